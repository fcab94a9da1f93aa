/** Converts dates as people write them to EDTF, if they have only one meaning. */
import { canonicalEdtf, parseEdtf, type EdtfPoint } from '../time/edtf.js';
import { isWeekday, monthOf } from './date-words.js';
import { dateAsText, dateRead, type ImportMessage } from './messages.js';
import { readPoint, type DateOrder, type PointResult } from './read-point.js';

export interface ReadDate {
  /** EDTF; undefined if the text is unclear. */
  readonly date?: string;
  /** The original text, if the date does not express all of it. */
  readonly displayDate?: string;
  /** The change that was made. */
  readonly message?: ImportMessage;
}

/** The maximum length of a date, in characters. */
const maxLength = 100;

/** With one kind of dash, ASCII digits, no ordinals and no weekdays. */
const simplify = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) =>
      String((digit.charCodeAt(0) - (digit < '\u0900' ? 0 : 6)) % 16),
    )
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.?\u00ba)(?![\p{L}\p{N}])(?! centur)/giu, '$1')
    .replace(/(\p{L}+)[.,]?\s+/gu, (all, word: string) =>
      isWeekday(word) && word.length > 2 && !monthOf(word) ? '' : all,
    )
    .replace(/\s+/g, ' ')
    .trim();

const approximate =
  /^(?:ca?\.|ca?(?=\s?\d)|circa|about|approx(?:\.|imately)?|around|roughly|~|um|etwa|vers|env(?:\.|iron)|hacia|cerca de|около)\s*/i;
const uncertain = /^(?:probably|possibly|perhaps|maybe)\s+|\s*\(?\?\)?$/i;
const before = /^(?:before|until|till|up to|by|bis|vor|avant|jusqu'en|antes de|hasta|pre-?)\s*(?=\d|\p{L})/iu;
const after = /^(?:after|since|from|ab|seit|nach|apr\u00e8s|depuis|desde|post-?)\s+/i;
const ongoing = /\s*(?:-|to|until|bis)\s*(?:(?:the )?present|today|now|date|ongoing|heute|aujourd'hui|hoy|hoje)?$/i;
const article = /^(?:the|le|el|am|den|il)\s+/i;
const timeOfDay = /,?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?$/i;
const imprecise =
  /^(?:between|entre|zwischen|early|mid|late|beginning of|end of|anfang|mitte|ende|d\u00e9but|fin)[\s-]+/i;

/** The possible ways to split a text in two dates: at a dash, or at a word for "to". */
const splits = (text: string): (readonly [string, string])[] =>
  [...text.matchAll(/\s*(?:-|\bto\b|\buntil\b|\bbis\b|\bau\b|\b(?:and|et|und|y)\b|\ba\b|&)\s*/gi)]
    .filter(({ index, 0: all }) => index > 0 && index + all.length < text.length)
    .map(({ index, 0: all }) => [text.slice(0, index), text.slice(index + all.length)] as const);

/** The first of two dates, which may share the year or the month with the second: `5` in `5 - 7 March 1946`. */
function completed(first: string, last: string, order: DateOrder | undefined): PointResult {
  const year = /-?\d{3,4}(?!.*\d{3})/.exec(last)?.[0];
  const era = / ?b\.?c\.?(?:e\.?)?$/i.exec(last)?.[0];
  const candidates = [
    era && first + era,
    first,
    year && `${first} ${year}`,
    /^\d{1,2}$/.test(first) && /^\d{1,2}\D/.test(last) && last.replace(/^\d{1,2}/, first),
  ];
  return candidates.map((text) => (text ? readPoint(text, order) : undefined)).find((result) => result?.point);
}

function readSpan(
  text: string,
  order: DateOrder | undefined,
): { readonly start: EdtfPoint; readonly end: EdtfPoint } | undefined {
  const [, first, last] = /^(\d{4})[-/](\d\d)$/.exec(text) ?? [];
  if (first && last === '00' && first.endsWith('99')) return { start: { year: +first }, end: { year: +first + 1 } };
  if (first && last && +last > +first % 100)
    return { start: { year: +first }, end: { year: +(first.slice(0, 2) + last) } };
  for (const [left, right] of splits(text)) {
    const end = readPoint(right.replace(approximate, ''), order)?.point;
    const start = end && completed(left, right, order)?.point;
    if (start && end) return { start, end: approximate.test(right) ? { ...end, approximate: true } : end };
  }
  return undefined;
}

const mark = (point: EdtfPoint, isApproximate: boolean, isUncertain: boolean): EdtfPoint => ({
  ...point,
  ...(isApproximate && { approximate: true }),
  ...(isUncertain && { uncertain: true }),
});

/** `1920-21` is spring 1920 in EDTF, but 1920 to 1921 in a spreadsheet. */
const isSeasonOrSpan = (text: string): boolean => {
  const [, year = '', last = ''] = /^\d\d(\d\d)-(2[1-4])$/.exec(text) ?? [];
  return +last > +year && last !== '';
};

/** The reason why a text that looks like a date is ambiguous. */
function ambiguityOf(text: string): ImportMessage | undefined {
  if (text.length > maxLength) return { code: 'longDate', params: { text: `${text.slice(0, 60)}\u2026` } };
  const [, until] = /^[\u2010-\u2015\ufe58\uff0d]\s?(\d{1,4})$/.exec(text) ?? [];
  if (until) {
    const year = until.padStart(4, '0');
    return { code: 'endOrBce', params: { text, until, year } };
  }
  if (/^\d{5,6}(?:[.,]\d+)?$/.test(text))
    return { code: 'excelDay', params: { text, day: dayOfSerial(parseInt(text)) } };
  const [, dashed, short = ''] = /^(\d{4})\s?[\u2012-\u2015]\s?(\d\d)$/.exec(text) ?? [];
  if (dashed && +short <= +dashed % 100 && short !== '00')
    return { code: 'monthOrYears', params: { text, month: `${dashed}-${short}` } };
  const [, year = '', next = ''] = /^(\d{4})\/(\d{1,2})$/.exec(text) ?? [];
  const isSpan = next.length > 1 ? +next > +year % 100 : +next === (+year % 10) + 1;
  if (next && +next > 0 && +next < 13 && isSpan)
    return { code: 'monthOrYears', params: { text, month: `${year}-${next.padStart(2, '0')}` } };
  return undefined;
}

/** The day that Excel stores as this number. */
const dayOfSerial = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** The reason why a text cannot be read without an order of day and month. */
function ambiguousOrder(text: string): ImportMessage {
  const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) => readDate(text, order).date);
  if (!dmy && !mdy) return dateAsText(text);
  if (dmy && dmy === mdy) return { code: 'twoDigitYear', params: { text, date: dmy } };
  return { code: 'dayOrMonth', params: { text, ...(dmy && { dmy }), ...(mdy && { mdy }) } };
}

