/** Imports TimelineJS slides with `importTimelineJs`, and adds a note for all content that is lost. */
import { alignItems } from '../story/align-items.js';
import { check } from '../story/read.js';
import { wholeStory } from '../story/whole-story.js';
import { importTimelineJs } from '../story/import-timelinejs.js';
import { isObject, type Item } from '../story/value-kinds.js';
import { earliestDay, parseEdtf } from '../time/edtf.js';
import { noteOf, noteOfProblem, type Imported, type Note, type Place } from './imported.js';
import type { ImportMessage } from './messages.js';
import { readDate } from './read-date.js';
import type { DateOrder } from './read-point.js';
import { notesOfEra, notesOfSlide, notesOfTitle, type Report } from './slide-notes.js';
import { textAt } from '../story/import-timelinejs-fields.js';

/** The place in the file of a path such as `events[3].start_date`. */
export type PlaceOf = (path: string) => Place;

/** The time of day at which an event begins, as a text that sorts correctly; midnight if it has none. */
const timeOf = (slide: unknown): string =>
  ['hour', 'minute', 'second', 'millisecond'].map((name) => textAt(slide, 'start_date', name).padStart(3, '0')).join();

/** TimelineJS also sorts by the time of day. A story has none, so events of the same day are put in that order. */
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

/** The position of a note in the file; in JSON, eras come after events. */
const position = ({ row, place }: Note): number => {
  const [, list = '', index] = /(\w+)\[(\d+)\]/.exec(place) ?? [];
  return row ?? (index === undefined ? -1 : +index + (/^era/.test(list) ? 1e9 : 0));
};

/** A date that is invalid in TimelineJS, such as `1990s`, may still be readable. */
function readInvalidDate(event: Item, slide: unknown, order: DateOrder | undefined): ImportMessage | undefined {
  if (event.date !== undefined || typeof event.displayDate !== 'string' || textAt(slide, 'end_date', 'year'))
    return undefined;
  const parts = ['year', 'month', 'day'].map((name) => textAt(slide, 'start_date', name));
  const { date, displayDate, message } = readDate(parts.filter(Boolean).join('-'), order);
  if (date)
    Object.assign(event, { date, displayDate: event.displayDate === parts[0] ? displayDate : event.displayDate });
  if (date && event.displayDate === undefined) delete event.displayDate;
  return message;
}

/** The items of all slides and eras, in the order of the file; undefined if left out. */
export interface ImportedSlides extends Imported {
  readonly items: Readonly<Record<'events' | 'eras', readonly (Item | undefined)[]>>;
}

/**
 * Imports slides; no content is lost without a note.
 *
 * @param given `{ title?, events, eras? }` of TimelineJS 3
 * @returns undefined if it has no slides
 */
export function importSlides(
  given: unknown,
  format: string,
  placeOf: PlaceOf,
  order: DateOrder | undefined,
  before: readonly Note[] = [],
): ImportedSlides | undefined {
  const notes: Note[] = [];
  const report: Report = (path, message) => void notes.push(noteOf(placeOf(path), message));
  const dates = new Map<string, ImportMessage>();
  const story = importTimelineJs(
    given,
    (path, code, params) => void dates.set(path, { code, params } as ImportMessage),
  );
  if (!story) return undefined;
  const slides = Array.isArray((given as Item).events) ? ((given as Item).events as unknown[]) : [];
  const events = (Array.isArray(story.events) ? story.events : []) as Item[];
  slides.forEach((slide, index) => {
    const event = events[index];
    if (!isObject(slide) || !isObject(event) || event === slide || 'history-widgets' in slide) return;
    const path = `events[${index}]`;
    const message = readInvalidDate(event, slide, order);
    if (message) dates.set(`${path}.start_date`, message);
    notesOfSlide(slide, event, path, report);
  });
  const eras = Array.isArray((given as Item).eras) ? ((given as Item).eras as unknown[]) : [];
  eras.forEach((era, index) => {
    if (isObject(era) && !('history-widgets' in era)) notesOfEra(era, `eras[${index}]`, report);
  });
  notesOfTitle((given as Item).title, report);
  for (const [path, message] of dates) report(path, message);
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
