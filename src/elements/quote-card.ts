import type { TemplateResult } from 'lit';
import { quotesShape } from '../story/fields.js';
import type { Quote } from '../story/model.js';
import { readQuotes } from '../story/read-html.js';
import { StoryElement, type Reads } from './base.js';
import { quote } from '../views/quote.js';
import { styles } from './quote-card.styles.js';

/**
 * A quotation, with who said it, in what role and where.
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
 * @slot - The quotation as HTML. What holds no quotation is shown as it is.
 * @csspart base - The whole.
 * @csspart quote - The quotation.
 * @csspart caption - The line below it.
 * @csspart speaker - Who said it.
 * @csspart date - When.
 * @csspart source - The source.
 * @csspart terms - What is said of its terms, below.
 * @csspart picture - The portrait.
 * @csspart status - The quiet line below, when there is something to say.
 * @fires load - The story at `src`, or that of `data-story`, has arrived.
 * @fires error - That story could not be loaded, or holds nothing that is shown here.
 */
export class QuoteCard extends StoryElement {
  static override styles = styles;

  static override properties = {
    item: {},
  };

  /** The id of the quotation in the story; without it the first is shown. */
  item = '';

  protected readonly reads: Reads = { shape: quotesShape, shows: 'quotes', readChildren: readQuotes };
  #quote: Quote | undefined;

  protected override willUpdate(): void {
    super.willUpdate();
    this.#quote = this.find(this.shown.quotes, this.item, 'a quotation');
  }

  protected override renderStory(): TemplateResult | undefined {
    return this.#quote && quote(this.#quote, this.reading);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-card': QuoteCard;
  }
}
