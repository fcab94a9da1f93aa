import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from '../story/model.js';
import { date } from './date.js';
import { linkedImage, placeholder, type MediaState } from './picture.js';
import { source } from './source.js';
import { text, type Reading } from './text.js';

/** Those of some parts that are there, with a dot between: it parts in any language. */
const joined = (parts: readonly unknown[]): unknown[] =>
  parts.filter((part) => part && part !== nothing).map((part, index) => (index > 0 ? [' \u00b7 ', part] : part));

/** A list, in the order of the picture where the story says which; it is read as a line. */
function peopleIn({ people, peopleOrder }: Photo, reading: Reading): TemplateResult | typeof nothing {
  if (!people?.length) return nothing;
  const names = people.map((person) => html`<li>${text(person, reading)}</li>`);
  return html`<div>${
    peopleOrder
      ? html`<span id="order">${text(peopleOrder, reading)}</span><ol part="people" role="list" aria-labelledby="order">${names}</ol>`
      : html`<ul part="people" role="list" aria-label=${reading.messages.inPicture}>${names}</ul>`
  }</div>`;
}

/** A picture with its caption, date, place, people, credit and source. */
export function photo(item: Photo, reading: Reading, media: MediaState): TemplateResult {
  const { picture, caption, date: when, displayDate, place, source: from } = item;
  const where = place && html`<span part="place">${text(place, reading)}</span>`;
  const small = [picture?.credit, picture?.licence].map(
    (words) => words && html`<small>${text(words, reading)}</small>`,
  );
  const origin = joined([...small, source(from, reading)]);
  return html`<figure>${picture ? linkedImage(picture, reading, media) : placeholder({}, '')}<figcaption part="caption"><p>${text(caption, reading)}</p>${joined([date(when, displayDate, reading), where])}${peopleIn(item, reading)}${origin.length > 0 ? html`<p part="credit">${origin}</p>` : nothing}</figcaption></figure>`;
}
