import { isObject, own, type Item } from './kinds.js';

/** Says what was not taken as it is: where; and behind a semicolon, what was done. */
export type Report = (path: string, message: string) => void;

/** A field of what may be anything. */
export const fieldOf = (item: unknown, name: string): unknown => (isObject(item) ? own(item, name) : undefined);

export const stringOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';

/** The fields that have something in them; undefined without any. */
export const filled = (item: Item): Item | undefined => {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined && value !== '');
  return entries[0] && Object.fromEntries(entries);
};
