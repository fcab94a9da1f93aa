/** Where the header of a spreadsheet is, and what its columns are: by their names, else by what stands in them. */
import { readHeaders, type ColumnField } from './headers.js';
import type { Column } from './imported.js';
import { readDate } from './read-date.js';
import { isBlank, type Table } from './table.js';

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

/** A date and a title that no header names, found in the columns that none has claimed. */
function guessByContent({ at, columns, fieldAt }: Columns, table: Table): Columns {
  const body = table.slice(at + 1, at + 200).filter((row) => !isBlank(row));
  const guessed = new Map(fieldAt);
  const claim = (field: ColumnField, is: (cell: string) => boolean): void => {
    const taken = new Set(guessed.values());
    const index = columns.findIndex(
      (_, column) =>
        !taken.has(column) &&
        isMostly(
          body.map((row) => row[column] ?? ''),
          is,
        ),
    );
    if (index >= 0) guessed.set(field, index);
  };
  if (!guessed.has('date') && !guessed.has('year')) claim('date', isDate);
  if (!guessed.has('title')) claim('title', (cell) => /\p{L}{2}/u.test(cell) && !/^https?:/.test(cell));
  const fieldOf = new Map([...guessed].map(([field, index]) => [index, field]));
  return {
    at,
    fieldAt: guessed,
    columns: columns.map((column, index) => {
      const field = fieldOf.get(index);
      return field && !column.field ? { ...column, field, by: 'content' as const } : column;
    }),
  };
}

/** The row among the first that names the most fields is the header. */
export function findColumns(table: Table): Columns {
  const candidates = table.slice(0, most).map((row, at) => ({ at, ...readHeaders(row) }));
  const score = ({ at, fieldAt }: Columns): number =>
    table[at]!.some((cell) => /\d/.test(cell) && isDate(cell)) ? 0 : fieldAt.size;
  const best = candidates.reduce<Columns | undefined>(
    (found, next) => (score(next) > (found ? score(found) : 0) ? next : found),
    undefined,
  );
  if (best) return guessByContent(best, table);
  const first = table.findIndex((row) => !isBlank(row));
  const isData = first >= 0 && table[first]!.some(isDate);
  const width = Math.max(0, ...table.slice(0, most).map((row) => row.length));
  const names = Array.from({ length: width }, (_, index) => (isData ? '' : (table[first]?.[index] ?? '')));
  return guessByContent(
    {
      at: isData ? first - 1 : first,
      columns: readHeaders(names).columns.map(({ header }) => ({ header })),
      fieldAt: new Map(),
    },
    table,
  );
}
