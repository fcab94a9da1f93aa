/** Excel workbooks (ECMA-376) as cells, read row by row. */
import { CommandError } from '../command.js';
import { noteOf, type Note } from '../../../src/import/imported.js';
import type { ImportSaid } from '../../../src/import/messages.js';
import { formatOf, showDate, showNumber, type NumberFormat } from './number-format.js';
import { held, heldRow, mostColumns, type Table } from '../../../src/import/table.js';
import { attributeOf, decodeXml, readXml } from './xml.js';
import { Zip } from './zip.js';

/** Whether the bytes are those of a ZIP archive, as `.xlsx` is; or of Excel before 2007, or of one with a password. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
export const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** More than this no history has: rows that hold something, columns, characters. Excel itself ends at the last row. */
const mostRows = 300_000;
const mostCharacters = 50_000_000;
const lastRow = 1_048_576;

/** So many cells that are left out are said one by one. */
const mostNotes = 1000;

export interface Sheet {
  readonly table: Table;
  readonly notes: readonly Note[];
  /** How many cells are left out, as the notes say. */
  readonly leftOut: number;
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** @throws {Error} where it is damaged, or too large */
  readonly read: () => Sheet;
}

/** A colleague of `A1`: its row and column, counted from 0. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits] = /^\$?([a-z]{1,3})\$?(\d{1,9})$/i.exec(reference) ?? [];
  if (!digits) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: +digits - 1, column };
}

/** `A`, `B` … `AA`. */
const letterOf = (column: number): string =>
  (column > 25 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Excel writes characters that XML cannot hold as `_x000D_`. */
const textOf = (xml: string): string =>
  decodeXml(xml).replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Targets of a part, by their ids. */
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

/** All texts that cells share; those that say how a text is pronounced are none. */
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
      if (size > mostCharacters) throw new Error('it holds more text than can be read');
      strings.push(textOf(text));
      text = '';
    }
  }
  return strings;
}

/** The formats of cells, by the number of their style. */
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

interface Book {
  readonly zip: Zip;
  readonly strings: () => readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

const isTrue = (value: string): boolean => /^(1|true)$/i.test(value);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The text of a cell as a link, where it leads anywhere and is no address itself. */
const linked = (text: string, url: string): string =>
  /^https?:|^mailto:/i.test(url) && !/^(?:https?:|mailto:|www\.)/i.test(text.trim()) && !text.includes('<')
    ? `<a href="${escaped(url)}">${escaped(text)}</a>`
    : text;

/** What has been read of a cell so far. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string;
}

function readSheet({ zip, strings, formats, is1904 }: Book, part: string): Sheet {
  const rows: string[][] = [];
  const notes: Note[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  const merged: { readonly first: string; readonly last: string }[] = [];
  const links: { readonly place: string; readonly id: string }[] = [];
  let [filled, characters, leftOut] = [0, 0, 0];
  /** In the row, which is counted from 0, and in a column or in all of it. */
  const say = (row: number, column: number | undefined, said: ImportSaid): void => {
    if (notes.length > mostNotes) throw new Error(`it has more than ${mostNotes} cells that lie beside its table`);
    const place = `row ${row + 1}${column === undefined ? '' : `, column ${letterOf(column)}`}`;
    notes.push(noteOf({ place, row: row + 1 }, said));
  };

  function shown({ type, style, value, inline, row, column, formula }: OpenCell): string {
    if (type === 's') return strings()[+value] ?? '';
    if (type === 'inlineStr') return textOf(inline);
    if (type === 'b') return value ? (isTrue(value) ? 'TRUE' : 'FALSE') : '';
    if (type === 'd') return showDate(value, formats[style] ?? {});
    if (formula && value === '' && type !== 'str') {
      leftOut++;
      say(row, column, { code: 'formulaOnly', params: { text: held(decodeXml(formula)) } });
    }
    if (type === 'str' || type === 'e') return textOf(value);
    return showNumber(decodeXml(value), formats[style] ?? {}, is1904);
  }

