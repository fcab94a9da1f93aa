/** The widget as it will be seen, and the test of the code. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { radios, type Choice } from './controls.js';
import { schemes, screens, type Screen } from './looks.js';
import { previewDocument, testDocument } from './preview.js';
import type { State } from './state.js';
import type { Store } from './store.js';
import { trusted } from './trusted.js';

/** Lit sets an object again at each update, also the same one, and the frame would load again each time. */
const documentFor = (text: string) => guard([text], () => trusted(text));

/** Its script may run; it is of no origin, so that it reaches neither this page nor the site. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The mail itself, where that is what is pasted and it has arrived. */
const mailOf = ({ made, uiState }: Store): string | undefined =>
  made?.shows === 'mail' ? (uiState.files.get(made.pieces[0]!.file ?? '') ?? '') : undefined;

/** That a frame shows less than the snippet would, and what to do about it. */
function faultsView({ words, uiState, made }: Store, frames: readonly string[]): TemplateResult | undefined {
  const faults = frames.flatMap((frame) => uiState.faults.get(frame) ?? []);
  const hasScript = made?.shows === 'widget' || made?.shows === 'frame';
  const files = new Map(faults.map((fault) => [fault.file, fault]));
  return files.size === 0 || !hasScript
    ? undefined
    : html`
      <div class="warning" role="alert">
        <p>${words.notLoaded}</p>
        <ul>
          ${[...files.values()].map(
            ({ file, cause, status }) =>
              html`<li><code dir="ltr">${file}</code> <span>${words.loadFaults[cause](status)}</span></li>`,
          )}
        </ul>
      </div>
    `;
}

export function previewView(store: Store): TemplateResult {
  const { words, state, made, root } = store;
  const names = Object.keys(screens) as Screen[];
  const mail = mailOf(store);
  return html`
    <section class="preview" aria-labelledby="preview">
      <div class="bar">
        <h2 id="preview">${words.preview}</h2>
        ${radios(
          'screen',
          words.screen,
          state.screen,
          names.map((name): Choice => [name, words.screens[name]]),
          (screen) => store.choose({ screen: screen as Screen }),
        )}
        ${radios(
          'scheme',
          words.scheme,
          state.scheme,
          schemes.map((name): Choice => [name, words.schemes[name]]),
          (scheme) => store.choose({ scheme: scheme as State['scheme'] }),
        )}
      </div>
      ${faultsView(store, ['preview-frame'])}
      <div class="stage">
        ${
          made
            ? html`<iframe
              id="preview-frame"
              title=${words.frameTitle(made.part.title)}
              sandbox=${sandbox}
              @load=${store.onFrameLoad}
              srcdoc=${documentFor(mail ?? previewDocument(made, state, root))}
            ></iframe>`
            : html`<p class="quiet">${words.nothing}</p>`
        }
      </div>
    </section>
  `;
}

export function testView(store: Store): TemplateResult {
  const { words, state, made, root, uiState } = store;
  const close = () => store.pass({ isTesting: false });
  return html`
    <dialog id="test" aria-labelledby="test-title" @close=${close}>
      ${
        uiState.isTesting && made
          ? html`
            <h2 id="test-title">${words.testTitle}</h2>
            ${faultsView(store, ['preview-frame', 'test-frame']) ?? html`<p class="quiet">${words.testNote}</p>`}
            <iframe
              id="test-frame"
              title=${words.testTitle}
              sandbox=${sandbox}
              @load=${store.onFrameLoad}
              srcdoc=${documentFor(mailOf(store) ?? testDocument(made, state, root))}
            ></iframe>
            <button type="button" id="close-test" @click=${close}>${words.close}</button>
          `
          : nothing
      }
    </dialog>
  `;
}
