/** Any file that holds a history, as a story. */
import { CommandError } from '../command.js';
import { decode } from './decode.js';
import { isOldExcel, isZip, readExcel } from './excel.js';
import { importTable, importText, type TextOptions } from './import-text.js';
import type { Imported, Note } from './imported.js';

export interface ImportOptions extends TextOptions {
  /** The sheet of a workbook; the first that holds something without it. */
  readonly sheet?: string;
}

/** What was not JSON has a place to be mended at. */
async function importTextOf(text: string, file: string, options: ImportOptions): Promise<Imported | undefined> {
  try {
    return await importText(text, options);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(file, `is not valid JSON (${error.message})`, 'A JSON checker shows the place');
  }
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
  const imported = await importTextOf(text, file, options);
  if (!imported || !encoding) return imported;
  const note: Note = { place: 'file', outcome: 'repaired', message: `is not in UTF-8; read as ${encoding}` };
  return { ...imported, notes: [note, ...imported.notes] };
}
