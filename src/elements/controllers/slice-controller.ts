import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { PlacedEvent } from '../../data/arrange-events.js';
import { isSame } from '../../same.js';
import { event, type Drawing } from '../pieces/event.js';
import { turn } from '../turn.js';

/** Entries that are drawn together, into a box of their own. */
export interface Slice {
  readonly events: readonly PlacedEvent[];
  /** The level of their headings. */
  readonly level: number;
}

/** The list in which a slice is drawn, and what it was last drawn from. */
type Box = HTMLElement & {
  slice?: Slice;
  drawn?: { readonly slice: Slice; readonly drawing: Drawing; readonly items: readonly HTMLElement[] };
};

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** So many entries are drawn at once: more than a screen holds. */
const atOnce = 48;

/** After so many milliseconds of drawing, the page has its turn. */
const patience = 24;

/** What has no box (`display: none`) is read by nobody: acts once it has one. False where it has one now. */
function waitsForBox(element: Element, act: () => void): boolean {
  const hasBox = (): boolean => element.getClientRects().length > 0;
  if (hasBox() || typeof ResizeObserver === 'undefined') return false;
  const observer = new ResizeObserver(() => {
    if (!hasBox()) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
  return true;
}

/** Which entries of a box are in the page with the words that they are to have: a changed one alone is made again. */
function drawnIn({ slice, drawn }: Box, { reading, isCompact, isCollapsed }: Drawing): readonly boolean[] {
  const before = drawn && drawn.slice.level === slice!.level && drawn.drawing;
  const isAlike =
    before && isCompact === before.isCompact && isCollapsed === before.isCollapsed && isSame(reading, before.reading);
  return slice!.events.map(({ name, event }, index) => {
    const old = isAlike && drawn!.slice.events[index];
    return !!old && name === old.name && isSame(event, old.event);
  });
}

/** Whether what may change of an entry beside its words has changed: its link, or what it has to see and to hear. */
function hasMoved({ slice, drawn }: Box, { copied, mediaState }: Drawing): boolean {
  const { slice: old, drawing } = drawn!;
  const isLink = ({ name }: PlacedEvent): boolean => name === copied?.name || name === drawing.copied?.name;
  const isNewState = !isSame(mediaState, drawing.mediaState);
  return slice!.events.some(
    (placed, index) =>
      (copied !== drawing.copied && isLink(placed)) ||
      ((placed.event.picture || placed.event.media) && (isNewState || placed.event !== old.events[index]!.event)),
  );
}

/**
 * Draws the entries into the boxes that the element has rendered: a first screen at once, the rest in short slices
 * between which the page may act. In the end all are in the document; of a hidden element, once it is shown.
 */
export class SliceController implements ReactiveController {
  /** The entries that have been drawn, in order. */
  items: readonly HTMLElement[] = [];
  /** Settles once all are drawn that can be seen. */
  done: Promise<void> = Promise.resolve();

  readonly #host: Host;
  readonly #onDrawn: (from: number) => void;
  #run = 0;
  #isWhole = true;
  #slices: Iterator<void> | undefined;
  #failure: unknown;

  /** @param onDrawn called after each slice, before it is seen; `from` is the first of its entries */
  constructor(host: Host, onDrawn: (from: number) => void) {
    host.addController(this);
    this.#host = host;
    this.#onDrawn = onDrawn;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    this.#run++;
  }

  /**
   * Call it in `updated`.
   *
   * @param isNew whether the boxes, or how entries are drawn, have changed
   */
  draw(drawing: Drawing, isNew: boolean): void {
    if (this.#failure) throw this.#failure;
    if (!isNew && this.#isWhole) return this.#onDrawn(0);
    const boxes = [...this.#host.renderRoot.querySelectorAll<Box>('ol')].filter(({ slice }) => slice);
    const run = ++this.#run;
    const slices = this.#draw(boxes, drawing);
    this.#isWhole = slices.next().done!;
    this.#onDrawn(0);
    if (this.#isWhole) return;
    this.#slices = slices;
    this.#begin(run, boxes[0]!);
  }

  /** Boxes that are still empty take the room that they will need, so that the scrollbar stays as it is. */
  #begin(run: number, first: Box): void {
    const { offsetHeight, childElementCount, parentElement } = first;
    if (offsetHeight) parentElement!.style.setProperty('--_entry', `${offsetHeight / childElementCount}px`);
    this.done = this.#goOn(run, first);
  }

  async #goOn(run: number, first: Box): Promise<void> {
    while (!this.#isWhole && !this.#failure) {
      await turn();
      if (run !== this.#run || waitsForBox(first, () => this.#begin(run, first))) return;
      this.#drawNext();
    }
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

  /** Paper does not wait for slices. */
  readonly #onPrint = (): void => {
    while (!this.#isWhole && !this.#failure) this.#drawNext();
  };

  *#draw(boxes: readonly Box[], drawing: Drawing): Generator<void> {
    const items: HTMLElement[] = [];
    this.items = items;
    let room = atOnce;
    let end = 0;
    for (const box of boxes) {
      const { events, level } = box.slice!;
      const drawn = drawnIn(box, drawing);
      const isWhole = box.drawn?.slice.events.length === events.length && !drawn.includes(false);
      if (!isWhole || hasMoved(box, drawing)) {
        if (room <= 0 && performance.now() > end) {
          yield;
          end = performance.now() + patience;
        }
        render(
          events.map((placed, index) => event(placed, level, drawing, drawn[index]!)),
          box,
        );
        room -= events.length;
      }
      const inBox = isWhole ? box.drawn!.items : [...(box.children as HTMLCollectionOf<HTMLElement>)];
      box.drawn = { slice: box.slice!, drawing, items: inBox };
      items.push(...inBox);
    }
    // WebKit takes for no list what had no items when it became one.
    for (const list of this.#host.renderRoot.querySelectorAll('.list:not([role])')) list.setAttribute('role', 'list');
  }
}
