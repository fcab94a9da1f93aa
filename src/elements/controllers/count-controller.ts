import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** The longest that a figure may take to arrive, in milliseconds. */
const longest = 1500;

const wanted = (): boolean =>
  typeof IntersectionObserver === 'function' &&
  typeof matchMedia === 'function' &&
  matchMedia('(prefers-reduced-motion: no-preference)').matches &&
  !matchMedia('print').matches &&
  !document.hidden;

/**
 * Lets a figure count once, when it is first seen. The number itself always stands in the page in full; only an overlay
 * moves, and the browser moves it: no script runs for it until it is taken away. No motion where the reader, the page or
 * the browser wants or offers none.
 */
export class CountController implements ReactiveController {
  readonly #host: Host;
  readonly #show: (moves: boolean) => void;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  /** @param show puts the overlay there, whose motion is that of its style sheet, or takes it away */
  constructor(host: Host, show: (moves: boolean) => void) {
    host.addController(this);
    this.#host = host;
    this.#show = show;
  }

  /** Waits until the figure is seen; after it has been, this does nothing. */
  watch(): void {
    if (this.#done || this.#observer || !wanted()) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (this.#timer !== undefined) this.#finish();
  }

  #start(): void {
    this.#observer?.disconnect();
    const duration = this.#duration();
    if (this.#done || duration === 0 || !wanted()) return void (this.#done = true);
    this.#done = true;
    this.#show(true);
    // By a timer, and not by the end of the motion: a page may have stopped all motion, or its frames.
    this.#timer = setTimeout(() => this.#finish(), duration + 100);
  }

  #duration(): number {
    const root = this.#host.shadowRoot?.querySelector('.root');
    const motion = root ? getComputedStyle(root).getPropertyValue('--_motion').trim() : '';
    return Math.min(longest, parseFloat(motion) * (motion.endsWith('ms') ? 1 : 1000) || 0);
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#show(false);
  }
}
