/** Slides as TimelineJS has them, as a story: what the page's reader makes of them, and a note for all that it leaves behind. */
import { alignItems } from '../story/align-items.js';
import { check } from '../story/check.js';
import { wholeStory } from '../story/fields.js';
import { importTimelineJs } from '../story/import-timelinejs.js';
import { isObject, type Item } from '../story/kinds.js';
import { earliestDay, parseEdtf } from '../time/edtf.js';
import { noteOf, noteOfProblem, type Imported, type Note, type Place } from './imported.js';
import type { ImportSaid } from './messages.js';
import { readDate } from './read-date.js';
import type { DateOrder } from './read-point.js';
import { notesOfEra, notesOfSlide, notesOfTitle, textAt, type Say } from './slide-notes.js';

/** Where a path (`events[3].start_date`) is in the file. */
export type PlaceOf = (path: string) => Place;

/** The time of day that an event begins at, as a text that sorts; of one without, its day begins. */
const timeOf = (slide: unknown): string =>
  ['hour', 'minute', 'second', 'millisecond'].map((name) => textAt(slide, 'start_date', name).padStart(3, '0')).join();

/** TimelineJS sorts by the time of day, too. A story has none, so those of the same day are put in their order. */
export function orderOf(slides: readonly unknown[], events: readonly Item[]): number[] {
  const order = events.map((_, index) => index);
  const places = new Map<number, number[]>();
  events.forEach((event, index) => {
    const date = isObject(event) ? event.date : undefined;
    const parsed = typeof date === 'string' ? parseEdtf(date) : undefined;
    if (!parsed?.start?.day) return;
    const day = earliestDay(parsed);
    places.set(day, [...(places.get(day) ?? []), index]);
  });
  for (const indices of places.values()) {
    const sorted = [...indices].sort((a, b) =>
      timeOf(slides[a]) < timeOf(slides[b]) ? -1 : timeOf(slides[a]) > timeOf(slides[b]) ? 1 : 0,
    );
    indices.forEach((place, index) => (order[place] = sorted[index]!));
  }
  return order;
}

/** Notes come in the order of the file; in JSON, eras stand behind the events. */
const position = ({ row, place }: Note): number => {
  const [, list = '', index] = /(\w+)\[(\d+)\]/.exec(place) ?? [];
  return row ?? (index === undefined ? -1 : +index + (/^era/.test(list) ? 1e9 : 0));
};

/** A date that TimelineJS could not have, such as `1990s`, may be one all the same. */
function readAgain(event: Item, slide: unknown, order: DateOrder | undefined): ImportSaid | undefined {
  if (event.date !== undefined || typeof event.displayDate !== 'string' || textAt(slide, 'end_date', 'year'))
    return undefined;
  const said = [
    textAt(slide, 'start_date', 'year'),
    textAt(slide, 'start_date', 'month'),
    textAt(slide, 'start_date', 'day'),
  ];
  const { date, displayDate, said: saidOfDate } = readDate(said.filter(Boolean).join('-'), order);
  if (date)
    Object.assign(event, { date, displayDate: event.displayDate === said[0] ? displayDate : event.displayDate });
  if (date && event.displayDate === undefined) delete event.displayDate;
  return saidOfDate;
}

/** What became of each slide and era, in the order of the file; undefined where it was left out. */
export interface ImportedSlides extends Imported {
  readonly items: Readonly<Record<'events' | 'eras', readonly (Item | undefined)[]>>;
}

/**
 * Reads slides; none of them is lost without a note.
 *
 * @param given `{ title?, events, eras? }` of TimelineJS 3
 * @returns undefined where it holds no slide
 */
export function importSlides(
  given: unknown,
  format: string,
  placeOf: PlaceOf,
  order: DateOrder | undefined,
  before: readonly Note[] = [],
): ImportedSlides | undefined {
  const notes: Note[] = [];
  const say: Say = (path, said) => void notes.push(noteOf(placeOf(path), said));
  const dates = new Map<string, ImportSaid>();
  const story = importTimelineJs(given, (path, code, params) => void dates.set(path, { code, params } as ImportSaid));
  if (!story) return undefined;
  const slides = Array.isArray((given as Item).events) ? ((given as Item).events as unknown[]) : [];
  const events = (Array.isArray(story.events) ? story.events : []) as Item[];
  slides.forEach((slide, index) => {
    const event = events[index];
    if (!isObject(slide) || !isObject(event) || event === slide || 'history-widgets' in slide) return;
    const path = `events[${index}]`;
    const said = readAgain(event, slide, order);
    if (said) dates.set(`${path}.start_date`, said);
    notesOfSlide(slide, event, path, say);
  });
  const eras = Array.isArray((given as Item).eras) ? ((given as Item).eras as unknown[]) : [];
  eras.forEach((era, index) => {
    if (isObject(era) && !('history-widgets' in era)) notesOfEra(era, `eras[${index}]`, say);
  });
  notesOfTitle((given as Item).title, say);
  for (const [path, said] of dates) say(path, said);
  const sorted = orderOf(slides, events);
  if (Array.isArray(story.events)) story.events = sorted.map((index) => events[index]);
  const checked = check(story, wholeStory);
  for (const problem of checked.problems) {
    const original = problem.path.replace(/^events\[(\d+)\]/, (_, index: string) => `events[${sorted[+index]}]`);
    notes.push(noteOfProblem(problem, placeOf(original)));
  }
  const inOrder = alignItems('events', story, checked, wholeStory);
  const ofSlides: (Item | undefined)[] = [];
  sorted.forEach((original, index) => (ofSlides[original] = inOrder[index]));
  return {
    format,
    story: checked.story,
    notes: [...before, ...notes].sort((a, b) => position(a) - position(b)),
    items: { events: ofSlides, eras: alignItems('eras', story, checked, wholeStory) },
  };
}
