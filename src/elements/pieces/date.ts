import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../data/model.js';
import { parseEdtf } from '../../time/edtf.js';
import { formatDate } from '../../time/format-date.js';
import { text, type Reading } from './text.js';

/** A date in words, or the story's own words for it, machine-readable in `<time datetime>`. */
export function date(
  edtf: string | undefined,
  display: Text | undefined,
  reading: Reading,
): TemplateResult | typeof nothing {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  const words = text(display, reading) ?? (parsed ? formatDate(parsed, reading.lang, reading.messages) : edtf);
  if (words === undefined) return nothing;
  return edtf === undefined
    ? html`<time part="date">${words}</time>`
    : html`<time part="date" datetime=${edtf}>${words}</time>`;
}
