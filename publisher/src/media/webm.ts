/**
 * Removes metadata from WebM (RFC 8794, RFC 9559): tags, attachments, titles, program names. The index holds byte offsets,
 * so nothing may move: removed elements become `Void` elements of the same length.
 */
import { damaged, viewOf } from './bytes.js';

const segment = 0x18538067;
const cluster = 0x1f43b675;
const info = 0x1549a966;
const tracks = 0x1654ae6b;
const track = 0xae;

/** Elements whose children are checked. */
const containers = new Set([segment, info, tracks, track]);
/** Which children are kept: index and clusters of a segment; timestamp scale and duration; everything of a track but its name. */
const kept: Readonly<Record<number, (id: number) => boolean>> = {
  [segment]: (id) => [0x114d9b74, info, tracks, cluster, 0x1c53bb6b].includes(id),
  [info]: (id) => [0x2ad7b1, 0x4489].includes(id),
  [tracks]: (id) => id === track,
  [track]: (id) => ![0x536e, 0x258688, 0xbf, 0xec].includes(id),
};
/** Required texts (muxing and writing app): they are replaced with spaces. */
const writingPrograms = [0x4d80, 0x5741];

interface Element {
  readonly id: number;
  readonly at: number;
  readonly from: number;
  /** `undefined` if its size is unknown: it ends with its parent, or before the next element of its level. */
  readonly to: number | undefined;
}

/** The length in bytes of a variable-size integer, by its first byte. */
const widthOf = (first: number): number => Math.clz32(first) - 23;

function elementAt(bytes: Uint8Array, at: number): Element {
  const width = widthOf(bytes[at] ?? 0);
  const sizeAt = at + width;
  const sizeWidth = widthOf(bytes[sizeAt] ?? 0);
  const from = sizeAt + sizeWidth;
  if (width > 4 || sizeWidth > 8 || from > bytes.length) throw damaged();
  const id = bytes.subarray(at, sizeAt).reduce((sum, byte) => sum * 256 + byte, 0);
  const size = [...bytes.subarray(sizeAt, from)];
  // The first bit that is set gives the width; if all other bits are set, the size is unknown.
  size[0] = size[0]! ^ (0x80 >> (sizeWidth - 1));
  const isUnknown = size.every((byte, index) => byte === (index === 0 ? (0x80 >> (sizeWidth - 1)) - 1 : 0xff));
  return { id, at, from, to: isUnknown ? undefined : from + size.reduce((sum, byte) => sum * 256 + byte, 0) };
}

/** Replaces a range with a `Void` element. */
function makeVoid(bytes: Uint8Array, at: number, to: number): void {
  const length = to - at;
  bytes.fill(0, at, to);
  bytes[at] = 0xec;
  if (length < 9) bytes[at + 1] = 0x80 | (length - 2);
  else {
    viewOf(bytes).setBigUint64(at + 1, BigInt(length - 9));
    bytes[at + 1] = 1;
  }
}

/** The end of a cluster of unknown size: the next child of the segment. */
function endOfCluster(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const { id, to: end } = elementAt(bytes, at);
    // Ids of a segment's children have four bytes, ids of a cluster's children have fewer.
    if (id > 0xffffff) return at;
    if (end === undefined || end > to) throw damaged();
    at = end;
  }
  return at;
}

function cleanIn(bytes: Uint8Array, parent: number, from: number, to: number): void {
  for (let at = from; at < to;) {
    const { id, from: begin, to: said } = elementAt(bytes, at);
    // An interrupted recording ends within its last cluster.
    const isCut = id === cluster && said !== undefined && said > to;
    const end = isCut ? to : (said ?? (id === cluster ? endOfCluster(bytes, begin, to) : to));
    if (end > to) throw damaged();
    if (writingPrograms.includes(id) && parent === info) bytes.fill(0x20, begin, end);
    else if (!kept[parent]!(id)) makeVoid(bytes, at, end);
    else if (containers.has(id)) cleanIn(bytes, id, begin, end);
    at = end;
  }
}

export function cleanWebm(given: Uint8Array): Uint8Array {
  const bytes = given.slice();
  const { to: start } = elementAt(bytes, 0);
  if (start === undefined || start >= bytes.length) throw damaged();
  const { id, from, to = bytes.length } = elementAt(bytes, start);
  if (id !== segment || to > bytes.length) throw damaged();
  cleanIn(bytes, segment, from, to);
  return bytes.subarray(0, to);
}
