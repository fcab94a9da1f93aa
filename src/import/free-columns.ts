/** Finds the header of a spreadsheet, and the field of each column: by its name, else by its content. */
import { mayBeGuessed, readHeaders, type ColumnField } from './headers.js';
import type { Column } from './imported.js';
import { readDate } from './read-date.js';
import { isBlank, plainHeader, type Table } from './table.js';

export interface Columns {
  /** The row of the header, counted from 0; -1 if there is none. */
  readonly at: number;
  readonly columns: readonly Column[];
  readonly fieldAt: ReadonlyMap<ColumnField, number>;
}

/** The header must be in the first rows. */
const maxHeaderRow = 10;

const isDate = (cell: string): boolean => readDate(cell, 'dmy').date !== undefined;

/** Whether at least 60% of the non-empty cells match. */
const isMostly = (cells: readonly string[], is: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length > 0 && filled.filter(is).length * 5 >= filled.length * 3;
};

const isDayOfMonth = (cell: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])\.?$/.test(cell.trim());

/** Finds a date and a title by the content of columns without a known name. */
function guessByContent({ at, columns, fieldAt }: Columns, table: Table): Columns {
  const body = table.slice(at + 1, at + 200).filter((row) => !isBlank(row));
  const guessed = new Map(fieldAt);
  const matches = (column: number, is: (cell: string) => boolean): boolean =>
    isMostly(
      body.map((row) => row[column] ?? ''),
      is,
    );
  const claim = (field: ColumnField, is: (cell: string) => boolean): void => {
    const taken = new Set(guessed.values());
    const index = columns.findIndex(
      (column, at) => !taken.has(at) && !column.field && mayBeGuessed(column) && matches(at, is),
    );
    if (index >= 0) guessed.set(field, index);
  };
  // In German, `Tag` means day.
  const tag = guessed.get('tags');
  if (
    tag !== undefined &&
    plainHeader(columns[tag]!.header) === 'tag' &&
    !guessed.has('day') &&
    matches(tag, isDayOfMonth)
  ) {
    guessed.delete('tags');
    guessed.set('day', tag);
  }
  if (!guessed.has('date') && !guessed.has('year')) claim('date', isDate);
  // Not if there is a text column: other columns may be private.
  if (!guessed.has('title') && !guessed.has('text'))
    claim('title', (cell) => /\p{L}{2}/u.test(cell) && !/^https?:/.test(cell));
  const fieldOf = new Map([...guessed].map(([field, index]) => [index, field]));
  return {
    at,
    fieldAt: guessed,
    columns: columns.map((column, index) => {
      const field = fieldOf.get(index);
      return field && column.field !== field ? { ...column, field, by: 'content' as const } : column;
    }),
  };
}

/** The header is the row with the most known names. */
export function findColumns(given: Table): Columns {
  const top = given.slice(0, maxHeaderRow);
  const width = given.reduce((widest, row) => (isBlank(row) ? widest : Math.max(widest, row.length)), 0);
  // All rows get the full width, so that columns without a header are included.
  const padded = (row: readonly string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? '');
  const candidates = top.map((row, at) => ({ at, ...readHeaders(padded(row)) }));
  const score = ({ at, fieldAt }: Columns): number =>
    top[at]!.some((cell) => /\d/.test(cell) && isDate(cell)) ? 0 : fieldAt.size;
  const best = candidates.reduce<Columns | undefined>(
    (found, next) => (score(next) > (found ? score(found) : 0) ? next : found),
    undefined,
  );
  if (best) return guessByContent(best, given);
  const first = given.findIndex((row) => !isBlank(row));
  const isData = first >= 0 && given[first]!.some(isDate);
  const names = padded(isData ? [] : (given[first] ?? []));
  return guessByContent(
    {
      at: isData ? first - 1 : first,
      columns: readHeaders(names).columns.map(({ header }) => ({ header })),
      fieldAt: new Map(),
    },
    given,
  );
}
