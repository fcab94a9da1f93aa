import { withoutPrototype } from '../common/without-prototype.js';

/** How precise a date is, or `ago` in deep time; some languages put an article before some of them. */
export type DateKind = 'day' | 'month' | 'year' | 'season' | 'decade' | 'century' | 'ago';

/**
 * The words of the widgets themselves. This file is the type and the English; each other language is a file in
 * `languages/`. A missing word fails the type check. Words that depend on values are functions.
 */
export interface Messages {
  /** A date that is approximate: gets the formatted date, and how precise it is. "about 1997" */
  readonly about: (date: string, kind: DateKind) => string;
  /** A date that is uncertain. "1996 (uncertain)" */
  readonly uncertain: (date: string) => string;
  /** An interval that is open or unknown at its start. "until 1998" */
  readonly before: (date: string, kind: DateKind) => string;
  /** An interval that is open or unknown at its end. "from 1998" */
  readonly after: (date: string, kind: DateKind) => string;
  /** A decade, by its first year, which is also there in the language's digits. "1990s" */
  readonly decade: (year: number, formattedYear: string) => string;
  /** A century, by its number. "20th century" */
  readonly century: (century: number, formattedCentury: string) => string;
  /** spring, summer, autumn, winter: index 0 to 3; the year as the language writes it alone. "spring 1996" */
  readonly season: (index: 0 | 1 | 2 | 3, formattedYear: string) => string;
  /** Said after an approximate date for those who cannot see its dashed mark. */
  readonly approximate: string;
  readonly undated: string;
  /** Qualifiers of a figure, as read before the number. */
  readonly over: string;
  readonly aboutFigure: string;
  readonly under: string;
  readonly asOf: (date: string) => string;
  readonly dateNotStated: string;
  readonly source: string;
  readonly showMore: (count: number, formattedCount: string) => string;
  /** Beside the button for more: how many are shown, of how many. "1,000 of 250,000" */
  readonly countOf: (formattedShown: string, formattedAll: string) => string;
  /** The button that copies a link to an event; an event's title may follow it. */
  readonly copyLink: string;
  readonly linkCopied: string;
  /** The link could not be put on the clipboard; it follows. */
  readonly copyByHand: string;
  /** `src` is on its way, for longer than a moment. */
  readonly loading: string;
  /** `src` could not be read. */
  readonly failed: string;
  /** Column headings of the table behind a figure's small line. */
  readonly seriesDate: string;
  readonly seriesValue: string;
  /** "13.8 billion years ago", by the number in words, where the language has a preposition that `Intl` leaves out. */
  readonly ago?: (number: string) => string;
  /** The name of the part that is drawn to scale, and the buttons above it. */
  readonly timeScale: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly wholePeriod: string;
  /** The field to look for events by words. */
  readonly search: string;
  /** What opens the checkboxes for topics (an event's tags) and eras. */
  readonly filter: string;
  readonly topics: string;
  readonly eras: string;
  /** How many events were found, of how many. */
  readonly found: (formattedFound: string, formattedAll: string) => string;
  readonly noMatch: string;
  /** The button that ends looking, so that all events are there again. */
  readonly reset: string;
  /** The button that shows all events, where only the key ones are shown. */
  readonly showAll: (count: number, formattedCount: string) => string;
  /** The buttons that go through the events of a strip one by one. */
  readonly previous: string;
  readonly next: string;
  /** What a strip of events is called. */
  readonly events: string;
  /** What opens the text of an event that shows its headline alone; its title follows. */
  readonly readMore: string;
  /** The button around a picture; what the picture shows follows. */
  readonly enlarge: string;
  readonly close: string;
  /** The button that loads another host's player. */
  readonly playFrom: (host: string) => string;
  /** The link to what a player plays. */
  readonly openAt: (host: string) => string;
  /** Before the names of the people in a photo, for those who cannot see it. */
  readonly inPicture: string;
  /** The name of the table of contents of a whole story. */
  readonly contents: string;
  /** Headings of the parts of a whole story. */
  readonly inFigures: string;
  readonly aroundTheWorld: string;
  readonly mission: string;
  readonly partners: string;
  /** Where a reader finds help. */
  readonly help: string;
  readonly sources: string;
  /** In a text, in the place of a name that the story withholds. */
  readonly withheld: string;
  /** A rule: which of the weekdays of a month, -1 for the last; names by `Intl`; 0 is Sunday. "second Sunday in May" */
  readonly weekdayOf: (nth: 1 | 2 | 3 | 4 | 5 | -1, weekday: string, month: string, index: number) => string;
  /** Where a yearly day is observed. "Observed in 17 countries" */
  readonly observedIn: (count: number, formattedCount: string) => string;
  /** The button that saves a calendar file. */
  readonly addToCalendar: string;
  /** What is counted, where nothing says so. */
  readonly countries: string;
  /** Above the list of countries, and the name of the map. */
  readonly countriesNamed: string;
  /** Behind the name of a country on the map that no list names. */
  readonly notNamed: string;
  /** The note on boundaries below the map. */
  readonly boundaries: string;
  /** Africa, Asia, Europe, North America (with the Caribbean), South America, Oceania, Antarctica. */
  readonly continents: readonly string[];
  /** Countries that `Intl` names otherwise than the United Nations do, by ISO 3166-1 alpha-2 code. */
  readonly countryNames: Readonly<Record<string, string>>;
}

