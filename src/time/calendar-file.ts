import { parseRule, type When } from './observance.js';
import { isoDay } from './format-day.js';

/** An observance for a calendar. */
export interface CalendarEntry extends When {
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  /** Identifies the observance, the same in every language. */
  readonly key: string;
  /** The next date, in days since 1970-01-01. */
  readonly day: number;
}

/** RFC 5545, 3.3.11. Control characters are removed. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Folds lines longer than 75 octets (RFC 5545, 3.1), never inside a character; continuation lines start with a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** FNV-1a, 32 bits, in hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}

/** The same observance always has the same id, so that calendars replace it rather than add it twice. */
const uidOf = (key: string): string => hash(key, 0x811c9dc5) + hash(key, 0x01234567);

const compact = (day: number): string => isoDay(day).replace(/-/g, '');

/** The recurrence rule (RFC 5545, 3.3.10); undefined if it does not recur. */
export function recurrence({ date, rule }: When): string | undefined {
  const weekday = rule === undefined ? undefined : parseRule(rule);
  if (weekday)
    return `FREQ=YEARLY;BYMONTH=${weekday.month};BYDAY=${weekday.nth}${['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][weekday.weekday]}`;
  if (date === undefined) return undefined;
  return `FREQ=YEARLY${/02-29/.test(date) ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`;
}

/** An all-day entry of a calendar. */
export interface DayEntry {
  readonly uid: string;
  /** The day of creation, such as `20260525`. */
  readonly stamp: string;
  /** The date lines: `DTSTART;VALUE=DATE:…`, `RRULE:…`. */
  readonly when: readonly string[];
  readonly summary: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** The language of the texts. */
  readonly lang?: string | undefined;
}

const entryLines = ({ uid, stamp, when, summary, description, url, categories, lang }: DayEntry): string[] => {
  const language = lang ? `;LANGUAGE=${lang}` : '';
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}@history-widgets`,
    `DTSTAMP:${stamp}T000000Z`,
    ...when,
    `SUMMARY${language}:${escapeText(summary)}`,
    description ? `DESCRIPTION${language}:${escapeText(description)}` : '',
    url ? `URL:${url}` : '',
    categories?.length ? `CATEGORIES:${categories.map(escapeText).join(',')}` : '',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/** An iCalendar file (RFC 5545) with CR LF line ends. @param product for its `PRODID` */
export const calendarText = (product: string, entries: readonly DayEntry[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//history-widgets//${product}//EN`,
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
    .map((line) => (line ? `${fold(line)}\r\n` : ''))
    .join('');

/**
 * An all-day iCalendar entry. It recurs yearly for a date or a rule; for a list of days, it is the next one.
 *
 * @param today in days since 1970-01-01, as the creation date
 */
export function calendarFile(entry: CalendarEntry, today: number): string {
  const { name, description, url, key, day } = entry;
  const rule = recurrence(entry);
  const when = [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day + 1)}`];
  const uid = uidOf(rule ? key : `${key} ${isoDay(day)}`);
  const dates = rule ? [...when, `RRULE:${rule}`] : when;
  return calendarText('observance-day', [{ uid, stamp: compact(today), when: dates, summary: name, description, url }]);
}

/** URLs that open an online calendar with a new entry. */
export const calendarLinks = {
  google: (entry: CalendarEntry): string => {
    const rule = recurrence(entry);
    return address('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: entry.name,
      dates: `${compact(entry.day)}/${compact(entry.day + 1)}`,
      details: entry.description,
      recur: rule && `RRULE:${rule}`,
    });
  },
  /** Outlook URLs do not support recurrence: only the next date. */
  outlook: ({ name, description, day }: CalendarEntry): string =>
    address('https://outlook.live.com/calendar/0/deeplink/compose', {
      path: '/calendar/action/compose',
      rru: 'addevent',
      allday: 'true',
      subject: name,
      startdt: isoDay(day),
      enddt: isoDay(day + 1),
      body: description,
    }),
} as const;

/** Lone surrogates are replaced, since `encodeURIComponent` throws for them. */
const address = (base: string, fields: Readonly<Record<string, string | undefined>>): string =>
  `${base}?${Object.keys(fields)
    .filter((name) => fields[name])
    .map((name) => `${name}=${encodeURIComponent(fields[name]!.replace(/\p{Surrogate}/gu, '\ufffd'))}`)
    .join('&')}`;
