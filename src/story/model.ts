/**
 * The data model: everything that a story file can contain. Types only; `fields.ts` has the same fields as a table, which the
 * checker, the JSON Schema and the CSV headers use.
 */

import type { StoryMessage } from './messages.js';
import type { Media, Picture } from './model-media.js';

export type { Media, Picture };

/** BCP 47 language tag → text: `{ "en": "…", "fr": "…" }`. */
export type LanguageMap = Readonly<Record<string, string>>;

/**
 * A text for readers. It may contain inline HTML: `a[href]`, `em`, `strong`, `q`, `cite`, `abbr[title]`, `span[lang]`, `sub`,
 * `sup`, `br`. Other tags are reduced to their text.
 */
export type Text = string | LanguageMap;

/** A text for each plural category of the language (CLDR: zero, one, two, few, many, other); `other` is required. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A label that may depend on its number. */
export type CountedText = Text | PluralForms | Readonly<Record<string, string | PluralForms>>;

/** A date in EDTF (ISO 8601-2), such as `1996`, `1999-04`, `1997~/1999~`. See `time/edtf.ts`. */
export type DateText = string;

/** How exact a figure is. */
export type Qualifier = 'exact' | 'over' | 'about' | 'under';

/** Key events alone summarise the story. */
export type Importance = 'key' | 'normal';

/** Whether events with a content note are open or collapsed at first. */
export type Sensitive = 'open' | 'collapsed';

/** The source of a statement; at least one field is set. */
export interface Source {
  readonly name?: Text;
  readonly url?: string;
}

export interface StoryEvent {
  readonly id?: string;
  /** An undated event stays at its position in the file. */
  readonly date?: DateText;
  /** Shown instead of the formatted `date`. Events are still sorted by `date`. */
  readonly displayDate?: Text;
  readonly title: Text;
  readonly text?: Text;
  readonly picture?: Picture;
  readonly media?: Media;
  readonly source?: Source;
  /** The `id` of an era. Default: the era that includes the event's date. */
  readonly era?: string;
  /** A note shown before the event, for content that readers may find upsetting. */
  readonly contentNote?: Text;
  readonly tags?: readonly string[];
  /** `key` for key events (see `show="key"`). Default: `normal`. */
  readonly importance?: Importance;
}

export interface Era {
  readonly id?: string;
  readonly title: Text;
  readonly date: DateText;
}

/** An earlier value of a figure. */
export interface SeriesPoint {
  readonly date: DateText;
  readonly value: number | string;
}

export interface Milestone {
  readonly id?: string;
  /** A number, or its digits as a string if a double would lose some; any other text is shown unchanged. */
  readonly value: number | string;
  /** Shown instead of the formatted `value`, `qualifier` and `unit`. */
  readonly displayValue?: Text;
  readonly qualifier?: Qualifier;
  /** After the number, such as `%` or `km`. */
  readonly unit?: Text;
  readonly label: CountedText;
  /** The date or period of the figure. Without it, the widget says that the date is not stated. */
  readonly asOf?: DateText;
  /** Shown instead of the formatted `asOf`. */
  readonly displayAsOf?: Text;
  readonly source?: Source;
  readonly series?: readonly SeriesPoint[];
}

/** An explanation of a term in a quotation, next to it: the quotation itself is not changed. */
export interface Term {
  readonly term: Text;
  readonly note: Text;
}

export interface Quote {
  readonly id?: string;
  readonly text: Text;
  /** The language of the quotation, if it differs from the story's. */
  readonly lang?: string;
  readonly speaker?: Text;
  readonly role?: Text;
  readonly context?: Text;
  readonly date?: DateText;
  /** Shown instead of the formatted `date`. */
  readonly displayDate?: Text;
  readonly source?: Source;
  readonly portrait?: Picture;
  /** Terms that need an explanation. A note in some languages only is shown to their readers only. */
  readonly terms?: readonly Term[];
}

export interface Photo {
  readonly id?: string;
  /** Without a picture, a placeholder is shown. */
  readonly picture?: Picture;
  readonly caption: Text;
  readonly date?: DateText;
  /** Shown instead of the formatted `date`. */
  readonly displayDate?: Text;
  readonly place?: Text;
  /** The people in the picture, in order. */
  readonly people?: readonly Text[];
  /** What the order means, such as "From left". */
  readonly peopleOrder?: Text;
  readonly source?: Source;
}

