import { html, type TemplateResult } from 'lit';
import { withoutPrototype } from '../common/without-prototype.js';
import { milestonesShape } from '../story/fields.js';
import type { Milestone } from '../model/model.js';
import { readMilestones } from '../story/read-html.js';
import { memoizeLast } from '../common/memoize-last.js';
import { StoryElement, type Reads } from './base.js';
import { CountController } from './controllers/count-controller.js';
import { formatValue, isNumber, milestone } from '../views/milestone.js';
import { countSteps, styles } from './milestone-counter.styles.js';

/** Whether the value can be animated. */
const canCount = (value: number | string = ''): boolean => isNumber(value) && Math.abs(Number(value)) < 1e21;

/** The eased progress: slower towards the end. */
const progress = (share: number): number => 1 - (1 - share) ** 3;

/**
 * A figure, or several in a grid, each with its label, date and source.
 *
 * ```html
 * <milestone-counter>
 *   <data value="10500">over 10,500</data> law enforcement officers trained
 * </milestone-counter>
 * ```
 *
 * @element milestone-counter
 * @slot - The figure as HTML. Shown unchanged if it contains no figure.
 * @csspart base - The component's root.
 * @csspart value - The number, with its qualifier and unit.
 * @csspart qualifier - The word above the number, such as “over”.
 * @csspart label - The text that says what is counted.
 * @csspart note - The line with the date and the source.
 * @csspart date - The date of the figure, a `time` element.
 * @csspart source - The source, a `cite` element.
 * @csspart series - The chart that shows how the figure changed over time.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 */
export class MilestoneCounter extends StoryElement {
  static override styles = styles;

  static override properties = {
    items: { was: ['item'] },
    value: {},
    label: {},
    qualifier: {},
    unit: {},
    asOf: { attribute: 'as-of' },
    sourceName: { attribute: 'source-name' },
    sourceUrl: { attribute: 'source-url' },
    notation: {},
    noAnimation: { type: Boolean, attribute: 'no-animation', was: ['still'] },
  };

  /** The `id` of the figure to show, or several for a grid, in this order, separated by spaces. Defaults to the first figure in the story. */
  items = '';

  /** The figure to show instead of one from a story: `10500`, `10,500`, `10 500`. */
  value = '';

  /** The label of `value`. Defaults to the text inside the element. */
  label = '';

  /** How exact `value` is: `exact`, `over`, `about` or `under`. */
  qualifier = '';

  /** The text after the number, such as `%` or `km`. */
  unit = '';

  /** The date of `value` in EDTF: `2024`, `2024-05`. */
  asOf = '';

  /** The name of the source of `value`. */
  sourceName = '';

  /** The URL of the source of `value`. */
  sourceUrl = '';

  /** How the number is written: `standard` or `compact` (“10.5K”, with the exact number in the line below). */
  notation: 'standard' | 'compact' = 'standard';

  /** Turns off the counting animation. */
  noAnimation = false;

  protected readonly reads: Reads = { shape: milestonesShape, shows: 'milestones', readChildren: readMilestones };
  readonly #count = new CountController(this, (moves) => this.#showCount(moves));
  readonly #ownStoryOnce = memoizeLast<unknown>();
  #own: unknown;
  #milestones: readonly Milestone[] = [];

  protected override willUpdate(): void {
    this.#own = this.#hasOwn() ? this.#ownStory() : undefined;
    super.willUpdate();
    const story = this.shown;
    const items = this.choose(story.milestones, this.items, 'milestone');
    this.#milestones = items.map((item) => (item.source ? item : withoutPrototype({ ...item, source: story.source })));
  }

  protected override updated(): void {
    if (!this.noAnimation && this.#milestones.some(({ value }) => canCount(value))) this.#count.watch();
  }

  protected override given(): unknown {
    return this.#own ?? this.story;
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#milestones.length === 0) return undefined;
    const figures = this.#milestones.map((item) => milestone(item, this.context, this.#isCompact));
    return figures.length > 1
      ? html`<ul class="grid" role="list">${figures.map((figure) => html`<li class="figure">${figure}</li>`)}</ul>`
      : html`<div class="figure">${figures}</div>`;
  }

  get #isCompact(): boolean {
    return this.notation === 'compact';
  }

  /** Scripts may set numbers, null or undefined. */
  #hasOwn(): boolean {
    const value: unknown = this.value;
    return typeof value === 'string' ? value.trim() !== '' : value != null;
  }

  #ownStory(): unknown {
    const { value, qualifier, unit, asOf, sourceName: name, sourceUrl: url } = this;
    // The text may not be parsed yet, and may change.
    const label = this.label || (this.textContent ?? '').trim();
    return this.#ownStoryOnce([value, label, qualifier, unit, asOf, name, url], () => {
      const given = (key: string, text: unknown) => (text ? { [key]: text } : {});
      const from = name || url ? { ...given('name', name), ...given('url', url) } : undefined;
      const more = { ...given('qualifier', qualifier), ...given('unit', unit), ...given('asOf', asOf) };
      return { milestones: [{ value, label, ...more, ...given('source', from) }] };
    });
  }

  /** Adds or removes the overlay with the numbers of the animation; the real figure stays in the page. */
  #showCount(moves: boolean): void {
    this.renderRoot.querySelectorAll('.figure').forEach((box, index) => {
      const { value } = this.#milestones[index]!;
      const [figure, overlay] = box.querySelector('.number')?.children ?? [];
      const isMoved = moves && canCount(value);
      figure?.classList.toggle('counting', isMoved);
      overlay?.setAttribute('data-passing', isMoved ? this.#passing(value) : '');
    });
  }

  /** The numbers from 0 to the value, one per line, with the same number of decimals. */
  #passing(value: number | string): string {
    const digits = Math.min(String(value).split('.')[1]?.length ?? 0, 20);
    const lines = Array(countSteps + 1).fill(0);
    return lines
      .map((_, step) =>
        formatValue((Number(value) * progress(step / countSteps)).toFixed(digits), this.context.lang, this.#isCompact),
      )
      .join('\n');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'milestone-counter': MilestoneCounter;
  }
}
