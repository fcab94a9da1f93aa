import { html } from 'lit';
import { parseEdtf } from '../../time/edtf.js';
import { formatDate } from '../../time/format-date.js';
import type { Reading } from './text.js';

/** The date that a figure speaks of, or that its source states none. */
export function stated(asOf: string | undefined, { lang, messages }: Reading): unknown {
  const parsed = asOf === undefined ? undefined : parseEdtf(asOf);
  return parsed
    ? html`<time part="date" datetime=${asOf!}>${messages.asOf(formatDate(parsed, lang, messages))}</time>`
    : messages.dateNotStated;
}
