import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** The maximum duration of the animation, in milliseconds. */
const maxDuration = 1500;

const canAnimate = (): boolean =>
  typeof IntersectionObserver === 'function' &&
  typeof matchMedia === 'function' &&
  matchMedia('(prefers-reduced-motion: no-preference)').matches &&
  !matchMedia('print').matches &&
  !document.hidden;

/**
 * Animates a figure once, when it first becomes visible. The real number stays in the page; only an overlay moves, by CSS, without
 * script. No animation if the reader prefers reduced motion, for print, or without support.
 */
export class CountController implements ReactiveController {
  readonly #host: Host;
  readonly #show: (moves: boolean) => void;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  /** @param show adds or removes the overlay, whose animation is in the style sheet */
  constructor(host: Host, show: (moves: boolean) => void) {
    host.addController(this);
    this.#host = host;
    this.#show = show;
  }

  /** Waits until the figure is visible; does nothing after the first time. */
  watch(): void {
    if (this.#done || this.#observer || !canAnimate()) return;
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
    if (this.#done || duration === 0 || !canAnimate()) return void (this.#done = true);
    this.#done = true;
    this.#show(true);
    // A timer, not `animationend`: a page may have turned off animations.
    this.#timer = setTimeout(() => this.#finish(), duration + 100);
  }

  #duration(): number {
    const root = this.#host.shadowRoot?.querySelector('.root');
    const motion = root ? getComputedStyle(root).getPropertyValue('--_motion').trim() : '';
    return Math.min(maxDuration, parseFloat(motion) * (motion.endsWith('ms') ? 1 : 1000) || 0);
  }

  #finish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#show(false);
  }
}
