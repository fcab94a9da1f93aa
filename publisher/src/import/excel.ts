/** Reads Excel workbooks (ECMA-376) row by row. */
import { CommandError } from '../command.js';
import { noteOf, type Note } from '../../../src/import/imported.js';
import type { ImportMessage } from '../../../src/import/messages.js';
import { formatOf, showDate, showNumber, type NumberFormat } from './number-format.js';
import { excerptOfRow, maxColumns, type Table } from '../../../src/import/table.js';
import { excerpt } from '../../../src/story/records.js';
import { attributeOf, decodeXml, readXml } from './xml.js';
import { Zip } from './zip.js';

/** Whether the bytes are a ZIP archive, as `.xlsx` is; or an Excel file from before 2007 or with a password. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
export const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Limits: rows with content, characters, and Excel's own last row. */
const maxRows = 300_000;
const maxCharacters = 50_000_000;
const lastRow = 1_048_576;

/** The maximum number of notes about single cells. */
const maxNotes = 1000;

export interface Sheet {
  readonly table: Table;
  readonly notes: readonly Note[];
  /** The number of cells that are left out; each has a note. */
  readonly leftOut: number;
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** @throws {Error} if it is damaged or too large */
  readonly read: () => Sheet;
}

/** The row and column of a reference such as `A1`, counted from 0. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits] = /^\$?([a-z]{1,3})\$?(\d{1,9})$/i.exec(reference) ?? [];
  if (!digits) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: +digits - 1, column };
}

/** `A`, `B` … `AA`. */
const letterOf = (column: number): string =>
  (column > 25 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Excel writes characters that XML cannot contain as `_x000D_`. */
const textOf = (xml: string): string =>
  decodeXml(xml).replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The relationships of a part of the workbook, by id. */
function targetsOf(zip: Zip, part: string): ReadonlyMap<string, { readonly target: string; readonly type: string }> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const targets = new Map<string, { target: string; type: string }>();
  if (!zip.has(name)) return targets;
  for (const tag of readXml(zip.text(name))) {
    if (typeof tag === 'string' || tag.name !== 'Relationship') continue;
    const target = attributeOf(tag, 'Target');
    const isFile = attributeOf(tag, 'TargetMode') !== 'External';
    targets.set(attributeOf(tag, 'Id'), {
      target: isFile ? new URL(target, `file:///${folder}`).pathname.slice(1) : target,
      type: attributeOf(tag, 'Type').split('/').at(-1)!,
    });
  }
  return targets;
}

/** The strings that cells share, without phonetic guides (`rPh`). */
function sharedStrings(zip: Zip, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part === undefined || !zip.has(part)) return strings;
  let [text, isText, isPhonetic, size] = ['', false, false, 0];
  for (const token of readXml(zip.text(part))) {
    if (typeof token === 'string') {
      if (isText && !isPhonetic) text += token;
      continue;
    }
    if (token.name === 't') isText = token.isOpen && !token.isClose;
    else if (token.name === 'rPh') isPhonetic = token.isOpen && !token.isClose;
    else if (token.name === 'si' && token.isClose) {
      size += text.length;
      if (size > maxCharacters) throw new Error('it has too much text');
      strings.push(textOf(text));
      text = '';
    }
  }
  return strings;
}

/** The number formats of cells, by style index. */
function formatsOf(zip: Zip, part: string | undefined): readonly NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (part === undefined || !zip.has(part)) return formats;
  const codes = new Map<number, string>();
  let isOfCells = false;
  for (const tag of readXml(zip.text(part))) {
    if (typeof tag === 'string') continue;
    if (tag.name === 'numFmt' && tag.isOpen) codes.set(+attributeOf(tag, 'numFmtId'), attributeOf(tag, 'formatCode'));
    else if (tag.name === 'cellXfs') isOfCells = tag.isOpen && !tag.isClose;
    else if (tag.name === 'xf' && tag.isOpen && isOfCells) {
      const id = +attributeOf(tag, 'numFmtId');
      formats.push(formatOf(id, codes.get(id)));
    }
  }
  return formats;
}

