import { plural, type Messages } from '../messages.js';
import { roman } from './roman.js';

/** Ordinals, and the last: with neuter, masculine and feminine weekdays. */
const ordinals = {
  n: ['первое', 'второе', 'третье', 'четвёртое', 'пятое', 'последнее'],
  m: ['первый', 'второй', 'третий', 'четвёртый', 'пятый', 'последний'],
  f: ['первая', 'вторая', 'третья', 'четвёртая', 'пятая', 'последняя'],
} as const;

/** The dates are in the nominative, so no word here governs another case. */
export const ru: Messages = {
  about: (date) => `примерно ${date}`,
  uncertain: (date) => `${date} (под вопросом)`,
  before: (date) => `${date} и ранее`,
  after: (date) => `${date} и позднее`,
  decade: (_year, formatted) => `${formatted}-е годы`,
  century: (century) => `${roman(century)} век`,
  season: (index, year) => `${['весна', 'лето', 'осень', 'зима'][index]} ${year} г.`,
  approximate: 'приблизительно',
  undated: 'без даты',
  over: 'более',
  aboutFigure: 'около',
  under: 'менее',
  asOf: (date) => `дата данных: ${date}`,
  dateNotStated: 'Дата не указана',
  source: 'Источник',
  showMore: (_count, formatted) => `Показать ещё ${formatted}`,
  countOf: (shown, all) => `${shown} из ${all}`,
  copyLink: 'Копировать ссылку',
  linkCopied: 'Ссылка скопирована',
  copyByHand: 'Скопируйте ссылку:',
  loading: 'Загружаются последние данные…',
  failed: 'Не удалось получить последние данные.',
  nothingToShow: 'Здесь пока ничего нет.',
  seriesDate: 'Дата',
  seriesValue: 'Значение',
  weekdayOf: (nth, weekday, month, index) => {
    const words = ordinals['nmmfmff'[index] as keyof typeof ordinals];
    return `${words[nth - 1] ?? words[5]} ${weekday} ${month}`;
  },
  observedIn: (count, formatted) => `Отмечается в ${formatted} ${plural('ru', count) === 'one' ? 'стране' : 'странах'}`,
  addToCalendar: 'Добавить в календарь',
  countries: 'страны',
  countriesNamed: 'Названные страны',
  notNamed: 'не указана',
  boundaries:
    'Точки обозначают места, а не границы, и не выражают мнения о правовом статусе какой-либо страны или территории.',
  continents: ['Африка', 'Азия', 'Европа', 'Северная Америка', 'Южная Америка', 'Океания', 'Антарктида'],
  countryNames: {
    CD: 'Демократическая Республика Конго',
    CG: 'Конго',
    MM: 'Мьянма',
    PS: 'Государство Палестина',
    VA: 'Святой Престол',
  },
};