/**
 * Reads the date in a cell. An ambiguous date is kept as text.
 *
 * @param order the order of day and month in numeric dates, if the user has set it; then two-digit years are read, too: 00
 *   to 29 are in this century, as in spreadsheets
 */
export function readDate(given: string, order?: DateOrder): ReadDate {
  const text = given.trim();
  if (!text) return {};
  const asText = (message: ImportMessage): ReadDate => ({ displayDate: text, message });
  const ambiguity = ambiguityOf(text);
  if (ambiguity) return asText(ambiguity);
  const plain = simplify(text);
  if (isSeasonOrSpan(plain)) {
    const years = `${plain.slice(0, 4)}/${plain.slice(0, 2)}${plain.slice(5)}`;
    return asText({ code: 'seasonOrYears', params: { text, years } });
  }
  // `1946–03` with a long dash is not an EDTF month.
  if (parseEdtf(plain) && !/^\d{4}\s?[\u2012-\u2015]/.test(text)) return { date: plain };
  const [, day, time = ''] = /^(-?\d{4}-\d\d-\d\d)[T ]([\d:.]+)(?:Z|[+-]\d\d:?\d\d)?$/.exec(plain) ?? [];
  if (day && parseEdtf(day))
    return /^[0:.]*$/.test(time) ? { date: day } : { date: day, displayDate: `${day} ${time}` };
  const [isApproximate, isUncertain] = [approximate.test(plain), uncertain.test(plain)];
  const unqualified = plain.replace(uncertain, '').replace(approximate, '').replace(article, '').trim();
  const core = unqualified.replace(imprecise, '').replace(timeOfDay, '');
  const isExact = core === unqualified;
  const isSpan = /^\d{4}\s?[\u2012-\u2015]\s?\d\d$/.test(text);
  const whole = isSpan ? undefined : readPoint(core, order);
  // Three numbers are one date, not an interval, whatever separates them.
  const span = whole || /^\d{1,2}([-./ ])\s?\d{1,2}\1\s?'?\d{2,4}$/.test(core) ? undefined : readSpan(core, order);
  const read = (date: string, isComplete: boolean): ReadDate =>
    parseEdtf(date)
      ? { date, ...(!isComplete && { displayDate: text }), message: dateRead(text, date) }
      : asText({ code: 'endsBefore', params: { text } });
  if (whole?.point) return read(canonicalEdtf({ start: mark(whole.point, isApproximate, isUncertain) }), isExact);
  if (span)
    return read(
      canonicalEdtf({
        start: mark(span.start, isApproximate, isUncertain),
        end: mark(span.end, isApproximate, isUncertain),
      }),
      isExact,
    );
  if (whole?.ambiguous) return asText({ code: 'decadeOrCentury', params: { text, ...whole.ambiguous } });
  const side = [before, after, ongoing].map((pattern) =>
    pattern.test(unqualified) ? readPoint(unqualified.replace(pattern, ''), order)?.point : undefined,
  );
  const [until, from, since] = side.map(
    (point) => point && canonicalEdtf({ start: mark(point, isApproximate, isUncertain) }),
  );
  if (until) return read(`../${until}`, false);
  if (from) return read(`${from}/..`, false);
  if (since) return read(`${since}/..`, true);
  return asText(order ? dateAsText(text) : ambiguousOrder(text));
}
