/** The builder: holds the state, renders the page, and keeps the URL in sync. */
import { html, render, type TemplateResult } from 'lit';
import { direction } from '../text/locale.js';
import { lookView, contentView } from './choices-view.js';
import { radios } from './controls.js';
import { editorView } from './editor-view.js';
import { fit } from './fit-preview.js';
import { failedIn, failedPaths, findCause, frameCheckPath } from './load-check.js';
import { readOwn, siteStory, type OwnStory } from './own.js';
import { targetView, snippetView } from './target-view.js';
import { rebase } from './preview.js';
import { previewView, testView } from './preview-view.js';
import { collect, type Collection, type SiteData } from './site-data.js';
import { make, type Snippet } from './snippet.js';
import { fromHash, toHash, type State } from './state.js';
import type { UiState, Store } from './store.js';
import { builderMessages, uiLanguageFor, uiLanguages, type BuilderMessages, type UiLanguage } from './messages.js';

class Builder implements Store {
  state: State = fromHash(location.hash);
  uiState: UiState = {
    invalidColours: {},
    copyStatus: {},
    isTesting: false,
    showsJson: false,
    open: new Set(['events']),
    pasted: '',
    notes: [],
    files: new Map(),
    faults: new Map(),
  };
  ui!: UiLanguage;
  messages!: BuilderMessages;
  own: OwnStory | undefined;
  collection!: Collection;
  snippet: Snippet | undefined;
  permalink = '';
  /** The partner's own content while the site's is shown, so that switching loses nothing. */
  #ownBefore = '';
  /** The id of the element to focus after the next render. */
  #toFocus = '';
  /** Files that were requested. */
  readonly #requested = new Set<string>();
  /** The frames that have sent a report: see `frame-check.ts`. */
  readonly #reported = new WeakSet<HTMLIFrameElement>();
  /** The paths that failed in the latest report of each frame; checks of older ones are ignored. */
  readonly #failed = new Map<string, readonly string[]>();
  readonly #container: HTMLElement;

  constructor(
    readonly data: SiteData,
    readonly root: string,
    container: HTMLElement,
  ) {
    this.#container = container;
    addEventListener('hashchange', () => {
      this.state = fromHash(location.hash);
      this.#update();
    });
    addEventListener('message', this.#onMessage);
    this.#update();
  }

  setState = (change: Partial<State>): void => {
    this.state = { ...this.state, ...change };
    this.uiState = { ...this.uiState, copyStatus: {} };
    this.#update();
    history.replaceState(null, '', this.permalink);
  };

  setUiState = (change: Partial<UiState>): void => {
    this.uiState = { ...this.uiState, ...change };
    this.#draw();
  };

  focus = (id: string): void => {
    this.#toFocus = id;
    this.#draw();
  };

  #onMessage = ({ source, data }: MessageEvent): void => {
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    const failed = failedIn(data);
    if (!frame || !failed || !this.snippet) return;
    this.#reported.add(frame);
    const { site, localized, part } = this.snippet.input;
    void this.#findCauses(frame.id, failedPaths(failed, site, localized.lang, part, this.root));
  };

  /** A frame that has sent no report until it has loaded could not load `frame-check.ts` itself. */
  onFrameLoad = ({ target }: Event): void => {
    const frame = target as HTMLIFrameElement;
    if (this.#reported.delete(frame) || !this.snippet || this.snippet.shows === 'mail') return;
    void this.#findCauses(frame.id, [frameCheckPath(this.snippet.input.site)]);
  };

  async #findCauses(frame: string, paths: readonly string[]): Promise<void> {
    const { site } = this.snippet!.input;
    this.#failed.set(frame, paths);
    const faults = await Promise.all(paths.map((path) => findCause(path, site, this.root)));
    if (this.#failed.get(frame) === paths)
      this.setUiState({ faults: new Map([...this.uiState.faults, [frame, faults]]) });
  }

  /** Derives all other fields from the state, and renders. */
  #update(): void {
    const { state, data } = this;
    this.ui =
      state.ui || uiLanguageFor(data.languages.includes(navigator.language) ? navigator.language : data.languages[0]!);
    this.messages = builderMessages[this.ui];
    if (this.own?.text !== state.own) this.own = state.own ? readOwn(state.own) : undefined;
    this.collection = collect(data, state.lang, this.own?.story);
    this.snippet = make(state, this.collection);
    const hash = toHash(state);
    this.permalink = location.href.replace(/#.*$/, '') + (hash && `#${hash}`);
    this.#draw();
    for (const { file } of this.snippet?.codeBlocks ?? []) if (file !== undefined) void this.#read(file);
  }

  /** Loads a file of the site. */
  async #read(file: string): Promise<void> {
    if (this.#requested.has(file)) return;
    this.#requested.add(file);
    const response = await fetch(rebase(file, this.data.base, this.root)).catch(() => undefined);
    const text = response?.ok ? await response.text() : this.messages.failed;
    this.setUiState({ files: new Map([...this.uiState.files, [file, text]]) });
  }

  #chooseContent = (isOwn: boolean): void => {
    if (!isOwn) this.#ownBefore = this.state.own;
    this.setState({ own: isOwn ? this.#ownBefore || siteStory(this.data.story) : '' });
  };

  #view(): TemplateResult {
    const { messages, ui } = this;
    return html`
      <a class="skip" href="#snippet" @click=${this.#onSkip}>${messages.skip}</a>
      <header class="top">
        <p class="kicker"><a href="${this.root}index.html">${this.collection.localized.organization || messages.allParts}</a></p>
        ${radios(
          'ui',
          messages.builderLanguage,
          ui,
          uiLanguages.map((lang) => [lang, new Intl.DisplayNames([lang], { type: 'language' }).of(lang)!]),
          (lang) => this.setState({ ui: lang as UiLanguage }),
        )}
      </header>
      <main>
        <h1>${messages.title}</h1>
        <p class="lead">${messages.lead}</p>
        <div class="work">
          <div class="choices">
            ${contentView(this)} ${lookView(this)} ${editorView(this, this.#chooseContent)}
          </div>
          <div class="result">${previewView(this)} ${targetView(this)} ${snippetView(this)}</div>
        </div>
      </main>
      ${testView(this)}
    `;
  }

  /** Moves the focus without changing the hash of the URL, which contains the state. */
  #onSkip = (event: Event): void => {
    event.preventDefault();
    document.getElementById('snippet')?.focus();
  };

  #draw(): void {
    const { documentElement } = document;
    documentElement.lang = this.ui;
    documentElement.dir = direction(this.ui);
    document.title = this.messages.title;
    render(this.#view(), this.#container);
    fit(this.state.screen);
    const dialog = document.querySelector('dialog')!;
    if (this.uiState.isTesting !== dialog.open) {
      if (this.uiState.isTesting) dialog.showModal();
      else dialog.close();
    }
    const element = this.#toFocus && document.getElementById(this.#toFocus);
    if (element) {
      this.#toFocus = '';
      element.focus();
    }
  }
}

async function start(container: HTMLElement): Promise<void> {
  const address = new URL(container.dataset.site!, location.href);
  const messages = builderMessages[uiLanguageFor(navigator.language)];
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    const data = (await response.json()) as SiteData;
    container.replaceChildren();
    new Builder(data, new URL('../', address).href, container);
  } catch (error) {
    console.error(error);
    container.querySelector('p')!.textContent = messages.failed;
  }
}

void start(document.getElementById('builder')!);
