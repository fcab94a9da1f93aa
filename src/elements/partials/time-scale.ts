import { html, nothing, type TemplateResult } from 'lit';
import { datedEras } from '../../story/arrange-events.js';
import type { TimelineView } from '../../story/choose-events.js';
import type { Era } from '../../model/model.js';
import { compareEdtf, type EdtfDate } from '../../time/edtf.js';
import { formatDate } from '../../time/format-date.js';
import { placeDates, type Place, type View } from '../../time/place-events.js';
import { dayRangeOf, ticksOf } from '../../time/time-axis.js';
import { room, type ZoomController } from '../controllers/zoom-controller.js';
import { text, type RenderContext } from '../../views/text.js';
import { listener } from '../listener.js';

/** The layout of the proportional timeline, in em. */
export interface Scale {
  readonly length: number;
  /** The minimum distance between two ticks. */
  readonly tickDistance: number;
  readonly ticks: readonly (readonly [x: number, date: EdtfDate])[];
  readonly eras: readonly (readonly [Place, Era, EdtfDate])[];
  /** The position of each event. */
  readonly places: readonly Place[];
}

/** The minimum width of an era's label. */
const eraWidth = 10;

/** The minimum distance between two ticks, in em: labels with only a year are shorter. */
function tickDistanceOf(perDay: number): number {
  const days = 5 / perDay;
  return days > 300 && days < 1e6 ? 5 : 8;
}

/**
 * The layout at the current zoom level; undefined if no event has a date.
 *
 * @param scrollTarget the name of an event to scroll into view
 */
export function scaleOf(
  { placed, visibilities }: Pick<TimelineView, 'placed' | 'visibilities'>,
  eras: readonly Era[],
  zoom: ZoomController,
  scrollTarget: string | undefined,
): Scale | undefined {
  const dates = placed.map(({ date }) => date);
  const whole = dayRangeOf(dates);
  if (!whole) return undefined;
  const targetIndex = placed.findIndex(({ name }) => name === scrollTarget);
  const place = (view: View) => placeDates(dates, whole, view, room, 1, (index) => visibilities[index] !== 'shown');
  if (targetIndex >= 0) zoom.show(place(zoom.view(whole))[targetIndex]!.day);
  const view = zoom.view(whole);
  const { from, to, perDay } = view;
  const tickDistance = tickDistanceOf(perDay);
  const ordered = [...datedEras(eras)].sort(([, a], [, b]) => compareEdtf(a, b));
  const bands = placeDates(ordered.map(([, date]) => date), whole, view, eraWidth, 0); // prettier-ignore
  return {
    length: (to - from) * perDay,
    tickDistance,
    ticks: ticksOf(zoom.seen(view), tickDistance / perDay).map(({ day, date }) => [(day - from) * perDay, date]),
    eras: bands.flatMap((place, index) => (place.isOutside ? [] : [[place, ...ordered[index]!] as const])),
    places: place(view),
  };
}

/** The position as custom properties, set by script, since a strict policy blocks `style` attributes. */
const positionOf = ({ x, length, lane }: Place): string => `--_x:${x};--_length:${length};--_lane:${lane}`;

/** The style of the marker. */
const markOf = ({ hasSoftStart, hasSoftEnd, isOutside, length }: Place): string =>
  `${isOutside ? 'away' : length < 2 ? 'short' : ''} ${hasSoftStart ? 'soft-start' : ''} ${hasSoftEnd ? 'soft-end' : ''}`;

/** Sets the positions of the rendered entries. */
export function placeEntries(entries: Iterable<HTMLElement>, places: readonly Place[]): void {
  let index = 0;
  for (const entry of entries) {
    const place = places[index++]!;
    entry.style.cssText = positionOf(place);
    entry.dataset.mark = markOf(place);
  }
}

/** The zoom buttons, the axis with its ticks, the eras, and the list of events. */
export function timeScale(scale: Scale, list: unknown, zoom: ZoomController, context: RenderContext): TemplateResult {
  const { lang, messages } = context;
  const button = (factor: number, sign: string, name: string) =>
    html`<button part="zoom" type="button" aria-label=${name} title=${name} @click=${listener(() => zoom.zoom(factor))}>${sign}</button>`;
  // Events outside of the rendered part stay in the page for assistive technology and print; focusing one scrolls to it.
  const onFocus = ({ target, currentTarget }: FocusEvent): void => {
    const entry = (target as Element).closest('li');
    if (entry?.matches('[data-mark~=away]')) {
      const entries = (currentTarget as Element).querySelectorAll('li');
      zoom.show(scale.places[[...entries].indexOf(entry)]!.day);
    }
  };
  return html`<div @keydown=${listener(zoom.onKeyDown)}>
    <div class="zoom">${button(0.5, '\u2212', messages.zoomOut)}${button(2, '+', messages.zoomIn)}${button(0, messages.wholePeriod, messages.wholePeriod)}</div>
    <div part="scale" class="scroller" tabindex="0" role="group" aria-label=${messages.timeScale} @wheel=${listener(zoom.onWheel)} @scroll=${listener(zoom.onScroll)}>
      <div class="time" @focusin=${listener(onFocus)} .style=${`--_length:${scale.length};--_tick:${scale.tickDistance}`}>
        <div class="axis" aria-hidden="true">${scale.ticks.map(([x, date]) => html`<div .style=${`--_x:${x}`}><span part="tick">${formatDate(date, lang, messages)}</span></div>`)}</div>
        ${scale.eras.length > 0 ? html`<div class="eras">${scale.eras.map((band) => eraBand(band, context))}</div>` : nothing}
        ${list}
      </div>
    </div>
  </div>`;
}

const eraBand = ([place, { title }, date]: Scale['eras'][number], context: RenderContext): TemplateResult =>
  html`<p part="era" data-mark=${markOf(place)} .style=${positionOf(place)}><span>${text(title, context)} <small>${formatDate(date, context.lang, context.messages)}</small></span></p>`;
