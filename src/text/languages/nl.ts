import type { DateKind, Messages } from '../messages.js';

const withArticle = (date: string, kind: DateKind): string =>
  (kind === 'decade' || kind === 'century') && !/^rond /.test(date) ? `de ${date}` : date;

export const nl: Messages = {
  about: (date, kind) => `rond ${withArticle(date, kind)}`,
  uncertain: (date) => `${date} (onzeker)`,
  before: (date, kind) => `tot en met ${withArticle(date, kind)}`,
  after: (date, kind) => `vanaf ${withArticle(date, kind)}`,
  decade: (_year, formatted) => `jaren ${formatted}`,
  century: (_century, formatted) => `${formatted}e eeuw`,
  season: (index, year) => `${['voorjaar', 'zomer', 'herfst', 'winter'][index]} ${year}`,
  approximate: 'bij benadering',
  undated: 'zonder datum',
  over: 'meer dan',
  aboutFigure: 'ongeveer',
  under: 'minder dan',
  asOf: (date) => `stand: ${date}`,
  dateNotStated: 'Datum niet vermeld',
  source: 'Bron',
  showMore: (_count, formatted) => `Nog ${formatted} tonen`,
  countOf: (shown, all) => `${shown} van ${all}`,
  copyLink: 'Link kopiëren',
  linkCopied: 'Link gekopieerd',
  copyByHand: 'Kopieer deze link:',
  loading: 'De nieuwste gegevens worden geladen…',
  failed: 'De nieuwste gegevens zijn niet bereikbaar.',
  nothingToShow: 'Er is hier nog niets te zien.',
  seriesDate: 'Datum',
  seriesValue: 'Waarde',
  weekdayOf: (nth, weekday, month) =>
    `${['eerste', 'tweede', 'derde', 'vierde', 'vijfde'][nth - 1] ?? 'laatste'} ${weekday} in ${month}`,
  observedIn: (count, formatted) => `Erkend in ${formatted} ${count === 1 ? 'land' : 'landen'}`,
  addToCalendar: 'Aan agenda toevoegen',
  countries: 'landen',
  countriesNamed: 'Genoemde landen',
  notNamed: 'niet genoemd',
  boundaries: 'De stippen tonen plaatsen, geen grenzen, en zeggen niets over de status van een gebied.',
  continents: ['Afrika', 'Azië', 'Europa', 'Noord-Amerika', 'Zuid-Amerika', 'Oceanië', 'Antarctica'],
  countryNames: { PS: 'Staat Palestina', VA: 'Heilige Stoel' },
};
