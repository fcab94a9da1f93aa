/** The messages of the commands, in addition to those about the story itself. */
import { messages, wording, type MessageOf, type Texts } from '../../src/story/messages.js';
import type { Problem as ProblemOfStory } from '../../src/story/checked.js';

export const publisherMessages = {
  brokenPicture: ({ address, reason }: Texts<'reason'> & { readonly address?: string }) =>
    `Could not read the picture${address === undefined ? '' : ` "${address}"`} (${reason}). Save it again or use another one.`,
  /** The reason and the remedy of a `RefusedFile`. */
  refusedFile: ({
    address,
    file,
    reason,
    remedy,
  }: Texts<'address' | 'reason' | 'remedy'> & { readonly file?: string }) =>
    `"${address}"${file === undefined ? '' : ` (${file})`} ${reason}; ${remedy}.`,
  /** The `CommandError` that would stop `publish`. */
  stopped: ({ reason, remedy }: Texts<'reason' | 'remedy'>) => `${reason}. ${remedy}.`,
};

const all = { ...messages, ...publisherMessages };

/** A problem of a story, or of a file that it refers to. */
export type Problem = Omit<ProblemOfStory, 'code' | 'params'> & MessageOf<typeof all>;

export const messageOf: (message: MessageOf<typeof all>) => string = wording(all);

/** With its message, for `--json`. */
export const withMessage = (problem: Problem): Problem & { readonly message: string } => ({
  ...problem,
  message: messageOf(problem),
});
