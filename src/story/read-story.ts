import { waitingFor } from './check.js';
import type { Shape } from './fields.js';
import type { Checked } from './checked.js';
import { tables } from './parts.js';
import { readJson } from './read-json.js';

/** Reads a story file: JSON if it starts with `{` or `[`, else CSV, whatever its content type. Never throws. */
export function readStory(text: string, shape: Shape, lang?: string): Checked {
  if (/^\ufeff?\s*[{[]/.test(text)) return readJson(text, shape, lang);
  return tables.module ? tables.module.readCsv(text, shape, lang) : waitingFor(tables);
}