interface Workbook {
  readonly zip: Zip;
  readonly strings: () => readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

const isTrue = (value: string): boolean => /^(1|true)$/i.test(value);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Makes the text a link, unless the target is no web address or the text already is one. */
const linked = (text: string, url: string): string =>
  /^https?:|^mailto:/i.test(url) && !/^(?:https?:|mailto:|www\.)/i.test(text.trim()) && !text.includes('<')
    ? `<a href="${escaped(url)}">${escaped(text)}</a>`
    : text;

/** The cell that is being read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string;
}

function readSheet({ zip, strings, formats, is1904 }: Workbook, part: string): Sheet {
  const rows: string[][] = [];
  const notes: Note[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  const merged: { readonly first: string; readonly last: string }[] = [];
  const links: { readonly place: string; readonly id: string }[] = [];
  let [filled, characters, leftOut] = [0, 0, 0];
  /** @param column undefined if the note is about the whole row; both are counted from 0 */
  const addNote = (row: number, column: number | undefined, message: ImportMessage): void => {
    if (notes.length > maxNotes) throw new Error(`it has more than ${maxNotes} cells that cannot be imported`);
    const place = `row ${row + 1}${column === undefined ? '' : `, column ${letterOf(column)}`}`;
    notes.push(noteOf({ place, row: row + 1 }, message));
  };

  function displayedText({ type, style, value, inline, row, column, formula }: OpenCell): string {
    if (type === 's') return strings()[+value] ?? '';
    if (type === 'inlineStr') return textOf(inline);
    if (type === 'b') return value ? (isTrue(value) ? 'TRUE' : 'FALSE') : '';
    if (type === 'd') return showDate(value, formats[style] ?? {});
    if (formula && value === '' && type !== 'str') {
      leftOut++;
      addNote(row, column, { code: 'formulaOnly', params: { text: excerpt(decodeXml(formula)) } });
    }
    if (type === 'str' || type === 'e') return textOf(value);
    return showNumber(decodeXml(value), formats[style] ?? {}, is1904);
  }

  function storeCell(cell: OpenCell): void {
    let text = displayedText(cell);
    if (!text.trim()) return;
    const [, url] = /^\s?HYPERLINK\("((?:[^"]|"")*)"/i.exec(decodeXml(cell.formula)) ?? [];
    if (url) text = linked(text, url.replace(/""/g, '"'));
    const { row, column } = cell;
    characters += text.length;
    if (characters > maxCharacters) throw new Error('it has too much text');
    if (column >= maxColumns) {
      leftOut++;
      const params = { text: excerpt(text), column: letterOf(maxColumns - 1) };
      addNote(row, column, { code: 'beyondColumn', params });
      return;
    }
    if (!rows[row]) {
      if (++filled > maxRows) throw new Error(`it has more than ${maxRows.toLocaleString('en')} rows`);
      rows[row] = [];
    }
    rows[row][column] = text;
  }

  let [row, column] = [-1, -1];
  let open: OpenCell | undefined;
  let into: 'value' | 'inline' | 'formula' | undefined;
  let isPhonetic = false;
  for (const token of readXml(zip.text(part))) {
    if (typeof token === 'string') {
      if (open && into && !isPhonetic && open[into].length < 1_000_000) open[into] += token;
      continue;
    }
    const { name, isOpen, isClose } = token;
    const isStart = isOpen && !isClose;
    if (name === 'row' && isOpen) {
      const number = attributeOf(token, 'r');
      row = number ? +number - 1 : row + 1;
      column = -1;
      if (!(row >= 0 && row < lastRow)) throw new Error(`it has an invalid row number ${number}`);
      if (isTrue(attributeOf(token, 'hidden'))) hiddenRows.add(row);
    } else if (name === 'c' && isStart) {
      const place = placeOf(attributeOf(token, 'r'));
      column = place?.column ?? column + 1;
      const style = +attributeOf(token, 's');
      open = { row, column, type: attributeOf(token, 't'), style, value: '', inline: '', formula: '' };
    } else if (name === 'c' && isClose) {
      if (open) storeCell(open);
      // An empty cell `<c/>` counts, too.
      else column = placeOf(attributeOf(token, 'r'))?.column ?? column + 1;
      [open, into] = [undefined, undefined];
    } else if (name === 'rPh') isPhonetic = isStart;
    else if (name === 'v' || name === 'f' || name === 't')
      into = isStart ? ({ v: 'value', f: 'formula', t: 'inline' } as const)[name] : undefined;
    else if (name === 'col' && isOpen && isTrue(attributeOf(token, 'hidden')))
      hiddenColumns.push({ from: +attributeOf(token, 'min') - 1, to: +attributeOf(token, 'max') - 1 });
    else if (name === 'mergeCell' && isOpen) {
      const [first = '', last = first] = attributeOf(token, 'ref').split(':');
      merged.push({ first, last });
    } else if (name === 'hyperlink' && isOpen)
      links.push({ place: attributeOf(token, 'ref').split(':')[0]!, id: attributeOf(token, 'id') });
  }

  const targets = targetsOf(zip, part);
  for (const { place, id } of links) {
    const at = placeOf(place);
    const text = at && rows[at.row]?.[at.column];
    if (text) rows[at.row]![at.column] = linked(text, targets.get(id)?.target ?? '');
  }

  // The author has hidden these, so they are not published.
  for (const { from, to } of hiddenColumns)
    for (const index of rows.keys()) {
      const cells = (rows[index] ?? []).slice(from, to + 1).filter((cell) => cell?.trim());
      if (cells.length === 0) continue;
      leftOut += cells.length;
      addNote(index, from, { code: 'hiddenColumn', params: { cells: excerptOfRow(cells) } });
      rows[index] = rows[index]!.map((cell, column) => (column >= from && column <= to ? '' : cell));
    }
  for (const index of hiddenRows) {
    const cells = (rows[index] ?? []).filter((cell) => cell?.trim());
    if (cells.length === 0) continue;
    leftOut += cells.length;
    addNote(index, undefined, { code: 'hiddenRow', params: { cells: excerptOfRow(cells) } });
    rows[index] = [];
  }

  // A cell merged over several rows is repeated in each of them that is not empty.
  for (const { first, last } of merged) {
    const [from, to] = [placeOf(first), placeOf(last)];
    const text = from && rows[from.row]?.[from.column];
    if (!text || !to || to.column !== from.column) continue;
    for (let index = from.row + 1; index <= Math.min(to.row, rows.length - 1); index++)
      if (rows[index]?.some((cell) => cell?.trim())) {
        rows[index]![from.column] = text;
        addNote(index, from.column, { code: 'mergedCell', params: { text: excerpt(text), first: from.row + 1 } });
      }
  }

  const blank: string[] = [];
  const table = Array.from(rows, (cells) => (cells ? Array.from(cells, (cell) => cell ?? '') : blank));
  return { table, notes, leftOut };
}

