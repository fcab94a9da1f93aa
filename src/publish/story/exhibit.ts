/** One thing that a widget shows, and the words that several kinds of them share. */
import type { Qualifier, Source } from '../../data/model.js';
import { parseEdtf } from '../../time/edtf.js';
import { formatDate } from '../../time/format-date.js';
import { capitalize, join, type Block } from './blocks.js';
import { sourceName, type Edition } from './edition.js';
import type { JsonLd } from './json-ld.js';

/** An item, or a whole list. */
export interface Exhibit {
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

export const dateWords = (date: string | undefined, { lang, messages }: Edition): string => {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return parsed ? formatDate(parsed, lang, messages) : (date ?? '');
};

export const qualifierWord = (qualifier: Qualifier | undefined, { messages }: Edition): string =>
  ({ over: messages.over, about: messages.aboutFigure, under: messages.under, exact: '' })[qualifier ?? 'exact'];

/** The date that a figure speaks of, or that there is none, and its source. */
export function statedNote({ asOf, source }: { asOf?: string; source?: Source | undefined }, edition: Edition): string {
  const { messages, lang } = edition;
  const stated = asOf === undefined ? messages.dateNotStated : messages.asOf(dateWords(asOf, edition));
  return capitalize(join([stated, sourceName(source)], ' · '), lang);
}
