/** The choice of the target, and the code for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { copy } from './copy.js';
import { radios, type Choice } from './controls.js';
import type { Store } from './store.js';
import type { CodeBlock } from './targets.js';
import { targetNames } from './target-names.js';

export const targetView = ({ messages, state, setState }: Store): TemplateResult =>
  radios(
    'target',
    messages.where,
    state.target,
    targetNames.map((name): Choice => [name, messages.targets[name]]),
    (target) => setState({ target: target as (typeof targetNames)[number] }),
    'places',
  );

async function copyField(id: string, { messages, uiState, setUiState }: Store): Promise<void> {
  const isCopied = await copy(document.getElementById(id) as HTMLTextAreaElement);
  setUiState({ copyStatus: { ...uiState.copyStatus, [id]: isCopied ? messages.copied : messages.copyByHand } });
}

const copyView = (id: string, label: string, store: Store): TemplateResult => html`
  <button type="button" class="primary" aria-label="${store.messages.copy}: ${label}" @click=${() => copyField(id, store)}>
    ${store.messages.copy}
  </button>
  <span role="status" class="copied">${store.uiState.copyStatus[id]}</span>
`;

const codeOf = ({ code, file }: CodeBlock, { uiState }: Store): string =>
  file === undefined ? code : (uiState.files.get(file) ?? '');

function codeBlockView(block: CodeBlock, index: number, store: Store): TemplateResult {
  const { messages, setUiState, focus } = store;
  const id = `piece-${block.name}`;
  const label = messages.codeBlocks[block.name];
  const code = codeOf(block, store);
  const test = () => {
    setUiState({ isTesting: true });
    // Not the frame, which a dialog would focus by default: there, Escape does not close the dialog.
    focus('close-test');
  };
  const rows = Math.min(8, Math.max(code.split('\n').length, Math.ceil(code.length / 60)));
  return html`
    <div class="piece">
      <label for=${id}>${label}</label>
      <textarea id=${id} readonly spellcheck="false" dir="ltr" rows=${rows} .value=${code}></textarea>
      <div class="actions">
        ${copyView(id, label, store)}
        ${index === 0 ? html`<button type="button" id="open-test" @click=${test}>${messages.test}</button>` : nothing}
      </div>
    </div>
  `;
}

export function snippetView(store: Store): TemplateResult {
  const { messages, state, snippet, permalink } = store;
  const isWithoutPage = snippet?.input.isOwn && snippet.shows === 'content';
  return html`
    <section id="snippet" class="snippet" aria-labelledby="snippet-title" tabindex="-1">
      <h2 id="snippet-title">${messages.snippet}: ${messages.targets[state.target]}</h2>
      ${
        snippet
          ? html`
            <p>${isWithoutPage ? messages.ownHint : messages.hints[state.target]}</p>
            ${snippet.codeBlocks.map((block, index) => codeBlockView(block, index, store))}
          `
          : html`<p>${messages.nothing}</p>`
      }
      <div class="piece permalink">
        <label for="permalink">${messages.permalink}</label>
        <textarea id="permalink" readonly rows="1" spellcheck="false" dir="ltr" aria-describedby="permalink-hint" .value=${permalink}></textarea>
        <div class="actions">${copyView('permalink', messages.permalink, store)}</div>
        <p class="quiet" id="permalink-hint">${messages.permalinkHint}</p>
      </div>
    </section>
  `;
}
