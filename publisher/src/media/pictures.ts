/**
 * Removes metadata from images: author, location, time, camera, and thumbnails, which may show what was cropped. Each file
 * is split according to its format, and only known parts are kept. Pixels do not change; the colour profile and the
 * orientation are kept.
 */
import { crc32 } from 'node:zlib';
import { asciiAt, bytesOf, damaged, isAt, joined, slice, viewOf } from './bytes.js';
import { orientationIn, tiffWith } from './orientation.js';

/** Segments that a decoder needs (ITU-T T.81, table B.1): tables, frames, scans. */
const isJpegCoding = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdf);

/** The part of an application segment that a decoder needs; undefined if none. */
function jpegApplication(marker: number, segment: Uint8Array): Uint8Array | undefined {
  // JFIF may have a thumbnail after its first 18 bytes.
  if (marker === 0xe0 && isAt(segment, 4, 'JFIF\0') && segment.length >= 18)
    return joined([Uint8Array.of(0xff, 0xe0, 0, 16), segment.subarray(4, 16), Uint8Array.of(0, 0)]);
  if (marker === 0xe2 && isAt(segment, 4, 'ICC_PROFILE\0')) return segment;
  // Adobe's colour transform.
  if (marker === 0xee && isAt(segment, 4, 'Adobe') && segment.length >= 16)
    return joined([Uint8Array.of(0xff, 0xee, 0, 14), segment.subarray(4, 16)]);
  return undefined;
}

/** The end of a scan's data: the next marker other than RST. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw damaged();
}

export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff || at + 1 >= bytes.length) throw damaged();
    const marker = bytes[at + 1]!;
    // EOI, the end of the image.
    if (marker === 0xd9) break;
    // A fill byte, or a marker without a segment.
    if (marker === 0xff) at += 1;
    else if (marker === 1 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      if (at + 4 > bytes.length) throw damaged();
      let end = at + 2 + view.getUint16(at + 2);
      const segment = slice(bytes, at, end);
      if (segment.length < 4) throw damaged();
      if (marker === 0xe1 && isAt(segment, 4, 'Exif\0\0') && orientation === 1)
        orientation = orientationIn(segment.subarray(10));
      const part = isJpegCoding(marker) ? segment : jpegApplication(marker, segment);
      if (part) kept.push(part);
      // SOS: the data of a scan follows its segment.
      if (marker === 0xda) {
        const from = end;
        end = endOfScan(bytes, from);
        kept.push(bytes.subarray(from, end));
      }
      at = end;
    }
  }
  // JFIF must come first, EXIF second.
  const first = kept[0]?.[1] === 0xe0 ? kept.splice(0, 1) : [];
  const tiff = tiffWith(orientation);
  const exif = [Uint8Array.of(0xff, 0xe1, 0, 8 + tiff.length), bytesOf('Exif\0\0'), tiff];
  return joined([
    bytes.subarray(0, 2),
    ...first,
    ...(orientation === 1 ? [] : exif),
    ...kept,
    Uint8Array.of(0xff, 0xd9),
  ]);
}

/** PNG chunks that affect how the image looks (W3C PNG, third edition). */
const pngChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([bytesOf(type), data]);
  const chunk = joined([new Uint8Array(4), body, new Uint8Array(4)]);
  const view = viewOf(chunk);
  view.setUint32(0, data.length);
  view.setUint32(chunk.length - 4, crc32(body));
  return chunk;
}

export function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw damaged();
    const end = at + 12 + view.getUint32(at);
    const type = asciiAt(bytes, at + 4, 4);
    const chunk = slice(bytes, at, end);
    if (pngChunks.has(type)) kept.push(chunk);
    if (type === 'eXIf') {
      const orientation = orientationIn(chunk.subarray(8, -4));
      if (orientation !== 1) kept.push(pngChunk('eXIf', tiffWith(orientation)));
    }
    if (type === 'IEND') return joined(kept);
    at = end;
  }
}

