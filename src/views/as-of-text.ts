import { html, nothing } from 'lit';
import type { Milestone } from '../story/model.js';
import { parseEdtf } from '../time/edtf.js';
import { formatAsOf } from '../time/format-date.js';
import { text, type RenderContext } from './text.js';

/** The date that a figure speaks of, in the author's words or in ours, or that its source states none. */
export function asOfText(
  { asOf, displayAsOf }: Pick<Milestone, 'asOf' | 'displayAsOf'>,
  context: RenderContext,
): unknown {
  const { lang, messages } = context;
  const parsed = asOf === undefined ? undefined : parseEdtf(asOf);
  const words = text(displayAsOf, context) ?? (parsed && formatAsOf(parsed, lang, messages));
  return words ? html`<time part="date" datetime=${asOf ?? nothing}>${words}</time>` : messages.dateNotStated;
}