/** Country names by ISO 3166-1 alpha-2 code. */
export type CountryNames = Readonly<Record<string, string>>;

/** The countries that observe a day: the number, the countries, or both. */
export interface ObservedBy {
  readonly count?: number | string;
  /** ISO 3166-1 codes. */
  readonly countries?: readonly string[];
  /** Names that replace the default ones: `{ "BE": "Belgium (1996)" }`. */
  readonly countryNames?: CountryNames;
}

/** A day observed every year. It has `date`, `rule` or `dates`. */
export interface Observance {
  readonly id?: string;
  readonly name: Text;
  /** A weekday of a month, in English: `second Sunday in May`, `last Monday in May`. */
  readonly rule?: string;
  /** A list of days, `2026-03-20`, if there is no rule. */
  readonly dates?: readonly string[];
  /** A day of every year, `--05-25` (month and day). */
  readonly date?: string;
  /** Shown instead of the formatted `date` or `rule`. */
  readonly displayDate?: Text;
  readonly text?: Text;
  readonly since?: DateText;
  /** Shown instead of the formatted `since`. */
  readonly displaySince?: Text;
  readonly observedBy?: ObservedBy;
  readonly source?: Source;
}

/** A class of countries on a map, such as members. It has `count` or `countries`. */
export interface Coverage {
  readonly id?: string;
  /** A short name, such as "Members". Default: the label. */
  readonly name?: Text;
  readonly label: Text;
  /** ISO 3166-1 codes. */
  readonly countries?: readonly string[];
  /** Names that replace the default ones. */
  readonly countryNames?: CountryNames;
  readonly count?: number | string;
  /** Shown instead of the formatted `count`, `qualifier` and `total`. */
  readonly displayCount?: Text;
  /** The number to compare with, such as 195 countries. */
  readonly total?: number | string;
  readonly qualifier?: Qualifier;
  /** A note about borders below the map; replaces the default one. */
  readonly note?: Text;
  readonly asOf?: DateText;
  /** Shown instead of the formatted `asOf`. */
  readonly displayAsOf?: Text;
  readonly source?: Source;
}

export interface Organization {
  readonly name: Text;
  readonly shortName?: Text;
  readonly url?: string;
}

export interface HelpLine {
  readonly label: Text;
  readonly telephone?: string;
  readonly url?: string;
}

/** The lists of a story. */
export interface StoryLists {
  readonly events: readonly StoryEvent[];
  readonly eras: readonly Era[];
  readonly milestones: readonly Milestone[];
  readonly quotes: readonly Quote[];
  readonly photos: readonly Photo[];
  readonly observances: readonly Observance[];
  readonly coverage: readonly Coverage[];
}

/** A checked story: all lists exist, and all items have their required fields. */
export interface Story extends StoryLists {
  readonly schemaVersion: 1;
  /** The language of texts that are plain strings. */
  readonly lang?: string;
  readonly title?: Text;
  readonly subtitle?: Text;
  readonly lead?: Text;
  readonly closing?: Text;
  readonly mission?: Text;
  readonly partners?: readonly Text[];
  readonly organization?: Organization;
  readonly contentNote?: Text;
  /** `collapsed` hides the content of events with a content note until the reader opens it. */
  readonly sensitive?: Sensitive;
  /** Names to withhold: each occurrence is replaced. A checked story does not have this list. */
  readonly redact?: readonly string[];
  /** A note for readers of a translation, such as that it is unofficial: a language map with only these languages. */
  readonly translationNote?: Text;
  readonly helpLine?: HelpLine;
  /** The source of items that have none. */
  readonly source?: Source;
}

/** A problem: a message and its place. */
export type Problem = StoryMessage & {
  /** `events[3].date`, or `row 7, date`. */
  readonly path: string;
  /** For a table; the first row is 1. */
  readonly row?: number;
  /** A withheld name could be published: nothing may be published. */
  readonly isFatal?: true;
};

/** The result of reading or checking: always a complete story, and the problems found. */
export interface Checked {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Whether a text contains a withheld name; undefined if none is withheld. */
  readonly isWithheld?: (text: string) => boolean;
  /** The withheld names; undefined if there are none. */
  readonly withheld?: readonly string[];
  /** It is unclear which names to withhold: the story is empty, and no input may be shown. */
  readonly isRefused?: true;
}
