/** Writes a story as the table that `data/read-csv.ts` reads (RFC 4180): a row for each item, a column for each field. */
import { kindOf, listNames, wholeStory, type Field, type Fields } from '../../data/fields.js';
import type { Story } from '../../data/model.js';

type Item = Readonly<Record<string, unknown>>;
type Row = Map<string, string>;

/** A text of each language has a column of its own: `title`, `title.fr`. */
function putText(row: Row, header: string, value: unknown, storyLang: string): void {
  if (typeof value !== 'object' || value === null) {
    row.set(header, String(value));
    return;
  }
  for (const [key, text] of Object.entries(value))
    // Plural forms of another language have no column: the form for all other numbers stands for them.
    row.set(
      key === storyLang ? header : `${header}.${key}`,
      typeof text === 'string' ? text : String((text as Item).other),
    );
}

function putFields(row: Row, fields: Fields, item: Item, before: string, storyLang: string): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = item[name];
    if (value === undefined || value === null) continue;
    const header = before + name;
    if (Array.isArray(field)) row.set(header, listCell(field[0] as Field, value as readonly unknown[]));
    else if (kindOf(field as Field)) putText(row, header, value, storyLang);
    else putFields(row, field as Fields, value as Item, `${header}.`, storyLang);
  }
}

/** `a | b`, and `1999=10 | 2000=20` for a series. */
const listCell = (of: Field, list: readonly unknown[]): string =>
  list
    .map((entry) => {
      if (!kindOf(of))
        return Object.keys(of)
          .map((name) => String((entry as Item)[name]))
          .join('=');
      return typeof entry === 'object' && entry !== null ? String(Object.values(entry)[0]) : String(entry);
    })
    .join(' | ');

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** The word in the column `kind`. */
const kindOfList = (list: string): string => list.replace(/s$/, '');

export function writeCsv(story: Story): string {
  const storyLang = story.lang ?? 'en';
  const rows: Row[] = [];
  const add = (kind: string, fields: Fields, item: Item): void => {
    const row: Row = new Map([['kind', kind]]);
    putFields(row, fields, item, '', storyLang);
    if (row.size > 1) rows.push(row);
  };
  add('story', wholeStory.root, story as unknown as Item);
  for (const list of listNames)
    for (const item of story[list]) add(kindOfList(list), wholeStory.lists[list], item as unknown as Item);
  const headers = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = [headers, ...rows.map((row) => headers.map((header) => row.get(header) ?? ''))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
