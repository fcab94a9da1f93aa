import { html, nothing, type TemplateResult } from 'lit';
import { quotesShape } from '../story/fields.js';
import type { Quote, Term } from '../story/model.js';
import { readQuotes } from '../story/read-html.js';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../page-document.js';
import { plainOf } from '../text/reading.js';
import { isToldTo } from '../text/told-to.js';
import { StoryElement, type Reads } from './base.js';
import { date } from './pieces/date.js';
import { image } from './pieces/picture.js';
import { source } from './pieces/source.js';
import { text } from './pieces/text.js';
import { styles } from './quote-card.styles.js';

/** Quotation marks of any script at the start of a text. */
const opening = /^\s*["'\u00ab\u2039\u2018\u201a-\u201c\u201e\u201f\u300c\u300e\u301d\uff02]/;

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
    const quote = this.#quote;
    if (!quote) return undefined;
    const url = quote.source?.url === undefined ? undefined : safeUrl(quote.source.url, pageDocument.baseURI, true);
    const spoken = quote.lang === undefined ? this.reading : { ...this.reading, storyLang: quote.lang };
    const bare = !opening.test(plainOf(quote.text, this.reading));
    const caption = this.#renderCaption(quote);
    return html`<figure>
      <blockquote part="quote" cite=${url ?? nothing}><p class=${bare ? 'bare' : ''}>${text(quote.text, spoken)}</p></blockquote>
      ${caption}
    </figure>`;
  }

  #renderCaption({
    portrait,
    speaker,
    role,
    context,
    date: when,
    displayDate,
    source: from,
    terms = [],
  }: Quote): TemplateResult | typeof nothing {
    const reading = this.reading;
    const details = [
      role === undefined ? nothing : text(role, reading),
      context === undefined ? nothing : text(context, reading),
      date(when, displayDate, reading),
      source(from, reading),
    ].filter((part) => part !== nothing && part !== undefined);
    const told = terms.filter(({ note }) => isToldTo(note, reading.lang, reading.storyLang));
    if (speaker === undefined && details.length === 0 && !portrait && told.length === 0) return nothing;
    return html`<figcaption part="caption">
      ${portrait ? image(portrait, reading) : nothing}
      <div>
        ${speaker === undefined ? nothing : html`<b part="speaker">${text(speaker, reading)}</b>`}<span class="muted"
          >${details.map((part, index) => html`${index > 0 || speaker !== undefined ? ', ' : nothing}${part}`)}</span
        >${told.length > 0 ? this.#renderTerms(told) : nothing}
      </div>
    </figcaption>`;
  }

  /** Beside the quotation, never in it. */
  #renderTerms(terms: readonly Term[]): TemplateResult {
    return html`<dl part="terms">${terms.map(({ term, note }) => html`<dt>${text(term, this.reading)}</dt><dd>${text(note, this.reading)}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-card': QuoteCard;
  }
}
