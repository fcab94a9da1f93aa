/** Imports any spreadsheet, whatever its headers and date formats are. */
import { alignItems } from '../story/align-items.js';
import { check } from '../story/check.js';
import { wholeStory } from '../story/fields.js';
import type { Item } from '../story/value-kinds.js';
import { withoutReferences } from './references.js';
import { CellTracker, reportLostCells, StoryWords } from './cell-tracker.js';
import { isName, type ColumnField } from './headers.js';
import { findColumns } from './free-columns.js';
import { readFreeRow, type Cells } from './free-row.js';
import { noteOf, noteOfProblem, type Column, type LeftOutCell, type Imported, type Note } from './imported.js';
import type { ImportMessage } from './messages.js';
import type { DateOrder } from './read-point.js';
import { excerptOfRow, isBlank, type Table } from './table.js';

/** The rows above the header: the first one is the title of the story. */
function readRowsAbove(table: Table, at: number, story: Item, tracker: CellTracker): Note[] {
  return table.slice(0, Math.max(0, at)).flatMap((row, index): Note[] => {
    if (isBlank(row)) return [];
    const place = { place: `row ${index + 1}`, row: index + 1 };
    if (story.title !== undefined) {
      tracker.leftOut(index);
      return [noteOf(place, { code: 'aboveHeader', params: { cells: excerptOfRow(row) } })];
    }
    const text = row
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' ');
    story.title = text;
    tracker.imported(index);
    return [noteOf(place, { code: 'titleAbove', params: { text } })];
  });
}

/** The order of day and month in the other dates of a column, as a hint in messages. */
function orderIn(table: Table, column: number | undefined): DateOrder | undefined {
  const dates = table.flatMap((row) => {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(row[column ?? -1]?.trim() ?? '') ?? [];
    return first && second ? [{ first: +first, second: +second }] : [];
  });
  const isDayFirst = dates.some(({ first, second }) => first > 12 && second < 13);
  const isMonthFirst = dates.some(({ first, second }) => second > 12 && first < 13);
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? 'dmy' : 'mdy';
}

/** Adds this hint to a message about an ambiguous date. */
const withOrder = (message: ImportMessage, rows: DateOrder | undefined): ImportMessage =>
  rows && (message.code === 'twoDigitYear' || message.code === 'dayOrMonth')
    ? ({ code: message.code, params: { ...message.params, rows } } as ImportMessage)
    : message;

/** Whether a column has the field; for a title, the header must be its exact name. */
const hasField = (columns: readonly Column[], field: string): boolean =>
  columns.some((column) => column.field === field && (field !== 'title' || isName(column.header)));

const dateFields: readonly (string | undefined)[] = ['date', 'end', 'year', 'month', 'day'] satisfies ColumnField[];

/** Whether a column has ancient years, so that one- and two-digit years are ancient, too. */
const isOfAntiquity = (table: Table, column: number | undefined): boolean =>
  table.some((row) => /^(?:[-\u2212]\d+|\d{3})$/.test(row[column ?? -1]?.trim() ?? ''));

/** Imports any table as events; undefined if it has none. */
export async function importFreeTable(given: Table, order: DateOrder | undefined): Promise<Imported | undefined> {
  const table = await withoutReferences(given);
  const { at, columns, fieldAt } = findColumns(table);
  // A table without dates and titles is not a table of events.
  if (!(['date', 'year', 'title'] as const).some((field) => hasField(columns, field))) return undefined;
  const tracker = new CellTracker(table);
  const story: Item = {};
  const notes = readRowsAbove(table, at, story, tracker);
  if (at >= 0) tracker.imported(at);
  const orderOfRows = orderIn(table, fieldAt.get('date'));
  const isAncient = isOfAntiquity(table, fieldAt.get('year'));
  const events: Item[] = [];
  const rows: number[] = [];
  const leftOut = columns.map((): LeftOutCell[] => []);
  const placeOf = (row: number, column: number): string => `row ${row + 1}, ${columns[column]!.header}`;
  table.slice(at + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = at + index + 1;
    if (at >= 0 && cells.every((cell, column) => cell.trim() === (table[at]![column] ?? '').trim())) {
      notes.push(noteOf({ place: `row ${row + 1}`, row: row + 1 }, { code: 'headerAgain', params: {} }));
      tracker.leftOut(row);
      return;
    }
    for (const column of tracker.filled(row))
      if (!columns[column]!.field) leftOut[column]!.push({ row: row + 1, held: cells[column]!.trim() });
    tracker.leftOut(
      row,
      tracker.filled(row).filter((column) => !columns[column]!.field),
    );
    const cell: Cells = (field) =>
      columns.flatMap((column, index) => (column.field === field && cells[index]?.trim()) || []).at(0) ?? '';
    const event = readFreeRow(cell, order, isAncient, (field, message) => {
      const column = fieldAt.get(field);
      const place = column === undefined ? `row ${row + 1}, ${field}` : placeOf(row, column);
      notes.push(noteOf({ place, row: row + 1 }, withOrder(message, orderOfRows)));
    });
    if (event) {
      events.push(event);
      rows.push(row);
      return;
    }
    const rest = tracker.filled(row).filter((column) => columns[column]!.field);
    if (rest.length > 0)
      notes.push(
        noteOf(
          { place: `row ${row + 1}`, row: row + 1 },
          { code: 'noEvent', params: { cells: excerptOfRow(rest.map((column) => cells[column]!)) } },
        ),
      );
    tracker.leftOut(row, rest);
  });
  if (events.length === 0) return undefined;
  const input = { ...story, events };
  const checked = check(input, wholeStory);
  notes.push(
    ...checked.problems.map((problem) => {
      const [, index = '', field = ''] = /^events\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
      const row = rows[+index];
      if (row === undefined) return noteOfProblem(problem);
      return noteOfProblem(problem, { place: [`row ${row + 1}`, field].filter(Boolean).join(', '), row: row + 1 });
    }),
  );
  const aligned = alignItems('events', input, checked, wholeStory);
  notes.push(
    ...reportLostCells(
      table,
      tracker,
      notes,
      rows.map((row, index) => ({
        row,
        words: new StoryWords(aligned[index]),
        columns: tracker.filled(row).filter((column) => columns[column]!.field),
        isDate: (column) => dateFields.includes(columns[column]!.field),
        placeOf: (column) => placeOf(row, column),
      })),
    ),
  );
  return {
    format: 'spreadsheet',
    story: checked.story,
    notes: notes.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    columns: columns.flatMap((column, index) => {
      const cells = leftOut[index]!;
      // Columns without a header and without content are ignored.
      if (!column.field && cells.length === 0 && !table[at]?.[index]?.trim()) return [];
      return cells.length > 0 ? [{ ...column, leftOut: cells }] : [column];
    }),
    cells: tracker.counts(),
  };
}
