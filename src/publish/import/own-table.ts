/** Our own spreadsheets, whose headers are the fields of the model. */
import { listNames, wholeStory } from '../../data/fields.js';
import { isColumn, readCsv } from '../../data/read-csv.js';
import { parseEdtf } from '../../time/edtf.js';
import { outcomeOfProblem, type Imported } from './imported.js';
import type { Table } from './table.js';

const kinds = new Set<string>(['', 'story', ...listNames, ...listNames.map((name) => name.replace(/s$/, ''))]);

/** Whether every header is one of ours, and what is in the columns that tell kinds and dates is of ours, too. */
export function isOwnTable([header = [], ...rows]: Table): boolean {
  const isSaid = (name: string) => /^(kind|type)$/i.test(name);
  const names = header.map((name) => name.trim());
  const cells = (column: number) => rows.map((row) => row[column]?.trim() ?? '');
  return (
    names.some((name) => isColumn(name, wholeStory)) &&
    names.every((name) => !name || isSaid(name) || isColumn(name, wholeStory)) &&
    names.every((name, column) => !isSaid(name) || cells(column).every((kind) => kinds.has(kind.toLowerCase()))) &&
    (names.includes('kind') ||
      names.every(
        (name, column) => name.toLowerCase() !== 'date' || cells(column).every((date) => !date || parseEdtf(date)),
      ))
  );
}

export function importOwnTable(text: string): Imported {
  const { story, problems } = readCsv(text, wholeStory);
  const notes = problems.map(({ path, message, ...rest }) => {
    const [, row] = /^row (\d+)/.exec(path) ?? [];
    return { place: path, ...(row && { row: +row }), outcome: outcomeOfProblem(message), message, ...rest };
  });
  return { format: 'spreadsheet with the headers of a story', story, notes };
}
