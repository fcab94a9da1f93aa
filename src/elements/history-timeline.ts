import { html, noChange, type TemplateResult } from 'lit';
import type { Grouping } from '../story/arrange-events.js';
import { eventChooser, step, type Chosen } from '../story/choose-events.js';
import { eventsShape } from '../story/fields.js';
import { nothingWanted } from '../story/find-events.js';
import type { Story } from '../story/model.js';
import { readEvents } from '../story/read-html.js';
import { StoryElement, type Reads } from './base.js';
import { CopyController } from './controllers/copy-controller.js';
import { FindController } from './controllers/find-controller.js';
import { MediaController } from './controllers/media-controller.js';
import { PlaceController } from './controllers/place-controller.js';
import { SliceController } from './controllers/slice-controller.js';
import { ZoomController } from './controllers/zoom-controller.js';
import { finder } from './partials/finder.js';
import { group } from './partials/group.js';
import { more } from './partials/more.js';
import { strip } from './partials/strip.js';
import { placeEntries, scaleOf, timeScale, type Scale } from './partials/time-scale.js';
import { styles } from './history-timeline.styles.js';

const groupings: readonly string[] = ['year', 'decade', 'era'];
const layouts: readonly string[] = ['horizontal', 'compact', 'alternating'];

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
 * @csspart note - The content note before it; the button that opens it, where the story has such entries closed (`"sensitive": "collapsed"`).
 * @csspart picture - Its picture.
 * @csspart placeholder - What stands where a picture could not be loaded.
 * @csspart enlarge - The button around a picture that opens it large.
 * @csspart media - Its sound or film, with what is told of it.
 * @csspart frame - The place of another host's player.
 * @csspart play - The button that says who will be asked for it.
 * @csspart caption - The caption of a picture or a film, with credit and licence.
 * @csspart source - Its source.
 * @csspart link - The button that copies a link to it.
 * @csspart more - The button that shows the events beyond the limit, or those that are not key.
 * @csspart find - The search field, the filter, the count and the button that shows all again.
 * @csspart count - How many events were found.
 * @csspart reset - The button that shows all again.
 * @csspart strip - What scrolls sideways in the horizontal layout.
 * @csspart previous - The button to the previous event of the strip.
 * @csspart next - The button to the next one.
 * @csspart scale - What scrolls sideways, drawn to scale.
 * @csspart tick - The words at a tick of its axis.
 * @csspart era - An era on it.
 * @csspart zoom - A button that zooms.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 * @fires history-timeline-select - The reader went to an event of the strip, or opened one of the compact layout: `detail` is `{ id, event }`.
 * @fires history-timeline-filter - The reader looked for something: `detail` is `{ query, tags, eras, count }`.
 */
export class HistoryTimeline extends StoryElement {
  static override styles = styles;

  static override properties = {
    order: {},
    groupBy: { attribute: 'group-by' },
    layout: {},
    scale: {},
    limit: { type: Number },
    density: {},
    startAt: { attribute: 'start-at' },
    searchable: { type: Boolean },
    filterable: { type: Boolean },
    query: {},
    tags: { attribute: false },
    eras: { attribute: false },
    deepLinks: { type: Boolean, attribute: 'deep-links' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    lightbox: { type: Boolean },
    expanded: { state: true },
    drawn: { state: true },
  };

  /** `oldest` or `newest` first. */
  order: 'oldest' | 'newest' = 'oldest';

  /** `none`, `year`, `decade` or `era`: what the events are gathered under. */
  groupBy: Grouping = 'none';

  /** `vertical`, `alternating` (two sides where there is room), `compact` (headlines that open) or `horizontal` (a strip). */
  layout: 'vertical' | 'alternating' | 'compact' | 'horizontal' = 'vertical';

  /** `none`, or `time`: each event stands at its date beside an axis, from the oldest, in no groups, whatever the layout. */
  scale: 'none' | 'time' = 'none';

  /** How many events are shown before a button offers the rest; 0 shows all. */
  limit = 0;

  /** `all`, or `key`: the events of `importance: "key"` alone, before a button offers the rest. */
  density: 'all' | 'key' = 'all';

  /** The event that is current at first: `first`, `last`, `today` (the last one begun) or an id. The strip begins there; the page is not scrolled. */
  startAt = '';

  /** Offers a field to search the events by words, in any case, with or without accents. */
  searchable = false;

  /** Offers checkboxes for the tags and eras of the events. */
  filterable = false;

  /** What is searched for. */
  query = '';

  /** The tags, any of which an event is to have. */
  tags: readonly string[] = [];

  /** The eras, by id (or title), in any of which an event is to be. */
  eras: readonly string[] = [];

  /** Keeps what the reader looks for in the page's address, so that it can be shared. */
  deepLinks = false;

  /** The level of the events' headings, 2 to 6; with groups, that of the groups' headings. */
  headingLevel = 3;

  /** Lets a reader open a picture large, by a button around it; a picture with a link leads there instead. */
  lightbox = false;

  private expanded = false;
  /** How many of a very long list are in the page. */
  private drawn = step;

  protected readonly reads: Reads = { shape: eventsShape, shows: 'events', readChildren: readEvents };
  readonly #find = new FindController(this, () => this.#chosen);
  readonly #links = new CopyController(this, (item) => this.#place.eventAt(item)?.name);
  readonly #media = new MediaController(this, () => this.reading.messages.close);
  readonly #place = new PlaceController(this);
  readonly #zoom = new ZoomController(this);
  readonly #slices = new SliceController(
    this,
    () => this.performUpdate(),
    (from) => this.#show(from),
  );
  readonly #choose = eventChooser();
  #chosen!: Chosen;
  #layout = '';
  #isCollapsed = false;
  #scale: Scale | undefined;
  /** What the list in the page was drawn from: it is drawn again only from something else. */
  #drawnFrom: readonly unknown[] = [];
  #isDrawn = false;
  /** Which of the events a button is about to show first: the focus goes there. */
  #firstNew: number | undefined;

