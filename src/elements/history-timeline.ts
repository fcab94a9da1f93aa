import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  arrangeEvents,
  groupEvents,
  type EventGroup,
  type Grouping,
  type PlacedEvent,
} from '../data/arrange-events.js';
import { DataController } from '../data/data-controller.js';
import { eventsShape } from '../data/fields.js';
import type { Story } from '../data/model.js';
import { readEvents } from '../data/read-html.js';
import { builtInEvents } from '../stories/built-in.js';
import { chooseText } from '../text/choose-text.js';
import { formatNumber } from '../text/format-number.js';
import { plainText } from '../text/inline-text.js';
import { LanguageController } from '../text/language-controller.js';
import { isApproximate, isSpan } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { addressOf, FragmentController } from './controllers/fragment-controller.js';
import { MediaController } from './controllers/media-controller.js';
import { date } from './pieces/date.js';
import { heading } from './pieces/heading.js';
import { media } from './pieces/media.js';
import { source } from './pieces/source.js';
import { status } from './pieces/status.js';
import { text, type Reading } from './pieces/text.js';
import { styles } from './history-timeline.styles.js';

const groupings: readonly string[] = ['year', 'decade', 'era'];

/** How entries beyond the limit are hidden: so that find-in-page still reaches them, where the browser can. */
const hidden = 'onbeforematch' in document.documentElement ? 'until-found' : '';

/** So many events are all in the page. Of more, a first step is; the button beside it brings the next. */
const mostEvents = 10_000;
const step = 1_000;

const kindOf = ({ date }: PlacedEvent): string =>
  !date ? 'undated' : isSpan(date) ? 'span' : isApproximate(date) ? 'approximate' : '';

/**
 * Dated events in order, on a rail: a date, a heading and a text each.
 *
 * ```html
 * <history-timeline>
 *   <ol>
 *     <li><time datetime="1999-04">April 1999</time><h3>The public launch</h3><p>At the British Embassy.</p></li>
 *   </ol>
 * </history-timeline>
 * ```
 *
 * @element history-timeline
 * @slot - The events as HTML. What holds no list of events is shown as it is.
 * @csspart base - The whole.
 * @csspart group - The heading of a year, a decade or an era.
 * @csspart list - The list.
 * @csspart event - An event.
 * @csspart date - Its date.
 * @csspart title - Its heading.
 * @csspart text - Its text.
 * @csspart note - The content note before it.
 * @csspart picture - Its picture.
 * @csspart placeholder - What stands where a picture could not be loaded.
 * @csspart enlarge - The button around a picture that opens it large.
 * @csspart media - Its sound or film, with what is told of it.
 * @csspart frame - The place of another host's player.
 * @csspart play - The button that says who will be asked for it.
 * @csspart caption - The caption of a picture or a film, with credit and licence.
 * @csspart source - Its source.
 * @csspart link - The button that copies a link to it.
 * @csspart more - The button that shows the events beyond the limit.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src` has arrived.
 * @fires error - The story at `src` could not be read.
 */
