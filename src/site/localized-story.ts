/** A story in one language, with everything that its pages need. */
import type { Source, Story, Text } from '../model/model.js';
import { arrangeEvents } from '../story/arrange-events.js';
import { plainText } from '../text/inline-text.js';
import { languages } from '../text/languages/all.js';
import { addMessages, messagesFor } from '../text/languages.js';
import { direction } from '../text/locale.js';
import type { Messages } from '../text/messages.js';
import { localize } from './localize.js';
import { labelsFor, type PageLabels } from './page-labels.js';

export interface LocalizedStory {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  /** The folder of its pages: empty for the first language, `fr/` for another. */
  readonly folder: string;
  /** Reduced to this language; events are sorted by time. */
  readonly story: Story;
  readonly messages: Messages;
  readonly labels: PageLabels;
  /** The names of the organisation and the story, or their fallbacks. */
  readonly organization: string;
  readonly title: string;
}

for (const [lang, messages] of Object.entries(languages)) addMessages(lang, messages);

/** A text of a localized story without markup; may be empty. */
export const plain = (text: Text | undefined): string =>
  typeof text === 'string' ? plainText(text).replace(/\s+/g, ' ').trim() : '';

/** The name of a source, else its host. */
export function sourceName(source: Source | undefined): string {
  const name = plain(source?.name);
  if (name || !source?.url) return name;
  return URL.canParse(source.url) ? new URL(source.url).host : source.url;
}

export function localizedStory(story: Story, lang: string, isFirst: boolean): LocalizedStory {
  const localized = localize(story, lang);
  const events = arrangeEvents(localized.events, false, lang).map(({ event }) => event);
  const labels = labelsFor(lang);
  const organization = plain(localized.organization?.name);
  return {
    lang,
    direction: direction(lang),
    folder: isFirst ? '' : `${lang.toLowerCase()}/`,
    story: { ...localized, events },
    messages: messagesFor(lang),
    labels,
    organization,
    title: plain(localized.title) || organization || labels.wholeStory,
  };
}
