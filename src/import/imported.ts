/** What an import gives back: a story, and a report of what was not taken as it is. */
import type { Problem, Story } from '../story/model.js';
import { outcomeOf, type ImportSaid, type Outcome } from './messages.js';

/** Where a note is. */
export interface Place {
  /** `row 7, date` as a spreadsheet counts; `events[3].start_date` in JSON; `file`. */
  readonly place: string;
  readonly row?: number;
}

/** What was not taken as it is: a code with its parameters, which `messageOf` words. */
export type Note = Place &
  ImportSaid & {
    readonly outcome: Outcome;
    /** A name might be told that is to be withheld: nothing may be written. */
    readonly isFatal?: true;
  };

export const noteOf = (place: Place, said: ImportSaid): Note =>
  ({ ...place, ...said, outcome: outcomeOf(said.code) }) as Note;

/** What the checker says, as a note: at its own place, unless that is another in the file. */
export const noteOfProblem = ({ path, ...problem }: Problem, place?: Place): Note =>
  noteOf(place ?? { place: path }, problem);

/** A cell that is left out: its row, as a spreadsheet counts, and what it holds. */
export interface HeldCell {
  readonly row: number;
  readonly held: string;
}

/** What a column was taken for; one without a field is left out. */
export interface Column {
  readonly header: string;
  readonly field?: string;
  /** Why: it has the field's own name, another name for it, or what stands in it looks like it. */
  readonly by?: 'name' | 'near name' | 'content';
  /** The cells that are left out with the column. */
  readonly leftOut?: readonly HeldCell[];
}

/** How many cells of a table hold something, and what became of them. */
export interface CellCounts {
  readonly all: number;
  readonly told: number;
  readonly leftOut: number;
}

export interface Imported {
  /** In words, such as "TimelineJS 3 JSON". */
  readonly format: string;
  readonly story: Story;
  readonly notes: readonly Note[];
  readonly columns?: readonly Column[];
  /** Of a table: told and left out are all that there are. */
  readonly cells?: CellCounts;
}

/** With what was said, and left out, before its cells were read. */
export function withMore(imported: Imported, notes: readonly Note[], leftOut: number): Imported {
  const { cells } = imported;
  return {
    ...imported,
    notes: [...imported.notes, ...notes].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    ...(cells && { cells: { ...cells, all: cells.all + leftOut, leftOut: cells.leftOut + leftOut } }),
  };
}
