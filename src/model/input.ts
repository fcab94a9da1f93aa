/**
 * What an author can write in a story file (JSON) or assign to `story`. Types only, derived from the model.
 * `tests/build/input-types.node.mjs` compares them with the JSON Schema.
 */
import type { CountedText, Coverage, Era, HelpLine, LanguageMap, Media, Milestone, Observance } from './model.js';
import type { Organization, Photo, Picture, PluralForms, Quote, SeriesPoint, Source, Story } from './model.js';
import type { StoryEvent, StoryLists, Term, Text } from './model.js';

/** A text, a number, or a text for each language. */
export type TextInput = string | number | LanguageMap;

/** A text that may have plural forms, optionally for each language. */
export type CountedTextInput = TextInput | PluralForms | Readonly<Record<string, string | PluralForms>>;

/** Plain strings that may also be written as numbers, such as years. */
type Digits = 'id' | 'date' | 'asOf' | 'since' | 'era' | 'tags' | 'sizes' | 'telephone' | 'redact';

type InputValue<Value, Name, Numeric> = [Value] extends [readonly (infer Item)[]]
  ? readonly InputItem<Item, Name, Numeric>[]
  : InputItem<Value, Name, Numeric>;

type InputItem<Value, Name, Numeric> = [CountedText] extends [Value]
  ? CountedTextInput
  : [Text] extends [Value]
    ? TextInput
    : [number] extends [Value]
      ? number | string
      : [string] extends [Value]
        ? Name extends Numeric
          ? string | number
          : string
        : [Value] extends [string]
          ? Value
          : string extends keyof Value
            ? Value
            : Input<Value, Numeric>;

/** A part of the model, with every value in all forms that an author may write. */
type Input<Model, Numeric = Digits> = {
  readonly [Name in keyof Model]: InputValue<Exclude<Model[Name], undefined>, Name, Numeric>;
};

/** At least one of these fields is required. */
type WithOne<Model, Name extends keyof Model> = Model & { [One in Name]: Required<Pick<Model, One>> }[Name];

export type SourceInput = Input<Source>;
export type PictureInput = Input<Picture>;
export type MediaInput = Input<Media>;
export type EventInput = Input<StoryEvent>;
export type EraInput = Input<Era>;
export type SeriesPointInput = Input<SeriesPoint>;
export type MilestoneInput = Input<Milestone>;
export type TermInput = Input<Term>;
export type QuoteInput = Input<Quote>;
export type PhotoInput = Input<Photo>;
/** `date` is a day of every year, such as `--05-25`. */
export type ObservanceInput = WithOne<Input<Observance, Exclude<Digits, 'date'>>, 'date' | 'rule' | 'dates'>;
export type CoverageInput = WithOne<Input<Coverage>, 'count' | 'countries'>;
export type OrganizationInput = Input<Organization>;
export type HelpLineInput = Input<HelpLine>;

/** A story as an author writes it. */
export interface StoryInput extends Input<Omit<Story, keyof StoryLists | 'schemaVersion'>> {
  /** The URL of the JSON Schema, for editors. */
  readonly $schema?: string;
  readonly schemaVersion?: 1;
  readonly events?: readonly EventInput[];
  readonly eras?: readonly EraInput[];
  readonly milestones?: readonly MilestoneInput[];
  readonly quotes?: readonly QuoteInput[];
  readonly photos?: readonly PhotoInput[];
  readonly observances?: readonly ObservanceInput[];
  readonly coverage?: readonly CoverageInput[];
}
