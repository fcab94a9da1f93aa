import { withoutPrototype } from '../common/without-prototype.js';

/** The precision of a date; `ago` for deep time. Languages may need different words for each. */
export type DateKind = 'day' | 'month' | 'year' | 'season' | 'decade' | 'century' | 'ago';

/**
 * The texts of the widgets. This file has the type and English; other languages are in `languages/`. Texts that depend on
 * values are functions.
 */
export interface Messages {
  /** An approximate date. "about 1997" */
  readonly about: (date: string, kind: DateKind) => string;
  /** An uncertain date. "1996 (uncertain)" */
  readonly uncertain: (date: string) => string;
  /** An interval with an open or unknown start. "until 1998" */
  readonly before: (date: string, kind: DateKind) => string;
  /** An interval with an open or unknown end. "from 1998" */
  readonly after: (date: string, kind: DateKind) => string;
  /** A decade, with its first year as a number and formatted. "1990s" */
  readonly decade: (year: number, formattedYear: string) => string;
  /** A century, with its number. "20th century" */
  readonly century: (century: number, formattedCentury: string) => string;
  /** A season: 0 spring to 3 winter. "spring 1996" */
  readonly season: (index: 0 | 1 | 2 | 3, formattedYear: string) => string;
  /** For screen readers, after an approximate date, whose marker is dashed. */
  readonly approximate: string;
  readonly undated: string;
  /** Qualifiers before a figure. */
  readonly over: string;
  readonly aboutFigure: string;
  readonly under: string;
  readonly asOf: (date: string) => string;
  readonly dateNotStated: string;
  readonly source: string;
  readonly showMore: (count: number, formattedCount: string) => string;
  /** Next to the "Show more" button. "1,000 of 250,000" */
  readonly countOf: (formattedShown: string, formattedAll: string) => string;
  /** The button that copies a link to an event; the event's title may follow. */
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Before the link, if it could not be copied. */
  readonly copyByHand: string;
  /** `src` is loading. */
  readonly loading: string;
  /** `src` could not be loaded. */
  readonly failed: string;
  /** Table headers of a sparkline's data. */
  readonly seriesDate: string;
  readonly seriesValue: string;
  /** "13.8 billion years ago", for languages where `Intl` omits a preposition. */
  readonly ago?: (number: string) => string;
  /** The name of the proportional timeline, and its zoom buttons. */
  readonly timeScale: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly wholePeriod: string;
  /** The label of the search field. */
  readonly search: string;
  /** The button that opens the checkboxes for topics (tags) and eras. */
  readonly filter: string;
  readonly topics: string;
  readonly eras: string;
  /** The number of events found. "3 of 12 events" */
  readonly found: (formattedFound: string, formattedAll: string) => string;
  readonly noMatch: string;
  /** The button that clears search and filter. */
  readonly reset: string;
  /** The button that shows all events, if only key events are shown. */
  readonly showAll: (count: number, formattedCount: string) => string;
  /** The buttons of a horizontal timeline. */
  readonly previous: string;
  readonly next: string;
  /** The name of the list of events. */
  readonly events: string;
  /** The button that opens the text of an event; its title follows. */
  readonly readMore: string;
  /** The button around a picture; its alternative text follows. */
  readonly enlarge: string;
  readonly close: string;
  /** The button that loads a player from another host. */
  readonly playFrom: (host: string) => string;
  /** The link to the media of a player. */
  readonly openAt: (host: string) => string;
  /** For screen readers, before the names of people in a photo. */
  readonly inPicture: string;
  /** The name of a story's table of contents. */
  readonly contents: string;
  /** Section headings of a whole story. */
  readonly inFigures: string;
  readonly aroundTheWorld: string;
  readonly mission: string;
  readonly partners: string;
  /** The heading of the help line. */
  readonly help: string;
  readonly sources: string;
  /** The replacement for a withheld name in a text. */
  readonly withheld: string;
  /** A weekday of a month; `nth` is -1 for the last; `index` is 0 for Sunday. "second Sunday in May" */
  readonly weekdayOf: (nth: 1 | 2 | 3 | 4 | 5 | -1, weekday: string, month: string, index: number) => string;
  /** Where an observance is observed. "Observed in 17 countries" */
  readonly observedIn: (count: number, formattedCount: string) => string;
  /** The button that downloads a calendar file. */
  readonly addToCalendar: string;
  /** The default label of a count of countries. */
  readonly countries: string;
  /** The heading of the list of countries, and the name of the map. */
  readonly countriesNamed: string;
  /** After the name of a country on the map that is in no list. */
  readonly notNamed: string;
  /** The note about borders below the map. */
  readonly boundaries: string;
  /** Africa, Asia, Europe, North America (with the Caribbean), South America, Oceania, Antarctica. */
  readonly continents: readonly string[];
  /** Countries whose names in `Intl` differ from those of the United Nations, by ISO 3166-1 alpha-2 code. */
  readonly countryNames: Readonly<Record<string, string>>;
}

/** Whether a date is a day, a month or a year: in some languages, these need no article. */
export const isCalendarDate = (kind: DateKind): boolean => kind === 'day' || kind === 'month' || kind === 'year';

/** The plural category of a count in a language. */
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
