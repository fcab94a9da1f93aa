/** Reads a single date without qualifiers, in words or digits. */
import { canonicalEdtf, parseEdtf, type EdtfPoint } from '../time/edtf.js';
import { monthOf, seasonOf } from './date-words.js';

/** The order of day and month in a numeric date. */
export type DateOrder = 'dmy' | 'mdy';

/** A date, or the two that are possible; undefined if it is not a date. */
export type PointResult =
  | { readonly point?: EdtfPoint; readonly ambiguous?: { readonly decade: string; readonly century: string } }
  | undefined;

const existing = (point: EdtfPoint): PointResult =>
  point.month === 0 || point.day === 0 ? undefined : parseEdtf(canonicalEdtf({ start: point })) ? { point } : undefined;

/** Two-digit years as in spreadsheets: 00 to 29 are in this century. */
const fullYear = (digits: string): number => (digits.length > 2 ? +digits : +digits + (+digits < 30 ? 2000 : 1900));

const edtfOf = (year: number, month: number, day?: number): string | undefined => {
  const text = canonicalEdtf({ start: { year, month, ...(day !== undefined && { day }) } });
  return parseEdtf(text) ? text : undefined;
};

/** `25/12/1999`, `25.12.1999`, `12-25-99`. */
function numeric(text: string, order: DateOrder | undefined): PointResult {
  const [, a = '', mark, b = '', digits = ''] = /^(\d{1,2})([/. -])\s?(\d{1,2})\2\s?'?(\d{4}|\d\d)$/.exec(text) ?? [];
  if (!digits) return undefined;
  const [first, second, year] = [+a, +b, fullYear(digits)];
  const [isDay, isMonth] = [edtfOf(year, second, first), edtfOf(year, first, second)];
  if (!isDay && !isMonth) return undefined;
  // Countries that separate with dots write the day first.
  const isCertain = !isDay || !isMonth || first === second || mark === '.';
  if (!order && (!isCertain || digits.length === 2)) return undefined;
  const dayFirst = isDay && (!isMonth || mark === '.' || order === 'dmy');
  return { point: { year, month: dayFirst ? second : first, day: dayFirst ? first : second } };
}

/** `5 March 1946`, `March 5, 1946`, `1946 March 5`, `March 1946`, `Mar-46`, `spring 1946`. */
function named(text: string, order: DateOrder | undefined): PointResult {
  const words = text
    .replace(/[,'-]|\b(?:of|de|del)\b|\.(?=\s|$)/gi, ' ')
    .split(/[ /]+|(?<=\d)\.(?=\p{L})/u)
    .filter(Boolean);
  const name = words.findIndex((word) => /\p{L}/u.test(word));
  const numbers = words.filter((_, index) => index !== name);
  if (name < 0 || numbers.length < 1 || numbers.length > 2 || !numbers.every((word) => /^\d+$/.test(word)))
    return undefined;
  const [month, season] = [monthOf(words[name]!), seasonOf(words[name]!)];
  const year = numbers.find((digits) => digits.length > 2) ?? numbers.at(-1)!;
  const day = numbers.length > 1 ? (numbers.find((digits) => digits !== year) ?? year) : undefined;
  if (season && !day && year.length > 2) return { point: { year: +year, season: season as 21 } };
  if (!month) return undefined;
  if (year.length < 3 && !day && +year > 0 && +year < 32 && !/['-]/.test(text)) return undefined;
  if (year.length < 3 && !order) return undefined;
  return existing({ year: fullYear(year), month, ...(day !== undefined && { day: +day }) });
}

/** `1990s`, `19th century`, `44 BC`, `AD 79`. */
function coarse(text: string): PointResult {
  const decade =
    /^(\d{3}0)(?:['\u2019]?s|er(?:[ -]jahren?)?|-tal(?:et)?|\u5e74\u4ee3|\ub144\ub300)$/i.exec(text)?.[1] ??
    /^(?:ann\u00e9es|anni|a\u00f1os|anos|jaren) (\d{3}0)$/i.exec(text)?.[1];
  if (decade?.endsWith('00'))
    return { ambiguous: { decade: `${decade.slice(0, 3)}X`, century: `${decade.slice(0, 2)}XX` } };
  if (decade) return { point: { year: +decade, years: 10 } };
  const [, century, isBefore] =
    /^(\d{1,2})(?:st|nd|rd|th|e|\.)? (?:century|si\u00e8cle|jahrhundert|jh\.?)( b\.?c\.?(?:e\.?)?)?$/i.exec(text) ?? [];
  if (century && +century > 0)
    return { point: { year: isBefore ? 1 - 100 * +century : 100 * (+century - 1), years: 100 } };
  const [, era, digits = '', after] =
    /^(a\.?d\.? )?(\d{1,6})\s?(b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?)?$/i.exec(text) ?? [];
  if (!digits || ((digits.length < 3 || digits.length > 4) && !era && !after)) return undefined;
  return existing({ year: /^b/i.test(after ?? '') ? 1 - +digits : +digits });
}

/** Reads one date without qualifiers. */
export function readPoint(given: string, order: DateOrder | undefined): PointResult {
  const text = given.trim();
  const parsed = parseEdtf(text);
  if (parsed?.start && !parsed.end && parsed.noEnd === undefined) return { point: parsed.start };
  const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (y) return existing({ year: +y, month: +m!, day: +d! });
  const [, year, month, day] = /^(\d{4})[./\u5e74](\d{1,2})(?:[./\u6708](\d{1,2}))?[\u6708\u65e5]?$/.exec(text) ?? [];
  if (year)
    return +month! > 0 && +month! < 13
      ? existing({ year: +year, month: +month!, ...(day && { day: +day }) })
      : undefined;
  const [, onlyYear] = /^(\d{4})[\u5e74\ub144]$/.exec(text) ?? [];
  if (onlyYear) return existing({ year: +onlyYear });
  const [, onlyMonth, itsYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (onlyMonth)
    return +onlyMonth > 0 && +onlyMonth < 13 ? existing({ year: +itsYear!, month: +onlyMonth }) : undefined;
  return numeric(text, order) ?? coarse(text) ?? named(text, order);
}
