import type { Qualifier } from '../../data/model.js';
import type { Messages } from '../../text/messages.js';

/** The word before a figure that is not exact. */
export const qualifierWord = (
  qualifier: Qualifier | undefined,
  { over, aboutFigure, under }: Messages,
): string | undefined => ({ exact: undefined, over, about: aboutFigure, under })[qualifier ?? 'exact'];
