/** Reads rows and cells of CSV (RFC 4180), with tolerance for wrong quotation marks. */

export interface Records {
  readonly rows: readonly (readonly string[])[];
  /** Rows (the first is 1) with a quotation mark that is not valid and is read as a character. */
  readonly strayQuotes: readonly number[];
}

/** The typical row of a table. */
interface TypicalRow {
  /** The number of cells. */
  readonly cells: number;
  /** Columns whose cells start with a digit. */
  readonly numeric: readonly number[];
  /** Whether separators are followed by spaces. */
  readonly isSpaced: boolean;
}

const beginsWithDigit = /^\s{0,9}["'(~\u2013-]?\d/;

const isMost = (count: number, all: number): boolean => all > 0 && count * 5 >= all * 4;

/** @param rows the rows read so far; the first may be the header */
function typicalRowOf(rows: readonly (readonly string[])[]): TypicalRow {
  const last = rows.slice(-100);
  const counts = new Map<number, number>();
  for (const { length } of last) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const cells = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0];
  const whole = last.filter((row, index) => row.length === cells && (index > 0 || rows.length > last.length));
  const numeric = [...(whole[0] ?? []).keys()].filter((column) =>
    isMost(whole.filter((row) => beginsWithDigit.test(row[column]!)).length, whole.length),
  );
  const spaced = whole.filter((row) => row.slice(1).some((cell) => cell.startsWith(' ')));
  return { cells, numeric, isSpaced: spaced.length * 5 > whole.length };
}

/** Whether the lines in a quoted cell look like rows of the table, which the cell would swallow. */
function areRows(lines: readonly string[], separator: string, { cells, numeric, isSpaced }: TypicalRow): boolean {
  const isRow = (line: string): boolean => {
    const row = line.replace(/"([^"]*)"/g, (_, cell: string) => cell.trim()[0] ?? '').split(separator);
    return (
      numeric.every((column) =>
        row.length === cells && !row[column]!.trim() ? true : beginsWithDigit.test(row[column] ?? ''),
      ) &&
      (row.length === cells || (row.length > 1 && row.length < cells && numeric.length > 0)) &&
      (isSpaced || row.slice(1).every((cell) => !cell.startsWith(' ')))
    );
  };
  return cells > 1 && isMost(lines.filter(isRow).length, lines.length);
}

/**
 * Reads the cells of each row. A quotation mark opens a cell only at its start, and only if another one closes it before a
 * separator or a line end; one that is never closed, or would swallow rows, is read as a character. Only separators, line ends
 * and quotation marks are removed. Linear time: the search for a closing mark ends where the next cell opens.
 */
export function records(text: string, separator: string): Records {
  const rows: string[][] = [];
  const strayQuotes: number[] = [];
  let typical: TypicalRow | undefined;
  let known = 0;
  let hasPlain = false;
  const marks = /"+/g;
  const plainCell = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const isEdge = (at: number): boolean =>
    at < 0 || at >= text.length || text[at] === separator || text[at] === '\r' || text[at] === '\n';
  /** The end of the unquoted text that starts at `at`. */
  const edgeFrom = (at: number): number => {
    plainCell.lastIndex = at;
    plainCell.exec(text);
    return plainCell.lastIndex;
  };

  /** Whether a quoted cell from `at` to `close` would swallow rows. */
  function wouldContainRows(at: number, close: number): boolean {
    // If all cells below the header are quoted, rows cannot be told apart this way.
    if (!hasPlain || text.slice(at, close).search(/[\r\n]/) < 0) return false;
    if (!typical || rows.length > known * 2) [typical, known] = [typicalRowOf(rows), rows.length];
    let start = at;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    const rest = text.slice(close).search(/[\r\n]/);
    const lines = text.slice(start, rest < 0 ? undefined : close + rest).split(/\r\n?|\n/);
    return areRows(lines, separator, typical);
  }

  /** The closing mark of a quoted cell; or the end of the cell, if its mark is read as a character. */
  function closeOf(at: number): { readonly close?: number; readonly end?: number; readonly isStray?: boolean } {
    marks.lastIndex = at;
    const [{ length }] = marks.exec(text)!;
    if (length % 2 === 0)
      return isEdge(at + length) ? { close: at + length - 1 } : { end: edgeFrom(at), isStray: true };
    let inner: number | undefined;
    for (let found = marks.exec(text); found; found = marks.exec(text)) {
      const after = found.index + found[0].length;
      // Two marks are an escaped one.
      if (found[0].length % 2 === 0) continue;
      if (isEdge(after)) {
        if (wouldContainRows(at, after)) break;
        return { close: after - 1, isStray: inner !== undefined };
      }
      if (isEdge(found.index - 1)) break;
      inner ??= after;
    }
    // `"5" pipe`: the text up to the inner mark is kept together, if it is on one line.
    const isOnLine = inner !== undefined && text.slice(at, inner).search(/[\r\n]/) < 0;
    return { end: edgeFrom(isOnLine ? inner! : at), isStray: true };
  }

  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { close, end = edgeFrom(at), isStray = false } = text[at] === '"' ? closeOf(at) : {};
    if (isStray && strayQuotes[strayQuotes.length - 1] !== rows.length + 1) strayQuotes.push(rows.length + 1);
    hasPlain ||= rows.length > 0 && close === undefined && end > at;
    row.push(close === undefined ? text.slice(at, end) : text.slice(at + 1, close).replace(/""/g, '"'));
    at = close === undefined ? end : close + 1;
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      if (at + 1 >= text.length) break;
    }
    at++;
  }
  return { rows, strayQuotes };
}

/** The content of a cell, shortened for messages. */
export const excerpt = (cell: string): string => {
  const text = cell.trim();
  return text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
};
