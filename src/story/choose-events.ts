import { memoizeLast } from '../common/memoize-last.js';
import type { Language } from '../text/render-context.js';
import { arrangeEvents, groupEvents, type EventGroup, type Grouping, type PlacedEvent } from './arrange-events.js';
import { findable, type Findable, type Filter } from './find-events.js';
import type { Story } from './model.js';

/** So many events are all in the page. Of more, a first step is; a button brings the next. */
const mostEvents = 10_000;
export const step = 1_000;

/** An event is shown, folded away until it is asked for, or out of what the reader looks for. */
export type Visibility = 'shown' | 'folded' | 'out';

export interface TimelineQuery {
  readonly story: Story;
  readonly context: Language;
  readonly newestFirst: boolean;
  readonly groupBy: Grouping;
  readonly wanted: Filter;
  /** The key events alone, where there are any and nothing is looked for. */
  readonly keyOnly: boolean;
  /** How many are shown; 0 for all. */
  readonly limit: number;
  /** How many of a very long list are in the page. */
  readonly drawn: number;
}

export interface TimelineView extends Findable {
  /** All events, in order. */
  readonly events: readonly PlacedEvent[];
  /** How many of them match. */
  readonly found: number;
  /** Those that are in the page, and how each is shown. */
  readonly placed: readonly PlacedEvent[];
  readonly showings: readonly Visibility[];
  /** How many are folded away, whether because they are not key. */
  readonly folded: number;
  readonly keyOnly: boolean;
  /** The same, gathered; the same object as long as nothing has changed but how they are shown. */
  readonly groups: readonly EventGroup[];
}

/** How each of some events is shown: of those that match the key ones, of these the first few. */
export function visibilityOf(
  events: readonly PlacedEvent[],
  matches: ReadonlySet<PlacedEvent> | undefined,
  keyOnly: boolean,
  limit: number,
): readonly Visibility[] {
  let room = limit > 0 ? limit : Infinity;
  return events.map((placed) =>
    matches && !matches.has(placed)
      ? 'out'
      : (keyOnly && placed.event.importance !== 'key') || room-- <= 0
        ? 'folded'
        : 'shown',
  );
}

/** Chooses what of a story's events is shown, and does again only what has changed since the last time. */
export function eventChooser(): (asked: TimelineQuery) => TimelineView {
  const arrange = memoizeLast<Findable & { readonly events: readonly PlacedEvent[] }>();
  const texts = memoizeLast<WeakMap<PlacedEvent, string>>();
  const match = memoizeLast<ReadonlySet<PlacedEvent> | undefined>();
  const group = memoizeLast<readonly EventGroup[]>();
  const places = new Map<string, PlacedEvent>();
  return ({ story, context, newestFirst, groupBy, wanted, drawn, ...asked }) => {
    const { lang, messages } = context;
    const all = arrange([story, lang, messages, newestFirst], () => {
      const events = arrangeEvents(story.events, newestFirst, story.lang, places);
      const folded = texts([story.lang, lang, messages], () => new WeakMap());
      return { events, ...findable(events, story.eras, context, folded) };
    });
    const { events } = all;
    const { query, tags, eras } = wanted;
    const matches = match([all, query, tags, eras], () => all.find(wanted));
    const isLong = events.length > mostEvents;
    const groups = group([all, groupBy, isLong && matches, isLong && drawn], () => {
      const shown = isLong ? [...(matches ?? events)].slice(0, drawn) : events;
      return shown.length > 0 ? groupEvents(shown, groupBy, story.eras) : [];
    });
    const placed = groups.flatMap((gathered) => gathered.events);
    const keyOnly = asked.keyOnly && !matches && events.some(({ event }) => event.importance === 'key');
    const showings = visibilityOf(placed, matches, keyOnly, asked.limit);
    return {
      ...all,
      found: matches ? matches.size : events.length,
      placed,
      showings,
      folded: showings.filter((showing) => showing === 'folded').length,
      keyOnly,
      groups,
    };
  };
}
