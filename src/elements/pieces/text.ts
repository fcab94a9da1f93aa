import { html, nothing } from 'lit';
import type { Text } from '../../data/model.js';
import { chooseText } from '../../text/choose-text.js';
import { renderInline } from '../../text/inline-text.js';
import { direction } from '../../text/locale.js';
import type { Reading } from '../../text/reading.js';

export type { Reading };

const base = (lang: string): string => lang.split('-')[0]!.toLowerCase();

/**
 * A story's text with its inline markup, kept to itself by `<bdi>`, so that its direction turns nothing around it about;
 * it says its language where that is not the reader's.
 */
export function text(value: Text | undefined, { lang, storyLang }: Reading): unknown {
  const chosen = chooseText(value, lang, storyLang);
  if (!chosen) return undefined;
  const isOther = chosen.lang && base(chosen.lang) !== base(lang);
  const of = isOther ? chosen.lang : nothing;
  const dir = chosen.lang ? direction(chosen.lang) : nothing;
  const content = renderInline(chosen.text);
  return typeof content === 'string'
    ? html`<bdi lang=${of} dir=${dir} .textContent=${content}></bdi>`
    : html`<bdi lang=${of} dir=${dir}>${content}</bdi>`;
}
