import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { View } from '../../time/place-events.js';
import type { DayRange } from '../../time/time-axis.js';
import { limitsOf, nearsEnd, viewOf } from '../../time/time-view.js';
import { isRtl } from '../is-rtl.js';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** The minimum width of an event's label, in em. */
export const room = 12;

/** The minimum length of the whole axis, in em; narrow pages scroll. */
const leastLength = 40;

/** The space before the start of the axis, in em, for half of a marker. */
const inset = 0.5;

/** Zoom factors by key; 0 shows the whole range. */
const keys = new Map([
  ['+', 2],
  ['=', 2],
  ['-', 0.5],
  ['0', 0],
]);

/**
 * The zoom level and position of the timeline. Zooms with buttons, keys (while the focus is inside) and Ctrl + wheel; the day under
 * the pointer, or in the middle, stays in place. Scrolling is native.
 */
export class ZoomController implements ReactiveController {
  readonly #host: Host;
  /** The visible width in em; estimated until it is measured. */
  #width = leastLength;
  #em = 16;
  #whole: DayRange = { from: 0, to: 1 };
  /** The length of a day in em; 0 shows the whole range. */
  #perDay = 0;
  /** The day at the start of the visible part. */
  #day = 0;
  #view: View | undefined;
  #tickedAt = 0;
  #hasMoved = false;
  #scroller: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The part of the range to render. A new range is shown as a whole. */
  view(whole: DayRange): View {
    if (whole.from !== this.#whole.from || whole.to !== this.#whole.to) {
      this.#whole = whole;
      this.#look(0, whole.from);
    }
    const perDay = this.#within(this.#perDay);
    if (this.#view?.perDay !== perDay) this.#view = viewOf(whole, perDay, this.#day + this.#width / 2 / perDay);
    return this.#view;
  }

  /** The visible part, and the same length on both sides. */
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

  /** Zooms by a factor; the day at `offset` (in em) stays in place. */
  zoom(factor: number, offset = this.#width / 2 - inset): void {
    const before = this.#within(this.#perDay);
    const after = this.#within(before * factor);
    if (after === this.#within(0)) this.#look(0, this.#whole.from);
    else if (after !== before) this.#look(after, this.#day + offset / before - offset / after);
  }

  /** Scrolls to a day, at the current zoom level. */
  show(day: number): void {
    this.#look(this.#perDay, day - this.#width / 3 / this.#within(this.#perDay));
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const factor = keys.get(event.key);
    if (factor === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.zoom(factor);
  };

  /** Without Ctrl, the wheel scrolls the page. */
  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, right } = this.#scroller!.getBoundingClientRect();
    const offset = isRtl(this.#scroller!) ? right - event.clientX : event.clientX - left;
    // In pixels: browsers only use lines if the page reads `deltaMode`.
    this.zoom(2 ** (-event.deltaY / 100), offset / this.#em - inset);
  };

  /** Renders again when ticks, or the rendered part, end near the visible part. */
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
    const [min, max] = limitsOf(this.#whole, Math.max(this.#width, leastLength) - room - inset);
    return Math.min(Math.max(perDay, min), max);
  }

  readonly #onResize = (): void => {
    const scroller = this.#scroller;
    // A hidden scroller loses its position; it is restored later.
    this.#hasMoved = true;
    if (!scroller?.clientWidth) return;
    this.#em = parseFloat(getComputedStyle(scroller).fontSize);
    this.#width = scroller.clientWidth / this.#em;
    this.#host.requestUpdate();
  };
}
