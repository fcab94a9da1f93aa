/**
 * Dates as histories need them: EDTF (ISO 8601-2:2019, clauses 4 and 8; Library of Congress, EDTF levels 0 and 1).
 * All arithmetic is on whole days of the proleptic Gregorian calendar; nothing here knows a time zone.
 */

/** One date, as precise as it was written. */
export interface EdtfPoint {
  /**
   * The year in astronomical numbering, as ISO 8601 counts: 0 is 1 BCE, -43 is 44 BCE. With `years`, the first of them.
   */
  readonly year: number;
  /** How many years it may be: 10 for a decade (`199X`), 100 for a century (`19XX`). */
  readonly years?: 10 | 100;
  /** 1 to 12; 0 where it is written `XX`. */
  readonly month?: number;
  /** 1 to 31; 0 where it is written `XX`. */
  readonly day?: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season?: 21 | 22 | 23 | 24;
  /** `~` or `%`. */
  readonly approximate?: true;
  /** `?` or `%`. */
  readonly uncertain?: true;
}

/** A single date has `start` alone. An interval has both ends, or says which kind of end it lacks. */
export interface EdtfDate {
  readonly start?: EdtfPoint;
  readonly end?: EdtfPoint;
  /** An interval without a start: `..` is open, an empty text is unknown. */
  readonly noStart?: '..' | '';
  /** An interval without an end: `..` is open, an empty text is unknown. */
  readonly noEnd?: '..' | '';
}

const pattern = /^(?:Y-?\d{5,12}|-?\d\d(?:\d[\dX]|XX)(?:-(?:\d\d|XX)){0,2})[~?%]?$/;

/**
 * Days from 1970-01-01 to a day. The year is taken to begin in March, so that the leap day is its last; then the months
 * from there have 153 days in five. Month 13 is the January that follows.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const before = month < 3 ? 1 : 0;
  const y = year - before;
  const days = Math.floor((153 * (month + 12 * before - 3) + 2) / 5);
  return day + days + 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 719469;
}

const isDay = (year: number, month: number, day: number): boolean =>
  day > 0 && (day < 29 || day <= dayNumber(year, month + 1, 1) - dayNumber(year, month, 1));

function parsePoint(text: string): EdtfPoint | undefined {
  // Ten thousand of them are read before a long history is seen: by place, which leaves less to collect than a match does.
  if (!pattern.test(text)) return undefined;
  const isLong = text[0] === 'Y';
  const end = isLong ? text.length : text[0] === '-' ? 5 : 4;
  const digits = text.slice(isLong ? 1 : 0, end);
  const month = text.slice(end + 1, end + 3);
  const day = text.slice(end + 4, end + 6);
  const mark = text[text.length - 1];
  const years = digits.endsWith('XX') ? 100 : digits.endsWith('X') ? 10 : undefined;
  // Of a negative decade the written year is the last: -004X is -49 to -40.
  const written = parseInt(years ? digits.replace(/X/g, '0') : digits);
  const negative = digits[0] === '-';
  // ISO 8601 has no year -0000.
  if (negative && !written && !years) return undefined;
  const year = (written || 0) - (years && negative ? years - 1 : 0);
  const m = month === 'XX' ? 0 : +month;
  const season = m > 20 && m < 25;
  if (month && (years || (month !== 'XX' && !season && !(m > 0 && m < 13)))) return undefined;
  if (day && (season || (day !== 'XX' && !isDay(year, m, m && +day)))) return undefined;
  const point: { -readonly [name in keyof EdtfPoint]: EdtfPoint[name] } = { year };
  if (years) point.years = years;
  if (season) point.season = m as EdtfPoint['season'];
  else if (month) point.month = m;
  if (day) point.day = day === 'XX' ? 0 : +day;
  if (mark === '~' || mark === '%') point.approximate = true;
  if (mark === '?' || mark === '%') point.uncertain = true;
  return point;
}

/**
 * Reads a date: `1996`, `1999-04`, `1999-04-01`, `1999-21` (a season), `199X`, `19XX`, `1999-XX`, `1999-04-XX`,
 * `-0043`, `Y-13800000000`; each with `~`, `?` or `%` behind it; and `a/b` of two of them, or of one and `..` (open) or
 * nothing (unknown). White space around it does not count. Undefined for all else: no time of day, no day that
 * the calendar lacks, no interval that ends before it starts.
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  if (typeof text !== 'string') return undefined;
  const written = text.trim();
  if (!written.includes('/')) {
    const start = parsePoint(written);
    return start && { start };
  }
  const [first = '', last = '', more] = written.split('/');
  const start = parsePoint(first);
  const end = parsePoint(last);
  const isOpen = (side: string) => side === '' || side === '..';
  if (more !== undefined || !(start || (end && isOpen(first))) || !(end || isOpen(last))) return undefined;
  if (start && end && firstDay(start) > lastDay(end)) return undefined;
  return { ...(start ? { start } : { noStart: first }), ...(end ? { end } : { noEnd: last }) } as EdtfDate;
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0');

function canonicalPoint({ year, years, month, day, season, approximate, uncertain }: EdtfPoint): string {
  const size = Math.abs(year < 0 && years ? year + years - 1 : year);
  const sign = year < 0 ? '-' : '';
  const open = years ? String(years).length - 1 : 0;
  const digits = size > 9999 ? `Y${sign}${size}` : sign + pad(size, 4).slice(0, 4 - open) + 'X'.repeat(open);
  const part = (value: number | undefined) => (value === undefined ? '' : value ? `-${pad(value, 2)}` : '-XX');
  return digits + part(season ?? month) + part(day) + (approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '');
}

/** The one way to write a date: reading it gives the same date again. */
export function canonicalEdtf({ start, end, noStart, noEnd }: EdtfDate): string {
  const sides = [start ? canonicalPoint(start) : noStart, end ? canonicalPoint(end) : noEnd];
  return sides.filter((side) => side !== undefined).join('/');
}

