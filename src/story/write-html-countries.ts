/** Writes observances and coverage as the HTML that `read-html-countries.ts` reads. */
import { groupCountries, withNames } from '../map/countries.js';
import { formatNumber } from '../text/format-number.js';
import { messagesFor } from '../text/languages.js';
import { formatDay, formatMonthDay, formatRule } from '../time/format-day.js';
import { formatSince } from '../time/format-date.js';
import { parseDay } from '../time/observance.js';
import type { Coverage, Observance, ObservedBy, Story } from './model.js';
import { figureElement, noteHtml } from './write-html.js';
import { sourceElement } from './write-html-media.js';
import {
  attribute,
  escapeHtml,
  field,
  json,
  stringify,
  tag,
  textElement,
  textParts,
  timeElement,
} from './write-html-text.js';
import { writingOf, type HtmlOptions, type Writing } from './write-html-text.js';

/** Countries by continent; their order of the story as JSON, where it is another. */
function countriesHtml({ countries: codes, countryNames }: ObservedBy, { lang }: Writing): string {
  if (!codes && !countryNames) return '';
  const groups = groupCountries(codes ?? [], lang, withNames(messagesFor(lang), countryNames));
  const shown = groups.flatMap(({ countries }) => countries.map(({ code }) => code));
  const items = groups.map(({ continent, countries }) => {
    const names = countries.map(({ code, name }) => tag('li', attribute('data-country', code), escapeHtml(name)));
    return tag('div', '', tag('dt', '', escapeHtml(continent)) + tag('dd', '', tag('ul', '', names.join(''))));
  });
  const order = !codes || (shown.join() === codes.join() && codes.length > 0) ? '' : json(codes);
  return tag('dl', order + (countryNames ? attribute('data-names', stringify(countryNames)) : ''), items.join(''));
}

/** A yearly day or a rule, in words or in those of its own. */
function whenHtml({ rule, date, displayDate }: Observance, writing: Writing): string {
  const { lang } = writing;
  const write = (name: string, machine: string, value: string, computed: string): string => {
    const [exact, content] = displayDate === undefined ? ['', escapeHtml(computed)] : textParts(displayDate, writing);
    const isLikeComputed = [computed, value].includes(displayDate as string);
    return tag(
      name,
      machine + (exact || (isLikeComputed ? attribute('data-text', displayDate as string) : '')),
      content,
    );
  };
  if (rule !== undefined)
    return write(
      'span',
      field('rule') + attribute('data-rule', rule) + attribute('data-date', date),
      rule,
      formatRule(rule, lang, messagesFor(lang)),
    );
  if (date !== undefined) return write('time', attribute('datetime', date), date, formatMonthDay(date, lang));
  return textElement('p', field('displayDate'), displayDate, writing);
}

export function observanceHtml(observance: Observance, writing: Writing): string {
  const { name, dates, text, since, displaySince, observedBy = {}, source } = observance;
  const { lang, level } = writing;
  const messages = messagesFor(lang);
  const time = (value: string, words: string) => tag('time', attribute('datetime', value), escapeHtml(words));
  const { count } = observedBy;
  const where = count === undefined ? '' : messages.observedIn(Number(count), formatNumber(count, lang));
  const days = (dates ?? []).map((day) => tag('li', '', time(day, formatDay(parseDay(day)!, lang))));
  const sinceHtml = timeElement(since, displaySince, writing, formatSince, field('since'));
  const notes = [sinceHtml, sourceElement(source, writing)].filter(Boolean);
  return (
    textElement(`h${level}`, '', name, writing) +
    whenHtml(observance, writing) +
    (dates === undefined ? '' : tag('ul', field('dates'), days.join(''))) +
    textElement('p', field('text'), text, writing) +
    (count === undefined ? '' : tag('data', attribute('value', count), escapeHtml(where))) +
    countriesHtml(observedBy, writing) +
    (notes.length > 0 ? tag('p', field('note'), notes.join(' \u00b7 ')) : '')
  );
}

/** The children of an `<observance-day>`. Its `id` is not among them: that is the element's own. */
export const writeObservance = (observance: Observance, story: Story, options?: HtmlOptions): string =>
  observanceHtml(observance, writingOf(story, options));

/** In the order in which `coverage-map` shows it. */
export function coverageHtml(coverage: Coverage, writing: Writing): string {
  const { name, label, countries, count, displayCount, total, qualifier, note } = coverage;
  const number = (value: number | string) => escapeHtml(formatNumber(value, writing.lang));
  const figure =
    count === undefined && !displayCount
      ? number(countries?.length ?? 0)
      : figureElement(
          { value: count, qualifier, displayValue: displayCount },
          writing,
          displayCount === undefined ? '' : attribute('data-total', total),
        );
  const all =
    total === undefined || displayCount !== undefined
      ? ''
      : tag('data', field('total') + attribute('value', total), number(total));
  return (
    textElement('p', field('name'), name, writing) +
    tag('p', field('count'), all ? messagesFor(writing.lang).countOf(figure, all) : figure) +
    textElement('p', field('label'), label, writing) +
    noteHtml(coverage, writing) +
    countriesHtml(coverage, writing) +
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
