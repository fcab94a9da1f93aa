import { html, nothing, type TemplateResult } from 'lit';
import { bare } from '../bare.js';
import { observancesShape } from '../story/fields.js';
import type { Observance } from '../story/model.js';
import { readObservances } from '../story/read-html-countries.js';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../page-document.js';
import { plainOf } from '../text/reading.js';
import { calendarFile, calendarLinks, type CalendarEntry } from '../time/calendar-file.js';
import { ClockController } from '../time/clock-controller.js';
import { nextDay } from '../time/observance.js';
import { StoryElement, type Reads } from './base.js';
import { observance } from '../views/observance.js';
import { saveFile } from './partials/save-file.js';
import { styles } from './observance-day.styles.js';
import { listener } from './listener.js';

/** The names of the calendars that links can open. */
const services = { google: 'Google Calendar', outlook: 'Outlook' } as const;

/**
 * A yearly day: when it is, when it comes next and in how many days, where it is observed, and a file for the calendar.
 *
 * ```html
 * <observance-day>
 *   <h3>International Missing Children’s Day</h3>
 *   <time datetime="--05-25">25 May</time>
 * </observance-day>
 * ```
 *
 * @element observance-day
 * @slot - The day as HTML. What holds no day is shown as it is.
 * @csspart base - The whole.
 * @csspart name - Its name, a heading.
 * @csspart when - When it is, each year.
 * @csspart next - The next one, and in how many days that is.
 * @csspart text - The text.
 * @csspart where - In how many countries it is observed.
 * @csspart countries - Those that are named.
 * @csspart note - The line that tells since when, and the source.
 * @csspart source - The source.
 * @csspart calendar - The button that saves a calendar file, and the links.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 */
export class ObservanceDay extends StoryElement {
  static override styles = styles;

  static override properties = {
    item: {},
    calendars: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** The id of the day in the story; without it the first is shown. */
  item = '';

  /** Links beside the button: `google`, `outlook` or both. Without it there is none. */
  calendars = '';

  /** The level of the heading, 2 to 6. */
  headingLevel = 3;

  protected readonly reads: Reads = { shape: observancesShape, shows: 'observances', readChildren: readObservances };
  readonly #clock = new ClockController(this);
  #observance: Observance | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    const { observances, source: from } = this.shown;
    const found = this.find(observances, this.item, 'an observance');
    this.#observance = found && !found.source ? bare({ ...found, source: from }) : found;
  }

  protected override renderStory(): TemplateResult | undefined {
    const item = this.#observance;
    if (!item) return undefined;
    const { today } = this.#clock;
    const day = nextDay(item, today);
    return html`${observance(item, this.reading, this.headingLevel, today)}
      ${day !== undefined && day >= today ? this.#renderCalendar(item, day) : nothing}`;
  }

  #renderCalendar(observance: Observance, day: number): TemplateResult {
    const entry = this.#entry(observance, day);
    const asked = String(this.calendars ?? '').split(/\s+/) as (keyof typeof services)[];
    return html`<p part="calendar" class="calendar">
      <button type="button" @click=${listener(() => this.#onSave(entry))}>${this.reading.messages.addToCalendar}</button>
      ${asked.map((service) => (Object.hasOwn(services, service) ? html`<a href=${calendarLinks[service](entry)}>${services[service]}</a>` : nothing))}
    </p>`;
  }

  #entry({ id, name, rule, dates, date, text: words, source: from }: Observance, day: number): CalendarEntry {
    const { storyLang } = this.reading;
    return {
      name: plainOf(name, this.reading),
      description: plainOf(words, this.reading),
      url: from?.url && safeUrl(from.url, pageDocument.baseURI, true),
      rule,
      date,
      dates,
      day,
      key: [id, plainOf(name, { lang: storyLang ?? 'en', storyLang }), rule ?? date].join(),
    };
  }

  #onSave(entry: CalendarEntry): void {
    const name = this.#observance?.id?.replace(/[^\w.-]+/g, '-') || 'observance';
    saveFile(`${name}.ics`, calendarFile(entry, this.#clock.today), 'text/calendar;charset=utf-8');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'observance-day': ObservanceDay;
  }
}