/** The standard ties no months to a season; the year is quartered in their order, which suits both hemispheres alike. */
const firstMonth = ({ month, season }: EdtfPoint): number => (season ? (season - 21) * 3 + 1 : month || 1);

function firstDay(point: EdtfPoint): number {
  return dayNumber(point.year, firstMonth(point), point.day || 1);
}

function lastDay(point: EdtfPoint): number {
  const { year, years = 1, month, day, season } = point;
  if (day) return firstDay(point);
  return dayNumber(year + years - 1, season ? firstMonth(point) + 3 : (month || 12) + 1, 1) - 1;
}

/**
 * The first day that a date may mean, in whole days since 1970-01-01 of the proleptic Gregorian calendar; -Infinity
 * where the start is open or unknown. "About" widens nothing.
 */
export const earliestDay = ({ start }: EdtfDate): number => (start ? firstDay(start) : -Infinity);

/** The last day that a date may mean, counted as `earliestDay` does; Infinity where the end is open or unknown. */
export const latestDay = ({ start, end, noEnd }: EdtfDate): number =>
  end ? lastDay(end) : noEnd === undefined ? lastDay(start!) : Infinity;

/**
 * The order of two dates, for a stable `sort`: by the first day that they may mean. Of dates that begin on the same day
 * (1996, January 1996, 1996 to 1997) none is before the other, so they keep the order in which they were written: that is
 * the teller's. What has no beginning comes first, by its end.
 */
export function compareEdtf(a: EdtfDate, b: EdtfDate): number {
  const [first, other] = [earliestDay(a), earliestDay(b)];
  return first === other ? (a.start ? 0 : latestDay(a) - latestDay(b)) : first - other;
}

/** Whether a date, or an end of an interval, is only about right (`~`, `%`). */
export const isApproximate = ({ start, end }: EdtfDate): boolean => !!(start?.approximate || end?.approximate);

/** Whether a date, or an end of an interval, is in doubt (`?`, `%`). */
export const isUncertain = ({ start, end }: EdtfDate): boolean => !!(start?.uncertain || end?.uncertain);

/** Whether a date is an interval, or coarser than a year: a decade, a century. */
export const isSpan = ({ start, end, noEnd }: EdtfDate): boolean => !!(end || noEnd !== undefined || start?.years);

/** A day of every year, `--05-25` (ISO 8601-1:2019, implied year): month 1 to 12 and its day; 29 February is one. */
export function parseMonthDay(text: string): { readonly month: number; readonly day: number } | undefined {
  const [, month = 0, day = 0] = /^\s*--(\d\d)-(\d\d)\s*$/.exec(text) ?? [];
  const found = { month: +month, day: +day };
  return found.month > 0 && found.month < 13 && isDay(2000, found.month, found.day) ? found : undefined;
}
