/** The spreadsheets of TimelineJS: version 3 (Year, Month, Day …) and version 1 (Start Date, End Date …). */
import type { Item } from '../../data/kinds.js';
import { monthOf } from './date-words.js';
import { withoutReferences } from './references.js';
import type { Imported, Note } from './imported.js';
import { readCell } from './markdown.js';
import type { DateOrder } from './read-point.js';
import { importSlides } from './slides.js';
import { isBlank, plainHeader, type Table } from './table.js';
import { dateOfVersion1, readTime, type SlideDate } from './version-1-date.js';

const known = [
  'year', 'month', 'day', 'time', 'end year', 'end month', 'end day', 'end time', 'start date', 'end date', 'display date',
  'headline', 'text', 'media', 'media credit', 'media caption', 'media thumbnail', 'alt text', 'type', 'group', 'tag', 'background',
]; // prettier-ignore

/** The row of the header, counted from 0, and the version; undefined for any other table. */
export function findTimelineJsHeader(table: Table): { readonly at: number; readonly version: 1 | 3 } | undefined {
  for (const [at, row] of table.slice(0, 10).entries()) {
    const names = new Set(row.map(plainHeader));
    if (!names.has('headline')) continue;
    if (names.has('year')) return { at, version: 3 };
    if (names.has('start date')) return { at, version: 1 };
  }
  return undefined;
}

type Cells = (name: string) => string;

/** What one row says, and what was not taken as it stands. */
interface Row {
  readonly slide: Item;
  readonly type: string;
  readonly notes: readonly { readonly column: string; readonly message: string }[];
}

function dateOf(cell: Cells, prefix: string, notes: Row['notes'][number][]): SlideDate | undefined {
  const [year, day, time] = ['year', 'day', 'time'].map((name) => cell(prefix + name)) as [string, string, string];
  const written = cell(`${prefix}month`);
  const named = /\d/.test(written) ? undefined : monthOf(written);
  const month = named === undefined ? written : String(named);
  if (named) notes.push({ column: `${prefix}month`, message: `"${written}" is no number; read as ${named}` });
  const clock = time ? readTime(time) : undefined;
  if (time && !clock)
    notes.push({
      column: `${prefix}time`,
      message: `"${time}" is no time of day; left out, and kept in the file as "timelinejs"`,
    });
  return year || month || day ? { year, month, day, ...clock } : undefined;
}

const isAddress = /^(https?:)?\/\/|^\//i;

function readRow(cell: Cells, extra: Item, version: 1 | 3, order: DateOrder): Row {
  const notes: { column: string; message: string }[] = [];
  const html = (name: string): string => {
    const { html, isMarkdown } = readCell(cell(name));
    if (isMarkdown) notes.push({ column: name, message: 'has Markdown; read as markup' });
    return html;
  };
  const [start, end] =
    version === 3
      ? [dateOf(cell, '', notes), dateOf(cell, 'end ', notes)]
      : ['start date', 'end date'].map((column) =>
          dateOfVersion1(cell(column), order, (message) => notes.push({ column, message })),
        );
  const background = cell('background');
  const url = cell('media');
  const about = {
    credit: html('media credit'),
    caption: html('media caption'),
    thumbnail: cell('media thumbnail'),
    alt: cell('alt text'),
  };
  return {
    slide: {
      ...extra,
      ...(start && { start_date: start }),
      ...(end && { end_date: end }),
      display_date: cell('display date'),
      text: { headline: html('headline'), text: html('text') },
      ...((url || Object.values(about).some(Boolean)) && { media: { url, ...about } }),
      group: cell('group') || cell('tag'),
      ...(background && { background: isAddress.test(background) ? { url: background } : { color: background } }),
      ...(notes.some(({ column }) => column.endsWith('time')) && {
        time: [cell('time'), cell('end time')].filter(Boolean).join('/'),
      }),
    },
    type: cell('type').toLowerCase(),
    notes,
  };
}

/** Reads a table that has one of the two headers; undefined for any other. */
export async function importTimelineJsTable(given: Table, order: DateOrder | undefined): Promise<Imported | undefined> {
  const header = findTimelineJsHeader(given);
  if (!header) return undefined;
  const table = await withoutReferences(given);
  const names = table[header.at]!.map(plainHeader);
  const notes: Note[] = [];
  const slides: { events: Item[]; eras: Item[]; title?: Item } = { events: [], eras: [] };
  const rowsOf: Record<'events' | 'eras' | 'title', number[]> = { events: [], eras: [], title: [] };
  table.slice(0, header.at).forEach((row, index) => {
    if (!isBlank(row))
      notes.push({
        place: `row ${index + 1}`,
        row: index + 1,
        outcome: 'left out',
        message: `"${row.join(' ').trim()}" is above the header; left out`,
      });
  });
  table.slice(header.at + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = header.at + index + 2;
    const cell: Cells = (name) => cells[names.indexOf(name)]?.trim() ?? '';
    const extra = cells.flatMap((value, column) => {
      const name = table[header.at]![column]?.trim() || `column ${column + 1}`;
      return known.includes(plainHeader(name)) || !value.trim() ? [] : [[name, value.trim()] as const];
    });
    const read = readRow(cell, Object.fromEntries(extra), header.version, order ?? 'mdy');
    for (const { column, message } of read.notes)
      notes.push({
        place: `row ${row}, ${column}`,
        row,
        outcome: /left out/.test(message) ? 'left out' : 'repaired',
        message,
      });
    if (read.type === 'era') {
      slides.eras.push(read.slide);
      rowsOf.eras.push(row);
      return;
    }
    if (read.type === 'title' && !slides.title) {
      slides.title = read.slide;
      rowsOf.title.push(row);
      return;
    }
    if (read.type) {
      const reason = read.type === 'title' ? 'is a second title' : `has the type "${read.type}", which there is not`;
      notes.push({ place: `row ${row}, type`, row, outcome: 'repaired', message: `${reason}; read as an event` });
    }
    slides.events.push(read.slide);
    rowsOf.events.push(row);
  });
  const placeOf = (path: string): Pick<Note, 'place' | 'row'> => {
    const [, list = '', index, field] = /^(events|eras|title)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
    const row = list ? rowsOf[list as keyof typeof rowsOf][+(index ?? 0)] : undefined;
    return row === undefined
      ? { place: path }
      : { place: [`row ${row}`, field?.replace(/[._]/g, ' ')].filter(Boolean).join(', '), row };
  };
  return importSlides(slides, `TimelineJS ${header.version} spreadsheet`, placeOf, order, notes);
}
