/** The spreadsheets of TimelineJS: version 3 (Year, Month, Day …) and version 1 (Start Date, End Date …). */
import type { Item } from '../story/value-kinds.js';
import { CellTracker, reportLostCells, StoryWords, type ReadRow } from './cell-tracker.js';
import { monthOf } from './date-words.js';
import { unlinked } from './free-row.js';
import { isDateHeader } from './headers.js';
import { withoutReferences } from './references.js';
import { noteOf, type LeftOutCell, type Imported, type Note, type Place } from './imported.js';
import { readCell } from './markdown.js';
import type { ImportMessage } from './messages.js';
import type { DateOrder } from './read-point.js';
import { importSlides } from './slides.js';
import { excerptOfRow, isBlank, plainHeader, type Table } from './table.js';
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
    // With a date column next to the year it is another kind of table, and TimelineJS would lose the date.
    if (names.has('year') && !row.some(isDateHeader)) return { at, version: 3 };
    if (names.has('start date')) return { at, version: 1 };
  }
  return undefined;
}

type Cells = (name: string) => string;

/** Columns that may contain markup. */
const textColumns: ReadonlySet<string> = new Set(['headline', 'text', 'media credit', 'media caption']);

/** The content of one row, and notes about it. */
interface Row {
  readonly slide: Item;
  readonly type: string;
  readonly notes: readonly ColumnNote[];
}

interface ColumnNote {
  readonly column: string;
  readonly message: ImportMessage;
}

function dateOf(cell: Cells, prefix: string, notes: ColumnNote[]): SlideDate | undefined {
  const [year, day, time] = ['year', 'day', 'time'].map((name) => cell(prefix + name)) as [string, string, string];
  const written = cell(`${prefix}month`);
  const named = /\d/.test(written) ? undefined : monthOf(written);
  const month = named === undefined ? written : String(named);
  if (named)
    notes.push({ column: `${prefix}month`, message: { code: 'monthName', params: { text: written, month: named } } });
  const clock = time ? readTime(time) : undefined;
  if (time && !clock) notes.push({ column: `${prefix}time`, message: { code: 'invalidTime', params: { text: time } } });
  return year || month || day ? { year, month, day, ...clock } : undefined;
}

const isAddress = /^(https?:)?\/\/|^\//i;

function readRow(cell: Cells, version: 1 | 3, order: DateOrder): Row {
  const notes: ColumnNote[] = [];
  const html = (name: string): string => {
    const { html, isMarkdown } = readCell(cell(name));
    if (isMarkdown) notes.push({ column: name, message: { code: 'markdown', params: {} } });
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
      ...(start && { start_date: start }),
      ...(end && { end_date: end }),
      display_date: cell('display date'),
      text: { headline: html('headline'), text: html('text') },
      ...((url || Object.values(about).some(Boolean)) && { media: { url, ...about } }),
      group: cell('group') || cell('tag'),
      ...(background && { background: isAddress.test(background) ? { url: background } : { color: background } }),
    },
    type: cell('type').toLowerCase(),
    notes,
  };
}

/** Columns with dates or times. */
const isDateColumn = /^(?:(?:end )?(?:year|month|day|time)|start date|end date)$/;

/** Imports a TimelineJS table; undefined for any other table. */
export async function importTimelineJsTable(given: Table, order: DateOrder | undefined): Promise<Imported | undefined> {
  const header = findTimelineJsHeader(given);
  if (!header) return undefined;
  const table = await withoutReferences(given);
  const tracker = new CellTracker(table);
  const headers = table[header.at]!;
  const names = headers.map(plainHeader);
  const nameOf = (column: number): string => headers[column]?.trim() || `column ${column + 1}`;
  /** Whether the column has a known name, and is the first with it. */
  const isKnown = (column: number): boolean =>
    known.includes(names[column] ?? '') && names.indexOf(names[column]!) === column;
  const notes: Note[] = [];
  const slides: { events: Item[]; eras: Item[]; title?: Item } = { events: [], eras: [] };
  const rowsOf: Record<'events' | 'eras' | 'title', number[]> = { events: [], eras: [], title: [] };
  const leftOut = new Map<number, LeftOutCell[]>();
  tracker.imported(header.at);
  table.slice(0, header.at).forEach((row, index) => {
    if (isBlank(row)) return;
    tracker.leftOut(index);
    const params = { cells: excerptOfRow(row) };
    notes.push(noteOf({ place: `row ${index + 1}`, row: index + 1 }, { code: 'aboveHeader', params }));
  });
  table.slice(header.at + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = header.at + index + 2;
    const cell: Cells = (name) => {
      const text = cells[names.indexOf(name)]?.trim() ?? '';
      return textColumns.has(name) ? text : unlinked(text, /media|thumbnail|background/.test(name));
    };
    const unknown = tracker.filled(row - 1).filter((column) => !isKnown(column));
    for (const column of unknown)
      leftOut.set(column, [...(leftOut.get(column) ?? []), { row, held: cells[column]!.trim() }]);
    tracker.leftOut(row - 1, unknown);
    const read = readRow(cell, header.version, order ?? 'mdy');
    for (const { column, message } of read.notes) notes.push(noteOf({ place: `row ${row}, ${column}`, row }, message));
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
      const message: ImportMessage =
        read.type === 'title'
          ? { code: 'secondTitle', params: {} }
          : { code: 'unknownType', params: { text: read.type } };
      notes.push(noteOf({ place: `row ${row}, type`, row }, message));
    }
    slides.events.push(read.slide);
    rowsOf.events.push(row);
  });
  const placeOf = (path: string): Place => {
    const [, list = '', index, field] = /^(events|eras|title)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
    const row = list ? rowsOf[list as keyof typeof rowsOf][+(index ?? 0)] : undefined;
    return row === undefined
      ? { place: path }
      : { place: [`row ${row}`, field?.replace(/[._]/g, ' ')].filter(Boolean).join(', '), row };
  };
  const imported = importSlides(slides, `TimelineJS ${header.version} spreadsheet`, placeOf, order, notes);
  if (!imported) return undefined;
  const { story, items } = imported;
  const rowOf = (row: number, item: unknown): ReadRow => ({
    row: row - 1,
    words: new StoryWords(item),
    columns: tracker.filled(row - 1).filter((column) => isKnown(column) && names[column] !== 'type'),
    isDate: (column) => isDateColumn.test(names[column]!),
    placeOf: (column) => `row ${row}, ${nameOf(column)}`,
  });
  const rows = [
    ...rowsOf.events.map((row, index) => rowOf(row, items.events[index])),
    ...rowsOf.eras.map((row, index) => rowOf(row, items.eras[index])),
    ...rowsOf.title.map((row) => rowOf(row, [story.title, story.lead])),
  ];
  // The type is not in the story literally.
  for (const { row } of rows) tracker.imported(row, [names.indexOf('type')]);
  const lost = reportLostCells(table, tracker, imported.notes, rows);
  return {
    ...imported,
    notes: [...imported.notes, ...lost].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ...(leftOut.size > 0 && {
      columns: [...leftOut].map(([column, cells]) => ({ header: nameOf(column), leftOut: cells })),
    }),
    cells: tracker.counts(),
  };
}
