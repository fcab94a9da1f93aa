import { html, nothing, type TemplateResult } from 'lit';
import type { DataController } from '../controllers/data-controller.js';
import { isForLanguage } from '../../text/is-for-language.js';
import type { Theme } from '../../theme/presets.js';
import { text, type RenderContext } from '../../views/text.js';

/** The note for readers of a translation. */
export const translationNote = ({ note, ...context }: RenderContext): TemplateResult | typeof nothing =>
  isForLanguage(note, context.lang, context.storyLang)
    ? html`<p class="quiet translation">${text(note, context)}</p>`
    : nothing;

/** The message that a file is loading or has failed. */
const statusMessage = (
  { state }: Pick<DataController, 'state'>,
  { messages }: RenderContext,
): TemplateResult | typeof nothing =>
  state ? html`<p part="status" class="quiet" role="status">${messages[state]}</p>` : nothing;

/** Below the content: the translation note and the status message. */
export const status = (data: Pick<DataController, 'state'>, isEmpty: boolean, context: RenderContext): unknown => [
  isEmpty ? nothing : translationNote(context),
  statusMessage(data, context),
];

/** Without a story: the HTML content, unchanged, and the status message. */
export function fallback(
  data: Pick<DataController, 'state' | 'showsChildren'>,
  theme: Theme | typeof nothing,
  context: RenderContext,
): TemplateResult {
  const line = statusMessage(data, context);
  return html`${data.showsChildren ? html`<slot></slot>` : nothing}${
    line === nothing ? nothing : html`<div class="root" data-theme=${theme} part="base">${line}</div>`
  }`;
}
