import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { DataController } from '../story/data-controller.js';
import { wholeStory } from '../story/fields.js';
import type { Story } from '../story/model.js';
import { readHtmlStory } from '../story/read-html-story.js';
import { sourcesOf } from '../story/sources-of.js';
import { LanguageController } from '../text/language-controller.js';
import type { Messages } from '../text/messages.js';
import { warn } from '../warn.js';
import { ThemeController, type Theme } from './controllers/theme-controller.js';
import { WidgetsController } from './controllers/widgets-controller.js';
import { heading } from './pieces/heading.js';
import { helpLine } from './pieces/help-line.js';
import { source } from './pieces/source.js';
import { fallback, status, translationNote } from './pieces/status.js';
import { text, type Reading } from './pieces/text.js';
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

/** The words above a part; the others have no heading, or one of their own. */
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

/** From so many headings on, a table of contents is worth its room. */
const fewHeadings = 4;

/**
 * A whole story on one page: what it is about, its history, its figures, who said what, and where it all comes from.
 *
 * ```html
 * <history-story src="story.json"></history-story>
 * ```
 *
 * @element history-story
 * @slot - The story as HTML. What holds no story is shown as it is.
 * @csspart base - The whole.
 * @csspart title - Its title.
 * @csspart lead - What it is about.
 * @csspart note - The content note and the help line, before all else.
 * @csspart contents - The table of contents, where there are many parts.
 * @csspart section - A part of the story.
 * @csspart heading - The heading of a part.
 * @csspart closing - The words at its end.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 */
