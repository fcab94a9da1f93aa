import { check } from './check.js';
import { kindOf, listNames, type Field, type Fields, type Shape } from './fields.js';
import type { Item } from './kinds.js';
import type { Checked, Problem, StoryLists } from './model.js';

type ListName = keyof StoryLists;

/** How a header is compared: `Display Date`, `display_date` and `displayDate` are the same. */
const plain = (header: string): string => header.toLowerCase().replace(/[\s_-]/g, '');

/** RFC 4180: the cells of each record. A quotation mark that is never closed closes at the end. */
export function records(text: string, separator: string): string[][] {
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)(?:"|$)([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const [all, quoted, rest = '', bare = ''] = cell.exec(text)!;
    row.push(quoted === undefined ? bare : quoted.replace(/""/g, '"') + rest);
    at += all.length;
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      if (at + 1 >= text.length) break;
    }
    at++;
  }
  return rows;
}

/** The most frequent of comma, semicolon and tab in the header, outside of quotation marks. */
function separatorOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return [';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',');
}

/** `1999=10 | 2000=20` is a series, `word = what it means` a list of terms, `a | b` a list. */
const listOf = (cell: string, of: Field): unknown[] =>
  cell.split('|').map((part) => {
    if (kindOf(of)) return part.trim();
    const [first, second] = Object.keys(of);
    const [before, ...after] = part.split('=');
    return { [first!]: before!.trim(), [second!]: after.join('=').trim() };
  });

/** Puts a cell where its header says: `title`, `source.url`, `title.fr`. False where there is no such field. */
function put(item: Item, fields: Fields, header: string, cell: string, lang: string): boolean {
  const [first = '', ...rest] = header.split('.');
  const name = Object.keys(fields).find((field) => plain(field) === plain(first));
  if (name === undefined) return false;
  const field = fields[name]!;
  const there = item[name];
  if (Array.isArray(field)) item[name] = listOf(cell, field[0] as Field);
  else if (!kindOf(field))
    return put((item[name] ??= {}) as Item, field as Fields, rest.join('.') || 'name', cell, lang);
  else if (rest[0])
    item[name] = { ...(typeof there === 'string' ? { [lang]: there } : (there as object)), [rest[0]]: cell };
  else item[name] = typeof there === 'object' ? { ...there, [lang]: cell } : cell;
  return true;
}

/** Whether a header names a field of the model. */
export const isColumn = (header: string, { root, lists }: Shape): boolean =>
  header === 'json' || [root, ...Object.values(lists)].some((fields) => put({}, fields, header, '', ''));

const jsonOf = (cell: string): unknown => {
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
};

/** A row that says no kind is what it has the fields of. */
const guess = (has: (header: RegExp) => boolean): ListName =>
  has(/^value$/) && has(/^label$/) ? 'milestones' : has(/^speaker$/) && !has(/^title$/) ? 'quotes' : 'events';

/**
 * Reads a story from a table (RFC 4180; comma, semicolon or tab; with or without a byte-order mark). Its headers are the
 * fields of the model in any order, upper or lower case: `date`, `title`, `source.url`, `title.fr`; a column `kind` (or
 * `type`) says what a row is. Problems name the row as a spreadsheet counts it. Never throws.
 *
 * @param lang the language to read numbers by, where the table does not say its own
 */
export function readCsv(text: string, { root, lists }: Shape, lang = ''): Checked {
  const table = text.replace(/^\ufeff/, '');
  const [header = [], ...rows] = records(table, separatorOf(table));
  const headers = header.map((name) => name.trim());
  const cellOf = (row: readonly string[], name: RegExp) =>
    row[headers.findIndex((other) => name.test(plain(other)))]?.trim() ?? '';
  const saidOf = (row: readonly string[]) => cellOf(row, /^(kind|type)$/).toLowerCase();
  const storyLang = cellOf(rows.find((row) => saidOf(row) === 'story') ?? [], /^lang$/) || lang || 'en';
  const problems: Problem[] = [];
  const story: Item = {};
  const rowsOf: Record<string, number[]> = {};
  if (!headers.some((name) => isColumn(name, { root, lists }))) {
    problems.push({ path: 'row 1', message: 'no column has a known name; write date, title, text and the like' });
  }
  rows.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const said = saidOf(row);
    const list = said
      ? listNames.find((name) => name === said || name === `${said}s`)
      : guess((name) => !!cellOf(row, name));
    if (!list && said !== 'story') {
      const message = `"${said}" is not known; write story, ${listNames.join(', ').replace(/s\b/g, '')}`;
      problems.push({ path: `row ${index + 2}, kind`, message });
      return;
    }
    const fields = list ? lists[list] : root;
    if (!fields) return;
    const item: Item = list ? {} : story;
    row.forEach((cell, column) => {
      const name = headers[column];
      // What no cell can hold; the command writes it.
      if (name === 'json') return void Object.assign(item, jsonOf(cell));
      if (!name || /^(kind|type)$/i.test(name) || cell.trim() === '' || put(item, fields, name, cell, storyLang))
        return;
      // The checker says so, and leaves it out.
      if (name !== '__proto__') item[name] = cell;
    });
    if (!list) return;
    ((story[list] ??= []) as Item[]).push(item);
    (rowsOf[list] ??= []).push(index + 2);
  });
  const checked = check(story, { root, lists }, lang);
  const named = checked.problems.map((problem) => {
    const { path } = problem;
    const [all = '', list = '', index = ''] = /^(\w+)\[(\d+)\]\.?/.exec(path) ?? [];
    const row = rowsOf[list]?.[Number(index)];
    return row === undefined ? problem : { ...problem, path: `row ${row}, ${path.slice(all.length)}` };
  });
  return { ...checked, problems: [...problems, ...named] };
}
