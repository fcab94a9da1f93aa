import { html, noChange, type TemplateResult } from 'lit';
import type { Grouping } from '../story/arrange-events.js';
import { eventChooser, eventsPerStep, type TimelineView } from '../story/choose-events.js';
import { eventsShape } from '../story/fields.js';
import { emptyFilter } from '../story/filter.js';
import type { Story } from '../model/model.js';
import { readEvents } from '../story/read-html.js';
import type { ScriptPart } from '../common/script-part.js';
import { StoryElement, type Reads } from './base.js';
import { CopyController } from './controllers/copy-controller.js';
import type { FindController } from './controllers/find-controller.js';
import { MediaController } from './controllers/media-controller.js';
import { PlaceController } from './controllers/place-controller.js';
import { SliceController } from './controllers/slice-controller.js';
import type { ZoomController } from './controllers/zoom-controller.js';
import { group } from './partials/group.js';
import { more } from './partials/more.js';
import type { Scale } from './partials/time-scale.js';
import { finder, layouts, players, scale } from './parts.js';
import { styles } from './history-timeline.styles.js';

const groupings: readonly string[] = ['year', 'decade', 'era'];
const otherLayouts: readonly string[] = ['horizontal', 'compact', 'alternating'];

/**
 * A timeline of events, each with a date, a heading and a text.
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
 * @slot - The events as HTML. Shown unchanged if it contains no list of events.
 * @csspart base - The component's root.
 * @csspart group - The heading of a group: a year, a decade or an era.
 * @csspart list - The list of events.
 * @csspart event - An event.
 * @csspart date - The date of an event, a `time` element.
 * @csspart title - The heading of an event.
 * @csspart text - The text of an event.
 * @csspart note - The content note of an event. In a story with `"sensitive": "collapsed"`, the `summary` that opens the event.
 * @csspart picture - The `img` element of an event.
 * @csspart placeholder - The box shown when a picture failed to load.
 * @csspart enlarge - The button around a picture that opens it at full size.
 * @csspart media - The `figure` with the audio or video of an event.
 * @csspart frame - The box reserved for an embedded player.
 * @csspart play - The button that loads an embedded player, and names its host.
 * @csspart caption - The `figcaption` of a picture or a video, with credit and licence.
 * @csspart source - The source of an event, a `cite` element.
 * @csspart link - The button that copies a link to an event.
 * @csspart more - The button that shows the remaining events.
 * @csspart find - The search area: the search field, the filters, the number of results and the reset button.
 * @csspart count - The number of events found.
 * @csspart reset - The button that clears the search and the filters.
 * @csspart carousel - The scroll container of the horizontal layout.
 * @csspart previous - The button that goes to the previous event.
 * @csspart next - The button that goes to the next event.
 * @csspart scale - The scroll container of the timeline drawn to scale.
 * @csspart tick - The label of a tick on the time axis.
 * @csspart era - The label of an era on the time axis.
 * @csspart zoom - A zoom button.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 * @fires {CustomEvent<TimelineSelectDetail>} history-timeline-select - The reader went to an event of the horizontal layout, or opened one of the compact layout. `event.detail` is `{ id, event }`. Bubbles.
 * @fires {CustomEvent<TimelineFilterDetail>} history-timeline-filter - The reader changed the search or the filters. `event.detail` is `{ query, tags, eras, count }`. Bubbles.
 */
export class HistoryTimeline extends StoryElement {
  static override styles = styles;

