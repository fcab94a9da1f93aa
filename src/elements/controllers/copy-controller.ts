import type { ReactiveControllerHost } from 'lit';
import { addressOf } from '../fragment.js';

/** The entry whose link was copied; with the URL, if the reader has to copy it manually. */
export interface Copied {
  readonly name: string;
  readonly byHand?: string;
}

/** Copies links to entries, with one listener for all buttons. */
export class CopyController {
  copied: Copied | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;

  /** @param nameOf the name of the entry in a list item */
  constructor(host: ReactiveControllerHost & HTMLElement, nameOf: (item: Element | null) => string | undefined) {
    this.#host = host;
    host.addEventListener('click', (event) => {
      const button = (event.composedPath()[0] as Element).closest('.link');
      const name = button ? nameOf(button.closest('li')) : undefined;
      if (name !== undefined) void this.#copy(name);
    });
  }

  async #copy(name: string): Promise<void> {
    const address = addressOf(this.#host, name);
    try {
      await navigator.clipboard.writeText(address);
      this.copied = { name };
    } catch {
      // No clipboard access (an insecure context, or a frame without permission).
      this.copied = { name, byHand: address };
    }
    this.#host.requestUpdate();
  }
}
