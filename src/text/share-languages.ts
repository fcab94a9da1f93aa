import { addMessages } from './languages.js';
import type { Messages } from './messages.js';

/**
 * Shares messages between a locale script and the widgets' script, which may load in any order. They communicate through two
 * events on the document: one offers the messages of a language, the other requests earlier offers.
 */
const offerEvent = 'history-widgets-words';
const requestEvent = 'history-widgets-ask';

interface Offer {
  readonly lang: string;
  readonly messages: Messages;
}

/** Not with `new CustomEvent`, which old MooTools replaces. */
function send(name: string, detail?: Offer): void {
  const event = document.createEvent('CustomEvent');
  event.initCustomEvent(name, false, false, detail);
  document.dispatchEvent(event);
}

/** Sends the messages of a language to the widgets, now and on request. */
export function offerLanguage(lang: string, messages: Messages): void {
  const give = (): void => send(offerEvent, { lang, messages });
  document.addEventListener(requestEvent, give);
  give();
}

/**
 * Registers messages offered by locale scripts.
 *
 * @param onAdded called after a language was registered
 * @returns a function that stops listening
 */
export function receiveLanguages(onAdded: () => void): () => void {
  const onOffer = (event: Event): void => {
    const { lang, messages } = (event as CustomEvent<Offer | null>).detail ?? {};
    if (!lang || !messages) return;
    addMessages(lang, messages);
    onAdded();
  };
  document.addEventListener(offerEvent, onOffer);
  send(requestEvent);
  return () => document.removeEventListener(offerEvent, onOffer);
}
