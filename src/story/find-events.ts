import { fold } from '../text/fold.js';
import { plainOf, type Language } from '../text/render-context.js';
import { formatDate } from '../time/format-date.js';
import { datedEras, eraOf, type PlacedEvent } from './arrange-events.js';
import type { FilterOptions, Searchable } from './filter.js';
import type { Era } from '../model/model.js';

/** The text of an event to search in, in the reader's language. */
const searchText = ({ event, date }: PlacedEvent, context: Language): string => {
  const { title, text, displayDate, contentNote, picture, source, tags = [] } = event;
  return [title, text, displayDate, contentNote, picture?.caption, source?.name, ...tags]
    .map((each) => plainOf(each, context))
    .concat(date ? formatDate(date, context.lang, context.messages) : '')
    .join('\n');
};

/** The time in milliseconds that `prepare` uses in one frame, so that typing stays responsive. */
const prepareTime = 24;

/**
 * Makes events searchable. The text of each is folded once, when it is first needed.
 *
 * @param texts texts that were folded before, in the same language
 */
export function makeSearchable(
  events: readonly PlacedEvent[],
  eras: readonly Era[],
  context: Language,
  texts = new WeakMap<PlacedEvent, string>(),
): Searchable {
  const dated = datedEras(eras);
  const keyOf = (era: Era): string => era.id ?? plainOf(era.title, context);
  const textOf = (placed: PlacedEvent): string => {
    let text = texts.get(placed);
    if (text === undefined) texts.set(placed, (text = fold(searchText(placed, context))));
    return text;
  };
  let ready = 0;
  let options: FilterOptions | undefined;
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
    options: () =>
      (options ??= {
        tags: new Map(events.flatMap(({ event }) => event.tags ?? []).map((tag) => [tag, tag])),
        eras: new Map(
          events.flatMap((placed) => {
            const era = eraOf(placed, dated);
            return era ? [[keyOf(era), era.title]] : [];
          }),
        ),
      }),
    prepare: () => {
      const end = performance.now() + prepareTime;
      while (ready < events.length && performance.now() < end) textOf(events[ready++]!);
      return ready < events.length;
    },
  };
}