/**
 * The sheets of a workbook; each is read when it is needed.
 *
 * @throws {CommandError} if it is not a workbook
 */
export function openExcel(bytes: Uint8Array, file: string): readonly SheetEntry[] {
  const withFileName = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      const { message } = error as Error;
      throw new CommandError(file, `is not a readable Excel workbook (${message})`, 'Save it as .xlsx or as CSV');
    }
  };
  return withFileName(() => {
    const zip = new Zip(bytes);
    const root = [...targetsOf(zip, '').values()].find(({ type }) => type === 'officeDocument');
    const part = root?.target ?? 'xl/workbook.xml';
    const targets = targetsOf(zip, part);
    const partOf = (type: string): string | undefined =>
      [...targets.values()].find((target) => target.type === type)?.target;
    let is1904 = false;
    const sheets: { name: string; isHidden: boolean; part: string }[] = [];
    for (const tag of readXml(zip.text(part))) {
      if (typeof tag === 'string' || !tag.isOpen) continue;
      if (tag.name === 'workbookPr') is1904 = isTrue(attributeOf(tag, 'date1904'));
      const target = tag.name === 'sheet' ? targets.get(attributeOf(tag, 'id')) : undefined;
      // Charts may have their own tabs.
      if (target?.type === 'worksheet')
        sheets.push({
          name: attributeOf(tag, 'name'),
          isHidden: /hidden/i.test(attributeOf(tag, 'state')),
          part: target.target,
        });
    }
    if (sheets.length === 0) throw new Error('it has no sheet');
    let strings: readonly string[] | undefined;
    const workbook: Workbook = {
      zip,
      strings: () => (strings ??= sharedStrings(zip, partOf('sharedStrings'))),
      formats: formatsOf(zip, partOf('styles')),
      is1904,
    };
    return sheets.map(({ name, isHidden, part }) => ({
      name,
      isHidden,
      read: () => withFileName(() => readSheet(workbook, part)),
    }));
  });
}
