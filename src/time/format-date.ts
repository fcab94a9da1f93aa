import { withoutPrototype } from '../common/without-prototype.js';
import { formatNumber } from '../text/format-number.js';
import { english, resolveLocale } from '../text/locale.js';
import type { DateKind, Messages } from '../text/messages.js';
import type { EdtfDate, EdtfPoint } from './edtf.js';

/** The last year that `Date` fully supports, before and after 1970 (ECMA-262, time values). */
const lastYear = 271820;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** In UTC and the Gregorian calendar, as EDTF dates are. */
function formatterFor(lang: string, kind: DateKind, era: boolean): Intl.DateTimeFormat {
  const key = [lang, kind, era].join();
  let formatter = formatters.get(key);
  if (!formatter) {
    const options: Intl.DateTimeFormatOptions = {
      calendar: 'gregory',
      timeZone: 'UTC',
      year: 'numeric',
      ...(era && { era: 'short' }),
      ...((kind === 'day' || kind === 'month') && { month: 'long' }),
      ...(kind === 'day' && { day: 'numeric' }),
    };
    formatter = new Intl.DateTimeFormat(resolveLocale(lang), withoutPrototype(options));
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Before this year, the time is given in years ago, not in years BCE. */
const deepTime = -1_000_000;

const kindOf = ({ year, years, month, day, season }: EdtfPoint): DateKind => {
  const whole = year > deepTime ? 'year' : 'ago';
  return years === 100 ? 'century' : years ? 'decade' : season ? 'season' : day ? 'day' : month ? 'month' : whole;
};

/** Not `new Date(year, …)`, which adds 1900 to the years 0 to 99. */
function utcDate(year: number, month = 1, day = 1): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month || 1) - 1, day || 1);
  return date;
}

/**
 * A year in words, with the era if it is BCE. Outside of the range of `Date`, the format of a supported year is used, with
 * the number replaced; at that distance, the year 0 makes no difference.
 */
function formatYear(year: number, lang: string): string {
  const isFar = Math.abs(year) > lastYear;
  const parts = formatterFor(lang, 'year', year < 1).formatToParts(utcDate(isFar ? Math.sign(year) * lastYear : year));
  const words = isFar ? formatNumber(Math.abs(year), lang) : undefined;
  return parts.map(({ type, value }) => (words && type === 'year' ? words : value)).join('');
}

/**
 * "13.8 billion years ago", with all digits. `Intl` supplies the words around the number; languages that need other words
 * around "billion" have `messages.ago`.
 */
function formatAgo(years: number, lang: string, messages: Messages): string {
  const locale = resolveLocale(lang);
  const options: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 9 };
  const number = new Intl.NumberFormat(locale, withoutPrototype(options)).format(years);
  const inFull = new Intl.RelativeTimeFormat(locale, withoutPrototype({})).format(-years, 'year');
  return messages.ago?.(number) ?? inFull.replace(formatNumber(years, lang), number);
}

/** Two dates of the same kind as a range, without repeating what they share. */
function formatRange(start: EdtfPoint, end: EdtfPoint, lang: string): string | undefined {
  const kind = kindOf(start);
  const isPlain = kind === 'day' || kind === 'month' || kind === 'year';
  if (!isPlain || kind !== kindOf(end) || start.year < -lastYear || end.year > lastYear) return undefined;
  const formatter = formatterFor(lang, kind, start.year < 1);
  const range = formatter.formatRange(
    utcDate(start.year, start.month, start.day),
    utcDate(end.year, end.month, end.day),
  );
  // Chinese and Japanese only have a numeric range of days (1999/4/3); two full dates are clearer.
  return range.includes('/') ? undefined : range;
}

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** "1999", "April 1999", "April 3, 1999"; "3 April 1999" in British English: the same as `Intl`, but faster. */
function formatEnglish({ year, month, day }: EdtfPoint, region: string | undefined): string {
  const name = month ? `${months[month - 1]!} ` : '';
  if (!day) return name + year;
  return region === 'GB' ? `${day} ${name}${year}` : `${name}${day}, ${year}`;
}

function formatExact(point: EdtfPoint, lang: string, messages: Messages): string {
  const { year, years, month, day, season } = point;
  const kind = kindOf(point);
  const number = (value: number) => formatNumber(value, lang, { useGrouping: false });
  if (kind === 'century' && year >= 0) return messages.century(year / 100 + 1, number(year / 100 + 1));
  if (kind === 'decade' && year > 0) return messages.decade(year, number(year));
  if (years) return formatRange({ year }, { year: year + years - 1 }, lang)!;
  if (season) return messages.season((season - 21) as 0 | 1 | 2 | 3, formatYear(year, lang));
  if (kind === 'ago') return formatAgo(-year, lang, messages);
  const isEnglish = year > 0 && year <= lastYear && english.exec(resolveLocale(lang));
  if (isEnglish) return formatEnglish(point, isEnglish[1]);
  return kind === 'year'
    ? formatYear(year, lang)
    : formatterFor(lang, kind, year < 1).format(utcDate(year, month, day));
}

/** Adds the words for "about" and "uncertain". */
function qualify(text: string, point: EdtfPoint, messages: Messages): string {
  const about = point.approximate ? messages.about(text, kindOf(point)) : text;
  return point.uncertain ? messages.uncertain(about) : about;
}

/** An interval; qualifiers that both ends share are written once. */
function formatInterval(start: EdtfPoint, end: EdtfPoint, lang: string, messages: Messages): string {
  const isAlike = start.approximate === end.approximate && start.uncertain === end.uncertain;
  const [first, last] = [formatExact(start, lang, messages), formatExact(end, lang, messages)];
  return isAlike
    ? qualify(formatRange(start, end, lang) ?? `${first} \u2013 ${last}`, start, messages)
    : `${qualify(first, start, messages)} \u2013 ${qualify(last, end, messages)}`;
}

/**
 * A date in words: "1996", "April 1999", "about 1997", "1990s", "spring 1996", "1998 \u2013 2001", "from 1998", "44 BC",
 * "13.8 billion years ago". Unspecified parts (`XX`) are omitted. Accepts any `lang`, and never throws.
 */
export function formatDate({ start, end, noStart, noEnd }: EdtfDate, lang: string, messages: Messages): string {
  if (start && end) return formatInterval(start, end, lang, messages);
  const point = (start ?? end)!;
  const text = qualify(formatExact(point, lang, messages), point, messages);
  return noEnd !== undefined
    ? messages.after(text, kindOf(point))
    : noStart !== undefined
      ? messages.before(text, kindOf(point))
      : text;
}

/** The start of something that continues: "from 1983". */
export const formatSince = ({ start }: EdtfDate, lang: string, messages: Messages): string =>
  start ? formatDate({ start, noEnd: '..' }, lang, messages) : '';

/** The date of a figure: "as of 2024". */
export const formatAsOf = (date: EdtfDate, lang: string, messages: Messages): string =>
  messages.asOf(formatDate(date, lang, messages));
