/**
 * The data model: everything that a story file can contain. Types only; `story/fields.ts` has the same fields as a table, which the
 * checker, the JSON Schema and the CSV headers use.
 */

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
  /** The name of the source, such as a report or a newspaper. */
  readonly name?: Text;
  /** The URL of the source. */
  readonly url?: string;
}

export interface Picture {
  /** The URL of the picture, or the path of a file next to the story file. */
  readonly src: string;
  /** A description of the picture for readers who cannot see it. */
  readonly alt?: Text;
  /** The width in CSS pixels. Reserves space while the picture loads. */
  readonly width?: number;
  /** The height in CSS pixels. Reserves space while the picture loads. */
  readonly height?: number;
  /** Other sizes of the picture, as in HTML: small.jpg 640w, large.jpg 1280w. */
  readonly srcset?: string;
  /** The width at which the picture is shown, as in HTML, such as 100vw. */
  readonly sizes?: string;
  /** The caption of the picture. */
  readonly caption?: Text;
  /** The author of the picture. */
  readonly credit?: Text;
  /** The licence of the picture, such as CC BY 4.0. */
  readonly licence?: Text;
  /** The URL that the picture links to. */
  readonly link?: string;
}

/** An audio or video recording: a file, or a page of another host, which is contacted only when the reader plays it. */
export interface Media {
  /** The URL of an audio or video file, or of a page with a player. */
  readonly src: string;
  /** How to play it: audio, video or frame. By default, this depends on the URL. */
  readonly kind?: 'audio' | 'video' | 'frame';
  /** A title for readers who cannot see or hear it. */
  readonly title?: Text;
  /** The picture shown before playback starts. */
  readonly poster?: Picture;
  /** The URL of a captions file (WebVTT). */
  readonly captions?: string;
  /** The caption shown below it. */
  readonly caption?: Text;
  /** The author of the recording. */
  readonly credit?: Text;
}

export interface StoryEvent {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** When the event happened. An event without a date stays at its position in the file. */
  readonly date?: DateText;
  /** The date as it should be shown. Events are still sorted by “date”. */
  readonly displayDate?: Text;
  /** The heading of the event. */
  readonly title: Text;
  /** A description of the event in a few sentences. */
  readonly text?: Text;
  /** A picture of the event. */
  readonly picture?: Picture;
  /** An audio or video recording of the event. */
  readonly media?: Media;
  /** The source of this information. */
  readonly source?: Source;
  /** The id of the era of the event. By default, the era that includes its date. */
  readonly era?: string;
  /** A note shown before the event, for content that readers may find upsetting. */
  readonly contentNote?: Text;
  /** Tags that readers can filter events by. */
  readonly tags?: readonly string[];
  /** Whether this is a key event. Key events alone summarise the story. */
  readonly importance?: Importance;
}

export interface Era {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** The name of the era. */
  readonly title: Text;
  /** The start and end of the era, such as 1998/2005. */
  readonly date: DateText;
}

/** An earlier value of a figure. */
export interface SeriesPoint {
  /** The date of the value. */
  readonly date: DateText;
  /** The value at that date. */
  readonly value: number | string;
}

export interface Milestone {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** The figure: a number, or a string of digits for very large numbers. Other text is shown unchanged. */
  readonly value: number | string;
  /** The figure as it should be shown. Sorting and counting still use “value”. */
  readonly displayValue?: Text;
  /** How exact the figure is. */
  readonly qualifier?: Qualifier;
  /** The text after the number, such as % or km. */
  readonly unit?: Text;
  /** What the figure counts. */
  readonly label: CountedText;
  /** The date or period of the figure. */
  readonly asOf?: DateText;
  /** The date as it should be shown. */
  readonly displayAsOf?: Text;
  /** The source of this information. */
  readonly source?: Source;
  /** Earlier values of the figure, shown as a chart. */
  readonly series?: readonly SeriesPoint[];
}

/** An explanation of a term in a quotation, next to it: the quotation itself is not changed. */
export interface Term {
  /** The term, as it appears in the quotation. */
  readonly term: Text;
  /** The explanation of the term. */
  readonly note: Text;
}

export interface Quote {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** The quotation, word for word. */
  readonly text: Text;
  /** The language of the quotation, if it is not the language of the story. */
  readonly lang?: string;
  /** The name of the speaker. */
  readonly speaker?: Text;
  /** The role of the speaker, such as Founder. */
  readonly role?: Text;
  /** The occasion of the quotation. */
  readonly context?: Text;
  /** The date of the quotation. */
  readonly date?: DateText;
  /** The date as it should be shown. */
  readonly displayDate?: Text;
  /** The source of this information. */
  readonly source?: Source;
  /** A picture of the speaker. */
  readonly portrait?: Picture;
  /** Terms in the quotation that need an explanation. */
  readonly terms?: readonly Term[];
}

export interface Photo {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** The picture. Without it, a placeholder is shown. */
  readonly picture?: Picture;
  /** The caption of the photograph. */
  readonly caption: Text;
  /** When the photograph was taken. */
  readonly date?: DateText;
  /** The date as it should be shown. */
  readonly displayDate?: Text;
  /** Where the photograph was taken. */
  readonly place?: Text;
  /** The people in the photograph, in order. */
  readonly people?: readonly Text[];
  /** What the order of people means, such as “From left”. */
  readonly peopleOrder?: Text;
  /** The source of this information. */
  readonly source?: Source;
}

