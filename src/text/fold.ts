/** Letters that are one letter with a stroke, or two written as one: no normalization form takes them apart. */
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
  // Arabic: final forms that are typed for each other, and the Persian ya and kaf.
  '\u0649': '\u064a',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u0629': '\u0647',
};

const isOther = new RegExp(`[${Object.keys(others).join('')}]`, 'g');

/**
 * A text as it is compared, in any script: without accents and other marks, soft hyphens, tatweel and the like, upper and
 * lower case, wide and narrow forms. Capitals, since those fold \u00df, \u0131 and both small sigmas too. The fold of a
 * text is the folds of its characters in a row.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{DI}\u0640]/gu, '')
    .toUpperCase()
    .replace(isOther, (letter) => others[letter]!);
