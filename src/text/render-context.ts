import type { CountedText, Media, Picture, Text } from '../story/model.js';
import type { CountryGroup } from '../map/countries.js';
import { chooseText } from './choose-text.js';
import { plainText } from './inline-text.js';
import type { Messages } from './messages.js';

/** The language of the reader, its words, and the language of the story's plain texts. */
export interface Language {
  readonly lang: string;
  readonly messages: Messages;
  readonly storyLang: string | undefined;
}

/** What views need to know of the reader and of the page. */
export interface RenderContext extends Language {
  /** What is said to readers of a translation. */
  readonly note?: Text | undefined;
  /** The URL to put on the page, to link to or to load; undefined for one that is not safe there. */
  readonly resolve: (url: string, forLink: boolean) => string | undefined;
  /**
   * Present where a view is written as HTML for elements to read: that HTML holds the whole item, and nothing that needs
   * the script.
   */
  readonly exact?: Exact;
}

/** How HTML holds what a page does not show. */
export interface Exact {
  /**
   * A text in all its languages.
   *
   * @param computed what is written where there is no text: a text that equals it is marked as the author's own
   */
  text(text: Text, context: RenderContext, computed?: string): unknown;
  /** A label in all its plural forms. */
  label(label: CountedText, context: RenderContext, shown: Text): unknown;
  /** As JSON, a picture that its `img`, and what is shown `beside` it, do not hold in full. */
  picture(picture: Picture, beside: readonly (keyof Picture)[], context: RenderContext): string | undefined;
  /** As JSON, a medium that its `figure` does not show in full. */
  media(media: Media): string | undefined;
  /** As JSON, the codes of countries that are not listed in that order. */
  countries(codes: readonly string[] | undefined, groups: readonly CountryGroup[]): string | undefined;
  json(value: unknown): string;
}

/** A text as a reader gets it, without its markup; empty without a text. */
export const plainOf = (
  text: Text | undefined,
  { lang, storyLang }: Pick<RenderContext, 'lang' | 'storyLang'>,
): string => plainText(chooseText(text, lang, storyLang)?.text ?? '');
