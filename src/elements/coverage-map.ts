import { html, nothing, type TemplateResult } from 'lit';
import { bare } from '../bare.js';
import { coverageShape } from '../story/fields.js';
import type { CountryNames, Coverage } from '../story/model.js';
import { readCoverages } from '../story/read-html-countries.js';
import { groupCountries, withNames } from '../map/countries.js';
import { classMarks } from '../map/dot-map.js';
import { plainOf } from '../text/reading.js';
import { warn } from '../warn.js';
import { StoryElement, type Reads } from './base.js';
import { MapController } from './controllers/map-controller.js';
import { chooseItems } from '../story/choose-items.js';
import { coverage } from '../views/coverage.js';
import { countries } from '../views/countries.js';
import { text } from '../views/text.js';
import { classesOf, countriesOnMap, describe, swatch, worldMap, type MapClass } from './partials/world-map.js';
import { styles } from './coverage-map.styles.js';

/**
 * Countries that are reached: their number, and where they are named, a list of them and a map of the world in dots.
 *
 * ```html
 * <coverage-map>
 *   <data value="3">3</data> of <data value="195">195</data> countries are members
 *   <ul><li data-country="BE">Belgium</li><li data-country="MT">Malta</li><li data-country="FJ">Fiji</li></ul>
 * </coverage-map>
 * ```
 *
 * @element coverage-map
 * @slot - The countries as HTML. What holds neither a number nor a country is shown as it is.
 * @csspart base - The whole.
 * @csspart class - A class of countries: its number, what it is, and its source.
 * @csspart name - The short name of the class.
 * @csspart value - The number.
 * @csspart label - What is counted.
 * @csspart note - The line that tells the date and the source.
 * @csspart date - The date that the number speaks of.
 * @csspart source - The source.
 * @csspart waffle - The number as a share of all, where no country is named.
 * @csspart map - The map.
 * @csspart pointed - The line below the map that tells the country pointed at.
 * @csspart countries - The list of countries.
 * @csspart boundaries - The note on boundaries.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 */
export class CoverageMap extends StoryElement {
  static override styles = styles;

  static override properties = {
    item: {},
    items: {},
  };

  /** The id of the class in the story; without it the first is shown. */
  item = '';

  /** The ids of several classes, with spaces between, which one map tells apart: up to four. */
  items = '';

  protected readonly reads: Reads = { shape: coverageShape, shows: 'coverage', readChildren: readCoverages };
  readonly #map = new MapController(this);
  #coverages: readonly Coverage[] = [];
  #classes: readonly MapClass[] = [];
  #named: readonly string[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    const story = this.shown;
    const { items, missing } = chooseItems(story.coverage, this.item, this.items, this.data.isFromChildren);
    if (missing) this.warnMissing(missing, 'a coverage');
    this.#coverages = items.map((item) => (item.source ? item : bare({ ...item, source: story.source })));
    const names = Object.assign({}, ...this.#coverages.map(({ countryNames }) => countryNames)) as CountryNames;
    this.reading = { ...this.reading, messages: withNames(this.reading.messages, names) };
    this.#classes = this.#coverages.map(({ name, label, countries = [] }) => ({
      name: plainOf(name ?? label, this.reading),
      countries,
    }));
    if (this.#classes.slice(classMarks.length).some(({ countries }) => countries.length > 0))
      warn(
        this,
        `items="${this.items}" has more classes than a map can tell apart; write four, and the others in a map of their own.`,
      );
    const { lang, messages } = this.reading;
    const all = this.#classes.flatMap(({ countries }) => countries);
    this.#named = groupCountries(all, lang, messages).flatMap(({ countries }) => countries.map(({ code }) => code));
    this.#map.show(countriesOnMap(this.#classes), this.#named);
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#coverages.length === 0) return undefined;
    return html`<div class="classes">${this.#coverages.map((item, index) => coverage(item, this.reading, this.#classes.length > 1 ? swatch(index) : nothing))}</div>
      ${this.#named.length > 0 ? this.#renderMap() : nothing}`;
  }

  #renderMap(): TemplateResult {
    const reading = this.reading;
    const { current } = this.#map;
    const isSeveral = this.#classes.length > 1;
    const note = this.#coverages.find(({ note }) => note !== undefined)?.note;
    const swatches = (code: string) =>
      classesOf(code, this.#classes).map(
        (index) => html`${swatch(index)}<span class="aside">${this.#classes[index]!.name}: </span>`,
      );
    return html`${worldMap(this.#classes, this.#map, reading)}
      <p part="pointed" class="pointed" aria-hidden="true">${current === undefined ? '\u00a0' : describe(current, this.#classes, reading)}</p>
      ${countries(this.#named, reading, isSeveral ? swatches : undefined)}
      <p part="boundaries" class="note">${note === undefined ? reading.messages.boundaries : text(note, reading)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coverage-map': CoverageMap;
  }
}
