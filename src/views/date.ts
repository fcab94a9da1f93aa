import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../story/model.js';
import { parseEdtf, type EdtfDate } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { text, type RenderContext } from './text.js';

/** A date in words, or the story's own words for it, machine-readable in `<time datetime>`; `parsed`, where it has been read. */
export function date(
  edtf: string | undefined,
  display: Text | undefined,
  context: RenderContext,
  parsed: EdtfDate | undefined = edtf === undefined ? undefined : parseEdtf(edtf),
): TemplateResult | undefined {
  const words = text(display, context) ?? (parsed ? formatDate(parsed, context.lang, context.messages) : edtf);
  return words === undefined ? undefined : html`<time part="date" datetime=${edtf ?? nothing}>${words}</time>`;
}
