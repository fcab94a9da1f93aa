import type { ReactiveControllerHost } from 'lit';
import { addressOf } from '../fragment.js';

/** The entry whose link has been copied; with the address where it has to be copied by hand. */
export interface Copied {
  readonly name: string;
  readonly byHand?: string;
}

/** Copies links to entries. */
export class CopyController {
  copied: Copied | undefined;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  readonly copy = async (name: string): Promise<void> => {
    const address = addressOf(name);
    try {
      await navigator.clipboard.writeText(address);
      this.copied = { name };
    } catch {
      // No clipboard here (an insecure page, a frame without the permission): the link is shown to be copied by hand.
      this.copied = { name, byHand: address };
    }
    this.#host.requestUpdate();
  };
}
