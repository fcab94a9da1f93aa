import type { PlacedEvent } from './arrange-events.js';
import type { Text } from '../model/model.js';

/** The reader's search words, tags and eras. An event must match the words, one of the tags and one of the eras. */
export interface Filter {
  readonly query: string;
  readonly tags: readonly string[];
  readonly eras: readonly string[];
}

export const emptyFilter: Filter = { query: '', tags: [], eras: [] };

/** The available filter options: value → label. */
export interface FilterOptions {
  readonly tags: ReadonlyMap<string, Text>;
  readonly eras: ReadonlyMap<string, Text>;
}

export interface Searchable {
  /** The matching events, in order; undefined if the filter is empty. */
  readonly find: (filter: Filter) => ReadonlySet<PlacedEvent> | undefined;
  readonly options: () => FilterOptions;
  /** Prepares some of the texts in advance; false when all are ready. */
  readonly prepare: () => boolean;
}

/** For a timeline without search. */
export const notSearchable: Searchable = {
  find: () => undefined,
  options: () => ({ tags: new Map(), eras: new Map() }),
  prepare: () => false,
};
