import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedEvent } from '../../story/arrange-events.js';
import { isSame } from '../../common/is-same.js';
import { event, type Drawing } from '../../views/event.js';
import { yieldToMain } from '../yield-to-main.js';

/** Entries that are rendered together in one container. */
export interface Slice {
  readonly events: readonly PlacedEvent[];
  /** The heading level. */
  readonly level: number;
}

/** A container with its slice and the inputs of its last render. */
type Box = HTMLElement & { slice?: Slice; drawnFrom?: readonly unknown[] };

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** The number of entries rendered at once: more than a screen shows. */
const firstEntries = 48;

/** The time in milliseconds that one step of rendering may take. */
const maxStepTime = 24;

/** Whether it is displayed. Closed and folded content counts as displayed, since the browser's search finds it. */
const isDisplayed = (element: Element): boolean =>
  element.checkVisibility?.() ||
  element.getClientRects().length > 0 ||
  getComputedStyle(element).display === 'contents' ||
  typeof ResizeObserver === 'undefined';

/** All inputs of a slice's render; it is skipped while they are the same. */
const sourcesOf = (
  { events, level }: Slice,
  { context, isCompact, isCollapsed, media, copied }: Drawing,
): readonly unknown[] => [
  level,
  isCompact,
  isCollapsed,
  events.some(({ event }) => event.picture || event.media) && media,
  events.some(({ name }) => name === copied?.name) && copied,
  context,
  events,
];

/**
 * Renders entries into the containers of the element: the first screen at once, the rest in short steps, so that the page stays
 * responsive. In the end, all are in the document. A hidden element renders nothing until it is displayed or printed.
 */
export class SliceController implements ReactiveController {
  /** The rendered entries, in order. */
  items: readonly HTMLElement[] = [];
  /** Resolves when all visible entries are rendered. */
  done: Promise<void> = Promise.resolve();

  readonly #host: Host;
  readonly #update: () => void;
  readonly #onDrawn: (from: number) => void;
  #run = 0;
  #isWhole = true;
  #isHidden = false;
  #isForPaper = false;
  #slices: Iterator<void> | undefined;
  #observer: ResizeObserver | undefined;
  #failure: unknown;

  /**
   * @param update updates the element synchronously
   * @param onDrawn called after each step with the index of its first entry
   */
  constructor(host: Host, update: () => void, onDrawn: (from: number) => void) {
    host.addController(this);
    this.#host = host;
    this.#update = update;
    this.#onDrawn = onDrawn;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    this.#observer?.disconnect();
    this.#run++;
  }

  /**
   * Whether the element is not displayed, so that rendering should wait. Call it in `willUpdate`: Chromium's search does not find
   * content that is added to containers after layout.
   */
  isHidden(): boolean {
    this.#isHidden = !this.#isForPaper && !isDisplayed(this.#host);
    if (this.#isHidden) this.#wait();
    return this.#isHidden;
  }

  /**
   * Call it in `updated`.
   *
   * @param isNew whether the containers, or other inputs, have changed
   */
  draw(drawing: Drawing, isNew: boolean): void {
    if (this.#failure) throw this.#failure;
    if (this.#isHidden) return void this.#run++;
    if (!isNew && this.#isWhole) return this.#onDrawn(0);
    const boxes = [...this.#host.renderRoot.querySelectorAll<Box>('ol')].filter(({ slice }) => slice);
    const run = ++this.#run;
    const slices = this.#draw(boxes, drawing);
    this.#isWhole = slices.next().done!;
    this.#onDrawn(0);
    if (this.#isWhole) return;
    this.#slices = slices;
    // Reserves space for empty containers, so that the scrollbar does not jump.
    const { offsetHeight, childElementCount, parentElement } = boxes[0]!;
    if (offsetHeight) parentElement!.style.setProperty('--_entry', `${offsetHeight / childElementCount}px`);
    this.done = this.#goOn(run);
  }

  async #goOn(run: number): Promise<void> {
    while (!this.#isWhole && !this.#failure) {
      await yieldToMain();
      if (run !== this.#run) return;
      if (!isDisplayed(this.#host)) return this.#wait();
      this.#drawNext();
    }
  }

  /** Updates the element when it is displayed. */
  #wait(): void {
    this.#observer ??= new ResizeObserver(() => {
      if (!isDisplayed(this.#host)) return;
      this.#observer!.disconnect();
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  #drawNext(): void {
    const from = this.items.length;
    try {
      this.#isWhole = this.#slices!.next().done!;
      this.#onDrawn(from);
    } catch (error) {
      // The next update throws it, so that the error boundary handles it.
      this.#failure = error;
      this.#host.requestUpdate();
    }
  }

  /** Renders everything before printing. */
  readonly #onPrint = (): void => {
    this.#isForPaper = true;
    if (this.#isHidden) {
      this.#host.requestUpdate();
      this.#update();
    }
    this.#isForPaper = false;
    while (!this.#isWhole && !this.#failure) this.#drawNext();
  };

  *#draw(boxes: readonly Box[], drawing: Drawing): Generator<void> {
    const items: HTMLElement[] = [];
    this.items = items;
    let remaining = firstEntries;
    let end = 0;
    for (const box of boxes) {
      const { events, level } = box.slice!;
      const sources = sourcesOf(box.slice!, drawing);
      if (!isSame(sources, box.drawnFrom)) {
        if (remaining <= 0 && performance.now() > end) {
          yield;
          end = performance.now() + maxStepTime;
        }
        const entries = repeat(
          events,
          ({ name }) => name,
          (placed) => event(placed, level, drawing),
        );
        render(entries, box);
        box.drawnFrom = sources;
        remaining -= events.length;
      }
      items.push(...(box.children as HTMLCollectionOf<HTMLElement>));
    }
    // WebKit does not recognise a list that was empty when its role was set.
    for (const list of this.#host.renderRoot.querySelectorAll('.list:not([role])')) list.setAttribute('role', 'list');
  }
}
