import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineView } from '../../story/choose-events.js';
import type { Filter } from '../../story/find-events.js';
import { emit } from '../emit.js';
import { yieldToMain } from '../yield-to-main.js';

/** The element whose properties say what is looked for. */
export interface FindHost extends ReactiveControllerHost, HTMLElement, Filter {
  deepLinks: boolean;
}

const names = ['query', 'tags', 'eras'] as const;

/** What the reader looks for: it stands in the element's properties, is told by an event, and, only if asked for, in the page's address. */
export class FindController implements ReactiveController {
  readonly #host: FindHost;
  readonly #chosen: () => TimelineView;
  #isNew = false;

  /** @param chosen what is looked through, and what of it matches */
  constructor(host: FindHost, chosen: () => TimelineView) {
    host.addController(this);
    this.#host = host;
    this.#chosen = chosen;
  }

  /** Scripts and frameworks may set anything, or nothing at all. */
  get filter(): Filter {
    const { query, tags, eras } = this.#host;
    const list = (given: unknown) => (Array.isArray(given) ? given : []);
    return { query: String(query ?? ''), tags: list(tags), eras: list(eras) };
  }

  hostConnected(): void {
    if (!this.#host.deepLinks) return;
    const { searchParams } = new URL(location.href);
    for (const name of names) {
      const values = searchParams.getAll(`history-${name}`);
      if (values.length > 0) Object.assign(this.#host, { [name]: name === 'query' ? values[0] : values });
    }
  }

  hostUpdated(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    if (this.#host.deepLinks) this.#link();
    emit(this.#host, 'filter', { ...this.filter, count: this.#chosen().found });
  }

  /** The reader looks for something else. */
  readonly look = (filter: Partial<Filter>): void => {
    Object.assign(this.#host, filter);
    this.#isNew = true;
  };

  /** The reader is about to look for words: the texts of thousands are made ready, a little in each frame. */
  readonly prepare = async (): Promise<void> => {
    while (this.#chosen().prepare()) await yieldToMain();
  };

  #link(): void {
    const url = new URL(location.href);
    for (const name of names) {
      const key = `history-${name}`;
      url.searchParams.delete(key);
      for (const value of [this.filter[name]].flat()) if (value) url.searchParams.append(key, value);
    }
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A frame without an origin of its own has no address to change.
    }
  }
}
