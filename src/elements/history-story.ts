import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wholeStory } from '../story/whole-story.js';
import type { StoryLists } from '../model/model.js';
import { readHtmlStory } from '../story/read-html-story.js';
import { sourcesOf } from '../story/sources-of.js';
import type { Messages } from '../text/messages.js';
import { oneOf } from '../story/messages.js';
import { warn } from './warn.js';
import { StoryElement, type Reads } from './base.js';
import { feedChildren, type ChildProperties } from './feed-children.js';
import { heading } from '../views/heading.js';
import { helpLine } from '../views/help-line.js';
import { source } from '../views/source.js';
import { translationNote } from './partials/status.js';
import { text } from '../views/text.js';
import { styles } from './history-story.styles.js';
import { listener } from './listener.js';

/** The parts of a story, in the order in which they are shown. */
const everyPart = [
  'title',
  'lead',
  'photos',
  'timeline',
  'milestones',
  'quotes',
  'observances',
  'coverage',
  'mission',
  'partners',
  'closing',
  'help',
  'sources',
] as const;

type Part = (typeof everyPart)[number];

const isHead = (part: Part): boolean => part === 'title' || part === 'lead';
const isPart = (name: string): name is Part => (everyPart as readonly string[]).includes(name);

/** The heading of a section; undefined if it has none, or one of its own. */
const titleOf = (part: Part, messages: Messages): string | undefined =>
  ({
    milestones: messages.inFigures,
    coverage: messages.aroundTheWorld,
    timeline: messages.events,
    mission: messages.mission,
    partners: messages.partners,
    help: messages.help,
    sources: messages.sources,
  })[part as string];

/** The elements that show the items of a section. */
const elementOf: Partial<Record<Part, string>> = {
  timeline: 'history-timeline',
  milestones: 'milestone-counter',
  coverage: 'coverage-map',
  photos: 'captioned-photo',
  quotes: 'quote-card',
  observances: 'observance-day',
};

/** The minimum number of headings for a table of contents. */
const minHeadings = 4;

/**
 * A complete story on one page: introduction, timeline, figures, quotations, maps and sources.
 *
 * ```html
 * <history-story src="story.json"></history-story>
 * ```
 *
 * The parts of the elements inside are parts of the story too: `history-story::part(event)`.
 *
 * @element history-story
 * @slot - The story as HTML. Shown unchanged if it contains no story.
 * @csspart base - The component's root.
 * @csspart title - The title, a heading.
 * @csspart lead - The introduction.
 * @csspart note - The content note and the help line, shown first.
 * @csspart contents - The table of contents, shown when the story has many sections.
 * @csspart section - A section of the story.
 * @csspart heading - The heading of a section.
 * @csspart mission - The mission statement.
 * @csspart closing - The closing words.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 */
export class HistoryStory extends StoryElement {
  static override styles = styles;

  static override properties = {
    sections: { was: ['parts'] },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /**
   * The sections to show, in this order, separated by spaces: `title`, `lead`, `photos`, `timeline`, `milestones`,
   * `quotes`, `observances`, `coverage`, `mission`, `partners`, `closing`, `help`, `sources`. Defaults to all of them.
   */
  sections = '';

  /** The heading level of the title, from 2 to 6. Section headings are one level below, or at this level if there is no title. */
  headingLevel = 2;

  protected readonly reads: Reads = { shape: wholeStory, shows: 'story', readChildren: readHtmlStory };
  #parts: readonly Part[] = everyPart;

  protected override willUpdate(): void {
    super.willUpdate();
    const story = this.shown;
    const asked = String(this.sections ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const unknown = asked.find((name) => !isPart(name));
    if (unknown) warn(this, 'invalid', { kind: 'section', found: `"${unknown}"`, expected: oneOf(everyPart) });
    const known = asked.filter(isPart);
    this.#parts = known.length > 0 ? known : everyPart;
    this.context = this.language.contextFor({ lang: story.lang });
  }

  protected override renderStory(): TemplateResult | undefined {
    const sections = this.#parts.map((part) => ({ part, content: this.#renderPart(part) }));
    const shown = sections.filter(({ content }) => content !== nothing);
    if (shown.length === 0) return undefined;
    const hasHead = shown.some(({ part }) => isHead(part));
    return html`<article>${hasHead ? nothing : this.#renderNote(shown)}${repeat(
      shown,
      ({ part }) => part,
      ({ part, content }) => this.#renderSection(part, content, shown),
    )}</article>`;
  }

  /** Child elements are created here, not in templates, since their names depend on the page. */
  protected override updated(): void {
    const shared = { headingLevel: this.#partLevel + 1, theme: this.theme };
    for (const section of this.renderRoot.querySelectorAll('section')) {
      const [name, children] = this.#childrenOf(section.className as Part);
      if (name) feedChildren(section, name, children, shared);
    }
  }

  /** The element of a section, and the properties for each. Without the translation note, which is shown once for all. */
  #childrenOf(part: Part): readonly [name: string | undefined, children: readonly ChildProperties[]] {
    const { translationNote: _, ...story } = this.shown;
    const name = elementOf[part];
    if (part === 'timeline') return [name, story.events.length > 0 ? [{ story, ...(this.id && { id: this.id }) }] : []];
    if (!name) return [name, []];
    const list = part as Exclude<keyof StoryLists, 'events' | 'eras'>;
    const items = story[list];
    // One element shows all figures or all countries, and selects them by id.
    if (part === 'milestones' || part === 'coverage') {
      const numbered = items.map((item, index) => ({ ...item, id: String(index) }));
      const ids = numbered.map(({ id }) => id).join(' ');
      return [name, items.length > 0 ? [{ story: { ...story, [list]: numbered }, items: ids }] : []];
    }
    return [name, items.map((item) => ({ story: { ...story, [list]: [item] } }))];
  }

  get #level(): number {
    return Math.min(5, Math.max(2, Math.trunc(this.headingLevel) || 2));
  }

  /** One level below the title, if there is one. */
  get #partLevel(): number {
    return this.#parts.includes('title') && this.shown.title !== undefined ? this.#level + 1 : this.#level;
  }

