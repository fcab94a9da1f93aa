/** The result of an import: a story, and notes about everything that was changed or left out. */
import type { Problem } from '../story/checked.js';
import type { Story } from '../model/model.js';
import { outcomeOf, type ImportMessage, type Outcome } from './messages.js';

/** Where a note is. */
export interface Place {
  /** `row 7, date` for a spreadsheet; `events[3].start_date` for JSON; `file`. */
  readonly place: string;
  readonly row?: number;
}

/** A change or an omission: a code with its parameters, for `messageOf`. */
export type Note = Place &
  ImportMessage & {
    readonly outcome: Outcome;
    /** A name could be published that should be withheld: nothing may be written. */
    readonly isFatal?: true;
  };

export const noteOf = (place: Place, message: ImportMessage): Note =>
  ({ ...place, ...message, outcome: outcomeOf(message.code) }) as Note;

/** A problem of the checker, as a note. */
export const noteOfProblem = ({ path, ...problem }: Problem, place?: Place): Note =>
  noteOf(place ?? { place: path }, problem);

/** A cell that is left out: its row (1 is the first) and its content. */
export interface LeftOutCell {
  readonly row: number;
  readonly held: string;
}

/** The field of a column; without one, the column is left out. */
export interface Column {
  readonly header: string;
  readonly field?: string;
  /** How it was found: by the field's own name, by another name for it, or by the column's content. */
  readonly by?: 'name' | 'near name' | 'content';
  /** The cells that are left out with the column. */
  readonly leftOut?: readonly LeftOutCell[];
}

/** The number of non-empty cells of a table, imported (`told`) and left out. */
export interface CellCounts {
  readonly all: number;
  readonly told: number;
  readonly leftOut: number;
}

export interface Imported {
  /** For users, such as "TimelineJS 3 JSON". */
  readonly format: string;
  readonly story: Story;
  readonly notes: readonly Note[];
  readonly columns?: readonly Column[];
  /** For a table; `told` and `leftOut` add up to `all`. */
  readonly cells?: CellCounts;
}

/** Adds notes about cells that were left out before the import. */
export function withNotes(imported: Imported, notes: readonly Note[], leftOut: number): Imported {
  const { cells } = imported;
  return {
    ...imported,
    notes: [...imported.notes, ...notes].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ...(cells && { cells: { ...cells, all: cells.all + leftOut, leftOut: cells.leftOut + leftOut } }),
  };
}
