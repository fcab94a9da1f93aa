/**
 * The fields of `model.ts` as a table: their types, and whether they are required. The checker, the CSV headers and the JSON
 * Schema use it. A field that is missing here or in the model fails the type check.
 */
import { counted, date, importance, language, link, mediaKind, name, number, pixels } from './value-kinds.js';
import { qualifier, sensitive, src, srcset, string, text, type Kind } from './value-kinds.js';
import type { Era, Media, Milestone, Photo, Picture, Quote, SeriesPoint } from '../model/model.js';
import type { Source, Story, StoryEvent, StoryLists, Term } from '../model/model.js';

export interface Fields {
  readonly [name: string]: Field;
}

/** A field that is required, unless one of the others is set. */
export interface Needed {
  readonly needed: Kind;
  readonly unless?: readonly string[];
}

/** A value, a required value, a list, or an object. */
export type Field = Kind | Needed | readonly [Kind | Fields] | Fields;

/** The fields to check, of the story itself and of the items in its lists. */
export interface Shape {
  readonly root: Fields;
  readonly lists: { readonly [name in keyof StoryLists]?: Fields };
  /** Whether TimelineJS JSON is converted. */
  readonly adoptsTimelineJs?: true;
}

/** The lists of a story, in the order of its file. */
export const listNames = [
  'events',
  'eras',
  'milestones',
  'quotes',
  'photos',
  'observances',
  'coverage',
] as const satisfies readonly (keyof StoryLists)[];

/** The fields of a story itself: every element knows them, even those that it does not show. */
export const storyNames = [
  '$schema',
  'schemaVersion',
  ...listNames,
  'lang',
  'title',
  'subtitle',
  'lead',
  'closing',
  'mission',
  'partners',
  'organization',
  'contentNote',
  'sensitive',
  'redact',
  'translationNote',
  'helpLine',
  'source',
] as const satisfies readonly (keyof Story | '$schema')[];

export type Table<T> = { readonly [name in keyof Required<T>]: Field };

export const source: Table<Source> = { name, url: link };

const picture: Table<Picture> = {
  src: { needed: src },
  alt: name,
  width: pixels,
  height: pixels,
  srcset: srcset,
  sizes: string,
  caption: text,
  credit: name,
  licence: name,
  link: link,
};

const media: Table<Media> = {
  src: { needed: src },
  kind: mediaKind,
  title: name,
  poster: picture,
  captions: src,
  caption: text,
  credit: name,
};

export const event: Table<StoryEvent> = {
  id: string,
  date: date,
  displayDate: name,
  title: { needed: name },
  text: text,
  picture,
  media,
  source,
  era: string,
  contentNote: text,
  tags: [string],
  importance: importance,
};

export const era: Table<Era> = { id: string, title: { needed: name }, date: { needed: date } };

const point: Table<SeriesPoint> = { date: { needed: date }, value: { needed: number } };

export const milestone: Table<Milestone> = {
  id: string,
  value: { needed: number },
  displayValue: text,
  qualifier: qualifier,
  unit: name,
  label: { needed: counted },
  asOf: date,
  displayAsOf: text,
  source,
  series: [point],
};

const term: Table<Term> = { term: { needed: name }, note: { needed: text } };

export const quote: Table<Quote> = {
  id: string,
  text: { needed: text },
  lang: language,
  speaker: name,
  role: name,
  context: text,
  date: date,
  displayDate: text,
  source,
  portrait: picture,
  terms: [term],
};

export const photo: Table<Photo> = {
  id: string,
  picture,
  caption: { needed: text },
  date: date,
  displayDate: text,
  place: name,
  people: [name],
  peopleOrder: name,
  source,
};

/** The fields that each element shows: its script contains only these, and it reports no other problems. */
export const shown = { lang: language, source, translationNote: text };
export const eventsShape: Shape = {
  root: { ...shown, sensitive },
  lists: { events: event, eras: era },
  adoptsTimelineJs: true,
};
export const milestonesShape: Shape = { root: shown, lists: { milestones: milestone } };
export const quotesShape: Shape = { root: shown, lists: { quotes: quote } };
export const photosShape: Shape = { root: shown, lists: { photos: photo } };

/** The kind of a single value; undefined for a list or an object. */
export const kindOf = (field: Field): Kind | undefined =>
  'needed' in field ? (field as Needed).needed : 'read' in field ? (field as Kind) : undefined;
