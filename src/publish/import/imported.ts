/** What an import gives back: a story, and a report of what was not taken as it is. */
import type { Story } from '../../data/model.js';

/** `repaired`: it was read otherwise than it stands; `text`: it is shown as it stands, and not understood; `left out`: it is not shown. */
export type Outcome = 'repaired' | 'text' | 'left out';

export interface Note {
  /** `row 7, date` as a spreadsheet counts; `events[3].start_date` in JSON; `file`. */
  readonly place: string;
  readonly row?: number;
  readonly outcome: Outcome;
  readonly message: string;
  /** A name might be told that is to be withheld: nothing may be written. */
  readonly isFatal?: true;
}

/** What a column was taken for; without a field it is kept in the file and not shown. */
export interface Column {
  readonly header: string;
  readonly field?: string;
  /** Why: it has the field's own name, another name for it, or what stands in it looks like it. */
  readonly by?: 'name' | 'near name' | 'content';
}

export interface Imported {
  /** In words, such as "TimelineJS 3 JSON". */
  readonly format: string;
  readonly story: Story;
  readonly notes: readonly Note[];
  readonly columns?: readonly Column[];
}

/** A message says behind its first semicolon what was done. */
export const outcomeOf = (message: string): Outcome =>
  /; (?:kept|shown) as (?:text|it is)/.test(message) ? 'text' : /; left out/.test(message) ? 'left out' : 'repaired';

/** What the checker finds is left out, unless it says that it is shown. */
export const outcomeOfProblem = (message: string): Outcome => (/is shown as it is/.test(message) ? 'text' : 'left out');
