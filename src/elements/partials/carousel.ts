import { withoutPrototype } from '../../common/without-prototype.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../text/format-number.js';
import { plainOf, type RenderContext } from '../../text/render-context.js';
import type { TimelineView } from '../../story/choose-events.js';
import type { PlaceController } from '../controllers/place-controller.js';
import { isRtl } from '../is-rtl.js';
import { listener } from '../listener.js';

const steps: Readonly<Record<string, number>> = withoutPrototype({
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
});

/** The number of entries that a key moves by: arrow keys in reading direction, Home and End; 0 for other keys. */
function stepOf(event: KeyboardEvent): number {
  const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, currentTarget, target } = event;
  const isTaken = altKey || ctrlKey || metaKey || shiftKey || defaultPrevented;
  // Players and fields use the arrow keys themselves.
  if (isTaken || (target as Element).matches('audio, video, input')) return 0;
  const by = steps[key] ?? 0;
  const isMirrored = /^A/.test(key) && isRtl(currentTarget as Element);
  return isMirrored ? -by : by;
}

/**
 * A horizontal list with buttons for the previous and next entry. Scrolling is native; keys work while the focus is inside. Each
 * move is announced to screen readers.
 */
export function carousel(
  list: unknown,
  { placed, visibilities }: TimelineView,
  place: PlaceController,
  context: RenderContext,
): TemplateResult {
  const { messages, lang } = context;
  const { name, stepped, isAtStart, onStep, onScroll } = place;
  const shown = placed.filter((_, index) => visibilities[index] === 'shown');
  const at = isAtStart && !name ? 0 : shown.findIndex((one) => one.name === name);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = stepOf(event);
    if (!by) return;
    event.preventDefault();
    onStep(by);
  };
  // If the number of entries has changed since the move, only the finder announces it.
  const said =
    stepped?.count === shown.length
      ? `${messages.countOf(formatNumber(at + 1, lang), formatNumber(shown.length, lang))}: ${plainOf(stepped.placed.event.title, context)}`
      : '';
  /** A disabled button keeps the focus. */
  const button = (part: 'previous' | 'next', by: number, end: number): TemplateResult =>
    html`<button part=${part} type="button" aria-disabled=${at === end ? 'true' : nothing} @click=${listener(() => onStep(by))}>${messages[part]}</button>`;
  return html`<div class="steps">${button('previous', -1, 0)} ${button('next', 1, shown.length - 1)}<span class="aside" role="status">${said}</span></div>
    <div class="carousel" part="carousel strip" role="group" tabindex="0" aria-label=${messages.events} @keydown=${listener(onKeyDown)} @scroll=${listener(onScroll)}>${list}</div>`;
}
