/** Dates and times in the formats of TimelineJS 1 and its spreadsheets. */
import { parseEdtf } from '../time/edtf.js';
import type { ImportMessage } from './messages.js';
import { readDate } from './read-date.js';
import type { DateOrder } from './read-point.js';

/** A date in TimelineJS 3. */
export interface SlideDate {
  readonly year: string | number;
  readonly month?: string | number;
  readonly day?: string | number;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
}

/** `14:30`, `1430`, `2.30 pm`, `14:30:15.250`, `2 pm`; undefined if it is not a time. */
export function readTime(text: string): Pick<SlideDate, 'hour' | 'minute' | 'second'> | undefined {
  const [, hours = '', minutes = '00', seconds, half] =
    /^(\d{1,2})(?:[:.h]?(\d\d))?(?:[:.](\d\d(?:\.\d+)?))?\s*([ap])?\.?m?\.?$/i.exec(text.trim()) ?? [];
  if (!hours || (minutes === '00' && !/\D|\d{3}/.test(text.trim()))) return undefined;
  const hour = half ? (+hours % 12) + (/p/i.test(half) ? 12 : 0) : +hours;
  if (hour > 23 || +minutes > 59 || (seconds !== undefined && +seconds >= 60)) return undefined;
  return { hour: String(hour), minute: minutes, ...(seconds !== undefined && { second: seconds }) };
}

/** `2011,12,10,14,30`, `12/10/2011 14:30`, `12/2011`, `2011`, ISO 8601. Any other text becomes the year, to be shown as text. */
export function dateOfVersion1(
  text: string,
  order: DateOrder,
  report: (message: ImportMessage) => void,
): SlideDate | undefined {
  if (!text) return undefined;
  // Too long for a date: shown as text.
  if (text.length > 100) return { year: text };
  if (/^-?\d+(?:\s*,\s*\d+)+$/.test(text)) {
    const [year = '', month, day, hour, minute, second] = text.split(/\s*,\s*/);
    return {
      year,
      ...(month && { month }),
      ...(day && { day }),
      ...(hour && { hour }),
      ...(minute && { minute }),
      ...(second && { second }),
    };
  }
  const [, date = text, time] = /^(.*\d)[ T](\d{1,2}[:.]\d\d.*)$/.exec(text) ?? [];
  const read = readDate(date, order);
  const parsed = parseEdtf(read.date ?? '');
  const point = parsed?.end || parsed?.noEnd !== undefined ? undefined : parsed?.start;
  if (!point || point.years || point.season || point.approximate || point.uncertain) return { year: text };
  const { year, month, day } = point;
  // TimelineJS's own format is `m/d/yyyy`.
  const isUsual = order === 'mdy' ? /^(?:(?:0?[1-9]|1[0-2])\/)?(?:\d{1,2}\/)?\d{4}$/.test(date) : false;
  if (read.message && !isUsual) report(read.message);
  return {
    // TimelineJS has no year 0.
    year: year < 1 ? year - 1 : year,
    ...(month && { month }),
    ...(day && { day }),
    ...(time && readTime(time)),
  };
}
