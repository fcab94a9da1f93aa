import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withoutPrototype } from '../../common/without-prototype.js';
import { pageStories } from '../define.js';
import { messageOf, type StoryMessage } from '../../story/messages.js';
import { lacksMessages } from '../../text/languages.js';
import { baseOf, languageTag, nearestLang } from '../../text/locale.js';
import { sayOnce, warn } from '../warn.js';
import { check } from '../../story/check.js';
import { fetchText, type Fetched } from '../../story/fetch-text.js';
import type { Shape } from '../../story/fields.js';
import type { Checked, Problem, Story } from '../../story/model.js';
import { HtmlReader } from '../../story/read-html-text.js';
import { readStory } from '../../story/read-story.js';
import { faults, foundInText, foundInValue, isUsable, notUsable, problemText, type Shows } from '../../story/usable.js';

export interface DataHost extends ReactiveControllerHost, HTMLElement {
  src: string;
}

export interface DataSources {
  /** What is read of a story. */
  readonly shape: Shape;
  /** What the element shows: a source without any of it is not used. */
  readonly shows: Shows;
  /** What the page's script or the element's own attributes give; the same object as long as it has not changed. */
  readonly given: () => unknown;
  /** Reads what the element's HTML children hold as a story; undefined when they hold none. */
  readonly readChildren: (host: Element, reader: HtmlReader) => unknown;
}

/**
 * Where an element gets its story. The first that holds something to show wins: what a script or attribute gives, `src`,
 * an inline `<script type="application/json">`, the HTML children. An element that has none of them shows the story that
 * `data-story` on the script tag names. While a file loads, and if it fails, the next in the list is shown.
 */
export class DataController implements ReactiveController {
  /** A file keeps its reader waiting, or could not be used: what is shown is what was there before, or the next best. */
  state: 'loading' | 'failed' | undefined;

  readonly #host: DataHost;
  readonly #read: () => DataSources;
  readonly #observer = new MutationObserver((records) => this.#onMutated(records));
  readonly #onParsed = (): void => this.#host.requestUpdate();
  #loading: AbortController | undefined;
  /** Where the file is: `src`, or the page's story. */
  #address = '';
  #fetched: Checked | undefined;
  #lastGiven: unknown;
  #fromGiven: Checked | undefined;
  /** What the element's HTML holds; null when it is to be read. */
  #fromJson: Checked | undefined | null = null;
  #fromChildren: Checked | undefined | null = null;
  /** Why the HTML is not read as a story. */
  #notRead: StoryMessage | undefined;
  #shown: Checked | undefined;
  /** Aborted when the element goes before it is said that it has no content. */
  #waiting: AbortController | undefined;

  constructor(host: DataHost, sources: () => DataSources) {
    host.addController(this);
    this.#host = host;
    this.#read = sources;
  }

