import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bare } from '../bare.js';
import type { Story } from '../story/model.js';
import { pageDocument } from '../page-document.js';
import { messagesFor } from './languages.js';
import { nearestLang, resolveLocale } from './locale.js';
import type { Messages } from './messages.js';
import type { Reading } from './reading.js';
import { receiveLanguages } from './share-languages.js';

type Host = ReactiveControllerHost & Element;

const hosts = new Set<LanguageController>();
const refreshAll = (): void => hosts.forEach((controller) => controller.refresh());
const observer = new MutationObserver(refreshAll);
let stopReceiving: () => void;

/** The language that the page asks for where the element stands, and the words for it. One observer serves a page. */
export class LanguageController implements ReactiveController {
  /** A locale that `Intl` accepts. */
  lang = 'en';
  messages: Messages = messagesFor('en');

  readonly #host: Host;

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  /** How a story is told to the reader here. */
  reading({ lang: storyLang, translationNote: note }: Pick<Story, 'lang' | 'translationNote'>): Reading {
    return { lang: this.lang, messages: this.messages, storyLang, note };
  }

  hostConnected(): void {
    if (hosts.size === 0) {
      observer.observe(pageDocument.node, bare({ subtree: true, attributes: true, attributeFilter: ['lang'] }));
      stopReceiving = receiveLanguages(refreshAll);
    }
    hosts.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size > 0) return;
    observer.disconnect();
    stopReceiving();
  }

  refresh(): void {
    const lang = resolveLocale(nearestLang(this.#host));
    const messages = messagesFor(lang);
    if (lang === this.lang && messages === this.messages) return;
    this.lang = lang;
    this.messages = messages;
    this.#host.requestUpdate();
  }
}
