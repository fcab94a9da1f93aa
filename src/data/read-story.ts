import type { Checked } from './model.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';

/** Reads a story file, whatever its content type says: JSON where it begins with `{` or `[`, else CSV. Never throws. */
export const readStory = (text: string, lang?: string): Checked =>
  /^\ufeff?\s*[{[]/.test(text) ? readJson(text, lang) : readCsv(text, lang);
