import type { Story } from '../model/model.js';
import type { ScriptPart } from '../common/script-part.js';
import type { StoryMessage } from './messages.js';

/** A problem: a message and its place. */
export type Problem = StoryMessage & {
  /** `events[3].date`, or `row 7, date`. */
  readonly path: string;
  /** For a table; the first row is 1. */
  readonly row?: number;
  /** A withheld name could be published: nothing may be published. */
  readonly isFatal?: true;
};

/** The result of reading or checking: always a complete story, and the problems found. */
export interface Checked {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Whether a text contains a withheld name; undefined if none is withheld. */
  readonly isWithheld?: (text: string) => boolean;
  /** The withheld names; undefined if there are none. */
  readonly withheld?: readonly string[];
  /** It is unclear which names to withhold: the story is empty, and no input may be shown. */
  readonly isRefused?: true;
  /** The part that is needed to read it, which has not loaded; the story is empty. */
  readonly missingPart?: ScriptPart;
}
