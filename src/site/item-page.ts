/** The content of one page, and texts that several kinds of pages use. */
import type { Milestone, Text } from '../model/model.js';
import { formatFigure } from '../text/format-figure.js';
import { parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { capitalize, join, type Block } from './blocks.js';
import { plain, sourceName, type LocalizedStory } from './localized-story.js';
import type { JsonLd } from './json-ld.js';
import type { ScriptFeature } from './needs-script.js';

/** An item, or a whole list. */
export interface ItemPage {
  /** The item's id or number; empty for a whole list. */
  readonly name: string;
  /** The element's fallback content; its headings start at the given level. */
  readonly html: (headingLevel: number) => string;
  readonly title: string;
  readonly description: string;
  readonly block: Block;
  /** A shorter block for the preview picture. */
  readonly preview?: Block;
  readonly data: JsonLd;
  /** What only the script can do for it. */
  readonly script?: ScriptFeature | undefined;
}

/** The author's text for a date, else the formatted date. */
export const dateText = (date: string | undefined, { lang, messages }: LocalizedStory, display?: Text): string => {
  if (display !== undefined) return plain(display);
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return parsed ? formatDate(parsed, lang, messages) : (date ?? '');
};

/** The author's text for a figure, else the formatted one: the qualifier, and the number with its unit. */
export function figureText(
  { value, displayValue, qualifier, unit }: Omit<Milestone, 'label'>,
  { lang }: LocalizedStory,
): { readonly qualifier: string; readonly value: string } {
  if (displayValue !== undefined) return { qualifier: '', value: plain(displayValue) };
  const { word = '', number, unit: unitText = '' } = formatFigure({ value, qualifier, unit }, lang);
  return { qualifier: word, value: join([number, unitText], unit === '%' ? '' : '\u00a0') };
}

/** The date and the source of a figure. */
export function asOfNote(
  { asOf, displayAsOf, source }: Pick<Milestone, 'asOf' | 'displayAsOf' | 'source'>,
  localized: LocalizedStory,
): string {
  const { messages, lang } = localized;
  const date =
    plain(displayAsOf) || (asOf === undefined ? messages.dateNotStated : messages.asOf(dateText(asOf, localized)));
  return capitalize(join([date, sourceName(source)], ' · '), lang);
}
