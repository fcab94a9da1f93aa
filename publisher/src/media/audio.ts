/** Removes tags, covers and comments from audio files. The audio data does not change. */
import { asciiAt, damaged, isAt, joined, RefusedFile, slice, viewOf } from './bytes.js';
import { riffChunks, riffFile } from './pictures.js';

/** The length in bytes of the ID3v2 tag at an offset; 0 if there is none (id3.org, ID3v2.4, section 3.1). */
export function id3Length(bytes: Uint8Array, at: number): number {
  if (!isAt(bytes, at, 'ID3') || at + 10 > bytes.length) return 0;
  const size = bytes.subarray(at + 6, at + 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + size + (bytes[at + 5]! & 0x10 ? 10 : 0);
}

/** Kilobits per second by header index: for MPEG 1, and for MPEG 2 and 2.5, layer III. */
const bitrates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const sampleRates = [44_100, 48_000, 32_000];

/** The length of the MP3 frame at an offset; 0 if there is none (ISO/IEC 11172-3, section 2.4.1.3). */
function mp3FrameLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  if (first !== 0xff || (second & 0xe6) !== 0xe2 || version === 1) return 0;
  const isFirst = version === 3;
  const bitrate = bitrates[isFirst ? 0 : 1][third >> 4] ?? 0;
  const rate = (sampleRates[(third >> 2) & 3] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4);
  if (!bitrate || !rate) return 0;
  return Math.floor(((isFirst ? 144 : 72) * 1000 * bitrate) / rate) + ((third >> 1) & 1);
}

/** @returns the frames only: tags can be before, after and between them */
export function cleanMp3(bytes: Uint8Array): Uint8Array {
  const frames: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = mp3FrameLength(bytes, at);
    const end = at + length;
    // Bytes in a tag may look like a frame, but no frame or tag follows them.
    const isFollowed =
      end === bytes.length || mp3FrameLength(bytes, end) > 0 || /^(TAG|APE|LYR|ID3)/.test(asciiAt(bytes, end, 3));
    if (length > 0 && end <= bytes.length && isFollowed) {
      frames.push(bytes.subarray(at, end));
      at = end;
    } else at += id3Length(bytes, at) || 1;
  }
  if (frames.length === 0) throw damaged();
  return joined(frames);
}

export function cleanWav(bytes: Uint8Array): Uint8Array {
  const whole = bytes.slice();
  const view = viewOf(whole);
  // An interrupted recording has a wrong length.
  for (let at = 12; at + 8 <= whole.length;) {
    const rest = whole.length - at - 8;
    const size = view.getUint32(at + 4, true);
    if (isAt(whole, at, 'data') && (size > rest || size === 0)) view.setUint32(at + 4, rest, true);
    at += 8 + size + (size % 2);
  }
  const chunks = riffChunks(whole, 12, whole.length).flatMap(([name, chunk]) =>
    /^(fmt |fact|data)$/.test(name) ? [chunk] : [],
  );
  if (chunks.length < 2) throw damaged();
  return riffFile('WAVE', chunks);
}

/** FLAC metadata blocks to keep (RFC 9639, section 8): STREAMINFO and SEEKTABLE. */
const flacBlocks = new Set([0, 3]);

export function cleanFlac(bytes: Uint8Array): Uint8Array {
  const start = id3Length(bytes, 0);
  const blocks: Uint8Array[] = [];
  let at = start + 4;
  for (let isLast = false; !isLast;) {
    if (at + 4 > bytes.length) throw damaged();
    isLast = bytes[at]! >= 0x80;
    const block = slice(bytes, at, at + 4 + (viewOf(bytes).getUint32(at) & 0xffffff)).slice();
    block[0] = block[0]! & 0x7f;
    if (flacBlocks.has(block[0])) blocks.push(block);
    at += block.length;
  }
  const last = blocks[blocks.length - 1];
  if (!last) throw damaged();
  last[0] = last[0]! | 0x80;
  // An ID3v1 tag of 128 bytes may be at the end.
  const end = isAt(bytes, bytes.length - 128, 'TAG') ? bytes.length - 128 : bytes.length;
  return joined([bytes.subarray(start, start + 4), ...blocks, slice(bytes, at, end)]);
}

/** The checksum of an Ogg page (RFC 3533, section 6): CRC-32 with polynomial 0x04c11db7, not reflected or inverted. */
const oggTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  return sum;
});

