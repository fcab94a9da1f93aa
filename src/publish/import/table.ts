/** Tables as cells, from separated text. */
import { records } from '../../data/read-csv.js';

/** Rows of cells; the first is row 1, as a spreadsheet counts. */
export type Table = readonly (readonly string[])[];

const separators = [',', ';', '\t', '|'];

/** A cell in quotation marks, after whichever separator; one that is never closed closes at the end. */
const quoted = /(^|[,;\t|\r\n])"(?:[^"]|"")*(?:"|$)/g;

/** The separator that gives the most cells in rows of the same length, in the rows at the top; one in quotation marks separates nothing. */
export function readTable(text: string): { readonly table: Table; readonly separator: string } {
  const top = text.slice(0, 20_000).replace(quoted, '$1');
  const scores = separators.map((separator) => {
    const lengths = records(top, separator)
      .slice(0, 20)
      .map((row) => row.length)
      .filter((length) => length > 1);
    const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
    return lengths.filter((length) => length === usual).length * usual;
  });
  const separator = separators[scores.indexOf(Math.max(...scores))]!;
  return { table: records(text, separator), separator };
}

/** How headers are compared: without case, accents, marks and spaces. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s_.:*()-]+/g, ' ')
    .trim();

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
