import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScriptPart } from '../../common/script-part.js';
import { withoutPrototype } from '../../common/without-prototype.js';
import { pageStories } from '../define.js';
import { messageOf, type StoryMessage } from '../../story/messages.js';
import { missingMessages } from '../../text/languages.js';
import { baseOf, languageTag, nearestLang } from '../../text/locale.js';
import { warn, warnNotLoaded, warnOnce, warnOnceOnPage } from '../warn.js';
import { check } from '../../story/check.js';
import { fetchText, type Fetched } from '../../story/fetch-text.js';
import type { Shape } from '../../story/fields.js';
import type { Checked, Problem } from '../../story/checked.js';
import type { Story } from '../../model/model.js';
import { HtmlReader } from '../../story/read-html-text.js';
import { readStory } from '../../story/read-story.js';
import { faults, foundInText, foundInValue, isUsable, notUsable, problemText, type Shows } from '../../story/usable.js';

export interface DataHost extends ReactiveControllerHost, HTMLElement {
  src: string;
}

export interface DataSources {
  /** The fields to read from a story. */
  readonly shape: Shape;
  /** What the element shows: a source without it is not used. */
  readonly shows: Shows;
  /** The data set by a script or by attributes; the same object until it changes. */
  readonly given: () => unknown;
  /** Reads a story from the element's HTML children; undefined if they contain none. */
  readonly readChildren: (host: Element, reader: HtmlReader) => unknown;
  /** The parts that are needed to draw a story. */
  readonly needs: (story: Story) => readonly ScriptPart[];
}

/**
 * Finds the story of an element. The first source with usable content wins: a property or attribute, `src`, an inline
 * `<script type="application/json">`, the HTML children. Without any of them, it is the story in `data-story` on the script tag.
 * While a file is loading, and if it fails, the next source is used. Nothing is shown before the parts that it needs are there.
 */
export class DataController implements ReactiveController {
  /** The file takes long to load, or could not be used. Meanwhile, the earlier or next best story is shown. */
  state: 'loading' | 'failed' | undefined;
  /** Resolves when a part that is needed now has loaded, or cannot be waited for. */
  pending: Promise<void> | undefined;

  readonly #host: DataHost;
  readonly #getSources: () => DataSources;
  /** For `:state(…)`, where the browser has it. */
  readonly #states: CustomStateSet | undefined;
  readonly #observer = new MutationObserver((records) => this.#onMutated(records));
  readonly #onParsed = (): void => this.#host.requestUpdate();
  readonly #onPart = (): void => this.#reread();
  #loading: AbortController | undefined;
  /** The URL of the file: `src`, or the page's story. */
  #address = '';
  #fetched: Checked | undefined;
  #lastGiven: unknown;
  #fromGiven: Checked | undefined;
  /** The story in the element's HTML; null if it has to be read (again). */
  #fromJson: Checked | undefined | null = null;
  #fromChildren: Checked | undefined | null = null;
  /** Why the HTML was not read as a story. */
  #whyNotRead: StoryMessage | undefined;
  #shown: Checked | undefined;
  /** Aborted if the element is removed before the warning about missing content. */
  #contentWait: AbortController | undefined;

  constructor(host: DataHost, sources: () => DataSources) {
    host.addController(this);
    this.#host = host;
    this.#getSources = sources;
    this.#states = host.attachInternals?.().states;
  }

