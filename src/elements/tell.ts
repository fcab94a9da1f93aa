import { bare } from '../bare.js';

/** Fires `history-timeline-…` for what a reader did: it bubbles, also out of shadow roots around the element. */
export const tell = (host: Element, what: string, detail: object): void =>
  void host.dispatchEvent(new CustomEvent(`history-timeline-${what}`, bare({ bubbles: true, composed: true, detail })));
