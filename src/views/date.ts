import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../model/model.js';
import { parseEdtf, type EdtfDate } from '../time/edtf.js';
import { formatAsOf, formatDate } from '../time/format-date.js';
import { text, type RenderContext } from './text.js';

const parse = (edtf: string | undefined): EdtfDate | undefined => (edtf === undefined ? undefined : parseEdtf(edtf));

/**
 * A date as `<time datetime>`: the author's text, else the formatted date.
 *
 * @param parsed the parsed date, if the caller already has it
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

/** The date of a figure: the author's text, else the formatted date, else "Date not stated". */
export const asOf = (
  { asOf: edtf, displayAsOf }: { readonly asOf?: string; readonly displayAsOf?: Text },
  context: RenderContext,
): unknown => date(edtf, displayAsOf, context, formatAsOf) ?? context.messages.dateNotStated;