/** The end of a GIF's sub-blocks, each of which starts with its length; the last one is empty. */
function endOfSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!;
  if (at >= bytes.length) throw damaged();
  return at + 1;
}

/** The size of a colour table in bytes; 0 if the flags say that there is none. */
const colourTableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Whether an extension controls the animation: frame delays or the number of loops. */
const isGifAnimation = (block: Uint8Array): boolean =>
  block[1] === 0xf9 ||
  (block[1] === 0xff && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(asciiAt(block, 3, 11)) && block.length === 19);

export function cleanGif(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 13) throw damaged();
  let at = 13 + colourTableSize(bytes[10]!);
  const kept = [slice(bytes, 0, at)];
  while (bytes[at] !== 0x3b) {
    const isPicture = bytes[at] === 0x2c;
    if (!isPicture && bytes[at] !== 0x21) throw damaged();
    // Before the sub-blocks: descriptor, colour table and code size of an image; introducer and label of an extension.
    const data = isPicture ? at + 10 + colourTableSize(bytes[at + 9] ?? 0) + 1 : at + 2;
    const block = slice(bytes, at, endOfSubBlocks(bytes, data));
    if (isPicture || isGifAnimation(block)) kept.push(block);
    at += block.length;
  }
  return joined([...kept, Uint8Array.of(0x3b)]);
}

/** The chunks in a RIFF file, or in one of its chunks: the name, and all bytes, padded to an even length. */
export function riffChunks(bytes: Uint8Array, from: number, to: number): readonly (readonly [string, Uint8Array])[] {
  const view = viewOf(bytes);
  const chunks: (readonly [string, Uint8Array])[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at + 4, true);
    const whole = slice(bytes, at, at + 8 + size);
    chunks.push([asciiAt(bytes, at, 4), size % 2 ? joined([whole, Uint8Array.of(0)]) : whole]);
    at += 8 + size + (size % 2);
  }
  return chunks;
}

export function riffFile(form: string, chunks: readonly Uint8Array[]): Uint8Array {
  const file = joined([bytesOf('RIFF\0\0\0\0'), bytesOf(form), ...chunks]);
  viewOf(file).setUint32(4, file.length - 8, true);
  return file;
}

/** Chunks with pixels. */
const webpData = new Set(['VP8 ', 'VP8L', 'ALPH']);

/** A frame of an animated WebP: 16 bytes of position and duration, then its own chunks. */
function webpFrame(chunk: Uint8Array): Uint8Array {
  if (chunk.length < 24) throw damaged();
  const parts = riffChunks(chunk, 24, chunk.length).flatMap(([name, part]) => (webpData.has(name) ? [part] : []));
  const frame = joined([chunk.subarray(0, 24), ...parts]);
  viewOf(frame).setUint32(4, frame.length - 8, true);
  return frame;
}

export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length) throw damaged();
  const chunks = riffChunks(bytes, 12, end);
  const exif = chunks.find(([name]) => name === 'EXIF')?.[1].subarray(8);
  // Some programs repeat JPEG's segment name here.
  const orientation = exif ? orientationIn(isAt(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif) : 1;
  const kept = chunks.flatMap(([name, chunk]) => {
    if (name === 'ANMF') return [webpFrame(chunk)];
    if (webpData.has(name) || name === 'ICCP' || name === 'ANIM') return [chunk];
    if (name !== 'VP8X') return [];
    // Clears the flags for XMP (0x04) and EXIF (0x08); sets that for EXIF again if it is added below.
    const header = chunk.slice();
    header[8] = (header[8]! & ~0x0c) | (orientation === 1 ? 0 : 0x08);
    return [header];
  });
  if (kept.length === 0) throw damaged();
  const tiff = tiffWith(orientation);
  const exifChunk = joined([bytesOf('EXIF'), Uint8Array.of(tiff.length, 0, 0, 0), tiff]);
  return riffFile('WEBP', orientation === 1 ? kept : [...kept, exifChunk]);
}
