import type { Messages } from '../messages.js';
import { isCalendar } from './kinds.js';

/** "um 1997" is said of years alone, and not after another preposition. */
const plainly = (date: string): string => date.replace(/^um /, 'etwa ');

export const de: Messages = {
  about: (date, kind) => (kind === 'year' ? `um ${date}` : `etwa ${date}`),
  uncertain: (date) => `${date} (unsicher)`,
  before: (date, kind) => (isCalendar(kind) ? `bis ${plainly(date)}` : `${date} und früher`),
  after: (date, kind) => (isCalendar(kind) ? `ab ${plainly(date)}` : `${date} und später`),
  decade: (_year, formatted) => `${formatted}er-Jahre`,
  century: (_century, formatted) => `${formatted}. Jahrhundert`,
  season: (index, year) => `${['Frühjahr', 'Sommer', 'Herbst', 'Winter'][index]} ${year}`,
  approximate: 'ungefähre Angabe',
  undated: 'ohne Datum',
  over: 'über',
  aboutFigure: 'rund',
  under: 'unter',
  asOf: (date) => `Stand: ${date}`,
  dateNotStated: 'Stand nicht angegeben',
  source: 'Quelle',
  showMore: (count, formatted) => (count === 1 ? 'Einen weiteren anzeigen' : `${formatted} weitere anzeigen`),
  countOf: (shown, all) => `${shown} von ${all}`,
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  copyByHand: 'Diesen Link kopieren:',
  loading: 'Die neuesten Daten werden geladen …',
  failed: 'Die neuesten Daten waren nicht erreichbar.',
  nothingToShow: 'Hier gibt es noch nichts zu zeigen.',
  seriesDate: 'Datum',
  seriesValue: 'Wert',
  weekdayOf: (nth, weekday, month) =>
    `${['erster', 'zweiter', 'dritter', 'vierter', 'fünfter'][nth - 1] ?? 'letzter'} ${weekday} im ${month}`,
  observedIn: (count, formatted) => `Begangen in ${formatted} ${count === 1 ? 'Land' : 'Ländern'}`,
  addToCalendar: 'In den Kalender eintragen',
  countries: 'Länder',
  countriesNamed: 'Genannte Länder',
  notNamed: 'nicht genannt',
  boundaries: 'Die Punkte zeigen Orte, keine Grenzen, und sagen nichts über den Status eines Gebiets.',
  continents: ['Afrika', 'Asien', 'Europa', 'Nordamerika', 'Südamerika', 'Ozeanien', 'Antarktis'],
  countryNames: { PS: 'Staat Palästina', VA: 'Heiliger Stuhl' },
};
