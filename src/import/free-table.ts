/** Imports any spreadsheet, whatever its headers and date formats are. */
import { alignItems } from '../story/align-items.js';
import { check } from '../story/read.js';
import { wholeStory } from '../story/whole-story.js';
import type { Item } from '../story/value-kinds.js';
import { withoutReferences } from './references.js';
import { CellTracker, reportLostCells, StoryWords } from './cell-tracker.js';
import { isName, type ColumnField } from './headers.js';
import { findColumns } from './free-columns.js';
import { readFreeRow, type Cells } from './free-row.js';
import {
  noteOf,
  noteOfProblem,
  type Column,
  type LeftOutCell,
  type Imported,
  type Note,
  type Place,
} from './imported.js';
import type { ImportMessage } from './messages.js';
import type { DateOrder } from './read-point.js';
import { excerptOfRow, isBlank, type Table } from './table.js';

/** The place of a row in messages, which count from 1. */
const inRow = (index: number, field?: string): Place & { readonly row: number } => ({
  place: field ? `row ${index + 1}, ${field}` : `row ${index + 1}`,
  row: index + 1,
});

/** Reads the rows above the header: the first one is the title of the story. */
function readRowsAbove(table: Table, headerRow: number, story: Item, tracker: CellTracker): Note[] {
  return table.slice(0, Math.max(0, headerRow)).flatMap((row, index): Note[] => {
    if (isBlank(row)) return [];
    if (story.title !== undefined) {
      tracker.leftOut(index);
      return [noteOf(inRow(index), { code: 'aboveHeader', params: { cells: excerptOfRow(row) } })];
    }
    const text = row
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' ');
    story.title = text;
    tracker.imported(index);
    return [noteOf(inRow(index), { code: 'titleAbove', params: { text } })];
  });
}

/** The order of day and month in a column of dates, if it is clear: a hint in messages about ambiguous dates. */
function dateOrderIn(table: Table, column: number | undefined): DateOrder | undefined {
  const dates = table.flatMap((row) => {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(row[column ?? -1]?.trim() ?? '') ?? [];
    return first && second ? [{ first: +first, second: +second }] : [];
  });
  const isDayFirst = dates.some(({ first, second }) => first > 12 && second < 13);
  const isMonthFirst = dates.some(({ first, second }) => second > 12 && first < 13);
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? 'dmy' : 'mdy';
}

/** Adds this hint to a message, if it is about an ambiguous date. */
const withOrder = (message: ImportMessage, rows: DateOrder | undefined): ImportMessage =>
  rows && (message.code === 'twoDigitYear' || message.code === 'dayOrMonth')
    ? ({ code: message.code, params: { ...message.params, rows } } as ImportMessage)
    : message;

/** Whether a column has the field; for a title, the header must be its exact name. */
const hasField = (columns: readonly Column[], field: string): boolean =>
  columns.some((column) => column.field === field && (field !== 'title' || isName(column.header)));

const dateFields: readonly (string | undefined)[] = ['date', 'end', 'year', 'month', 'day'] satisfies ColumnField[];

/** Whether a column has ancient years, so that one- and two-digit years are ancient, too. */
const hasAncientYears = (table: Table, column: number | undefined): boolean =>
  table.some((row) => /^(?:[-\u2212]\d+|\d{3})$/.test(row[column ?? -1]?.trim() ?? ''));

/** Imports any table as events; undefined if it has none. */
export async function importFreeTable(input: Table, order: DateOrder | undefined): Promise<Imported | undefined> {
  const table = await withoutReferences(input);
  const { at: headerRow, columns, fieldAt } = findColumns(table);
  // A table without dates and titles is not a table of events.
  if (!(['date', 'year', 'title'] as const).some((field) => hasField(columns, field))) return undefined;
  const tracker = new CellTracker(table);
  const story: Item = {};
  const notes = readRowsAbove(table, headerRow, story, tracker);
  if (headerRow >= 0) tracker.imported(headerRow);
  const orderOfRows = dateOrderIn(table, fieldAt.get('date'));
  const isAncient = hasAncientYears(table, fieldAt.get('year'));
  const events: Item[] = [];
  /** The row of each event. */
  const eventRows: number[] = [];
  const leftOut = columns.map((): LeftOutCell[] => []);
  const hasNoField = (column: number): boolean => !columns[column]!.field;
  table.slice(headerRow + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = headerRow + index + 1;
    if (headerRow >= 0 && cells.every((cell, column) => cell.trim() === (table[headerRow]![column] ?? '').trim())) {
      notes.push(noteOf(inRow(row), { code: 'headerAgain', params: {} }));
      tracker.leftOut(row);
      return;
    }
    const unused = tracker.filled(row).filter(hasNoField);
    for (const column of unused) leftOut[column]!.push({ row: row + 1, held: cells[column]!.trim() });
    tracker.leftOut(row, unused);
    const cellOf: Cells = (field) =>
      columns.flatMap((column, index) => (column.field === field && cells[index]?.trim()) || []).at(0) ?? '';
    const event = readFreeRow(cellOf, order, isAncient, (field, message) => {
      const column = fieldAt.get(field);
      const place = inRow(row, column === undefined ? field : columns[column]!.header);
      notes.push(noteOf(place, withOrder(message, orderOfRows)));
    });
    if (event) {
      events.push(event);
      eventRows.push(row);
      return;
    }
    const used = tracker.filled(row).filter((column) => !hasNoField(column));
    if (used.length > 0)
      notes.push(
        noteOf(inRow(row), { code: 'noEvent', params: { cells: excerptOfRow(used.map((column) => cells[column]!)) } }),
      );
    tracker.leftOut(row, used);
  });
  if (events.length === 0) return undefined;
  const unchecked = { ...story, events };
  const checked = check(unchecked, wholeStory);
  notes.push(
    ...checked.problems.map((problem) => {
      const [, index = '', field = ''] = /^events\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
      const row = eventRows[+index];
      if (row === undefined) return noteOfProblem(problem);
      return noteOfProblem(problem, inRow(row, field));
    }),
  );
  const aligned = alignItems('events', unchecked, checked, wholeStory);
  notes.push(
    ...reportLostCells(
      table,
      tracker,
      notes,
      eventRows.map((row, index) => ({
        row,
        words: new StoryWords(aligned[index]),
        columns: tracker.filled(row).filter((column) => !hasNoField(column)),
        isDate: (column) => dateFields.includes(columns[column]!.field),
        placeOf: (column) => inRow(row, columns[column]!.header).place,
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
      if (!column.field && cells.length === 0 && !table[headerRow]?.[index]?.trim()) return [];
      return cells.length > 0 ? [{ ...column, leftOut: cells }] : [column];
    }),
    cells: tracker.counts(),
  };
}
