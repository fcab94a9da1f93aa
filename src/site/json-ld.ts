/** A story as JSON-LD (schema.org), for search engines and other programs. */
import type { Milestone, Observance, Photo, Quote, Source, StoryEvent } from '../model/model.js';
import { parseEdtf, type EdtfPoint } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { plain, sourceName, type LocalizedStory } from './localized-story.js';

export type JsonLd = Readonly<Record<string, unknown>>;

/** A node without its empty fields. */
const node = (type: string, fields: JsonLd): JsonLd => ({
  '@type': type,
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')),
});

/** An exact date as ISO 8601; schema.org cannot express "about", "uncertain" or "in the 1990s". */
function isoDate(point: EdtfPoint | undefined): string | undefined {
  if (!point || point.approximate || point.uncertain || point.years || point.season || point.year < 0) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return [String(point.year).padStart(4, '0'), point.month && two(point.month), point.day && two(point.day)]
    .filter(Boolean)
    .join('-');
}

const citation = (source: Source | undefined): JsonLd | undefined =>
  source && node('CreativeWork', { name: sourceName(source), url: source.url });

function eventLd(event: StoryEvent, localized: LocalizedStory): JsonLd {
  const date = event.date === undefined ? undefined : parseEdtf(event.date);
  const startDate = isoDate(date?.start);
  const words = plain(event.displayDate) || (date ? formatDate(date, localized.lang, localized.messages) : '');
  return node('Event', {
    name: plain(event.title),
    description: plain(event.text),
    startDate,
    endDate: isoDate(date?.end),
    disambiguatingDescription: startDate === undefined ? words : undefined,
    image: event.picture?.src,
    subjectOf: citation(event.source),
  });
}

export const eventsLd = (localized: LocalizedStory): JsonLd =>
  node('ItemList', {
    name: plain(localized.story.subtitle) || localized.title,
    numberOfItems: localized.story.events.length,
    itemListElement: localized.story.events.map((event, index) =>
      node('ListItem', { position: index + 1, item: eventLd(event, localized) }),
    ),
  });

export const milestoneLd = (
  { value, label, unit, asOf, qualifier, source }: Omit<Milestone, 'series'>,
  localized: LocalizedStory,
): JsonLd =>
  node('Observation', {
    name: plain(label as string),
    value,
    unitText: plain(unit),
    // Bounds for "over" and "under".
    ...(qualifier === 'over' && { minValue: value }),
    ...(qualifier === 'under' && { maxValue: value }),
    observationDate: asOf === undefined ? undefined : isoDate(parseEdtf(asOf)?.start),
    observationAbout: localized.organization ? { '@id': '#organization' } : undefined,
    isBasedOn: citation(source),
  });

export const quoteLd = ({ text, lang, speaker, role, source }: Quote, localized: LocalizedStory): JsonLd =>
  node('Quotation', {
    text: plain(text),
    inLanguage: lang ?? localized.lang,
    creator: speaker === undefined ? undefined : node('Person', { name: plain(speaker), jobTitle: plain(role) }),
    isBasedOn: citation(source),
  });

/** A yearly event; schema.org cannot express a rule such as "the second Sunday in May". */
export function observanceLd({ name, text, date, source }: Observance): JsonLd {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(date ?? '') ?? [];
  return node('Event', {
    name: plain(name),
    description: plain(text),
    eventSchedule:
      month && day
        ? node('Schedule', { repeatFrequency: 'P1Y', byMonth: Number(month), byMonthDay: Number(day) })
        : undefined,
    subjectOf: citation(source),
  });
}

export const photoLd = ({ picture, caption, date, place, people, source }: Photo, localized: LocalizedStory): JsonLd =>
  node('Photograph', {
    name: plain(caption),
    image: picture?.src,
    dateCreated: date === undefined ? undefined : isoDate(parseEdtf(date)?.start),
    contentLocation: place === undefined ? undefined : node('Place', { name: plain(place) }),
    about: people?.map((person) => node('Person', { name: plain(person) })),
    creditText: plain(picture?.credit),
    isBasedOn: citation(source ?? localized.story.source),
  });

export function organizationLd({ story, organization }: LocalizedStory): JsonLd | undefined {
  const given = story.organization;
  if (!given) return undefined;
  return {
    ...node('Organization', { name: organization, alternateName: plain(given.shortName), url: given.url }),
    '@id': '#organization',
  };
}

export interface PageLd {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly picture: string;
  /** The main content of the page. */
  readonly entities: readonly JsonLd[];
}

/** All data of a page, as one graph. */
export function pageLd({ url, title, description, picture, entities }: PageLd, localized: LocalizedStory): JsonLd {
  const organization = organizationLd(localized);
  const page = node('WebPage', {
    url,
    name: title,
    description,
    inLanguage: localized.lang,
    primaryImageOfPage: node('ImageObject', { url: picture, width: 1200, height: 630 }),
    publisher: organization && { '@id': '#organization' },
    mainEntity: entities.length === 1 ? entities[0] : entities,
  });
  return { '@context': 'https://schema.org', '@graph': [page, ...(organization ? [organization] : [])] };
}

/** The story as a data set, with the URLs of its files. */
export const datasetLd = (localized: LocalizedStory, base: string): JsonLd =>
  node('Dataset', {
    name: localized.title,
    description: plain(localized.story.lead),
    inLanguage: localized.lang,
    creator: localized.organization ? { '@id': '#organization' } : undefined,
    distribution: [
      node('DataDownload', { encodingFormat: 'application/json', contentUrl: `${base}story.json` }),
      node('DataDownload', { encodingFormat: 'text/csv', contentUrl: `${base}story.csv` }),
    ],
  });
