/**
 * The one data model: what a story file may hold. Types only; `fields.ts` holds the same fields as a table, from which
 * the checker, the JSON Schema and the CSV header names are taken.
 */

import type { Said } from './messages.js';
import type { Media, Picture } from './model-media.js';

export type { Media, Picture };

/** A BCP 47 language tag to a text: `{ "en": "…", "fr": "…" }`. */
export type LanguageMap = Readonly<Record<string, string>>;

/**
 * A text for readers. It may hold a small inline subset of HTML: `a[href]`, `em`, `strong`, `q`, `cite`,
 * `abbr[title]`, `span[lang]`, `br`. Any other tag comes out as its text.
 */
export type Text = string | LanguageMap;

/** One text for each plural category of the language (CLDR: zero, one, two, few, many, other); `other` is required. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A label that may change with the number it stands beside. */
export type CountedText = Text | PluralForms | Readonly<Record<string, string | PluralForms>>;

/** A date in EDTF (ISO 8601-2), such as `1996`, `1999-04`, `1997~/1999~`. See `time/edtf.ts`. */
export type DateText = string;

/** How exact a figure is. */
export type Qualifier = 'exact' | 'over' | 'about' | 'under';

/** Whether an event is one of the few that tell the story in short. */
export type Importance = 'key' | 'normal';

/** Whether entries with a content note are open at first, or closed under it. */
export type Sensitive = 'open' | 'collapsed';

/** Where a statement comes from; at least one of the two. */
export interface Source {
  readonly name?: Text;
  readonly url?: string;
}

export interface StoryEvent {
  readonly id?: string;
  /** Without a date the event is undated: it stays at its place in the file. */
  readonly date?: DateText;
  /** Shown instead of the computed wording of `date`, which still orders the event. */
  readonly displayDate?: Text;
  readonly title: Text;
  readonly text?: Text;
  readonly picture?: Picture;
  readonly media?: Media;
  readonly source?: Source;
  /** The `id` of an era. Without it the event belongs to the era that its date falls into. */
  readonly era?: string;
  /** A sentence shown before the event, for what a reader may not want to meet unprepared. */
  readonly contentNote?: Text;
  readonly tags?: readonly string[];
  /** `key` for the few that tell the story in short (`density="key"`); without it `normal`. */
  readonly importance?: Importance;
}

export interface Era {
  readonly id?: string;
  readonly title: Text;
  readonly date: DateText;
}

/** One point of a figure's course over time. */
export interface SeriesPoint {
  readonly date: DateText;
  readonly value: number | string;
}

export interface Milestone {
  readonly id?: string;
  /** A number, or its digits as a string where a double would lose some; any other text is shown as it is. */
  readonly value: number | string;
  /** Shown instead of the computed wording of `value`, `qualifier` and `unit`. */
  readonly displayValue?: Text;
  readonly qualifier?: Qualifier;
  /** Written after the number, such as `%` or `km`. */
  readonly unit?: Text;
  readonly label: CountedText;
  /** The day or period that the figure speaks of. Without it the widget says that the source states no date. */
  readonly asOf?: DateText;
  /** Shown instead of the computed wording of `asOf`. */
  readonly displayAsOf?: Text;
  readonly source?: Source;
  readonly series?: readonly SeriesPoint[];
}

/** Said of a term in a quotation, beside it: the quotation itself stays as it was. */
export interface Term {
  readonly term: Text;
  readonly note: Text;
}

export interface Quote {
  readonly id?: string;
  readonly text: Text;
  /** The language of the quotation itself, where it is not that of the story. */
  readonly lang?: string;
  readonly speaker?: Text;
  readonly role?: Text;
  readonly context?: Text;
  readonly date?: DateText;
  /** Shown instead of the computed wording of `date`. */
  readonly displayDate?: Text;
  readonly source?: Source;
  readonly portrait?: Picture;
  /** Terms of the quotation that need a word today. What is told in other languages alone is for their readers alone. */
  readonly terms?: readonly Term[];
}

export interface Photo {
  readonly id?: string;
  /** Without a picture, a neutral placeholder stands in its place. */
  readonly picture?: Picture;
  readonly caption: Text;
  readonly date?: DateText;
  /** Shown instead of the computed wording of `date`. */
  readonly displayDate?: Text;
  readonly place?: Text;
  /** The people in the picture, in order. */
  readonly people?: readonly Text[];
  /** What the order means, such as "From left"; without it no order is claimed. */
  readonly peopleOrder?: Text;
  readonly source?: Source;
}

