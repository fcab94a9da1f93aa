/** Imports any text: a file, or what is pasted into the builder. */
import { check } from '../story/read.js';
import { wholeStory } from '../story/whole-story.js';
import { isTimelineJs } from '../story/import-timelinejs-fields.js';
import { isObject } from '../story/value-kinds.js';
import type { Problem } from '../story/checked.js';
import { readRows } from '../story/read-csv.js';
import { redact } from '../story/withhold.js';
import { importFreeTable } from './free-table.js';
import { importHtml } from './html.js';
import { noteOfProblem, withNotes, type Imported, type Note } from './imported.js';
import { importOwnTable, isOwnTable } from './own-table.js';
import type { DateOrder } from './read-point.js';
import { limitColumns, readTable, type Table } from './table.js';
import { importTimelineJsJson } from './timelinejs-json.js';
import { findTimelineJsHeader, importTimelineJsTable } from './timelinejs-table.js';

export interface TextOptions {
  /** The input format; default: detected. */
  readonly from?: 'timelinejs' | 'csv';
  readonly dateOrder?: DateOrder;
}

/** Imports a table. */
export async function importTable(table: Table, { from, dateOrder }: TextOptions): Promise<Imported | undefined> {
  if (from !== 'csv' && findTimelineJsHeader(table)) return importTimelineJsTable(table, dateOrder);
  return from === 'timelinejs' ? undefined : importFreeTable(table, dateOrder);
}

async function importTextTable(text: string, options: TextOptions): Promise<Imported | undefined> {
  const { table, notes: quoteNotes } = readTable(text);
  if (options.from !== 'timelinejs' && (options.from === 'csv' || !findTimelineJsHeader(table))) {
    const { rows } = readRows(text);
    if (isOwnTable(rows)) return importOwnTable(text, rows);
  }
  const { table: read, notes, leftOut } = limitColumns(table);
  const imported = await importTable(read, options);
  return imported && withNotes(imported, [...quoteNotes, ...notes], leftOut);
}

async function importJson(text: string, { from, dateOrder }: TextOptions): Promise<Imported | undefined> {
  const value = JSON.parse(text) as unknown;
  const isFirst = isObject(value) && isObject(value.timeline);
  if (from === 'timelinejs' || isFirst || isTimelineJs(value)) {
    const notes: Note[] = [];
    const { redacted } = redact(value, '', (path, code, params, isFatal) =>
      notes.push(noteOfProblem({ path, code, params, ...(isFatal && { isFatal }) } as Problem)),
    );
    if (redacted === undefined) return { format: 'TimelineJS JSON', story: check({}, wholeStory).story, notes };
    const imported = await importTimelineJsJson(redacted, dateOrder);
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
 * Imports a story, TimelineJS 3 or 1 (JSON or a table), any other table, or a web page.
 *
 * @returns undefined if it has no content that can be imported
 * @throws {SyntaxError} if it starts like JSON and is invalid
 */
export async function importText(text: string, options: TextOptions = {}): Promise<Imported | undefined> {
  const start = text.trimStart()[0];
  if (options.from !== 'csv' && (start === '{' || start === '[')) return importJson(text, options);
  if (!options.from && start === '<') return importHtml(text);
  return importTextTable(text, options);
}
