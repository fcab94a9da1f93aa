/**
 * The fields of `model.ts` as a table: their types, and whether they are required. The checker, the CSV headers and the JSON
 * Schema use it. A field that is missing here or in the model fails the type check.
 */
import type { Report } from './messages.js';
import { importTimelineJs } from './import-timelinejs.js';
import {
  counted,
  country,
  date,
  day,
  importance,
  language,
  link,
  mediaKind,
  monthDay,
  name,
  names,
} from './value-kinds.js';
import { number, pixels, qualifier, rule, sensitive, src, srcset, string, text, type Kind } from './value-kinds.js';
import type {
  Coverage,
  Era,
  HelpLine,
  Media,
  Milestone,
  Observance,
  ObservedBy,
  Organization,
} from '../model/model.js';
import type {
  Photo,
  Picture,
  Quote,
  SeriesPoint,
  Source,
  Story,
  StoryEvent,
  StoryLists,
  Term,
} from '../model/model.js';

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
  /** Converts the format of another tool to a story; undefined for anything else. */
  readonly adopt?: (input: unknown, report: Report) => unknown;
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

type Table<T> = { readonly [name in keyof Required<T>]: Field };

const source: Table<Source> = { name, url: link };

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

const event: Table<StoryEvent> = {
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

const era: Table<Era> = { id: string, title: { needed: name }, date: { needed: date } };

const point: Table<SeriesPoint> = { date: { needed: date }, value: { needed: number } };

const milestone: Table<Milestone> = {
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

const observedBy: Table<ObservedBy> = { count: number, countries: [country], countryNames: names };

const observance: Table<Observance> = {
  id: string,
  name: { needed: name },
  rule: rule,
  dates: [day],
  date: { needed: monthDay, unless: ['rule', 'dates'] },
  displayDate: text,
  text: text,
  since: date,
  displaySince: text,
  observedBy,
  source,
};

const coverage: Table<Coverage> = {
  id: string,
  name,
  label: { needed: text },
  countries: [country],
  countryNames: names,
  count: { needed: number, unless: ['countries'] },
  displayCount: text,
  total: number,
  qualifier: qualifier,
  note: text,
  asOf: date,
  displayAsOf: text,
  source,
};

const organization: Table<Organization> = { name: { needed: name }, shortName: name, url: link };

const helpLine: Table<HelpLine> = { label: { needed: name }, telephone: string, url: link };

/** The fields of the story itself. */
const root: Table<Omit<Story, keyof StoryLists | 'schemaVersion'>> = {
  lang: language,
  title: name,
  subtitle: name,
  lead: text,
  closing: text,
  mission: text,
  partners: [name],
  organization,
  contentNote: text,
  sensitive: sensitive,
  redact: [string],
  translationNote: text,
  helpLine,
  source,
};

/** All fields of a story. */
export const wholeStory = {
  root,
  lists: {
    events: event,
    eras: era,
    milestones: milestone,
    quotes: quote,
    photos: photo,
    observances: observance,
    coverage,
  },
  adopt: importTimelineJs,
} satisfies Shape;

/** The fields that each element shows: its script contains only these, and it reports no other problems. */
const shown = { lang: language, source, translationNote: text };
export const eventsShape: Shape = {
  root: { ...shown, sensitive },
  lists: { events: event, eras: era },
  adopt: importTimelineJs,
};
export const milestonesShape: Shape = { root: shown, lists: { milestones: milestone } };
export const quotesShape: Shape = { root: shown, lists: { quotes: quote } };
export const photosShape: Shape = { root: shown, lists: { photos: photo } };
export const observancesShape: Shape = { root: shown, lists: { observances: observance } };
export const coverageShape: Shape = { root: shown, lists: { coverage } };

/** The kind of a single value; undefined for a list or an object. */
export const kindOf = (field: Field): Kind | undefined =>
  'needed' in field ? (field as Needed).needed : 'read' in field ? (field as Kind) : undefined;
