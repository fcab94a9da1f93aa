import { html, nothing, type TemplateResult } from 'lit';
import type { Quote } from '../story/model.js';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../common/page-document.js';
import { plainOf } from '../text/render-context.js';
import { isToldTo } from '../text/told-to.js';
import { date } from './date.js';
import { image } from './picture.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** Quotation marks of any script at the start of a text. */
const opening = /^\s*["'\u00ab\u2039\u2018\u201a-\u201c\u201e\u201f\u300c\u300e\u301d\uff02]/;

/** Who said it, in what role, where and when; and what is said of its terms, beside the quotation, never in it. */
function captionOf(item: Quote, context: RenderContext): TemplateResult | typeof nothing {
  const { portrait, speaker, role, context: occasion, date: when, displayDate, source: from, terms = [] } = item;
  const details = [
    text(role, context),
    text(occasion, context),
    date(when, displayDate, context),
    source(from, context),
  ].filter((part) => part !== nothing && part !== undefined);
  const told = terms.filter(({ note }) => isToldTo(note, context.lang, context.storyLang));
  if (speaker === undefined && details.length === 0 && !portrait && told.length === 0) return nothing;
  return html`<figcaption part="caption">
    ${portrait ? image(portrait, context) : nothing}
    <div>
      ${speaker === undefined ? nothing : html`<b part="speaker">${text(speaker, context)}</b>`}<span class="muted"
        >${details.map((part, index) => html`${index > 0 || speaker !== undefined ? ', ' : nothing}${part}`)}</span
      >${
        told.length > 0
          ? html`<dl part="terms">${told.map(({ term, note }) => html`<dt>${text(term, context)}</dt><dd>${text(note, context)}</dd>`)}</dl>`
          : nothing
      }
    </div>
  </figcaption>`;
}

/** A quotation with its caption. Without quotation marks of its own it gets those of the style sheet. */
export function quote(item: Quote, context: RenderContext): TemplateResult {
  const url = item.source?.url === undefined ? undefined : safeUrl(item.source.url, pageDocument.baseURI, true);
  const spoken = item.lang === undefined ? context : { ...context, storyLang: item.lang };
  const isBare = !opening.test(plainOf(item.text, context));
  return html`<figure>
    <blockquote part="quote" cite=${url ?? nothing}><p class=${isBare ? 'bare' : ''}>${text(item.text, spoken)}</p></blockquote>
    ${captionOf(item, context)}
  </figure>`;
}
