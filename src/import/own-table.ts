/** Imports our own spreadsheets, whose headers are the fields of the model. */
import { listNames } from '../story/fields.js';
import { wholeStory } from '../story/whole-story.js';
import { readCsv } from '../story/read.js';
import { isColumn } from '../story/read-csv.js';
import { parseEdtf } from '../time/edtf.js';
import { CellTracker, reportLostCells, StoryWords, type ReadRow } from './cell-tracker.js';
import { noteOfProblem, type Imported } from './imported.js';
import type { Table } from './table.js';

const kinds = new Set<string>(['', 'story', ...listNames, ...listNames.map((name) => name.replace(/s$/, ''))]);

/** Whether all headers are ours, and the kinds and dates are valid. */
export function isOwnTable([header = [], ...rows]: Table): boolean {
  const isKindHeader = (name: string) => /^(kind|type)$/i.test(name);
  const names = header.map((name) => name.trim());
  const cells = (column: number) => rows.map((row) => row[column]?.trim() ?? '');
  return (
    names.some((name) => isColumn(name, wholeStory)) &&
    names.every((name) => !name || isKindHeader(name) || isColumn(name, wholeStory)) &&
    names.every(
      (name, column) => !isKindHeader(name) || cells(column).every((kind) => kinds.has(kind.toLowerCase())),
    ) &&
    (names.includes('kind') ||
      names.every(
        (name, column) => name.toLowerCase() !== 'date' || cells(column).every((date) => !date || parseEdtf(date)),
      ))
  );
}

export function importOwnTable(text: string, table: Table): Imported {
  const { story, problems } = readCsv(text, wholeStory);
  const tracker = new CellTracker(table);
  const notes = problems.map((problem) => noteOfProblem(problem));
  const headers = (table[0] ?? []).map((name) => name.trim());
  tracker.imported(0);
  const words = new StoryWords(story);
  // Values in these columns do not appear literally in the story; errors in them are reported by `readCsv`.
  const isInterpreted = (column: number): boolean => /^(kind|type|json)$/i.test(headers[column] ?? '');
  const rows = table.slice(1).map((_, index): ReadRow => {
    const row = index + 1;
    tracker.imported(row, tracker.filled(row).filter(isInterpreted));
    return {
      row,
      words,
      columns: tracker.filled(row).filter((column) => !isInterpreted(column)),
      isDate: () => false,
      placeOf: (column) => `row ${row + 1}, ${headers[column] || `column ${column + 1}`}`,
    };
  });
  const lost = reportLostCells(table, tracker, notes, rows);
  return {
    format: 'spreadsheet with the headers of a story',
    story,
    notes: [...notes, ...lost].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    cells: tracker.counts(),
  };
}
