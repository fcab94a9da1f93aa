/** The supported file types. A file's type is detected from its content, not from its name. */
import { asciiAt, damaged, isAt, RefusedFile } from './bytes.js';
import { cleanAvif, cleanMp4 } from './boxes.js';
import { cleanGif, cleanJpeg, cleanPng, cleanWebp } from './pictures.js';
import { cleanCaptions, cleanFlac, cleanMp3, cleanOgg, cleanWav, id3Length, isMp3 } from './audio.js';
import { cleanSvg } from './svg.js';
import { cleanWebm } from './webm.js';

export type Medium = 'picture' | 'audio' | 'video' | 'captions';

interface FileKind {
  readonly medium: Medium;
  /** Allowed file extensions. */
  readonly endings: readonly string[];
  /** Removes metadata. */
  readonly clean: (bytes: Uint8Array) => Uint8Array;
}

/** Size limits in bytes. */
export const maxBytes: Readonly<Record<Medium, number>> = {
  picture: 10_000_000,
  audio: 100_000_000,
  video: 100_000_000,
  captions: 1_000_000,
};

const raster = {
  JPEG: { medium: 'picture', endings: ['jpg', 'jpeg'], clean: cleanJpeg },
  PNG: { medium: 'picture', endings: ['png'], clean: cleanPng },
  GIF: { medium: 'picture', endings: ['gif'], clean: cleanGif },
  WebP: { medium: 'picture', endings: ['webp'], clean: cleanWebp },
  AVIF: { medium: 'picture', endings: ['avif'], clean: cleanAvif },
} satisfies Readonly<Record<string, FileKind>>;

/** @returns undefined if it is not a raster image */
function cleanPicture(bytes: Uint8Array): Uint8Array | undefined {
  const name = nameOfKind(bytes);
  return Object.hasOwn(raster, name) ? raster[name as keyof typeof raster].clean(bytes) : undefined;
}

export const kinds = {
  ...raster,
  SVG: { medium: 'picture', endings: ['svg'], clean: (bytes: Uint8Array) => cleanSvg(bytes, cleanPicture) },
  MP3: { medium: 'audio', endings: ['mp3'], clean: cleanMp3 },
  WAV: { medium: 'audio', endings: ['wav'], clean: cleanWav },
  Ogg: { medium: 'audio', endings: ['ogg', 'oga', 'opus', 'ogv'], clean: cleanOgg },
  M4A: { medium: 'audio', endings: ['m4a'], clean: cleanMp4 },
  FLAC: { medium: 'audio', endings: ['flac'], clean: cleanFlac },
  MP4: { medium: 'video', endings: ['mp4', 'm4v'], clean: cleanMp4 },
  WebM: { medium: 'video', endings: ['webm'], clean: cleanWebm },
  WebVTT: { medium: 'captions', endings: ['vtt'], clean: cleanCaptions },
} satisfies Readonly<Record<string, FileKind>>;

export type KindName = keyof typeof kinds;

/** Common types that browsers cannot show, and the types to convert them to. */
const unsupported: Readonly<Record<string, string>> = {
  HEIC: 'JPEG',
  TIFF: 'JPEG or PNG',
  'JPEG XL': 'JPEG',
  'JPEG 2000': 'JPEG',
  Photoshop: 'JPEG or PNG',
  BMP: 'PNG',
  PDF: 'JPEG or PNG',
  QuickTime: 'MP4',
  '3GP': 'MP4',
  AVI: 'MP4',
  Matroska: 'WebM or MP4',
  'Windows Media': 'MP4 or MP3',
  AAC: 'M4A',
  AIFF: 'WAV or MP3',
  MIDI: 'MP3',
  SubRip: 'WebVTT (.vtt)',
};

