/** Writes a story as the HTML that `read-html.ts` reads: natural first, exact always. Strings only, so it runs without a page. */
import { isToldTo } from '../text/told-to.js';
import { formatNumber } from '../text/format-number.js';
import { formatAsOf } from '../time/format-date.js';
import { figureWords } from '../text/figure-words.js';
import { collapse, plainText } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { seriesPeriod } from './series.js';
import type { Milestone, Quote, Story, StoryEvent } from './model.js';
import { idAttribute, imageElement, mediaElement, pictureElement, sourceElement } from './write-html-media.js';
import { attribute, countedElement, dateElement, escapeHtml, field, json, stringify, tag } from './write-html-text.js';
import { textElement, textParts, timeElement, writingOf, type HtmlOptions, type Writing } from './write-html-text.js';

/** `a|b`, or a JSON list where that could be read otherwise. */
const tagsAttribute = (tags: readonly string[] | undefined): string =>
  attribute(
    'data-tags',
    tags && (tags.length === 0 || tags[0]!.startsWith('[') || tags.some((entry) => entry.includes('|')))
      ? stringify(tags)
      : tags?.join('|'),
  );

/** What stands below the headline; closed under its content note where the story says so. */
function eventBody(
  { text, picture, media, source, contentNote }: StoryEvent,
  isCollapsed: boolean,
  writing: Writing,
): string {
  const body =
    textElement('p', '', text, writing) +
    pictureElement(picture, writing) +
    mediaElement(media, writing) +
    sourceElement(source, writing);
  return isCollapsed && contentNote !== undefined && body
    ? tag('details', field('sensitive'), textElement('summary', field('contentNote'), contentNote, writing) + body)
    : textElement('p', field('contentNote'), contentNote, writing) + body;
}

function eventElement(event: StoryEvent, isCollapsed: boolean, writing: Writing): string {
  const { id, title, era, tags, importance } = event;
  return tag(
    'li',
    idAttribute(id) + attribute('data-era', era) + tagsAttribute(tags) + attribute('data-importance', importance),
    timeElement(event.date, event.displayDate, writing) +
      textElement(`h${writing.level}`, '', title, writing) +
      eventBody(event, isCollapsed, writing),
  );
}

/** The children of a `<history-timeline>`: the events of a story as an `<ol>`, in the order of the story. */
export function writeEvents(story: Story, options?: HtmlOptions): string {
  const writing = writingOf(story, options);
  const isCollapsed = story.sensitive === 'collapsed';
  return tag(
    'ol',
    attribute('data-sensitive', story.sensitive),
    story.events.map((event) => eventElement(event, isCollapsed, writing)).join(''),
  );
}

/** The figure itself: `<data value="10500" data-qualifier="over"><small>over</small> 10,500</data>`, or its own words. */
export function figureElement(
  {
    value,
    displayValue,
    qualifier,
    unit,
  }: Omit<Milestone, 'label' | 'value'> & { readonly value: number | string | undefined },
  writing: Writing,
  attributes = '',
): string {
  const { lang } = writing;
  const { word, number, unit: unitWords } = figureWords({ value: value ?? '', qualifier, unit }, lang);
  const machine =
    attribute('value', value ?? '') +
    attribute('data-qualifier', qualifier) +
    (typeof unit === 'object' ? json(unit) : attribute('data-unit', unit)) +
    attributes;
  if (displayValue !== undefined) {
    const [exact, content] = textParts(displayValue, writing);
    const computed = [word, number, unitWords].filter(Boolean).join(' ');
    const isLikeValue =
      typeof displayValue === 'string' && ['', collapse(computed)].includes(collapse(plainText(displayValue)));
    return tag('data', machine + (exact || (isLikeValue ? attribute('data-text', displayValue) : '')), content);
  }
  const words = [word && tag('small', '', escapeHtml(word)), escapeHtml(number), unitWords && escapeHtml(unitWords)];
  return tag('data', machine, words.filter(Boolean).join(' '));
}

function seriesTable({ series }: Milestone, writing: Writing): string {
  if (!series) return '';
  const { seriesDate, seriesValue } = messagesFor(writing.lang);
  const head = [seriesDate, seriesValue].map((words) => tag('th', ' scope="col"', escapeHtml(words))).join('');
  const rows = series.map(({ date, value }) => {
    const number = tag('data', attribute('value', value), escapeHtml(formatNumber(value, writing.lang)));
    return tag('tr', '', tag('td', '', dateElement(date, writing)) + tag('td', '', number));
  });
  const table = tag('table', '', tag('thead', '', tag('tr', '', head)) + tag('tbody', '', rows.join('')));
  return tag('details', field('series'), tag('summary', '', escapeHtml(seriesPeriod(series, writing.lang))) + table);
}

export function milestoneHtml(milestone: Milestone, writing: Writing): string {
  const { value, label } = milestone;
  return (
    figureElement(milestone, writing) +
    countedElement('p', field('label'), label, value, writing) +
    noteHtml(milestone, writing) +
    seriesTable(milestone, writing)
  );
}

/** The line that says of when a figure is, and where it comes from. */
export function noteHtml(
  { asOf, displayAsOf, source }: Pick<Milestone, 'asOf' | 'displayAsOf' | 'source'>,
  writing: Writing,
): string {
  const messages = messagesFor(writing.lang);
  const stated = timeElement(asOf, displayAsOf, writing, formatAsOf) || escapeHtml(messages.dateNotStated);
  return tag('p', field('note'), [stated, sourceElement(source, writing)].filter(Boolean).join(' \u00b7 '));
}

/** The children of a `<milestone-counter>`. Its `id` is not among them: that is the element's own. */
export const writeMilestone = (milestone: Milestone, story: Story, options?: HtmlOptions): string =>
  milestoneHtml(milestone, writingOf(story, options));

/** Beside the quotation, never in it. */
function termsHtml(terms: Quote['terms'], writing: Writing): string {
  const pairs = (terms ?? []).map(({ term, note }) => {
    const hidden = isToldTo(note, writing.lang, writing.lang) ? '' : attribute('hidden', '');
    return textElement('dt', hidden, term, writing) + textElement('dd', hidden, note, writing);
  });
  return terms ? tag('dl', field('terms'), pairs.join('')) : '';
}

export function quoteHtml(quote: Quote, writing: Writing, attributes = ''): string {
  const { id, text, lang, speaker, role, context, date, displayDate, source, portrait, terms } = quote;
  const caption = [
    textElement('cite', '', speaker, writing),
    textElement('span', field('role'), role, writing),
    textElement('span', field('context'), context, writing),
    timeElement(date, displayDate, writing),
    source?.name === undefined ? '' : sourceElement(source, writing, field('source')),
  ].filter(Boolean);
  const words = textElement('p', '', text, writing);
  const annotated = caption.join(', ') + termsHtml(terms, writing);
  return tag(
    'figure',
    attributes + idAttribute(id),
    (portrait ? imageElement(portrait, writing) : '') +
      tag('blockquote', attribute('cite', source?.url) + attribute('lang', lang), words) +
      (annotated && tag('figcaption', '', annotated)),
  );
}

/** The children of a `<quote-card>`. */
export const writeQuote = (quote: Quote, story: Story, options?: HtmlOptions): string =>
  quoteHtml(quote, writingOf(story, options));