  function put(cell: OpenCell): void {
    let text = shown(cell);
    if (!text.trim()) return;
    const [, url] = /^\s?HYPERLINK\("((?:[^"]|"")*)"/i.exec(decodeXml(cell.formula)) ?? [];
    if (url) text = linked(text, url.replace(/""/g, '"'));
    const { row, column } = cell;
    characters += text.length;
    if (characters > mostCharacters) throw new Error('it holds more text than can be read');
    if (column >= mostColumns) {
      leftOut++;
      const params = { text: held(text), column: letterOf(mostColumns - 1) };
      say(row, column, { code: 'beyondColumn', params });
      return;
    }
    if (!rows[row]) {
      if (++filled > mostRows)
        throw new Error(`it has more than ${mostRows.toLocaleString('en')} rows; at most so many are read`);
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
      const said = attributeOf(token, 'r');
      row = said ? +said - 1 : row + 1;
      column = -1;
      if (!(row >= 0 && row < lastRow)) throw new Error(`it has a row ${said}, which there is not`);
      if (isTrue(attributeOf(token, 'hidden'))) hiddenRows.add(row);
    } else if (name === 'c' && isStart) {
      const place = placeOf(attributeOf(token, 'r'));
      column = place?.column ?? column + 1;
      const style = +attributeOf(token, 's');
      open = { row, column, type: attributeOf(token, 't'), style, value: '', inline: '', formula: '' };
    } else if (name === 'c' && isClose) {
      if (open) put(open);
      // An empty cell has a place, too.
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

  // What its author has hidden is not for readers.
  for (const { from, to } of hiddenColumns)
    for (const index of rows.keys()) {
      const cells = (rows[index] ?? []).slice(from, to + 1).filter((cell) => cell?.trim());
      if (cells.length === 0) continue;
      leftOut += cells.length;
      say(index, from, { code: 'hiddenColumn', params: { cells: heldRow(cells) } });
      rows[index] = rows[index]!.map((cell, column) => (column >= from && column <= to ? '' : cell));
    }
  for (const index of hiddenRows) {
    const cells = (rows[index] ?? []).filter((cell) => cell?.trim());
    if (cells.length === 0) continue;
    leftOut += cells.length;
    say(index, undefined, { code: 'hiddenRow', params: { cells: heldRow(cells) } });
    rows[index] = [];
  }

  // A cell over several rows stands in each of them that holds something else.
  for (const { first, last } of merged) {
    const [from, to] = [placeOf(first), placeOf(last)];
    const text = from && rows[from.row]?.[from.column];
    if (!text || !to || to.column !== from.column) continue;
    for (let index = from.row + 1; index <= Math.min(to.row, rows.length - 1); index++)
      if (rows[index]?.some((cell) => cell?.trim())) {
        rows[index]![from.column] = text;
        say(index, from.column, { code: 'mergedCell', params: { text: held(text), first: from.row + 1 } });
      }
  }

  const blank: string[] = [];
  const table = Array.from(rows, (cells) => (cells ? Array.from(cells, (cell) => cell ?? '') : blank));
  return { table, notes, leftOut };
}

/**
 * The sheets of a workbook, each of which is read when it is asked for.
 *
 * @throws {CommandError} for what is no workbook
 */
export function openExcel(bytes: Uint8Array, file: string): readonly SheetEntry[] {
  const guarded = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      const { message } = error as Error;
      throw new CommandError(file, `is no Excel workbook that can be read (${message})`, 'Save it as .xlsx or as CSV');
    }
  };
  return guarded(() => {
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
      // A chart may have a tab of its own.
      if (target?.type === 'worksheet')
        sheets.push({
          name: attributeOf(tag, 'name'),
          isHidden: /hidden/i.test(attributeOf(tag, 'state')),
          part: target.target,
        });
    }
    if (sheets.length === 0) throw new Error('it has no sheet');
    let strings: readonly string[] | undefined;
    const book: Book = {
      zip,
      strings: () => (strings ??= sharedStrings(zip, partOf('sharedStrings'))),
      formats: formatsOf(zip, partOf('styles')),
      is1904,
    };
    return sheets.map(({ name, isHidden, part }) => ({
      name,
      isHidden,
      read: () => guarded(() => readSheet(book, part)),
    }));
  });
}
