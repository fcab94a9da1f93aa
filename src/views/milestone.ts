import { html, nothing, type TemplateResult } from 'lit';
import type { Milestone, SeriesPoint } from '../model/model.js';
import { seriesBox, seriesLine, seriesPeriod } from '../story/series.js';
import { chooseText } from '../text/choose-text.js';
import { splitFigure, qualifierWord } from '../text/format-figure.js';
import { chooseForm, formatNumber } from '../text/format-number.js';
import { plainOf } from '../text/render-context.js';
import { parseInline } from '../text/inline-text.js';
import { asOf, date } from './date.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** Whether a value is a plain number, which can be formatted. */
export const isNumber = (value: number | string): boolean => /^-?\d+(\.\d+)?$/.test(String(value));

/** A value in the format of the reader's language, or in its compact format ("10.5K"). */
export const formatValue = (value: number | string, lang: string, isCompact: boolean): string =>
  isNumber(value) ? formatNumber(value, lang, { notation: isCompact ? 'compact' : 'standard' }) : String(value);

/** Whether the compact format shows less than the whole value. */
const isShortened = (value: number | string, { lang }: RenderContext, isCompact: boolean): boolean =>
  isNumber(value) && formatValue(value, lang, isCompact) !== formatNumber(value, lang);

/** The author's `displayValue`; without one, and in the compact format, qualifier, number and unit. */
function valueOf(
  { value, displayValue, qualifier, unit }: Milestone,
  context: RenderContext,
  isCompact: boolean,
): unknown {
  const { lang, storyLang, messages, exact } = context;
  const shown = formatValue(value, lang, isCompact);
  const word = qualifierWord(qualifier, messages);
  const small = (words: string | undefined) => words && [html`<small part="qualifier">${words}</small>`, ' '];
  const number = exact
    ? shown
    : html`<span class="number"><bdi>${shown}</bdi><span class="motion" aria-hidden="true"></span></span>`;
  const unitOf = (isHidden: boolean) => html`<span data-field="unit" ?hidden=${isHidden}>${text(unit, context)}</span>`;
  if (displayValue === undefined || isShortened(value, context, isCompact))
    return [small(word), number, unit === undefined ? nothing : ['\u00a0', unitOf(false)]];
  if (exact) {
    const computed = [word, shown, plainOf(unit, context)].filter(Boolean).join(' ');
    return html`${text(displayValue, context, computed)}${unit && unitOf(true)}`;
  }
  const nodes = parseInline(chooseText(displayValue, lang, storyLang)!.text);
  if (nodes.some((node) => typeof node !== 'string')) return text(displayValue, context);
  const [before, digits, after] = splitFigure(nodes.join(''));
  // Words before the number are set above it, unless the last one is joined to it ("x100").
  // Only a number in the computed format can count up, since all numbers on the way are in this format.
  return html`${/\p{L}[^]*\s$/u.test(before) ? small(before.trim()) : before}${digits === shown ? number : html`<bdi>${digits}</bdi>`}${after}`;
}

/** The exact value if a shortened one is shown, the date, and the source. */
function noteOf(item: Milestone, context: RenderContext, isCompact: boolean): readonly unknown[] {
  const { value, displayValue, source: from } = item;
  const origin = source(from, context);
  const exactValue = isShortened(value, context, isCompact)
    ? (text(displayValue, context) ?? formatNumber(value, context.lang))
    : undefined;
  return [
    exactValue && [exactValue, ' \u00b7 '],
    asOf(item, context),
    origin === nothing ? nothing : [' \u00b7 ', origin],
  ];
}

/** The values over time: a line chart, and a table that can be opened. */
function seriesView(series: readonly SeriesPoint[], context: RenderContext): TemplateResult {
  const { lang, messages, exact } = context;
  const { width, height } = seriesBox;
  const line = seriesLine(series);
  return html`${
    line && !exact
      ? html`<svg part="series" aria-hidden="true" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><polyline points=${line}></polyline></svg>`
      : nothing
  }
    <details><summary>${seriesPeriod(series, lang)}</summary><table>
      <tr><th scope="col">${messages.seriesDate}</th><th scope="col">${messages.seriesValue}</th></tr>
      ${series.map((point) => html`<tr><th scope="row">${date(point.date, undefined, context)}</th><td><data value=${point.value}>${formatNumber(point.value, lang)}</data></td></tr>`)}
    </table></details>`;
}

/** A milestone: its value, its label, its date and source, and its values over time. */
export function milestone(item: Milestone, context: RenderContext, isCompact: boolean): TemplateResult {
  const { value, label, qualifier, series } = item;
  const { lang, storyLang, exact } = context;
  const form = chooseForm(label, value, lang, storyLang);
  return html`<p><data part="value" value=${value} data-qualifier=${qualifier ?? nothing}>${valueOf(item, context, isCompact)}</data></p>
      <p part="label" data-field="label">${exact ? exact.label(label, context, form) : text(form, context)}</p>
      <p part="note" data-field="note">${noteOf(item, context, isCompact)}</p>
      ${series ? html`<div data-field="series">${seriesView(series, context)}</div>` : nothing}`;
}
