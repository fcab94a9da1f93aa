/** The date of a row, from one or several cells: year, month and day columns, a date next to its year, an end date. */
import { canonicalEdtf, parseEdtf } from '../time/edtf.js';
import { monthOf } from './date-words.js';
import { dateAsText, dateRead, type ImportMessage } from './messages.js';
import { readDate, type ReadDate } from './read-date.js';
import type { DateOrder } from './read-point.js';

export type DateField = 'date' | 'end' | 'year' | 'month' | 'day';

type Cells = (field: DateField) => string;

/** Adds a note about a column. */
type Report = (column: DateField, message: ImportMessage) => void;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const wordsOf = (...cells: readonly string[]): string => cells.filter(Boolean).join(' ');

/** A year as in TimelineJS: -44 is 44 BCE, and 0 is read as 1 BCE. Years before the range of `Date` are kept as written. */
function yearOf(text: string): number | undefined {
  const [, before, year] = /^(?:[-\u2212](\d{1,12})|(\d{1,4}))\s?(?:\.0+|\u5e74|\ub144|\u0433\.?)?$/.exec(text) ?? [];
  if (before !== undefined) return +before > 271_821 ? -before : 1 - +before;
  return year === undefined ? undefined : +year;
}

const monthNumber = (text: string): number | undefined => {
  const [, digits] = /^(\d{1,2})\s?[.\u6708\uc6d4]?$/.exec(text) ?? [];
  return digits === undefined ? monthOf(text) : +digits;
};

/** `9`, `9.`, `9th`, `1er`, and 9 with a CJK day character. */
const dayNumber = (text: string): number | undefined => {
  const [, digits] = /^(\d{1,2})\s?(?:\.|\u65e5|\uc77c|st|nd|rd|th|er|\.?[\u00ba\u00aa])?$/i.exec(text) ?? [];
  return digits === undefined ? undefined : +digits;
};

const edtfOf = (year: number, month?: number, day?: number): string | undefined => {
  const text = canonicalEdtf({
    start: { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) },
  });
  return month === 0 || day === 0 || !parseEdtf(text) ? undefined : text;
};

/** A text that is shown at an approximate date, if there is one. */
const displayedAt = (text: string, date: string | undefined): ImportMessage =>
  date ? { code: 'dateAt', params: { text, date } } : dateAsText(text);

/** @param isAncient whether one- and two-digit years are ancient years, since the column has others */
function dateFromParts({ year, month, day }: Parts, order: DateOrder | undefined, isAncient: boolean): ReadDate {
  const words = wordsOf(year, month, day);
  if (!year) return { displayDate: words, message: { code: 'noYear', params: { text: words } } };
  const number = yearOf(year);
  if (number === undefined) {
    const read = readDate(year, order);
    return month || day ? { ...read, displayDate: words, message: displayedAt(words, read.date) } : read;
  }
  if (number > 0 && number < 100 && !isAncient && !/^0/.test(year)) {
    const full = number < 10 ? `000${number}` : `00${number}`;
    return {
      displayDate: words,
      message: { code: 'smallYear', params: { text: words, year: number, full } },
    };
  }
  const [m, d] = [month ? monthNumber(month) : undefined, day ? dayNumber(day) : undefined];
  const isRead = (!month || m !== undefined) && (!day || (d !== undefined && m !== undefined));
  const whole = isRead ? edtfOf(number, m, d) : undefined;
  if (whole) return /^[-\u2212]?0+$/.test(year) ? { date: whole, message: dateRead(words, whole) } : { date: whole };
  const coarse = (m !== undefined && edtfOf(number, m)) || edtfOf(number);
  return {
    ...(coarse && { date: coarse }),
    displayDate: words,
    message: displayedAt(words, coarse),
  };
}

/** The year in which a date begins. */
const startYear = (date: string | undefined): number | undefined => parseEdtf(date ?? '')?.start?.year;

/** `9 March` and `1964`; `25/12` and `1964`; `25.12.` and `1964`. */
function dayInYear(date: string, year: string): string {
  const [, day, mark] = /^(\d{1,2}([-/.])\d{1,2})[-/.]?$/.exec(date) ?? [];
  return day ? `${day}${mark}${year}` : `${date} ${year}`;
}

/** A date with year, month or day columns: the more precise of both, if they agree. */
function dateFromBoth(date: string, parts: Parts, order: DateOrder | undefined, isAncient: boolean): ReadDate {
  const { year, month, day } = parts;
  const number = yearOf(year);
  const alone = readDate(date, order);
  if (alone.date) {
    if (number !== undefined && startYear(alone.date) !== number) {
      const words = wordsOf(`${date},`, year, month, day);
      return { displayDate: words, message: { code: 'twoYears', params: { text: words } } };
    }
    return alone;
  }
  // With the headers `Year, Month, Date`, the date is the day.
  if (month && !day && dayNumber(date) !== undefined) return dateFromParts({ ...parts, day: date }, order, isAncient);
  const inYear = number !== undefined && number > 99 ? readDate(dayInYear(date, year), order) : {};
  if (inYear.date && startYear(inYear.date) === number) return inYear;
  const { date: at } = dateFromParts(parts, order, isAncient);
  const words = /\d{3}/.test(date) ? date : wordsOf(`${date}${year ? ',' : ''}`, year);
  return {
    ...(at && { date: at }),
    displayDate: words,
    message: displayedAt(words, at),
  };
}

/** An interval from two cells. */
function intervalOf(start: ReadDate, end: ReadDate, report: Report): ReadDate {
  const words = [start.displayDate ?? start.date, end.displayDate ?? end.date].filter(Boolean).join(' \u2013 ');
  if (!start.date || !end.date || /\//.test(start.date + end.date))
    return { ...(start.date && { date: start.date }), displayDate: words };
  const display = start.displayDate || end.displayDate ? { displayDate: words } : {};
  if (start.date === end.date) return { date: start.date, ...display };
  if (parseEdtf(`${start.date}/${end.date}`)) return { date: `${start.date}/${end.date}`, ...display };
  const date = `${end.date}/${start.date}`;
  report('end', dateRead(words, date));
  return { date, ...display };
}

/**
 * Reads the date of a row. If it is not understood, its text is shown, at the year if that is certain.
 *
 * @param isAncient whether one- and two-digit years are ancient years
 */
export function dateOfRow(cell: Cells, order: DateOrder | undefined, isAncient: boolean, report: Report): ReadDate {
  const date = cell('date');
  const parts = { year: cell('year'), month: cell('month'), day: cell('day') };
  const hasParts = Object.values(parts).some(Boolean);
  const start = !hasParts
    ? readDate(date, order)
    : date
      ? dateFromBoth(date, parts, order, isAncient)
      : dateFromParts(parts, order, isAncient);
  const named = (['date', 'year', 'month', 'day'] as const).find((field) => cell(field));
  if (start.message) report(named!, start.message);
  const last = cell('end');
  if (!last) return start;
  const end = /^\d{1,2}$/.test(last)
    ? { displayDate: last, message: displayedAt(last, undefined) }
    : readDate(last, order);
  if (end.message) report('end', end.message);
  return intervalOf(start, end, report);
}
