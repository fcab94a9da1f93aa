import { html, nothing, type TemplateResult } from 'lit';
import { eventsPerStep, type TimelineView } from '../../story/choose-events.js';
import { formatNumber } from '../../text/format-number.js';
import type { RenderContext } from '../../views/text.js';
import { listener } from '../listener.js';

/** The button for folded events or, in a very long list, for the next events, with their number. */
export function more(
  { events, found, placed, folded, keyOnly }: TimelineView,
  onShowMore: () => void,
  { lang, messages }: RenderContext,
): TemplateResult | typeof nothing {
  const number = (count: number) => formatNumber(count, lang);
  const notDrawn = Math.max(0, found - placed.length);
  const count = folded || Math.min(eventsPerStep, notDrawn);
  const all = events.length;
  if (count === 0) return nothing;
  return html`<div class="more">
    <button part="more" type="button" @click=${listener(onShowMore)}>${keyOnly ? messages.showAll(all, number(all)) : messages.showMore(count, number(count))}</button>
    ${notDrawn > 0 ? html`<span class="quiet">${messages.countOf(number(placed.length - folded), number(found))}</span>` : nothing}
  </div>`;
}
