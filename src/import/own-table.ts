/** Our own spreadsheets, whose headers are the fields of the model. */
import { listNames, wholeStory } from '../story/fields.js';
import { isColumn, readCsv } from '../story/read-csv.js';
import { parseEdtf } from '../time/edtf.js';
import { Account, accountForRows, WordsInStory, type ReadRow } from './account.js';
import { noteOfProblem, type Imported } from './imported.js';
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

export function importOwnTable(text: string, table: Table): Imported {
  const { story, problems } = readCsv(text, wholeStory);
  const account = new Account(table);
  const notes = problems.map((problem) => noteOfProblem(problem));
  const headers = (table[0] ?? []).map((name) => name.trim());
  account.tell(0);
  const told = new WordsInStory(story);
  const isSaid = (column: number): boolean => /^(kind|type|json)$/i.test(headers[column] ?? '');
  // What a row is, and what is written as JSON, is understood or said.
  const rows = table.slice(1).map((_, index): ReadRow => {
    const row = index + 1;
    account.tell(row, account.filled(row).filter(isSaid));
    return {
      row,
      told,
      columns: account.filled(row).filter((column) => !isSaid(column)),
      isDate: () => false,
      placeOf: (column) => `row ${row + 1}, ${headers[column] || `column ${column + 1}`}`,
    };
  });
  const found = accountForRows(table, account, notes, rows);
  return {
    format: 'spreadsheet with the headers of a story',
    story,
    notes: [...notes, ...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    cells: account.close(),
  };
}
