import type { DateKind, Messages } from '../messages.js';
import { roman } from './roman.js';

/** The article that a date takes after a preposition. */
const articles: Readonly<Partial<Record<DateKind, string>>> = { day: 'el ', decade: 'la ', century: 'el ' };

/** "hacia" says it already when the date is about right. */
const withArticle = (date: string, kind: DateKind): string =>
  (/^hacia /.test(date) ? '' : (articles[kind] ?? '')) + date;

export const es: Messages = {
  about: (date, kind) => `hacia ${withArticle(date, kind)}`,
  uncertain: (date) => `${date} (dudoso)`,
  before: (date, kind) => `hasta ${withArticle(date, kind)}`,
  after: (date, kind) => `desde ${withArticle(date, kind)}`,
  decade: (_year, formatted) => `década de ${formatted}`,
  century: (century) => `siglo ${roman(century)}`,
  season: (index, year) => `${['primavera', 'verano', 'otoño', 'invierno'][index]} de ${year}`,
  approximate: 'fecha aproximada',
  undated: 'sin fecha',
  over: 'más de',
  aboutFigure: 'aproximadamente',
  under: 'menos de',
  asOf: (date) => `fecha de los datos: ${date}`,
  dateNotStated: 'Fecha no indicada',
  source: 'Fuente',
  showMore: (_count, formatted) => `Mostrar ${formatted} más`,
  countOf: (shown, all) => `${shown} de ${all}`,
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  copyByHand: 'Copie este enlace:',
  loading: 'Se están cargando los datos más recientes…',
  failed: 'No se han podido cargar los datos más recientes.',
  nothingToShow: 'Todavía no hay nada que mostrar.',
  seriesDate: 'Fecha',
  seriesValue: 'Valor',
  search: 'Buscar',
  filter: 'Filtrar',
  topics: 'Temas',
  eras: 'Épocas',
  found: (found, all) => `${found} de ${all} acontecimientos`,
  noMatch: 'Ningún acontecimiento coincide.',
  reset: 'Restablecer',
  showAll: (_count, formatted) => `Mostrar los ${formatted}`,
  previous: 'Anterior',
  next: 'Siguiente',
  events: 'Acontecimientos',
  readMore: 'Leer más',
};
