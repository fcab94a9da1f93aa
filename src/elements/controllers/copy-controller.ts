import type { ReactiveControllerHost } from 'lit';
import { addressOf } from '../fragment.js';

/** The entry whose link has been copied; with the address where it has to be copied by hand. */
export interface Copied {
  readonly name: string;
  readonly byHand?: string;
}

/** Copies links to entries. One listener serves all their buttons. */
export class CopyController {
  copied: Copied | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;

  /** @param nameOf the name of the entry that an item of the list shows */
  constructor(host: ReactiveControllerHost & HTMLElement, nameOf: (item: Element | null) => string | undefined) {
    this.#host = host;
    host.addEventListener('click', (event) => {
      const button = (event.composedPath()[0] as Element).closest('.link');
      const name = button ? nameOf(button.closest('li')) : undefined;
      if (name !== undefined) void this.#copy(name);
    });
  }

  async #copy(name: string): Promise<void> {
    const address = addressOf(name);
    try {
      await navigator.clipboard.writeText(address);
      this.copied = { name };
    } catch {
      // No clipboard here (an insecure page, a frame without the permission): the link is shown to be copied by hand.
      this.copied = { name, byHand: address };
    }
    this.#host.requestUpdate();
  }
}
