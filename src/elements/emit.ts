import { withoutPrototype } from '../common/without-prototype.js';

/** Fires `history-timeline-…` for an action of the reader. The event bubbles and is composed. */
export const emit = (host: Element, what: string, detail: object): void =>
  void host.dispatchEvent(
    new CustomEvent(`history-timeline-${what}`, withoutPrototype({ bubbles: true, composed: true, detail })),
  );
