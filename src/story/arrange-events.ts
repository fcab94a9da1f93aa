import { withoutPrototype } from '../common/without-prototype.js';
import { plainOf } from '../text/render-context.js';
import { compareEdtf, earliestDay, latestDay, parseEdtf, type EdtfDate } from '../time/edtf.js';
import type { Era, StoryEvent } from '../model/model.js';

/** An event with its parsed date, and a name that stays the same as long as its id or title does. */
export interface PlacedEvent {
  readonly event: StoryEvent;
  readonly date: EdtfDate | undefined;
  /** Unique in the list; consists of letters of any script, digits and hyphens. */
  readonly name: string;
}

export interface EventGroup {
  /** The decade or year as EDTF (`199X`, `1996`); undefined for an era, and for events without a group. */
  readonly date?: EdtfDate;
  readonly era?: Era;
  readonly events: readonly PlacedEvent[];
}

export type Grouping = 'none' | 'year' | 'decade' | 'era';

/** A name for a URL hash: lower case, with letters of any script, digits and hyphens. */
const slug = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Sorts events by time. Events with the same date keep the order of the file; an undated event stays after the one before it
 * in the file. `newestFirst` reverses the result.
 *
 * @param places events by name from an earlier call: unchanged events keep their objects
 */
export function arrangeEvents(
  events: readonly StoryEvent[],
  newestFirst: boolean,
  storyLang?: string,
  places = new Map<string, PlacedEvent>(),
): readonly PlacedEvent[] {
  const before = new Map(places);
  places.clear();
  /** Name → how many more events have it. */
  const again = new Map<string, number>();
  /** With the date of the previous event, for undated ones. */
  const keyed: { readonly placed: PlacedEvent; readonly date: EdtfDate | undefined; readonly day: number }[] = [];
  let date: EdtfDate | undefined;
  for (const event of events) {
    const base = event.id ?? (slug(plainOf(event.title, { lang: storyLang ?? '', storyLang })) || 'event');
    let name = base;
    for (let count = again.get(base) ?? 0; places.has(name); again.set(base, count)) name = `${base}-${++count + 1}`;
    const old = before.get(name);
    const placed =
      old?.event === event ? old : { event, name, date: event.date === undefined ? undefined : parseEdtf(event.date) };
    places.set(name, placed);
    date = placed.date ?? date;
    keyed.push({ placed, date, day: date ? earliestDay(date) : -Infinity });
  }
  const compare = (a: EdtfDate | undefined, b: EdtfDate | undefined): number =>
    a && b ? compareEdtf(a, b) : a ? 1 : b ? -1 : 0;
  // The first days decide for most dates. If both have no start, the difference is NaN.
  keyed.sort((a, b) => a.day - b.day || compare(a.date, b.date));
  const ordered = keyed.map(({ placed }) => placed);
  return newestFirst ? ordered.reverse() : ordered;
}

type DatedEras = readonly (readonly [Era, EdtfDate])[];

/** Eras with their parsed dates. */
export const datedEras = (eras: readonly Era[]): DatedEras =>
  eras.flatMap((era) => {
    const date = parseEdtf(era.date);
    return date ? [[era, date] as const] : [];
  });

/** The era with the id in `era`, else the first one that includes the start of the event. */
export const eraOf = ({ event, date }: PlacedEvent, eras: DatedEras): Era | undefined => {
  if (event.era !== undefined) return eras.find(([era]) => era.id === event.era)?.[0];
  if (!date) return undefined;
  const day = earliestDay(date);
  return eras.find(([, span]) => earliestDay(span) <= day && day <= latestDay(span))?.[0];
};

const yearOf = (date: EdtfDate | undefined): number | undefined => (date?.start ?? date?.end)?.year;

/** Groups consecutive events by year, decade or era. An undated event stays with the one before it. */
export function groupEvents(events: readonly PlacedEvent[], by: Grouping, eras: readonly Era[]): readonly EventGroup[] {
  if (by === 'none') return [withoutPrototype({ events })];
  const dated = datedEras(eras);
  const groups: { key: unknown; date?: EdtfDate; era?: Era; events: PlacedEvent[] }[] = [];
  for (const placed of events) {
    const last = groups[groups.length - 1];
    const era = by === 'era' ? eraOf(placed, dated) : undefined;
    const year = by === 'era' ? undefined : yearOf(placed.date);
    const first = year !== undefined && by === 'decade' ? Math.floor(year / 10) * 10 : year;
    const key = era ?? first;
    if (last && (last.key === key || (!placed.date && !era))) last.events.push(placed);
    else {
      const date =
        first === undefined ? undefined : { start: { year: first, ...(by === 'decade' && { years: 10 as const }) } };
      groups.push(withoutPrototype({ key, events: [placed], ...(era && { era }), ...(date && { date }) }));
    }
  }
  return groups;
}
