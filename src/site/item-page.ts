/** One thing that a widget shows, and the words that several kinds of them share. */
import type { Milestone, Text } from '../story/model.js';
import { figureWords } from '../text/figure-words.js';
import { parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { capitalize, join, type Block } from './blocks.js';
import { plain, sourceName, type LocalizedStory } from './localized-story.js';
import type { JsonLd } from './json-ld.js';

/** An item, or a whole list. */
export interface ItemPage {
  /** The item's id, or what names it where it has none; empty for a whole list. */
  readonly name: string;
  /** The element's children: the content, before any script and without it; its headings, if any, are of that level. */
  readonly html: (headingLevel: number) => string;
  readonly title: string;
  readonly description: string;
  readonly block: Block;
  /** What the preview picture says, where that is less. */
  readonly preview?: Block;
  readonly data: JsonLd;
}

/** A date in its own words, else in ours. */
export const dateWords = (date: string | undefined, { lang, messages }: LocalizedStory, display?: Text): string => {
  if (display !== undefined) return plain(display);
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return parsed ? formatDate(parsed, lang, messages) : (date ?? '');
};

/** A figure in its own words, else in ours: the qualifier, and the number with its unit. */
export function figureIn(
  { value, displayValue, qualifier, unit }: Omit<Milestone, 'label'>,
  { lang }: LocalizedStory,
): { readonly qualifier: string; readonly value: string } {
  if (displayValue !== undefined) return { qualifier: '', value: plain(displayValue) };
  const { word = '', number, unit: unitWords = '' } = figureWords({ value, qualifier, unit }, lang);
  return { qualifier: word, value: join([number, unitWords], unit === '%' ? '' : '\u00a0') };
}

/** The date that a figure speaks of, or that there is none, and its source. */
export function statedNote(
  { asOf, displayAsOf, source }: Pick<Milestone, 'asOf' | 'displayAsOf' | 'source'>,
  localized: LocalizedStory,
): string {
  const { messages, lang } = localized;
  const stated =
    plain(displayAsOf) || (asOf === undefined ? messages.dateNotStated : messages.asOf(dateWords(asOf, localized)));
  return capitalize(join([stated, sourceName(source)], ' · '), lang);
}
