/** What the page knows at a moment, and how its parts change that. */
import type { Own } from './own.js';
import type { Collection, SiteData } from './site-data.js';
import type { LoadFault } from './load-check.js';
import type { Made } from './snippet.js';
import type { State } from './state.js';
import type { UiLanguage, Words } from './words/words.js';

/** What is on the screen and in no permalink. */
export interface UiState {
  /** Fields for colours that hold no colour: field → what is written there. */
  readonly notColours: Readonly<Record<string, string>>;
  /** What was said after a button was pressed: the field beside it → its sentence. */
  readonly said: Readonly<Record<string, string>>;
  readonly isTesting: boolean;
  /** The editor shows JSON rather than forms. */
  readonly showsJson: boolean;
  /** The lists and items of the editor that are open, by their paths. */
  readonly open: ReadonlySet<string>;
  readonly pasted: string;
  /** What the import said of what was pasted. */
  readonly notes: readonly string[];
  /** Files of the site that have arrived: address → text. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that could not be loaded in a frame, by the frame's id. */
  readonly faults: ReadonlyMap<string, readonly LoadFault[]>;
}

export interface Store {
  readonly data: SiteData;
  /** The address of the site's files here. */
  readonly root: string;
  readonly state: State;
  readonly uiState: UiState;
  readonly ui: UiLanguage;
  readonly words: Words;
  readonly own: Own | undefined;
  readonly collection: Collection;
  readonly made: Made | undefined;
  readonly permalink: string;
  choose(change: Partial<State>): void;
  pass(change: Partial<UiState>): void;
  /** A frame's document has been loaded, or given up. */
  onFrameLoad(event: Event): void;
  /** Puts the focus on an element of that id, once it is there. */
  focus(id: string): void;
}
