/** The fields of coverage. */
import type { Coverage } from '../model/model.js';
import { country, names } from './country-kinds.js';
import { shown, source, type Shape, type Table } from './fields.js';
import { date, name, number, qualifier, string, text } from './value-kinds.js';

export const coverage: Table<Coverage> = {
  id: string,
  name,
  label: { needed: text },
  countries: [country],
  countryNames: names,
  count: { needed: number, unless: ['countries'] },
  displayCount: text,
  total: number,
  qualifier: qualifier,
  note: text,
  asOf: date,
  displayAsOf: text,
  source,
};

export const coverageShape: Shape = { root: shown, lists: { coverage } };
