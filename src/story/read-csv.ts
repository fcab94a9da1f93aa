import { messageOf } from './messages.js';
import { isLikeRedact, nearestName } from './nearest-name.js';
import { alignItems } from './align-items.js';
import { check } from './check.js';
import { kindOf, listNames, type Field, type Fields, type Shape } from './fields.js';
import { isObject, mapStrings, own, type Item } from './kinds.js';
import type { Checked, Problem, StoryLists } from './model.js';
import { records, type Records } from './records.js';
import { isSame } from '../common/is-same.js';

type ListName = keyof StoryLists;

/** How a header is compared: `Display Date`, `display_date` and `displayDate` are the same. */
const plain = (header: string): string => header.toLowerCase().replace(/[\s_-]/g, '');

/** The most frequent of comma, semicolon and tab in the header, outside of quotation marks. */
function separatorOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 20_000))![0].replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return [';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',');
}

/** The rows as `readCsv` reads them. */
export function readRows(text: string): Records {
  const table = text.replace(/^\ufeff/, '');
  return records(table, separatorOf(table));
}

/** `1999=10 | 2000=20` is a series, `word = what it means` a list of terms, `a | b` a list. */
const listOf = (cell: string, of: Field): unknown[] =>
  cell.split('|').map((part) => {
    if (kindOf(of)) return part.trim();
    const [first, second] = Object.keys(of);
    const [before, ...after] = part.split('=');
    return { [first!]: before!.trim(), [second!]: after.join('=').trim() };
  });

/** Where a cell stands in its item; else there is no such field, or another cell has filled it with another text. */
type Placed = readonly string[] | 'unknown' | 'taken';

/** Puts a cell where its header says: `title`, `source.url`, `title.fr`. */
function placeCell(item: Item, fields: Fields, header: string, cell: string, lang: string): Placed {
  const [first = '', ...rest] = header.split('.');
  const name = Object.keys(fields).find((field) => plain(field) === plain(first));
  if (name === undefined) return 'unknown';
  const field = fields[name]!;
  const there = item[name];
  const kind = kindOf(field);
  if (!Array.isArray(field) && !kind) {
    const inner = (there ?? {}) as Item;
    const placed = placeCell(inner, field as Fields, rest.join('.') || 'name', cell, lang);
    if (typeof placed === 'string') return placed;
    item[name] = inner;
    return [name, ...placed];
  }
  if (rest.length > 1 || (rest[0] && !/^(text|counted)$/.test(kind?.name ?? ''))) return 'unknown';
  if (Array.isArray(field)) {
    const list = listOf(cell, field[0] as Field);
    if (there !== undefined) return isSame(there, list) ? [name] : 'taken';
    item[name] = list;
    return [name];
  }
  const tag = rest[0] ?? lang;
  const same = typeof there === 'object' ? own(there as object, tag) : tag === lang ? there : undefined;
  if (same !== undefined) return same === cell ? [name] : 'taken';
  const map = typeof there === 'string' ? { [lang]: there } : (there as object | undefined);
  item[name] = map || rest[0] ? { ...map, [tag]: cell } : cell;
  return [name];
}

/** Whether a header names a field of the model. */
export const isColumn = (header: string, { root, lists }: Shape): boolean =>
  header === 'json' ||
  [root, ...Object.values(lists)].some((fields) => placeCell({}, fields, header, '', '') !== 'unknown');

