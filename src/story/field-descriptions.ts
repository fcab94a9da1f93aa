/** The descriptions of all fields for the JSON Schema, which editors show. No element imports this file. */
import type { Coverage, Era, HelpLine, Media, Milestone, Observance, ObservedBy, Organization } from './model.js';
import type { Photo, Picture, Quote, SeriesPoint, Source, Story, StoryEvent, StoryLists, Term } from './model.js';

/** A description for each field; a missing one fails the type check. */
type Descriptions<T> = { readonly [name in keyof Required<T>]: string };

const id = 'A short, unique name for this item. It is part of its URL, so do not change it after publishing.';
const source = 'The source of this information.';

const sourceFields: Descriptions<Source> = {
  name: 'The name of the source, such as a report or a newspaper.',
  url: 'The URL of the source.',
};

const pictureFields: Descriptions<Picture> = {
  src: 'The URL of the picture, or the path of a file next to the story file.',
  alt: 'A description of the picture for readers who cannot see it.',
  width: 'The width in CSS pixels. Reserves space while the picture loads.',
  height: 'The height in CSS pixels. Reserves space while the picture loads.',
  srcset: 'Other sizes of the picture, as in HTML: small.jpg 640w, large.jpg 1280w.',
  sizes: 'The width at which the picture is shown, as in HTML, such as 100vw.',
  caption: 'The caption of the picture.',
  credit: 'The author of the picture.',
  licence: 'The licence of the picture, such as CC BY 4.0.',
  link: 'The URL that the picture links to.',
};

const mediaFields: Descriptions<Media> = {
  src: 'The URL of an audio or video file, or of a page with a player.',
  kind: 'How to play it: audio, video or frame. By default, this depends on the URL.',
  title: 'A title for readers who cannot see or hear it.',
  poster: 'The picture shown before playback starts.',
  captions: 'The URL of a captions file (WebVTT).',
  caption: 'The caption shown below it.',
  credit: 'The author of the recording.',
};

const eventFields: Descriptions<StoryEvent> = {
  id,
  date: 'When the event happened. An event without a date stays at its position in the file.',
  displayDate: 'The date as it should be shown. Events are still sorted by “date”.',
  title: 'The heading of the event.',
  text: 'A description of the event in a few sentences.',
  picture: 'A picture of the event.',
  media: 'An audio or video recording of the event.',
  source,
  era: 'The id of the era of the event. By default, the era that includes its date.',
  contentNote: 'A note shown before the event, for content that readers may find upsetting.',
  tags: 'Tags that readers can filter events by.',
  importance: 'Whether this is a key event. Key events alone summarise the story.',
};

const eraFields: Descriptions<Era> = {
  id,
  title: 'The name of the era.',
  date: 'The start and end of the era, such as 1998/2005.',
};

const pointFields: Descriptions<SeriesPoint> = {
  date: 'The date of the value.',
  value: 'The value at that date.',
};

const milestoneFields: Descriptions<Milestone> = {
  id,
  value: 'The figure: a number, or a string of digits for very large numbers. Other text is shown unchanged.',
  qualifier: 'How exact the figure is.',
  unit: 'The text after the number, such as % or km.',
  label: 'What the figure counts.',
  asOf: 'The date or period of the figure.',
  source,
  series: 'Earlier values of the figure, shown as a chart.',
  displayValue: 'The figure as it should be shown. Sorting and counting still use “value”.',
  displayAsOf: 'The date as it should be shown.',
};

const termFields: Descriptions<Term> = {
  term: 'The term, as it appears in the quotation.',
  note: 'The explanation of the term.',
};

const quoteFields: Descriptions<Quote> = {
  id,
  text: 'The quotation, word for word.',
  lang: 'The language of the quotation, if it is not the language of the story.',
  speaker: 'The name of the speaker.',
  role: 'The role of the speaker, such as Founder.',
  context: 'The occasion of the quotation.',
  date: 'The date of the quotation.',
  source,
  portrait: 'A picture of the speaker.',
  terms: 'Terms in the quotation that need an explanation.',
  displayDate: 'The date as it should be shown.',
};

