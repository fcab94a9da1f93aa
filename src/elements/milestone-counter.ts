import { html, nothing, type TemplateResult } from 'lit';
import { bare } from '../bare.js';
import { chooseItems } from '../story/choose-items.js';
import { milestonesShape } from '../story/fields.js';
import type { Milestone, SeriesPoint } from '../story/model.js';
import { readMilestones } from '../story/read-html.js';
import { seriesBox, seriesLine, seriesPeriod } from '../story/series.js';
import { remember } from '../remember.js';
import { partFigure, qualifierWord } from '../text/figure-words.js';
import { chooseText } from '../text/choose-text.js';
import { parseInline } from '../text/inline-text.js';
import { chooseForm, formatNumber } from '../text/format-number.js';
import { StoryElement, type Reads } from './base.js';
import { CountController } from './controllers/count-controller.js';
import { date } from './pieces/date.js';
import { source } from './pieces/source.js';
import { stated } from './pieces/stated.js';
import { text } from './pieces/text.js';
import { countSteps, styles } from './milestone-counter.styles.js';

const isNumber = (value: number | string): boolean => /^-?\d+(\.\d+)?$/.test(String(value));

/** Whether there are figures on the way to it that can be written out. */
const canCount = (value: number | string = ''): boolean => isNumber(value) && Math.abs(Number(value)) < 1e21;

/** Where the count stands after a share of its time: slower towards the end. */
const progress = (share: number): number => 1 - (1 - share) ** 3;

/**
 * One figure, or several in a grid: its value and qualifier, what it counts, the date it speaks of, and its source.
 *
 * ```html
 * <milestone-counter>
 *   <data value="10500">over 10,500</data> law enforcement officers trained
 * </milestone-counter>
 * ```
 *
 * @element milestone-counter
 * @slot - The figure as HTML. What holds no figure is shown as it is.
 * @csspart base - The whole.
 * @csspart value - The number with its qualifier and unit.
 * @csspart qualifier - The word above the number, such as "over".
 * @csspart label - What is counted.
 * @csspart note - The line that tells the date and the source.
 * @csspart date - The date that the figure speaks of.
 * @csspart source - The source.
 * @csspart series - The small line that shows the figure's course.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 */
export class MilestoneCounter extends StoryElement {
  static override styles = styles;

  static override properties = {
    item: {},
    items: {},
    value: {},
    label: {},
    qualifier: {},
    unit: {},
    asOf: { attribute: 'as-of' },
    sourceName: { attribute: 'source-name' },
    sourceUrl: { attribute: 'source-url' },
    notation: {},
    still: { type: Boolean },
  };

  /** The id of the figure in the story; without it the first is shown. */
  item = '';

  /** The ids of several figures, with spaces between: a grid of one to four columns shows them in this order. */
  items = '';

  /** A figure of the element's own, as authors write it: `10500`, `10,500`, `10 500`. */
  value = '';

  /** What `value` counts; without it, the element's text. */
  label = '';

  /** How exact `value` is: `exact`, `over`, `about` or `under`. */
  qualifier = '';

  /** What stands behind the number, such as `%` or `km`. */
  unit = '';

  /** The date that `value` speaks of, in EDTF: `2024`, `2024-05`. */
  asOf = '';

  /** The name of the source of `value`. */
  sourceName = '';

  /** The address of the source of `value`. */
  sourceUrl = '';

  /** `standard`, or `compact` ("10.5K", with the exact figure in the line below). */
  notation: 'standard' | 'compact' = 'standard';

  /** Shows the figure without letting it count first. */
  still = false;

  protected readonly reads: Reads = { shape: milestonesShape, shows: 'milestones', readChildren: readMilestones };
  readonly #count = new CountController(this, (moves) => this.#showCount(moves));
  readonly #remember = remember<unknown>();
  #own: unknown;
  #milestones: readonly Milestone[] = [];

  protected override willUpdate(): void {
    this.#own = this.#hasOwn() ? this.#ownStory() : undefined;
    super.willUpdate();
    const story = this.shown;
    const { items, missing } = chooseItems(story.milestones, this.item, this.items, this.data.isFromChildren);
    this.#milestones = items.map((item) => (item.source ? item : bare({ ...item, source: story.source })));
    if (missing) this.warnMissing(missing, 'a milestone');
  }