/** The plural category of a count in a language, for words that depend on it. */
export const plural = (lang: string, count: number): Intl.LDMLPluralRule =>
  new Intl.PluralRules(lang, withoutPrototype({})).select(count);

export const en: Messages = {
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  before: (date) => `until ${date}`,
  after: (date) => `from ${date}`,
  decade: (_year, formatted) => `${formatted}s`,
  century: (century) => {
    const suffix = { one: 'st', two: 'nd', few: 'rd' } as Readonly<Record<string, string>>;
    return `${century}${suffix[new Intl.PluralRules('en', withoutPrototype<Intl.PluralRulesOptions>({ type: 'ordinal' })).select(century)] ?? 'th'} century`;
  },
  season: (index, year) => `${['spring', 'summer', 'autumn', 'winter'][index]} ${year}`,
  approximate: 'approximate',
  undated: 'undated',
  over: 'over',
  aboutFigure: 'about',
  under: 'under',
  asOf: (date) => `as of ${date}`,
  dateNotStated: 'Date not stated',
  source: 'Source',
  showMore: (_count, formatted) => `Show ${formatted} more`,
  countOf: (shown, all) => `${shown} of ${all}`,
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyByHand: 'Copy this link:',
  loading: 'The latest data is being loaded …',
  failed: 'The latest data could not be reached.',
  seriesDate: 'Date',
  seriesValue: 'Value',
  timeScale: 'Timeline to scale',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  wholePeriod: 'Whole period',
  search: 'Search',
  filter: 'Filter',
  topics: 'Topics',
  eras: 'Eras',
  found: (found, all) => `${found} of ${all} events`,
  noMatch: 'No event matches.',
  reset: 'Reset',
  showAll: (_count, formatted) => `Show all ${formatted}`,
  previous: 'Previous',
  next: 'Next',
  events: 'Events',
  readMore: 'Read more',
  enlarge: 'Enlarge',
  close: 'Close',
  playFrom: (host) => `Play: this contacts ${host}`,
  openAt: (host) => `Open at ${host}`,
  inPicture: 'In the picture',
  contents: 'On this page',
  inFigures: 'In figures',
  aroundTheWorld: 'Around the world',
  mission: 'Mission',
  partners: 'Partners',
  help: 'Help',
  sources: 'Sources',
  withheld: '[name withheld]',
  weekdayOf: (nth, weekday, month) =>
    `${['first', 'second', 'third', 'fourth', 'fifth'][nth - 1] ?? 'last'} ${weekday} in ${month}`,
  observedIn: (count, formatted) => `Observed in ${formatted} ${count === 1 ? 'country' : 'countries'}`,
  addToCalendar: 'Add to calendar',
  countries: 'countries',
  countriesNamed: 'Countries named',
  notNamed: 'not named',
  boundaries: 'The dots show places, not borders, and take no position on the status of any area.',
  continents: ['Africa', 'Asia', 'Europe', 'North America', 'South America', 'Oceania', 'Antarctica'],
  countryNames: { PS: 'State of Palestine', VA: 'Holy See' },
};
