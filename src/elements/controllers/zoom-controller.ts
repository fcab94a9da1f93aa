import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { View } from '../../time/place-events.js';
import type { DayRange } from '../../time/time-axis.js';
import { limitsOf, nearsEnd, viewOf } from '../../time/time-view.js';
import { isRtl } from '../is-rtl.js';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** The room that an event has for its words, in em. */
export const room = 12;

/** All of time is at least so long, in em; on a narrow page it scrolls. */
const leastLength = 40;

/** From the start of what is seen to that of time, in em, for the half of a mark that stands out there. */
const inset = 0.5;

/** How much nearer a key brings time; 0 brings all of it. */
const keys = new Map([
  ['+', 2],
  ['=', 2],
  ['-', 0.5],
  ['0', 0],
]);

/**
 * How near the reader looks at time, and where. Zooms by buttons, by keys where the focus is inside, and by the wheel
 * with Ctrl held; the day under the pointer, else that in the middle, stays where it is. To scroll is the browser's own.
 */
export class ZoomController implements ReactiveController {
  readonly #host: Host;
  /** What is seen, in em; guessed until it is measured. */
  #width = leastLength;
  #em = 16;
  #whole: DayRange = { from: 0, to: 1 };
  /** How long a day is; 0 where all is in sight. */
  #perDay = 0;
  /** The day at the start of what is seen. */
  #day = 0;
  #view: View | undefined;
  #tickedAt = 0;
  #hasMoved = false;
  #scroller: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  /** What is drawn of a stretch. Another stretch than before is shown from its beginning to its end. */
  view(whole: DayRange): View {
    if (whole.from !== this.#whole.from || whole.to !== this.#whole.to) {
      this.#whole = whole;
      this.#look(0, whole.from);
    }
    const perDay = this.#within(this.#perDay);
    if (this.#view?.perDay !== perDay) this.#view = viewOf(whole, perDay, this.#day + this.#width / 2 / perDay);
    return this.#view;
  }

  /** What is seen of the view, and as much again on both sides. */
  seen({ from, to, perDay }: View): DayRange {
    this.#tickedAt = this.#day;
    const size = this.#width / perDay;
    return { from: Math.max(from, this.#day - size), to: Math.min(to, this.#day + 2 * size) };
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#scroller = null;
  }

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
    if (scroller !== this.#scroller) {
      this.#scroller = scroller;
      this.#observer?.disconnect();
      this.#observer ??= new ResizeObserver(this.#onResize);
      if (scroller) this.#observer.observe(scroller);
    }
    if (!scroller?.clientWidth || !this.#view || !this.#hasMoved) return;
    this.#hasMoved = false;
    const start = (this.#day - this.#view.from) * this.#view.perDay * this.#em;
    scroller.scrollLeft = isRtl(scroller) ? -start : start;
    this.onScroll();
  }

  /** Brings time nearer by a factor; the day that stands so far from the start, in em, stays. */
  zoom(factor: number, offset = this.#width / 2 - inset): void {
    const before = this.#within(this.#perDay);
    const after = this.#within(before * factor);
    if (after === this.#within(0)) this.#look(0, this.#whole.from);
    else if (after !== before) this.#look(after, this.#day + offset / before - offset / after);
  }

  /** Goes to a day, as near as one looks now. */
  show(day: number): void {
    this.#look(this.#perDay, day - this.#width / 3 / this.#within(this.#perDay));
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const factor = keys.get(event.key);
    if (factor === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.zoom(factor);
  };

  /** The wheel alone is the page's. */
  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, right } = this.#scroller!.getBoundingClientRect();
    const offset = isRtl(this.#scroller!) ? right - event.clientX : event.clientX - left;
    // In pixels: browsers that count lines do so only for a page that asks for the unit.
    this.zoom(2 ** (-event.deltaY / 100), offset / this.#em - inset);
  };

  /** Draws again where the ticks, or what is drawn of time, would end soon. */
  readonly onScroll = (): void => {
    const scroller = this.#scroller;
    if (!scroller || this.#hasMoved) return;
    const { from, perDay } = this.#view!;
    this.#day = from + Math.abs(scroller.scrollLeft) / this.#em / perDay;
    if (nearsEnd(this.#view!, this.#whole, this.#day)) this.#look(this.#perDay, this.#day);
    else if (Math.abs(this.#day - this.#tickedAt) * perDay > this.#width / 2) this.#host.requestUpdate();
  };

  #look(perDay: number, day: number): void {
    this.#perDay = perDay;
    this.#day = day;
    this.#view = undefined;
    this.#hasMoved = true;
    this.#host.requestUpdate();
  }

  #within(perDay: number): number {
    const [least, most] = limitsOf(this.#whole, Math.max(this.#width, leastLength) - room - inset);
    return Math.min(Math.max(perDay, least), most);
  }

  readonly #onResize = (): void => {
    const scroller = this.#scroller;
    // What is hidden loses its place, and gets it again when it is shown.
    this.#hasMoved = true;
    if (!scroller?.clientWidth) return;
    this.#em = parseFloat(getComputedStyle(scroller).fontSize);
    this.#width = scroller.clientWidth / this.#em;
    this.#host.requestUpdate();
  };
}
