import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** The longest that a figure may take to arrive, in milliseconds. */
const longest = 1500;

const wanted = (): boolean =>
  typeof IntersectionObserver === 'function' &&
  typeof matchMedia === 'function' &&
  matchMedia('(prefers-reduced-motion: no-preference)').matches &&
  !matchMedia('print').matches &&
  document.visibilityState === 'visible';

/** Where the count stands: from 0 at the start to 1 at the end, slower towards the end. */
export const progress = (elapsed: number, duration: number): number =>
  elapsed >= duration ? 1 : 1 - (1 - Math.max(0, elapsed) / duration) ** 3;

/**
 * Lets a figure count once, when it is first seen. The number itself always stands in the page in full; only an overlay
 * moves. No motion where the reader, the page or the browser wants or offers none.
 */
export class CountController implements ReactiveController {
  readonly #host: Host;
  readonly #show: (share: number | undefined) => void;
  #observer: IntersectionObserver | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  /** @param show puts a share of the number, 0 to 1, on the overlay; undefined takes the overlay away */
  constructor(host: Host, show: (share: number | undefined) => void) {
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
    const begun = performance.now();
    const step = (): void => {
      const share = progress(performance.now() - begun, duration);
      if (share === 1) return this.#finish();
      this.#show(share);
      this.#frame = requestAnimationFrame(step);
    };
    // Ends by this timer where the page has frozen the clock, or frames stop coming.
    this.#timer = setTimeout(() => this.#finish(), duration + 100);
    step();
  }

  #duration(): number {
    const root = this.#host.shadowRoot?.querySelector('.root');
    const motion = root ? getComputedStyle(root).getPropertyValue('--_motion').trim() : '';
    return Math.min(longest, parseFloat(motion) * (motion.endsWith('ms') ? 1 : 1000) || 0);
  }

  #finish(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#show(undefined);
  }
}
