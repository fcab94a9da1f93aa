import { withoutPrototype } from '../common/without-prototype.js';

/** Fires `history-timeline-…` for what a reader did: it bubbles, also out of shadow roots around the element. */
export const emit = (host: Element, what: string, detail: object): void =>
  void host.dispatchEvent(
    new CustomEvent(`history-timeline-${what}`, withoutPrototype({ bubbles: true, composed: true, detail })),
  );
