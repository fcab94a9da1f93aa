/**
 * Removes metadata from MP4, M4A and AVIF (ISO/IEC 14496-12). Tables in these files hold byte offsets, so nothing may
 * move: removed boxes become `free` boxes filled with zeros.
 */
import { asciiAt, bytesOf, damaged, RefusedFile, viewOf } from './bytes.js';
import { tiffWith } from './orientation.js';

interface Box {
  readonly type: string;
  readonly at: number;
  /** The start and end of its content. */
  readonly from: number;
  readonly to: number;
}

function boxesIn(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (at + 8 > to) throw damaged();
    const short = view.getUint32(at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) throw damaged();
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short || to - at;
    const begin = at + (isLong ? 16 : 8);
    if (at + size < begin || at + size > to) throw damaged();
    boxes.push({ type: asciiAt(bytes, at + 4, 4), at, from: begin, to: at + size });
    at += size;
  }
  return boxes;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const containers = set('moov trak edts mdia minf dinf stbl mvex moof traf mfra');
/** Boxes that players need. */
const needed = set(
  'ftyp styp mdat mvhd tkhd elst mdhd hdlr vmhd smhd hmhd nmhd sthd dref stsd stts stss ctts cslg stsc stsz stz2 stco co64 stsh ' +
    'sdtp sgpd sbgp subs saiz saio mehd trex mfhd tfhd trun tfdt tfra mfro sidx ssix tref pssh sinf',
);
/** Handlers of tracks that are seen or heard; other tracks may hold the location, for instance. */
const tracks = set('vide soun subt sbtl text clcp pict auxv hint tmcd');

function free(bytes: Uint8Array, { at, from, to }: Box): void {
  bytes.set(bytesOf('free'), at + 4);
  bytes.fill(0, from, to);
}

/** Clears the creation and modification times. */
function blankTimes(bytes: Uint8Array, { from }: Box): void {
  bytes.fill(0, from + 4, from + (bytes[from] === 1 ? 20 : 12));
}

function cleanBox(bytes: Uint8Array, box: Box): void {
  const { type, from, to } = box;
  if (containers.has(type)) for (const inner of boxesIn(bytes, from, to)) cleanBox(bytes, inner);
  else if (!needed.has(type)) free(bytes, box);
  if (/^(mvhd|tkhd|mdhd)$/.test(type)) blankTimes(bytes, box);
  // URLs of the original data files.
  if (type === 'dref') for (const place of boxesIn(bytes, from + 8, to)) bytes.fill(0, place.from + 4, place.to);
  if (type !== 'hdlr') return;
  const handler = asciiAt(bytes, from + 8, 4);
  // In old files, `minf` has another `hdlr`, for the data reference.
  if (!tracks.has(handler) && !/^(url |alis)$/.test(handler))
    throw new RefusedFile(
      `has a metadata track ("${handler}"), which may contain the location`,
      'save it again with only video and audio',
    );
  // The name of the program that wrote it.
  bytes.fill(0, from + 24, to);
}

export function cleanMp4(given: Uint8Array): Uint8Array {
  const bytes = given.slice();
  const boxes = boxesIn(bytes, 0, bytes.length);
  if (!boxes.some(({ type }) => type === 'moov')) throw damaged();
  for (const box of boxes) cleanBox(bytes, box);
  return bytes;
}

/** A big-endian number of `size` bytes. */
function numberAt(bytes: Uint8Array, at: number, size: number): number {
  if (at + size > bytes.length) throw damaged();
  return bytes.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** The metadata items of an AVIF (ISO/IEC 23008-12, annex A): `Exif`, and XMP as `mime`. */
function metadataItems(bytes: Uint8Array, list: Box): ReadonlyMap<number, string> {
  const items = new Map<number, string>();
  const start = list.from + (bytes[list.from] === 0 ? 6 : 8);
  for (const { type, from } of boxesIn(bytes, start, list.to)) {
    if (type !== 'infe') continue;
    const version = bytes[from]!;
    const size = version === 2 ? 2 : 4;
    if (version < 2) throw damaged();
    const kind = asciiAt(bytes, from + 4 + size + 2, 4);
    if (/^(Exif|mime|uri )$/.test(kind)) items.set(numberAt(bytes, from + 4, size), kind);
  }
  return items;
}

/** The byte ranges of the items: id, start, end (14496-12, 8.11.3). */
function extentsOf(
  bytes: Uint8Array,
  { from }: Box,
  data: Box | undefined,
): readonly (readonly [number, number, number])[] {
  const version = bytes[from]!;
  const [offsetSize, lengthSize, baseSize, indexSize] = [bytes[from + 4]! >> 4, bytes[from + 4]! & 15, bytes[from + 5]! >> 4, version ? bytes[from + 5]! & 15 : 0]; // prettier-ignore
  const idSize = version < 2 ? 2 : 4;
  let at = from + 6;
  const next = (size: number) => numberAt(bytes, (at += size) - size, size);
  const extents: (readonly [number, number, number])[] = [];
  for (let count = next(idSize); count > 0; count -= 1) {
    const id = next(idSize);
    const method = version ? next(2) & 15 : 0;
    next(2);
    const base = next(baseSize) + (method === 1 ? (data?.from ?? 0) : 0);
    for (let parts = next(2); parts > 0; parts -= 1) {
      next(indexSize);
      const begin = base + next(offsetSize);
      extents.push([id, begin, begin + next(lengthSize)]);
    }
  }
  return extents;
}

export function cleanAvif(given: Uint8Array): Uint8Array {
  const bytes = given.slice();
  for (const box of boxesIn(bytes, 0, bytes.length)) {
    if (box.type !== 'meta') {
      cleanBox(bytes, box);
      continue;
    }
    const inner = boxesIn(bytes, box.from + 4, box.to);
    const find = (type: string) => inner.find((each) => each.type === type);
    const [list, places] = [find('iinf'), find('iloc')];
    if (!list || !places) throw damaged();
    const items = metadataItems(bytes, list);
    for (const [id, from, to] of extentsOf(bytes, places, find('idat'))) {
      const kind = items.get(id);
      if (kind === undefined) continue;
      if (to > bytes.length) throw damaged();
      bytes.fill(kind === 'Exif' ? 0 : 0x20, from, to);
      // An empty EXIF block: AVIF stores the orientation elsewhere.
      const emptyExif = [0, 0, 0, 0, ...tiffWith(1)];
      if (kind === 'Exif' && to - from >= emptyExif.length) bytes.set(emptyExif, from);
    }
    for (const each of inner)
      if (each.type === 'hdlr') cleanBox(bytes, each);
      else if (/^(udta|uuid|free|skip|xml |bxml)$/.test(each.type)) free(bytes, each);
    const properties = inner.filter(({ type }) => type === 'iprp').flatMap(({ from, to }) => boxesIn(bytes, from, to));
    for (const { from, to } of properties.filter(({ type }) => type === 'ipco'))
      for (const each of boxesIn(bytes, from, to)) if (/^(udes|uuid)$/.test(each.type)) free(bytes, each);
  }
  return bytes;
}
