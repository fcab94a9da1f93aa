import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedEvent } from '../../story/arrange-events.js';
import { isSame } from '../../common/is-same.js';
import { event, type EntryOptions } from '../../views/event.js';
import { yieldToMain } from '../yield-to-main.js';

/** Entries that are rendered together in one container. */
export interface Slice {
  readonly events: readonly PlacedEvent[];
  /** The heading level. */
  readonly level: number;
}

/** A container with its slice and the inputs of its last render. */
type Box = HTMLElement & { slice?: Slice; lastInputs?: readonly unknown[] };

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
const inputsOf = (
  { events, level }: Slice,
  { context, isCompact, isCollapsed, media, copied }: EntryOptions,
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
  /** Counts the renders: a newer one stops the steps of an older one. */
  #run = 0;
  #isComplete = true;
  #isHidden = false;
  #isForPrint = false;
  /** The steps of the current render. */
  #steps: Iterator<void> | undefined;
  #observer: ResizeObserver | undefined;
  /** The error of a step. */
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
    this.#isHidden = !this.#isForPrint && !isDisplayed(this.#host);
    if (this.#isHidden) this.#drawWhenDisplayed();
    return this.#isHidden;
  }

  /**
   * Call it in `updated`.
   *
   * @param isNew whether the containers, or other inputs, have changed
   */
  draw(options: EntryOptions, isNew: boolean): void {
    if (this.#failure) throw this.#failure;
    if (this.#isHidden) {
      this.#run++;
      return;
    }
    if (!isNew && this.#isComplete) return this.#onDrawn(0);
    const boxes = [...this.#host.renderRoot.querySelectorAll<Box>('ol')].filter(({ slice }) => slice);
    const run = ++this.#run;
    const steps = this.#stepsOf(boxes, options);
    this.#isComplete = steps.next().done!;
    this.#onDrawn(0);
    if (this.#isComplete) return;
    this.#steps = steps;
    // Reserves space for empty containers, so that the scrollbar does not jump.
    const { offsetHeight, childElementCount, parentElement } = boxes[0]!;
    if (offsetHeight) parentElement!.style.setProperty('--_entry', `${offsetHeight / childElementCount}px`);
    this.done = this.#drawRest(run);
  }

  async #drawRest(run: number): Promise<void> {
    while (!this.#isComplete && !this.#failure) {
      await yieldToMain();
      if (run !== this.#run) return;
      if (!isDisplayed(this.#host)) return this.#drawWhenDisplayed();
      this.#drawNext();
    }
  }

  /** Updates the element when it is displayed. */
  #drawWhenDisplayed(): void {
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
      this.#isComplete = this.#steps!.next().done!;
      this.#onDrawn(from);
    } catch (error) {
      // The next update throws it, so that the error boundary handles it.
      this.#failure = error;
      this.#host.requestUpdate();
    }
  }

  /** Renders everything before printing. */
  readonly #onPrint = (): void => {
    this.#isForPrint = true;
    if (this.#isHidden) {
      this.#host.requestUpdate();
      this.#update();
    }
    this.#isForPrint = false;
    while (!this.#isComplete && !this.#failure) this.#drawNext();
  };

  /** Renders the containers; pauses after each step. */
  *#stepsOf(boxes: readonly Box[], options: EntryOptions): Generator<void> {
    const items: HTMLElement[] = [];
    this.items = items;
    let remaining = firstEntries;
    let stepEnd = 0;
    for (const box of boxes) {
      const { events, level } = box.slice!;
      const inputs = inputsOf(box.slice!, options);
      if (!isSame(inputs, box.lastInputs)) {
        if (remaining <= 0 && performance.now() > stepEnd) {
          yield;
          stepEnd = performance.now() + maxStepTime;
        }
        const entries = repeat(
          events,
          ({ name }) => name,
          (placed) => event(placed, level, options),
        );
        render(entries, box);
        box.lastInputs = inputs;
        remaining -= events.length;
      }
      items.push(...(box.children as HTMLCollectionOf<HTMLElement>));
    }
    // WebKit does not recognise a list that was empty when its role was set.
    for (const list of this.#host.renderRoot.querySelectorAll('.list:not([role])')) list.setAttribute('role', 'list');
  }
}
