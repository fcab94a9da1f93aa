import { check } from './check.js';
import { lists, story as storyFields, type Field, type Fields } from './fields.js';
import type { Checked, Problem, StoryLists } from './model.js';

type Item = Record<string, unknown>;
type ListName = keyof StoryLists;

/** What a row may say that it is, in its `kind` column. */
export const rowKinds: Readonly<Record<string, ListName | 'story'>> = {
  event: 'events',
  era: 'eras',
  milestone: 'milestones',
  quote: 'quotes',
  photo: 'photos',
  observance: 'observances',
  coverage: 'coverage',
  story: 'story',
};

/** How a header is compared: `Display Date`, `display_date` and `displayDate` are the same. */
const plain = (header: string): string => header.toLowerCase().replace(/[\s_-]/g, '');

/** RFC 4180: the cells of each record. A quotation mark that is never closed closes at the end. */
function records(text: string, separator: string): string[][] {
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

const isObject = (field: Field | undefined): field is Fields => typeof field === 'object' && !Array.isArray(field);

/** `1999=10 | 2000=20` is a series, `a | b` a list. */
const listOf = (cell: string, of: unknown): unknown[] =>
  cell.split('|').map((part) => {
    const [date, value] = part.split('=');
    return typeof of === 'string' ? part.trim() : { date: date!.trim(), value: value?.trim() };
  });

/** Puts a cell where its header says: `title`, `source.url`, `title.fr`. False where there is no such field. */
function put(item: Item, fields: Fields, header: string, cell: string, lang: string): boolean {
  const [first = '', ...rest] = header.split('.');
  const name = Object.keys(fields).find((field) => plain(field) === plain(first));
  const field = name === undefined ? undefined : fields[name];
  if (name === undefined || field === undefined) return false;
  const there = item[name];
  if (isObject(field)) return put((item[name] ??= {}) as Item, field, rest.join('.') || 'name', cell, lang);
  if (Array.isArray(field)) item[name] = listOf(cell, field[0]);
  else if (rest.length > 0)
    item[name] = { ...(typeof there === 'string' ? { [lang]: there } : (there as object)), [rest.join('.')]: cell };
  else item[name] = typeof there === 'object' ? { ...there, [lang]: cell } : cell;
  return true;
}

/** A row that says no kind is what it has the fields of. */
const guess = (has: (header: string) => boolean): ListName =>
  has('value') && has('label') ? 'milestones' : has('speaker') && !has('title') ? 'quotes' : 'events';

/**
 * Reads a story from a table (RFC 4180; comma, semicolon or tab; with or without a byte-order mark). Its headers are the
 * fields of the model in any order, upper or lower case: `date`, `title`, `source.url`, `title.fr`; a column `kind` (or
 * `type`) says what a row is. Problems name the row as a spreadsheet counts it. Never throws.
 *
 * @param lang the language to read numbers by, where the table does not say its own
 */
export function readCsv(text: string, lang = ''): Checked {
  const table = text.replace(/^\ufeff/, '');
  const [header = [], ...rows] = records(table, separatorOf(table));
  const headers = header.map((name) => name.trim());
  const kindAt = headers.findIndex((name) => /^(kind|type)$/i.test(name));
  const cellOf = (row: readonly string[], name: string) =>
    row[headers.findIndex((other) => plain(other) === name)]?.trim();
  const kindOf = (row: readonly string[]): string => (row[kindAt] ?? '').trim().toLowerCase();
  const problems: Problem[] = [];
  const unknown = new Set<string>();
  const story: Item = {};
  const rowOf: Record<string, number[]> = {};
  const storyRow = rows.find((row) => kindOf(row) === 'story');
  const storyLang = (storyRow && cellOf(storyRow, 'lang')) || lang || 'en';
  rows.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const said = kindOf(row);
    const kind = said
      ? Object.prototype.hasOwnProperty.call(rowKinds, said)
        ? rowKinds[said]
        : undefined
      : guess((name) => !!cellOf(row, name));
    if (!kind) {
      problems.push({
        path: `row ${index + 2}, kind`,
        message: `"${said}" is not known; write ${Object.keys(rowKinds).join(', ')}`,
      });
      return;
    }
    const item: Item = kind === 'story' ? story : {};
    row.forEach((cell, column) => {
      const name = headers[column];
      if (!name || column === kindAt || cell.trim() === '') return;
      if (put(item, kind === 'story' ? storyFields : lists[kind], name, cell, storyLang)) return;
      unknown.add(name);
      if (name !== '__proto__') item[name] = cell;
    });
    if (kind === 'story') return;
    ((story[kind] ??= []) as Item[]).push(item);
    (rowOf[kind] ??= []).push(index + 2);
  });
  const known = [...unknown].filter(
    (name) => !Object.values({ ...lists, story: storyFields }).some((fields) => put({}, fields, name, 'x', 'en')),
  );
  if (known.length > 0)
    problems.push({ path: 'row 1', message: `the columns ${known.join(', ')} are not known and are not shown` });
  const checked = check(story, lang);
  const named = checked.problems.map(({ path, message }) => {
    const [all = '', list = '', index = ''] = /^(\w+)\[(\d+)\]\.?/.exec(path) ?? [];
    const row = rowOf[list]?.[Number(index)];
    return row === undefined ? { path, message } : { path: `row ${row}, ${path.slice(all.length)}`, message };
  });
  return { story: checked.story, problems: [...problems, ...named] };
}
