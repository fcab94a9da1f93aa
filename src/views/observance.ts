import { html, nothing, type TemplateResult } from 'lit';
import { withNames } from '../map/countries.js';
import type { Observance } from '../story/model.js';
import { formatNumber } from '../text/format-number.js';
import { parseEdtf } from '../time/edtf.js';
import { formatSince } from '../time/format-date.js';
import { formatDay, formatDistance, formatMonthDay, formatRule, isoDay } from '../time/format-day.js';
import { nextDay, parseDay } from '../time/observance.js';
import { countries } from './countries.js';
import { heading } from './heading.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** The other days, where there is no rule that says when they are. */
function daysOf(dates: readonly string[], next: number, { lang }: RenderContext): TemplateResult | typeof nothing {
  const others = dates.map((date) => parseDay(date)!).filter((day) => day !== next);
  return others.length > 0
    ? html`<ul class="days quiet" role="list">${others.map((day) => html`<li><time datetime=${isoDay(day)}>${formatDay(day, lang)}</time></li>`)}</ul>`
    : nothing;
}

/** The rule or the date, the next day, and how far away that is. */
function whenOf(item: Observance, day: number, today: number, context: RenderContext): TemplateResult {
  const { date, rule, dates = [], displayDate } = item;
  const { lang, messages } = context;
  const days = day - today;
  const distance = html`<span class=${days ? '' : 'today'}>${formatDistance(days, lang)}</span>`;
  const own = text(displayDate, context);
  if (!rule && !date)
    return html`${own && html`<p part="when" class="when">${own}</p>`}<time part="when" class="when" datetime=${isoDay(day)}>${formatDay(day, lang)}</time>
      <p part="next" class="next">${distance}</p>${daysOf(dates, day, context)}`;
  const yearly = rule
    ? html`<p part="when" class="when">${own ?? formatRule(rule, lang, messages)}</p>`
    : html`<time part="when" class="when" datetime=${date!}>${own ?? formatMonthDay(date!, lang)}</time>`;
  return html`${yearly}
    <p part="next" class="next"><time datetime=${isoDay(day)}>${formatDay(day, lang)}</time> \u00b7 ${distance}</p>`;
}

function noteOf(
  { since, displaySince, source: from }: Observance,
  context: RenderContext,
): TemplateResult | typeof nothing {
  const { lang, messages } = context;
  const parsed = since === undefined ? undefined : parseEdtf(since);
  const words = text(displaySince, context) ?? (parsed && formatSince(parsed, lang, messages));
  const origin = source(from, context);
  if (!words && origin === nothing) return nothing;
  const when = words && html`<time datetime=${since ?? nothing}>${words}</time>`;
  return html`<p part="note" class="note">${when}${words && origin !== nothing ? ' \u00b7 ' : nothing}${origin}</p>`;
}

/**
 * A day that comes again each year: its name, when it is next, what it is about, and where it is observed.
 *
 * @param level of its heading
 * @param today in whole days since 1970-01-01
 */
export function observance(item: Observance, context: RenderContext, level: number, today: number): TemplateResult {
  const { name, text: words, observedBy } = item;
  const { lang, messages } = context;
  const day = nextDay(item, today);
  const { count, countries: named = [], countryNames } = observedBy ?? {};
  return html`${heading(level, text(name, context), 'name')}
    ${day === undefined ? nothing : whenOf(item, day, today, context)}
    ${words === undefined ? nothing : html`<p part="text" class="text">${text(words, context)}</p>`}
    ${count === undefined ? nothing : html`<p part="where" class="where">${messages.observedIn(Number(count), formatNumber(count, lang))}</p>`}
    ${countries(named, { ...context, messages: withNames(messages, countryNames) })} ${noteOf(item, context)}`;
}
