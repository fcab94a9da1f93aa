import { isObject, line, own } from './kinds.js';

/** What stands at the end of a path of names, in what may be anything. */
export const valueAt = (item: unknown, ...names: readonly string[]): unknown =>
  names.reduce((inner, name) => (isObject(inner) ? own(inner, name) : undefined), item);

/** The text or number there, as a text; empty for all else. */
export const textAt = (item: unknown, ...names: readonly string[]): string => line(valueAt(item, ...names)) ?? '';
