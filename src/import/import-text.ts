/** Any text that holds a history, as a story: what a file of it has in it, or what is pasted into the builder. */
import { check } from '../story/check.js';
import { wholeStory } from '../story/fields.js';
import { isTimelineJs } from '../story/import-timelinejs.js';
import { isObject } from '../story/kinds.js';
import type { Problem } from '../story/model.js';
import { readRows } from '../story/read-csv.js';
import { redact } from '../story/redact.js';
import { importFreeTable } from './free-table.js';
import { importHtml } from './html.js';
import { noteOfProblem, withMore, type Imported, type Note } from './imported.js';
import { importOwnTable, isOwnTable } from './own-table.js';
import type { DateOrder } from './read-point.js';
import { narrowed, readTable, type Table } from './table.js';
import { importTimelineJsJson } from './timelinejs-json.js';
import { findTimelineJsHeader, importTimelineJsTable } from './timelinejs-table.js';

export interface TextOptions {
  /** What the file is, where it should not be found out. */
  readonly from?: 'timelinejs' | 'csv';
  readonly dateOrder?: DateOrder;
}

/** A table of cells, from wherever. */
export async function importTable(table: Table, { from, dateOrder }: TextOptions): Promise<Imported | undefined> {
  if (from !== 'csv' && findTimelineJsHeader(table)) return importTimelineJsTable(table, dateOrder);
  return from === 'timelinejs' ? undefined : importFreeTable(table, dateOrder);
}

async function importTextTable(text: string, options: TextOptions): Promise<Imported | undefined> {
  const { table, notes: ofQuotes } = readTable(text);
  if (options.from !== 'timelinejs' && (options.from === 'csv' || !findTimelineJsHeader(table))) {
    const { rows } = readRows(text);
    if (isOwnTable(rows)) return importOwnTable(text, rows);
  }
  const { table: read, notes, leftOut } = narrowed(table);
  const imported = await importTable(read, options);
  return imported && withMore(imported, [...ofQuotes, ...notes], leftOut);
}

async function importJson(text: string, { from, dateOrder }: TextOptions): Promise<Imported | undefined> {
  const value = JSON.parse(text) as unknown;
  const isFirst = isObject(value) && isObject(value.timeline);
  if (from === 'timelinejs' || isFirst || isTimelineJs(value)) {
    const notes: Note[] = [];
    const { told } = redact(value, '', (path, code, params, isFatal) =>
      notes.push(noteOfProblem({ path, code, params, ...(isFatal && { isFatal }) } as Problem)),
    );
    if (told === undefined) return { format: 'TimelineJS JSON', story: check({}, wholeStory).story, notes };
    const imported = await importTimelineJsJson(told, dateOrder);
    return imported && { ...imported, notes: [...notes, ...imported.notes] };
  }
  const { story, problems } = check(value, wholeStory);
  return {
    format: 'story',
    story,
    notes: problems.map((problem) => noteOfProblem(problem)),
  };
}

/**
 * Reads a story, TimelineJS 3 or 1 (JSON or a table), a table of any make, or a page.
 *
 * @returns undefined where nothing in it can be read
 * @throws {SyntaxError} where it begins as JSON and is none
 */
export async function importText(text: string, options: TextOptions = {}): Promise<Imported | undefined> {
  const start = text.trimStart()[0];
  if (options.from !== 'csv' && (start === '{' || start === '[')) return importJson(text, options);
  if (!options.from && start === '<') return importHtml(text);
  return importTextTable(text, options);
}
