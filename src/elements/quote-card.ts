import { html, type TemplateResult } from 'lit';
import { quotesShape } from '../story/fields.js';
import type { Quote } from '../model/model.js';
import { readQuotes } from '../story/read-html.js';
import { StoryElement, type Reads } from './base.js';
import { quote } from '../views/quote.js';
import { styles } from './quote-card.styles.js';

/**
 * A quotation with its speaker, their role, the date and the source.
 *
 * ```html
 * <quote-card>
 *   <figure>
 *     <blockquote><p>“You need a Belgian solution.”</p></blockquote>
 *     <figcaption><cite>NCMEC’s President</cite></figcaption>
 *   </figure>
 * </quote-card>
 * ```
 *
 * @element quote-card
 * @slot - The quotation as HTML. Shown unchanged if it contains no quotation.
 * @csspart base - The component's root.
 * @csspart quote - The `blockquote` element.
 * @csspart caption - The `figcaption` element.
 * @csspart speaker - The name of the speaker.
 * @csspart date - The date of the quotation, a `time` element.
 * @csspart source - The source, a `cite` element.
 * @csspart terms - The list of explained terms.
 * @csspart picture - The portrait, an `img` element.
 * @csspart status - The status message shown while the story is loading, or if it failed to load.
 * @fires {Event} load - The story file has loaded, from `src` or from the page's `data-story`. Does not bubble.
 * @fires {Event} error - The story file could not be loaded, or contains nothing this element can show. Does not bubble.
 */
export class QuoteCard extends StoryElement {
  static override styles = styles;

  static override properties = {
    items: { was: ['item'] },
  };

  /** The `id` of the quotation to show, or several separated by spaces. Defaults to the first quotation in the story. */
  items = '';

  protected readonly reads: Reads = { shape: quotesShape, shows: 'quotes', readChildren: readQuotes };
  #quotes: readonly Quote[] = [];

  protected override willUpdate(): void {
    super.willUpdate();
    this.#quotes = this.choose(this.shown.quotes, this.items, 'quote');
  }

  protected override renderStory(): TemplateResult | undefined {
    if (this.#quotes.length === 0) return undefined;
    return html`${this.#quotes.map((item) => quote(item, this.context))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-card': QuoteCard;
  }
}
