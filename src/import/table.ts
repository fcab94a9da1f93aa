/** Tables of cells, from text with separators (CSV). */
import { excerpt, records } from '../story/records.js';
import { noteOf, type Note } from './imported.js';

/** Rows of cells. In notes, the first row is row 1. */
export type Table = readonly (readonly string[])[];

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const separators = [',', ';', '\t', '|'];

/** A quoted cell, with any separator. */
const quoted = /(^|[,;\t|\r\n])"[^"]*(?:""[^"]*)*"(?=[,;\t|\r\n]|$)/g;

/** The separator that gives the most cells in rows of equal length, in the first rows. Quoted cells are ignored. */
function separatorOf(text: string): string {
  const top = text.slice(0, 20_000).replace(quoted, '$1');
  const scores = separators.map((separator) => {
    const rows = records(top, separator)
      .rows.slice(0, 20)
      .filter((row) => !isBlank(row));
    const lengths = rows.map((row) => row.length).filter((length) => length > 1);
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
    // A separator that only few rows have is part of their texts.
    return lengths.filter((length) => length === usual).length * usual * (lengths.length / rows.length || 0) ** 2;
  });
  return separators[scores.indexOf(Math.max(...scores))]!;
}

/** Reads a table. The first line may be `sep=;`, which Excel uses to name the separator. */
export function readTable(text: string): { readonly table: Table; readonly notes: readonly Note[] } {
  const [, separator] = /^sep=([,;\t|])[\r\n]/.exec(text) ?? [];
  const { rows, strayQuotes } = records(text, separator ?? separatorOf(text));
  return {
    table: separator ? [[], ...rows.slice(1)] : rows,
    notes: strayQuotes.map((row) => noteOf({ place: `row ${row}`, row }, { code: 'strayQuote', params: {} })),
  };
}

/** The maximum number of columns. */
export const maxColumns = 500;

/** Limits the number of columns, with a note for each row that had more cells. */
export function limitColumns(table: Table): {
  readonly table: Table;
  readonly notes: readonly Note[];
  readonly leftOut: number;
} {
  if (table.every((row) => row.length <= maxColumns)) return { table, notes: [], leftOut: 0 };
  let leftOut = 0;
  const notes = table.flatMap((row, index): Note[] => {
    const cells = row.slice(maxColumns).filter((cell) => cell.trim());
    leftOut += cells.length;
    const place = { place: `row ${index + 1}`, row: index + 1 };
    const params = { cells: excerptOfRow(cells.slice(0, 20)), count: cells.length, most: maxColumns };
    return cells.length > 0 ? [noteOf(place, { code: 'manyColumns', params })] : [];
  });
  return { table: table.map((row) => row.slice(0, maxColumns)), notes, leftOut };
}

/** A header for comparison: without case, accents, punctuation, extra spaces and links. */
export const plainHeader = (header: string): string =>
  header
    .slice(0, 1000)
    .replace(/^<a href="[^"]+">|<\/a>$/g, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s_.:*()-]+/g, ' ')
    .trim();

/** The non-empty cells of a row, shortened for messages. */
export const excerptOfRow = (row: readonly string[]): readonly string[] =>
  row.filter((cell) => cell.trim()).map(excerpt);
