import { addMessages } from './languages.js';
import type { Messages } from './messages.js';

/**
 * A script of words and the script of the widgets are two, and either may come first. They meet by two events on the
 * document: one offers the words of a language, the other asks for what was offered before.
 */
const offers = 'history-widgets-words';
const asks = 'history-widgets-ask';

interface Offer {
  readonly lang: string;
  readonly messages: Messages;
}

/** Not by a constructor: old MooTools puts another thing in its place. */
function send(name: string, detail?: Offer): void {
  const event = document.createEvent('CustomEvent');
  event.initCustomEvent(name, false, false, detail);
  document.dispatchEvent(event);
}

/** Gives the words of a language to the widgets that are there, and to those that ask later. */
export function offerLanguage(lang: string, messages: Messages): void {
  const give = (): void => send(offers, { lang, messages });
  document.addEventListener(asks, give);
  give();
}

/**
 * Takes the words that are offered, before and after.
 *
 * @param onAdded called when a language has become known
 * @returns ends it
 */
export function receiveLanguages(onAdded: () => void): () => void {
  const take = (event: Event): void => {
    const { lang, messages } = (event as CustomEvent<Offer | null>).detail ?? {};
    if (!lang || !messages) return;
    addMessages(lang, messages);
    onAdded();
  };
  document.addEventListener(offers, take);
  send(asks);
  return () => document.removeEventListener(offers, take);
}
