import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withoutPrototype } from '../../common/without-prototype.js';
import type { Story } from '../../model/model.js';
import { safeUrl } from '../../story/safe-url.js';
import { messagesFor, missingMessages } from '../../text/languages.js';
import { nearestLang, resolveLocale } from '../../text/locale.js';
import type { Messages } from '../../text/messages.js';
import type { RenderContext } from '../../text/render-context.js';

type Host = ReactiveControllerHost & Element;

const hosts = new Set<LanguageController>();
const refreshAll = (): void => hosts.forEach((controller) => controller.refresh());
/** The URL as the page would load it. */
const resolve = (url: string, forLink: boolean) => safeUrl(url, document.baseURI, forLink);

const observer = new MutationObserver(refreshAll);

/** The language at the element's position, and its messages. One observer per page. */
export class LanguageController implements ReactiveController {
  /** A locale that `Intl` accepts. */
  lang = 'en';
  messages: Messages = messagesFor('en');

  readonly #host: Host;

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  /** The context for rendering a story here. */
  contextFor({ lang: storyLang, translationNote: note }: Pick<Story, 'lang' | 'translationNote'>): RenderContext {
    return { lang: this.lang, messages: this.messages, storyLang, note, resolve };
  }

  hostConnected(): void {
    if (hosts.size === 0) {
      observer.observe(
        document.documentElement,
        withoutPrototype({ subtree: true, attributes: true, attributeFilter: ['lang'] }),
      );
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
    const part = missingMessages(lang);
    void part?.load(refreshAll);
    // Until then the earlier language is kept.
    if (part && !part.isSettled) return;
    const messages = messagesFor(lang);
    if (lang === this.lang && messages === this.messages) return;
    this.lang = lang;
    this.messages = messages;
    this.#host.requestUpdate();
  }
}
