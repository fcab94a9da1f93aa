/** The account of a table: what is in its cells is in the story, or the report says that it is left out. */
import { isObject } from '../story/kinds.js';
import { plainText } from '../text/inline-text.js';
import { monthOf } from './date-words.js';
import { noteOf, type CellCounts, type Note } from './imported.js';
import { quotedIn } from './messages.js';
import { held, type Table } from './table.js';

const foldWord = (word: string): string => word.normalize('NFKC').toLowerCase();

const wordsOf = (text: string): string[] => foldWord(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The attributes in which markup says something. */
const attribute = /\b(?:src|href|alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const tag = /<\/?[a-z][^<>]*>/gi;

/** Letters and digits alone, as they follow each other whatever stands between them. */
const squashed = (text: string): string => wordsOf(plainText(text.replace(tag, ''))).join('');

/** What the markup of a cell says in its attributes. */
const saidInTags = (cell: string): string =>
  [...cell.matchAll(tag)].flatMap(([all]) => [...all.matchAll(attribute)].map(([, a, b, c]) => a ?? b ?? c)).join(' ');

/** What is told: the words of a part of the story. */
export class WordsInStory {
  readonly #words = new Set<string>();
  readonly #texts: string[] = [];
  readonly #squashed: string[] = [];
  #dates: ReadonlySet<number> | undefined;

  constructor(...parts: readonly unknown[]) {
    for (const part of parts) this.#add(part);
  }

  #add(part: unknown): void {
    if (isObject(part)) Object.values(part).forEach((inner) => this.#add(inner));
    else if (Array.isArray(part)) part.forEach((inner) => this.#add(inner));
    else if (typeof part === 'string' || typeof part === 'number') {
      this.#texts.push(String(part));
      this.#squashed.push(squashed(String(part)));
      for (const word of wordsOf(String(part))) this.#words.add(word);
    }
  }

  /** The words of a cell that are not told; of one without words, its marks. */
  missing(cell: string, isDate = false): string[] {
    const written = wordsOf(cell);
    if (written.length > 0 && written.every((word) => this.#words.has(word))) return [];
    const text = squashed(cell);
    const isTold = this.#squashed.some((known) => known.includes(text));
    const words = wordsOf(`${isTold ? '' : plainText(cell.replace(tag, ' '))} ${plainText(saidInTags(cell))}`);
    if (text === '' && words.length === 0)
      return [...cell.replace(/[\s|=]/g, '')].every((mark) => this.#texts.some((text) => text.includes(mark)))
        ? []
        : [cell.trim()];
    return words.filter((word) => !this.#words.has(word) && !(isDate && (/^0+$/.test(word) || this.#hasNumber(word))));
  }

  /** Whether a date has the number: 5 of `05`, March, 44 BCE of `-0043`. */
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
 * Keeps account of the cells of a table that hold something. The readers say of each what became of it; when they are
 * done, none may be left of which nobody has said anything.
 */
export class Account {
  readonly #table: Table;
  readonly #done: (Set<number> | undefined)[] = [];
  #told = 0;
  #leftOut = 0;

  constructor(table: Table) {
    this.#table = table;
  }

  /** The columns of a row in which something stands. */
  filled(row: number): number[] {
    return (this.#table[row] ?? []).flatMap((cell, column) => (cell.trim() ? [column] : []));
  }

  #mark(row: number, columns: readonly number[]): number {
    const done = (this.#done[row] ??= new Set());
    const before = done.size;
    const filled = new Set(this.filled(row));
    for (const column of columns) if (filled.has(column)) done.add(column);
    return done.size - before;
  }

  /** The cells are in the story. */
  tell(row: number, columns = this.filled(row)): void {
    this.#told += this.#mark(row, columns);
  }

  /** The report says of the cells that they are left out. */
  leave(row: number, columns = this.filled(row)): void {
    this.#leftOut += this.#mark(row, columns);
  }

  /**
   * Closes the account.
   *
   * @throws {Error} where there are cells of which neither the story nor the report says anything
   */
  close(): CellCounts {
    const open = this.#table.flatMap((_, row) =>
      this.filled(row)
        .filter((column) => !this.#done[row]?.has(column))
        .map((column) => `row ${row + 1}, column ${column + 1} ("${held(this.#table[row]![column]!)}")`),
    );
    if (open.length > 0) {
      const more = open.length > 10 ? `, and ${open.length - 10} more` : '';
      throw new Error(`cells would be lost without a word: ${open.slice(0, 10).join(', ')}${more}`);
    }
    return { all: this.#told + this.#leftOut, told: this.#told, leftOut: this.#leftOut };
  }
}

/** A row that was read, and where its cells have to be found again. */
export interface ReadRow {
  /** Counted from 0. */
  readonly row: number;
  readonly told: WordsInStory;
  readonly columns: readonly number[];
  readonly isDate: (column: number) => boolean;
  readonly placeOf: (column: number) => string;
}

/**
 * Looks for each cell that was read in what was made of it, and gives a note for each that is neither there nor in a note
 * of its row.
 */
export function accountForRows(
  table: Table,
  account: Account,
  notes: readonly Note[],
  rows: readonly ReadRow[],
): Note[] {
  const notesOf = new Map<number, Note[]>();
  for (const note of notes)
    if (note.row !== undefined) (notesOf.get(note.row) ?? notesOf.set(note.row, []).get(note.row)!).push(note);
  return rows.flatMap(({ row, told, columns, isDate, placeOf }) =>
    columns.flatMap((column): Note[] => {
      const cell = table[row]![column]!;
      const missing = told.missing(cell, isDate(column));
      if (missing.length === 0) {
        account.tell(row, [column]);
        return [];
      }
      const text = cell.trim().slice(0, 60);
      const note = notesOf.get(row + 1)?.find((note) => quotedIn(note).some((quoted) => quoted.startsWith(text)));
      if (note && note.outcome !== 'left out') account.tell(row, [column]);
      else account.leave(row, [column]);
      if (note) return [];
      const params = { text: held(cell), missing: missing.length < 8 ? missing : [] };
      return [noteOf({ place: placeOf(column), row: row + 1 }, { code: 'notTold', params })];
    }),
  );
}
