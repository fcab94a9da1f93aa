import { html, nothing, type TemplateResult } from 'lit';
import { fullMark, marks } from '../map/dot-map.js';
import { waffle } from '../map/waffle.js';
import type { Coverage } from '../model/model.js';
import { qualifierWord } from '../text/format-figure.js';
import { formatNumber } from '../text/format-number.js';
import { asOf } from './date.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** The share of the total as a waffle chart, if the numbers fit in one. */
function share(count: number, total: number): TemplateResult | typeof nothing {
  const grid = waffle(count, total);
  if (!grid) return nothing;
  return html`<svg part="waffle" class="waffle" viewBox="0 0 ${grid.columns} ${grid.rows}" preserveAspectRatio="xMinYMin" aria-hidden="true"><path class="land" d=${marks(grid.empty, fullMark)}></path><path class="mark0" d=${marks(grid.filled, fullMark)}></path></svg>`;
}

/** The author's `displayCount`, else the number of countries and the total. */
function countOf(item: Coverage, named: number, context: RenderContext): unknown {
  const { count = named, total, qualifier, displayCount } = item;
  const { lang, messages } = context;
  const number = formatNumber(count, lang);
  const word = qualifierWord(qualifier, messages);
  const own = text(displayCount, context, word ? `${word} ${number}` : number);
  const figure = html`<data value=${item.count ?? ''} data-qualifier=${qualifier ?? nothing} data-total=${(own && total) ?? nothing}>${own ?? html`${word && [html`<small>${word}</small>`, ' ']}<bdi>${number}</bdi>`}</data>`;
  if (own || total === undefined) return figure;
  const all = html`<data data-field="total" value=${total}>${formatNumber(total, lang)}</data>`;
  return messages
    .countOf('\0', '\b')
    .split(/([\0\b])/)
    .map((part) => (part === '\0' ? figure : part === '\b' ? all : part));
}

/**
 * A class of countries: its count, label, date, source, and its share of the total.
 *
 * @param swatch the marker of the class on a map with several classes
 */
export function coverage(item: Coverage, context: RenderContext, swatch: unknown): TemplateResult {
  const { name, label, countries: named = [], count = named.length, total, source: from } = item;
  const { lang, messages, exact } = context;
  const origin = source(from, context);
  const isPartly = !exact && named.length > 0 && named.length !== Number(count);
  const mark = named.length > 0 ? swatch : nothing;
  return html`${name === undefined ? nothing : html`<p part="name" data-field="name">${mark}${text(name, context)}</p>`}
    <p part="value" data-field="count">${countOf(item, named.length, context)}</p>
    <p part="label" data-field="label">${name === undefined ? mark : nothing}${text(label, context)}</p>
    <p part="note" data-field="note">${asOf(item, context)}${origin === nothing ? nothing : [' \u00b7 ', origin]}${isPartly ? [` \u00b7 ${messages.countriesNamed}: `, formatNumber(named.length, lang)] : nothing}</p>
    ${exact || named.length > 0 ? nothing : share(Number(count), Number(total))}`;
}
