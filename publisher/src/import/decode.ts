/** Bytes as text, in whatever encoding they come. */
import type { ImportSaid } from '../../../src/import/messages.js';

/** What Windows-1252 has from 0x80 to 0x9f. */
const windows =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const latin1 = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(Uint16Array.from(bytes));

/** Not by `TextDecoder`: in Node 20.18.3 and later of that line it takes it for Latin-1 (nodejs/node, issue 56542). */
const windows1252 = (bytes: string): string =>
  bytes.replace(/[\x80-\x9f]/g, (control) => windows[control.charCodeAt(0) - 0x80]!);

/** Names as people know them, and as `TextDecoder` does; of two that are as likely, the first is taken. */
const encodings = [
  ['Windows-1252', 'windows-1252'],
  ['Windows-1250', 'windows-1250'],
  ['Windows-1251', 'windows-1251'],
  ['Windows-1253', 'windows-1253'],
  ['Mac Roman', 'macintosh'],
  ['Shift-JIS', 'shift_jis'],
  ['EUC-KR', 'euc-kr'],
  ['GB18030', 'gb18030'],
] as const;

/** The text in an encoding; undefined where it is not in that. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  if (label === 'windows-1252') return windows1252(latin1(bytes));
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What no text has in its words, and a text in the wrong encoding has in most; and how much each weighs. */
const faults: readonly (readonly [RegExp, number])[] = [
  [/[\x80-\x9f\ufffd\u3400-\u4dbf]|\p{Co}|\p{Cn}/gu, 4],
  // A symbol within a word, a capital behind a small letter.
  [/\p{L}(?=[^\x00-\x7f\p{L}\p{M}\p{N}\p{P}\s])/gu, 1],
  [/[^\x00-\x7f\p{L}\p{M}\p{N}\p{P}\s](?=\p{Ll})/gu, 1],
  [/\p{L}[\xa1\xa7\xb6\xb7\xbf\u02c6\u2020-\u2022\u2026\u2030\u2039\u203a\u201a\u201e](?=\p{L})/gu, 1],
  [/[\u02c6\u02dc](?=[\s,.]|$)/gu, 1],
  [/\p{Ll}(?=\p{Lu})(?!.?[A-Z](?<=[a-z].))/gu, 1],
  // Two scripts in a word.
  [/[A-Za-z\xc0-\u024f](?=[\u0370-\u04ff])|[\u0370-\u04ff](?=[A-Za-z\xc0-\u024f])/g, 1],
  [/[a-z](?=[\u3040-\u9fff\uac00-\ud7a3])|[\u3040-\u9fff\uac00-\ud7a3](?=[a-z])/g, 1],
  [/[\uff61-\uff9f]/g, 1],
  // Hardly any language has two letters with marks in a row as often as not.
  [/[\xc0-\u024f](?=[\xc0-\u024f])/g, 0.5],
];

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function faultsOf(text: string, label: string): number {
  const found = faults.reduce((sum, [pattern, weight]) => sum + countOf(text, pattern) * weight, 0);
  // Languages with these letters of Windows-1250 and 1252 have others where that has those of the West.
  const isCentral = label === 'windows-1252' && /[\u0161\u017e\u0160\u017d]/.test(text);
  const western = isCentral ? countOf(text, /[\xf8\xe8\xec\xf9\xf2\xd8\xc8\xcc\xd9]/g) : 0;
  const isKorean = label === 'euc-kr' ? countOf(text, /[\u4e00-\u9fff\uf900-\ufaff]/g) : 0;
  return found + western + isKorean;
}

/** Lines that have something beside ASCII: enough of them to tell the encoding. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines = latin1(bytes.subarray(0, 2_000_000))
    .split('\n')
    .filter((line) => /[\x80-\xff]/.test(line));
  return Uint8Array.from(lines.join('\n').slice(0, 30_000), (character) => character.charCodeAt(0));
}

/** Which of the encodings is the likeliest: in which the words look like words. */
function guess(bytes: Uint8Array): (typeof encodings)[number] {
  const sample = sampleOf(bytes);
  const scores = encodings.map(([, label]) => {
    const text = decodeAs(sample, label) ?? decodeAs(sample.subarray(0, -1), label);
    return text === undefined || decodeAs(bytes, label) === undefined ? Infinity : faultsOf(text, label);
  });
  return encodings[scores.indexOf(Math.min(...scores))]!;
}

/** A well-formed character of UTF-8 beyond ASCII, byte by byte; else a byte that is none. */
const utf8 =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** UTF-8 in which a few bytes are none, as where lines of another file were put into it; undefined where most are none. */
function decodeMixed(bytes: Uint8Array): Decoded | undefined {
  let [good, bad, first] = [0, 0, 0];
  const all = latin1(bytes);
  const text = all.replace(utf8, (sequence, at: number) => {
    if (sequence.length > 1) {
      good++;
      return new TextDecoder().decode(bytes.subarray(at, at + sequence.length));
    }
    if (bad++ === 0) first = at;
    return windows1252(sequence);
  });
  if (bad > good) return undefined;
  const line = all.slice(0, first).split('\n').length;
  return { text, said: [{ code: 'mixedEncoding', params: { count: bad, line } }] };
}

/** UTF-16 without a byte-order mark: each second byte of ASCII is zero. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const top = bytes.subarray(0, 100_000);
  const zeros = [0, 0];
  top.forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  const [even, odd] = zeros as [number, number];
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  if (bytes.length % 2 === 1 || most === 0 || most * 25 < top.length || least * 3 > most) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What is decoded, and what there is to say where it is not plain UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly said: readonly ImportSaid[];
}

const otherEncoding = (encoding: string): ImportSaid => ({ code: 'otherEncoding', params: { encoding } });

function decodeBytes(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const wide = marked ?? wideOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), said: [otherEncoding(wide.toUpperCase())] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), said: [] };
  } catch {
    const mixed = decodeMixed(bytes);
    if (mixed) return mixed;
    const [name, label] = guess(bytes);
    return { text: decodeAs(bytes, label)!, said: [otherEncoding(name)] };
  }
}

/**
 * Reads UTF-8, also with a few bytes that are none; UTF-16 with a byte-order mark or without; and what is neither in the
 * likeliest of the encodings that spreadsheets are saved in.
 *
 * @returns the text without byte-order marks, and what to say of it
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, said } = decodeBytes(bytes);
  // Files that were put together have a mark where each of them began.
  const inner: readonly ImportSaid[] = /[\r\n]\ufeff/.test(text) ? [{ code: 'innerMark', params: {} }] : [];
  return { text: text.replace(/^\ufeff+|(?<=[\r\n])\ufeff+/g, ''), said: [...said, ...inner] };
}
