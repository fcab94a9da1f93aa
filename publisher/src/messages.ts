/** What the commands say of files beside a story, beside what the checker says. */
import { messages, wording, type SaidOf } from '../../src/story/messages.js';
import type { Problem as ProblemOfStory } from '../../src/story/model.js';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

export const ofPublisher = {
  brokenPicture: ({ address, reason }: Texts<'reason'> & { readonly address?: string }) =>
    `Could not read the picture${address === undefined ? '' : ` "${address}"`} (${reason}). Save it again or use another one.`,
  /** The reason and the remedy are those of a `RefusedFile`. */
  refusedFile: ({
    address,
    file,
    reason,
    remedy,
  }: Texts<'address' | 'reason' | 'remedy'> & { readonly file?: string }) =>
    `"${address}"${file === undefined ? '' : ` (${file})`} ${reason}; ${remedy}.`,
  /** What stops `publish`, as a `CommandError` has it. */
  stopped: ({ reason, remedy }: Texts<'reason' | 'remedy'>) => `${reason}. ${remedy}.`,
};

const all = { ...messages, ...ofPublisher };

/** A problem of a story, or of a file that it names. */
export type Problem = Omit<ProblemOfStory, 'code' | 'params'> & SaidOf<typeof all>;

export const messageOf: (said: SaidOf<typeof all>) => string = wording(all);

/** With its sentence, as `--json` has it. */
export const withMessage = (problem: Problem): Problem & { readonly message: string } => ({
  ...problem,
  message: messageOf(problem),
});
