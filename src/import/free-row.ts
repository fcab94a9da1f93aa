/** One row of a spreadsheet as an event. */
import { readMedia } from '../story/import-timelinejs.js';
import type { Item } from '../story/value-kinds.js';
import { plainText } from '../text/inline-text.js';
import { reduceHtml } from '../text/reduce-html.js';
import { dateOfRow } from './free-date.js';
import type { ColumnField } from './headers.js';
import { readCell } from './markdown.js';
import type { ImportMessage } from './messages.js';
import type { DateOrder } from './read-point.js';

export type Cells = (field: ColumnField) => string;

/** Columns that may contain markup. */
const textColumns: ReadonlySet<ColumnField> = new Set(['title', 'text', 'caption', 'credit', 'source']);

/** Adds a note about a column. */
type Report = (column: ColumnField, message: ImportMessage) => void;

/** The text of a cell that is a link, or its URL for a column of URLs. */
export function unlinked(cell: string, wantsAddress: boolean): string {
  const [, address = '', words] = /^<a href="([^"]+)">([^<]*)<\/a>$/.exec(cell) ?? [];
  return words === undefined ? cell : plainText(wantsAddress ? address : words);
}

const isAddress = (text: string): boolean => /^(https?:\/\/|www\.)\S+$/i.test(text);

const withProtocol = (url: string): string => (/^www\./i.test(url) ? `https://${url}` : url);

function sourceOf(cell: Cells): Item | undefined {
  const [source, url] = [cell('source'), cell('url')];
  const address = url || (isAddress(source) ? source : '');
  const name = isAddress(source) ? '' : reduceHtml(readCell(source).html);
  const [, linkedUrl, linked] = /^<a href="([^"]+)">([^<]*)<\/a>$/.exec(name) ?? [];
  if (linkedUrl && !address) return { name: linked, url: linkedUrl };
  return address || name ? { ...(name && { name }), ...(address && { url: withProtocol(address) }) } : undefined;
}

/** The row as an event; undefined if it has no content for one. */
export function readFreeRow(
  given: Cells,
  order: DateOrder | undefined,
  isAncient: boolean,
  report: Report,
): Item | undefined {
  const cell: Cells = (field) =>
    textColumns.has(field) ? given(field) : unlinked(given(field), /media|url/.test(field));
  const text = (field: ColumnField): string => {
    if (!cell(field)) return '';
    const { html, isMarkdown } = readCell(cell(field));
    if (isMarkdown) report(field, { code: 'markdown', params: {} });
    return reduceHtml(html, field !== 'title');
  };
  const { date, displayDate } = dateOfRow(cell, order, isAncient, report);
  const media = readMedia({
    media: { url: cell('media'), alt: cell('alt'), caption: text('caption'), credit: text('credit') },
  });
  const source = sourceOf(cell) ?? media.source;
  const [title, body] = [text('title'), [text('text'), media.text].filter(Boolean).join('<br><br>')];
  const shownDate = cell('displayDate') || displayDate;
  const { caption, alt } = (media.picture ?? media.media ?? {}) as Item;
  const { name, url } = (source ?? {}) as Item;
  const substituteTitle = [body, shownDate, date, caption, alt, name, url].find(Boolean);
  if (!title && !substituteTitle) return undefined;
  if (!title) report('title', { code: 'noTitle', params: { text: String(substituteTitle).slice(0, 60) } });
  if (!date && !shownDate) report('date', { code: 'noDate', params: {} });
  const tags = cell('tags')
    .split(/[,;|]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  return {
    ...(cell('id') && { id: cell('id') }),
    ...(date && { date }),
    ...(shownDate && { displayDate: shownDate }),
    title: title || substituteTitle,
    ...(title && body && { text: body }),
    ...(media.picture !== undefined && { picture: media.picture }),
    ...(media.media !== undefined && { media: media.media }),
    ...(source !== undefined && { source }),
    ...(tags.length > 0 && { tags }),
  };
}
