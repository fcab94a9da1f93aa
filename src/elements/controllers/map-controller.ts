import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mapBox, nearestCountry, neighbour } from '../../map/dot-map.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The maximum distance between pointer and dot in CSS pixels, for targets 24 px wide. */
const maxDistance = 12;

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The country of a map that has the pointer or the focus. Uses a roving tabindex. */
export class MapController implements ReactiveController {
  /** The alpha-2 code of the country. */
  current: string | undefined;

  readonly #host: Host;
  /** All countries that can be selected, and the named ones, in the order of their list. */
  #codes: readonly string[] = [];
  #named: readonly string[] = [];

  constructor(host: Host) {
    host.addController(this);
    this.#host = host;
  }

  hostDisconnected(): void {
    this.current = undefined;
  }

  /** @param codes all countries that can be selected @param named the named ones, in the order of their list */
  show(codes: readonly string[], named: readonly string[]): void {
    this.#codes = codes;
    this.#named = named;
    if (this.current !== undefined && !codes.includes(this.current)) this.current = undefined;
  }

  /** The country with `tabindex="0"`. */
  get stop(): string | undefined {
    return this.current ?? this.#named[0] ?? this.#codes[0];
  }

  readonly onPointer = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    const cell = box.width / mapBox.width;
    const point = [(event.clientX - box.left) / cell, (event.clientY - box.top) / cell] as const;
    // Named countries take precedence over their neighbours.
    this.#pointAt(
      nearestCountry(point, this.#named, maxDistance / cell) ?? nearestCountry(point, this.#codes, maxDistance / cell),
    );
  };

  readonly onPointerLeave = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && !this.#focused()) this.#pointAt(undefined);
  };

  readonly onFocusIn = (event: Event): void => {
    this.#pointAt((event.target as Element).getAttribute('data-code') ?? undefined);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const from = this.stop;
    if (from === undefined || altKey || ctrlKey || metaKey) return;
    const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
    const next = step
      ? neighbour(from, ...step, this.#codes)
      : { Home: this.#named[0], End: this.#named[this.#named.length - 1] }[key];
    if (!step && next === undefined) return;
    event.preventDefault();
    if (next !== undefined) this.#optionOf(next)?.focus();
  };

  #optionOf(code: string): SVGElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<SVGElement>(`[data-code="${code}"]`);
  }

  #focused(): boolean {
    return !!this.#host.shadowRoot?.activeElement?.hasAttribute('data-code');
  }

  #pointAt(code: string | undefined): void {
    if (code === this.current) return;
    this.current = code;
    this.#host.requestUpdate();
  }
}
