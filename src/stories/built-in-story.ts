/** The whole built-in story, for the one element that shows all of it. */
import { check } from '../data/check.js';
import { wholeStory } from '../data/fields.js';
import type { Checked } from '../data/model.js';
import story from './icmec.json';

let checked: Checked | undefined;

/** Checks when first asked for, and then keeps what it has. */
export const builtInStory = (): Checked => (checked ??= check(story, wholeStory));
