/** Excel workbooks as cells. The library is loaded only when one is read. */
import { CommandError } from '../command.js';
import type { Table } from './table.js';

const written = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  // The library makes its dates in UTC.
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, time.startsWith('00:00', 3) ? 5 : 8)}`;
};

/** Whether the bytes are those of a ZIP archive, as `.xlsx` is; or of Excel before 2007. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
export const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

export interface Sheet {
  readonly name: string;
  readonly table: Table;
}

/** @throws {CommandError} for what is no workbook */
export async function readExcel(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    const sheets = await readWorkbook(Buffer.from(bytes));
    return sheets.map(({ sheet, data }) => ({ name: sheet, table: data.map((row) => row.map(written)) }));
  } catch (error) {
    throw new CommandError(
      file,
      `is no Excel workbook that can be read (${(error as Error).message})`,
      'Save it as .xlsx or as CSV',
    );
  }
}
