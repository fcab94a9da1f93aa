import { messageOf } from './messages.js';
import { isLikeRedact, nearestName } from './nearest-name.js';
import { alignItems } from './align-items.js';
import { check } from './check.js';
import { kindOf, listNames, type Field, type Fields, type Shape } from './fields.js';
import { isObject, mapStrings, own, type Item } from './value-kinds.js';
import type { Checked, Problem } from './checked.js';
import type { StoryLists } from '../model/model.js';
import { excerpt, records, type Records } from './records.js';
import { isSame } from '../common/is-same.js';

type ListName = keyof StoryLists;

/** A header for comparison: `Display Date`, `display_date` and `displayDate` are the same. */
const plain = (header: string): string => header.toLowerCase().replace(/[\s_-]/g, '');

/** The most frequent of comma, semicolon and tab in the header, outside of quotes. */
function separatorOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 20_000))![0].replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return [';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',');
}

/** The rows, as `readCsv` reads them. */
export function readRows(text: string): Records {
  const table = text.replace(/^\ufeff/, '');
  return records(table, separatorOf(table));
}

/** `1999=10 | 2000=20` is a series, `word = explanation` a list of terms, `a | b` a list. */
const listOf = (cell: string, of: Field): unknown[] =>
  cell.split('|').map((part) => {
    if (kindOf(of)) return part.trim();
    const [first, second] = Object.keys(of);
    const [before, ...after] = part.split('=');
    return { [first!]: before!.trim(), [second!]: after.join('=').trim() };
  });

/** The path of a cell's value in its item; `unknown` without such a field; `taken` if it has another value already. */
type Placed = readonly string[] | 'unknown' | 'taken';

/** Sets the field that a header names: `title`, `source.url`, `title.fr`. */
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

/** Whether a header is the name of a field. */
export const isColumn = (header: string, { root, lists }: Shape): boolean =>
  header === 'json' ||
  [root, ...Object.values(lists)].some((fields) => placeCell({}, fields, header, '', '') !== 'unknown');

/** The object in a `json` cell, which `export` writes for values that other cells cannot represent. */
const jsonOf = (cell: string): Item | undefined => {
  try {
    const value: unknown = JSON.parse(cell);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The maximum number of cells listed for an unknown column. */
const maxCells = 20;

const rowNames = ['story', ...listNames.map((name) => name.replace(/s$/, ''))];

/** The list of a row without a kind, by its fields. */
const guess = (has: (header: RegExp) => boolean): ListName =>
  has(/^value$/) && has(/^label$/) ? 'milestones' : has(/^speaker$/) && !has(/^title$/) ? 'quotes' : 'events';

/**
 * Reads a story from CSV (RFC 4180; comma, semicolon or tab; optionally with a byte-order mark). The headers are field names in
 * any order and case: `date`, `title`, `source.url`, `title.fr`; the column `kind` (or `type`) has the kind of each row.
 * Problems have row numbers as in a spreadsheet. Never throws.
 *
 * @param lang the language for parsing numbers, if the table has none
 */
export function readCsv(text: string, { root, lists }: Shape, lang = ''): Checked {
  const { rows: all, strayQuotes } = readRows(text);
  const [header = [], ...rows] = all;
  const headers = header.map((name) => name.trim());
  const kindAt = headers.findIndex((name) => /^(kind|type)$/i.test(name));
  const cellOf = (row: readonly string[], name: RegExp) =>
    row[headers.findIndex((other) => name.test(plain(other)))]?.trim() ?? '';
  const kindOfRow = (row: readonly string[]) => row[kindAt]?.trim().toLowerCase() ?? '';
  const storyLang = cellOf(rows.find((row) => kindOfRow(row) === 'story') ?? [], /^lang$/) || lang || 'en';
  const problems: Problem[] = strayQuotes.map((row) => ({
    path: `row ${row}`,
    row,
    code: 'strayQuote',
    params: {},
  }));
  /** The cells of unknown columns, as text for the message. */
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
    const rowKind = kindOfRow(row);
    const list = rowKind
      ? listNames.find((name) => name === rowKind || name === `${rowKind}s`)
      : guess((name) => !!cellOf(row, name));
    if (!list && rowKind !== 'story') {
      const cells = row.filter((cell, column) => column !== kindAt && cell.trim()).map(excerpt);
      const params = { found: excerpt(rowKind), expected: rowNames, cells };
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
      // Probably a list of names to withhold, which the checker refuses.
      else if (isLikeRedact(name)) item[name] = cell;
      // Single elements do not know all fields of the story itself.
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
        cells: cells.slice(0, maxCells),
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
  // Nothing of a refused story may be shown, not even in messages.
  if (checked.isRefused) return { ...checked, problems: named };
  if (named.length > 0) {
    // An item that was left out loses its valid cells, too: report these.
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
  const allProblems = [...problems, ...named].map((problem) =>
    isWithheld?.(messageOf(problem))
      ? ({ ...problem, params: mapStrings<object>(problem.params, () => '\u2026') } as Problem)
      : problem,
  );
  return { ...checked, problems: allProblems };
}
