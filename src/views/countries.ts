import { html, nothing, type TemplateResult } from 'lit';
import { groupCountries, withNames } from '../map/countries.js';
import type { ObservedBy } from '../model/model.js';
import type { RenderContext } from './text.js';

/**
 * Countries by continent, with names in the reader's language, sorted alphabetically.
 *
 * @param mark renders a marker before the name of a country
 */
export function countries(
  { countries: codes, countryNames }: Pick<ObservedBy, 'countries' | 'countryNames'>,
  { lang, messages, exact }: RenderContext,
  mark?: (code: string) => unknown,
): TemplateResult | typeof nothing {
  if (exact ? !codes && !countryNames : !codes?.length) return nothing;
  const groups = groupCountries(codes ?? [], lang, withNames(messages, countryNames));
  return html`<dl part="countries" aria-label=${messages.countriesNamed} data-json=${exact?.countries(codes, groups) ?? nothing} data-names=${(exact && countryNames && exact.json(countryNames)) ?? nothing}>
    ${groups.map(
      ({ continent, countries }) =>
        html`<div><dt>${continent}</dt><dd><ul role="list">${countries.map(({ code, name }) => html`<li data-country=${code}>${mark?.(code)}<bdi>${name}</bdi></li>`)}</ul></dd></div>`,
    )}
  </dl>`;
}
