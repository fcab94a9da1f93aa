import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { DataController } from '../story/data-controller.js';
import { quotesShape } from '../story/fields.js';
import type { Quote, Term } from '../story/model.js';
import { readQuotes } from '../story/read-html.js';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../page-document.js';
import { LanguageController } from '../text/language-controller.js';
import { plainOf, type Reading } from '../text/reading.js';
import { isToldTo } from '../text/told-to.js';
import { warn } from '../warn.js';
import { ThemeController, type Theme } from './controllers/theme-controller.js';
import { date } from './pieces/date.js';
import { image } from './pieces/picture.js';
import { source } from './pieces/source.js';
import { fallback, status } from './pieces/status.js';
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
export class QuoteCard extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    story: { attribute: false },
    item: {},
    theme: {},
  };

  /** The address of a story file (JSON or CSV), resolved like that of a picture. */
  src = '';

  /** A story, set by script. It comes before every other source. */
  story: unknown;

  /** The id of the quotation in the story; without it the first is shown. */
  item = '';

  /** The look: `plain`, `uswds`, `govuk`, `ecl` or `newsprint`. */
  theme: Theme = 'plain';

  readonly #data = new DataController(this, {
    shape: quotesShape,
    shows: 'quotes',
    given: () => this.story,
    readChildren: readQuotes,
  });
  readonly #language = new LanguageController(this);
  readonly #theme = new ThemeController(this);
  #quote: Quote | undefined;
  #reading!: Reading;

  protected override willUpdate(): void {
    const story = this.#data.current();
    this.#quote = story.quotes.find(({ id }) => !this.item || id === this.item);
    if (this.item && !this.#quote && this.#data.isSettled)
      warn(this, `item="${this.item}" is not the id of a quotation in the story; write one of its ids.`);
    this.#reading = this.#language.reading(story);
  }

  protected override render(): TemplateResult {
    if (!this.#data.hasStory) return fallback(this.#data, this.#theme.name, this.#reading);
    return html`<div class="root" data-theme=${this.#theme.name} part="base">
      ${this.#quote ? this.#renderQuote(this.#quote) : nothing}
      ${status(this.#data, !this.#quote, this.#reading)}
    </div>`;
  }

  #renderQuote(quote: Quote): TemplateResult {
    const url = quote.source?.url === undefined ? undefined : safeUrl(quote.source.url, pageDocument.baseURI, true);
    const spoken = quote.lang === undefined ? this.#reading : { ...this.#reading, storyLang: quote.lang };
    const bare = !opening.test(plainOf(quote.text, this.#reading));
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
    const reading = this.#reading;
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
    return html`<dl part="terms">${terms.map(({ term, note }) => html`<dt>${text(term, this.#reading)}</dt><dd>${text(note, this.#reading)}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quote-card': QuoteCard;
  }
}
