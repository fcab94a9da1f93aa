import { html, nothing, type TemplateResult } from 'lit';
import { groupCountries } from '../map/countries.js';
import type { RenderContext } from './text.js';

/**
 * Countries by continent, in the reader's language and the order of its alphabet.
 *
 * @param codes alpha-2 codes
 * @param mark what stands at a country's name, if anything
 */
export function countries(
  codes: readonly string[],
  { lang, messages }: RenderContext,
  mark?: (code: string) => unknown,
): TemplateResult | typeof nothing {
  if (codes.length === 0) return nothing;
  return html`<dl part="countries" class="countries" aria-label=${messages.countriesNamed}>
    ${groupCountries(codes, lang, messages).map(
      ({ continent, countries }) =>
        html`<div><dt>${continent}</dt><dd><ul role="list">${countries.map(({ code, name }) => html`<li>${mark?.(code)}<bdi>${name}</bdi></li>`)}</ul></dd></div>`,
    )}
  </dl>`;
}
