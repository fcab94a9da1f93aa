import { plural, type Messages } from '../messages.js';
import { roman } from './roman.js';

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
  // Sunday is neuter, Wednesday, Friday and Saturday are feminine.
  weekdayOf: (nth, weekday, month, index) => {
    const gender = [0, 1, 1, 2, 1, 2, 2][index]!;
    const word = nth < 0 ? `последн${['ее', 'ий', 'яя'][gender]}` : `${nth}-${'ейя'[gender]}`;
    return `${word} ${weekday} ${month}`;
  },
  observedIn: (count, formatted) => `Отмечается в ${formatted} ${plural('ru', count) === 'one' ? 'стране' : 'странах'}`,
  addToCalendar: 'Добавить в календарь',
  countries: 'страны',
  countriesNamed: 'Названные страны',
  notNamed: 'не указана',
  boundaries: 'Точки показывают места, а не границы, и не предрешают статуса территорий.',
  continents: ['Африка', 'Азия', 'Европа', 'Северная Америка', 'Южная Америка', 'Океания', 'Антарктида'],
  countryNames: { PS: 'Государство Палестина', VA: 'Святой Престол' },
};
