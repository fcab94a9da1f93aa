import type { Milestone, Text } from '../story/model.js';
import { chooseText } from './choose-text.js';
import { formatNumber } from './format-number.js';
import { plainText } from './inline-text.js';
import { messagesFor } from './languages.js';
import type { Messages } from './messages.js';

/** The word before a figure that is not exact. */
export const qualifierWord = (
  qualifier: Milestone['qualifier'],
  { over, aboutFigure, under }: Messages,
): string | undefined => ({ exact: undefined, over, about: aboutFigure, under })[qualifier ?? 'exact'];

/** A figure in words, as it is written where its author has no words for it: qualifier, number and unit. */
export function figureWords(
  { value, qualifier, unit }: Pick<Milestone, 'value' | 'qualifier' | 'unit'>,
  lang: string,
): { readonly word: string | undefined; readonly number: string; readonly unit: string | undefined } {
  const chosen: Text | undefined = chooseText(unit, lang, lang)?.text;
  return {
    word: qualifierWord(qualifier, messagesFor(lang)),
    number: formatNumber(value, lang),
    unit: chosen === undefined ? undefined : plainText(chosen),
  };
}

/** The words of an author for a figure, parted at its digits: what stands before, the number, and what stands after. */
export function partFigure(words: string): readonly [before: string, number: string, after: string] {
  const [, before = '', number = '', after = ''] =
    /^([^]*?)([-\u2212]?\p{Nd}(?:[\p{Nd}.,\u066b\u066c'\u2019\u00a0\u202f ]*\p{Nd})?)([^]*)$/u.exec(words) ?? [];
  return number ? [before, number, after] : ['', words, ''];
}
