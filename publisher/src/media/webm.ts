/**
 * WebM (RFC 8794, RFC 9559) without its tags, attachments, titles, and the names of programs. Nothing in it moves, since
 * its index says at which byte each part begins: what is not needed becomes an empty element of the same length.
 */
import { damaged, viewOf } from './bytes.js';

const segment = 0x18538067;
const cluster = 0x1f43b675;
const info = 0x1549a966;
const tracks = 0x1654ae6b;
const track = 0xae;

/** Elements that are gone into. */
const containers = new Set([segment, info, tracks, track]);
/** What is kept whole in each: a segment's index and clusters, the scale of its time and its length, all of a track but its name. */
const kept: Readonly<Record<number, (id: number) => boolean>> = {
  [segment]: (id) => [0x114d9b74, info, tracks, cluster, 0x1c53bb6b].includes(id),
  [info]: (id) => [0x2ad7b1, 0x4489].includes(id),
  [tracks]: (id) => id === track,
  [track]: (id) => ![0x536e, 0x258688, 0xbf, 0xec].includes(id),
};
/** Texts that a file must have: they get spaces. */
const writingPrograms = [0x4d80, 0x5741];

interface Element {
  readonly id: number;
  readonly at: number;
  readonly from: number;
  /** `undefined` where it says no length, and ends where its parent does, or where the next of its kind begins. */
  readonly to: number | undefined;
}

/** How many bytes the number has that begins so. */
const widthOf = (first: number): number => Math.clz32(first) - 23;

function elementAt(bytes: Uint8Array, at: number): Element {
  const width = widthOf(bytes[at] ?? 0);
  const sizeAt = at + width;
  const sizeWidth = widthOf(bytes[sizeAt] ?? 0);
  const from = sizeAt + sizeWidth;
  if (width > 4 || sizeWidth > 8 || from > bytes.length) throw damaged();
  const id = bytes.subarray(at, sizeAt).reduce((sum, byte) => sum * 256 + byte, 0);
  const size = [...bytes.subarray(sizeAt, from)];
  // The first bit that is set tells the width; all of the others say that the length is not known.
  size[0] = size[0]! ^ (0x80 >> (sizeWidth - 1));
  const isUnknown = size.every((byte, index) => byte === (index === 0 ? (0x80 >> (sizeWidth - 1)) - 1 : 0xff));
  return { id, at, from, to: isUnknown ? undefined : from + size.reduce((sum, byte) => sum * 256 + byte, 0) };
}

/** An empty element over all of that. */
function empty(bytes: Uint8Array, at: number, to: number): void {
  const length = to - at;
  bytes.fill(0, at, to);
  bytes[at] = 0xec;
  if (length < 9) bytes[at + 1] = 0x80 | (length - 2);
  else {
    viewOf(bytes).setBigUint64(at + 1, BigInt(length - 9));
    bytes[at + 1] = 1;
  }
}

/** The end of a cluster that says no length: where the next child of a segment begins. */
function endOfCluster(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const { id, to: end } = elementAt(bytes, at);
    // Those of a segment have four bytes, those of a cluster fewer.
    if (id > 0xffffff) return at;
    if (end === undefined || end > to) throw damaged();
    at = end;
  }
  return at;
}

function cleanIn(bytes: Uint8Array, parent: number, from: number, to: number): void {
  for (let at = from; at < to;) {
    const { id, from: begin, to: said } = elementAt(bytes, at);
    // A recording that was cut off ends within its last cluster.
    const isCut = id === cluster && said !== undefined && said > to;
    const end = isCut ? to : (said ?? (id === cluster ? endOfCluster(bytes, begin, to) : to));
    if (end > to) throw damaged();
    if (writingPrograms.includes(id) && parent === info) bytes.fill(0x20, begin, end);
    else if (!kept[parent]!(id)) empty(bytes, at, end);
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
