/** Writes a story as the HTML that `read-html.ts` reads: natural first, exact always. Strings only, so it runs without a page. */
import { chooseText } from '../text/choose-text.js';
import { isToldTo } from '../text/told-to.js';
import { formatNumber } from '../text/format-number.js';
import { plainText } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { parseEdtf } from '../time/edtf.js';
import type { Milestone, Quote, Story, StoryEvent } from './model.js';
import { idAttribute, imageElement, mediaElement, pictureElement, sourceElement } from './write-html-media.js';
import { attribute, countedElement, dateElement, escapeHtml, field, json, stringify, tag } from './write-html-text.js';
import { textElement, textParts, wordsOf, writingOf, type HtmlOptions, type Writing } from './write-html-text.js';

/** A date and the wording of its own that an event may have. */
function eventDate({ date, displayDate }: StoryEvent, writing: Writing): string {
  if (displayDate === undefined) return dateElement(date, writing);
  const [exact, content] = textParts(displayDate, writing);
  // Words that could be taken for the date itself have to say that they are its own.
  const isLikeDate =
    typeof displayDate === 'string' &&
    (!!parseEdtf(displayDate) || (date !== undefined && [date, wordsOf(date, writing)].includes(displayDate)));
  const own = exact || (isLikeDate ? attribute('data-text', displayDate) : '');
  return tag('time', attribute('datetime', date) + own, content);
}

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
    eventDate(event, writing) +
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

/** The figure itself, of a milestone or of a coverage: `<data value="10500"><small>over</small> 10,500</data>`. */
export function figureElement({ value, qualifier, unit }: Omit<Milestone, 'label'>, { lang }: Writing): string {
  const { over, aboutFigure, under } = messagesFor(lang);
  const word = { over, about: aboutFigure, under, exact: undefined }[qualifier ?? 'exact'];
  const number = formatNumber(value, lang);
  // A reader takes what stands before the first digit for the word: not so with a sign, or with letters, before it.
  const isNatural = word === undefined ? !qualifier : /^[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/.test(number);
  const unitText = chooseText(unit, lang, lang)?.text;
  return tag(
    'data',
    attribute('value', value) +
      (isNatural ? '' : attribute('data-qualifier', qualifier)) +
      (typeof unit === 'object' ? json(unit) : attribute('data-unit', unit)),
    (word === undefined ? '' : `${tag('small', '', escapeHtml(word))} `) +
      escapeHtml(number) +
      (unitText === undefined ? '' : ` ${escapeHtml(plainText(unitText))}`),
  );
}

function seriesTable({ series }: Milestone, writing: Writing): string {
  if (!series) return '';
  const { seriesDate, seriesValue } = messagesFor(writing.lang);
  const head = [seriesDate, seriesValue].map((words) => tag('th', ' scope="col"', escapeHtml(words))).join('');
  const rows = series.map(({ date, value }) => {
    const number = tag('data', attribute('value', value), escapeHtml(formatNumber(value, writing.lang)));
    return tag('tr', '', tag('td', '', dateElement(date, writing)) + tag('td', '', number));
  });
  return tag('table', '', tag('thead', '', tag('tr', '', head)) + tag('tbody', '', rows.join('')));
}

export function milestoneHtml(milestone: Milestone, writing: Writing): string {
  const { value, label, asOf, source } = milestone;
  const { asOf: asOfWords, dateNotStated } = messagesFor(writing.lang);
  const stated =
    asOf === undefined
      ? escapeHtml(dateNotStated)
      : tag('time', attribute('datetime', asOf), escapeHtml(asOfWords(wordsOf(asOf, writing))));
  return (
    figureElement(milestone, writing) +
    countedElement('p', field('label'), label, value, writing) +
    seriesTable(milestone, writing) +
    tag('p', field('note'), [stated, sourceElement(source, writing)].filter(Boolean).join(' \u00b7 '))
  );
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
  const { id, text, lang, speaker, role, context, date, source, portrait, terms } = quote;
  const caption = [
    textElement('cite', '', speaker, writing),
    textElement('span', field('role'), role, writing),
    textElement('span', field('context'), context, writing),
    dateElement(date, writing),
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
