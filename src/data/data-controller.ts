import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bare } from '../bare.js';
import { pageDocument } from '../page-document.js';
import { languageTag, nearestLang } from '../text/locale.js';
import { warn } from '../warn.js';
import { check } from './check.js';
import { fetchText, type Fetched } from './fetch-text.js';
import type { Shape } from './fields.js';
import type { Checked, Problem, Story } from './model.js';
import { readStory } from './read-story.js';

export interface DataHost extends ReactiveControllerHost, HTMLElement {
  src: string;
}

export interface DataSources {
  /** What the element shows of a story. */
  readonly shape: Shape;
  /** What the page's script or the element's own attributes give; the same object as long as it has not changed. */
  readonly given: () => unknown;
  /** Reads what the element's HTML children hold as a story; undefined when they hold none. */
  readonly readChildren: (host: Element, lang: string) => unknown;
  readonly builtIn: () => Checked;
}

/**
 * Where an element gets its story. First match wins: what a script or attribute gives, `src`, an inline
 * `<script type="application/json">`, the HTML children, the built-in story. If `src` fails, the next in the list is
 * shown; while it loads too, but not the built-in story, which may be that of another organisation.
 */
export class DataController implements ReactiveController {
  /** `src` keeps its reader waiting, or could not be read: what is shown is what was there before, or the next best. */
  state: 'loading' | 'failed' | undefined;

  readonly #host: DataHost;
  readonly #sources: DataSources;
  readonly #observer = new MutationObserver((records) => this.#onMutated(records));
  #loading: AbortController | undefined;
  #src = '';
  #fetched: Checked | undefined;
  #lastGiven: unknown;
  #fromGiven: Checked | undefined;
  #fromContent: Checked | undefined | null = null;

  constructor(host: DataHost, sources: DataSources) {
    host.addController(this);
    this.#host = host;
    this.#sources = sources;
  }

  hostConnected(): void {
    // The parser may still be adding children, and a page may change them later.
    this.#observer.observe(this.#host, bare({ childList: true, subtree: true, characterData: true, attributes: true }));
    this.#reread();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    // A move takes the element out and puts it back at once: that asks for nothing again.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      if (this.#loading || !this.#fetched) this.#src = '';
      this.#stop();
    });
  }

  /** The best story there is now; nothing while the page's own is on its way. Call it once, at the start of `willUpdate`. */
  current(): Story {
    const { src } = this.#host;
    if (src !== this.#src) this.#load(src);
    const builtIn = () => (this.#loading ? (nothingYet ??= check({}, noShape)) : this.#sources.builtIn());
    return this.#told(this.#sent ?? this.#content() ?? builtIn());
  }

  /** Whether nothing better is on its way, or was asked for in vain. */
  get isSettled(): boolean {
    return !this.#loading && this.state !== 'failed';
  }

  /** Whether what is shown stands in the page's HTML, where the upgrade must move nothing. */
  get isFromContent(): boolean {
    return !this.#sent && !!this.#content();
  }

  /** Whether the children are there but hold nothing that can be read as data: they are then shown as they are. */
  get showsChildren(): boolean {
    return !this.#sent && !this.#content() && hasContent(this.#host);
  }

  /** What was given, else what has come. */
  get #sent(): Checked | undefined {
    const given = this.#sources.given();
    if (given == null) return this.#fetched;
    if (given !== this.#lastGiven)
      this.#fromGiven = check((this.#lastGiven = given), this.#sources.shape, nearestLang(this.#host), this.#fromGiven);
    return this.#fromGiven;
  }

  #content(): Checked | undefined {
    if (this.#fromContent !== null) return this.#fromContent;
    const host = this.#host;
    const { shape } = this.#sources;
    // A page may say anything of its language; what it says is no mistake of the story.
    const lang = languageTag(nearestLang(host)) ?? '';
    const script = host.querySelector(':scope > script[type="application/json"]');
    if (script) return (this.#fromContent = readStory(script.textContent ?? '', shape, lang));
    const items = hasContent(host) ? this.#sources.readChildren(host, lang) : undefined;
    return (this.#fromContent = items ? check(items, shape, lang) : undefined);
  }

  #onMutated(records: readonly MutationRecord[]): void {
    // The host's own attributes are properties, or none of ours.
    if (records.some(({ type, target }) => type !== 'attributes' || target !== this.#host)) this.#reread();
  }

  #reread(): void {
    this.#fromContent = null;
    this.#host.requestUpdate();
  }

  #load(src: string): void {
    const host = this.#host;
    this.#stop();
    this.state = undefined;
    this.#src = host.isConnected ? src : '';
    if (!this.#src) {
      if (!src) this.#fetched = undefined;
      return;
    }
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    const settle = (state?: 'loading' | 'failed') => {
      this.state = state;
      host.requestUpdate();
    };
    const waiting = setTimeout(settle, patience, 'loading');
    signal.addEventListener('abort', () => clearTimeout(waiting));
    const finish = (error?: unknown) => {
      if (signal.aborted) return;
      this.#stop();
      settle(error ? 'failed' : undefined);
      if (error)
        warn(
          host,
          `src="${src}" could not be read (${String((error as Error).message ?? error)}). What the page has is shown instead; check the address and the file.`,
        );
      // Not `new Event`: old MooTools puts another thing in its place.
      const event = pageDocument.createEvent('Event');
      event.initEvent(error ? 'error' : 'load', false, false);
      host.dispatchEvent(event);
    };
    Promise.resolve()
      .then(() => fetchText(new URL(src, host.baseURI).href, signal))
      .then((fetched) => {
        if (!signal.aborted) this.#fetched = readOnce(fetched, this.#sources.shape);
      })
      .then(() => finish(), finish);
  }

  #stop(): void {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  #told({ story, problems }: Checked): Story {
    if (problems.length > 0) warn(this.#host, problems.slice(0, 20).map(told).join('\n'));
    return story;
  }
}

const noShape: Shape = { root: {}, lists: {} };
let nothingYet: Checked | undefined;

/** How long a reader waits, in milliseconds, before being told that something is on its way. */
const patience = 700;

/** What was read of each file for each shape: widgets that show the same of the same file share one reading. */
const readings = new WeakMap<Fetched, Map<Shape, Checked>>();

function readOnce(fetched: Fetched, shape: Shape): Checked {
  const ofFile = readings.get(fetched) ?? new Map<Shape, Checked>();
  readings.set(fetched, ofFile);
  const checked = ofFile.get(shape) ?? readStory(fetched.text, shape);
  ofFile.set(shape, checked);
  const { story, problems } = checked;
  // What is something else altogether, such as a server's error page, is not shown in place of what the page has.
  if (
    problems.length > 0 &&
    !Object.keys(shape.lists).some((name) => (story[name as keyof Story] as readonly unknown[]).length > 0)
  )
    throw new Error(problems.map(told).join('; '));
  return checked;
}

const told = ({ path, message }: Problem): string => `${path}: ${message}`;

const hasContent = (host: Element): boolean =>
  [...host.childNodes].some(
    (node) =>
      (node.nodeType === 3 && node.nodeValue!.trim() !== '') ||
      (node.nodeType === 1 && !/^(script|template|style|link)$/i.test(node.nodeName)),
  );
