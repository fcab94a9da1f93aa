/** Imports any supported file as a story. */
import { CommandError } from '../command.js';
import { decode } from './decode.js';
import { isOldExcel, isZip, openExcel, type SheetEntry } from './excel.js';
import { importTable, importText, type TextOptions } from '../../../src/import/import-text.js';
import { noteOf, withNotes, type Imported, type Note } from '../../../src/import/imported.js';
import { isBlank } from '../../../src/import/table.js';

export interface ImportOptions extends TextOptions {
  /** The name of a worksheet; default: the first with content. */
  readonly sheet?: string;
}

/** Adds the file name to JSON syntax errors. */
async function importTextOf(text: string, file: string, options: ImportOptions): Promise<Imported | undefined> {
  try {
    return await importText(text, options);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError(file, `is not valid JSON (${error.message})`, 'Use a JSON validator to find the error');
  }
}

/** A note about a sheet that is not imported. */
function otherSheet({ name, isHidden, read }: SheetEntry): Note[] {
  const place = `sheet "${name}"`;
  try {
    const rows = read().table.filter((row) => !isBlank(row)).length;
    return rows > 0 ? [noteOf({ place }, { code: 'otherSheet', params: { name, rows, isHidden } })] : [];
  } catch (error) {
    return [noteOf({ place }, { code: 'unreadableSheet', params: { reason: (error as Error).message } })];
  }
}

async function importWorkbook(bytes: Uint8Array, file: string, options: ImportOptions): Promise<Imported | undefined> {
  const sheets = openExcel(bytes, file);
  const candidates = sheets.filter(({ name, isHidden }) =>
    options.sheet === undefined ? !isHidden : name === options.sheet,
  );
  for (const chosen of candidates) {
    const { table, notes, leftOut } = chosen.read();
    const imported = await importTable(table, options);
    // The first sheets may have no table, only information about the workbook.
    if (!imported) continue;
    const others = options.sheet === undefined ? sheets.filter((sheet) => sheet !== chosen).flatMap(otherSheet) : [];
    const all = withNotes(imported, notes, leftOut);
    return { ...all, format: `${all.format}, Excel sheet "${chosen.name}"`, notes: [...all.notes, ...others] };
  }
  if (candidates.length > 0) return undefined;
  throw new CommandError(
    `${file}, --sheet`,
    `"${options.sheet ?? ''}" is not a sheet with content`,
    `Use one of: ${sheets.map(({ name }) => `"${name}"`).join(', ')}`,
  );
}

/**
 * Imports a story, TimelineJS 3 or 1 (JSON or a spreadsheet), any other spreadsheet (CSV or `.xlsx`), or a web page.
 *
 * @returns undefined if it has no content that can be imported
 * @throws {CommandError} if the file is damaged
 */
export async function importFile(
  bytes: Uint8Array,
  file: string,
  options: ImportOptions = {},
): Promise<Imported | undefined> {
  if (isOldExcel(bytes))
    throw new CommandError(
      file,
      'is an Excel file from before 2007, or has a password',
      'Save it as .xlsx without one, or as CSV',
    );
  if (isZip(bytes)) return importWorkbook(bytes, file, options);
  const { text, messages } = decode(bytes);
  const imported = await importTextOf(text, file, options);
  if (!imported) return undefined;
  return { ...imported, notes: [...messages.map((each) => noteOf({ place: 'file' }, each)), ...imported.notes] };
}