export class HistoryTimeline extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    story: { attribute: false },
    order: {},
    groupBy: { attribute: 'group-by' },
    limit: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
    lightbox: { type: Boolean },
    expanded: { state: true },
    drawn: { state: true },
    copied: { state: true },
  };

  /** The address of a story file (JSON or CSV), resolved like that of a picture. */
  src = '';

  /** A story, or a list of events, set by script. It comes before every other source. */
  story: unknown;

  /** `oldest` or `newest` first. */
  order: 'oldest' | 'newest' = 'oldest';

  /** `none`, `year`, `decade` or `era`: what the events are gathered under. */
  groupBy: Grouping = 'none';

  /** How many events are shown before a button offers the rest; 0 shows all. */
  limit = 0;

  /** The level of the events' headings, 2 to 6; with groups, that of the groups' headings. */
  headingLevel = 3;

  /** Lets a reader open a picture large, by a button around it; a picture with a link leads there instead. */
  lightbox = false;

  private expanded = false;
  /** How many of a very long list are in the page. */
  private drawn = step;
  private copied: { readonly name: string; readonly byHand?: string } | undefined;

  readonly #data = new DataController(this, {
    shape: eventsShape,
    given: () => this.story,
    readChildren: readEvents,
    builtIn: builtInEvents,
  });
  readonly #language = new LanguageController(this);
  readonly #fragment = new FragmentController(this);
  readonly #media = new MediaController(this);
  #groups: readonly EventGroup[] = [];
  #total = 0;
  #limit = 0;
  #reading!: Reading;
  /** The first of the events that a button has shown, and whether the focus is still to go there. */
  #firstNew = -1;
  #focusNext = false;

  protected override willUpdate(): void {
    const story: Story = this.#data.current();
    this.#limit = Math.trunc(this.limit) || 0;
    const by = groupings.includes(this.groupBy) ? this.groupBy : 'none';
    const events = arrangeEvents(story.events, this.order === 'newest', story.lang);
    const named = events.findIndex(({ name }) => name === this.#fragment.name);
    if (named >= this.#limit) this.expanded = true;
    if (named >= this.drawn) this.drawn = named + step;
    this.#total = events.length;
    const shown = this.#total > mostEvents ? events.slice(0, this.drawn) : events;
    this.#groups = shown.length > 0 ? groupEvents(shown, by, story.eras) : [];
    this.#reading = { lang: this.#language.lang, messages: this.#language.messages, storyLang: story.lang };
  }

  protected override updated(_changed: PropertyValues): void {
    this.#fragment.arriveAt(this.renderRoot.querySelector('[aria-current]'));
    if (!this.#focusNext) return;
    this.#focusNext = false;
    this.renderRoot.querySelectorAll<HTMLElement>('li')[this.#firstNew]?.focus();
  }

  protected override render(): TemplateResult {
    if (this.#data.showsChildren) return html`<slot></slot>`;
    let before = 0;
    const groups = this.#groups.map((group) => {
      const first = before;
      before += group.events.length;
      return this.#renderGroup(group, first);
    });
    const shown = this.#isLimited ? Math.min(this.#limit, before) : before;
    return html`<div class="root" part="base">
      ${groups} ${shown < this.#total ? this.#renderMore(shown, before) : nothing}
      ${status(this.#data.state, groups.length === 0, this.#reading.messages)}
    </div>`;
  }

  get #isLimited(): boolean {
    return this.#limit > 0 && !this.expanded;
  }

  #renderGroup({ date: span, era, events }: EventGroup, first: number): TemplateResult {
    const { lang, messages } = this.#reading;
    const title = era ? text(era.title, this.#reading) : span && formatDate(span, lang, messages);
    const level = title === undefined ? this.headingLevel : this.headingLevel + 1;
    const list = html`<ol part="list" role="list">${events.map((placed, index) => this.#renderEvent(placed, first + index, level))}</ol>`;
    return title === undefined ? list : html`<section>${heading(this.headingLevel, title, 'group')}${list}</section>`;
  }

  #renderEvent(placed: PlacedEvent, index: number, level: number): TemplateResult {
    const { event, name } = placed;
    const reading = this.#reading;
    const { messages } = reading;
    const beyond = this.#isLimited && index >= this.#limit;
    const kind = kindOf(placed);
    // The computed wording says "about"; the story's own words may not.
    const said = !placed.date
      ? messages.undated
      : event.displayDate !== undefined && isApproximate(placed.date)
        ? messages.approximate
        : undefined;
    const { contentNote, text: words, source: from } = event;
    const copied = this.copied?.name === name ? this.copied : undefined;
    // Each part is a node, also when empty, and a history may have thousands of entries: the rarest share one.
    return html`<li part="event" class=${kind} tabindex=${index === this.#firstNew ? -1 : nothing} hidden=${beyond ? hidden : nothing}
      aria-hidden=${beyond ? 'true' : nothing} aria-current=${name === this.#fragment.name ? 'true' : nothing}
      @beforematch=${this.#onFound}>${date(event.date, event.displayDate, reading)}${
        said && html`<span class="aside" .textContent=${said}></span>`
      }${contentNote && html`<p part="note" class="note">${text(contentNote, reading)}</p>`}${heading(level, text(event.title, reading), 'title')}${words && html`<p part="text">${text(words, reading)}</p>`}${
        (event.picture || event.media || from || copied?.byHand) &&
        html`${media(event, reading, this.#media)}${source(from, reading)}${this.#renderAddress(copied?.byHand)}`
      }${this.#renderLink(placed, copied)}</li>`;
  }

  #renderLink({ event, name }: PlacedEvent, copied: typeof this.copied): TemplateResult {
    const { lang, messages, storyLang } = this.#reading;
    const title = plainText(chooseText(event.title, lang, storyLang)?.text ?? '');
    return html`<button part="link" class="link" type="button" aria-label="${copied ? messages.linkCopied : messages.copyLink}: ${title}"
      @click=${() => this.#onCopyLink(name)} .textContent=${copied && !copied.byHand ? messages.linkCopied : messages.copyLink}></button>`;
  }

  #renderAddress(address: string | undefined): TemplateResult | undefined {
    return address === undefined
      ? undefined
      : html`<p class="quiet" role="status">${this.#reading.messages.copyByHand} <a href=${address}>${address}</a></p>`;
  }

  #renderMore(shown: number, drawn: number): TemplateResult {
    const { lang, messages } = this.#reading;
    const number = (count: number) => formatNumber(count, lang);
    const count = shown < drawn ? drawn - shown : Math.min(step, this.#total - drawn);
    return html`<div class="more">
      <button part="more" type="button" @click=${() => this.#onShowMore(shown)}>${messages.showMore(count, number(count))}</button>
      ${this.#total > drawn && html`<span class="quiet">${messages.countOf(number(shown), number(this.#total))}</span>`}
    </div>`;
  }

  async #onCopyLink(name: string): Promise<void> {
    const address = addressOf(name);
    try {
      await navigator.clipboard.writeText(address);
      this.copied = { name };
    } catch {
      // No clipboard here (an insecure page, a frame without the permission): the link is shown to be copied by hand.
      this.copied = { name, byHand: address };
    }
  }

  #onShowMore(shown: number): void {
    if (!this.#isLimited) this.drawn += step;
    this.expanded = true;
    this.#firstNew = shown;
    this.#focusNext = true;
  }

  #onFound(): void {
    this.expanded = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'history-timeline': HistoryTimeline;
  }
}
