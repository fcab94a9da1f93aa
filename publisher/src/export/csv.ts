/** Writes a story as CSV that `readCsv` reads back. A value that no cell can represent exactly goes into a `json` column. */
import { isDeepStrictEqual } from 'node:util';
import { kindOf, listNames, type Field, type Fields } from '../../../src/story/fields.js';
import { wholeStory } from '../../../src/story/whole-story.js';
import { isObject, type Item } from '../../../src/story/value-kinds.js';
import type { Story } from '../../../src/model/model.js';
import { readCsv } from '../../../src/story/read.js';
import { parseEdtf } from '../../../src/time/edtf.js';

type Cells = ReadonlyMap<string, string>;

/** The cells of a value; empty if it has no plain form. */
function cellsOf(header: string, field: Field, value: unknown): (readonly [string, string])[] {
  if (Array.isArray(field)) {
    const items = value as readonly unknown[];
    const [first = '', second = ''] = Object.keys(field[0] as Fields);
    const written = items.map((item) =>
      isObject(item) ? `${String(item[first])}=${String(item[second])}` : String(item),
    );
    return items.length > 0 ? [[header, written.join(' | ')]] : [];
  }
  if (kindOf(field) && !isObject(value)) return [[header, String(value)]];
  const inner = isObject(value) ? Object.entries(value) : [];
  return kindOf(field)
    ? inner
        .filter(([key, text]) => typeof text === 'string' && isLanguage(key))
        .map(([lang, text]) => [`${header}.${lang}`, text as string])
    : inner.flatMap(([name, part]) => {
        const known = (field as Fields)[name];
        return known ? cellsOf(`${header}.${name}`, known, part) : [];
      });
}

/** Characters that start a formula, and their full-width forms. */
const sign = /[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]/g;

/** Characters that a spreadsheet may skip before a sign: spaces, quotation marks, control characters. */
const skippedCharacters = /[\s\p{Cc}\p{Cf}'"]/u;

/** Whether a spreadsheet may read a cell as a formula: a sign comes first, or follows a cell separator of another locale. */
const looksLikeFormula = (cell: string): boolean =>
  [...cell.matchAll(sign)].some(({ index }) => {
    let at = index - 1;
    while (at >= 0 && !/[,;|\t\r\n]/.test(cell[at]!) && skippedCharacters.test(cell[at]!)) at--;
    return at < 0 || /[,;|\t\r\n]/.test(cell[at]!);
  });

/** Plain numbers and dates in EDTF may begin with a sign. */
const isPlain = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell) || parseEdtf(cell) !== undefined;

/** Cells that look like formulas, and cells that UTF-8 cannot encode, are written only as JSON. */
const needsJson = (cell: string): boolean =>
  (looksLikeFormula(cell) && !isPlain(cell)) || /^[\t\r\n]|\p{Surrogate}/u.test(cell);

/** JSON with all formula signs escaped: some spreadsheets split cells at its semicolons. */
const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
    text.replace(sign, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** A key of a language map that can be part of a header. */
const isLanguage = (key: string): boolean => /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,9}$/i.test(key);

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

/** If one cell has several lines, every cell is quoted, so that no reader takes a line for a row. */
const tableOf = (rows: readonly Cells[]): string => {
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const table = [headers, ...rows.map((row) => headers.map((header) => row.get(header) ?? ''))];
  const isQuoted = table.flat().some((cell) => /[\r\n]/.test(cell)) ? /^/ : /[",;|\t]|^\s|\s$/;
  return table
    .map((cells) => `${cells.map((cell) => (isQuoted.test(cell) ? quoted(cell) : cell)).join(',')}\r\n`)
    .join('');
};

/** The fields that the cells would not restore exactly. */
function inexact(kind: string, cells: Cells, item: Item, lang: string | undefined): Item {
  const list = listNames.find((name) => name.startsWith(kind));
  const language = lang === undefined ? [] : [new Map([['kind', 'story'], ['lang', lang]])]; // prettier-ignore
  const { story } = readCsv(tableOf([...(list ? language : []), cells]), wholeStory);
  const read = list ? (story[list] as readonly unknown[])[0] : story;
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name, value]) =>
        !isDeepStrictEqual({ value: plainOf(isObject(read) ? read[name] : undefined) }, { value: plainOf(value) }),
    ),
  );
}

/** The checker's objects have no prototype; files do not show that. */
const plainOf = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

function rowOf(kind: string, fields: Fields, item: Item, lang: string | undefined): Cells {
  const natural = Object.entries(item).flatMap(([name, value]) =>
    Object.hasOwn(fields, name) ? cellsOf(name, fields[name]!, value) : [],
  );
  const cells = new Map([['kind', kind], ...natural.filter(([, cell]) => cell.trim() && !needsJson(cell))]);
  const rest = inexact(kind, cells, item, lang);
  if (Object.keys(rest).length === 0) return cells;
  const isWhole = (header: string) => !Object.hasOwn(rest, header.split('.')[0]!);
  return new Map([...[...cells].filter(([header]) => isWhole(header)), ['json', safeJson(rest)]]);
}

/** Starts with a byte-order mark, so that spreadsheets read it as UTF-8. */
export function writeCsv(story: Story): string {
  const { schemaVersion: _, ...fields } = story;
  const root = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !(listNames as readonly string[]).includes(name)),
  );
  const rows = listNames.flatMap((name) =>
    (story[name] as readonly unknown[]).map((item) =>
      rowOf(name.replace(/s$/, ''), wholeStory.lists[name], item as Item, story.lang),
    ),
  );
  return `\ufeff${tableOf([...(Object.keys(root).length > 0 ? [rowOf('story', wholeStory.root, root, story.lang)] : []), ...rows])}`;
}
