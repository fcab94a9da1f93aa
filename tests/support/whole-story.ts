/** The readers and the checker as a tool uses them: for everything that a story can hold. */
import type { Checked } from '../../src/story/checked.js';
import * as read from '../../src/story/read.js';
import { wholeStory } from '../../src/story/whole-story.js';

export const check = (input: unknown, lang?: string): Checked => read.check(input, wholeStory, lang);
export const readCsv = (text: string, lang?: string): Checked => read.readCsv(text, wholeStory, lang);
export const readJson = (text: string, lang?: string): Checked => read.readJson(text, wholeStory, lang);
export const readStory = (text: string, lang?: string): Checked => read.readStory(text, wholeStory, lang);