  protected override updated(): void {
    if (!this.still && this.#milestones.some(({ value }) => canCount(value))) this.#count.watch();
  }

  protected override given(): unknown {
    return this.#own ?? this.story;
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#milestones.length === 0) return undefined;
    const figures = this.#milestones.map((milestone) => this.#renderFigure(milestone));
    return this.items || figures.length > 1
      ? html`<ul class="grid" role="list">${figures.map((figure) => html`<li class="figure">${figure}</li>`)}</ul>`
      : html`${figures.map((figure) => html`<div class="figure">${figure}</div>`)}`;
  }

  #renderFigure(milestone: Milestone): TemplateResult {
    const { lang, storyLang } = this.reading;
    const { value, label, series } = milestone;
    return html`<p><data part="value" value=${value}>${this.#renderValue(milestone)}</data></p>
        <p part="label">${text(chooseForm(label, value, lang, storyLang), this.reading)}</p>
        <p part="note" class="note">${this.#renderNote(milestone)}</p>
        ${series ? html`<div class="series">${this.#renderSeries(series)}</div>` : nothing}`;
  }

  /** The author's words for the figure, as they are; else qualifier, number and unit. */
  #renderValue({ value, displayValue, qualifier, unit }: Milestone): unknown {
    const reading = this.reading;
    const shown = this.#format(value);
    const small = (word: string | undefined) => word && [html`<small part="qualifier">${word}</small>`, ' '];
    const number = html`<span class="number"><bdi>${shown}</bdi><span class="motion" aria-hidden="true"></span></span>`;
    if (displayValue === undefined || this.#isShort(value))
      return html`${small(qualifierWord(qualifier, reading.messages))}${number}${unit === undefined ? nothing : html`\u00a0${text(unit, reading)}`}`;
    const own = text(displayValue, reading)!;
    const nodes = parseInline(chooseText(displayValue, reading.lang, reading.storyLang)!.text);
    if (nodes.some((node) => typeof node !== 'string')) return own;
    const [before, digits, after] = partFigure(nodes.join(''));
    // Words before the figure stand above it, unless they are one word with it.
    // Only what is written as the passing figures are can count up to itself.
    return html`${/\p{L}[^]*\s$/u.test(before) ? small(before.trim()) : before}${digits === shown ? number : html`<bdi>${digits}</bdi>`}${after}`;
  }

  #renderNote(milestone: Milestone): TemplateResult {
    const { value, displayValue, source: from } = milestone;
    const { lang } = this.reading;
    const origin = source(from, this.reading);
    const exact = this.#isShort(value) ? (text(displayValue, this.reading) ?? formatNumber(value, lang)) : undefined;
    return html`${exact && [exact, ' \u00b7 ']}${stated(milestone, this.reading)}${origin === nothing ? nothing : [' \u00b7 ', origin]}`;
  }

  #renderSeries(series: readonly SeriesPoint[]): TemplateResult {
    const { lang, messages } = this.reading;
    const { width, height } = seriesBox;
    const line = seriesLine(series);
    return html`${
      line &&
      html`<svg part="series" aria-hidden="true" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><polyline points=${line}></polyline></svg>`
    }
      <details><summary>${seriesPeriod(series, lang)}</summary><table>
        <tr><th scope="col">${messages.seriesDate}</th><th scope="col">${messages.seriesValue}</th></tr>
        ${series.map((point) => html`<tr><th scope="row">${date(point.date, undefined, this.reading)}</th><td><bdi>${formatNumber(point.value, lang)}</bdi></td></tr>`)}
      </table></details>`;
  }

  /** Whether a figure is shown in fewer digits than it has. */
  #isShort(value: number | string): boolean {
    return isNumber(value) && this.#format(value) !== formatNumber(value, this.reading.lang);
  }

  #format(value: number | string): string {
    if (!isNumber(value)) return String(value);
    return formatNumber(value, this.language.lang, { notation: this.notation === 'compact' ? 'compact' : 'standard' });
  }

  /** Frameworks and scripts may set numbers, or nothing at all. */
  #hasOwn(): boolean {
    const value: unknown = this.value;
    return typeof value === 'string' ? value.trim() !== '' : value != null;
  }

  #ownStory(): unknown {
    const { value, qualifier, unit, asOf, sourceName: name, sourceUrl: url } = this;
    // The parser may not have come to the text yet, and a page may change it.
    const label = this.label || (this.textContent ?? '').trim();
    return this.#remember([value, label, qualifier, unit, asOf, name, url], () => {
      const given = (key: string, text: unknown) => (text ? { [key]: text } : {});
      const from = name || url ? { ...given('name', name), ...given('url', url) } : undefined;
      const more = { ...given('qualifier', qualifier), ...given('unit', unit), ...given('asOf', asOf) };
      return { milestones: [{ value, label, ...more, ...given('source', from) }] };
    });
  }

  /** Lays over each figure those on the way to it, one below the other, or takes them away; the figure stays in the page. */
  #showCount(moves: boolean): void {
    this.renderRoot.querySelectorAll('.figure').forEach((box, index) => {
      const { value } = this.#milestones[index]!;
      const [figure, overlay] = box.querySelector('.number')?.children ?? [];
      const isMoved = moves && canCount(value);
      figure?.classList.toggle('counting', isMoved);
      overlay?.setAttribute('data-passing', isMoved ? this.#passing(value) : '');
    });
  }

  /** The figures from 0 to a value, each on a line of its own, in as many digits as the value has. */
  #passing(value: number | string): string {
    const digits = Math.min(String(value).split('.')[1]?.length ?? 0, 20);
    const lines = Array(countSteps + 1).fill(0);
    return lines
      .map((_, step) => this.#format((Number(value) * progress(step / countSteps)).toFixed(digits)))
      .join('\n');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'milestone-counter': MilestoneCounter;
  }
}
