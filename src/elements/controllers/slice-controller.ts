import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedEvent } from '../../story/arrange-events.js';
import { isSame } from '../../common/is-same.js';
import { event, type Drawing } from '../../views/event.js';
import { yieldToMain } from '../yield-to-main.js';

/** Entries that are drawn together, into a box of their own. */
export interface Slice {
  readonly events: readonly PlacedEvent[];
  /** The level of their headings. */
  readonly level: number;
}

/** The list in which a slice is drawn, and what it was last drawn from. */
type Box = HTMLElement & { slice?: Slice; drawnFrom?: readonly unknown[] };

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** So many entries are drawn at once: more than a screen holds. */
const atOnce = 48;

/** After so many milliseconds of drawing, the page has its turn. */
const patience = 24;

/** What is not displayed is read by nobody. What is closed or folded away has a box, and is found by the browser's search. */
const isDisplayed = (element: Element): boolean =>
  element.checkVisibility?.() ||
  element.getClientRects().length > 0 ||
  getComputedStyle(element).display === 'contents' ||
  typeof ResizeObserver === 'undefined';

/** All that a slice is drawn from: while it says the same, the slice stays as it is. */
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
 * Draws the entries into the boxes that the element has rendered: a first screen at once, the rest in short slices
 * between which the page may act. In the end all are in the document. A hidden element draws nothing until it is shown
 * or printed.
 */
export class SliceController implements ReactiveController {
  /** The entries that have been drawn, in order. */
  items: readonly HTMLElement[] = [];
  /** Settles once all are drawn that can be seen. */
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
   * @param update updates the element at once
   * @param onDrawn called after each slice, before it is seen; `from` is the first of its entries
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
   * Whether the element is not displayed: it is to keep its boxes as they are. Ask in `willUpdate`: Chromium's own search
   * does not see what is drawn into boxes that were laid out empty.
   */
  isHidden(): boolean {
    this.#isHidden = !this.#isForPaper && !isDisplayed(this.#host);
    if (this.#isHidden) this.#wait();
    return this.#isHidden;
  }

  /**
   * Call it in `updated`.
   *
   * @param isNew whether the boxes, or how entries are drawn, have changed
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
    // Boxes that are still empty take the room that they will need, so that the scrollbar stays as it is.
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

  /** The element is updated as soon as it is displayed. */
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
      // The next update throws it, and the element then shows its HTML content.
      this.#failure = error;
      this.#host.requestUpdate();
    }
  }

  /** Paper does not wait for slices, and may show what the screen does not. */
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
    let room = atOnce;
    let end = 0;
    for (const box of boxes) {
      const { events, level } = box.slice!;
      const sources = sourcesOf(box.slice!, drawing);
      if (!isSame(sources, box.drawnFrom)) {
        if (room <= 0 && performance.now() > end) {
          yield;
          end = performance.now() + patience;
        }
        const entries = repeat(
          events,
          ({ name }) => name,
          (placed) => event(placed, level, drawing),
        );
        render(entries, box);
        box.drawnFrom = sources;
        room -= events.length;
      }
      items.push(...(box.children as HTMLCollectionOf<HTMLElement>));
    }
    // WebKit takes for no list what had no items when it became one.
    for (const list of this.#host.renderRoot.querySelectorAll('.list:not([role])')) list.setAttribute('role', 'list');
  }
}
