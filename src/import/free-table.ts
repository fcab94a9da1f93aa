/** Spreadsheets as people keep them: headers by near names, dates as they come. */
import { alignItems } from '../story/align-items.js';
import { check } from '../story/check.js';
import { wholeStory } from '../story/fields.js';
import type { Item } from '../story/kinds.js';
import { withoutReferences } from './references.js';
import { Account, accountForRows, WordsInStory } from './account.js';
import { isName, type ColumnField } from './headers.js';
import { findColumns } from './free-columns.js';
import { readFreeRow, type Cells } from './free-row.js';
import { noteOf, noteOfProblem, type Column, type HeldCell, type Imported, type Note } from './imported.js';
import type { ImportSaid } from './messages.js';
import type { DateOrder } from './read-point.js';
import { heldRow, isBlank, type Table } from './table.js';

/** What stands above the header: the first line is the title of the story. */
function readAbove(table: Table, at: number, story: Item, account: Account): Note[] {
  return table.slice(0, Math.max(0, at)).flatMap((row, index): Note[] => {
    if (isBlank(row)) return [];
    const place = { place: `row ${index + 1}`, row: index + 1 };
    if (story.title !== undefined) {
      account.leave(index);
      return [noteOf(place, { code: 'aboveHeader', params: { cells: heldRow(row) } })];
    }
    const text = row
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' ');
    story.title = text;
    account.tell(index);
    return [noteOf(place, { code: 'titleAbove', params: { text } })];
  });
}

/** Which order of day and month the other dates of a column show, for those who have to decide. */
function orderIn(table: Table, column: number | undefined): DateOrder | undefined {
  const dates = table.flatMap((row) => {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(row[column ?? -1]?.trim() ?? '') ?? [];
    return first && second ? [{ first: +first, second: +second }] : [];
  });
  const isDayFirst = dates.some(({ first, second }) => first > 12 && second < 13);
  const isMonthFirst = dates.some(({ first, second }) => second > 12 && first < 13);
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? 'dmy' : 'mdy';
}

/** A date that needs an order of day and month, with that of other rows. */
const withOrder = (said: ImportSaid, rows: DateOrder | undefined): ImportSaid =>
  rows && said.code === 'twoDigitYear'
    ? { code: said.code, params: { ...said.params, rows } }
    : rows && said.code === 'dayOrMonth'
      ? { code: said.code, params: { ...said.params, rows } }
      : said;

/** Whether a header names the field, or cells that hold dates stand in for it. */
const isSaid = (columns: readonly Column[], field: string): boolean =>
  columns.some((column) => column.field === field && (field !== 'title' || isName(column.header)));

const dateFields: readonly (string | undefined)[] = ['date', 'end', 'year', 'month', 'day'] satisfies ColumnField[];

/** Whether a column of years has years of antiquity, so that those of one or two digits are no short ones. */
const isOfAntiquity = (table: Table, column: number | undefined): boolean =>
  table.some((row) => /^(?:[-\u2212]\d+|\d{3})$/.test(row[column ?? -1]?.trim() ?? ''));

/** Reads any table as events; undefined where it has no row. */
export async function importFreeTable(given: Table, order: DateOrder | undefined): Promise<Imported | undefined> {
  const table = await withoutReferences(given);
  const { at, columns, fieldAt } = findColumns(table);
  // A text without dates and titles is no table of events.
  if (!(['date', 'year', 'title'] as const).some((field) => isSaid(columns, field))) return undefined;
  const account = new Account(table);
  const story: Item = {};
  const notes = readAbove(table, at, story, account);
  if (at >= 0) account.tell(at);
  const orderOfRows = orderIn(table, fieldAt.get('date'));
  const isPlain = isOfAntiquity(table, fieldAt.get('year'));
  const events: Item[] = [];
  const rows: number[] = [];
  const leftOut = columns.map((): HeldCell[] => []);
  const placeOf = (row: number, column: number): string => `row ${row + 1}, ${columns[column]!.header}`;
  table.slice(at + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = at + index + 1;
    if (at >= 0 && cells.every((cell, column) => cell.trim() === (table[at]![column] ?? '').trim())) {
      notes.push(noteOf({ place: `row ${row + 1}`, row: row + 1 }, { code: 'headerAgain', params: {} }));
      account.leave(row);
      return;
    }
    for (const column of account.filled(row))
      if (!columns[column]!.field) leftOut[column]!.push({ row: row + 1, held: cells[column]!.trim() });
    account.leave(
      row,
      account.filled(row).filter((column) => !columns[column]!.field),
    );
    const cell: Cells = (field) =>
      columns.flatMap((column, index) => (column.field === field && cells[index]?.trim()) || []).at(0) ?? '';
    const event = readFreeRow(cell, order, isPlain, (field, said) => {
      const column = fieldAt.get(field);
      const place = column === undefined ? `row ${row + 1}, ${field}` : placeOf(row, column);
      notes.push(noteOf({ place, row: row + 1 }, withOrder(said, orderOfRows)));
    });
    if (event) {
      events.push(event);
      rows.push(row);
      return;
    }
    const rest = account.filled(row).filter((column) => columns[column]!.field);
    if (rest.length > 0)
      notes.push(
        noteOf(
          { place: `row ${row + 1}`, row: row + 1 },
          { code: 'noEvent', params: { cells: heldRow(rest.map((column) => cells[column]!)) } },
        ),
      );
    account.leave(row, rest);
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
    ...accountForRows(
      table,
      account,
      notes,
      rows.map((row, index) => ({
        row,
        told: new WordsInStory(aligned[index]),
        columns: account.filled(row).filter((column) => columns[column]!.field),
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
      // A column without a name and without a cell is none.
      if (!column.field && cells.length === 0 && !table[at]?.[index]?.trim()) return [];
      return cells.length > 0 ? [{ ...column, leftOut: cells }] : [column];
    }),
    cells: account.close(),
  };
}