/** What no cell can hold; the command writes it. */
const jsonOf = (cell: string): Item | undefined => {
  try {
    const value: unknown = JSON.parse(cell);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** What a cell holds, as a problem shows it: short. */
const excerpt = (cell: string): string => {
  const text = cell.trim();
  return text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
};

/** A column that is unknown has so many of its cells named. */
const mostCells = 20;

const rowNames = ['story', ...listNames.map((name) => name.replace(/s$/, ''))];

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
  const { rows: all, strayQuotes } = readRows(text);
  const [header = [], ...rows] = all;
  const headers = header.map((name) => name.trim());
  const kindAt = headers.findIndex((name) => /^(kind|type)$/i.test(name));
  const cellOf = (row: readonly string[], name: RegExp) =>
    row[headers.findIndex((other) => name.test(plain(other)))]?.trim() ?? '';
  const saidOf = (row: readonly string[]) => row[kindAt]?.trim().toLowerCase() ?? '';
  const storyLang = cellOf(rows.find((row) => saidOf(row) === 'story') ?? [], /^lang$/) || lang || 'en';
  const problems: Problem[] = strayQuotes.map((row) => ({
    path: `row ${row}`,
    row,
    code: 'strayQuote',
    params: {},
  }));
  /** The cells of columns that no field has, as they are said. */
  const unknown: string[][] = [];
  const placed: {
    readonly path: string;
    readonly row: number;
    readonly text: string;
    readonly list?: ListName;
    readonly index: number;
    readonly at: readonly string[];
  }[] = [];
  const isWhole = listNames.every((name) => lists[name]);
  const story: Item = {};
  const rowsOf: Record<string, number[]> = {};
  if (!headers.some((name) => isColumn(name, { root, lists }))) {
    problems.push({
      path: 'row 1',
      row: 1,
      code: 'missing',
      params: { field: 'header', expected: 'date, title, text or the like' },
    });
  }
  rows.forEach((row, rowIndex) => {
    const number = rowIndex + 2;
    if (row.every((cell) => cell.trim() === '')) return;
    const said = saidOf(row);
    const list = said
      ? listNames.find((name) => name === said || name === `${said}s`)
      : guess((name) => !!cellOf(row, name));
    if (!list && said !== 'story') {
      const cells = row.filter((cell, column) => column !== kindAt && cell.trim()).map(excerpt);
      const params = { found: excerpt(said), expected: rowNames, cells };
      problems.push({ path: `row ${number}, kind`, row: number, code: 'unknownRow', params });
      return;
    }
    const fields = list ? lists[list] : root;
    if (!fields) return;
    const item: Item = list ? {} : story;
    const index = list ? ((story[list] ??= []) as Item[]).push(item) - 1 : 0;
    if (list) (rowsOf[list] ??= []).push(number);
    row.forEach((cell, column) => {
      if (cell.trim() === '' || column === kindAt) return;
      const name = headers[column] ?? '';
      const path = `row ${number}, ${name || `column ${column + 1}`}`;
      const text = excerpt(cell);
      if (name === 'json') {
        const fields = jsonOf(cell);
        if (fields) Object.assign(item, fields);
        else
          problems.push({
            path,
            row: number,
            code: 'invalid',
            params: { kind: 'object', found: `"${text}"`, expected: '{ \u2026 }' },
          });
        return;
      }
      const at = placeCell(item, fields, name, cell, storyLang);
      if (typeof at === 'object') placed.push({ path, row: number, text, ...(list && { list }), index, at });
      else if (at === 'taken') problems.push({ path, row: number, code: 'sameField', params: { text } });
      // That is a list of names to withhold, for the checker to refuse.
      else if (isLikeRedact(name)) item[name] = cell;
      // An element does not know all that a story may say of itself.
      else if (list || isWhole) (unknown[column] ??= []).push(`row ${number} "${text}"`);
    });
  });
  const known = [root, ...Object.values(lists)].flatMap((fields) => Object.keys(fields));
  for (const [column, cells] of Object.entries(unknown)) {
    const header = headers[+column] ?? '';
    const near = header && nearestName(header, known);
    problems.push({
      path: 'row 1',
      row: 1,
      code: 'unknownColumn',
      params: {
        column: header ? `"${header}"` : `${+column + 1} (no header)`,
        cells: cells.slice(0, mostCells),
        count: cells.length,
        ...(near && { near }),
      },
    });
  }
  const checked = check(story, { root, lists }, lang);
  const named = checked.problems.map((problem) => {
    const { path } = problem;
    const [all = '', list = '', index = ''] = /^(\w+)\[(\d+)\]\.?/.exec(path) ?? [];
    const row = rowsOf[list]?.[Number(index)];
    return row === undefined ? problem : { ...problem, row, path: `row ${row}, ${path.slice(all.length)}` };
  });
  // No word of a story that is refused is told.
  if (checked.isRefused) return { ...checked, problems: named };
  if (named.length > 0) {
    // What is left out takes with it what stands beside it.
    const items = new Map(
      Object.keys(rowsOf).map((list) => [list, alignItems(list as ListName, story, checked, { root, lists }, lang)]),
    );
    const isThere = ({ list, index, at }: (typeof placed)[number]): boolean =>
      at.reduce<unknown>(
        (inner, name) => (isObject(inner) ? own(inner, name) : undefined),
        list ? items.get(list)?.[index] : checked.story,
      ) !== undefined;
    const paths = new Set(named.map(({ path }) => path));
    for (const cell of placed) {
      const { path, row, text } = cell;
      if (!isThere(cell) && !paths.has(`row ${row}, ${cell.at.join('.')}`))
        named.push({ path, row, code: 'withRow', params: { text } });
    }
  }
  const { isWithheld } = checked;
  const told = [...problems, ...named].map((problem) =>
    isWithheld?.(messageOf(problem))
      ? ({ ...problem, params: mapStrings<object>(problem.params, () => '\u2026') } as Problem)
      : problem,
  );
  return { ...checked, problems: told };
}