export class HistoryStory extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    story: { attribute: false },
    parts: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: {},
  };

  /** The address of a story file (JSON or CSV), resolved like that of a picture. */
  src = '';

  /** A story, set by script. It comes before every other source. */
  story: unknown;

  /**
   * What is shown, in this order, with spaces between: `title`, `lead`, `photos`, `timeline`, `milestones`, `quotes`,
   * `observances`, `coverage`, `mission`, `partners`, `closing`, `help`, `sources`; without it, all.
   */
  parts = '';

  /** The level of the title's heading, 2 to 6; those of the parts are one below it, or at it where no title is shown. */
  headingLevel = 2;

  /** The look: `plain`, `uswds`, `govuk`, `ecl` or `newsprint`. */
  theme: Theme = 'plain';

  readonly #data = new DataController(this, {
    shape: wholeStory,
    shows: 'story',
    given: () => this.story,
    readChildren: readHtmlStory,
  });
  readonly #language = new LanguageController(this);
  readonly #theme = new ThemeController(this);
  readonly #widgets = new WidgetsController();
  #shown!: Story;
  #parts: readonly Part[] = everyPart;
  #reading!: Reading;

  protected override willUpdate(): void {
    const story = (this.#shown = this.#data.current());
    const asked = String(this.parts ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const unknown = asked.find((name) => !isPart(name));
    if (unknown) warn(this, `parts="${unknown}" is not a part of a story; write some of ${everyPart.join(', ')}.`);
    const known = asked.filter(isPart);
    this.#parts = known.length > 0 ? known : everyPart;
    this.#reading = this.#language.reading({ lang: story.lang });
    this.#widgets.level = this.#partLevel;
    this.#widgets.story = story;
    this.#widgets.theme = this.theme;
  }

  protected override render(): TemplateResult {
    if (!this.#data.hasStory) return fallback(this.#data, this.#theme.name, this.#reading);
    const sections = this.#parts.map((part) => ({ part, content: this.#renderPart(part) }));
    const shown = sections.filter(({ content }) => content !== nothing);
    const hasHead = shown.some(({ part }) => isHead(part));
    return html`<article class="root" data-theme=${this.#theme.name} part="base">
      ${hasHead || shown.length === 0 ? nothing : this.#renderNote(shown)}${shown.map(({ part, content }) => this.#renderSection(part, content, shown))}
      ${status(this.#data, shown.length === 0, this.#reading)}
    </article>`;
  }

  get #level(): number {
    return Math.min(5, Math.max(2, Math.trunc(this.headingLevel) || 2));
  }

  /** One below the title, where that is shown. */
  get #partLevel(): number {
    return this.#parts.includes('title') && this.#shown.title !== undefined ? this.#level + 1 : this.#level;
  }

  #renderSection(part: Part, content: unknown, all: readonly { part: Part }[]): TemplateResult {
    const title = this.#titleOf(part);
    // What a reader should know first follows what they see first.
    const next = all[all.findIndex((other) => other.part === part) + 1]?.part;
    const after = isHead(part) && next !== 'lead' ? this.#renderNote(all) : nothing;
    return html`<section part="section" class=${part}>${
      title === undefined ? nothing : heading(this.#partLevel, title, 'heading')
    }${content}</section>${after}`;
  }

  #titleOf(part: Part): unknown {
    const { subtitle } = this.#shown;
    return part === 'timeline' && subtitle ? text(subtitle, this.#reading) : titleOf(part, this.#reading.messages);
  }

  #renderPart(part: Part): unknown {
    const { events, milestones, quotes, photos, observances, coverage, partners } = this.#shown;
    const widgets = this.#widgets;
    switch (part) {
      case 'title':
        return this.#renderTitle();
      case 'timeline':
        return events.length > 0 ? widgets.one('history-timeline', {}) : nothing;
      case 'milestones':
        return milestones.length > 0 ? widgets.several('milestone-counter', 'milestones') : nothing;
      case 'coverage':
        return coverage.length > 0 ? widgets.several('coverage-map', 'coverage') : nothing;
      case 'photos':
        return photos.length > 0 ? widgets.each('captioned-photo', 'photos') : nothing;
      case 'quotes':
        return quotes.length > 0 ? widgets.each('quote-card', 'quotes') : nothing;
      case 'observances':
        return observances.length > 0 ? widgets.each('observance-day', 'observances') : nothing;
      case 'partners':
        return partners?.length
          ? html`<ul role="list">${partners.map((partner) => html`<li>${text(partner, this.#reading)}</li>`)}</ul>`
          : nothing;
      case 'help':
        return helpLine(this.#shown.helpLine, this.#reading);
      case 'sources':
        return this.#renderSources();
      default:
        return this.#renderText(part);
    }
  }

  #renderTitle(): TemplateResult | typeof nothing {
    const { title, organization } = this.#shown;
    if (title === undefined) return nothing;
    return html`${
      organization && html`<p class="quiet">${text(organization.name, this.#reading)}</p>`
    }${heading(this.#level, text(title, this.#reading), 'title')}`;
  }

  #renderText(part: 'lead' | 'mission' | 'closing'): TemplateResult | typeof nothing {
    const words = text(this.#shown[part], this.#reading);
    return words === undefined ? nothing : html`<p part=${part}>${words}</p>`;
  }

  #renderNote(all: readonly { part: Part }[]): TemplateResult {
    const { contentNote, helpLine: line, translationNote: note } = this.#shown;
    const ofTranslation = translationNote({ ...this.#reading, note });
    return html`${ofTranslation}${
      contentNote || line
        ? html`<div part="note" class="note">${contentNote && html`<p>${text(contentNote, this.#reading)}</p>`}${helpLine(line, this.#reading)}</div>`
        : nothing
    }${this.#renderContents(all)}`;
  }

  #renderContents(all: readonly { part: Part }[]): TemplateResult | typeof nothing {
    const titled = all.filter(({ part }) => this.#titleOf(part) !== undefined);
    if (titled.length < fewHeadings) return nothing;
    const { contents } = this.#reading.messages;
    return html`<nav part="contents" aria-label=${contents}><p class="quiet" aria-hidden="true">${contents}</p><ul role="list">${titled.map(
      ({ part }) =>
        html`<li><button type="button" class="link" @click=${listener(() => this.#onGoTo(part))}>${this.#titleOf(part)}</button></li>`,
    )}</ul></nav>`;
  }

  #renderSources(): TemplateResult | typeof nothing {
    const sources = sourcesOf(this.#shown);
    return sources.length > 0
      ? html`<ul role="list">${sources.map((from) => html`<li>${source(from, this.#reading)}</li>`)}</ul>`
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
