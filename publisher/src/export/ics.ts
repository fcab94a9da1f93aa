/** A story as a calendar (RFC 5545): dated events as all-day events, observances each year. */
import { wholeStory } from '../../../src/story/whole-story.js';
import type { Observance, Story, Text } from '../../../src/model/model.js';
import { chooseText } from '../../../src/text/choose-text.js';
import { parseInline, type InlineNode } from '../../../src/text/inline-text.js';
import { calendarText, recurrence, type DayEntry } from '../../../src/time/calendar-file.js';
import { dayNumber, earliestDay, latestDay, parseEdtf, type EdtfDate } from '../../../src/time/edtf.js';
import { nextDay, parseDay } from '../../../src/time/observance.js';

/** The file, and the items that a calendar cannot hold. */
export interface Calendar {
  readonly text: string;
  readonly skipped: readonly { readonly place: string; readonly message: string }[];
}

const lines = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : lines(node.children))).join('');

/** 1 January 1 and 31 December 9999, in days since 1970: a date has four digits for its year (section 3.3.4). */
const [firstDay, lastDay] = [-719_162, 2_932_896];

/** A day since 1970 as `19990401`; undefined outside of the years 1 to 9999. */
const dateOf = (day: number): string | undefined =>
  day < firstDay || day > lastDay ? undefined : new Date(day * 86_400_000).toISOString().slice(0, 10).replace(/-/g, '');

/** The first and last day that a date may mean; an open interval is reduced to the end that it has. */
function daysOf(date: EdtfDate): readonly [first: number, last: number] {
  const [first, last] = [earliestDay(date), latestDay(date)];
  if (!Number.isFinite(first)) return [earliestDay({ start: date.end! }), last];
  return [first, Number.isFinite(last) ? last : latestDay({ start: date.start! })];
}

/** The absolute form of a web address; relative addresses mean nothing in a calendar. */
const absolute = (url: string | undefined): string | undefined =>
  url && URL.canParse(url) ? new URL(url).href : undefined;

interface Entry {
  readonly id: string;
  readonly title: Text;
  readonly text?: Text;
  readonly url?: string;
  readonly tags?: readonly string[];
  /** The DTSTART, DTEND and RRULE lines. */
  readonly when: readonly string[];
}

function entryOf({ id, title, text, url, tags, when }: Entry, lang: string | undefined): DayEntry {
  const words = (value: Text | undefined): string =>
    lines(parseInline(chooseText(value, lang ?? '', lang)?.text ?? '')).trim();
  return {
    uid: id,
    // A fixed time stamp: the same story gives the same file.
    stamp: '19700101',
    when,
    summary: words(title).replace(/\n+/g, ' '),
    description: words(text),
    url: absolute(url),
    categories: tags,
    lang: lang && /^[a-z\d-]+$/i.test(lang) ? lang : undefined,
  };
}

/** The DTSTART and RRULE lines of an observance, for each entry it needs: one for a rule, or one for each date. */
function timesOf({ date, rule, dates, since }: Observance): readonly (readonly string[])[] {
  const start = parseEdtf(since ?? '')?.start;
  const year = start && start.year > 0 && start.year < 10_000 && !start.years ? start.year : 2000;
  const recurrenceRule = recurrence({ date, rule });
  if (!recurrenceRule) return (dates ?? []).map((text) => [`DTSTART;VALUE=DATE:${dateOf(parseDay(text)!)}`]);
  const first = dateOf(nextDay({ date, rule }, dayNumber(year, 1, 1))!);
  return first ? [[`DTSTART;VALUE=DATE:${first}`, `RRULE:${recurrenceRule}`]] : [];
}

export function writeCalendar(story: Story): Calendar {
  const skipped: { place: string; message: string }[] = [];
  const ids = new Set<string>();
  const idOf = (list: keyof typeof wholeStory.lists, id: string | undefined, index: number): string => {
    const preferredName = `${list}-${id ?? index + 1}`;
    const name = ids.has(preferredName) ? `${preferredName}-${index + 1}` : preferredName;
    ids.add(name);
    return name;
  };
  const events = story.events.flatMap(({ id, date, title, text, source, tags }, index): DayEntry[] => {
    const parsed = parseEdtf(date ?? '');
    const [first, last] = parsed ? daysOf(parsed) : [NaN, NaN];
    const [start, end] = parsed ? [dateOf(first), dateOf(last + 1)] : [];
    if (!start || !end) {
      const reason = parsed ? 'Calendar files support the years 1 to 9999 only' : 'Has no date';
      skipped.push({ place: `events[${index}]`, message: `${reason}; left out.` });
      return [];
    }
    const when = [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`];
    return [entryOf({ id: idOf('events', id, index), title, text, url: source?.url, tags, when }, story.lang)];
  });
  const observances = story.observances.flatMap((observance, index): DayEntry[] => {
    const { id, name, text, source } = observance;
    return timesOf(observance).map((when) =>
      entryOf({ id: idOf('observances', id, index), title: name, text, url: source?.url, when }, story.lang),
    );
  });
  return { text: calendarText('history-widgets', [...events, ...observances]), skipped };
}
