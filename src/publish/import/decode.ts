/** Bytes as text, in whatever encoding they come. */

/** What Windows-1252 has from 0x80 to 0x9f; a space where it has nothing. */
const windows =
  '\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d  \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178';

/** Not by `TextDecoder`: in Node 20.18.3 and later of that line it takes it for Latin-1 (nodejs/node, issue 56542). */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => windows[control.charCodeAt(0) - 0x80]!);

/**
 * Reads UTF-8, UTF-16 with a byte-order mark, and what is neither as Windows-1252, in which Western spreadsheets are saved.
 *
 * @returns the text without a byte-order mark, and the encoding where it is not UTF-8
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding?: string } {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16.toUpperCase() };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' };
  }
}
