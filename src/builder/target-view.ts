/** The choice of the target, and the code for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { copy } from './copy.js';
import { radios, type Choice } from './controls.js';
import type { Store } from './store.js';
import { isOptional, scriptFeature } from '../site/needs-script.js';
import type { Snippet } from './snippet.js';
import { scriptNeed, type CodeBlock } from './targets.js';
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

/** Whether the snippet needs the script, and what for; with a choice, if that can be chosen. */
function scriptView({ input, codeBlocks }: Snippet, { messages, setState }: Store): TemplateResult | typeof nothing {
  if (codeBlocks[0]!.name !== 'snippet') return nothing;
  const feature = scriptFeature(input.part);
  const need = scriptNeed(input);
  const onChange = ({ target }: Event) =>
    setState({ script: (target as HTMLInputElement).checked ? 'with' : 'without' });
  return html`
    <p id="script-need">${
      need
        ? messages.needsScript('feature' in need ? messages.scriptFeatures[need.feature] : need.attribute)
        : messages.needsNoScript
    }</p>
    ${
      feature && isOptional(feature)
        ? html`<label class="check">
            <input type="checkbox" id="script" aria-describedby="script-need" .checked=${live(need !== undefined)} @change=${onChange} />
            <span>${messages.scriptFeatures[feature]}</span>
          </label>`
        : nothing
    }
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
            ${scriptView(snippet, store)}
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
