import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from '../story/model.js';
import { date } from './date.js';
import { linkedImage, placeholder, type MediaState } from './picture.js';
import { source } from './source.js';
import { text, type RenderContext } from './text.js';

/** Those of some parts that are there, with a dot between: it parts in any language. */
const joined = (parts: readonly unknown[]): unknown[] =>
  parts.filter((part) => part && part !== nothing).map((part, index) => (index > 0 ? [' \u00b7 ', part] : part));

/** A list, in the order of the picture where the story says which; it is read as a line. */
function peopleIn({ people, peopleOrder }: Photo, context: RenderContext): TemplateResult | typeof nothing {
  if (!people?.length) return nothing;
  const names = people.map((person) => html`<li>${text(person, context)}</li>`);
  return html`<div>${
    peopleOrder
      ? html`<span id="order">${text(peopleOrder, context)}</span><ol part="people" role="list" aria-labelledby="order">${names}</ol>`
      : html`<ul part="people" role="list" aria-label=${context.messages.inPicture}>${names}</ul>`
  }</div>`;
}

/** A picture with its caption, date, place, people, credit and source. */
export function photo(item: Photo, context: RenderContext, media: MediaState): TemplateResult {
  const { picture, caption, date: when, displayDate, place, source: from } = item;
  const where = place && html`<span part="place">${text(place, context)}</span>`;
  const small = [picture?.credit, picture?.licence].map(
    (words) => words && html`<small>${text(words, context)}</small>`,
  );
  const origin = joined([...small, source(from, context)]);
  return html`<figure>${picture ? linkedImage(picture, context, media) : placeholder({}, '')}<figcaption part="caption"><p>${text(caption, context)}</p>${joined([date(when, displayDate, context), where])}${peopleIn(item, context)}${origin.length > 0 ? html`<p part="credit">${origin}</p>` : nothing}</figcaption></figure>`;
}
