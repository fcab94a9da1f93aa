/** The page: it holds what is chosen, draws it, and keeps the address the same as what is seen. */
import { html, render, type TemplateResult } from 'lit';
import { direction } from '../text/locale.js';
import { lookView, whatView } from './choices-view.js';
import { radios } from './controls.js';
import { editorView } from './editor-view.js';
import { fit } from './fit-preview.js';
import { explain, failedIn, failedPaths, frameCheckPath } from './load-check.js';
import { readOwn, siteStory, type Own } from './own.js';
import { placeView, snippetView } from './place-view.js';
import { rebase } from './preview.js';
import { previewView, testView } from './preview-view.js';
import { collect, type Collection, type SiteData } from './site-data.js';
import { make, type Made } from './snippet.js';
import { fromHash, toHash, type State } from './state.js';
import type { UiState, Store } from './store.js';
import { uiLanguageFor, uiLanguages, wordsIn, type UiLanguage, type Words } from './words/words.js';

class Builder implements Store {
  state: State = fromHash(location.hash);
  uiState: UiState = {
    notColours: {},
    said: {},
    isTesting: false,
    showsJson: false,
    open: new Set(['events']),
    pasted: '',
    notes: [],
    files: new Map(),
    faults: new Map(),
  };
  ui!: UiLanguage;
  words!: Words;
  own: Own | undefined;
  collection!: Collection;
  made: Made | undefined;
  permalink = '';
  /** The own content while the site's is shown, so that a look at that loses nothing. */
  #kept = '';
  #toFocus = '';
  /** Files that were asked for. */
  readonly #asked = new Set<string>();
  /** The frames whose document has told what it could not load. */
  readonly #checked = new WeakSet<HTMLIFrameElement>();
  /** What each frame told last: the answers about what it told before are not waited for. */
  readonly #failed = new Map<string, readonly string[]>();
  readonly #place: HTMLElement;

  constructor(
    readonly data: SiteData,
    readonly root: string,
    place: HTMLElement,
  ) {
    this.#place = place;
    addEventListener('hashchange', () => {
      this.state = fromHash(location.hash);
      this.#update();
    });
    addEventListener('message', this.#onMessage);
    this.#update();
  }

  choose = (change: Partial<State>): void => {
    this.state = { ...this.state, ...change };
    this.uiState = { ...this.uiState, said: {} };
    this.#update();
    history.replaceState(null, '', this.permalink);
  };

  pass = (change: Partial<UiState>): void => {
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
    if (!frame || !failed || !this.made) return;
    this.#checked.add(frame);
    const { site, localized } = this.made.given;
    void this.#explain(frame.id, failedPaths(failed, site, localized.lang, this.root));
  };

  /** A document that has told nothing by now has no script that could. */
  onFrameLoad = ({ target }: Event): void => {
    const frame = target as HTMLIFrameElement;
    if (this.#checked.delete(frame) || !this.made || this.made.shows === 'mail') return;
    void this.#explain(frame.id, [frameCheckPath(this.made.given.site)]);
  };

  async #explain(frame: string, paths: readonly string[]): Promise<void> {
    const { site } = this.made!.given;
    this.#failed.set(frame, paths);
    const faults = await Promise.all(paths.map((path) => explain(path, site, this.root)));
    if (this.#failed.get(frame) === paths) this.pass({ faults: new Map([...this.uiState.faults, [frame, faults]]) });
  }

  /** All that follows from the state. */
  #update(): void {
    const { state, data } = this;
    this.ui =
      state.ui || uiLanguageFor(data.languages.includes(navigator.language) ? navigator.language : data.languages[0]!);
    this.words = wordsIn(this.ui);
    if (this.own?.text !== state.own) this.own = state.own ? readOwn(state.own) : undefined;
    this.collection = collect(data, state.lang, this.own?.story);
    this.made = make(state, this.collection);
    const hash = toHash(state);
    this.permalink = location.href.replace(/#.*$/, '') + (hash && `#${hash}`);
    this.#draw();
    for (const { file } of this.made?.pieces ?? []) if (file !== undefined) void this.#read(file);
  }

  /** A file of the site, from where the site is here. */
  async #read(file: string): Promise<void> {
    if (this.#asked.has(file)) return;
    this.#asked.add(file);
    const answer = await fetch(rebase(file, this.data.base, this.root)).catch(() => undefined);
    const text = answer?.ok ? await answer.text() : this.words.failed;
    this.pass({ files: new Map([...this.uiState.files, [file, text]]) });
  }

  #chooseContent = (isOwn: boolean): void => {
    if (!isOwn) this.#kept = this.state.own;
    this.choose({ own: isOwn ? this.#kept || siteStory(this.data.story) : '' });
  };

  #view(): TemplateResult {
    const { words, ui } = this;
    return html`
      <a class="skip" href="#snippet" @click=${this.#onSkip}>${words.skip}</a>
      <header class="top">
        <p class="kicker"><a href="${this.root}index.html">${this.collection.localized.organization || words.allParts}</a></p>
        ${radios(
          'ui',
          words.builderLanguage,
          ui,
          uiLanguages.map((lang) => [lang, new Intl.DisplayNames([lang], { type: 'language' }).of(lang)!]),
          (lang) => this.choose({ ui: lang as UiLanguage }),
        )}
      </header>
      <main>
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <div class="work">
          <div class="choices">
            ${whatView(this)} ${lookView(this)} ${editorView(this, this.#chooseContent)}
          </div>
          <div class="result">${previewView(this)} ${placeView(this)} ${snippetView(this)}</div>
        </div>
      </main>
      ${testView(this)}
    `;
  }

  /** The address keeps what it holds: the state. */
  #onSkip = (event: Event): void => {
    event.preventDefault();
    document.getElementById('snippet')?.focus();
  };

  #draw(): void {
    const { documentElement } = document;
    documentElement.lang = this.ui;
    documentElement.dir = direction(this.ui);
    document.title = this.words.title;
    render(this.#view(), this.#place);
    fit(this.state.screen);
    const dialog = document.querySelector('dialog')!;
    if (this.uiState.isTesting !== dialog.open) {
      if (this.uiState.isTesting) dialog.showModal();
      else dialog.close();
    }
    const wanted = this.#toFocus && document.getElementById(this.#toFocus);
    if (wanted) {
      this.#toFocus = '';
      wanted.focus();
    }
  }
}

async function start(place: HTMLElement): Promise<void> {
  const address = new URL(place.dataset.site!, location.href);
  const words = wordsIn(uiLanguageFor(navigator.language));
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const data = (await answer.json()) as SiteData;
    place.replaceChildren();
    new Builder(data, new URL('../', address).href, place);
  } catch (error) {
    console.error(error);
    place.querySelector('p')!.textContent = words.failed;
  }
}

void start(document.getElementById('builder')!);
