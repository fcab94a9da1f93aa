import { check } from './check.js';
import type { Shape } from './fields.js';
import type { Checked } from './checked.js';

/**
 * Reads a story from JSON. Never throws: invalid JSON gives an empty story with one problem.
 *
 * @param lang the language for parsing numbers, if the story has none
 */
export function readJson(text: string, shape: Shape, lang?: string): Checked {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const params = { reason: (error as Error).message };
    return { ...check({}, shape), problems: [{ path: 'file', code: 'notJson', params }] };
  }
  // `JSON.parse` keeps only the last of two equal keys, so names in the first list would be published.
  if ((text.match(/(?<!\\)"redact"\s*:/g) ?? []).length > 1) {
    const problem = { path: 'redact', code: 'redactList', params: { found: 'two lists' }, isFatal: true } as const;
    return { ...check({}, shape), problems: [problem], isRefused: true };
  }
  return check(value, shape, lang);
}