  #renderSection(part: Part, content: unknown, all: readonly { part: Part }[]): TemplateResult {
    const title = this.#titleOf(part);
    // The notes follow the title and the introduction.
    const next = all[all.findIndex((other) => other.part === part) + 1]?.part;
    const after = isHead(part) && next !== 'lead' ? this.#renderNote(all) : nothing;
    return html`<section part="section" class=${part}>${
      title === undefined ? nothing : heading(this.#partLevel, title, 'heading')
    }${content}</section>${after}`;
  }

  #titleOf(part: Part): unknown {
    const { subtitle } = this.shown;
    return part === 'timeline' && subtitle ? text(subtitle, this.context) : titleOf(part, this.context.messages);
  }

  #renderPart(part: Part): unknown {
    const { partners } = this.shown;
    switch (part) {
      case 'title':
        return this.#renderTitle();
      case 'timeline':
      case 'milestones':
      case 'coverage':
      case 'photos':
      case 'quotes':
      case 'observances':
        return this.shown[part === 'timeline' ? 'events' : part].length > 0 ? undefined : nothing;
      case 'partners':
        return partners?.length
          ? html`<ul role="list">${partners.map((partner) => html`<li>${text(partner, this.context)}</li>`)}</ul>`
          : nothing;
      case 'help':
        return helpLine(this.shown.helpLine, this.context);
      case 'sources':
        return this.#renderSources();
      default:
        return this.#renderText(part);
    }
  }

  #renderTitle(): TemplateResult | typeof nothing {
    const { title, organization } = this.shown;
    if (title === undefined) return nothing;
    return html`${
      organization && html`<p class="quiet">${text(organization.name, this.context)}</p>`
    }${heading(this.#level, text(title, this.context), 'title')}`;
  }

  #renderText(part: 'lead' | 'mission' | 'closing'): TemplateResult | typeof nothing {
    const words = text(this.shown[part], this.context);
    return words === undefined ? nothing : html`<p part=${part}>${words}</p>`;
  }

  #renderNote(all: readonly { part: Part }[]): TemplateResult {
    const { contentNote, helpLine: line, translationNote: note } = this.shown;
    const ofTranslation = translationNote({ ...this.context, note });
    return html`${ofTranslation}${
      contentNote || line
        ? html`<div part="note" class="note">${contentNote && html`<p>${text(contentNote, this.context)}</p>`}${helpLine(line, this.context)}</div>`
        : nothing
    }${this.#renderContents(all)}`;
  }

  #renderContents(all: readonly { part: Part }[]): TemplateResult | typeof nothing {
    const titled = all.filter(({ part }) => this.#titleOf(part) !== undefined);
    if (titled.length < minHeadings) return nothing;
    const { contents } = this.context.messages;
    return html`<nav part="contents" aria-label=${contents}><p class="quiet" aria-hidden="true">${contents}</p><ul role="list">${titled.map(
      ({ part }) =>
        html`<li><button type="button" class="link" @click=${listener(() => this.#onGoTo(part))}>${this.#titleOf(part)}</button></li>`,
    )}</ul></nav>`;
  }

  #renderSources(): TemplateResult | typeof nothing {
    const sources = sourcesOf(this.shown);
    return sources.length > 0
      ? html`<ul role="list">${sources.map((from) => html`<li>${source(from, this.context)}</li>`)}</ul>`
      : nothing;
  }

  #onGoTo(part: Part): void {
    const title = this.renderRoot.querySelector<HTMLElement>(`section.${part} > [part="heading"]`);
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'history-story': HistoryStory;
  }
}
