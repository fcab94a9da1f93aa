/** Tables as cells, from separated text. */
import { records } from '../story/records.js';
import { noteOf, type Note } from './imported.js';

/** Rows of cells; the first is row 1, as a spreadsheet counts. */
export type Table = readonly (readonly string[])[];

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const separators = [',', ';', '\t', '|'];

/** A cell in quotation marks, after whichever separator. */
const quoted = /(^|[,;\t|\r\n])"[^"]*(?:""[^"]*)*"(?=[,;\t|\r\n]|$)/g;

/** The separator that gives the most cells in rows of the same length, in the rows at the top; one in quotation marks separates nothing. */
function separatorOf(text: string): string {
  const top = text.slice(0, 20_000).replace(quoted, '$1');
  const scores = separators.map((separator) => {
    const rows = records(top, separator)
      .rows.slice(0, 20)
      .filter((row) => !isBlank(row));
    const lengths = rows.map((row) => row.length).filter((length) => length > 1);
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
    // What parts few of the rows stands in their texts.
    return lengths.filter((length) => length === usual).length * usual * (lengths.length / rows.length || 0) ** 2;
  });
  return separators[scores.indexOf(Math.max(...scores))]!;
}

/** Reads separated text; Excel's first line `sep=;` says the separator, and is no row. */
export function readTable(text: string): { readonly table: Table; readonly notes: readonly Note[] } {
  const [, said] = /^sep=([,;\t|])[\r\n]/.exec(text) ?? [];
  const { rows, strayQuotes } = records(text, said ?? separatorOf(text));
  return {
    table: said ? [[], ...rows.slice(1)] : rows,
    notes: strayQuotes.map((row) => noteOf({ place: `row ${row}`, row }, { code: 'strayQuote', params: {} })),
  };
}

/** No history has more columns. */
export const mostColumns = 500;

/** A table without the columns that no history has, and a note for each row that has cells in them. */
export function narrowed(table: Table): {
  readonly table: Table;
  readonly notes: readonly Note[];
  readonly leftOut: number;
} {
  if (table.every((row) => row.length <= mostColumns)) return { table, notes: [], leftOut: 0 };
  let leftOut = 0;
  const notes = table.flatMap((row, index): Note[] => {
    const cells = row.slice(mostColumns).filter((cell) => cell.trim());
    leftOut += cells.length;
    const place = { place: `row ${index + 1}`, row: index + 1 };
    const params = { cells: heldRow(cells.slice(0, 20)), count: cells.length, most: mostColumns };
    return cells.length > 0 ? [noteOf(place, { code: 'manyColumns', params })] : [];
  });
  return { table: table.map((row) => row.slice(0, mostColumns)), notes, leftOut };
}

/** How headers are compared: without case, accents, marks, spaces and the links of a workbook. */
export const plainHeader = (header: string): string =>
  header
    .slice(0, 1000)
    .replace(/^<a href="[^"]+">|<\/a>$/g, '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s_.:*()-]+/g, ' ')
    .trim();

/** What a cell holds, as a note shows it: short. */
export const held = (cell: string): string => {
  const text = cell.trim();
  return text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
};

/** The cells of a row that hold something. */
export const heldRow = (row: readonly string[]): readonly string[] => row.filter((cell) => cell.trim()).map(held);
