/** Decodes text files of any encoding. */
import type { ImportMessage } from '../../../src/import/messages.js';

/** The characters of Windows-1252 from 0x80 to 0x9f. */
const windows =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const latin1 = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(Uint16Array.from(bytes));

/** Not with `TextDecoder`, which reads Latin-1 instead in Node 20.18.3 and later 20.x (nodejs/node issue 56542). */
const windows1252 = (bytes: string): string =>
  bytes.replace(/[\x80-\x9f]/g, (control) => windows[control.charCodeAt(0) - 0x80]!);

/** Display name and `TextDecoder` label; if two score the same, the first is used. */
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

/** The text in an encoding; undefined if the bytes are invalid in it. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  if (label === 'windows-1252') return windows1252(latin1(bytes));
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Patterns that are rare in real text and common in text decoded with the wrong encoding, with their weights. */
const suspiciousPatterns: readonly (readonly [RegExp, number])[] = [
  [/[\x80-\x9f\ufffd\u3400-\u4dbf]|\p{Co}|\p{Cn}/gu, 4],
  // A symbol inside a word; a capital after a small letter.
  [/\p{L}(?=[^\x00-\x7f\p{L}\p{M}\p{N}\p{P}\s])/gu, 1],
  [/[^\x00-\x7f\p{L}\p{M}\p{N}\p{P}\s](?=\p{Ll})/gu, 1],
  [/\p{L}[\xa1\xa7\xb6\xb7\xbf\u02c6\u2020-\u2022\u2026\u2030\u2039\u203a\u201a\u201e](?=\p{L})/gu, 1],
  [/[\u02c6\u02dc](?=[\s,.]|$)/gu, 1],
  [/\p{Ll}(?=\p{Lu})(?!.?[A-Z](?<=[a-z].))/gu, 1],
  // Two scripts in one word.
  [/[A-Za-z\xc0-\u024f](?=[\u0370-\u04ff])|[\u0370-\u04ff](?=[A-Za-z\xc0-\u024f])/g, 1],
  [/[a-z](?=[\u3040-\u9fff\uac00-\ud7a3])|[\u3040-\u9fff\uac00-\ud7a3](?=[a-z])/g, 1],
  [/[\uff61-\uff9f]/g, 1],
  // Two accented letters in a row are rare in most languages.
  [/[\xc0-\u024f](?=[\xc0-\u024f])/g, 0.5],
];

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function suspicionScore(text: string, label: string): number {
  const found = suspiciousPatterns.reduce((sum, [pattern, weight]) => sum + countOf(text, pattern) * weight, 0);
  // The languages that use these letters use Windows-1250 letters, not the Western ones of Windows-1252.
  const isCentralEuropean = label === 'windows-1252' && /[\u0161\u017e\u0160\u017d]/.test(text);
  const western = isCentralEuropean ? countOf(text, /[\xf8\xe8\xec\xf9\xf2\xd8\xc8\xcc\xd9]/g) : 0;
  const isKorean = label === 'euc-kr' ? countOf(text, /[\u4e00-\u9fff\uf900-\ufaff]/g) : 0;
  return found + western + isKorean;
}

/** Some of the lines that are not pure ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines = latin1(bytes.subarray(0, 2_000_000))
    .split('\n')
    .filter((line) => /[\x80-\xff]/.test(line));
  return Uint8Array.from(lines.join('\n').slice(0, 30_000), (character) => character.charCodeAt(0));
}

/** The encoding in which the text looks most like real words. */
function guess(bytes: Uint8Array): (typeof encodings)[number] {
  const sample = sampleOf(bytes);
  const scores = encodings.map(([, label]) => {
    const text = decodeAs(sample, label) ?? decodeAs(sample.subarray(0, -1), label);
    return text === undefined || decodeAs(bytes, label) === undefined ? Infinity : suspicionScore(text, label);
  });
  return encodings[scores.indexOf(Math.min(...scores))]!;
}

/** A valid non-ASCII character in UTF-8, or a single invalid byte. */
const utf8 =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** UTF-8 with some invalid bytes, as when parts of two files were joined; undefined if most are invalid. */
function decodeMixed(bytes: Uint8Array): Decoded | undefined {
  let [valid, invalid, first] = [0, 0, 0];
  const all = latin1(bytes);
  const text = all.replace(utf8, (sequence, at: number) => {
    if (sequence.length > 1) {
      valid++;
      return new TextDecoder().decode(bytes.subarray(at, at + sequence.length));
    }
    if (invalid++ === 0) first = at;
    return windows1252(sequence);
  });
  if (invalid > valid) return undefined;
  const line = all.slice(0, first).split('\n').length;
  return { text, messages: [{ code: 'mixedEncoding', params: { count: invalid, line } }] };
}

/** UTF-16 without a byte-order mark: every second byte of ASCII text is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const top = bytes.subarray(0, 100_000);
  const zeros = [0, 0];
  top.forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  const [even, odd] = zeros as [number, number];
  const [larger, smaller] = [Math.max(even, odd), Math.min(even, odd)];
  if (bytes.length % 2 === 1 || larger === 0 || larger * 25 < top.length || smaller * 3 > larger) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** The text, and messages if it is not plain UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly messages: readonly ImportMessage[];
}

const otherEncoding = (encoding: string): ImportMessage => ({ code: 'otherEncoding', params: { encoding } });

function decodeBytes(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const utf16 = marked ?? unmarkedUtf16(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), messages: [otherEncoding(utf16.toUpperCase())] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), messages: [] };
  } catch {
    const mixed = decodeMixed(bytes);
    if (mixed) return mixed;
    const [name, label] = guess(bytes);
    return { text: decodeAs(bytes, label)!, messages: [otherEncoding(name)] };
  }
}

/**
 * Decodes UTF-8, even with some invalid bytes; UTF-16 with or without a byte-order mark; else the most likely of the
 * encodings that spreadsheets are saved in.
 *
 * @returns the text without byte-order marks, and messages about its encoding
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, messages } = decodeBytes(bytes);
  // Files that were joined have a byte-order mark at the start of each part.
  const inner: readonly ImportMessage[] = /[\r\n]\ufeff/.test(text) ? [{ code: 'innerMark', params: {} }] : [];
  return { text: text.replace(/^\ufeff+|(?<=[\r\n])\ufeff+/g, ''), messages: [...messages, ...inner] };
}
