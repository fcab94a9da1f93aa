/** A story in one language, with all that its pages are written by. */
import type { Source, Story, Text } from '../story/model.js';
import { arrangeEvents } from '../story/arrange-events.js';
import { plainText } from '../text/inline-text.js';
import { languages } from '../text/languages/all.js';
import { addMessages, messagesFor } from '../text/languages.js';
import { direction } from '../text/locale.js';
import type { Messages } from '../text/messages.js';
import { localize } from './localize.js';
import { wordsFor, type Words } from './page-words/words.js';

export interface LocalizedStory {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where its pages are in the site: nothing for the first, `fr/` for another. */
  readonly folder: string;
  /** In this language alone; its events in order of time. */
  readonly story: Story;
  readonly messages: Messages;
  readonly words: Words;
  /** The name of the organisation, of the story, and what stands for either where there is none. */
  readonly organization: string;
  readonly title: string;
}

for (const [lang, messages] of Object.entries(languages)) addMessages(lang, messages);

/** A text of a localized story without its markup; empty without one. */
export const plain = (text: Text | undefined): string =>
  typeof text === 'string' ? plainText(text).replace(/\s+/g, ' ').trim() : '';

/** The name of a source, else the name of its host. */
export function sourceName(source: Source | undefined): string {
  const name = plain(source?.name);
  if (name || !source?.url) return name;
  return URL.canParse(source.url) ? new URL(source.url).host : source.url;
}

export function localizedStory(story: Story, lang: string, isFirst: boolean): LocalizedStory {
  const localized = localize(story, lang);
  const events = arrangeEvents(localized.events, false, lang).map(({ event }) => event);
  const words = wordsFor(lang);
  const organization = plain(localized.organization?.name);
  return {
    lang,
    direction: direction(lang),
    folder: isFirst ? '' : `${lang.toLowerCase()}/`,
    story: { ...localized, events },
    messages: messagesFor(lang),
    words,
    organization,
    title: plain(localized.title) || organization || words.wholeStory,
  };
}
