import { check } from './check.js';
import type { Shape } from './fields.js';
import type { Checked } from './model.js';

/**
 * Reads a story from JSON. Never throws: what is no JSON at all is an empty story with one problem.
 *
 * @param lang the language to read numbers by, where the story does not say its own
 */
export function readJson(text: string, shape: Shape, lang?: string): Checked {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const params = { reason: (error as Error).message };
    return { ...check({}, shape), problems: [{ path: 'file', code: 'notJson', params }] };
  }
  // Of a field that stands twice, JSON keeps the last: the first names would be told.
  if ((text.match(/(?<!\\)"redact"\s*:/g) ?? []).length > 1) {
    const problem = { path: 'redact', code: 'redactList', params: { found: 'two lists' }, isFatal: true } as const;
    return { ...check({}, shape), problems: [problem], isRefused: true };
  }
  return check(value, shape, lang);
}
