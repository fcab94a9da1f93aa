/** The fields of observances. */
import type { Observance, ObservedBy } from '../model/model.js';
import { country, names } from './country-kinds.js';
import { day, monthDay, rule } from './day-kinds.js';
import { shown, source, type Shape, type Table } from './fields.js';
import { date, name, number, string, text } from './value-kinds.js';

const observedBy: Table<ObservedBy> = { count: number, countries: [country], countryNames: names };

export const observance: Table<Observance> = {
  id: string,
  name: { needed: name },
  rule: rule,
  dates: [day],
  date: { needed: monthDay, unless: ['rule', 'dates'] },
  displayDate: text,
  text: text,
  since: date,
  displaySince: text,
  observedBy,
  source,
};

export const observancesShape: Shape = { root: shown, lists: { observances: observance } };
