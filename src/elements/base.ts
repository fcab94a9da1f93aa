import { adoptStyles, html, LitElement, nothing } from 'lit';
import type { CSSResult, PropertyDeclaration, TemplateResult } from 'lit';
import type { ScriptPart } from '../common/script-part.js';
import { withoutPrototype } from '../common/without-prototype.js';
import { chooseItems } from '../story/choose-items.js';
import type { EventInput, StoryInput } from '../model/input.js';
import { DataController, type DataSources } from './controllers/data-controller.js';
import type { Story } from '../model/model.js';
import { LanguageController } from './controllers/language-controller.js';
import type { RenderContext } from '../text/render-context.js';
import { messageOf } from '../story/messages.js';
import { warnOnceOnPage, warn } from './warn.js';
import { ThemeController, type Theme } from './controllers/theme-controller.js';
import { fallback, status } from './partials/status.js';

/** What an element reads from a story and shows, and how it reads its HTML children. */
export type Reads = Omit<DataSources, 'given' | 'needs'>;

/** A part that draws something may have styles for it. */
interface WithStyles {
  readonly styles?: CSSResult;
}

/** A property as Lit declares it. */
interface Property extends PropertyDeclaration {
  /** Its old name, which works until 0.3; then, if one of its values was renamed too, the old and the new value. */
  readonly was?: readonly string[];
}

/**
 * The base class of all elements: data source, language, theme, and an error boundary, which shows the HTML content if rendering
 * fails. Options for Lit and the DOM inherit nothing, since pages may extend `Object.prototype`.
 *
 * @cssState loading - The story file is being loaded.
 * @cssState fallback - The HTML content is shown, not a story.
 * @cssState error - The story file could not be loaded, or contains nothing this element can show.
 */
export abstract class StoryElement extends LitElement {
  static override shadowRootOptions = withoutPrototype(LitElement.shadowRootOptions);

  static override properties: Record<string, Property> = {
    src: {},
    story: { attribute: false, useDefault: false },
    theme: {},
  };

  /** A removed attribute brings the default back. */
  static override createProperty(name: PropertyKey, options?: Property): void {
    const declared = withoutPrototype<Property>({ useDefault: true, ...options });
    super.createProperty(name, declared);
    const [oldName] = declared.was ?? [];
    if (!oldName) return;
    // The old property only reads and sets the old attribute.
    Object.defineProperty(
      this.prototype,
      oldName,
      withoutPrototype<PropertyDescriptor & ThisType<StoryElement>>({
        get() {
          return this.getAttribute(oldName);
        },
        set(value: unknown) {
          if (value === false || value == null) this.removeAttribute(oldName);
          else this.setAttribute(oldName, value === true ? '' : String(value));
        },
      }),
    );
    super.createProperty(oldName, withoutPrototype({ noAccessor: true, attribute: false }));
  }

  static override get observedAttributes(): string[] {
    const observed = super.observedAttributes;
    const properties = [...this.elementProperties.values()] as Property[];
    return [...observed, ...properties.flatMap(({ was }) => was?.[0] ?? [])];
  }

  /** The URL of a story file (JSON or CSV), relative to the page. */
  src = '';

  /** The story as a JavaScript object, or an array of events for a timeline. Takes precedence over `src` and the element's HTML. */
  story: StoryInput | readonly EventInput[] | undefined;

  /** The visual style: `plain`, `uswds`, `govuk`, `ecl` or `newsprint`. */
  theme: Theme = 'plain';

  protected abstract readonly reads: Reads;

  protected readonly data = new DataController(this, () => ({
    ...this.reads,
    given: () => this.given(),
    needs: (story) => this.needs(story),
  }));
  protected readonly language = new LanguageController(this);
  protected readonly look = new ThemeController(this);
  /** The best story available now. */
  protected shown!: Story;
  protected context!: RenderContext;
  #isBroken = false;
  readonly #styled = new Set<object>();

  /** Loads the story file again. The old story is shown until then. Fires `load` or `error`. */
  reload(): void {
    this.data.reload();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    const { elementProperties } = this.constructor as typeof StoryElement;
    for (const [property, { attribute = property, was }] of elementProperties as Map<string, Property>) {
      const [oldName, oldValue, newValue] = was ?? [];
      if (!oldName || (name !== oldName && name !== attribute)) continue;
      const newName = String(attribute);
      const write = (key: string, word: string | undefined) => (word ? `${key}="${word}"` : key);
      const params = { old: write(oldName, oldValue), now: write(newName, newValue) };
      if (name === oldName && value !== null) warnOnceOnPage(this, messageOf({ code: 'renamed', params }));
      const [current, fromOldName] = [this.getAttribute(newName), this.getAttribute(oldName)];
      if (newValue) value = fromOldName === oldValue ? newValue : current;
      else value = current ?? fromOldName;
      name = newName;
    }
    super.attributeChangedCallback(name, before, value);
  }

  /** Also waits for the parts that are needed to draw the story. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.data.pending) return isDone;
    await this.data.pending;
    return this.getUpdateComplete();
  }

  /** The story set by a script. */
  protected given(): unknown {
    return this.story;
  }

  /** The parts that are needed to draw a story; it is drawn without those that cannot be loaded. */
  protected needs(_story: Story): readonly ScriptPart[] {
    return [];
  }

  /** The module of a part, with its styles applied; undefined if it has not loaded. */
  protected use<M extends WithStyles>({ module }: ScriptPart<M>): M | undefined {
    if (!module?.styles || this.#styled.has(module)) return module;
    this.#styled.add(module);
    const root = this.renderRoot as ShadowRoot;
    const earlier = [...(root.adoptedStyleSheets ?? [])];
    adoptStyles(root, [module.styles]);
    root.adoptedStyleSheets = [...earlier, ...root.adoptedStyleSheets];
    return module;
  }

  /** The items with these ids. Warns, once the whole story is loaded, of an id that it does not have. */
  protected choose<I extends { readonly id?: string }>(all: readonly I[], ids: string, what: string): readonly I[] {
    const { items, missing } = chooseItems(all, ids, this.data.isFromChildren);
    if (missing && this.data.isSettled)
      warn(this, 'noItem', { what, id: missing, ids: all.flatMap((item) => item.id ?? []) });
    return items;
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
      this.data.pending = undefined;
      this.data.setCustomState('fallback', true);
      this.shadowRoot?.replaceChildren(document.createElement('slot'));
    }
  }
}
