/** The interface between the builder and its views. */
import type { OwnStory } from './own.js';
import type { Collection, SiteData } from './site-data.js';
import type { LoadFault } from './load-check.js';
import type { Snippet } from './snippet.js';
import type { State } from './state.js';
import type { BuilderMessages, UiLanguage } from './messages.js';

/** State that is not part of the permalink. */
export interface UiState {
  /** Invalid colours: field → text. */
  readonly invalidColours: Readonly<Record<string, string>>;
  /** The message after copying: field → text. */
  readonly copyStatus: Readonly<Record<string, string>>;
  readonly isTesting: boolean;
  /** Whether the editor shows JSON, not forms. */
  readonly showsJson: boolean;
  /** The paths of open lists and items in the editor. */
  readonly open: ReadonlySet<string>;
  readonly pasted: string;
  /** The notes of the last import. */
  readonly notes: readonly string[];
  /** Loaded files of the site: URL → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that could not be loaded in a frame, by its id. */
  readonly faults: ReadonlyMap<string, readonly LoadFault[]>;
}

export interface Store {
  readonly data: SiteData;
  /** The URL of the site's files. */
  readonly root: string;
  readonly state: State;
  readonly uiState: UiState;
  readonly ui: UiLanguage;
  readonly messages: BuilderMessages;
  readonly own: OwnStory | undefined;
  readonly collection: Collection;
  /** Undefined if there is nothing to show. */
  readonly snippet: Snippet | undefined;
  readonly permalink: string;
  setState(change: Partial<State>): void;
  setUiState(change: Partial<UiState>): void;
  /** Called when a frame's document has loaded. */
  onFrameLoad(event: Event): void;
  /** Focuses the element with the id after the next render. */
  focus(id: string): void;
}
