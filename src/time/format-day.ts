import { withoutPrototype } from '../common/without-prototype.js';
import { resolveLocale } from '../text/locale.js';
import type { Messages } from '../text/messages.js';
import { parseMonthDay } from './edtf.js';
import { parseRule } from './observance.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [lang, ...Object.keys(options)].join();
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(resolveLocale(lang), withoutPrototype({ ...options, timeZone: 'UTC' }));
    formatters.set(key, formatter);
  }
  return formatter;
}

const dateOf = (day: number): Date => {
  const date = new Date(0);
  date.setTime(day * 86_400_000);
  return date;
};

/** A day as in `<time datetime>`: `2026-05-25`. */
export const isoDay = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** A day with its weekday, in the reader's language and calendar: "Monday, May 25, 2026". */
export const formatDay = (day: number, lang: string): string =>
  formatterFor(lang, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }).format(dateOf(day));

/** The distance from today: "today", "tomorrow", "in 12 days". */
export const formatDistance = (days: number, lang: string): string =>
  new Intl.RelativeTimeFormat(
    resolveLocale(lang),
    withoutPrototype<Intl.RelativeTimeFormatOptions>({ numeric: 'auto' }),
  ).format(days, 'day');

/** The calendar of dates and rules. */
const calendar = 'gregory';

/** A yearly day, `--05-25`: "May 25". */
export function formatMonthDay(date: string, lang: string): string {
  const { month, day } = parseMonthDay(date)!;
  const shown = new Date(0);
  shown.setUTCFullYear(2000, month - 1, day);
  return formatterFor(lang, { calendar, month: 'long', day: 'numeric' }).format(shown);
}

/** A rule: "second Sunday in May". */
export function formatRule(rule: string, lang: string, messages: Messages): string {
  const { nth, weekday, month } = parseRule(rule)!;
  // 2 January 2000 was a Sunday.
  const aDay = new Date(0);
  aDay.setUTCFullYear(2000, 0, 2 + weekday);
  const aMonth = new Date(0);
  aMonth.setUTCFullYear(2000, month - 1, 1);
  // With a day, since some languages have another form of the month's name there, which also follows a weekday.
  const parts = formatterFor(lang, { calendar, month: 'long', day: 'numeric' }).formatToParts(aMonth);
  const name = parts.find(({ type }) => type === 'month')!.value;
  return messages.weekdayOf(
    nth,
    formatterFor(lang, { weekday: 'long' }).format(aDay),
    /\p{L}/u.test(name) ? name : formatterFor(lang, { calendar, month: 'long' }).format(aMonth),
    weekday,
  );
}