/** Country names by ISO 3166-1 alpha-2 code. */
export type CountryNames = Readonly<Record<string, string>>;

/** The countries that observe a day: the number, the countries, or both. */
export interface ObservedBy {
  /** The number of countries that observe the day. */
  readonly count?: number | string;
  /** The ISO 3166-1 codes of the countries. */
  readonly countries?: readonly string[];
  /** Country names that replace the default names, by country code, such as BE. */
  readonly countryNames?: CountryNames;
}

/** A day observed every year. It has `date`, `rule` or `dates`. */
export interface Observance {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** The name of the day. */
  readonly name: Text;
  /** A weekday of a month, in English, such as second Sunday in May. */
  readonly rule?: string;
  /** A list of dates such as 2026-03-20, for a day that follows no rule. */
  readonly dates?: readonly string[];
  /** A day of every year, such as --05-25. */
  readonly date?: string;
  /** The day as it should be shown. */
  readonly displayDate?: Text;
  /** A description of the day. */
  readonly text?: Text;
  /** When the day was first observed. */
  readonly since?: DateText;
  /** When the day was first observed, as it should be shown. */
  readonly displaySince?: Text;
  /** Where the day is observed. */
  readonly observedBy?: ObservedBy;
  /** The source of this information. */
  readonly source?: Source;
}

/** A class of countries on a map, such as members. It has `count` or `countries`. */
export interface Coverage {
  /** A short, unique name for this item. It is part of its URL, so do not change it after publishing. */
  readonly id?: string;
  /** A short name for the countries, such as Members. */
  readonly name?: Text;
  /** What the countries have in common. */
  readonly label: Text;
  /** The ISO 3166-1 codes of the countries. */
  readonly countries?: readonly string[];
  /** Country names that replace the default names, by country code, such as BE. */
  readonly countryNames?: CountryNames;
  /** The number of countries. By default, the length of “countries”. */
  readonly count?: number | string;
  /** The count as it should be shown, including the total if there is one. */
  readonly displayCount?: Text;
  /** The number of all countries to compare with, such as 195. */
  readonly total?: number | string;
  /** How exact the count is. */
  readonly qualifier?: Qualifier;
  /** A note about boundaries, shown below the map. */
  readonly note?: Text;
  /** The date or period of the count. */
  readonly asOf?: DateText;
  /** The date as it should be shown. */
  readonly displayAsOf?: Text;
  /** The source of this information. */
  readonly source?: Source;
}

export interface Organization {
  /** The name of the organisation. */
  readonly name: Text;
  /** A short name, such as an abbreviation. */
  readonly shortName?: Text;
  /** The URL of its website. */
  readonly url?: string;
}

export interface HelpLine {
  /** The name of the help line, and who it is for. */
  readonly label: Text;
  /** The telephone number, as it is dialled. */
  readonly telephone?: string;
  /** The URL of its website. */
  readonly url?: string;
}

/** The lists of a story. */
export interface StoryLists {
  /** The events of the timeline. */
  readonly events: readonly StoryEvent[];
  /** The eras that events belong to. */
  readonly eras: readonly Era[];
  /** Figures with their labels and dates. */
  readonly milestones: readonly Milestone[];
  /** Quotations. */
  readonly quotes: readonly Quote[];
  /** Photographs with captions. */
  readonly photos: readonly Photo[];
  /** Days observed every year. */
  readonly observances: readonly Observance[];
  /** Countries on a map, one entry for each class of countries. */
  readonly coverage: readonly Coverage[];
}

/** A checked story: all lists exist, and all items have their required fields. */
export interface Story extends StoryLists {
  /** The version of the format. Always 1. */
  readonly schemaVersion: 1;
  /** The language of all texts that are plain strings, as a BCP 47 tag such as en or pt-BR. */
  readonly lang?: string;
  /** The title of the story. */
  readonly title?: Text;
  /** The title of the timeline. */
  readonly subtitle?: Text;
  /** An introduction of one or two sentences. */
  readonly lead?: Text;
  /** The closing words of the story. */
  readonly closing?: Text;
  /** The mission statement of the organisation. */
  readonly mission?: Text;
  /** The partners of the organisation. */
  readonly partners?: readonly Text[];
  /** The organisation that publishes the story. */
  readonly organization?: Organization;
  /** A note shown before the story, for content that readers may find upsetting. */
  readonly contentNote?: Text;
  /** Whether events with a content note are open or collapsed at first. */
  readonly sensitive?: Sensitive;
  /** Names to withhold. Each occurrence is replaced by a neutral word, and this list is never published. */
  readonly redact?: readonly string[];
  /** A note for readers of a translation, such as that it is unofficial. */
  readonly translationNote?: Text;
  /** Where readers can find help. */
  readonly helpLine?: HelpLine;
  /** The source of all items that have none of their own. */
  readonly source?: Source;
}
