import { html, nothing, svg, type TemplateResult } from 'lit';
import { countryName, states } from '../../map/countries.js';
import { classMarks, fullMark, mapBox, marks, plainMark, worldDots, type Dot } from '../../map/dot-map.js';
import type { MapController } from '../controllers/map-controller.js';
import type { RenderContext } from '../../views/text.js';
import { listener } from '../listener.js';

/** A class of countries on the map. */
export interface MapClass {
  readonly name: string;
  readonly countries: readonly string[];
}

/** The indexes of a country's classes, which are also those of their marks. */
export const classesOf = (code: string, classes: readonly MapClass[]): readonly number[] =>
  classes.flatMap(({ countries }, index) => (countries.includes(code) && index < classMarks.length ? [index] : []));

/** The mark of a class, in the size of the text. */
export const swatch = (index: number): TemplateResult =>
  html`<svg class="swatch" viewBox="-.55 -.55 1.1 1.1" aria-hidden="true"><path class="mark${index}" d="M0 0${classMarks[index]}"></path></svg>`;

/** The dots of one of several classes: every n-th diagonal; all dots if there are too few. */
const shareOf = (dots: readonly Dot[], at: number, of: number): readonly Dot[] =>
  dots.length < of ? dots : dots.filter(([x, y]) => (x + y) % of === at);

/** The countries on the map: all states, and other areas that a class names. */
export function countriesOnMap(classes: readonly MapClass[]): readonly string[] {
  const named = classes.flatMap(({ countries }) => countries);
  return [...new Set([...states().map(({ code }) => code), ...named])].filter((code) => worldDots().has(code));
}

/** A country's name and its classes. */
export function describe(code: string, classes: readonly MapClass[], { lang, messages }: RenderContext): string {
  const of = classesOf(code, classes).map((index) => classes[index]!.name);
  return `${countryName(code, lang, messages.countryNames)} \u2013 ${of.join(', ') || messages.notNamed}`;
}

/**
 * The dot map of the world, without borders. For assistive technology, it is a listbox of countries with arrow keys in all four
 * directions.
 */
export function worldMap(classes: readonly MapClass[], map: MapController, context: RenderContext): TemplateResult {
  const codes = countriesOnMap(classes);
  const isShown = new Set(codes);
  const land = [...worldDots()].filter(([code]) => !isShown.has(code)).flatMap(([, dots]) => dots);
  const { current, stop } = map;
  const halo = current === undefined ? nothing : marks(worldDots().get(current) ?? [], 'h0');
  return html`<div part="map" class=${classes.length > 1 ? 'map several' : 'map'} role="listbox" aria-label=${context.messages.countriesNamed} @pointermove=${listener(map.onPointer)} @pointerdown=${listener(map.onPointer)} @pointerleave=${listener(map.onPointerLeave)} @focusin=${listener(map.onFocusIn)} @keydown=${listener(map.onKeyDown)}>
    <svg viewBox="0 0 ${mapBox.width} ${mapBox.height}" role="presentation">
      <path class="halo" d=${halo}></path><path class="halo inner" d=${halo}></path>
      <path class="land" d=${marks(land, plainMark)}></path>
      ${codes.map((code) => {
        const dots = worldDots().get(code)!;
        const of = classesOf(code, classes);
        return svg`<g role="option" data-code=${code} tabindex=${code === stop ? 0 : -1} aria-selected=${code === current} aria-label=${describe(code, classes, context)}>${
          of.length > 0
            ? of.map(
                (index, at) =>
                  svg`<path class="mark${index}" d=${marks(shareOf(dots, at, of.length), classes.length > 1 ? classMarks[index]! : fullMark)}></path>`,
              )
            : svg`<path class="land" d=${marks(dots, plainMark)}></path>`
        }</g>`;
      })}
    </svg>
  </div>`;
}
