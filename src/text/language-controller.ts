import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bare } from '../bare.js';
import { messagesFor } from './languages.js';
import { nearestLang, resolveLocale } from './locale.js';
import type { Messages } from './messages.js';

type Host = ReactiveControllerHost & Element;

const hosts = new Set<LanguageController>();
const observer = new MutationObserver(() => hosts.forEach((controller) => controller.refresh()));

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

  hostConnected(): void {
    if (hosts.size === 0) {
      observer.observe(document, bare({ subtree: true, attributes: true, attributeFilter: ['lang'] }));
    }
    hosts.add(this);
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size === 0) observer.disconnect();
  }

  refresh(): void {
    const lang = resolveLocale(nearestLang(this.#host));
    if (lang === this.lang) return;
    this.lang = lang;
    this.messages = messagesFor(lang);
    this.#host.requestUpdate();
  }
}
