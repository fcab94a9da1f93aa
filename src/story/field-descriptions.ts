/** A sentence on each field, for the JSON Schema: editors show it beside the field. No element imports them. */
import type { Coverage, Era, HelpLine, Media, Milestone, Observance, ObservedBy, Organization } from './model.js';
import type { Photo, Picture, Quote, SeriesPoint, Source, Story, StoryEvent, StoryLists, Term } from './model.js';

/** A sentence for each field of an object: a field that is missing here fails the type check. */
type Sentences<T> = { readonly [name in keyof Required<T>]: string };

const id = 'A short name of the item, unique in its list; its address is made of it, so it should not change.';
const source = 'Where the statement comes from.';

const sourceFields: Sentences<Source> = {
  name: 'The name of the source, such as a report or a newspaper.',
  url: 'The web address of the source.',
};

const pictureFields: Sentences<Picture> = {
  src: 'The address of the picture: a web address, or a file beside the story.',
  alt: 'What the picture shows, for readers who do not see it.',
  width: 'Its width in CSS pixels, so that its room is kept while it loads.',
  height: 'Its height in CSS pixels, so that its room is kept while it loads.',
  srcset: 'The same picture in other sizes, as in HTML: small.jpg 640w, large.jpg 1280w.',
  sizes: 'How wide the picture is shown, as in HTML, such as 100vw.',
  caption: 'A sentence below the picture.',
  credit: 'Who made the picture.',
  licence: 'The licence of the picture.',
  link: 'The web address that the picture leads to.',
};

const mediaFields: Sentences<Media> = {
  src: 'The address of a recording, a film, or a page that plays it.',
  kind: 'How it is played; without it, known from the address.',
  title: 'What it is, for those who do not see or hear it.',
  poster: 'The picture that is shown until it plays.',
  captions: 'The address of its captions (WebVTT).',
  caption: 'A sentence below it.',
  credit: 'Who made it.',
};

const eventFields: Sentences<StoryEvent> = {
  id,
  date: 'When it happened; without it the event stays at its place in the file.',
  displayDate: 'The date in your own words; the date still orders the event.',
  title: 'What happened, in a few words.',
  text: 'What happened, in a few sentences.',
  picture: 'A picture of the event.',
  media: 'A recording or a film of the event.',
  source,
  era: 'The id of its era; without it, the era that its date falls into.',
  contentNote: 'A sentence shown before the event, for what a reader may not want to meet unprepared.',
  tags: 'Words by which readers can choose events.',
  importance: 'Whether the event is one of the few that tell the story in short.',
};

const eraFields: Sentences<Era> = {
  id,
  title: 'The name of the era.',
  date: 'When the era was, such as 1998/2005.',
};

const pointFields: Sentences<SeriesPoint> = {
  date: 'The date of the value.',
  value: 'The figure at that date.',
};

const milestoneFields: Sentences<Milestone> = {
  id,
  value: 'The figure: a number, or its digits as a text where there are very many; other text is shown as it is.',
  qualifier: 'How exact the figure is.',
  unit: 'What is written after the number, such as % or km.',
  label: 'What the figure counts.',
  asOf: 'The day or period that the figure speaks of.',
  source,
  series: 'The course of the figure over time.',
  displayValue: 'The figure in your own words; the value is still what sorts and counts.',
  displayAsOf: 'The date of the figure in your own words.',
};

const termFields: Sentences<Term> = {
  term: 'The word as it stands in the quotation.',
  note: 'What is said of it beside the quotation.',
};

const quoteFields: Sentences<Quote> = {
  id,
  text: 'What was said, word for word.',
  lang: 'The language of the quotation, where it is not that of the story.',
  speaker: 'Who said it.',
  role: 'In what role, such as Founder.',
  context: 'On what occasion.',
  date: 'When it was said.',
  source,
  portrait: 'A picture of the speaker.',
  terms: 'Words of the quotation that need an explanation today.',
  displayDate: 'The date in your own words.',
};

