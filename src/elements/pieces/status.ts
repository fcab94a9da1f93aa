import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../text/messages.js';

/** The one quiet line that a widget has for what it could not do. */
export const status = (failed: boolean, empty: boolean, messages: Messages): TemplateResult | typeof nothing =>
  failed || empty
    ? html`<p part="status" class="quiet" role="status">${failed ? messages.liveDataUnreachable : messages.nothingToShow}</p>`
    : nothing;
