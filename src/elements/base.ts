import { html, LitElement, nothing, type PropertyDeclaration, type TemplateResult } from 'lit';
import { withoutPrototype } from '../common/without-prototype.js';
import { DataController, type DataSources } from './controllers/data-controller.js';
import type { Story } from '../story/model.js';
import { LanguageController } from './controllers/language-controller.js';
import type { RenderContext } from '../text/render-context.js';
import { warn } from './warn.js';
import { ThemeController, type Theme } from './controllers/theme-controller.js';
import { fallback, status } from './partials/status.js';

/** What an element reads from a story and shows, and how it reads its HTML children. */
export type Reads = Omit<DataSources, 'given'>;

/**
 * The base class of all elements: data source, language, theme, and an error boundary, which shows the HTML content if rendering
 * fails. Options for Lit and the DOM inherit nothing, since pages may extend `Object.prototype`.
 */
export abstract class StoryElement extends LitElement {
  static override shadowRootOptions = withoutPrototype(LitElement.shadowRootOptions);

  static override properties: Record<string, PropertyDeclaration> = {
    src: {},
    story: { attribute: false },
    theme: {},
  };

  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, options && withoutPrototype(options));
  }

  /** The URL of a story file (JSON or CSV), relative to the page. */
  src = '';

  /** The story as a JavaScript object, or an array of events for a timeline. Takes precedence over `src` and the element's HTML. */
  story: unknown;

  /** The visual style: `plain`, `uswds`, `govuk`, `ecl` or `newsprint`. */
  theme: Theme = 'plain';

  protected abstract readonly reads: Reads;

  protected readonly data = new DataController(this, () => ({ ...this.reads, given: () => this.given() }));
  protected readonly language = new LanguageController(this);
  protected readonly look = new ThemeController(this);
  /** The best story available now. */
  protected shown!: Story;
  protected context!: RenderContext;
  #isBroken = false;

  /** The story set by a script. */
  protected given(): unknown {
    return this.story;
  }

  /** The item with the id, else the first. */
  protected find<I extends { readonly id?: string | undefined }>(
    items: readonly I[],
    id: string,
    kind: string,
  ): I | undefined {
    const item = items.find((each) => !id || each.id === id);
    if (id && !item) this.warnMissing(id, kind, items);
    return item;
  }

  /** Warns that there is no item with the id, once the whole story is loaded. */
  protected warnMissing(id: string, what: string, items: readonly { readonly id?: string | undefined }[]): void {
    if (this.data.isSettled) warn(this, 'noItem', { what, id, ids: items.flatMap((item) => item.id ?? []) });
  }

  protected override willUpdate(): void {
    this.shown = this.data.current();
    this.context = this.language.contextFor(this.shown);
  }

  /** The content in its root element; without a story, the HTML content. */
  protected override render(): TemplateResult {
    if (!this.data.hasStory) return fallback(this.data, this.look.name, this.context);
    const content = this.renderStory();
    return html`<div class="root ${this.rootClass}" data-theme=${this.look.name} part="base">
      ${content ?? nothing} ${status(this.data, content === undefined, this.context)}
    </div>`;
  }

  /** An additional class of the root element. */
  protected get rootClass(): string {
    return '';
  }

  /** The content; undefined if the story has nothing for this element. */
  protected abstract renderStory(): TemplateResult | undefined;

  protected override performUpdate(): void {
    if (this.#isBroken) return;
    try {
      super.performUpdate();
    } catch (error) {
      this.#isBroken = true;
      warn(this, 'notDrawn', { reason: String(error) });
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
    }
  }
}
