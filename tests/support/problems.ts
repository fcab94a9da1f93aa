import { messageOf, type Code, type Params } from '../../src/story/messages.js';
import { date, type Kind } from '../../src/story/value-kinds.js';
import type { Problem } from '../../src/story/checked.js';

/** A problem as the checker returns it. */
export const problem = <C extends Code>(path: string, code: C, params: Params<C>): Problem =>
  ({ path, code, params }) as Problem;

/** An invalid value. */
export const invalid = (path: string, { name, label = name, expected }: Kind, found: string): Problem =>
  problem(path, 'invalid', { kind: label, found, expected });

/** A date that is shown as text. */
export const dateAsText = (path: string, text: string): Problem =>
  problem(path, 'shownAsText', { kind: 'date', text, expected: date.expected });

/** A date that was read, but not literally. */
export const dateRead = (path: string, text: string, as: string): Problem =>
  problem(path, 'readAs', { kind: 'date', text, as, expected: date.expected });

/** A problem as an element writes it to the console. */
export const lineOf = (tag: string, { path, ...said }: Problem): string =>
  `<${tag}>: ${path && `${path}: `}${messageOf(said)}`;
