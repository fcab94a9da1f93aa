import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, Term } from '../model/model.js';
import { plainOf } from '../text/render-context.js';
import { isForLanguage } from '../text/is-for-language.js';
import { date } from './date.js';
import { image } from './picture.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** A quotation mark of any script at the start of a text. */
const openingMark = /^\s*["'\u00ab\u2039\u2018\u201a-\u201c\u201e\u201f\u300c\u300e\u301d\uff02]/;

/** A term and its note. They are hidden if the HTML contains them only for readers of another language. */
const termOf = ({ term, note }: Term, isHidden: boolean, context: RenderContext): TemplateResult =>
  html`<dt ?hidden=${isHidden}>${text(term, context)}</dt><dd ?hidden=${isHidden}>${text(note, context)}</dd>`;

/** The portrait, the attribution (speaker, role, context, date and source), and the explained terms. */
function captionOf(item: Quote, context: RenderContext): TemplateResult | typeof nothing {
  const { portrait, speaker, role, context: occasion, date: when, displayDate, source: from, terms } = item;
  const details = [
    role && html`<span data-field="role">${text(role, context)}</span>`,
    occasion && html`<span data-field="context">${text(occasion, context)}</span>`,
    date(when, displayDate, context),
    source(from, context),
  ].filter((part) => part && part !== nothing);
  const isForReader = ({ note }: Term) => isForLanguage(note, context.lang, context.storyLang);
  const forReader = terms?.filter(isForReader);
  const shown = context.exact ? terms : forReader?.length ? forReader : undefined;
  if (speaker === undefined && details.length === 0 && !portrait && !shown) return nothing;
  return html`<figcaption part="caption">
    ${portrait ? image(portrait, context) : nothing}
    <div>
      ${speaker === undefined ? nothing : html`<b part="speaker" data-field="speaker">${text(speaker, context)}</b>`}${
        details.length > 0
          ? html`<span data-field="details">${details.map((part, index) => [index > 0 || speaker !== undefined ? ', ' : nothing, part])}</span>`
          : nothing
      }${shown ? html`<dl part="terms">${shown.map((each) => termOf(each, !isForReader(each), context))}</dl>` : nothing}
    </div>
  </figcaption>`;
}

/** A quotation with its caption. If the text has no quotation marks, the style sheet adds them. */
export function quote(item: Quote, context: RenderContext): TemplateResult {
  const url = item.source?.url === undefined ? undefined : context.resolve(item.source.url, true);
  const textContext = item.lang === undefined ? context : { ...context, storyLang: item.lang };
  const hasNoMarks = !openingMark.test(plainOf(item.text, context));
  return html`<figure>
    <blockquote part="quote" cite=${url ?? nothing} lang=${item.lang ?? nothing}><p ?data-unquoted=${hasNoMarks}>${text(item.text, textContext)}</p></blockquote>
    ${captionOf(item, context)}
  </figure>`;
}