  static override properties = {
    order: {},
    groupBy: { attribute: 'group-by' },
    layout: { was: ['scale', 'time', 'proportional'] },
    limit: { type: Number },
    show: { was: ['density'] },
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

  /** The order of events: `oldest` or `newest` first. */
  order: 'oldest' | 'newest' = 'oldest';

  /** How events are grouped: `none`, `year`, `decade` or `era`. */
  groupBy: Grouping = 'none';

  /** The layout: `vertical`, `alternating` (on both sides if there is room), `compact` (headings that expand), `horizontal` (scrolls sideways) or `proportional` (each event at its date along a time axis, oldest first and without groups). */
  layout: 'vertical' | 'alternating' | 'compact' | 'horizontal' | 'proportional' = 'vertical';

  /** The number of events shown before a “show more” button. 0 shows all events. */
  limit = 0;

  /** `key` shows only events with `importance: "key"` before a “show more” button. `all` shows every event. */
  show: 'all' | 'key' = 'all';

  /** The event shown as current at first: `first`, `last`, `today` (the latest event that has begun) or the `id` of an event. Scrolls the horizontal layout, never the page. */
  startAt = '';

  /** Adds a search field. The search ignores case and accents. */
  searchable = false;

  /** Adds checkboxes to filter by tag and era. */
  filterable = false;

  /** The search text. */
  query = '';

  /** The selected tags. Events with any of them are shown. */
  tags: readonly string[] = [];

  /** The selected eras, by `id` or title. Events in any of them are shown. */
  eras: readonly string[] = [];

  /** Keeps the search and the filters in the URL of the page, so that they can be shared. */
  deepLinks = false;

  /** The heading level of events, from 2 to 6. With groups, the heading level of the groups. */
  headingLevel = 3;

  /** Adds a button to each picture that opens it at full size. A picture with a link keeps the link instead. */
  lightbox = false;

  private expanded = false;
  /** The number of events of a very long list that are on the page. */
  private drawn = eventsPerStep;

  protected readonly reads: Reads = { shape: eventsShape, shows: 'events', readChildren: readEvents };
  #find: FindController | undefined;
  readonly #links = new CopyController(this, (item) => this.#place.eventAt(item)?.name);
  readonly #media = new MediaController(this, () => this.context.messages.close);
  readonly #place = new PlaceController(this);
  #zoom: ZoomController | undefined;
  readonly #slices = new SliceController(
    this,
    () => this.performUpdate(),
    (from) => this.#updateEntries(from),
  );
  readonly #choose = eventChooser();
  #chosen!: TimelineView;
  /** The layout in use, as a class name. */
  #layout = '';
  #isCollapsed = false;
  #scale: Scale | undefined;
  /** The inputs of the last render of the list; it is skipped while they are the same. */
  #lastListInputs: readonly unknown[] = [];
  #isListUnchanged = false;
  /** The index of the first event that a "show more" button reveals, which gets the focus. */
  #firstNew: number | undefined;

  /** Makes an event the current one and scrolls it into view. Returns false if there is no event with that `id`. */
  goTo(id: string): boolean {
    const isFound = this.hasUpdated && this.#chosen.events.some(({ name }) => name === id);
    if (isFound) this.#place.go(id);
    return isFound;
  }

  /** Goes to the next event. */
  next(): void {
    this.#place.step(1);
  }

  /** Goes to the previous event. */
  previous(): void {
    this.#place.step(-1);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const story = this.shown;
    this.#isCollapsed = story.sensitive === 'collapsed';
    this.use(players);
    this.#chooseFrom(story);
    const { events, placed, visibilities } = this.#chosen;
    this.#place.start(events, this.startAt, () => placed.filter((_, index) => visibilities[index] !== 'out'));
    const { scrollTarget } = this.#place;
    if (this.#reveal(scrollTarget)) this.#chooseFrom(story);
    const proportional = this.#isProportional ? this.use(scale) : undefined;
    if (proportional) this.#zoom ??= new proportional.ZoomController(this);
    this.#scale = proportional?.scaleOf(this.#chosen, story.eras, this.#zoom!, scrollTarget);
    const other = otherLayouts.includes(this.layout) && this.use(layouts);
    this.#layout = this.#scale ? 'scale' : other ? this.layout : 'vertical';
    // Only the horizontal layout scrolls; it starts at its start each time it is chosen.
    this.#place.isAtStart ||= this.#layout !== 'horizontal';
    const inputs = this.#slices.isHidden() ? [] : this.#listInputs;
    this.#isListUnchanged = inputs.every((value, index) => value === this.#lastListInputs[index]);
    this.#lastListInputs = inputs;
  }

  protected override updated(): void {
    this.#slices.draw(
      {
        context: this.context,
        isCompact: this.#layout === 'compact' || !!this.#scale,
        isCollapsed: this.#isCollapsed,
        media: this.#media.state,
        copied: this.#links.copied,
      },
      !this.#isListUnchanged,
    );
  }

