/** The readers and the checker as a tool uses them: for everything that a story can hold. */
import { check as checkShape } from '../../src/story/check.js';
import { wholeStory } from '../../src/story/fields.js';
import type { Checked } from '../../src/story/checked.js';
import { readCsv as readCsvShape } from '../../src/story/read-csv.js';
import { readJson as readJsonShape } from '../../src/story/read-json.js';
import { readStory as readStoryShape } from '../../src/story/read-story.js';

export const check = (input: unknown, lang?: string): Checked => checkShape(input, wholeStory, lang);
export const readCsv = (text: string, lang?: string): Checked => readCsvShape(text, wholeStory, lang);
export const readJson = (text: string, lang?: string): Checked => readJsonShape(text, wholeStory, lang);
export const readStory = (text: string, lang?: string): Checked => readStoryShape(text, wholeStory, lang);
