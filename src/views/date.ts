import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../model/model.js';
import { parseEdtf, type EdtfDate } from '../time/edtf.js';
import { formatAsOf, formatDate } from '../time/format-date.js';
import { text, type RenderContext } from './text.js';

const parse = (edtf: string | undefined): EdtfDate | undefined => (edtf === undefined ? undefined : parseEdtf(edtf));

/**
 * A date in words, or the story's own words for it, machine-readable in `<time datetime>`.
 *
 * @param parsed the date, where it has been parsed
 */
export function date(
  edtf: string | undefined,
  display: Text | undefined,
  context: RenderContext,
  format = formatDate,
  parsed = parse(edtf),
): TemplateResult | undefined {
  const computed = parsed ? format(parsed, context.lang, context.messages) : edtf;
  const words = text(display, context, computed ?? '') ?? computed;
  return words === undefined ? undefined : html`<time part="date" datetime=${edtf ?? nothing}>${words}</time>`;
}

/** The date that a figure speaks of, in the author's words or in ours, or that its source states none. */
export const asOf = (
  { asOf: edtf, displayAsOf }: { readonly asOf?: string; readonly displayAsOf?: Text },
  context: RenderContext,
): unknown => date(edtf, displayAsOf, context, formatAsOf) ?? context.messages.dateNotStated;
