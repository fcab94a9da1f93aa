/** One row of a spreadsheet as an event. */
import { readDates } from '../../data/import-timelinejs-dates.js';
import { readMedia } from '../../data/import-timelinejs.js';
import type { Item } from '../../data/kinds.js';
import { reduceHtml } from '../../text/reduce-html.js';
import { parseEdtf } from '../../time/edtf.js';
import { monthOf } from './date-words.js';
import type { ColumnField } from './headers.js';
import { readCell } from './markdown.js';
import { readDate, type ReadDate } from './read-date.js';
import type { DateOrder } from './read-point.js';

export type Cells = (field: ColumnField) => string;

/** Says of a column what was done. */
type Say = (column: string, message: string) => void;

/** Two cells as one date. */
function spanOf(start: ReadDate, end: ReadDate, say: Say): ReadDate {
  const words = [start.displayDate ?? start.date, end.displayDate ?? end.date].filter(Boolean).join(' \u2013 ');
  if (!start.date || !end.date || /\//.test(start.date + end.date))
    return { ...(start.date && { date: start.date }), displayDate: words };
  const display = start.displayDate || end.displayDate ? { displayDate: words } : {};
  if (start.date === end.date) return { date: start.date, ...display };
  if (parseEdtf(`${start.date}/${end.date}`)) return { date: `${start.date}/${end.date}`, ...display };
  say('end', `"${words}" ends before it begins; read as ${end.date}/${start.date}`);
  return { date: `${end.date}/${start.date}`, ...display };
}

function dateOf(cell: Cells, order: DateOrder | undefined, say: Say): ReadDate {
  const read = (field: ColumnField): ReadDate => {
    const date = readDate(cell(field), order);
    if (date.message) say(field, date.message);
    return date;
  };
  const month = monthOf(cell('month'));
  // A number of a year is as TimelineJS has it: -44 is 44 BCE.
  if (/^-?\d+$/.test(cell('year')) || (cell('year') && (cell('month') || cell('day')))) {
    const start = { year: cell('year'), month: month ?? cell('month'), day: cell('day') };
    return readDates({ start_date: start }, 'year', say);
  }
  const start = read(cell('date') ? 'date' : 'year');
  return cell('end') ? spanOf(start, read('end'), say) : start;
}

const isAddress = (text: string): boolean => /^(https?:\/\/|www\.)\S+$/i.test(text);

const withProtocol = (url: string): string => (/^www\./i.test(url) ? `https://${url}` : url);

function sourceOf(cell: Cells): Item | undefined {
  const [said, url] = [cell('source'), cell('url')];
  const address = url || (isAddress(said) ? said : '');
  const name = isAddress(said) ? '' : reduceHtml(readCell(said).html);
  const link = /<a href="([^"]+)">(.*)<\/a>/.exec(name);
  if (link && !address) return { name: link[2], url: link[1] };
  return address || name ? { ...(name && { name }), ...(address && { url: withProtocol(address) }) } : undefined;
}

/** What is there of an event; its other columns are kept under `spreadsheet`. */
export function readFreeRow(cell: Cells, others: Item, order: DateOrder | undefined, say: Say): Item {
  const text = (field: ColumnField): string => {
    const { html, isMarkdown } = readCell(cell(field));
    if (isMarkdown) say(field, 'has Markdown; read as markup');
    return reduceHtml(html, field !== 'title');
  };
  const { date, displayDate } = dateOf(cell, order, say);
  const media = readMedia({ url: cell('media'), alt: cell('alt'), caption: text('caption'), credit: text('credit') });
  const source = sourceOf(cell) ?? media.source;
  const [title, body] = [text('title'), [text('text'), media.text].filter(Boolean).join('<br><br>')];
  const instead = body || displayDate || date || String(Object.values(others)[0] ?? '');
  if (!title && instead) say('title', `is missing; read as "${instead.slice(0, 60)}"`);
  if (!date && !displayDate && !cell('displayDate'))
    say('date', 'is missing; read as an event without a date, which stays at its place');
  const tags = cell('tags')
    .split(/\s*[,;|]\s*/)
    .filter(Boolean);
  return {
    ...(cell('id') && { id: cell('id') }),
    ...(date && { date }),
    ...((cell('displayDate') || displayDate) && { displayDate: cell('displayDate') || displayDate }),
    title: title || instead,
    ...(title && body && { text: body }),
    ...(media.picture !== undefined && { picture: media.picture }),
    ...(media.media !== undefined && { media: media.media }),
    ...(source !== undefined && { source }),
    ...(tags.length > 0 && { tags }),
    ...(Object.keys(others).length > 0 && { spreadsheet: others }),
  };
}
