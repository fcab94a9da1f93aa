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

/** The step that a key asks for: arrows as the strip runs, and to its ends; 0 for a key that is none of ours. */
function stepOf(event: KeyboardEvent): number {
  const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, currentTarget, target } = event;
  const isTaken = altKey || ctrlKey || metaKey || shiftKey || defaultPrevented;
  // Players and fields have arrow keys of their own.
  if (isTaken || (target as Element).matches('audio, video, input')) return 0;
  const by = steps[key] ?? 0;
  const isMirrored = /^A/.test(key) && isRtl(currentTarget as Element);
  return isMirrored ? -by : by;
}

/**
 * A list that runs sideways, with buttons to the previous and the next entry. The browser scrolls it; keys count only
 * while the focus is inside. Where a step led is said once.
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
  // Of fewer or more events than those stepped among nothing is said: the finder says how many they are.
  const said =
    stepped?.of === shown.length
      ? `${messages.countOf(formatNumber(at + 1, lang), formatNumber(shown.length, lang))}: ${plainOf(stepped.placed.event.title, context)}`
      : '';
  /** A button that leads nowhere says so, and keeps the focus. */
  const button = (part: 'previous' | 'next', by: number, end: number): TemplateResult =>
    html`<button part=${part} type="button" aria-disabled=${at === end ? 'true' : nothing} @click=${listener(() => onStep(by))}>${messages[part]}</button>`;
  return html`<div class="steps">${button('previous', -1, 0)} ${button('next', 1, shown.length - 1)}<span class="aside" role="status">${said}</span></div>
    <div class="strip" part="strip" role="group" tabindex="0" aria-label=${messages.events} @keydown=${listener(onKeyDown)} @scroll=${listener(onScroll)}>${list}</div>`;
}
