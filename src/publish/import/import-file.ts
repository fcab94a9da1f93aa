/** Any file that holds a history, as a story. */
import { check } from '../../data/check.js';
import { wholeStory } from '../../data/fields.js';
import { isTimelineJs } from '../../data/import-timelinejs.js';
import { isObject } from '../../data/kinds.js';
import { CommandError } from '../command.js';
import { decode } from './decode.js';
import { isOldExcel, isZip, readExcel } from './excel.js';
import { importFreeTable } from './free-table.js';
import { importHtml } from './html.js';
import { outcomeOfProblem, type Imported, type Note } from './imported.js';
import { importOwnTable, isOwnTable } from './own-table.js';
import type { DateOrder } from './read-point.js';
import { readTable, type Table } from './table.js';
import { importTimelineJsJson } from './timelinejs-json.js';
import { findTimelineJsHeader, importTimelineJsTable } from './timelinejs-table.js';

export interface ImportOptions {
  /** What the file is, where it should not be found out. */
  readonly from?: 'timelinejs' | 'csv';
  readonly dateOrder?: DateOrder;
  /** The sheet of a workbook; the first that holds something without it. */
  readonly sheet?: string;
}

async function importTable(
  table: Table,
  text: string | undefined,
  { from, dateOrder }: ImportOptions,
): Promise<Imported | undefined> {
  if (from !== 'csv' && findTimelineJsHeader(table)) return importTimelineJsTable(table, dateOrder);
  if (from === 'timelinejs') return undefined;
  if (text !== undefined && isOwnTable(table)) return importOwnTable(text);
  return importFreeTable(table, dateOrder);
}

async function importJson(
  text: string,
  file: string,
  { from, dateOrder }: ImportOptions,
): Promise<Imported | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(file, `is not valid JSON (${(error as Error).message})`, 'A JSON checker shows the place');
  }
  const isFirst = isObject(value) && isObject(value.timeline);
  if (from === 'timelinejs' || isFirst || isTimelineJs(value)) return importTimelineJsJson(value, dateOrder);
  const { story, problems } = check(value, wholeStory);
  return {
    format: 'story',
    story,
    notes: problems.map(({ path, message }) => ({ place: path, outcome: outcomeOfProblem(message), message })),
  };
}

async function importWorkbook(bytes: Uint8Array, file: string, options: ImportOptions): Promise<Imported | undefined> {
  const sheets = await readExcel(bytes, file);
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  const filled = sheets.filter(({ table }) => table.length > 0);
  const chosen = options.sheet === undefined ? filled[0] : sheets.find(({ name }) => name === options.sheet);
  if (!chosen)
    throw new CommandError(
      `${file}, --sheet`,
      `"${options.sheet ?? ''}" is not a sheet that holds something`,
      `Write one of: ${names}`,
    );
  const imported = await importTable(chosen.table, undefined, options);
  const notes = filled
    .filter((sheet) => sheet !== chosen && options.sheet === undefined)
    .map(({ name, table }): Note => ({
      place: `sheet "${name}"`,
      outcome: 'left out',
      message: `has ${table.length} rows; left out; to read it, give --sheet "${name}"`,
    }));
  return (
    imported && {
      ...imported,
      format: `${imported.format}, Excel sheet "${chosen.name}"`,
      notes: [...imported.notes, ...notes],
    }
  );
}

/**
 * Reads a story, TimelineJS 3 or 1 (JSON or a spreadsheet), a spreadsheet of any make (CSV or `.xlsx`), or a page.
 *
 * @returns undefined where nothing in it can be read
 * @throws {CommandError} where the file is not what it seems to be
 */
export async function importFile(
  bytes: Uint8Array,
  file: string,
  options: ImportOptions = {},
): Promise<Imported | undefined> {
  if (isOldExcel(bytes))
    throw new CommandError(file, 'is an Excel file from before 2007', 'Save it as .xlsx or as CSV');
  if (isZip(bytes)) return importWorkbook(bytes, file, options);
  const { text, encoding } = decode(bytes);
  const start = text.trimStart()[0];
  const isJson = options.from !== 'csv' && (start === '{' || start === '[');
  const isHtml = !options.from && start === '<';
  const imported = isJson
    ? await importJson(text, file, options)
    : isHtml
      ? await importHtml(text)
      : await importTable(readTable(text).table, text, options);
  if (!imported || !encoding) return imported;
  const note: Note = { place: 'file', outcome: 'repaired', message: `is not in UTF-8; read as ${encoding}` };
  return { ...imported, notes: [note, ...imported.notes] };
}