  get #sources(): DataSources {
    return this.#read();
  }

  hostConnected(): void {
    // The parser may still be adding children, and a page may change them later.
    this.#observer.observe(
      this.#host,
      withoutPrototype({ childList: true, subtree: true, characterData: true, attributes: true }),
    );
    // What is wrong with content is not said before all of it is there.
    if (isBeingParsed())
      globalThis.addEventListener('DOMContentLoaded', this.#onParsed, withoutPrototype({ once: true }));
    this.#reread();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    for (const name of ['DOMContentLoaded', 'load']) globalThis.removeEventListener(name, this.#onParsed);
    this.#waiting?.abort();
    this.#waiting = undefined;
    // A move takes the element out and puts it back at once: that asks for nothing again.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      if (this.#loading || !this.#fetched) this.#address = '';
      this.#stop();
    });
  }

  /** The best story there is now, without any items where there is none. Call it once, at the start of `willUpdate`. */
  current(): Story {
    const isBare = this.#isBare;
    // Content may still come. Two stories are no story: neither may stand in for the other.
    const stories = isBare && !isBeingParsed() ? pageStories() : [];
    const address = this.#host.src || (stories.length === 1 ? stories[0]! : '');
    if (address !== this.#address) this.#load(address);
    const problems: Problem[] = [];
    this.#shown = this.#find(problems);
    if (problems.length > 0 && !isBeingParsed()) sayOnce(this.#host, problems.map(problemText).join('\n'));
    if (isBare && !address) this.#awaitContent();
    if (this.showsChildren && this.#notRead && !address) this.#sayNotRead();
    return (this.#shown ?? (noStory ??= check({}, { root: {}, lists: {} }))).story;
  }

  /** Whether there is a story to show. */
  get hasStory(): boolean {
    return !!this.#shown;
  }

  /** Whether what is shown is all there is: nothing better is on its way, or was asked for in vain. */
  get isSettled(): boolean {
    return this.hasStory && !this.#loading && this.state !== 'failed' && !isBeingParsed();
  }

  /** Whether what is shown stands in the page's HTML, where the upgrade must move nothing. */
  get isFromContent(): boolean {
    return !!this.#shown && (this.#shown === this.#fromJson || this.#shown === this.#fromChildren);
  }

  /** Whether what is shown are the element's own children. */
  get isFromChildren(): boolean {
    return !!this.#shown && this.#shown === this.#fromChildren;
  }

  /** Whether there are children, but no story: they are then shown as they are. */
  get showsChildren(): boolean {
    return !this.hasStory && hasContent(this.#host);
  }

  /** Whether the page gives the element nothing of its own. */
  get #isBare(): boolean {
    const host = this.#host;
    return !host.src && this.#sources.given() == null && !jsonIn(host) && !hasContent(host);
  }

  /** @param problems takes what is wrong with the sources that were looked at */
  #find(problems: Problem[]): Checked | undefined {
    const { shows } = this.#sources;
    const usable = (checked: Checked | undefined, fault?: () => Problem | undefined): Checked | undefined => {
      if (!checked) return undefined;
      const isUsed = isUsable(checked.story, shows);
      const whole = isUsed || checked.isRefused ? undefined : fault?.();
      problems.push(...(whole ? [whole] : checked.problems.slice(0, 20)));
      return isUsed ? checked : undefined;
    };
    return (
      usable(this.#checkGiven(), () => {
        const found = faults(this.#fromGiven!.problems).length === 0 && foundInValue(this.#lastGiven, shows);
        return found ? notUsable('the property story', shows, found) : undefined;
      }) ??
      usable(this.#fetched) ??
      usable(this.#readJson(), () =>
        notUsable('the inline JSON', shows, foundInText(jsonIn(this.#host)!.textContent, this.#fromJson!)),
      ) ??
      usable(this.#readChildren())
    );
  }

  #checkGiven(): Checked | undefined {
    const given = this.#sources.given();
    if (given == null) return undefined;
    if (given !== this.#lastGiven)
      this.#fromGiven = check((this.#lastGiven = given), this.#sources.shape, nearestLang(this.#host), this.#fromGiven);
    return this.#fromGiven;
  }

  #readJson(): Checked | undefined {
    if (this.#fromJson !== null) return this.#fromJson;
    const script = jsonIn(this.#host);
    return (this.#fromJson = script
      ? readStory(script.textContent, this.#sources.shape, languageTag(nearestLang(this.#host)) ?? '')
      : undefined);
  }

  /** What the HTML holds, if nothing in it is left unread. It waits for the words of its language. */
  #readChildren(): Checked | undefined {
    const host = this.#host;
    // What the page says wrongly of itself is no mistake of the story.
    const lang = languageTag(nearestLang(host)) ?? '';
    if (lacksMessages(lang) && hasContent(host)) {
      this.#notRead = { code: 'wordsNotLoaded', params: { lang, file: `locales/${baseOf(lang)}.js` } };
      this.#fromChildren = null;
      return undefined;
    }
    if (this.#fromChildren !== null) return this.#fromChildren;
    const { shape, shows, readChildren } = this.#sources;
    const reader = new HtmlReader(lang);
    const items = hasContent(host) ? readChildren(host, reader) : undefined;
    const unread = reader.unread(host);
    if (!items) this.#notRead = { code: 'nothingToRead', params: { expected: shows } };
    else this.#notRead = unread ? { code: 'notUnderstood', params: { found: unread } } : undefined;
    return (this.#fromChildren = items && !unread ? check(items, shape, lang) : undefined);
  }

  /** Says why the HTML stays as it is, once all of the page and of its scripts is there. */
  #sayNotRead(): void {
    if (document.readyState === 'complete') sayOnce(this.#host, messageOf(this.#notRead!));
    else globalThis.addEventListener('load', this.#onParsed, withoutPrototype({ once: true }));
  }

  /** Says that there is nothing, once whatever builds the page has had time to give the element something. */
  #awaitContent(): void {
    if (this.#waiting) return;
    const { signal } = (this.#waiting = new AbortController());
    const look = () => {
      this.#waiting = undefined;
      if (!this.#isBare || this.#address) return;
      const stories = pageStories();
      if (stories.length > 1) warn(this.#host, 'severalStories', { stories });
      else warn(this.#host, 'noContent', {});
    };
    const wait = () => {
      const timer = setTimeout(look, grace);
      signal.addEventListener('abort', () => clearTimeout(timer));
    };
    if (document.readyState === 'complete') wait();
    else globalThis.addEventListener('load', wait, withoutPrototype({ once: true, signal }));
  }

  #onMutated(records: readonly MutationRecord[]): void {
    // The host's own attributes are properties, or none of ours.
    if (records.some(({ type, target }) => type !== 'attributes' || target !== this.#host)) this.#reread();
  }

  #reread(): void {
    this.#fromJson = this.#fromChildren = null;
    this.#host.requestUpdate();
  }

  #load(address: string): void {
    const host = this.#host;
    this.#stop();
    this.state = undefined;
    this.#address = host.isConnected ? address : '';
    if (!this.#address) {
      if (!address) this.#fetched = undefined;
      return;
    }
    const isOfPage = !host.src;
    const name = `${isOfPage ? 'data-story' : 'src'}="${address}"`;
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    const settle = (state?: 'loading' | 'failed') => {
      this.state = state;
      host.requestUpdate();
    };
    const waiting = setTimeout(settle, patience, 'loading');
    signal.addEventListener('abort', () => clearTimeout(waiting));
    const finish = (read: FileReading) => {
      if (signal.aborted) return;
      this.#stop();
      // What an earlier address has given is another story.
      this.#fetched = read.checked;
      settle(read.fault && 'failed');
      if (read.fault) sayFailure(host, messageOf(read.fault), isOfPage);
      // Not `new Event`: old MooTools puts another thing in its place.
      const event = document.createEvent('Event');
      event.initEvent(read.fault ? 'error' : 'load', false, false);
      host.dispatchEvent(event);
    };
    Promise.resolve()
      .then(() => fetchText(new URL(address, host.baseURI).href, signal))
      .then(
        (fetched): FileReading => {
          const { checked, found } = readOnce(fetched, this.#sources);
          return { checked, fault: found === undefined ? undefined : notUsable(name, this.#sources.shows, found) };
        },
        (error: unknown): FileReading => {
          const reason = String((error as Error).message ?? error);
          return { fault: { code: 'notLoaded', params: { source: name, reason, hasFallback: hasContent(host) } } };
        },
      )
      .then(finish);
  }

  #stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }
}

/** What was read of a file, or what is wrong with it. */
interface FileReading {
  readonly checked?: Checked | undefined;
  readonly fault?: StoryMessage | undefined;
}

/** The same before it is known where the file comes from: what it holds instead of a story. */
interface FileReading {
  readonly checked?: Checked;
  readonly found?: string;
}

let noStory: Checked | undefined;

/** How long a reader waits, in milliseconds, before being told that something is on its way. */
const patience = 700;

/** How long the scripts of a loaded page have, in milliseconds, to give an element its content. */
const grace = 2000;

const isBeingParsed = (): boolean => document.readyState === 'loading';

const faultsOfPage = new Set<string>();

/** The page's story is named once, and what is wrong with it is said once, whatever the number of elements. */
function sayFailure(host: Element, fault: string, isOfPage: boolean): void {
  if (isOfPage && faultsOfPage.has(fault)) return;
  if (isOfPage) faultsOfPage.add(fault);
  sayOnce(host, fault);
}

/** What was read of each file for each shape: widgets that show the same of the same file share one reading. */
const readings = new WeakMap<Fetched, Map<Shape, FileReading>>();

function readOnce(fetched: Fetched, { shape, shows }: DataSources): FileReading {
  const ofFile = readings.get(fetched) ?? new Map<Shape, FileReading>();
  readings.set(fetched, ofFile);
  let reading = ofFile.get(shape);
  if (!reading) {
    const checked = readStory(fetched.text, shape);
    reading = isUsable(checked.story, shows) ? { checked } : { found: foundInText(fetched.text, checked) };
    ofFile.set(shape, reading);
  }
  return reading;
}

const jsonIn = (host: Element): Element | null => host.querySelector(':scope > script[type="application/json"]');

const hasContent = (host: Element): boolean => [...host.childNodes].some((node) => !isEmpty(node));

/** White space, what is never shown, and the empty lines that editors of web sites add. */
const isEmpty = (node: Node): boolean =>
  node.nodeType === 1
    ? /^(script|template|style|link|br)$/i.test(node.nodeName) ||
      (/^p$/i.test(node.nodeName) && [...node.childNodes].every(isEmpty))
    : node.nodeType !== 3 || node.nodeValue!.trim() === '';
