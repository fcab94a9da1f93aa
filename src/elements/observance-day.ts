import { html, nothing, type TemplateResult } from 'lit';
import { withoutPrototype } from '../common/without-prototype.js';
import { observancesShape } from '../story/fields-days.js';
import type { Observance } from '../model/model.js';
import { readObservances } from '../story/read-html-days.js';
import { safeUrl } from '../story/safe-url.js';
import { plainOf } from '../text/render-context.js';
import { calendarFile, calendarLinks, type CalendarEntry } from '../time/calendar-file.js';
import { ClockController } from './controllers/clock-controller.js';
import { nextDay } from '../time/observance.js';
import { StoryElement, type Reads } from './base.js';
import { observance } from '../views/observance.js';
import { saveFile } from './partials/save-file.js';
import { styles } from './observance-day.styles.js';
import { listener } from './listener.js';

/** Online calendars with URLs for new entries. */
const services = { google: 'Google Calendar', outlook: 'Outlook' } as const;

/**
 * A day observed every year: its date, the days until the next one, where it is observed, and a calendar file to save.
 *
 * ```html
 * <observance-day>
 *   <h3>International Missing Children’s Day</h3>
 *   <time datetime="--05-25">25 May</time>
 * </observance-day>
 * ```
 *
 * @element observance-day
 * @slot - The day as HTML. Shown unchanged if it contains no day.
 * @csspart base - The component's root.
 * @csspart name - The name of the day, a heading.
 * @csspart when - The date of the day.
 * @csspart next - The date of the next one, and the days until then.
 * @csspart text - The text.
 * @csspart where - The number of countries that observe the day.
 * @csspart countries - The list of countries.
 * @csspart note - The line with the year it began and the source.
 * @csspart source - The source, a `cite` element.
 * @csspart calendar - The line with the button that saves a calendar file, and the links to online calendars.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 */
export class ObservanceDay extends StoryElement {
  static override styles = styles;

  static override properties = {
    items: { was: ['item'] },
    calendars: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** The `id` of the day to show, or several separated by spaces. Defaults to the first day in the story. */
  items = '';

  /** The online calendars to link to: `google`, `outlook` or both, separated by a space. None by default. */
  calendars = '';

  /** The heading level of the name, from 2 to 6. */
  headingLevel = 3;

  protected readonly reads: Reads = { shape: observancesShape, shows: 'observances', readChildren: readObservances };
  readonly #clock = new ClockController(this);
  #observances: readonly Observance[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    const { observances, source: from } = this.shown;
    this.#observances = this.choose(observances, this.items, 'observance').map((item) =>
      item.source ? item : withoutPrototype({ ...item, source: from }),
    );
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#observances.length === 0) return undefined;
    return html`${this.#observances.map((item) => this.#renderDay(item))}`;
  }

  #renderDay(item: Observance): TemplateResult {
    const { today } = this.#clock;
    const day = nextDay(item, today);
    return html`<div class="day">${observance(item, this.context, this.headingLevel, today)}
      ${day !== undefined && day >= today ? this.#renderCalendar(item, day) : nothing}</div>`;
  }

  #renderCalendar(observance: Observance, day: number): TemplateResult {
    const entry = this.#entry(observance, day);
    const asked = String(this.calendars ?? '').split(/\s+/) as (keyof typeof services)[];
    return html`<p part="calendar" class="calendar">
      <button type="button" @click=${listener(() => this.#onSave(entry, observance.id))}>${this.context.messages.addToCalendar}</button>
      ${asked.map((service) => (Object.hasOwn(services, service) ? html`<a href=${calendarLinks[service](entry)}>${services[service]}</a>` : nothing))}
    </p>`;
  }

  #entry({ id, name, rule, dates, date, text: words, source: from }: Observance, day: number): CalendarEntry {
    const { storyLang } = this.context;
    return {
      name: plainOf(name, this.context),
      description: plainOf(words, this.context),
      url: from?.url && safeUrl(from.url, document.baseURI, true),
      rule,
      date,
      dates,
      day,
      key: [id, plainOf(name, { lang: storyLang ?? 'en', storyLang }), rule ?? date].join(),
    };
  }

  #onSave(entry: CalendarEntry, id: string | undefined): void {
    const name = id?.replace(/[^\w.-]+/g, '-') || 'observance';
    saveFile(`${name}.ics`, calendarFile(entry, this.#clock.today), 'text/calendar;charset=utf-8');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'observance-day': ObservanceDay;
  }
}