const photoFields: Descriptions<Photo> = {
  id,
  picture: 'The picture. Without it, a placeholder is shown.',
  caption: 'The caption of the photograph.',
  date: 'When the photograph was taken.',
  place: 'Where the photograph was taken.',
  people: 'The people in the photograph, in order.',
  peopleOrder: 'What the order of people means, such as “From left”.',
  source,
  displayDate: 'The date as it should be shown.',
};

const observedByFields: Descriptions<ObservedBy> = {
  count: 'The number of countries that observe the day.',
  countries: 'The ISO 3166-1 codes of the countries.',
  countryNames: 'Country names that replace the default names, by country code, such as BE.',
};

const observanceFields: Descriptions<Observance> = {
  id,
  name: 'The name of the day.',
  rule: 'A weekday of a month, in English, such as second Sunday in May.',
  dates: 'A list of dates such as 2026-03-20, for a day that follows no rule.',
  date: 'A day of every year, such as --05-25.',
  text: 'A description of the day.',
  since: 'When the day was first observed.',
  observedBy: 'Where the day is observed.',
  source,
  displayDate: 'The day as it should be shown.',
  displaySince: 'When the day was first observed, as it should be shown.',
};

const coverageFields: Descriptions<Coverage> = {
  id,
  name: 'A short name for the countries, such as Members.',
  label: 'What the countries have in common.',
  countries: 'The ISO 3166-1 codes of the countries.',
  count: 'The number of countries. By default, the length of “countries”.',
  total: 'The number of all countries to compare with, such as 195.',
  qualifier: 'How exact the count is.',
  note: 'A note about boundaries, shown below the map.',
  asOf: 'The date or period of the count.',
  source,
  countryNames: 'Country names that replace the default names, by country code, such as BE.',
  displayCount: 'The count as it should be shown, including the total if there is one.',
  displayAsOf: 'The date as it should be shown.',
};

const organizationFields: Descriptions<Organization> = {
  name: 'The name of the organisation.',
  shortName: 'A short name, such as an abbreviation.',
  url: 'The URL of its website.',
};

const helpLineFields: Descriptions<HelpLine> = {
  label: 'The name of the help line, and who it is for.',
  telephone: 'The telephone number, as it is dialled.',
  url: 'The URL of its website.',
};

/** The fields of the story itself, including its lists. */
export const storyDescriptions: Descriptions<Story & { $schema: string }> = {
  $schema: 'The URL of this schema. Editors use it for validation and completion.',
  schemaVersion: 'The version of the format. Always 1.',
  lang: 'The language of all texts that are plain strings, as a BCP 47 tag such as en or pt-BR.',
  title: 'The title of the story.',
  subtitle: 'The title of the timeline.',
  lead: 'An introduction of one or two sentences.',
  closing: 'The closing words of the story.',
  mission: 'The mission statement of the organisation.',
  partners: 'The partners of the organisation.',
  organization: 'The organisation that publishes the story.',
  contentNote: 'A note shown before the story, for content that readers may find upsetting.',
  sensitive: 'Whether events with a content note are open or collapsed at first.',
  redact: 'Names to withhold. Each occurrence is replaced by a neutral word, and this list is never published.',
  translationNote: 'A note for readers of a translation, such as that it is unofficial.',
  helpLine: 'Where readers can find help.',
  source: 'The source of all items that have none of their own.',
  events: 'The events of the timeline.',
  eras: 'The eras that events belong to.',
  milestones: 'Figures with their labels and dates.',
  quotes: 'Quotations.',
  photos: 'Photographs with captions.',
  observances: 'Days observed every year.',
  coverage: 'Countries on a map, one entry for each class of countries.',
};

/** The fields of the items in each list. */
export const itemDescriptions: { readonly [name in keyof StoryLists]: Readonly<Record<string, string>> } = {
  events: eventFields,
  eras: eraFields,
  milestones: milestoneFields,
  quotes: quoteFields,
  photos: photoFields,
  observances: observanceFields,
  coverage: coverageFields,
};

/** The fields of nested objects, by the name of the field that has them. */
export const objectDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: sourceFields,
  picture: pictureFields,
  poster: pictureFields,
  portrait: pictureFields,
  media: mediaFields,
  series: pointFields,
  terms: termFields,
  observedBy: observedByFields,
  organization: organizationFields,
  helpLine: helpLineFields,
};
