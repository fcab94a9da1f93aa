import { html, nothing, type TemplateResult } from 'lit';
import type { DataController } from '../../data/data-controller.js';
import type { Messages } from '../../text/messages.js';

/** The one quiet line that a widget has for what it waits for, or could not do. */
export function status(
  { state, isSettled }: Pick<DataController, 'state' | 'isSettled'>,
  isEmpty: boolean,
  messages: Messages,
): TemplateResult | typeof nothing {
  const words = state ? messages[state] : isEmpty && isSettled ? messages.nothingToShow : undefined;
  return words ? html`<p part="status" class="quiet" role="status">${words}</p>` : nothing;
}