  /** Makes an event the current one and brings it into view; false where there is none of that id. */
  goTo(id: string): boolean {
    const isThere = this.hasUpdated && this.#chosen.events.some(({ name }) => name === id);
    if (isThere) this.#place.go(id);
    return isThere;
  }

  /** Goes to the next of the events that are shown. */
  next(): void {
    this.#place.step(1);
  }

  /** Goes to the previous one. */
  previous(): void {
    this.#place.step(-1);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const story = this.shown;
    this.#isCollapsed = story.sensitive === 'collapsed';
    this.#chooseFrom(story);
    const { events, placed, showings } = this.#chosen;
    this.#place.start(events, this.startAt, () => placed.filter((_, index) => showings[index] !== 'out'));
    const { arriving } = this.#place;
    if (this.#reveal(arriving)) this.#chooseFrom(story);
    this.#scale = this.scale === 'time' ? scaleOf(this.#chosen, story.eras, this.#zoom, arriving) : undefined;
    this.#layout = this.#scale ? 'scale' : layouts.includes(this.layout) ? this.layout : 'vertical';
    // Another layout has no strip, or a new one.
    this.#place.isAtStart ||= this.#layout !== 'horizontal';
    const drawing = this.#slices.isHidden() ? [] : this.#drawing;
    this.#isDrawn = drawing.every((value, index) => value === this.#drawnFrom[index]);
    this.#drawnFrom = drawing;
  }

  protected override updated(): void {
    this.#slices.draw(
      {
        reading: this.reading,
        isCompact: this.#layout === 'compact' || !!this.#scale,
        isCollapsed: this.#isCollapsed,
        media: this.#media.state,
        copied: this.#links.copied,
      },
      !this.#isDrawn,
    );
  }

  /** A long list is there once its last slice is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this.#slices.done;
    return isDone;
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('beforematch', () => (this.expanded = true));
    this.renderRoot.addEventListener('click', this.#onClick);
  }

  protected override get rootClass(): string {
    return this.#layout;
  }

  protected override renderStory(): TemplateResult | undefined {
    const { groups, events } = this.#chosen;
    if (events.length === 0) return undefined;
    const isSideways = !!this.#scale || this.#layout === 'horizontal';
    const isWhole = isSideways || this.data.isFromContent;
    const list = this.#isDrawn
      ? noChange
      : groups.map((gathered) => group(gathered, this.headingLevel, this.reading, isWhole));
    const drawn = this.#scale
      ? timeScale(this.#scale, list, this.#zoom, this.reading)
      : isSideways
        ? strip(list, this.#chosen, this.#place, this.reading)
        : list;
    return html`${finder(this.#chosen, this, this.#find, this.reading)}
      ${drawn} ${more(this.#chosen, this.#onShowMore, this.reading)}`;
  }

  #chooseFrom(story: Story): void {
    const isToScale = this.scale === 'time';
    this.#chosen = this.#choose({
      story,
      reading: this.reading,
      newestFirst: !isToScale && this.order === 'newest',
      groupBy: !isToScale && groupings.includes(this.groupBy) ? this.groupBy : 'none',
      wanted: this.#find.wanted,
      keyOnly: this.density === 'key' && !this.expanded,
      limit: this.expanded ? 0 : Math.trunc(this.limit) || 0,
      drawn: this.drawn,
    });
  }

  /** Sees to it that an event is shown, also one that is folded away, or out of what is looked for, or far down a long list. */
  #reveal(wanted: string | undefined): boolean {
    if (wanted === undefined) return false;
    const { events, placed, showings } = this.#chosen;
    const index = events.findIndex(({ name }) => name === wanted);
    const showing = showings[placed.indexOf(events[index]!)];
    if (index < 0 || showing === 'shown') return false;
    if (showing !== 'folded') Object.assign(this, nothingWanted);
    this.drawn = Math.max(this.drawn, index + step);
    this.expanded = true;
    return true;
  }

  #show(from: number): void {
    const { placed, showings } = this.#chosen;
    if (this.#scale) placeEntries(this.#slices.items, this.#scale.places);
    this.#place.show(this.#slices.items, placed, showings, from, this.#firstNew);
    this.#firstNew = undefined;
  }

  get #drawing(): readonly unknown[] {
    const { groups } = this.#chosen;
    return [
      groups,
      this.headingLevel,
      this.#layout,
      this.#isCollapsed,
      this.#links.copied,
      this.#media.state.marked,
      this.lightbox,
      this.data.hasStory,
    ];
  }

  /** The reader opens an entry of the compact layout. */
  readonly #onClick = ({ target }: Event): void => {
    const summary = (target as Element).closest('summary:not([part])');
    const placed = this.#place.eventAt(summary?.closest('li') ?? null);
    if (placed && !(summary!.parentElement as HTMLDetailsElement).open) this.#place.onOpen(placed);
  };

  readonly #onShowMore = (): void => {
    const { showings, placed } = this.#chosen;
    const first = showings.indexOf('folded');
    if (first < 0) this.drawn += step;
    this.expanded = true;
    this.#firstNew = first < 0 ? placed.length : first;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'history-timeline': HistoryTimeline;
  }
}
