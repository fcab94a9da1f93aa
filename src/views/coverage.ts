import { html, nothing, type TemplateResult } from 'lit';
import { fullMark, marks } from '../map/dot-map.js';
import { waffle } from '../map/waffle.js';
import type { Coverage } from '../story/model.js';
import { qualifierWord } from '../text/figure-words.js';
import { formatNumber } from '../text/format-number.js';
import { source } from './source.js';
import { asOfText } from './as-of-text.js';
import { text, type RenderContext } from './text.js';

/** The share of a total as dots, where the numbers fit into such a picture. */
function share(count: number, total: number): TemplateResult | typeof nothing {
  const grid = waffle(count, total);
  if (!grid) return nothing;
  return html`<svg part="waffle" class="waffle" viewBox="0 0 ${grid.columns} ${grid.rows}" preserveAspectRatio="xMinYMin" aria-hidden="true"><path class="land" d=${marks(grid.empty, fullMark)}></path><path class="mark0" d=${marks(grid.filled, fullMark)}></path></svg>`;
}

/**
 * A class of countries: its number, what it is, its date and source, and its share of a total.
 *
 * @param swatch the mark that its countries have on a map, where there are several classes
 */
export function coverage(item: Coverage, context: RenderContext, swatch: unknown): TemplateResult {
  const {
    name,
    label,
    countries: named = [],
    count = named.length,
    total,
    qualifier,
    displayCount,
    source: from,
  } = item;
  const { lang, messages } = context;
  const [before, after] =
    total === undefined ? ['', ''] : messages.countOf('\0', formatNumber(total, lang)).split('\0');
  const word = qualifierWord(qualifier, messages);
  const origin = source(from, context);
  const isPartly = named.length > 0 && named.length !== Number(count);
  const mark = named.length > 0 ? swatch : nothing;
  return html`<div part="class" class="class">
    ${name === undefined ? nothing : html`<p part="name" class="name">${mark}${text(name, context)}</p>`}
    <p part="value" class="count">${
      displayCount === undefined
        ? html`${before}<data value=${count}>${word && [html`<small>${word}</small>`, ' ']}<bdi>${formatNumber(count, lang)}</bdi></data>${after}`
        : html`<data value=${count}>${text(displayCount, context)}</data>`
    }</p>
    <p part="label">${name === undefined ? mark : nothing}${text(label, context)}</p>
    <p part="note" class="note">${asOfText(item, context)}${origin === nothing ? nothing : [' \u00b7 ', origin]}${isPartly ? [` \u00b7 ${messages.countriesNamed}: `, formatNumber(named.length, lang)] : nothing}</p>
    ${named.length === 0 ? share(Number(count), Number(total)) : nothing}
  </div>`;
}