  protected override needs({ events }: Story): readonly ScriptPart[] {
    return [
      ...(this.#isProportional ? [scale] : []),
      ...(otherLayouts.includes(this.layout) ? [layouts] : []),
      ...(this.#needsFinder ? [finder] : []),
      ...(this.#media.needsPlayers(events) ? [players] : []),
    ];
  }

  get #isProportional(): boolean {
    return this.layout === 'proportional';
  }

  /** Also for filters that a script has set, or the URL of the page. */
  get #needsFinder(): boolean {
    const { searchable, filterable, deepLinks, query, tags, eras } = this;
    return searchable || filterable || deepLinks || !!query || tags?.length > 0 || eras?.length > 0;
  }

  /** Also waits until all entries of a long list are rendered. */
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
    const isOneList = isSideways || this.data.isFromContent;
    const list = this.#isListUnchanged
      ? noChange
      : groups.map((eventGroup) => group(eventGroup, this.headingLevel, this.context, isOneList));
    const content = this.#scale
      ? scale.module!.timeScale(this.#scale, list, this.#zoom!, this.context)
      : isSideways
        ? layouts.module!.carousel(list, this.#chosen, this.#place, this.context)
        : list;
    return html`${this.#find && finder.module?.finder(this.#chosen, this, this.#find, this.context)}
      ${content} ${more(this.#chosen, this.#onShowMore, this.context)}`;
  }

  #chooseFrom(story: Story): void {
    const isToScale = this.#isProportional && !!scale.module;
    const search = this.#needsFinder ? this.use(finder) : undefined;
    if (search) this.#find ??= new search.FindController(this, () => this.#chosen);
    this.#chosen = this.#choose({
      story,
      context: this.context,
      newestFirst: !isToScale && this.order === 'newest',
      groupBy: !isToScale && groupings.includes(this.groupBy) ? this.groupBy : 'none',
      filter: this.#find?.filter ?? emptyFilter,
      search: search?.makeSearchable,
      keyOnly: this.show === 'key' && !this.expanded,
      limit: this.expanded ? 0 : Math.trunc(this.limit) || 0,
      drawn: this.drawn,
    });
  }

  /** Makes an event visible that is folded, filtered out, or far down a long list. */
  #reveal(target: string | undefined): boolean {
    if (target === undefined) return false;
    const { events, placed, visibilities } = this.#chosen;
    const index = events.findIndex(({ name }) => name === target);
    const visibility = visibilities[placed.indexOf(events[index]!)];
    if (index < 0 || visibility === 'shown') return false;
    if (visibility !== 'folded') Object.assign(this, emptyFilter);
    this.drawn = Math.max(this.drawn, index + eventsPerStep);
    this.expanded = true;
    return true;
  }

  /** Sets position, visibility and focus of the rendered entries, from this index on. */
  #updateEntries(from: number): void {
    const { placed, visibilities } = this.#chosen;
    if (this.#scale) scale.module!.placeEntries(this.#slices.items, this.#scale.places);
    this.#place.show(this.#slices.items, placed, visibilities, from, this.#firstNew);
    this.#firstNew = undefined;
  }

  get #listInputs(): readonly unknown[] {
    const { groups } = this.#chosen;
    return [
      groups,
      this.headingLevel,
      this.#layout,
      this.#isCollapsed,
      this.#links.copied,
      this.#media.state.marked,
      players.module,
      this.lightbox,
      this.data.hasStory,
    ];
  }

  /** Fires the event if the reader opens an entry of the compact layout. */
  readonly #onClick = ({ target }: Event): void => {
    const summary = (target as Element).closest('summary:not([part])');
    const placed = this.#place.eventAt(summary?.closest('li') ?? null);
    if (placed && !(summary!.parentElement as HTMLDetailsElement).open) this.#place.onOpen(placed);
  };

  readonly #onShowMore = (): void => {
    const { visibilities, placed } = this.#chosen;
    const first = visibilities.indexOf('folded');
    if (first < 0) this.drawn += eventsPerStep;
    this.expanded = true;
    this.#firstNew = first < 0 ? placed.length : first;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'history-timeline': HistoryTimeline;
  }
}
