import type { CountedText, Media, Picture, Text } from '../model/model.js';
import { chooseText } from './choose-text.js';
import { plainText } from './inline-text.js';
import type { Messages } from './messages.js';

/** The reader's language, its messages, and the language of the story's plain texts. */
export interface Language {
  readonly lang: string;
  readonly messages: Messages;
  readonly storyLang: string | undefined;
}

/** The data about the reader and the page that views need. */
export interface RenderContext extends Language {
  /** The note for readers of a translation. */
  readonly note?: Text | undefined;
  /** Resolves a URL to link to or to load; undefined if it is not safe. */
  readonly resolve: (url: string, forLink: boolean) => string | undefined;
  /**
   * Set if the view is written as HTML for elements to read: this HTML contains the whole item, and nothing that needs
   * the script.
   */
  readonly exact?: Exact;
}

/** How HTML contains data that is not shown. */
export interface Exact {
  /**
   * A text in all its languages.
   *
   * @param computed the generated text if the author has written none; an equal text of the author is marked
   */
  text(text: Text, context: RenderContext, computed?: string): unknown;
  /** A label in all its plural forms. */
  label(label: CountedText, context: RenderContext, shown: Text): unknown;
  /** The picture as JSON, if its `img` and the content `beside` it do not contain all of it. */
  picture(picture: Picture, beside: readonly (keyof Picture)[], context: RenderContext): string | undefined;
  /** The media as JSON, if its `figure` does not contain all of it. */
  media(media: Media): string | undefined;
  /** The country codes as JSON, if their order differs from the list. */
  countries(
    codes: readonly string[] | undefined,
    groups: readonly { readonly countries: readonly { readonly code: string }[] }[],
  ): string | undefined;
  json(value: unknown): string;
}

/** The text for the reader without markup; empty if there is none. */
export const plainOf = (
  text: Text | undefined,
  { lang, storyLang }: Pick<RenderContext, 'lang' | 'storyLang'>,
): string => plainText(chooseText(text, lang, storyLang)?.text ?? '');
