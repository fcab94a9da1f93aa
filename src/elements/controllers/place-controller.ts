import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withoutPrototype } from '../../common/without-prototype.js';
import type { PlacedEvent } from '../../story/arrange-events.js';
import type { Visibility } from '../../story/choose-events.js';
import { startOf } from '../../story/start-of.js';
import { memoizeLast } from '../../common/memoize-last.js';
import { namedByAddress } from '../fragment.js';
import { isRtl } from '../is-rtl.js';
import { emit } from '../emit.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Why an entry is scrolled into view: the URL names it, the reader or a script moves to it, or it is the initial one. */
type Reason = 'address' | 'step' | 'start';

/** The result of moving to another event. */
export interface Step {
  readonly placed: PlacedEvent;
  /** The number of visible entries. */
  readonly count: number;
}

/** `hidden="until-found"` lets the browser's search find folded entries. */
const hiddenFolded = 'onbeforematch' in document.documentElement ? 'until-found' : 'folded';

const setOrRemove = (element: Element, name: string, value: string | false): void => {
  if (value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** An entry with its last state, so that only changed entries are updated. */
type Entry = HTMLElement & { visibility?: Visibility; isCurrent?: boolean };

function updateEntry(item: Entry, visibility: Visibility, isCurrent: boolean): void {
  const { visibility: before = 'shown', isCurrent: wasCurrent = false } = item;
  if (visibility !== before) {
    setOrRemove(item, 'hidden', visibility === 'folded' ? hiddenFolded : visibility === 'out' && '');
    // Also `aria-hidden`: off-screen, browsers expose elements to assistive technology without checking their style.
    setOrRemove(item, 'aria-hidden', visibility !== 'shown' && 'true');
    item.visibility = visibility;
  }
  if (isCurrent !== wasCurrent) {
    setOrRemove(item, 'aria-current', isCurrent && 'true');
    item.isCurrent = isCurrent;
  }
}

/** The distance of an entry from the start of its carousel, in pixels. */
const distance = (item: Element, scroller: Element): number => {
  const [box, view] = [item.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return isRtl(scroller) ? view.right - box.right : box.left - view.left;
};

const isInView = (item: HTMLElement, scroller: Element): boolean => {
  const ahead = distance(item, scroller);
  return ahead >= -1 && ahead + item.offsetWidth <= scroller.clientWidth + 1;
};

const scrollerOf = (item: Element | undefined): HTMLElement | null | undefined =>
  item?.closest<HTMLElement>('.carousel');

/**
 * The entries in the page: visibility, the current one, and moving between them. It changes attributes of existing entries, so
 * that typing in the search field does not render the list again.
 */
export class PlaceController implements ReactiveController {
  /** The name of the current entry. */
  name: string | undefined;
  /** The last move of the reader, for screen readers. */
  stepped: Step | undefined;
  /** Whether the carousel is scrolled to its start. */
  isAtStart = true;

  readonly #host: Host;
  /** The events and the rendered entries, by the same index. */
  #events: readonly PlacedEvent[] = [];
  #items: readonly HTMLElement[] = [];
  /** Set until the current entry is scrolled into view. */
  #reason: Reason | undefined;
  /** Whether the URL, the reader or a script has chosen an entry. */
  #hasMoved = false;
  /** Whether the carousel is still scrolling to the current entry. */
  #isScrolling = false;
  readonly #startOnce = memoizeLast<void>();

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    this.#goToAddress();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** The name of the current entry until it is scrolled into view. */
  get scrollTarget(): string | undefined {
    return this.#reason && this.name;
  }

  /** The event in a list item. */
  eventAt(item: Element | null | undefined): PlacedEvent | undefined {
    return this.#events[this.#items.indexOf(item as HTMLElement)];
  }

  go(name: string | undefined, reason: Reason = 'step'): void {
    this.name = name;
    this.stepped = undefined;
    this.#reason = name === undefined ? undefined : reason;
    this.#hasMoved ||= reason !== 'start';
    this.#host.requestUpdate();
  }

  /** Sets the initial event, once for each list and position, unless another one was chosen. */
  start(events: readonly PlacedEvent[], at: string, among: () => readonly PlacedEvent[]): void {
    this.#startOnce([events, at], () => {
      if (this.#hasMoved || !at) return;
      const now = new Date();
      const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
      this.go(startOf(among(), at, today)?.name, 'start');
    });
  }

  /** Moves by a number of visible entries; undefined if there are no more. */
  step(by: number): Step | undefined {
    const shown = this.#items.filter((item) => !item.hidden);
    const from = this.#indexFrom(shown);
    const to = Math.min(Math.max(from + by, 0), shown.length - 1);
    const placed = this.eventAt(shown[to]);
    if (!placed || placed.name === this.name) return undefined;
    this.go(placed.name);
    return { placed, count: shown.length };
  }

  /** Handles a move by the reader. */
  readonly onStep = (by: number): void => {
    const stepped = this.step(by);
    if (!stepped) return;
    this.stepped = stepped;
    this.onOpen(stepped.placed);
  };

  /** Fires the event for an entry that the reader moved to or opened. */
  readonly onOpen = ({ name, event }: PlacedEvent): void => emit(this.#host, 'select', { id: name, event });

  /**
   * Call it after each render: shows or hides each entry, and scrolls the current one into view if needed.
   *
   * @param items the entries that are rendered so far
   * @param from the index of the first new one
   */
  show(
    items: readonly HTMLElement[],
    events: readonly PlacedEvent[],
    visibilities: readonly Visibility[],
    from: number,
    toFocus?: number,
  ): void {
    this.#events = events;
    this.#items = items;
    const sections = new Set<Element | null>();
    for (let index = from; index < items.length; index++) {
      const item = items[index]!;
      updateEntry(item, visibilities[index]!, events[index]!.name === this.name);
      if (item.parentNode !== items[index - 1]?.parentNode) sections.add(item.closest('section'));
    }
    // Not with `:has()`: WebKit does not show the section again.
    for (const section of sections) section?.classList.toggle('out', !section.querySelector('li:not([hidden])'));
    const focused = toFocus === undefined ? undefined : this.#items[toFocus];
    if (focused) {
      focused.tabIndex = -1;
      focused.focus();
    }
    const current = this.#reason && this.#current;
    if (!current || !this.#reason) return;
    this.#scrollTo(current, this.#reason);
    this.#reason = undefined;
  }

  /** After scrolling, an entry that is out of view is no longer the current one. */
  readonly onScroll = ({ currentTarget }: Event): void => {
    const scroller = currentTarget as HTMLElement;
    const current = this.#current;
    const { isAtStart } = this;
    this.isAtStart = Math.abs(scroller.scrollLeft) < 1;
    if (this.isAtStart !== isAtStart) this.#host.requestUpdate();
    if (current && isInView(current, scroller)) this.#isScrolling = false;
    else if (current && !this.#isScrolling) this.go(undefined);
  };

  get #current(): HTMLElement | undefined {
    return this.#items.find((item) => item.hasAttribute('aria-current'));
  }

  /** The index to move from: the current entry, else the first visible one in the carousel. */
  #indexFrom(shown: readonly HTMLElement[]): number {
    const scroller = scrollerOf(shown[0]);
    const current = shown.indexOf(this.#current!);
    if (current >= 0 || !scroller) return current;
    const distances = shown.map((item) => Math.abs(distance(item, scroller)));
    return distances.indexOf(Math.min(...distances));
  }

  #scrollTo(item: HTMLElement, reason: Reason): void {
    // Entries closed by a content note are only opened by the reader.
    const details = item.querySelector<HTMLDetailsElement>('details:not([data-field])');
    const scroller = scrollerOf(item);
    if (reason !== 'start') {
      if (details) details.open = true;
      if (!scroller || reason === 'address')
        return item.scrollIntoView(
          withoutPrototype<ScrollIntoViewOptions>({ inline: 'start', ...(scroller && { block: 'nearest' }) }),
        );
    }
    if (!scroller) return;
    const ahead = distance(item, scroller);
    this.#isScrolling = !isInView(item, scroller);
    // Not `scrollBy`: WebKit adds the distance to the target of a scroll in progress.
    scroller.scrollTo(
      withoutPrototype<ScrollToOptions>({
        left: scroller.scrollLeft + (isRtl(scroller) ? -ahead : ahead),
        behavior: reason === 'start' ? 'instant' : 'auto',
      }),
    );
  }

  /** Goes to the entry in the URL of the page. Until the page is parsed, it may not be clear whether the URL is about this element. */
  readonly #goToAddress = (): void => {
    if (namedByAddress(this.#host) !== undefined) this.#onHashChange();
    else if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this.#goToAddress, withoutPrototype({ once: true }));
  };

  readonly #onHashChange = (): void => this.go(namedByAddress(this.#host), 'address');
}
