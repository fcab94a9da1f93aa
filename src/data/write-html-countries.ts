/** Writes observances and coverage as the HTML that `read-html-countries.ts` reads. */
import { groupCountries } from '../map/countries.js';
import { formatNumber } from '../text/format-number.js';
import { messagesFor } from '../text/languages.js';
import { formatDay, formatMonthDay, formatRule } from '../time/format-day.js';
import { parseDay } from '../time/observance.js';
import type { Coverage, Observance, Story } from './model.js';
import { figureElement } from './write-html.js';
import { sourceElement } from './write-html-media.js';
import { attribute, dateElement, escapeHtml, field, json, tag, textElement, wordsOf } from './write-html-text.js';
import { writingOf, type HtmlOptions, type Writing } from './write-html-text.js';

/** Countries by continent; their order of the story as JSON, where it is another. */
function countriesHtml(codes: readonly string[] | undefined, { lang }: Writing): string {
  if (!codes) return '';
  const groups = groupCountries(codes, lang, messagesFor(lang));
  const shown = groups.flatMap(({ countries }) => countries.map(({ code }) => code));
  const items = groups.map(({ continent, countries }) => {
    const names = countries.map(({ code, name }) => tag('li', attribute('data-country', code), escapeHtml(name)));
    return tag('div', '', tag('dt', '', escapeHtml(continent)) + tag('dd', '', tag('ul', '', names.join(''))));
  });
  return tag('dl', shown.join() === codes.join() && codes.length > 0 ? '' : json(codes), items.join(''));
}

export function observanceHtml(observance: Observance, writing: Writing): string {
  const { name, rule, dates, date, text, since, observedBy, source } = observance;
  const { lang, level } = writing;
  const messages = messagesFor(lang);
  const time = (value: string, words: string) => tag('time', attribute('datetime', value), escapeHtml(words));
  const { count, countries } = observedBy ?? {};
  const where = count === undefined ? '' : messages.observedIn(Number(count), formatNumber(count, lang));
  const days = (dates ?? []).map((day) => tag('li', '', time(day, formatDay(parseDay(day)!, lang))));
  const notes = [dateElement(since, writing, field('since')), sourceElement(source, writing)].filter(Boolean);
  return (
    textElement(`h${level}`, '', name, writing) +
    (date === undefined ? '' : time(date, formatMonthDay(date, lang))) +
    (rule === undefined
      ? ''
      : tag('span', field('rule') + attribute('data-text', rule), escapeHtml(formatRule(rule, lang, messages)))) +
    (dates === undefined ? '' : tag('ul', field('dates'), days.join(''))) +
    textElement('p', field('text'), text, writing) +
    (count === undefined ? '' : tag('data', attribute('value', count), escapeHtml(where))) +
    countriesHtml(countries, writing) +
    (notes.length > 0 ? tag('p', field('note'), notes.join(' \u00b7 ')) : '')
  );
}

/** The children of an `<observance-day>`. Its `id` is not among them: that is the element's own. */
export const writeObservance = (observance: Observance, story: Story, options?: HtmlOptions): string =>
  observanceHtml(observance, writingOf(story, options));

/** In the order in which `coverage-map` shows it. */
export function coverageHtml(coverage: Coverage, writing: Writing): string {
  const { name, label, countries, count, total, qualifier, note, asOf, source } = coverage;
  const { asOf: asOfWords, dateNotStated, countOf } = messagesFor(writing.lang);
  const stated =
    asOf === undefined
      ? escapeHtml(dateNotStated)
      : tag('time', attribute('datetime', asOf), escapeHtml(asOfWords(wordsOf(asOf, writing))));
  const number = (value: number | string) => escapeHtml(formatNumber(value, writing.lang));
  const figure =
    count === undefined
      ? number(countries?.length ?? 0)
      : figureElement(qualifier ? { value: count, qualifier } : { value: count }, writing);
  const all = total === undefined ? '' : tag('data', field('total') + attribute('value', total), number(total));
  return (
    textElement('p', field('name'), name, writing) +
    tag('p', field('count'), all ? countOf(figure, all) : figure) +
    textElement('p', field('label'), label, writing) +
    tag('p', field('note'), [stated, sourceElement(source, writing)].filter(Boolean).join(' \u00b7 ')) +
    countriesHtml(countries, writing) +
    textElement('p', field('boundaries'), note, writing)
  );
}

/** The children of a `<coverage-map>`: of one class, whose `id` is not among them, or of several. */
export const writeCoverage = (classes: readonly Coverage[], story: Story, options?: HtmlOptions): string =>
  classes
    .map((coverage, _, { length }) =>
      length === 1
        ? coverageHtml(coverage, writingOf(story, options))
        : tag(
            'div',
            attribute('data-class', '') + attribute('data-id', coverage.id),
            coverageHtml(coverage, writingOf(story, options)),
          ),
    )
    .join('');
