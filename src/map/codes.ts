/**
 * The codes of the countries. Written by `npm run map` (scripts/map.mjs) from Natural Earth, 1:10m
 * cultural vectors, which are in the public domain (package world-atlas, countries-10m.json). Do not edit it by hand.
 */

/** For each continent, the codes of its member and observer states of the United Nations, and of its other areas. */
export const codes: readonly (readonly [states: string, others: string])[] = [
  [
    'DZaAgObenBJBWaBFaBdICpVCMrCaFTcDcomKMCoGCoDCIvDJiEGyGnQERiSwZEThGAbGMbGHaGiNgnbGWKEnLSoLbRLbYMdGMWiMLiMRtMUsMArMoZNAmNErNGaRWaSTpSeNSyCSLeSOmZAfSSdSDnTZaTGoTuNUGaZMbZWe',
    'EsHIOtREuSHnatfTFmytYT',
  ],
  [
    'AFgArMAZeBHrBgDBTnBrNKHmChNCYpGEoINdIDnIRnIrQisrILJPnJOrKaZKWtKGzLAoLBnMYsMdVMNgMMrNPlprkKPOMnPaKPHlPSeQAtKoRSAuSGpLKaSYrTJkTHaTLsTuRTkMArEUZbVNmYEm',
    'HKgmacMOTWn',
  ],
  [
    'ALbAnDAuTblrBYBElbihBABGrHRvCZeDnKestEEFInFRaDEuGRcHUnISlirlIEITaLVaLIeLTuLUxMlTMDaMCoMnENLdMKdNOrPoLPrTROuRUsSMrsrbRSSvKsvnSIESpSwECHeukrUAGBrVAt',
    'alaAXFrOGGyGIbIMnJEySJmXKk',
  ],
  [
    'AtGBhSBrBBlZCAnCRiCUbDMaDOmSlVGrDGTmHTiHNdJaMMeXNIcPAnKNaLCaVCtTToUSa',
    'AIaAbWBLmBMubesBQCuWGrLGlPcymKYMaFMtQMSrspmPMPRiSXmTCaVGbVIr',
  ],
  ['ARgBOlBRaChLCOlECuGuYPrYPErSuRUrYVEn', 'BVtFlKGuFsgsGS'],
  ['AUsFJiKIrMHlFsMNRuNZlPlWPnGWSmSlBTOnTuVVUt', 'ASmCCkCoKCXrGUmHMdMnPNClNFkNiUPyFPcNTKlUMiWlF'],
  ['', 'ataAQ'],
];
