/** Checks that each cell of a table is in the story, or that the report says it was left out. */
import { isObject } from '../story/value-kinds.js';
import { plainText } from '../text/inline-text.js';
import { monthOf } from './date-words.js';
import { noteOf, type CellCounts, type Note } from './imported.js';
import { quotedIn } from './messages.js';
import { type Table } from './table.js';
import { excerpt } from '../story/records.js';

const foldWord = (word: string): string => word.normalize('NFKC').toLowerCase();

const wordsOf = (text: string): string[] => foldWord(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Attributes whose values are content, in the markup of a cell. */
const attribute = /\b(?:src|href|alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const tag = /<\/?[a-z][^<>]*>/gi;

/** The letters and digits of a text without its markup. */
const lettersOf = (text: string): string => wordsOf(plainText(text.replace(tag, ''))).join('');

/** The attribute values in a cell's markup. */
const attributeText = (cell: string): string =>
  [...cell.matchAll(tag)].flatMap(([all]) => [...all.matchAll(attribute)].map(([, a, b, c]) => a ?? b ?? c)).join(' ');

/** The words in a part of the story. */
export class StoryWords {
  readonly #words = new Set<string>();
  readonly #texts: string[] = [];
  readonly #letters: string[] = [];
  #dates: ReadonlySet<number> | undefined;

  constructor(...parts: readonly unknown[]) {
    for (const part of parts) this.#add(part);
  }

  #add(part: unknown): void {
    if (isObject(part)) Object.values(part).forEach((inner) => this.#add(inner));
    else if (Array.isArray(part)) part.forEach((inner) => this.#add(inner));
    else if (typeof part === 'string' || typeof part === 'number') {
      this.#texts.push(String(part));
      this.#letters.push(lettersOf(String(part)));
      for (const word of wordsOf(String(part))) this.#words.add(word);
    }
  }

  /** The words of a cell that are not in the story. A cell without words is missing if one of its characters is. */
  missing(cell: string, isDate = false): string[] {
    const all = wordsOf(cell);
    if (all.length > 0 && all.every((word) => this.#words.has(word))) return [];
    // The story may have the same letters, but split into other words.
    const letters = lettersOf(cell);
    const isFound = this.#letters.some((known) => known.includes(letters));
    const words = wordsOf(`${isFound ? '' : plainText(cell.replace(tag, ' '))} ${plainText(attributeText(cell))}`);
    if (letters === '' && words.length === 0)
      return [...cell.replace(/[\s|=]/g, '')].every((mark) => this.#texts.some((text) => text.includes(mark)))
        ? []
        : [cell.trim()];
    return words.filter((word) => !this.#words.has(word) && !(isDate && (/^0+$/.test(word) || this.#hasNumber(word))));
  }

  /** Whether a date has the number: 5 for `05`, March for `3`, 44 BCE for `-0043`. */
  #hasNumber(word: string): boolean {
    this.#dates ??= new Set([
      ...[...this.#words].filter((known) => /^\d+$/.test(known)).map(Number),
      ...this.#texts.flatMap((text) =>
        [...text.matchAll(/(?:^|\/)(?:Y?-(\d{4,12})|0000)/g)].map(([, year = 0]) => +year + 1),
      ),
    ]);
    return this.#dates.has(monthOf(word) ?? (/^\d+/.test(word) ? parseInt(word) : NaN));
  }
}

/**
 * Tracks the non-empty cells of a table. The importers mark each cell as imported or as left out; in the end, none may be
 * unmarked.
 */
export class CellTracker {
  readonly #table: Table;
  /** The marked columns of each row. */
  readonly #marked: (Set<number> | undefined)[] = [];
  #imported = 0;
  #leftOut = 0;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The columns of a row that are not empty. */
  filled(row: number): number[] {
    return (this.#table[row] ?? []).flatMap((cell, column) => (cell.trim() ? [column] : []));
  }

  /** Returns how many cells were not marked before. */
  #mark(row: number, columns: readonly number[]): number {
    const marked = (this.#marked[row] ??= new Set());
    const before = marked.size;
    const filled = new Set(this.filled(row));
    for (const column of columns) if (filled.has(column)) marked.add(column);
    return marked.size - before;
  }

  /** Marks cells that are in the story. */
  imported(row: number, columns = this.filled(row)): void {
    this.#imported += this.#mark(row, columns);
  }

  /** Marks cells that the report says are left out. */
  leftOut(row: number, columns = this.filled(row)): void {
    this.#leftOut += this.#mark(row, columns);
  }

  /** @throws {Error} if a cell is not marked */
  counts(): CellCounts {
    const unmarked = this.#table.flatMap((_, row) =>
      this.filled(row)
        .filter((column) => !this.#marked[row]?.has(column))
        .map((column) => `row ${row + 1}, column ${column + 1} ("${excerpt(this.#table[row]![column]!)}")`),
    );
    if (unmarked.length > 0) {
      const more = unmarked.length > 10 ? `, and ${unmarked.length - 10} more` : '';
      throw new Error(`cells would be lost silently: ${unmarked.slice(0, 10).join(', ')}${more}`);
    }
    return { all: this.#imported + this.#leftOut, told: this.#imported, leftOut: this.#leftOut };
  }
}

/** An imported row, and the words of the item that was made from it. */
export interface ReadRow {
  /** Counted from 0. */
  readonly row: number;
  readonly words: StoryWords;
  readonly columns: readonly number[];
  readonly isDate: (column: number) => boolean;
  readonly placeOf: (column: number) => string;
}

/** Searches the items for the cells of their rows. Returns a note for each cell that is neither there nor in a note about its row. */
export function reportLostCells(
  table: Table,
  tracker: CellTracker,
  notes: readonly Note[],
  rows: readonly ReadRow[],
): Note[] {
  const notesByRow = new Map<number, Note[]>();
  for (const note of notes)
    if (note.row !== undefined) notesByRow.set(note.row, [...(notesByRow.get(note.row) ?? []), note]);
  return rows.flatMap(({ row, words, columns, isDate, placeOf }) =>
    columns.flatMap((column): Note[] => {
      const cell = table[row]![column]!;
      const missing = words.missing(cell, isDate(column));
      if (missing.length === 0) {
        tracker.imported(row, [column]);
        return [];
      }
      const start = cell.trim().slice(0, 60);
      const note = notesByRow.get(row + 1)?.find((each) => quotedIn(each).some((quoted) => quoted.startsWith(start)));
      if (note && note.outcome !== 'left out') tracker.imported(row, [column]);
      else tracker.leftOut(row, [column]);
      if (note) return [];
      const params = { text: excerpt(cell), missing: missing.length < 8 ? missing : [] };
      return [noteOf({ place: placeOf(column), row: row + 1 }, { code: 'notTold', params })];
    }),
  );
}