  get #sources(): DataSources {
    return this.#getSources();
  }

  hostConnected(): void {
    // The parser may still be adding children, and a page may change them later.
    this.#observer.observe(
      this.#host,
      withoutPrototype({ childList: true, subtree: true, characterData: true, attributes: true }),
    );
    // Warnings about content must wait until all of it is parsed.
    if (isBeingParsed())
      globalThis.addEventListener('DOMContentLoaded', this.#onParsed, withoutPrototype({ once: true }));
    this.#reread();
  }

  hostUpdated(): void {
    this.setCustomState('fallback', this.showsChildren);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    for (const name of ['DOMContentLoaded', 'load']) globalThis.removeEventListener(name, this.#onParsed);
    this.#contentWait?.abort();
    this.#contentWait = undefined;
    // Moving an element removes and inserts it synchronously; the file must not be loaded again.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      if (this.#loading || !this.#fetched) this.#address = '';
      this.#stop();
    });
  }

  /** The best story available now; without a story, an empty one. Call it once, at the start of `willUpdate`. */
  current(): Story {
    const hasNoSource = this.#hasNoSource;
    // If several scripts name different stories, none is used.
    const stories = hasNoSource && !isBeingParsed() ? pageStories() : [];
    const address = this.#host.src || (stories.length === 1 ? stories[0]! : '');
    if (address !== this.#address) this.#load(address);
    const problems: Problem[] = [];
    this.#shown = this.#findWithParts(problems);
    if (problems.length > 0 && !isBeingParsed()) warnOnce(this.#host, problems.map(problemText).join('\n'));
    if (hasNoSource && !address) this.#awaitContent();
    if (this.showsChildren && this.#whyNotRead && !address) this.#warnNotRead();
    return this.#shown?.story ?? emptyStory();
  }

  /** Loads the file again. The old content is shown until then, and if it fails. */
  reload(): void {
    if (this.#address) this.#load(this.#address, true);
  }

  /** Whether there is a story to show. */
  get hasStory(): boolean {
    return !!this.#shown;
  }

  /** Whether the final story is shown: nothing is loading, and nothing has failed. */
  get isSettled(): boolean {
    return this.hasStory && !this.#loading && this.state !== 'failed' && !isBeingParsed();
  }

  /** Whether the story is in the page's HTML, where the upgrade must not shift the layout. */
  get isFromContent(): boolean {
    return !!this.#shown && (this.#shown === this.#fromJson || this.#shown === this.#fromChildren);
  }

  /** Whether the story is in the element's HTML children. */
  get isFromChildren(): boolean {
    return !!this.#shown && this.#shown === this.#fromChildren;
  }

  /** Whether the HTML children are shown unchanged, since there is no story. */
  get showsChildren(): boolean {
    return !this.hasStory && hasContent(this.#host);
  }

  /** Whether the element has no source of its own. */
  get #hasNoSource(): boolean {
    const host = this.#host;
    return !host.src && this.#sources.given() == null && !jsonIn(host) && !hasContent(host);
  }

  /** The best source that can be drawn now; while parts for it are being loaded, what was shown before. */
  #findWithParts(problems: Problem[]): Checked | undefined {
    this.pending = undefined;
    // All that the attributes ask for, at once.
    for (const part of this.#sources.needs(emptyStory())) this.#isLoading(part);
    const words = missingMessages(nearestLang(this.#host));
    if (this.#isLoading(words)) return this.#shown;
    const found = this.#find(problems);
    const needed = found ? this.#sources.needs(found.story) : [];
    if (needed.filter((part) => this.#isLoading(part)).length > 0 && !this.#shown) return undefined;
    for (const part of words && found ? [words, ...needed] : needed)
      if (part.isSettled && !part.module) warnNotLoaded(this.#host, part);
    return found;
  }

  /** Loads a part. Returns whether it is still to come. */
  #isLoading(part: ScriptPart | undefined): boolean {
    const settled = part?.load(this.#onPart);
    if (!part || part.isSettled) return false;
    this.pending = settled;
    return true;
  }

  /** @param problems receives the problems of all sources that were tried */
  #find(problems: Problem[]): Checked | undefined {
    const { shows } = this.#sources;
    /** @param summarize replaces the problems of a source without usable content by one */
    const usable = (checked: Checked | undefined, summarize?: () => Problem | undefined): Checked | undefined => {
      if (!checked || this.#isLoading(checked.missingPart)) return undefined;
      const isUsed = isUsable(checked.story, shows);
      const summary = isUsed || checked.isRefused ? undefined : summarize?.();
      problems.push(...(summary ? [summary] : checked.problems.slice(0, 20)));
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
    if (given !== this.#lastGiven || this.#fromGiven?.missingPart)
      this.#fromGiven = check((this.#lastGiven = given), this.#sources.shape, nearestLang(this.#host), this.#fromGiven);
    return this.#fromGiven;
  }

  #readJson(): Checked | undefined {
    if (this.#fromJson !== null && !this.#fromJson?.missingPart) return this.#fromJson;
    const script = jsonIn(this.#host);
    return (this.#fromJson = script
      ? readStory(script.textContent, this.#sources.shape, languageTag(nearestLang(this.#host)) ?? '')
      : undefined);
  }

  /** The story in the HTML children, if all of their content was understood. Waits for the messages of their language. */
  #readChildren(): Checked | undefined {
    const host = this.#host;
    // An invalid `lang` on the page is not a problem of the story.
    const lang = languageTag(nearestLang(host)) ?? '';
    if (missingMessages(lang) && hasContent(host)) {
      this.#whyNotRead = { code: 'wordsNotLoaded', params: { lang, part: baseOf(lang) } };
      this.#fromChildren = null;
      return undefined;
    }
    if (this.#fromChildren !== null) return this.#fromChildren;
    const { shape, shows, readChildren } = this.#sources;
    const reader = new HtmlReader(lang);
    const items = hasContent(host) ? readChildren(host, reader) : undefined;
    const unread = reader.unread(host);
    if (!items) this.#whyNotRead = { code: 'nothingToRead', params: { expected: shows } };
    else this.#whyNotRead = unread ? { code: 'notUnderstood', params: { found: unread } } : undefined;
    return (this.#fromChildren = items && !unread ? check(items, shape, lang) : undefined);
  }

  /** Warns that the HTML is shown unchanged, once the page and its scripts are loaded. */
  #warnNotRead(): void {
    if (document.readyState === 'complete') warnOnce(this.#host, messageOf(this.#whyNotRead!));
    else globalThis.addEventListener('load', this.#onParsed, withoutPrototype({ once: true }));
  }

  /** Warns that there is no content, after scripts had time to set some. */
  #awaitContent(): void {
    if (this.#contentWait) return;
    const { signal } = (this.#contentWait = new AbortController());
    const warnIfEmpty = () => {
      this.#contentWait = undefined;
      if (!this.#hasNoSource || this.#address) return;
      const stories = pageStories();
      if (stories.length > 1) warn(this.#host, 'severalStories', { stories });
      else warn(this.#host, 'noContent', {});
    };
    const wait = () => {
      const timer = setTimeout(warnIfEmpty, contentDelay);
      signal.addEventListener('abort', () => clearTimeout(timer));
    };
    if (document.readyState === 'complete') wait();
    else globalThis.addEventListener('load', wait, withoutPrototype({ once: true, signal }));
  }

  #onMutated(records: readonly MutationRecord[]): void {
    // The host's own attributes are handled as properties.
    if (records.some(({ type, target }) => type !== 'attributes' || target !== this.#host)) this.#reread();
  }

  #reread(): void {
    this.#fromJson = this.#fromChildren = null;
    this.#host.requestUpdate();
  }

  #load(address: string, isAgain = false): void {
    const host = this.#host;
    this.#stop();
    this.#setState();
    this.#address = host.isConnected ? address : '';
    if (!this.#address) {
      if (!address) this.#fetched = undefined;
      return;
    }
    const isOfPage = !host.src;
    const name = `${isOfPage ? 'data-story' : 'src'}="${address}"`;
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    this.#updateCustomStates();
    const timer = setTimeout(() => this.#setState('loading'), loadingDelay);
    signal.addEventListener('abort', () => clearTimeout(timer));
    const finish = (result: LoadResult) => {
      if (signal.aborted) return;
      this.#stop();
      // The result of an earlier URL is dropped: it is another story.
      this.#fetched = result.checked ?? (isAgain ? this.#fetched : undefined);
      this.#setState(result.fault && 'failed');
      // Problems of the page's story are reported once, however many elements use it.
      if (result.fault) (isOfPage ? warnOnceOnPage : warnOnce)(host, messageOf(result.fault));
      // Not `new Event`, which old MooTools replaces.
      const event = document.createEvent('Event');
      event.initEvent(result.fault ? 'error' : 'load', false, false);
      host.dispatchEvent(event);
    };
    Promise.resolve()
      .then(() => fetchText(new URL(address, host.baseURI).href, signal, isAgain))
      .then(
        async (fetched): Promise<LoadResult> => {
          const { checked, found, missingPart } = await readOnce(fetched, this.#sources);
          // It may come late.
          void missingPart?.load(() => this.reload());
          return { checked, fault: found === undefined ? undefined : notUsable(name, this.#sources.shows, found) };
        },
        (error: unknown): LoadResult => {
          const reason = String((error as Error).message ?? error);
          return { fault: { code: 'notLoaded', params: { source: name, reason, hasFallback: hasContent(host) } } };
        },
      )
      .then(finish);
  }

  #stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#updateCustomStates();
  }

  #setState(state?: 'loading' | 'failed'): void {
    this.state = state;
    this.#updateCustomStates();
    this.#host.requestUpdate();
  }

  #updateCustomStates(): void {
    this.setCustomState('loading', !!this.#loading);
    this.setCustomState('error', this.state === 'failed');
  }

  /** Sets or removes a custom state, for `:state(…)`. */
  setCustomState(state: 'loading' | 'error' | 'fallback', isOn: boolean): void {
    try {
      this.#states?.[isOn ? 'add' : 'delete'](state);
    } catch {
      // Chromium before 125 takes only names that begin with two hyphens.
    }
  }
}

/** The result of loading a file: a story, or a problem. */
interface LoadResult {
  readonly checked?: Checked | undefined;
  readonly fault?: StoryMessage | undefined;
}

/** The result of reading the text of a file: a story, or a description of the text if it is not usable. */
interface FileReading {
  readonly checked?: Checked;
  readonly found?: string;
  /** A part that could not be loaded in time. */
  readonly missingPart?: ScriptPart | undefined;
}

let noStory: Story | undefined;
const emptyStory = (): Story => (noStory ??= check({}, { root: {}, lists: {} }).story);

/** The delay in milliseconds before the "loading" message is shown. */
const loadingDelay = 700;

/** The time in milliseconds that scripts have to set content after the page has loaded. */
const contentDelay = 2000;

const isBeingParsed = (): boolean => document.readyState === 'loading';

/** Results per file and shape, shared by all elements. */
const fileReadings = new WeakMap<Fetched, Map<Shape, Promise<FileReading>>>();

function readOnce(fetched: Fetched, { shape, shows }: DataSources): Promise<FileReading> {
  const ofFile = fileReadings.get(fetched) ?? new Map<Shape, Promise<FileReading>>();
  fileReadings.set(fetched, ofFile);
  let reading = ofFile.get(shape);
  if (!reading) {
    ofFile.set(shape, (reading = readFile(fetched.text, shape, shows)));
    void reading.then(({ missingPart }) => missingPart && ofFile.delete(shape));
  }
  return reading;
}

/** Waits for the parts that are needed. */
async function readFile(text: string, shape: Shape, shows: Shows): Promise<FileReading> {
  const checked = readStory(text, shape);
  const { missingPart } = checked;
  if (missingPart && !missingPart.isSettled) {
    await missingPart.load();
    return readFile(text, shape, shows);
  }
  if (isUsable(checked.story, shows)) return { checked };
  return { found: foundInText(text, checked), missingPart };
}

const jsonIn = (host: Element): Element | null => host.querySelector(':scope > script[type="application/json"]');

const hasContent = (host: Element): boolean => [...host.childNodes].some((node) => !isEmpty(node));

/** White space, elements that are never rendered, and the empty paragraphs that page editors add. */
const isEmpty = (node: Node): boolean =>
  node.nodeType === 1
    ? /^(script|template|style|link|br)$/i.test(node.nodeName) ||
      (/^p$/i.test(node.nodeName) && [...node.childNodes].every(isEmpty))
    : node.nodeType !== 3 || node.nodeValue!.trim() === '';
