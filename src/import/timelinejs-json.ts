/** TimelineJS JSON: version 3, also with its former field names, and version 1. */
import { isObject, own, type Item } from '../story/value-kinds.js';
import { withoutReferences } from './references.js';
import { noteOf, type Imported, type Note } from './imported.js';
import type { DateOrder } from './read-point.js';
import { importSlides } from './slides.js';
import { type Report } from './slide-notes.js';
import { textAt } from '../story/import-timelinejs-fields.js';
import { dateOfVersion1 } from './version-1-date.js';

/** Former field names of version 3, and the current ones. */
const currentNames: Readonly<Record<string, string>> = {
  uniqueid: 'unique_id',
  date: 'start_date',
  startDate: 'start_date',
  endDate: 'end_date',
};

function withCurrentNames(slide: unknown): unknown {
  if (!isObject(slide)) return slide;
  const named: Item = {};
  for (const [name, value] of Object.entries(slide)) {
    const current = Object.hasOwn(currentNames, name) ? currentNames[name]! : name;
    if (!(current in slide) || current === name) named[current] = value;
  }
  const { media } = named;
  if (isObject(media) && 'thumb' in media && !('thumbnail' in media)) {
    const { thumb, ...rest } = media;
    named.media = { ...rest, thumbnail: thumb };
  }
  return named;
}

/** Some old files have the title among the events. */
function version3(input: Item): Item {
  const { title, events, ...rest } = input;
  const slides = (Array.isArray(events) ? events : isObject(events) ? Object.values(events) : []).map(withCurrentNames);
  const at = title === undefined ? slides.findIndex((slide) => textAt(slide, 'type') === 'overview') : -1;
  const found = at < 0 ? title : slides.splice(at, 1)[0];
  return { ...rest, events: slides, ...(found !== undefined && { title: withCurrentNames(found) }) };
}

const without = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));

/** `{ startDate, endDate, headline, text, tag, asset: { media, credit, caption } }` as a slide of version 3. */
function slideOf(entry: unknown, path: string, order: DateOrder, report: Report): unknown {
  if (!isObject(entry)) return entry;
  const { headline = '', text = '', tag, tags, asset } = entry;
  return {
    ...without(entry, ['startDate', 'endDate', 'headline', 'text', 'tag', 'tags', 'asset', 'classname', 'type']),
    start_date: dateOfVersion1(textAt(entry, 'startDate'), order, (message) => report(`${path}.startDate`, message)),
    end_date: dateOfVersion1(textAt(entry, 'endDate'), order, (message) => report(`${path}.endDate`, message)),
    text: { headline, text },
    ...(isObject(asset) && { media: { ...without(asset, ['media']), url: asset.media } }),
    group: tag ?? (Array.isArray(tags) ? tags.join(', ') : tags),
  };
}

/** `{ timeline: { headline, text, asset, date: [ … ], era: [ … ] } }` in the form of version 3. */
function version1({ timeline }: { readonly timeline: Item }, order: DateOrder, report: Report): Item {
  const listAt = (name: string): unknown[] => {
    const list = own(timeline, name);
    return (Array.isArray(list) ? list : isObject(list) ? [list] : []).map((entry, index) =>
      slideOf(entry, `timeline.${name}[${index}]`, order, report),
    );
  };
  const title = slideOf(
    without(timeline, ['date', 'era', 'startDate', 'endDate', 'tag']),
    'timeline',
    order,
    report,
  ) as Item;
  return {
    title: without(title, ['start_date', 'end_date', 'group']),
    events: listAt('date'),
    eras: listAt('era'),
  };
}

/** Reads either version; undefined for JSON that is neither. */
export async function importTimelineJsJson(
  given: unknown,
  order: DateOrder | undefined,
): Promise<Imported | undefined> {
  if (!isObject(given)) return undefined;
  const input = await withoutReferences(given);
  const { timeline } = input;
  const isFirst = isObject(timeline) && ('date' in timeline || 'era' in timeline);
  const notes: Note[] = [];
  const report: Report = (place, message) => void notes.push(noteOf({ place }, message));
  const slides = isFirst ? version1({ timeline }, order ?? 'mdy', report) : version3(input);
  const pathOf = (path: string) =>
    isFirst ? path.replace(/^events/, 'timeline.date').replace(/^eras/, 'timeline.era') : path;
  return importSlides(slides, `TimelineJS ${isFirst ? 1 : 3} JSON`, (path) => ({ place: pathOf(path) }), order, notes);
}
