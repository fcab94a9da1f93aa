/** Numbers of things, in words. */
import { listNames } from '../../src/story/fields.js';
import type { Story } from '../../src/model/model.js';

/** `1 event`, `3 events`. */
export const counted = (count: number, plural: string): string =>
  `${count} ${count === 1 ? plural.replace(/s$/, '') : plural}`;

/** `8 events, 1 photo`; empty if there are none. */
export const countItems = (story: Story): string =>
  listNames.flatMap((name) => (story[name].length > 0 ? [counted(story[name].length, name)] : [])).join(', ');
