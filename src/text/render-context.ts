import type { Text } from '../story/model.js';
import { chooseText } from './choose-text.js';
import { plainText } from './inline-text.js';
import type { Messages } from './messages.js';

/** What views need to know of the reader: the language, its words, and the language of the story's plain texts. */
export interface RenderContext {
  readonly lang: string;
  readonly messages: Messages;
  readonly storyLang: string | undefined;
  /** What is said to readers of a translation. */
  readonly note?: Text | undefined;
}

/** A text as a reader gets it, without its markup; empty without a text. */
export const plainOf = (text: Text | undefined, { lang, storyLang }: Omit<RenderContext, 'messages'>): string =>
  plainText(chooseText(text, lang, storyLang)?.text ?? '');
