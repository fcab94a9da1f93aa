import { dayNumber, earliestDay, parseEdtf, parseMonthDay } from './edtf.js';

/** A weekday of a month: the second Sunday in May is `{ nth: 2, weekday: 0, month: 5 }`; `nth: -1` is the last. */
export interface WeekdayRule {
  readonly nth: 1 | 2 | 3 | 4 | 5 | -1;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 to 12. */
  readonly month: number;
}

/** When an observance is; one of the three fields is set. */
export interface When {
  /** A yearly day, `--05-25`. */
  readonly date?: string;
  /** Such as `second Sunday in May`. */
  readonly rule?: string;
  /** Days, such as `2026-05-25`. */
  readonly dates?: readonly string[];
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const weekdays = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = 'january|february|march|april|may|june|july|august|september|october|november|december';
const rulePattern = new RegExp(
  `^\\s*(?:the )?(${ordinals.join('|')}|last) (${weekdays.join('|')})day (?:in|of) (${monthNames})\\s*$`,
  'i',
);

/** Parses `second Sunday in May` or `last Monday of May`: always English, whatever the language of the story. */
export function parseRule(text: string): WeekdayRule | undefined {
  const [nth, weekday, month] = (rulePattern.exec(text) ?? []).slice(1).map((word) => word.toLowerCase());
  if (!nth) return undefined;
  return {
    nth: (ordinals.indexOf(nth) + 1 || -1) as WeekdayRule['nth'],
    weekday: weekdays.indexOf(weekday!),
    month: months.indexOf(month!.slice(0, 3)) + 1,
  };
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

function dayOfRule({ nth, weekday, month }: WeekdayRule, year: number): number | undefined {
  const [first, next] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1)];
  if (nth < 0) return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  return day < next ? day : undefined;
}

/** In years without 29 February, it is the last day of the month, so that it recurs every year. */
const dayOfDate = ({ month, day }: { readonly month: number; readonly day: number }, year: number): number =>
  Math.min(dayNumber(year, month, day), dayNumber(year, month + 1, 1) - 1);

/** Parses a full date, `2026-05-25`, to days since 1970-01-01; undefined for anything else. */
export function parseDay(text: string): number | undefined {
  const date = /^\s*\d{4}-\d\d-\d\d\s*$/.test(text) ? parseEdtf(text) : undefined;
  return date && earliestDay(date);
}

/** A fifth Sunday in February occurs every 28 years, or after 40 years around 1900 and 2100. */
const maxYears = 40;

/**
 * The next date of an observance, which may be today, in days since 1970-01-01. If all days of a list are in the past, it is
 * the last one. Undefined if it has no date.
 *
 * @param today in days since 1970-01-01, in the reader's time zone
 */
export function nextDay({ date, rule, dates }: When, today: number): number | undefined {
  const monthDay = date === undefined ? undefined : parseMonthDay(date);
  const weekdayRule = rule === undefined ? undefined : parseRule(rule);
  const thisYear = new Date(0);
  thisYear.setTime(today * 86_400_000);
  for (let year = thisYear.getUTCFullYear(), end = year + maxYears; year <= end; year++) {
    const day = monthDay ? dayOfDate(monthDay, year) : weekdayRule && dayOfRule(weekdayRule, year);
    if (day !== undefined && day >= today) return day;
  }
  const days = (dates ?? []).map(parseDay).filter((day) => day !== undefined);
  days.sort((a, b) => a - b);
  return days.find((day) => day >= today) ?? days[days.length - 1];
}
