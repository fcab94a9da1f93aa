/** Letters with strokes, and ligatures, which Unicode normalization does not decompose. */
const others: Readonly<Record<string, string>> = {
  '\u00d8': 'O',
  '\u00c6': 'AE',
  '\u0152': 'OE',
  '\u0141': 'L',
  '\u0110': 'D',
  '\u00d0': 'D',
  '\u0126': 'H',
  '\u00de': 'TH',
  '\u1e9e': 'SS',
  // Arabic: final forms that are often confused, and the Persian ya and kaf.
  '\u0649': '\u064a',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u0629': '\u0647',
};

const isOther = new RegExp(`[${Object.keys(others).join('')}]`, 'g');

/**
 * A text for comparison in any script: without accents, soft hyphens and tatweel, in one case and width. Upper case, since it
 * also unifies \u00df, \u0131 and both small sigmas. Each character is folded on its own.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{DI}\u0640]/gu, '')
    .toUpperCase()
    .replace(isOther, (letter) => others[letter]!);
