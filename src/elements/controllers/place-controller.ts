import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withoutPrototype } from '../../common/without-prototype.js';
import type { PlacedEvent } from '../../story/arrange-events.js';
import type { Visibility } from '../../story/choose-events.js';
import { startOf } from '../../story/find-events.js';
import { memoizeLast } from '../../common/memoize-last.js';
import { namedByAddress } from '../fragment.js';
import { isRtl } from '../is-rtl.js';
import { emit } from '../emit.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Why an entry is to be brought into view: the address names it, a script or the reader asks for it, or it is the first. */
type Reason = 'address' | 'step' | 'start';

/** Where a reader's step led: to which event, of how many. */
export interface Step {
  readonly placed: PlacedEvent;
  readonly of: number;
}

/** How entries that are folded away are hidden: so that find-in-page still reaches them, where the browser can. */
const folded = 'onbeforematch' in document.documentElement ? 'until-found' : 'folded';

const setOrRemove = (element: Element, name: string, value: string | false): void => {
  if (value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** An entry, and how it was last shown: of thousands, few are touched. */
type Entry = HTMLElement & { showing?: Visibility; isCurrent?: boolean };

function mark(item: Entry, showing: Visibility, isCurrent: boolean): void {
  const { showing: before = 'shown', isCurrent: wasCurrent = false } = item;
  if (showing !== before) {
    setOrRemove(item, 'hidden', showing === 'folded' ? folded : showing === 'out' && '');
    // Said twice: of what is out of view, browsers tell assistive technology without asking for its style.
    setOrRemove(item, 'aria-hidden', showing !== 'shown' && 'true');
    item.showing = showing;
  }
  if (isCurrent !== wasCurrent) {
    setOrRemove(item, 'aria-current', isCurrent && 'true');
    item.isCurrent = isCurrent;
  }
}

/** How far behind the start of its strip an entry begins, in pixels. */
const distance = (item: Element, strip: Element): number => {
  const [box, view] = [item.getBoundingClientRect(), strip.getBoundingClientRect()];
  return isRtl(strip) ? view.right - box.right : box.left - view.left;
};

const isInView = (item: HTMLElement, strip: Element): boolean => {
  const ahead = distance(item, strip);
  return ahead >= -1 && ahead + item.offsetWidth <= strip.clientWidth + 1;
};

const stripOf = (item: Element | undefined): HTMLElement | null | undefined => item?.closest<HTMLElement>('.strip');

/**
 * The entries as they stand in the page: which of them are shown, which one is current, and the steps from one to the
 * next. It changes attributes of entries that are there, so that no list is drawn anew for a reader who types.
 */
export class PlaceController implements ReactiveController {
  /** The name of the current entry. */
  name: string | undefined;
  /** The reader's step that led to the current entry, to be said to those who do not see it. */
  stepped: Step | undefined;
  /** The strip stands where it begins. */
  isAtStart = true;

  readonly #host: Host;
  #events: readonly PlacedEvent[] = [];
  #items: readonly HTMLElement[] = [];
  #reason: Reason | undefined;
  #hasMoved = false;
  /** The strip has been sent to an entry that was out of view. */
  #isOnItsWay = false;
  readonly #start = memoizeLast<void>();

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    if (namedByAddress() !== undefined) this.#onHashChange();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** The current entry, as long as it has not been brought into view. */
  get arriving(): string | undefined {
    return this.#reason && this.name;
  }

  /** The event that an item of the list shows. */
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

  /** Makes one of these events the current one, once for each list and place, as long as there has been no other. */
  start(events: readonly PlacedEvent[], at: string, among: () => readonly PlacedEvent[]): void {
    this.#start([events, at], () => {
      if (this.#hasMoved || !at) return;
      const now = new Date();
      const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5;
      this.go(startOf(among(), at, today)?.name, 'start');
    });
  }

  /** Goes so many shown entries on, or back; undefined where there is no further one. */
  step(by: number): Step | undefined {
    const shown = this.#items.filter((item) => !item.hidden);
    const from = this.#from(shown);
    const to = Math.min(Math.max(from + by, 0), shown.length - 1);
    const placed = this.eventAt(shown[to]);
    if (!placed || placed.name === this.name) return undefined;
    this.go(placed.name);
    return { placed, of: shown.length };
  }

  /** The reader steps. */
  readonly onStep = (by: number): void => {
    const stepped = this.step(by);
    if (!stepped) return;
    this.stepped = stepped;
    this.onOpen(stepped.placed);
  };

  /** The reader has gone to an event, or opened it. */
  readonly onOpen = ({ name, event }: PlacedEvent): void => emit(this.#host, 'select', { id: name, event });

  /**
   * After each drawing: shows or hides each entry, and brings the current one into view if that was asked for.
   *
   * @param items the entries that are drawn by now: the first of the events, or all
   * @param from how many of them are as they were
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
      mark(item, visibilities[index]!, events[index]!.name === this.name);
      if (item.parentNode !== items[index - 1]?.parentNode) sections.add(item.closest('section'));
    }
    // Not by `:has()`: WebKit does not bring back what that has taken away.
    for (const section of sections) section?.classList.toggle('out', !section.querySelector('li:not([hidden])'));
    const focused = toFocus === undefined ? undefined : this.#items[toFocus];
    if (focused) {
      focused.tabIndex = -1;
      focused.focus();
    }
    const current = this.#reason && this.#current;
    if (!current || !this.#reason) return;
    this.#bring(current, this.#reason);
    this.#reason = undefined;
  }

  /** The strip has moved: an entry that the reader has moved out of view is no longer the current one. */
  readonly onScroll = ({ currentTarget }: Event): void => {
    const strip = currentTarget as HTMLElement;
    const current = this.#current;
    const { isAtStart } = this;
    this.isAtStart = Math.abs(strip.scrollLeft) < 1;
    if (this.isAtStart !== isAtStart) this.#host.requestUpdate();
    if (current && isInView(current, strip)) this.#isOnItsWay = false;
    else if (current && !this.#isOnItsWay) this.go(undefined);
  };

  get #current(): HTMLElement | undefined {
    return this.#items.find((item) => item.hasAttribute('aria-current'));
  }

  /** Where to step from: the current entry, or that which a strip begins with. */
  #from(shown: readonly HTMLElement[]): number {
    const strip = stripOf(shown[0]);
    const current = shown.indexOf(this.#current!);
    if (current >= 0 || !strip) return current;
    const distances = shown.map((item) => Math.abs(distance(item, strip)));
    return distances.indexOf(Math.min(...distances));
  }

  #bring(item: HTMLElement, reason: Reason): void {
    // What is closed under a content note is opened by nobody but the reader.
    const details = item.querySelector<HTMLDetailsElement>('details:not([data-field])');
    const strip = stripOf(item);
    if (reason !== 'start') {
      if (details) details.open = true;
      if (!strip || reason === 'address')
        return item.scrollIntoView(
          withoutPrototype<ScrollIntoViewOptions>({ inline: 'start', ...(strip && { block: 'nearest' }) }),
        );
    }
    if (!strip) return;
    const ahead = distance(item, strip);
    this.#isOnItsWay = !isInView(item, strip);
    // Not by a distance: WebKit adds that to where a scroll that is still under way will end.
    strip.scrollTo(
      withoutPrototype<ScrollToOptions>({
        left: strip.scrollLeft + (isRtl(strip) ? -ahead : ahead),
        behavior: reason === 'start' ? 'instant' : 'auto',
      }),
    );
  }

  readonly #onHashChange = (): void => this.go(namedByAddress(), 'address');
}
