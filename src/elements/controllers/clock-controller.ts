import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayNumber } from '../../time/edtf.js';

type Host = ReactiveControllerHost & Element;

/** The reader's current day, in days since 1970-01-01. */
export const dayOf = (now: Date): number => dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());

/** The time until midnight in milliseconds; a day may have 23 or 25 hours. */
export function untilTomorrow(now: Date): number {
  const next = new Date(now);
  next.setHours(24, 0, 0, 0);
  return next.getTime() - now.getTime();
}

const clocks = new Set<ClockController>();
const visible = new Set<Element>();
let observer: IntersectionObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Refreshes all clocks, and schedules the next tick; not while no clock is visible. */
function tick(): void {
  clearTimeout(timer);
  timer = undefined;
  clocks.forEach((clock) => clock.refresh());
  if (!document.hidden && visible.size > 0) timer = setTimeout(tick, untilTomorrow(new Date()));
}

function onIntersect(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) visible[isIntersecting ? 'add' : 'delete'](target);
  tick();
}

/**
 * The current day in the reader's time zone. One timer per page fires at midnight. It is off while no host is visible; when one
 * becomes visible, the day is checked again.
 */
export class ClockController implements ReactiveController {
  /** In days since 1970-01-01. */
  today = dayOf(new Date());

  readonly #host: Host;

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  hostConnected(): void {
    if (clocks.size === 0) document.addEventListener('visibilitychange', tick);
    clocks.add(this);
    this.refresh();
    if (typeof IntersectionObserver === 'function')
      (observer ??= new IntersectionObserver(onIntersect)).observe(this.#host);
    else {
      visible.add(this.#host);
      tick();
    }
  }

  hostDisconnected(): void {
    clocks.delete(this);
    visible.delete(this.#host);
    observer?.unobserve(this.#host);
    if (clocks.size === 0) document.removeEventListener('visibilitychange', tick);
    if (visible.size === 0) tick();
  }

  refresh(): void {
    const today = dayOf(new Date());
    if (today === this.today) return;
    this.today = today;
    this.#host.requestUpdate();
  }
}
