import type { Shape } from './fields.js';
import type { Checked } from './checked.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';

/** Reads a story file: JSON if it starts with `{` or `[`, else CSV, whatever its content type. Never throws. */
export const readStory = (text: string, shape: Shape, lang?: string): Checked =>
  (/^\ufeff?\s*[{[]/.test(text) ? readJson : readCsv)(text, shape, lang);