/** The names of countries by ISO 3166-1 alpha-2 code. */
export type CountryNames = Readonly<Record<string, string>>;

/** Where a yearly day is observed: how many countries, and which, where they are named. */
export interface ObservedBy {
  readonly count?: number | string;
  /** ISO 3166-1 codes. */
  readonly countries?: readonly string[];
  /** Names that are shown instead of the computed ones, by ISO 3166-1 alpha-2 code: `{ "BE": "Belgium (1996)" }`. */
  readonly countryNames?: CountryNames;
}

/** A yearly day. It has a `date`, a `rule` or `dates`. */
export interface Observance {
  readonly id?: string;
  readonly name: Text;
  /** A weekday of a month, in English words: `second Sunday in May`, `last Monday in May`. */
  readonly rule?: string;
  /** The days themselves, `2026-03-20`, where they follow no rule. */
  readonly dates?: readonly string[];
  /** A day of every year, `--05-25` (month and day). */
  readonly date?: string;
  /** Shown instead of the computed wording of `date` or `rule`. */
  readonly displayDate?: Text;
  readonly text?: Text;
  readonly since?: DateText;
  /** Shown instead of the computed wording of `since`. */
  readonly displaySince?: Text;
  readonly observedBy?: ObservedBy;
  readonly source?: Source;
}

/** One class of countries on a map, such as members. It has a `count`, or `countries` that are counted. */
export interface Coverage {
  readonly id?: string;
  /** What the class is called in short, such as "Members"; without it the label stands for it. */
  readonly name?: Text;
  readonly label: Text;
  /** ISO 3166-1 codes, only where the countries are named. */
  readonly countries?: readonly string[];
  /** Names that are shown instead of the computed ones, by ISO 3166-1 alpha-2 code. */
  readonly countryNames?: CountryNames;
  readonly count?: number | string;
  /** Shown instead of the computed wording of `count`, `qualifier` and `total`. */
  readonly displayCount?: Text;
  /** The number of all that could be counted, such as 195 countries. */
  readonly total?: number | string;
  readonly qualifier?: Qualifier;
  /** Said of boundaries below the map, instead of the widget's own sentence. */
  readonly note?: Text;
  readonly asOf?: DateText;
  /** Shown instead of the computed wording of `asOf`. */
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

/** The lists of a story, each with its own kind of item. */
export interface StoryLists {
  readonly events: readonly StoryEvent[];
  readonly eras: readonly Era[];
  readonly milestones: readonly Milestone[];
  readonly quotes: readonly Quote[];
  readonly photos: readonly Photo[];
  readonly observances: readonly Observance[];
  readonly coverage: readonly Coverage[];
}

/** A checked story: every list is there, every item is whole. */
export interface Story extends StoryLists {
  readonly schemaVersion: 1;
  /** The language of every text that is a plain string. */
  readonly lang?: string;
  readonly title?: Text;
  readonly subtitle?: Text;
  readonly lead?: Text;
  readonly closing?: Text;
  readonly mission?: Text;
  readonly partners?: readonly Text[];
  readonly organization?: Organization;
  readonly contentNote?: Text;
  /** `collapsed` shows of an event with a content note its headline and the note, until a reader opens it. */
  readonly sensitive?: Sensitive;
  /** Names that are withheld: a word stands in their place wherever they occur. No checked story has this list. */
  readonly redact?: readonly string[];
  /** Said to readers of a translation, such as that it is unofficial: a language map of those languages alone. */
  readonly translationNote?: Text;
  readonly helpLine?: HelpLine;
  /** Where the items that name no source of their own come from. */
  readonly source?: Source;
}

/** One thing that is wrong with what was read: a code with its parameters, which `messageOf` words, and where it is. */
export type Problem = Said & {
  /** `events[3].date`, or `row 7, date`. */
  readonly path: string;
  /** In a table, as a spreadsheet counts. */
  readonly row?: number;
  /** A name might be told that is to be withheld: nothing may be published. */
  readonly isFatal?: true;
};

/** What a reader or the checker gives back: always a whole story, and what was wrong on the way to it. */
export interface Checked {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** Whether a text holds a name that the story withholds; only where it withholds one. */
  readonly isWithheld?: (text: string) => boolean;
  /** The names that the story withholds; only where it withholds some. */
  readonly withheld?: readonly string[];
  /** It cannot be said which names are withheld: the story is empty, and nothing of what was read may be shown. */
  readonly isRefused?: true;
}
