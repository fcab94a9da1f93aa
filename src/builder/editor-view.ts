/** The editor for the partner's own content: forms, JSON or pasted text. It never leaves the browser. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { problemText } from '../story/usable.js';
import { radios } from './controls.js';
import { formsView } from './forms-view.js';
import { emptyStory, readPasted, siteStory } from './own.js';
import type { Store } from './store.js';

async function importPasted(store: Store): Promise<void> {
  const { text, notes } = await readPasted(store.uiState.pasted);
  store.setUiState({ notes, ...(text !== undefined && { pasted: '' }) });
  if (text !== undefined) store.setState({ own: text });
}

/** Downloads a file that is created in the browser. */
function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'story.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Problems and notes, which are always in English. */
const report = (lines: readonly string[]): TemplateResult | typeof nothing =>
  lines.length === 0 ? nothing : html`<ul class="problems" lang="en" dir="ltr">${lines.map((line) => html`<li>${line}</li>`)}</ul>`; // prettier-ignore

function problemsView({ messages, own, uiState }: Store): TemplateResult {
  const problems = own?.problems ?? [];
  return html`
    <div role="status" id="problems">
      <p class=${problems.length > 0 ? 'warning' : 'quiet'}>
        ${problems.length > 0 ? messages.problems(problems.length) : messages.noProblems}
      </p>
      ${report(problems.map(problemText))} ${report(uiState.notes)}
    </div>
  `;
}

const pasteView = (store: Store): TemplateResult => html`
  <details class="paste">
    <summary>${store.messages.paste}</summary>
    <label for="paste">${store.messages.paste}</label>
    <textarea
      id="paste"
      rows="4"
      dir="auto"
      spellcheck="false"
      aria-describedby="paste-hint"
      .value=${live(store.uiState.pasted)}
      @input=${(event: Event) => store.setUiState({ pasted: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <p class="quiet" id="paste-hint">${store.messages.pasteHint}</p>
    <button type="button" id="take-over" @click=${() => importPasted(store)}>${store.messages.takeOver}</button>
  </details>
`;

const jsonView = ({ messages, own, setState }: Store): TemplateResult => html`
  <label for="json">${messages.json}</label>
  <textarea
    id="json"
    rows="16"
    dir="ltr"
    spellcheck="false"
    aria-describedby="problems"
    .value=${own?.text ?? ''}
    @change=${(event: Event) => setState({ own: (event.target as HTMLTextAreaElement).value || ' ' })}
  ></textarea>
`;

function ownView(store: Store): TemplateResult {
  const { messages, own, uiState, data, ui } = store;
  return html`
    <p class="quiet">${messages.staysHere}</p>
    <div class="actions">
      <button type="button" id="start-site" @click=${() => store.setState({ own: siteStory(data.story) })}>
        ${messages.startFromSite}
      </button>
      <button type="button" id="start-empty" @click=${() => store.setState({ own: emptyStory(ui) })}>
        ${messages.startEmpty}
      </button>
      <button type="button" id="download" @click=${() => download(own?.text ?? '')}>${messages.download}</button>
    </div>
    ${pasteView(store)} ${problemsView(store)}
    ${radios(
      'editor',
      messages.ownContent,
      uiState.showsJson ? 'json' : 'forms',
      [
        ['forms', messages.asForms],
        ['json', messages.asJson],
      ],
      (mode) => store.setUiState({ showsJson: mode === 'json' }),
    )}
    ${uiState.showsJson ? jsonView(store) : own?.draft ? formsView(store, own.draft) : html`<p>${messages.fixJson}</p>`}
  `;
}

/** @param onChange gets `true` for own content */
export function editorView(store: Store, onChange: (isOwn: boolean) => void): TemplateResult {
  const { messages, own } = store;
  return html`
    <section aria-labelledby="content" class="editor">
      <h2 id="content">${messages.content}</h2>
      ${radios(
        'content',
        messages.content,
        own ? 'own' : 'site',
        [
          ['site', messages.siteContent],
          ['own', messages.ownContent],
        ],
        (value) => onChange(value === 'own'),
      )}
      ${own ? ownView(store) : nothing}
    </section>
  `;
}
