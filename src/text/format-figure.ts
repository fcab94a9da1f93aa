import type { Milestone, Text } from '../model/model.js';
import { chooseText } from './choose-text.js';
import { formatNumber } from './format-number.js';
import { plainText } from './inline-text.js';
import { messagesFor } from './languages.js';
import type { Messages } from './messages.js';

/** The word before an approximate figure. */
export const qualifierWord = (
  qualifier: Milestone['qualifier'],
  { over, aboutFigure, under }: Messages,
): string | undefined => ({ exact: undefined, over, about: aboutFigure, under })[qualifier ?? 'exact'];

/** Formats a figure without an author's own text: qualifier, number and unit. */
export function formatFigure(
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

/** Splits an author's text for a figure at its number: text before, number, text after. */
export function splitFigure(words: string): readonly [before: string, number: string, after: string] {
  const [, before = '', number = '', after = ''] =
    /^([^]*?)([-\u2212]?\p{Nd}(?:[\p{Nd}.,\u066b\u066c'\u2019\u00a0\u202f ]*\p{Nd})?)([^]*)$/u.exec(words) ?? [];
  return number ? [before, number, after] : ['', words, ''];
}
