import { parseRule, type When } from './observance.js';
import { isoDay } from './format-day.js';

/** What a calendar is told of an observance. */
export interface CalendarEntry extends When {
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  /** What tells this observance from all others, in every language that it is shown in. */
  readonly key: string;
  /** The next day, in whole days since 1970-01-01. */
  readonly day: number;
}

/** RFC 5545, 3.3.11. Control characters are no part of a text. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** RFC 5545, 3.1: at most 75 octets a line, no character torn apart; a line that goes on starts with a space. */
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

/** The same for the same observance, whoever shows it, and whenever: so that a calendar that has it replaces it. */
const uidOf = (key: string): string => hash(key, 0x811c9dc5) + hash(key, 0x01234567);

const compact = (day: number): string => isoDay(day).replace(/-/g, '');

/** RFC 5545, 3.3.10; undefined for what does not come again by a rule. */
export function recurrence({ date, rule }: When): string | undefined {
  const weekday = rule === undefined ? undefined : parseRule(rule);
  if (weekday)
    return `FREQ=YEARLY;BYMONTH=${weekday.month};BYDAY=${weekday.nth}${['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][weekday.weekday]}`;
  if (date === undefined) return undefined;
  return `FREQ=YEARLY${/02-29/.test(date) ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`;
}

/** An entry of a calendar that lasts whole days. */
export interface DayEntry {
  readonly uid: string;
  /** The day that it was written, such as `20260525`. */
  readonly stamp: string;
  /** The lines that say when: `DTSTART;VALUE=DATE:…`, `RRULE:…`. */
  readonly when: readonly string[];
  readonly summary: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** The language of its texts. */
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

/** An iCalendar file (RFC 5545); its lines end in CR LF. @param product what made it, as its `PRODID` says */
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
 * An iCalendar file of an observance: all day, and each year where a date or a rule says so; of a list of days, the next.
 *
 * @param today in whole days since 1970-01-01; the file says that it was made then
 */
export function calendarFile(entry: CalendarEntry, today: number): string {
  const { name, description, url, key, day } = entry;
  const rule = recurrence(entry);
  const when = [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day + 1)}`];
  const uid = uidOf(rule ? key : `${key} ${isoDay(day)}`);
  const dates = rule ? [...when, `RRULE:${rule}`] : when;
  return calendarText('observance-day', [{ uid, stamp: compact(today), when: dates, summary: name, description, url }]);
}

/** The calendars that a link can open with the observance filled in. */
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
  /** Outlook takes no rule: this is the next day alone. */
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

/** Half a character, which no address can hold, is the sign for one that is lost. */
const address = (base: string, fields: Readonly<Record<string, string | undefined>>): string =>
  `${base}?${Object.keys(fields)
    .filter((name) => fields[name])
    .map((name) => `${name}=${encodeURIComponent(fields[name]!.replace(/\p{Surrogate}/gu, '\ufffd'))}`)
    .join('&')}`;
