import type { Report } from './messages.js';
import { plainText } from '../text/inline-text.js';
import { parseEdtf } from '../time/edtf.js';
import { textAt } from './import-timelinejs-fields.js';
import { date, type Item } from './value-kinds.js';

const pad = (part: string | number, length = 2): string => `${part}`.padStart(length, '0');

/** A year of TimelineJS as EDTF: -44 (44 BCE) becomes -0043. Years before the range of `Date` are kept as written. */
function edtfYear(number: number): string {
  const year = number < 0 && number > -271821 ? number + 1 : number;
  const size = Math.abs(year);
  return size > 9999 ? `Y${year}` : (year < 0 ? '-' : '') + pad(size, 4);
}

/** The date as EDTF, if it is valid; and its display text, if that differs. */
type Point = readonly [edtf: string | undefined, shown: string];

/**
 * Reads `{ year, month, day, hour … }`, with numbers or strings. An invalid day is read as the month or the year; the year 0 as
 * 1 BCE.
 */
function readPoint(slide: unknown, side: string, path: string, report: Report): Point {
  const [written, month, day, said, ...time] = ['year', 'month', 'day', 'display_date', 'hour', 'minute', 'second'].map(
    (name) => textAt(slide, side, name),
  ) as [string, string, string, string, ...string[]];
  const whole = [written, month, day].filter(Boolean).join('-');
  const [, about, digits, isBefore, doubt = ''] =
    /^(about|circa|ca?\.?|~)?(-?\d+)(bce?)?(\?)?$/i.exec(written.replace(/[\s,]|\.0+$/g, '')) ?? [];
  const number = isBefore ? -digits! : +digits!;
  const mark = about ? (doubt ? '%' : '~') : doubt;
  const ofMonth = `-${pad(+month)}`;
  const ends = +month < 13 ? [`${ofMonth}-${pad(+day)}`, ofMonth, ''] : [''];
  const end = ends.find((text) => parseEdtf(edtfYear(number) + text + mark));
  const edtf = end !== undefined ? edtfYear(number) + end + mark : undefined;
  const at = `${path}.${side}`;
  if (written && !edtf) report(at, 'shownAsText', { kind: 'date', text: whole, expected: date.expected });
  else if (written && (`${number || ''}` !== written || end!.length < (day ? 6 : month ? 3 : 0)))
    report(at, 'readAs', { kind: 'date', text: whole, as: edtf!, expected: date.expected });
  const clock =
    time[0] && end?.[5]
      ? `${edtf} ${time
          .filter(Boolean)
          .map((part) => pad(part))
          .join(':')}`
      : '';
  return [edtf, plainText(said) || (edtf ? clock : whole)];
}

/** The date fields of an event or an era. */
export function readDates(slide: unknown, path: string, report: Report): Item {
  const points = ['start_date', 'end_date'].map((side) => readPoint(slide, side, path, report));
  const [first, last] = points.map(([edtf]) => edtf);
  let dates = first ?? (last && `../${last}`);
  if (first && last && first !== last && !parseEdtf((dates = `${first}/${last}`))) {
    const text = dates;
    dates = `${last}/${first}`;
    report(path, 'readAs', { kind: 'date', text, as: dates, expected: date.expected });
  }
  const words = points.map(([edtf, shown]) => shown || edtf).filter(Boolean);
  const isShown = points.some(([, shown]) => shown);
  return {
    date: dates,
    displayDate:
      plainText(textAt(slide, 'display_date')) || (isShown && [...new Set(words)].join(' \u2013 ')) || undefined,
  };
}
