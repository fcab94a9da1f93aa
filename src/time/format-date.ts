import { withoutPrototype } from '../common/without-prototype.js';
import { formatNumber } from '../text/format-number.js';
import { english, resolveLocale } from '../text/locale.js';
import type { DateKind, Messages } from '../text/messages.js';
import type { EdtfDate, EdtfPoint } from './edtf.js';

/** The last year that a `Date` holds in full, before and after 1970 (ECMA-262, time values). */
const lastYear = 271820;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Pinned to UTC, in which the dates below are made, and to the one calendar that EDTF counts in. */
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

/** From there back no one counts years before the common era, but how long ago it was. */
const deepTime = -1_000_000;

const kindOf = ({ year, years, month, day, season }: EdtfPoint): DateKind => {
  const whole = year > deepTime ? 'year' : 'ago';
  return years === 100 ? 'century' : years ? 'decade' : season ? 'season' : day ? 'day' : month ? 'month' : whole;
};

/** Not by the constructor, to which the years 0 to 99 are those of the twentieth century. */
function utcDate(year: number, month = 1, day = 1): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month || 1) - 1, day || 1);
  return date;
}

/**
 * A year as the language writes it, with the era's name before the common era. Beyond what a `Date` holds, a
 * neighbouring year lends its words, and the number is that which was written: no one counts the year zero there.
 */
function formatYear(year: number, lang: string): string {
  const isFar = Math.abs(year) > lastYear;
  const parts = formatterFor(lang, 'year', year < 1).formatToParts(utcDate(isFar ? Math.sign(year) * lastYear : year));
  const words = isFar ? formatNumber(Math.abs(year), lang) : undefined;
  return parts.map(({ type, value }) => (words && type === 'year' ? words : value)).join('');
}

/**
 * "13.8 billion years ago", with every digit that was written. `Intl` puts the words around a number that is written in
 * full; a language that has others around "billion" brings them.
 */
function formatAgo(years: number, lang: string, messages: Messages): string {
  const locale = resolveLocale(lang);
  const options: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 9 };
  const number = new Intl.NumberFormat(locale, withoutPrototype(options)).format(years);
  const inFull = new Intl.RelativeTimeFormat(locale, withoutPrototype({})).format(-years, 'year');
  return messages.ago?.(number) ?? inFull.replace(formatNumber(years, lang), number);
}

/** Two dates of the same kind as one range, so that what they share is said once. */
function formatRange(start: EdtfPoint, end: EdtfPoint, lang: string): string | undefined {
  const kind = kindOf(start);
  const isPlain = kind === 'day' || kind === 'month' || kind === 'year';
  if (!isPlain || kind !== kindOf(end) || start.year < -lastYear || end.year > lastYear) return undefined;
  const formatter = formatterFor(lang, kind, start.year < 1);
  const range = formatter.formatRange(
    utcDate(start.year, start.month, start.day),
    utcDate(end.year, end.month, end.day),
  );
  // Chinese and Japanese have only a numeric range of days (1999/4/3): two written dates read better.
  return range.includes('/') ? undefined : range;
}

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** "1999", "April 1999", "April 3, 1999", in Britain "3 April 1999": English, as `Intl` writes it. */
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

/** Puts the words for "about" and "uncertain" around a text, as a date says of itself. */
function qualify(text: string, point: EdtfPoint, messages: Messages): string {
  const about = point.approximate ? messages.about(text, kindOf(point)) : text;
  return point.uncertain ? messages.uncertain(about) : about;
}

/** Both ends; what is said of both, "about" or "uncertain", is said once. */
function formatInterval(start: EdtfPoint, end: EdtfPoint, lang: string, messages: Messages): string {
  const isAlike = start.approximate === end.approximate && start.uncertain === end.uncertain;
  const [first, last] = [formatExact(start, lang, messages), formatExact(end, lang, messages)];
  return isAlike
    ? qualify(formatRange(start, end, lang) ?? `${first} \u2013 ${last}`, start, messages)
    : `${qualify(first, start, messages)} \u2013 ${qualify(last, end, messages)}`;
}

/**
 * A date in words: "1996", "April 1999", "about 1997", "1990s", "spring 1996", "1998 \u2013 2001", "from 1998", "44 BC",
 * "13.8 billion years ago".
 * What is left open (`XX`) is left out. Takes any `lang`, and never throws; the messages are the words around it.
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

/** The beginning of something that goes on: "from 1983". */
export const formatSince = ({ start }: EdtfDate, lang: string, messages: Messages): string =>
  start ? formatDate({ start, noEnd: '..' }, lang, messages) : '';

/** The date that a figure speaks of: "as of 2024". */
export const formatAsOf = (date: EdtfDate, lang: string, messages: Messages): string =>
  messages.asOf(formatDate(date, lang, messages));
