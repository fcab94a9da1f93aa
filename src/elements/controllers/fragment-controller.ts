import type { ReactiveController, ReactiveControllerHost } from 'lit';

const prefix = 'history-';

const current = (): string | undefined => {
  const hash = location.hash.slice(1);
  if (!hash.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(hash).slice(prefix.length);
  } catch {
    return undefined;
  }
};

/** The address of a named entry on this page: `…#history-NAME`. */
export const addressOf = (name: string): string =>
  `${location.href.replace(/#.*/, '')}#${prefix}${encodeURIComponent(name)}`;

/** The entry that the page's address names, and whether the reader has just arrived there. */
export class FragmentController implements ReactiveController {
  name: string | undefined;

  readonly #host: ReactiveControllerHost;
  #arriving = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    this.#onHashChange();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** Brings the entry into view, once for each arrival. */
  arriveAt(entry: Element | null | undefined): void {
    if (!this.#arriving || !entry) return;
    this.#arriving = false;
    entry.scrollIntoView();
  }

  readonly #onHashChange = (): void => {
    this.name = current();
    this.#arriving = this.name !== undefined;
    this.#host.requestUpdate();
  };
}
