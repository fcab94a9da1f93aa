/**
 * The one data model: what a story file may hold. Types only; `fields.ts` holds the same fields as a table, from which
 * the checker, the JSON Schema and the CSV header names are taken.
 */

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

/** Where a statement comes from; at least one of the two. */
export interface Source {
  readonly name?: Text;
  readonly url?: string;
}

export interface Picture {
  readonly src: string;
  readonly alt?: Text;
  /** CSS pixels; with `height` it reserves the space before the picture arrives. */
  readonly width?: number;
  readonly height?: number;
  /** The same picture in other sizes, as HTML's `srcset`: `small.jpg 640w, large.jpg 1280w`. */
  readonly srcset?: string;
  /** How wide the picture is shown, as HTML's `sizes`; only with `srcset`. */
  readonly sizes?: string;
  readonly caption?: Text;
  readonly credit?: Text;
  /** On what terms it may be used, such as `CC BY 4.0`. */
  readonly licence?: Text;
  /** Where the picture leads, such as its page in an archive. */
  readonly link?: string;
}

/** A sound or a film: a file, or a page of another host that is asked only when the reader says so. */
export interface Media {
  readonly src: string;
  /** Without it, what the address says: a known kind of file, else a frame. */
  readonly kind?: 'audio' | 'video' | 'frame';
  readonly title?: Text;
  /** Shown before it plays. Its width and height are also those of the film; 16 to 9 without. */
  readonly poster?: Picture;
  /** The address of its captions (WebVTT). */
  readonly captions?: string;
  readonly caption?: Text;
  readonly credit?: Text;
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
  readonly qualifier?: Qualifier;
  /** Written after the number, such as `%` or `km`. */
  readonly unit?: Text;
  readonly label: CountedText;
  /** The day or period that the figure speaks of. Without it the widget says that the source states no date. */
  readonly asOf?: DateText;
  readonly source?: Source;
  readonly series?: readonly SeriesPoint[];
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
  readonly source?: Source;
  readonly portrait?: Picture;
}

export interface Photo {
  readonly id?: string;
  /** Without a picture, a neutral placeholder stands in its place. */
  readonly picture?: Picture;
  readonly caption: Text;
  readonly date?: DateText;
  readonly place?: Text;
  /** The people in the picture, in order. */
  readonly people?: readonly Text[];
  /** What the order means, such as "From left"; without it no order is claimed. */
  readonly peopleOrder?: Text;
  readonly source?: Source;
}

export interface Observance {
  readonly id?: string;
  readonly name: Text;
  /** A yearly day, `--05-25` (month and day). */
  readonly date: string;
  readonly text?: Text;
  readonly since?: DateText;
  readonly source?: Source;
}

export interface Coverage {
  readonly id?: string;
  readonly label: Text;
  readonly count: number | string;
  /** The number of all that could be counted, such as 195 countries. */
  readonly total?: number | string;
  readonly qualifier?: Qualifier;
  /** ISO 3166-1 codes, only where the countries are named. */
  readonly countries?: readonly string[];
  readonly asOf?: DateText;
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
  readonly helpLine?: HelpLine;
  /** Where the items that name no source of their own come from. */
  readonly source?: Source;
}

/** One thing that is wrong with what was read: where (`events[3].date`, or `row 7: date`), and what to do about it. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** What a reader or the checker gives back: always a whole story, and what was wrong on the way to it. */
export interface Checked {
  readonly story: Story;
  readonly problems: readonly Problem[];
}
