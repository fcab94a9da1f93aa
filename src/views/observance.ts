import { html, nothing, type TemplateResult } from 'lit';
import type { Observance } from '../model/model.js';
import { formatNumber } from '../text/format-number.js';
import { formatSince } from '../time/format-date.js';
import { formatDay, formatDistance, formatMonthDay, formatRule, isoDay } from '../time/format-day.js';
import { nextDay, parseDay } from '../time/observance.js';
import { countries } from './countries.js';
import { date as dateOf } from './date.js';
import { heading } from './heading.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

const dayOf = (day: number, { lang }: RenderContext): TemplateResult =>
  html`<time datetime=${isoDay(day)}>${formatDay(day, lang)}</time>`;

/** The dates of an observance without a rule, except the next one. */
function daysOf(
  dates: readonly string[],
  next: number | undefined,
  context: RenderContext,
): TemplateResult | undefined {
  const others = dates.map((date) => parseDay(date)!).filter((day) => day !== next);
  return others.length > 0 || (context.exact && dates)
    ? html`<ul class="quiet" role="list" data-field="dates">${others.map((day) => html`<li>${dayOf(day, context)}</li>`)}</ul>`
    : undefined;
}

/** The yearly date: the author's text, else the formatted rule or date. */
function yearlyOf({ date, rule, displayDate }: Observance, context: RenderContext): TemplateResult | undefined {
  const { lang, messages } = context;
  if (rule) {
    const computed = formatRule(rule, lang, messages);
    return html`<p part="when" data-field="rule" data-rule=${rule} data-date=${date ?? nothing}>${text(displayDate, context, computed) ?? computed}</p>`;
  }
  if (date) {
    const computed = formatMonthDay(date, lang);
    return html`<time part="when" datetime=${date}>${text(displayDate, context, computed) ?? computed}</time>`;
  }
  const words = text(displayDate, context);
  return words ? html`<p part="when" data-field="displayDate">${words}</p>` : undefined;
}

/** The yearly date, the next date, and the number of days until then. */
function whenOf(item: Observance, day: number, today: number, context: RenderContext): TemplateResult {
  const yearly = yearlyOf(item, context);
  const days = day - today;
  const distance = html`<span class=${days ? '' : 'today'}>${formatDistance(days, context.lang)}</span>`;
  if (item.rule || item.date)
    return html`${yearly}
      <p part="next" class="next">${dayOf(day, context)} \u00b7 ${distance}</p>`;
  return html`${yearly}<time part="when" datetime=${isoDay(day)}>${formatDay(day, context.lang)}</time>
    <p part="next" class="next">${distance}</p>${daysOf(item.dates ?? [], day, context)}`;
}

function noteOf({ since, displaySince, source: from }: Observance, context: RenderContext): unknown {
  const when = dateOf(since, displaySince, context, formatSince);
  const origin = source(from, context);
  if (!when && origin === nothing) return nothing;
  return html`<p part="note" data-field="note">${when && html`<span data-field="since">${when}</span>`}${when && origin !== nothing ? ' \u00b7 ' : nothing}${origin}</p>`;
}

/**
 * An observance: its name, its dates, its text, and where it is observed.
 *
 * @param level the heading level
 * @param today in whole days since 1970-01-01; without it, the next day is not shown
 */
export function observance(item: Observance, context: RenderContext, level: number, today?: number): TemplateResult {
  const { name, text: words, observedBy = {}, dates } = item;
  const { lang, messages } = context;
  const day = today === undefined ? undefined : nextDay(item, today);
  const when =
    day === undefined || today === undefined
      ? html`${yearlyOf(item, context)}${dates && daysOf(dates, undefined, context)}`
      : whenOf(item, day, today, context);
  const { count } = observedBy;
  return html`${heading(level, text(name, context), 'name')}
    ${when}
    ${words === undefined ? nothing : html`<p part="text" data-field="text">${text(words, context)}</p>`}
    ${count === undefined ? nothing : html`<p part="where"><data value=${count}>${messages.observedIn(Number(count), formatNumber(count, lang))}</data></p>`}
    ${countries(observedBy, context)} ${noteOf(item, context)}`;
}
