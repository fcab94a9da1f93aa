import { isCalendarDate, type DateKind, type Messages } from '../messages.js';
import { roman } from './roman.js';

const isAbout = (date: string): boolean => /^por volta /.test(date);

/** The article of a date after a preposition, unless "por volta de" precedes the date. */
const withArticle = (date: string, kind: DateKind): string =>
  isAbout(date) ? date : kind === 'decade' ? `a ${date}` : kind === 'century' ? `o ${date}` : date;

export const pt: Messages = {
  about: (date, kind) =>
    kind === 'ago'
      ? date.replace('há', 'há cerca de')
      : `por volta d${isCalendarDate(kind) ? 'e' : kind === 'century' || /^[voi]/.test(date) ? 'o' : 'a'} ${date}`,
  uncertain: (date) => `${date} (incerto)`,
  before: (date, kind) => `até ${withArticle(date, kind)}`,
  after: (date, kind) => `desde ${withArticle(date, kind)}`,
  decade: (_year, formatted) => `década de ${formatted}`,
  century: (century) => `século ${roman(century)}`,
  season: (index, year) => `${['primavera', 'verão', 'outono', 'inverno'][index]} de ${year}`,
  approximate: 'data aproximada',
  undated: 'sem data',
  over: 'mais de',
  aboutFigure: 'cerca de',
  under: 'menos de',
  asOf: (date) => `data dos dados: ${date}`,
  dateNotStated: 'Data não indicada',
  source: 'Fonte',
  showMore: (_count, formatted) => `Mostrar mais ${formatted}`,
  countOf: (shown, all) => `${shown} de ${all}`,
  copyLink: 'Copiar link',
  linkCopied: 'Link copiado',
  copyByHand: 'Copie este link:',
  loading: 'Carregando os dados mais recentes…',
  failed: 'Não foi possível carregar os dados mais recentes.',
  seriesDate: 'Data',
  seriesValue: 'Valor',
  ago: (number) => `há ${number} de anos`,
  timeScale: 'Linha do tempo em escala',
  zoomOut: 'Reduzir',
  zoomIn: 'Ampliar',
  wholePeriod: 'Todo o período',
  search: 'Pesquisar',
  filter: 'Filtrar',
  topics: 'Temas',
  eras: 'Épocas',
  found: (found, all) => `${found} de ${all} acontecimentos`,
  noMatch: 'Nenhum acontecimento corresponde.',
  reset: 'Repor',
  showAll: (_count, formatted) => `Mostrar todos (${formatted})`,
  previous: 'Anterior',
  next: 'Seguinte',
  events: 'Acontecimentos',
  readMore: 'Ler mais',
  enlarge: 'Ampliar',
  close: 'Fechar',
  playFrom: (host) => `Reproduzir: isto contacta ${host}`,
  openAt: (host) => `Abrir em ${host}`,
  inPicture: 'Na imagem',
  contents: 'Nesta página',
  inFigures: 'Em números',
  aroundTheWorld: 'No mundo',
  mission: 'Missão',
  partners: 'Parceiros',
  help: 'Ajuda',
  sources: 'Fontes',
  withheld: '[nome omitido]',
  weekdayOf: (nth, weekday, month, index) =>
    `${['primeir', 'segund', 'terceir', 'quart', 'quint'][nth - 1] ?? 'últim'}${index % 6 ? 'a' : 'o'} ${weekday} de ${month}`,
  observedIn: (count, formatted) => `Reconhecido em ${formatted} ${count === 1 ? 'país' : 'países'}`,
  addToCalendar: 'Adicionar ao calendário',
  countries: 'países',
  countriesNamed: 'Países mencionados',
  notNamed: 'não mencionado',
  boundaries: 'Os pontos mostram lugares, não fronteiras, e nada dizem sobre o estatuto de qualquer território.',
  continents: ['África', 'Ásia', 'Europa', 'América do Norte', 'América do Sul', 'Oceania', 'Antártida'],
  countryNames: { PS: 'Estado da Palestina', VA: 'Santa Sé' },
};
