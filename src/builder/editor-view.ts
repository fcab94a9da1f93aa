/** The partner's own content: as forms, as JSON, or pasted. Nothing of it leaves the browser. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { problemText } from '../story/usable.js';
import { radios } from './controls.js';
import { formsView } from './forms-view.js';
import { emptyStory, readPasted, siteStory } from './own.js';
import type { Store } from './store.js';

async function takePasted(store: Store): Promise<void> {
  const { text, notes } = await readPasted(store.uiState.pasted);
  store.pass({ notes, ...(text !== undefined && { pasted: '' }) });
  if (text !== undefined) store.choose({ own: text });
}

/** A file of this browser's own making: no server is asked. */
function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'story.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What the checker says is in English, with the places in the file. */
const report = (lines: readonly string[]): TemplateResult | typeof nothing =>
  lines.length === 0 ? nothing : html`<ul class="problems" lang="en" dir="ltr">${lines.map((line) => html`<li>${line}</li>`)}</ul>`; // prettier-ignore

function problemsView({ words, own, uiState }: Store): TemplateResult {
  const problems = own?.problems ?? [];
  return html`
    <div role="status" id="problems">
      <p class=${problems.length > 0 ? 'warning' : 'quiet'}>
        ${problems.length > 0 ? words.problems(problems.length) : words.noProblems}
      </p>
      ${report(problems.map(problemText))} ${report(uiState.notes)}
    </div>
  `;
}

const pasteView = (store: Store): TemplateResult => html`
  <details class="paste">
    <summary>${store.words.paste}</summary>
    <label for="paste">${store.words.paste}</label>
    <textarea
      id="paste"
      rows="4"
      dir="auto"
      spellcheck="false"
      aria-describedby="paste-hint"
      .value=${live(store.uiState.pasted)}
      @input=${(event: Event) => store.pass({ pasted: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <p class="quiet" id="paste-hint">${store.words.pasteHint}</p>
    <button type="button" id="take-over" @click=${() => takePasted(store)}>${store.words.takeOver}</button>
  </details>
`;

const jsonView = ({ words, own, choose }: Store): TemplateResult => html`
  <label for="json">${words.json}</label>
  <textarea
    id="json"
    rows="16"
    dir="ltr"
    spellcheck="false"
    aria-describedby="problems"
    .value=${own?.text ?? ''}
    @change=${(event: Event) => choose({ own: (event.target as HTMLTextAreaElement).value || ' ' })}
  ></textarea>
`;

function ownView(store: Store): TemplateResult {
  const { words, own, uiState, data, ui } = store;
  return html`
    <p class="quiet">${words.staysHere}</p>
    <div class="actions">
      <button type="button" id="start-site" @click=${() => store.choose({ own: siteStory(data.story) })}>
        ${words.startFromSite}
      </button>
      <button type="button" id="start-empty" @click=${() => store.choose({ own: emptyStory(ui) })}>
        ${words.startEmpty}
      </button>
      <button type="button" id="download" @click=${() => download(own?.text ?? '')}>${words.download}</button>
    </div>
    ${pasteView(store)} ${problemsView(store)}
    ${radios(
      'editor',
      words.ownContent,
      uiState.showsJson ? 'json' : 'forms',
      [
        ['forms', words.asForms],
        ['json', words.asJson],
      ],
      (mode) => store.pass({ showsJson: mode === 'json' }),
    )}
    ${uiState.showsJson ? jsonView(store) : own?.draft ? formsView(store, own.draft) : html`<p>${words.fixJson}</p>`}
  `;
}

/** @param onChange gets whether the own content is wanted */
export function editorView(store: Store, onChange: (isOwn: boolean) => void): TemplateResult {
  const { words, own } = store;
  return html`
    <section aria-labelledby="content" class="editor">
      <h2 id="content">${words.content}</h2>
      ${radios(
        'content',
        words.content,
        own ? 'own' : 'site',
        [
          ['site', words.siteContent],
          ['own', words.ownContent],
        ],
        (value) => onChange(value === 'own'),
      )}
      ${own ? ownView(store) : nothing}
    </section>
  `;
}
