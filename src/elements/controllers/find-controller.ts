import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineView } from '../../story/choose-events.js';
import type { Filter } from '../../story/filter.js';
import { emit } from '../emit.js';
import { isAlone } from '../fragment.js';
import { yieldToMain } from '../yield-to-main.js';

/** The element with the filter properties. */
export interface FindHost extends ReactiveControllerHost, HTMLElement, Filter {
  deepLinks: boolean;
}

const names = ['query', 'tags', 'eras'] as const;

/** The parameter in the page's URL: an element with an id has its own. */
const keyOf = (id: string, name: string): string => `history-${id && `${id}-`}${name}`;

/** The reader's filter: stored in the element's properties, announced by an event and, if asked for, kept in the page's URL. */
export class FindController implements ReactiveController {
  readonly #host: FindHost;
  readonly #chosen: () => TimelineView;
  #isNew = false;

  /** @param chosen the current view of the timeline */
  constructor(host: FindHost, chosen: () => TimelineView) {
    this.#host = host;
    this.#chosen = chosen;
    host.addController(this);
  }

  /** With defaults for invalid values, which scripts may set. */
  get filter(): Filter {
    const { query, tags, eras } = this.#host;
    const list = (given: unknown) => (Array.isArray(given) ? given : []);
    return { query: String(query ?? ''), tags: list(tags), eras: list(eras) };
  }

  hostConnected(): void {
    if (!this.#host.deepLinks) return;
    const { searchParams } = new URL(location.href);
    for (const name of names) {
      const own = searchParams.getAll(keyOf(this.#host.id, name));
      const values = own.length === 0 && isAlone() ? searchParams.getAll(keyOf('', name)) : own;
      if (values.length > 0) Object.assign(this.#host, { [name]: name === 'query' ? values[0] : values });
    }
  }

  hostUpdated(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    if (this.#host.deepLinks) this.#link();
    emit(this.#host, 'filter', { ...this.filter, count: this.#chosen().found });
  }

  /** Changes the filter on the reader's behalf. */
  readonly look = (filter: Partial<Filter>): void => {
    Object.assign(this.#host, filter);
    this.#isNew = true;
  };

  /** Prepares the search texts in small steps, when the reader focuses the search field. */
  readonly prepare = async (): Promise<void> => {
    while (this.#chosen().prepare()) await yieldToMain();
  };

  #link(): void {
    const url = new URL(location.href);
    for (const name of names) {
      const key = keyOf(this.#host.id, name);
      url.searchParams.delete(key);
      for (const value of [this.filter[name]].flat()) if (value) url.searchParams.append(key, value);
    }
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A frame with an opaque origin cannot change its URL.
    }
  }
}
