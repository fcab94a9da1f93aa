import { memoizeLast } from '../common/memoize-last.js';
import type { Language } from '../text/render-context.js';
import { arrangeEvents, groupEvents, type EventGroup, type Grouping, type PlacedEvent } from './arrange-events.js';
import { notSearchable, type Filter, type Searchable } from './filter.js';
import type { makeSearchable } from './find-events.js';
import type { Story } from '../model/model.js';

/** Up to this number, all events are on the page. */
const maxEvents = 10_000;
/** Of a longer list, so many events are on the page at first, and so many more after each click of "show more". */
export const eventsPerStep = 1_000;

/** `folded` events appear on request; `out` events do not match the filter. */
export type Visibility = 'shown' | 'folded' | 'out';

export interface TimelineQuery {
  readonly story: Story;
  readonly context: Language;
  readonly newestFirst: boolean;
  readonly groupBy: Grouping;
  readonly filter: Filter;
  /** Makes the events searchable; a timeline without search does not need it. */
  readonly search: typeof makeSearchable | undefined;
  /** Only key events, if there are any and there is no filter. */
  readonly keyOnly: boolean;
  /** The maximum number of events shown; 0 for all. */
  readonly limit: number;
  /** The number of events of a very long list that are on the page. */
  readonly drawn: number;
}

export interface TimelineView extends Searchable {
  /** All events, sorted. */
  readonly events: readonly PlacedEvent[];
  /** The number of matching events. */
  readonly found: number;
  /** The events on the page, and the visibility of each. */
  readonly placed: readonly PlacedEvent[];
  readonly visibilities: readonly Visibility[];
  /** The number of folded events, and whether that is because they are not key events. */
  readonly folded: number;
  readonly keyOnly: boolean;
  /** The events on the page, grouped; the same object as long as only visibilities change. */
  readonly groups: readonly EventGroup[];
}

/** The visibility of each event: the first few of those that match and, if asked, are key events. */
export function visibilityOf(
  events: readonly PlacedEvent[],
  matches: ReadonlySet<PlacedEvent> | undefined,
  keyOnly: boolean,
  limit: number,
): readonly Visibility[] {
  let remaining = limit > 0 ? limit : Infinity;
  return events.map((placed) =>
    matches && !matches.has(placed)
      ? 'out'
      : (keyOnly && placed.event.importance !== 'key') || remaining-- <= 0
        ? 'folded'
        : 'shown',
  );
}

/** Creates a function that selects the events to show. It recomputes only what has changed. */
export function eventChooser(): (query: TimelineQuery) => TimelineView {
  const arrange = memoizeLast<Searchable & { readonly events: readonly PlacedEvent[] }>();
  const texts = memoizeLast<WeakMap<PlacedEvent, string>>();
  const match = memoizeLast<ReadonlySet<PlacedEvent> | undefined>();
  const group = memoizeLast<readonly EventGroup[]>();
  const placedByName = new Map<string, PlacedEvent>();
  return ({ story, context, newestFirst, groupBy, filter, search, drawn, ...rest }) => {
    const { lang, messages } = context;
    const all = arrange([story, lang, messages, newestFirst, search], () => {
      const events = arrangeEvents(story.events, newestFirst, story.lang, placedByName);
      const searchTexts = texts([story.lang, lang, messages], () => new WeakMap());
      return { events, ...(search?.(events, story.eras, context, searchTexts) ?? notSearchable) };
    });
    const { events } = all;
    const { query, tags, eras } = filter;
    const matches = match([all, query, tags, eras], () => all.find(filter));
    const isLong = events.length > maxEvents;
    const groups = group([all, groupBy, isLong && matches, isLong && drawn], () => {
      const shown = isLong ? [...(matches ?? events)].slice(0, drawn) : events;
      return shown.length > 0 ? groupEvents(shown, groupBy, story.eras) : [];
    });
    const placed = groups.flatMap((eventGroup) => eventGroup.events);
    const keyOnly = rest.keyOnly && !matches && events.some(({ event }) => event.importance === 'key');
    const visibilities = visibilityOf(placed, matches, keyOnly, rest.limit);
    return {
      ...all,
      found: matches ? matches.size : events.length,
      placed,
      visibilities,
      folded: visibilities.filter((visibility) => visibility === 'folded').length,
      keyOnly,
      groups,
    };
  };
}
