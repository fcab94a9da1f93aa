import { fold } from '../text/fold.js';
import { plainOf, type Language } from '../text/render-context.js';
import { earliestDay } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { datedEras, eraOf, type PlacedEvent } from './arrange-events.js';
import type { Era, Text } from './model.js';

/** What a reader looks for: words, any of some tags, any of some eras; all of it at once. */
export interface Filter {
  readonly query: string;
  readonly tags: readonly string[];
  readonly eras: readonly string[];
}

export const nothingWanted: Filter = { query: '', tags: [], eras: [] };

/** What there is to choose from: what an event is to have, and how that is called. */
export interface Choices {
  readonly tags: ReadonlyMap<string, Text>;
  readonly eras: ReadonlyMap<string, Text>;
}

/** What a search looks at: what the event says of itself, in the words of the one who reads it. */
const searchText = ({ event, date }: PlacedEvent, context: Language): string => {
  const { title, text, displayDate, contentNote, picture, source, tags = [] } = event;
  return [title, text, displayDate, contentNote, picture?.caption, source?.name, ...tags]
    .map((said) => plainOf(said, context))
    .concat(date ? formatDate(date, context.lang, context.messages) : '')
    .join('\n');
};

export interface Findable {
  /** The events that match, in their order; undefined where nothing is wanted, so that all do. */
  readonly find: (wanted: Filter) => ReadonlySet<PlacedEvent> | undefined;
  readonly choices: () => Choices;
  /** Makes some of the texts ready before they are looked at; false once there are no more. */
  readonly prepare: () => boolean;
}

/** So many milliseconds of a frame go to what a reader who is about to type will ask for: no key waits for longer. */
const share = 24;

/**
 * Events in which one can look: the text of each is folded once, when it is first looked at.
 *
 * @param texts what has been folded of events before, in the same words
 */
export function findable(
  events: readonly PlacedEvent[],
  eras: readonly Era[],
  context: Language,
  texts = new WeakMap<PlacedEvent, string>(),
): Findable {
  const dated = datedEras(eras);
  const keyOf = (era: Era): string => era.id ?? plainOf(era.title, context);
  const textOf = (placed: PlacedEvent): string => {
    let text = texts.get(placed);
    if (text === undefined) texts.set(placed, (text = fold(searchText(placed, context))));
    return text;
  };
  let ready = 0;
  let made: Choices | undefined;
  return {
    find: ({ query, tags, eras }) => {
      const words = fold(query).trim().split(/\s+/);
      const has = (placed: PlacedEvent): unknown => {
        const era = eras.length > 0 ? eraOf(placed, dated) : undefined;
        return (
          (!tags.length || placed.event.tags?.some((tag) => tags.includes(tag))) &&
          (!eras.length || (era && eras.includes(keyOf(era)))) &&
          (!words[0] || words.every((word) => textOf(placed).includes(word)))
        );
      };
      return words[0] || tags.length || eras.length ? new Set(events.filter(has)) : undefined;
    },
    choices: () =>
      (made ??= {
        tags: new Map(events.flatMap(({ event }) => event.tags ?? []).map((tag) => [tag, tag])),
        eras: new Map(
          events.flatMap((placed) => {
            const era = eraOf(placed, dated);
            return era ? [[keyOf(era), era.title]] : [];
          }),
        ),
      }),
    prepare: () => {
      const end = performance.now() + share;
      while (ready < events.length && performance.now() < end) textOf(events[ready++]!);
      return ready < events.length;
    },
  };
}

/**
 * Where a reader starts: at the `first` or the `last` event in time, at the last that is not after `today`, or at the one
 * of that name; undefined without such an event.
 *
 * @param today whole days since 1970-01-01, as `earliestDay` counts
 */
export function startOf(events: readonly PlacedEvent[], at: string, today: number): PlacedEvent | undefined {
  if (at === 'first') return events[0];
  if (at === 'last') return events[events.length - 1];
  if (at !== 'today') return events.find(({ name }) => name === at);
  const begun = events.filter(({ date }) => date && earliestDay(date) <= today);
  return begun.reduce((a, b) => (earliestDay(b.date!) < earliestDay(a.date!) ? a : b), begun[0] ?? events[0]!);
}
