import { html, nothing, type TemplateResult } from 'lit';
import { withoutPrototype } from '../common/without-prototype.js';
import { coverageShape } from '../story/fields-coverage.js';
import type { CountryNames, Coverage } from '../model/model.js';
import { readCoverages } from '../story/read-html-coverage.js';
import { groupCountries, withNames } from '../map/countries.js';
import { classMarks } from '../map/dot-map.js';
import { plainOf } from '../text/render-context.js';
import { warn } from './warn.js';
import { StoryElement, type Reads } from './base.js';
import { MapController } from './controllers/map-controller.js';
import { coverage } from '../views/coverage.js';
import { countries } from '../views/countries.js';
import { text } from '../views/text.js';
import { classesOf, countriesOnMap, describe, swatch, worldMap, type MapClass } from './partials/world-map.js';
import { styles } from './coverage-map.styles.js';

/**
 * A number of countries, with a dot map of the world and a list if the countries are named.
 *
 * ```html
 * <coverage-map>
 *   <data value="3">3</data> of <data value="195">195</data> countries are members
 *   <ul><li data-country="BE">Belgium</li><li data-country="MT">Malta</li><li data-country="FJ">Fiji</li></ul>
 * </coverage-map>
 * ```
 *
 * @element coverage-map
 * @slot - The countries as HTML. Shown unchanged if it contains neither a number nor a country.
 * @csspart base - The component's root.
 * @csspart class - One class of countries: its number, label, date and source.
 * @csspart name - The short name of a class.
 * @csspart value - The number of countries.
 * @csspart label - The text that says what is counted.
 * @csspart note - The line with the date and the source.
 * @csspart date - The date of the number, a `time` element.
 * @csspart source - The source, a `cite` element.
 * @csspart waffle - The chart that shows the number as a share of the total, when no country is named.
 * @csspart map - The map of the world.
 * @csspart pointed - The line below the map with the name of the country under the pointer.
 * @csspart countries - The list of countries.
 * @csspart boundaries - The note about boundaries.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 */
export class CoverageMap extends StoryElement {
  static override styles = styles;

  static override properties = {
    items: { was: ['item'] },
  };

  /** The `id` of the class to show, or of up to four on one map, separated by spaces. Defaults to the first class in the story. */
  items = '';

  protected readonly reads: Reads = { shape: coverageShape, shows: 'coverage', readChildren: readCoverages };
  readonly #map = new MapController(this);
  #coverages: readonly Coverage[] = [];
  #classes: readonly MapClass[] = [];
  #named: readonly string[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    const story = this.shown;
    const items = this.choose(story.coverage, this.items, 'coverage item');
    this.#coverages = items.map((item) => (item.source ? item : withoutPrototype({ ...item, source: story.source })));
    const names = Object.assign({}, ...this.#coverages.map(({ countryNames }) => countryNames)) as CountryNames;
    this.context = { ...this.context, messages: withNames(this.context.messages, names) };
    this.#classes = this.#coverages.map(({ name, label, countries = [] }) => ({
      name: plainOf(name ?? label, this.context),
      countries,
    }));
    if (this.#classes.slice(classMarks.length).some(({ countries }) => countries.length > 0))
      warn(this, 'invalid', {
        kind: 'items',
        found: `"${this.items}"`,
        expected: `at most ${classMarks.length} on one map`,
      });
    const { lang, messages } = this.context;
    const all = this.#classes.flatMap(({ countries }) => countries);
    this.#named = groupCountries(all, lang, messages).flatMap(({ countries }) => countries.map(({ code }) => code));
    this.#map.show(countriesOnMap(this.#classes), this.#named);
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#coverages.length === 0) return undefined;
    return html`<div class="classes">${this.#coverages.map((item, index) => html`<div part="class" data-class>${coverage(item, this.context, this.#classes.length > 1 ? swatch(index) : nothing)}</div>`)}</div>
      ${this.#named.length > 0 ? this.#renderMap() : nothing}`;
  }

  #renderMap(): TemplateResult {
    const context = this.context;
    const { current } = this.#map;
    const hasSeveralClasses = this.#classes.length > 1;
    const note = this.#coverages.find(({ note }) => note !== undefined)?.note;
    const swatches = (code: string) =>
      classesOf(code, this.#classes).map(
        (index) => html`${swatch(index)}<span class="aside">${this.#classes[index]!.name}: </span>`,
      );
    return html`${worldMap(this.#classes, this.#map, context)}
      <p part="pointed" class="pointed" aria-hidden="true">${current === undefined ? '\u00a0' : describe(current, this.#classes, context)}</p>
      ${countries({ countries: this.#named }, context, hasSeveralClasses ? swatches : undefined)}
      <p part="boundaries" data-field="boundaries">${note === undefined ? context.messages.boundaries : text(note, context)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coverage-map': CoverageMap;
  }
}