/** File types by their first bytes. */
const signatures: readonly (readonly [kind: string, begins: string])[] = [
  ['JPEG', '\xff\xd8\xff'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['GIF', 'GIF87a'],
  ['GIF', 'GIF89a'],
  ['Ogg', 'OggS'],
  ['FLAC', 'fLaC'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['JPEG XL', '\xff\x0a'],
  ['JPEG XL', '\0\0\0\x0cJXL '],
  ['JPEG 2000', '\0\0\0\x0cjP  '],
  ['Photoshop', '8BPS'],
  ['BMP', 'BM'],
  ['PDF', '%PDF'],
  ['compressed', '\x1f\x8b'],
  ['Windows Media', '\x30\x26\xb2\x75'],
  ['AIFF', 'FORM'],
  ['MIDI', 'MThd'],
];

const riffForms: Readonly<Record<string, string>> = { WEBP: 'WebP', WAVE: 'WAV', 'AVI ': 'AVI' };

/** The type of an ISO base media file, by its brands (ISO/IEC 14496-12, section 4.3). */
function nameOfBrands(bytes: Uint8Array): string {
  const end = Math.min(bytes.length, 8 + Math.max(8, (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0) - 8));
  const brands = [asciiAt(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(asciiAt(bytes, at, 4));
  const [major = ''] = brands;
  const has = (pattern: RegExp) => brands.some((brand) => pattern.test(brand));
  if (has(/^avi[fs]$/)) return 'AVIF';
  if (/^(hei[cmxs]|hev[cmxs]|mif1|msf1)$/.test(major)) return 'HEIC';
  if (major === 'qt  ') return 'QuickTime';
  if (/^M4[AB] $/.test(major)) return 'M4A';
  if (has(/^(isom|iso\d|mp4[12]|avc1|M4V[ HP]?|dash|MSNV|f4v )/)) return 'MP4';
  return /^3g/.test(major) ? '3GP' : '';
}

function nameOfText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes.subarray(0, 100_000));
  if (/^WEBVTT([ \t\r\n]|$)/.test(text)) return 'WebVTT';
  if (/^\s*\d+\s*\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text)) return 'SubRip';
  const [, root = ''] =
    /^\s*(?:<\?[^>]*\?>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!doctype\s[^>[]*(?:\[[^\]]*\][^>]*)?>\s*)*<([\w:-]+)/i.exec(
      text,
    ) ?? [];
  if (/(^|:)svg$/.test(root)) return 'SVG';
  return /<(!doctype\s+html|html|head|body|script)\b/i.test(text.slice(0, 1000)) ? 'HTML' : '';
}

/** The detected type of a file, supported or not; empty if it is unknown. */
function nameOfKind(bytes: Uint8Array): string {
  if (isAt(bytes, 0, 'RIFF')) return riffForms[asciiAt(bytes, 8, 4)] ?? '';
  if (isAt(bytes, 4, 'ftyp')) return nameOfBrands(bytes);
  if (isAt(bytes, 4, 'moov') || isAt(bytes, 4, 'mdat')) return 'QuickTime';
  if (isAt(bytes, 0, '\x1a\x45\xdf\xa3')) return asciiAt(bytes, 0, 64).includes('webm') ? 'WebM' : 'Matroska';
  if (isAt(bytes, id3Length(bytes, 0), 'fLaC')) return 'FLAC';
  if (isMp3(bytes)) return 'MP3';
  // MPEG layer 0: AAC with ADTS headers.
  if (bytes[0] === 0xff && (bytes[1]! & 0xf6) === 0xf0) return 'AAC';
  const [found] = signatures.find(([, begins]) => isAt(bytes, 0, begins)) ?? [];
  return found ?? nameOfText(bytes);
}

const mediumWords: Readonly<Record<Medium, string>> = {
  picture: 'a picture',
  audio: 'audio',
  video: 'a video',
  captions: 'captions',
};
const namesOf = (media: readonly Medium[]): string =>
  Object.entries(kinds)
    .filter(([, { medium }]) => media.includes(medium))
    .map(([name]) => name)
    .join(', ');

/** @throws {RefusedFile} for a type that is not published */
function refuse(name: string, media: readonly Medium[]): never {
  const supported = namesOf(media);
  if (name === 'HTML')
    throw new RefusedFile(
      'is an HTML page, and pages are not published',
      `use a file of type ${supported}, or the page's web address`,
    );
  if (name === 'compressed') throw new RefusedFile('is compressed', 'extract the file in it and use that');
  const alternative = Object.hasOwn(unsupported, name) ? unsupported[name] : undefined;
  if (alternative) throw new RefusedFile(`is ${name}, which browsers cannot show`, `save it as ${alternative}`);
  throw new RefusedFile('has an unsupported file type', `save it as ${supported}`);
}

/**
 * The type of a file, if the story may use it in this place.
 *
 * @param name the file name
 * @param media the media types that this place accepts
 * @throws {RefusedFile} if it has another type, or the file extension of another type
 */
export function checkKind(bytes: Uint8Array, name: string, media: readonly Medium[]): KindName {
  if (bytes.length === 0) throw new RefusedFile('is empty', 'save it again');
  const found = nameOfKind(bytes);
  if (!Object.hasOwn(kinds, found)) refuse(found, media);
  const { medium, endings }: FileKind = kinds[found as KindName];
  if (!media.includes(medium))
    throw new RefusedFile(`is ${mediumWords[medium]} (${found}), not ${media.map((each) => mediumWords[each]).join(' or ')}`, `use a file of type ${namesOf(media)}`); // prettier-ignore
  const [, ending = ''] = /\.([^.]*)$/.exec(name) ?? [];
  if (!endings.includes(ending.toLowerCase()))
    throw new RefusedFile(`is a ${found} file, but its name does not end in .${endings[0]}`, 'rename it, and change the name in the story'); // prettier-ignore
  return found as KindName;
}

/** @throws {RefusedFile} if it is damaged */
export function clean(bytes: Uint8Array, name: KindName): Uint8Array {
  try {
    return kinds[name].clean(bytes);
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged();
  }
}