const photoFields: Sentences<Photo> = {
  id,
  picture: 'The picture; without it, a placeholder stands in its place.',
  caption: 'What the photograph shows.',
  date: 'When it was taken.',
  place: 'Where it was taken.',
  people: 'The people in the picture, in order.',
  peopleOrder: 'What the order means, such as "From left".',
  source,
  displayDate: 'The date in your own words.',
};

const observedByFields: Sentences<ObservedBy> = {
  count: 'How many countries observe the day.',
  countries: 'Which countries, by their codes of ISO 3166-1.',
  countryNames: 'Names that are shown instead of the usual ones, by country code, such as BE.',
};

const observanceFields: Sentences<Observance> = {
  id,
  name: 'The name of the day.',
  rule: 'A weekday of a month, in English, such as second Sunday in May.',
  dates: 'The days themselves, such as 2026-03-20, where they follow no rule.',
  date: 'A day of every year, such as --05-25.',
  text: 'What the day is about.',
  since: 'Since when it is observed.',
  observedBy: 'Where it is observed.',
  source,
  displayDate: 'The day in your own words.',
  displaySince: 'Since when it is observed, in your own words.',
};

const coverageFields: Sentences<Coverage> = {
  id,
  name: 'What the countries are called in short, such as Members.',
  label: 'What is said of the countries.',
  countries: 'The countries, by their codes of ISO 3166-1.',
  count: 'How many countries; without it, the countries are counted.',
  total: 'How many countries there could be, such as 195.',
  qualifier: 'How exact the count is.',
  note: 'What is said of boundaries below the map.',
  asOf: 'The day or period that the count speaks of.',
  source,
  countryNames: 'Names that are shown instead of the usual ones, by country code, such as BE.',
  displayCount: 'The number in your own words, with the total if there is one.',
  displayAsOf: 'The date of the number in your own words.',
};

const organizationFields: Sentences<Organization> = {
  name: 'The name of the organisation.',
  shortName: 'Its short name, such as an abbreviation.',
  url: 'The web address of the organisation.',
};

const helpLineFields: Sentences<HelpLine> = {
  label: 'What the help line is, and for whom.',
  telephone: 'Its number, as it is dialled.',
  url: 'Its web address.',
};

/** Those of the story itself, its lists among them. */
export const storySentences: Sentences<Story & { $schema: string }> = {
  $schema: 'The address of this schema, so that an editor can help.',
  schemaVersion: 'The version of the format: 1.',
  lang: 'The language of every text that is a plain string, as a BCP 47 tag such as en or pt-BR.',
  title: 'The title of the story.',
  subtitle: 'The title of its timeline.',
  lead: 'One or two sentences that say what the story is about.',
  closing: 'The words at its end.',
  mission: 'What the organisation works for.',
  partners: 'Who works with it.',
  organization: 'Whose story it is.',
  contentNote: 'A sentence shown before the story, for what a reader may not want to meet unprepared.',
  sensitive: 'Whether entries with a content note are open at first, or closed under it.',
  redact: 'Names that are withheld: a word stands in their place wherever they occur, and the list is not published.',
  translationNote: 'Said to readers of a translation, such as that it is unofficial.',
  helpLine: 'Where readers find help.',
  source: 'Where the items that name no source of their own come from.',
  events: 'What happened.',
  eras: 'The eras that events belong to.',
  milestones: 'Figures.',
  quotes: 'Quotations.',
  photos: 'Photographs.',
  observances: 'Days that come each year.',
  coverage: 'Countries on a map, one entry for each class of them.',
};

/** Those of the items of each list. */
export const itemSentences: { readonly [name in keyof StoryLists]: Readonly<Record<string, string>> } = {
  events: eventFields,
  eras: eraFields,
  milestones: milestoneFields,
  quotes: quoteFields,
  photos: photoFields,
  observances: observanceFields,
  coverage: coverageFields,
};

/** Those of the objects in other fields, by the name of the field. */
export const objectSentences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
