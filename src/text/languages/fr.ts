import { isCalendarDate, type Messages } from '../messages.js';
import { roman } from './roman.js';

export const fr: Messages = {
  about: (date, kind) =>
    kind === 'day' ? `vers le ${date}` : isCalendarDate(kind) ? `vers ${date}` : `${date} environ`,
  uncertain: (date) => `${date} (incertain)`,
  before: (date, kind) =>
    !isCalendarDate(kind)
      ? `${date} et avant`
      : /^vers /.test(date)
        ? `jusque ${date}`
        : kind === 'day'
          ? `jusqu’au ${date}`
          : `jusqu’en ${date}`,
  after: (date, kind) =>
    !isCalendarDate(kind)
      ? `${date} et après`
      : /^vers /.test(date)
        ? date.replace('vers', 'depuis environ')
        : kind === 'day'
          ? `depuis le ${date}`
          : `depuis ${date}`,
  decade: (_year, formatted) => `années ${formatted}`,
  century: (century) => `${roman(century)}${century === 1 ? 'er' : 'e'} siècle`,
  season: (index, year) => `${['printemps', 'été', 'automne', 'hiver'][index]} ${year}`,
  approximate: 'date approximative',
  undated: 'sans date',
  over: 'plus de',
  aboutFigure: 'environ',
  under: 'moins de',
  asOf: (date) => `date des données\u00a0: ${date}`,
  dateNotStated: 'Date non précisée',
  source: 'Source',
  showMore: (_count, formatted) => `Afficher ${formatted} de plus`,
  countOf: (shown, all) => `${shown} sur ${all}`,
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  copyByHand: 'Copiez ce lien\u00a0:',
  loading: 'Chargement des dernières données…',
  failed: 'Les dernières données n’ont pas pu être chargées.',
  seriesDate: 'Date',
  seriesValue: 'Valeur',
  ago: (number) => `il y a ${number} d’années`,
  timeScale: 'Frise à l’échelle',
  zoomOut: 'Zoom arrière',
  zoomIn: 'Zoom avant',
  wholePeriod: 'Toute la période',
  search: 'Rechercher',
  filter: 'Filtrer',
  topics: 'Thèmes',
  eras: 'Époques',
  found: (found, all) => `${found} événements sur ${all}`,
  noMatch: 'Aucun événement ne correspond.',
  reset: 'Réinitialiser',
  showAll: (_count, formatted) => `Tout afficher (${formatted})`,
  previous: 'Précédent',
  next: 'Suivant',
  events: 'Événements',
  readMore: 'Lire la suite',
  enlarge: 'Agrandir',
  close: 'Fermer',
  playFrom: (host) => `Lire\u00a0: ceci contacte ${host}`,
  openAt: (host) => `Ouvrir sur ${host}`,
  inPicture: 'Sur la photo',
  contents: 'Sur cette page',
  inFigures: 'En chiffres',
  aroundTheWorld: 'Dans le monde',
  mission: 'Mission',
  partners: 'Partenaires',
  help: 'Aide',
  sources: 'Sources',
  withheld: '[nom non communiqué]',
  weekdayOf: (nth, weekday, month) =>
    `${['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'][nth - 1] ?? 'dernier'} ${weekday} ${/^[ao]/.test(month) ? 'd’' : 'de '}${month}`,
  observedIn: (_count, formatted) => `Reconnue dans ${formatted} pays`,
  addToCalendar: 'Ajouter au calendrier',
  countries: 'pays',
  countriesNamed: 'Pays cités',
  notNamed: 'non cité',
  boundaries: 'Les points montrent des lieux, non des frontières, et ne préjugent du statut d’aucun territoire.',
  continents: ['Afrique', 'Asie', 'Europe', 'Amérique du Nord', 'Amérique du Sud', 'Océanie', 'Antarctique'],
  countryNames: { PS: 'État de Palestine', VA: 'Saint-Siège' },
};
