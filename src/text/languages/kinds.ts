import type { DateKind } from '../messages.js';

/** A day, a month or a year: what takes no article, or always the same. */
export const isCalendar = (kind: DateKind): boolean => kind === 'day' || kind === 'month' || kind === 'year';
