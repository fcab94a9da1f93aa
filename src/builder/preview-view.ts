/** The preview of the widget, and the test of the snippet. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { radios, type Choice } from './controls.js';
import { schemes, screens, type Screen } from './looks.js';
import { previewDocument, testDocument } from './preview.js';
import type { State } from './state.js';
import type { Store } from './store.js';
import { trusted } from './trusted.js';

/** `guard`, since Lit sets a TrustedHTML object again at each render, which would reload the frame. */
const documentFor = (text: string) => guard([text], () => trusted(text));

/** Scripts may run, in an opaque origin: without access to this page or the site. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The HTML of the mail, if the target is a newsletter. */
const mailOf = ({ snippet, uiState }: Store): string | undefined =>
  snippet?.shows === 'mail' ? (uiState.files.get(snippet.codeBlocks[0]!.file ?? '') ?? '') : undefined;

/** The warning that files of the snippet could not be loaded. */
function errorsView({ messages, uiState, snippet }: Store, frames: readonly string[]): TemplateResult | undefined {
  const faults = frames.flatMap((frame) => uiState.faults.get(frame) ?? []);
  const hasScript = snippet?.shows === 'widget' || snippet?.shows === 'frame';
  const files = new Map(faults.map((fault) => [fault.file, fault]));
  return files.size === 0 || !hasScript
    ? undefined
    : html`
      <div class="warning" role="alert">
        <p>${messages.notLoaded}</p>
        <ul>
          ${[...files.values()].map(
            ({ file, cause, status }) =>
              html`<li><code dir="ltr">${file}</code> <span>${messages.loadFaults[cause](status)}</span></li>`,
          )}
        </ul>
      </div>
    `;
}

export function previewView(store: Store): TemplateResult {
  const { messages, state, snippet, root } = store;
  const names = Object.keys(screens) as Screen[];
  const mail = mailOf(store);
  return html`
    <section class="preview" aria-labelledby="preview">
      <div class="bar">
        <h2 id="preview">${messages.preview}</h2>
        ${radios(
          'screen',
          messages.screen,
          state.screen,
          names.map((name): Choice => [name, messages.screens[name]]),
          (screen) => store.setState({ screen: screen as Screen }),
        )}
        ${radios(
          'scheme',
          messages.scheme,
          state.scheme,
          schemes.map((name): Choice => [name, messages.schemes[name]]),
          (scheme) => store.setState({ scheme: scheme as State['scheme'] }),
        )}
      </div>
      ${errorsView(store, ['preview-frame'])}
      <div class="stage">
        ${
          snippet
            ? html`<iframe
              id="preview-frame"
              title=${messages.frameTitle(snippet.part.title)}
              sandbox=${sandbox}
              @load=${store.onFrameLoad}
              srcdoc=${documentFor(mail ?? previewDocument(snippet, state, root))}
            ></iframe>`
            : html`<p class="quiet">${messages.nothing}</p>`
        }
      </div>
    </section>
  `;
}

export function testView(store: Store): TemplateResult {
  const { messages, state, snippet, root, uiState } = store;
  const close = () => store.setUiState({ isTesting: false });
  return html`
    <dialog id="test" aria-labelledby="test-title" @close=${close}>
      ${
        uiState.isTesting && snippet
          ? html`
            <h2 id="test-title">${messages.testTitle}</h2>
            ${errorsView(store, ['preview-frame', 'test-frame']) ?? html`<p class="quiet">${messages.testNote}</p>`}
            <iframe
              id="test-frame"
              title=${messages.testTitle}
              sandbox=${sandbox}
              @load=${store.onFrameLoad}
              srcdoc=${documentFor(mailOf(store) ?? testDocument(snippet, state, root))}
            ></iframe>
            <button type="button" id="close-test" @click=${close}>${messages.close}</button>
          `
          : nothing
      }
    </dialog>
  `;
}
