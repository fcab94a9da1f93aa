/** Where it will be pasted, and the code that works there. */
import { html, nothing, type TemplateResult } from 'lit';
import { copy } from './copy.js';
import { radios, type Choice } from './controls.js';
import type { Store } from './store.js';
import type { Piece } from './targets.js';
import { targetNames } from './target-names.js';

export const placeView = ({ words, state, choose }: Store): TemplateResult =>
  radios(
    'target',
    words.where,
    state.target,
    targetNames.map((name): Choice => [name, words.targets[name]]),
    (target) => choose({ target: target as (typeof targetNames)[number] }),
    'places',
  );

async function copyField(id: string, { words, uiState, pass }: Store): Promise<void> {
  const isCopied = await copy(document.getElementById(id) as HTMLTextAreaElement);
  pass({ said: { ...uiState.said, [id]: isCopied ? words.copied : words.copyByHand } });
}

const copyView = (id: string, label: string, store: Store): TemplateResult => html`
  <button type="button" class="primary" aria-label="${store.words.copy}: ${label}" @click=${() => copyField(id, store)}>
    ${store.words.copy}
  </button>
  <span role="status" class="copied">${store.uiState.said[id]}</span>
`;

const codeOf = ({ code, file }: Piece, { uiState }: Store): string =>
  file === undefined ? code : (uiState.files.get(file) ?? '');

function pieceView(piece: Piece, index: number, store: Store): TemplateResult {
  const { words, pass, focus } = store;
  const id = `piece-${piece.name}`;
  const label = words.pieces[piece.name];
  const code = codeOf(piece, store);
  const test = () => {
    pass({ isTesting: true });
    // In the frame, where a dialog's focus would go by itself, Escape would close nothing.
    focus('close-test');
  };
  const rows = Math.min(8, Math.max(code.split('\n').length, Math.ceil(code.length / 60)));
  return html`
    <div class="piece">
      <label for=${id}>${label}</label>
      <textarea id=${id} readonly spellcheck="false" dir="ltr" rows=${rows} .value=${code}></textarea>
      <div class="actions">
        ${copyView(id, label, store)}
        ${index === 0 ? html`<button type="button" id="open-test" @click=${test}>${words.test}</button>` : nothing}
      </div>
    </div>
  `;
}

export function snippetView(store: Store): TemplateResult {
  const { words, state, made, permalink } = store;
  const isWithoutPage = made?.given.isOwn && made.shows === 'content';
  return html`
    <section id="snippet" class="snippet" aria-labelledby="snippet-title" tabindex="-1">
      <h2 id="snippet-title">${words.snippet}: ${words.targets[state.target]}</h2>
      ${
        made
          ? html`
            <p>${isWithoutPage ? words.ownHint : words.hints[state.target]}</p>
            ${made.pieces.map((piece, index) => pieceView(piece, index, store))}
          `
          : html`<p>${words.nothing}</p>`
      }
      <div class="piece permalink">
        <label for="permalink">${words.permalink}</label>
        <textarea id="permalink" readonly rows="1" spellcheck="false" dir="ltr" aria-describedby="permalink-hint" .value=${permalink}></textarea>
        <div class="actions">${copyView('permalink', words.permalink, store)}</div>
        <p class="quiet" id="permalink-hint">${words.permalinkHint}</p>
      </div>
    </section>
  `;
}
