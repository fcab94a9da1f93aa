/** The date of a row, in one cell or in several: a year, a month and a day beside each other, a date beside its year, an end. */
import { canonicalEdtf, parseEdtf } from '../time/edtf.js';
import { monthOf } from './date-words.js';
import { dateAsText, dateRead, type ImportSaid } from './messages.js';
import { readDate, type ReadDate } from './read-date.js';
import type { DateOrder } from './read-point.js';

export type DateField = 'date' | 'end' | 'year' | 'month' | 'day';

type Cells = (field: DateField) => string;

/** Says of a column what was done. */
type Say = (column: DateField, said: ImportSaid) => void;

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const wordsOf = (...cells: readonly string[]): string => cells.filter(Boolean).join(' ');

/** A year as TimelineJS has it, -44 for 44 BCE; 0, which there is not, as 1 BCE. Before what a `Date` holds nobody counts the year. */
function yearOf(text: string): number | undefined {
  const [, before, year] = /^(?:[-\u2212](\d{1,12})|(\d{1,4}))\s?(?:\.0+|\u5e74|\ub144|\u0433\.?)?$/.exec(text) ?? [];
  if (before !== undefined) return +before > 271_821 ? -before : 1 - +before;
  return year === undefined ? undefined : +year;
}

const monthNumber = (text: string): number | undefined => {
  const [, digits] = /^(\d{1,2})\s?[.\u6708\uc6d4]?$/.exec(text) ?? [];
  return digits === undefined ? monthOf(text) : +digits;
};

/** `9`, `9.`, `9th`, `1er`, and 9 with the character for a day. */
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

/** Words that are shown as they stand, at a date where that much is certain. */
const shownAt = (text: string, date: string | undefined): ImportSaid =>
  date ? { code: 'dateAt', params: { text, date } } : dateAsText(text);

/** @param isPlain whether years of one or two digits are those years, since the column has other years of antiquity */
function ofParts({ year, month, day }: Parts, order: DateOrder | undefined, isPlain: boolean): ReadDate {
  const words = wordsOf(year, month, day);
  if (!year) return { displayDate: words, said: { code: 'noYear', params: { text: words } } };
  const number = yearOf(year);
  if (number === undefined) {
    const read = readDate(year, order);
    return month || day ? { ...read, displayDate: words, said: shownAt(words, read.date) } : read;
  }
  if (number > 0 && number < 100 && !isPlain && !/^0/.test(year)) {
    const full = number < 10 ? `000${number}` : `00${number}`;
    return {
      displayDate: words,
      said: { code: 'smallYear', params: { text: words, year: number, full } },
    };
  }
  const [m, d] = [month ? monthNumber(month) : undefined, day ? dayNumber(day) : undefined];
  const isRead = (!month || m !== undefined) && (!day || (d !== undefined && m !== undefined));
  const whole = isRead ? edtfOf(number, m, d) : undefined;
  if (whole) return /^[-\u2212]?0+$/.test(year) ? { date: whole, said: dateRead(words, whole) } : { date: whole };
  const coarse = (m !== undefined && edtfOf(number, m)) || edtfOf(number);
  return {
    ...(coarse && { date: coarse }),
    displayDate: words,
    said: shownAt(words, coarse),
  };
}

/** The year in which a date begins, as the calendar counts. */
const startYear = (date: string | undefined): number | undefined => parseEdtf(date ?? '')?.start?.year;

/** `9 March` and `1964`; `25/12` and `1964`; `25.12.` and `1964`. */
function dayInYear(date: string, year: string): string {
  const [, day, mark] = /^(\d{1,2}([-/.])\d{1,2})[-/.]?$/.exec(date) ?? [];
  return day ? `${day}${mark}${year}` : `${date} ${year}`;
}

/** A date beside a year, a month or a day: the more exact of both, if they agree. */
function ofBoth(date: string, parts: Parts, order: DateOrder | undefined, isPlain: boolean): ReadDate {
  const { year, month, day } = parts;
  const number = yearOf(year);
  const alone = readDate(date, order);
  if (alone.date) {
    if (number !== undefined && startYear(alone.date) !== number) {
      const words = wordsOf(`${date},`, year, month, day);
      return { displayDate: words, said: { code: 'twoYears', params: { text: words } } };
    }
    return alone;
  }
  // `Year, Month, Date`: the date is the day.
  if (month && !day && dayNumber(date) !== undefined) return ofParts({ ...parts, day: date }, order, isPlain);
  const inYear = number !== undefined && number > 99 ? readDate(dayInYear(date, year), order) : {};
  if (inYear.date && startYear(inYear.date) === number) return inYear;
  const { date: at } = ofParts(parts, order, isPlain);
  const words = /\d{3}/.test(date) ? date : wordsOf(`${date}${year ? ',' : ''}`, year);
  return {
    ...(at && { date: at }),
    displayDate: words,
    said: shownAt(words, at),
  };
}

/** Two cells as one date. */
function spanOf(start: ReadDate, end: ReadDate, say: Say): ReadDate {
  const words = [start.displayDate ?? start.date, end.displayDate ?? end.date].filter(Boolean).join(' \u2013 ');
  if (!start.date || !end.date || /\//.test(start.date + end.date))
    return { ...(start.date && { date: start.date }), displayDate: words };
  const display = start.displayDate || end.displayDate ? { displayDate: words } : {};
  if (start.date === end.date) return { date: start.date, ...display };
  if (parseEdtf(`${start.date}/${end.date}`)) return { date: `${start.date}/${end.date}`, ...display };
  const date = `${end.date}/${start.date}`;
  say('end', dateRead(words, date));
  return { date, ...display };
}

/**
 * Reads the date of a row. What is not understood is shown in the words of its cells, at the year that is certain, if any.
 *
 * @param isPlain whether years of one or two digits are those years
 */
export function dateOfRow(cell: Cells, order: DateOrder | undefined, isPlain: boolean, say: Say): ReadDate {
  const date = cell('date');
  const parts = { year: cell('year'), month: cell('month'), day: cell('day') };
  const hasParts = Object.values(parts).some(Boolean);
  const start = !hasParts
    ? readDate(date, order)
    : date
      ? ofBoth(date, parts, order, isPlain)
      : ofParts(parts, order, isPlain);
  const named = (['date', 'year', 'month', 'day'] as const).find((field) => cell(field));
  if (start.said) say(named!, start.said);
  const last = cell('end');
  if (!last) return start;
  const end = /^\d{1,2}$/.test(last) ? { displayDate: last, said: shownAt(last, undefined) } : readDate(last, order);
  if (end.said) say('end', end.said);
  return spanOf(start, end, say);
}