const oggSum = (page: Uint8Array): number =>
  page.reduce((sum, byte) => ((sum << 8) ^ oggTable[((sum >>> 24) ^ byte) & 0xff]!) | 0, 0) >>> 0;

/** The start of a stream's first packet → the start of its comment packet. */
const oggComments: readonly (readonly [first: string, second: string])[] = [
  ['\x01vorbis', '\x03vorbis'],
  ['OpusHead', 'OpusTags'],
  ['\x80theora', '\x81theora'],
];

interface OggStream {
  /** The start of the comment packet; undefined if the stream has none. */
  readonly begin: string | undefined;
  /** The number of complete packets. */
  packets: number;
  /** The offset in the file of each byte of the second packet. */
  readonly comment: number[];
}

function oggStream(packet: Uint8Array): OggStream {
  const found = oggComments.find(([first]) => isAt(packet, 0, first));
  if (!found && !isAt(packet, 0, 'fishead'))
    throw new RefusedFile('has an unsupported audio format', 'save it as MP3, M4A or Ogg Opus');
  return { begin: found?.[1], packets: 0, comment: [] };
}

/** Replaces comments with spaces of the same length, so that nothing moves. */
function blankComments(bytes: Uint8Array, { begin, comment }: OggStream): void {
  if (begin === undefined) return;
  const packet = Uint8Array.from(comment, (at) => bytes[at]!);
  if (!isAt(packet, 0, begin)) throw damaged();
  const view = viewOf(packet);
  const lengthAt = (at: number) => {
    if (at + 4 > packet.length) throw damaged();
    return view.getUint32(at, true);
  };
  let at = begin.length;
  const blank = () => {
    const length = lengthAt(at);
    at += 4;
    if (at + length > packet.length) throw damaged();
    for (const end = at + length; at < end; at += 1) bytes[comment[at]!] = 0x20;
  };
  blank();
  const count = lengthAt(at);
  at += 4;
  for (let index = 0; index < count; index += 1) blank();
  // Vorbis ends with a framing bit; other bytes after the comments are cleared.
  for (at += begin.endsWith('vorbis') ? 1 : 0; at < packet.length; at += 1) bytes[comment[at]!] = 0;
}

export function cleanOgg(given: Uint8Array): Uint8Array {
  const bytes = given.slice();
  const view = viewOf(bytes);
  const streams = new Map<number, OggStream>();
  const pages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && isAt(bytes, at, 'OggS');) {
    const segments = slice(bytes, at + 27, at + 27 + (bytes[at + 26] ?? 0));
    const serial = view.getUint32(at + 14);
    let from = at + 27 + segments.length;
    const page = slice(bytes, at, from + segments.reduce((sum, size) => sum + size, 0));
    let stream = streams.get(serial);
    if (!stream) streams.set(serial, (stream = oggStream(bytes.subarray(from))));
    for (const size of segments) {
      if (stream.packets === 1) for (let byte = 0; byte < size; byte += 1) stream.comment.push(from + byte);
      from += size;
      if (size < 255) stream.packets += 1;
    }
    pages.push(page);
    at += page.length;
  }
  for (const stream of streams.values()) blankComments(bytes, stream);
  for (const page of pages) {
    viewOf(page).setUint32(22, 0);
    viewOf(page).setUint32(22, oggSum(page), true);
  }
  return joined(pages);
}

/** Removes the header text and the comments of captions (W3C WebVTT, section 4.1). */
export function cleanCaptions(bytes: Uint8Array): Uint8Array {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('is not in UTF-8', 'save it as UTF-8');
  }
  const [header = '', ...blocks] = text.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  // The first cue may follow the header without an empty line.
  const lines = header.split('\n');
  const cue = lines.findIndex((line) => line.includes('-->'));
  const kept = [cue < 0 ? '' : lines.slice(cue).join('\n'), ...blocks].filter(
    (block) => block && !/^NOTE(?=\s|$)/.test(block),
  );
  return new TextEncoder().encode(`${['WEBVTT', ...kept].join('\n\n').trimEnd()}\n`);
}

/** Whether a file starts with an MP3 frame or with a tag. */
export const isMp3 = (bytes: Uint8Array): boolean => mp3FrameLength(bytes, 0) > 0 || id3Length(bytes, 0) > 0;
