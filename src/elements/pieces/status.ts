import { html, nothing, type TemplateResult } from 'lit';
import type { DataController } from '../../data/data-controller.js';
import { isToldTo } from '../../text/told-to.js';
import { text, type Reading } from './text.js';

/** What a reader of a translation should know of it, such as that it is unofficial. */
export const translationNote = ({ note, ...reading }: Reading): TemplateResult | typeof nothing =>
  isToldTo(note, reading.lang, reading.storyLang)
    ? html`<p class="quiet translation">${text(note, reading)}</p>`
    : nothing;

/** Below a widget: what is said of the translation, and the one quiet line for what it waits for, or could not do. */
export function status(
  { state, isSettled }: Pick<DataController, 'state' | 'isSettled'>,
  isEmpty: boolean,
  reading: Reading,
): TemplateResult {
  const { messages } = reading;
  const words = state ? messages[state] : isEmpty && isSettled ? messages.nothingToShow : undefined;
  return html`${isEmpty ? nothing : translationNote(reading)}${words ? html`<p part="status" class="quiet" role="status">${words}</p>` : nothing}`;
}
