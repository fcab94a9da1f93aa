import { html, nothing, type TemplateResult } from 'lit';
import type { DataController } from '../controllers/data-controller.js';
import { isForLanguage } from '../../text/is-for-language.js';
import type { Theme } from '../../theme/presets.js';
import { text, type RenderContext } from '../../views/text.js';

/** What a reader of a translation should know of it, such as that it is unofficial. */
export const translationNote = ({ note, ...context }: RenderContext): TemplateResult | typeof nothing =>
  isForLanguage(note, context.lang, context.storyLang)
    ? html`<p class="quiet translation">${text(note, context)}</p>`
    : nothing;

/** The one quiet line for what a widget waits for, or could not do. */
const quietLine = (
  { state }: Pick<DataController, 'state'>,
  { messages }: RenderContext,
): TemplateResult | typeof nothing =>
  state ? html`<p part="status" class="quiet" role="status">${messages[state]}</p>` : nothing;

/** Below a widget: what is said of the translation, and the quiet line. */
export const status = (data: Pick<DataController, 'state'>, isEmpty: boolean, context: RenderContext): TemplateResult =>
  html`${isEmpty ? nothing : translationNote(context)}${quietLine(data, context)}`;

/** In place of a widget that has no story: the page's HTML as it is, and the quiet line; without either, nothing. */
export function fallback(
  data: Pick<DataController, 'state' | 'showsChildren'>,
  theme: Theme | typeof nothing,
  context: RenderContext,
): TemplateResult {
  const line = quietLine(data, context);
  return html`${data.showsChildren ? html`<slot></slot>` : nothing}${
    line === nothing ? nothing : html`<div class="root" data-theme=${theme} part="base">${line}</div>`
  }`;
}
