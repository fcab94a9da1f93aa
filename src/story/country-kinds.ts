/** The types of values with country codes. */
import { countryOf } from '../map/countries.js';
import { isMap, isString, type Item, type Kind } from './value-kinds.js';

export const country: Kind = {
  name: 'country',
  expected: 'an ISO 3166-1 code, e.g. BE or BEL',
  read: (value) => (isString(value) ? countryOf(value)?.code : undefined),
};

export const names: Kind = {
  name: 'names',
  label: 'country names',
  expected: 'names by country code, e.g. {"BE": "Belgium"}',
  read: (value) =>
    isMap(value, isString) && Object.keys(value as Item).every((code) => countryOf(code)?.code === code)
      ? value
      : undefined,
};
