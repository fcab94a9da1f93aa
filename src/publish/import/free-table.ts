/** Spreadsheets as people keep them: headers by near names, dates as they come. */
import { check } from '../../data/check.js';
import { wholeStory } from '../../data/fields.js';
import type { Item } from '../../data/kinds.js';
import { withoutReferences } from './references.js';
import { isName } from './headers.js';
import { findColumns } from './free-columns.js';
import { readFreeRow, type Cells } from './free-row.js';
import { outcomeOf, outcomeOfProblem, type Column, type Imported, type Note } from './imported.js';
import type { DateOrder } from './read-point.js';
import { isBlank, type Table } from './table.js';

/** What stands above the header: the first line is the title of the story. */
function readAbove(table: Table, at: number, story: Item): Note[] {
  return table.slice(0, Math.max(0, at)).flatMap((row, index): Note[] => {
    if (isBlank(row)) return [];
    const text = row
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' ');
    const place = { place: `row ${index + 1}`, row: index + 1 };
    if (story.title !== undefined)
      return [{ ...place, outcome: 'left out', message: `"${text}" stands above the header; left out` }];
    story.title = text;
    return [
      { ...place, outcome: 'repaired', message: `"${text}" stands above the header; read as the title of the story` },
    ];
  });
}

/** Which order of day and month the other dates of a column show, for those who have to decide. */
function hintOf(table: Table, column: number | undefined): string {
  const dates = table.flatMap((row) => {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(row[column ?? -1]?.trim() ?? '') ?? [];
    return first && second ? [{ first: +first, second: +second }] : [];
  });
  const isDayFirst = dates.some(({ first, second }) => first > 12 && second < 13);
  const isMonthFirst = dates.some(({ first, second }) => second > 12 && first < 13);
  return isDayFirst === isMonthFirst ? '' : ` (other rows are written ${isDayFirst ? 'dmy' : 'mdy'})`;
}

/** Whether a header names the field, or cells that hold dates stand in for it. */
const isSaid = (columns: readonly Column[], field: string): boolean =>
  columns.some((column) => column.field === field && (field !== 'title' || isName(column.header)));

/** Reads any table as events; undefined where it has no row. */
export async function importFreeTable(given: Table, order: DateOrder | undefined): Promise<Imported | undefined> {
  const table = await withoutReferences(given);
  const { at, columns, fieldAt } = findColumns(table);
  // A text without dates and titles is no table of events.
  if (!(['date', 'year', 'title'] as const).some((field) => isSaid(columns, field))) return undefined;
  const story: Item = {};
  const notes = readAbove(table, at, story);
  const hint = hintOf(table, fieldAt.get('date'));
  const events: Item[] = [];
  const rows: number[] = [];
  table.slice(at + 1).forEach((cells, index) => {
    if (isBlank(cells)) return;
    const row = at + index + 2;
    const note = (column: string, message: string) =>
      notes.push({
        place: `row ${row}, ${columns[fieldAt.get(column as 'date') ?? -1]?.header ?? column}`,
        row,
        outcome: outcomeOf(message),
        message: /--date-order/.test(message) ? message + hint : message,
      });
    if (at >= 0 && cells.every((cell, column) => cell.trim() === (table[at]![column] ?? '').trim())) {
      notes.push({ place: `row ${row}`, row, outcome: 'left out', message: 'is the header again; left out' });
      return;
    }
    const cell: Cells = (field) => cells[fieldAt.get(field) ?? -1]?.trim() ?? '';
    const others = cells.flatMap((value, column) => {
      const { header = `column ${column + 1}`, field } = columns[column] ?? {};
      return field || !value.trim() ? [] : [[header, value.trim()] as const];
    });
    events.push(readFreeRow(cell, Object.fromEntries(others), order, note));
    rows.push(row);
  });
  if (events.length === 0) return undefined;
  const { story: checked, problems } = check({ ...story, events }, wholeStory);
  const found = problems.map(({ path, message }): Note => {
    const [, index = '', field = ''] = /^events\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const row = rows[+index];
    return {
      place: [`row ${row}`, field].filter(Boolean).join(', '),
      ...(row !== undefined && { row }),
      outcome: outcomeOfProblem(message),
      message,
    };
  });
  return {
    format: 'spreadsheet',
    story: checked,
    notes: [...notes, ...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    columns,
  };
}
