import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from '../model/model.js';
import { plainOf } from '../text/render-context.js';
import { date } from './date.js';
import { linkedImage, placeholder, type MediaState } from './picture.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** Joins the parts that are not empty with a dot, which separates in any language. */
const joined = (parts: readonly unknown[]): unknown[] =>
  parts.filter((part) => part && part !== nothing).map((part, index) => (index > 0 ? [' \u00b7 ', part] : part));

/** The people in the picture as a list, with the meaning of its order if the story has one. */
function peopleIn({ people, peopleOrder }: Photo, context: RenderContext): TemplateResult | typeof nothing {
  if (context.exact ? !people && !peopleOrder : !people?.length) return nothing;
  const names = people?.map((person) => html`<li>${text(person, context)}</li>`);
  return html`<div data-field="people">${
    peopleOrder
      ? html`<span data-field="peopleOrder">${text(peopleOrder, context)}</span>${names && html`<ol part="people" role="list" aria-label=${plainOf(peopleOrder, context)}>${names}</ol>`}`
      : html`<ul part="people" role="list" aria-label=${context.messages.inPicture}>${names}</ul>`
  }</div>`;
}

/** A picture with its caption, date, place, people, credit and source. */
export function photo(item: Photo, context: RenderContext, media: MediaState): TemplateResult {
  const { picture, caption, date: when, displayDate, place, source: from } = item;
  const where = place && html`<span part="place" data-field="place">${text(place, context)}</span>`;
  const { credit, licence } = picture ?? {};
  const origin = joined([
    credit && html`<small>${text(credit, context)}</small>`,
    licence && html`<small data-field="licence">${text(licence, context)}</small>`,
    source(from, context),
  ]);
  const shown = picture
    ? linkedImage(picture, context, media, ['credit', 'licence', 'link'])
    : context.exact
      ? nothing
      : placeholder({}, '');
  return html`<figure>${shown}<figcaption part="caption"><p data-field="caption">${text(caption, context)}</p>${joined([date(when, displayDate, context), where])}${peopleIn(item, context)}${origin.length > 0 ? html`<p part="credit" data-field="note">${origin}</p>` : nothing}</figcaption></figure>`;
}
