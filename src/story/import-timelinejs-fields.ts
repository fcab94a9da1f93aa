import { isObject, line, own } from './value-kinds.js';

/** The value at a path of field names, in any data. */
export const valueAt = (item: unknown, ...names: readonly string[]): unknown =>
  names.reduce((inner, name) => (isObject(inner) ? own(inner, name) : undefined), item);

/** The text or number at a path, as a text; empty for anything else. */
export const textAt = (item: unknown, ...names: readonly string[]): string => line(valueAt(item, ...names)) ?? '';

const isSlide = (slide: unknown): boolean =>
  [['start_date'], ['history-widgets'], ['text', 'headline'], ['text', 'text']].some(
    (names) => valueAt(slide, ...names) !== undefined,
  );

/** Whether it is TimelineJS 3 JSON, and not a story of ours. */
export const isTimelineJs = (input: unknown): boolean =>
  !valueAt(input, 'schemaVersion') &&
  [input, ...['title', 'events', 'eras'].flatMap((name) => valueAt(input, name))].some(isSlide);
