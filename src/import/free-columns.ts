/** Where the header of a spreadsheet is, and what its columns are: by their names, else by what stands in them. */
import { mayBeGuessed, readHeaders, type ColumnField } from './headers.js';
import type { Column } from './imported.js';
import { readDate } from './read-date.js';
import { isBlank, plainHeader, type Table } from './table.js';

export interface Columns {
  /** The row of the header, counted from 0; -1 where there is none. */
  readonly at: number;
  readonly columns: readonly Column[];
  readonly fieldAt: ReadonlyMap<ColumnField, number>;
}

/** How many of the first rows may stand above the header. */
const most = 10;

const isDate = (cell: string): boolean => readDate(cell, 'dmy').date !== undefined;

/** Most cells that hold something hold what is asked for. */
const isMostly = (cells: readonly string[], is: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length > 0 && filled.filter(is).length * 5 >= filled.length * 3;
};

const isDayOfMonth = (cell: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])\.?$/.test(cell.trim());

/** A date and a title that no header names, found in the columns that none has claimed. */
function guessByContent({ at, columns, fieldAt }: Columns, table: Table): Columns {
  const body = table.slice(at + 1, at + 200).filter((row) => !isBlank(row));
  const guessed = new Map(fieldAt);
  const holds = (column: number, is: (cell: string) => boolean): boolean =>
    isMostly(
      body.map((row) => row[column] ?? ''),
      is,
    );
  const claim = (field: ColumnField, is: (cell: string) => boolean): void => {
    const taken = new Set(guessed.values());
    const index = columns.findIndex(
      (column, at) => !taken.has(at) && !column.field && mayBeGuessed(column) && holds(at, is),
    );
    if (index >= 0) guessed.set(field, index);
  };
  // In German a `Tag` is a day.
  const tag = guessed.get('tags');
  if (
    tag !== undefined &&
    plainHeader(columns[tag]!.header) === 'tag' &&
    !guessed.has('day') &&
    holds(tag, isDayOfMonth)
  ) {
    guessed.delete('tags');
    guessed.set('day', tag);
  }
  if (!guessed.has('date') && !guessed.has('year')) claim('date', isDate);
  // Where there is a text, it is told; another column may hold what is not meant for readers.
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

/** The row among the first that names the most fields is the header. */
export function findColumns(given: Table): Columns {
  const top = given.slice(0, most);
  const width = given.reduce((widest, row) => (isBlank(row) ? widest : Math.max(widest, row.length)), 0);
  // Each row is as wide as the table, so that what stands beside the header has a column, too.
  const widened = (row: readonly string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? '');
  const candidates = top.map((row, at) => ({ at, ...readHeaders(widened(row)) }));
  const score = ({ at, fieldAt }: Columns): number =>
    top[at]!.some((cell) => /\d/.test(cell) && isDate(cell)) ? 0 : fieldAt.size;
  const best = candidates.reduce<Columns | undefined>(
    (found, next) => (score(next) > (found ? score(found) : 0) ? next : found),
    undefined,
  );
  if (best) return guessByContent(best, given);
  const first = given.findIndex((row) => !isBlank(row));
  const isData = first >= 0 && given[first]!.some(isDate);
  const names = widened(isData ? [] : (given[first] ?? []));
  return guessByContent(
    {
      at: isData ? first - 1 : first,
      columns: readHeaders(names).columns.map(({ header }) => ({ header })),
      fieldAt: new Map(),
    },
    given,
  );
}
