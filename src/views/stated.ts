import { html, nothing } from 'lit';
import type { Milestone } from '../story/model.js';
import { parseEdtf } from '../time/edtf.js';
import { formatAsOf } from '../time/format-date.js';
import { text, type Reading } from './text.js';

/** The date that a figure speaks of, in the author's words or in ours, or that its source states none. */
export function stated({ asOf, displayAsOf }: Pick<Milestone, 'asOf' | 'displayAsOf'>, reading: Reading): unknown {
  const { lang, messages } = reading;
  const parsed = asOf === undefined ? undefined : parseEdtf(asOf);
  const words = text(displayAsOf, reading) ?? (parsed && formatAsOf(parsed, lang, messages));
  return words ? html`<time part="date" datetime=${asOf ?? nothing}>${words}</time>` : messages.dateNotStated;
}
