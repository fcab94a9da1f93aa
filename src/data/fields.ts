/**
 * The fields of `model.ts` as one table: what each holds, and with `!` that an item is nothing without it. The checker,
 * the CSV header names and the JSON Schema are taken from here; a field that is missing here or there fails the type check.
 */
import type { Coverage, Era, HelpLine, Milestone, Observance, Organization, Photo, Picture, Quote } from './model.js';
import type { SeriesPoint, Source, Story, StoryEvent, StoryLists } from './model.js';

/** What a single value is. */
export type Kind =
  'text' | 'counted' | 'string' | 'date' | 'monthDay' | 'number' | 'pixels' | 'link' | 'src' | 'qualifier';

export interface Fields {
  readonly [name: string]: Field;
}

/** A value, a list of one kind, or an object. */
export type Field = Kind | `${Kind}!` | readonly [Kind | Fields] | Fields;

type Table<T> = { readonly [name in keyof Required<T>]: Field };

const source: Table<Source> = { name: 'text', url: 'link' };

const picture: Table<Picture> = {
  src: 'src!',
  alt: 'text',
  width: 'pixels',
  height: 'pixels',
  caption: 'text',
  credit: 'text',
};

const event: Table<StoryEvent> = {
  id: 'string',
  date: 'date',
  displayDate: 'text',
  title: 'text!',
  text: 'text',
  picture,
  source,
  era: 'string',
  contentNote: 'text',
  tags: ['string'],
};

const era: Table<Era> = { id: 'string', title: 'text!', date: 'date!' };

const point: Table<SeriesPoint> = { date: 'date!', value: 'number!' };

const milestone: Table<Milestone> = {
  id: 'string',
  value: 'number!',
  qualifier: 'qualifier',
  unit: 'text',
  label: 'counted!',
  asOf: 'date',
  source,
  series: [point],
};

const quote: Table<Quote> = {
  id: 'string',
  text: 'text!',
  lang: 'string',
  speaker: 'text',
  role: 'text',
  context: 'text',
  date: 'date',
  source,
  portrait: picture,
};

const photo: Table<Photo> = {
  id: 'string',
  picture,
  caption: 'text!',
  date: 'date',
  place: 'text',
  people: ['text'],
  peopleOrder: 'text',
  source,
};

const observance: Table<Observance> = {
  id: 'string',
  name: 'text!',
  date: 'monthDay!',
  text: 'text',
  since: 'date',
  source,
};

const coverage: Table<Coverage> = {
  id: 'string',
  label: 'text!',
  count: 'number!',
  total: 'number',
  qualifier: 'qualifier',
  countries: ['string'],
  asOf: 'date',
  source,
};

const organization: Table<Organization> = { name: 'text!', shortName: 'text', url: 'link' };

const helpLine: Table<HelpLine> = { label: 'text!', telephone: 'string', url: 'link' };

/** The lists of a story, and the fields of their items. */
export const lists: { readonly [name in keyof StoryLists]: Fields } = {
  events: event,
  eras: era,
  milestones: milestone,
  quotes: quote,
  photos: photo,
  observances: observance,
  coverage,
};

/** The fields of the story itself. */
export const story: Table<Omit<Story, keyof StoryLists | 'schemaVersion'>> = {
  lang: 'string',
  title: 'text',
  subtitle: 'text',
  lead: 'text',
  closing: 'text',
  mission: 'text',
  partners: ['text'],
  organization,
  contentNote: 'text',
  helpLine,
  source,
};
