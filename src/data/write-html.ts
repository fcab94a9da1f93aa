/** Writes a story as the HTML that `read-html.ts` reads: natural first, exact always. Strings only, so it runs without a page. */
import { chooseForm, formatNumber } from '../text/format-number.js';
import { chooseText } from '../text/choose-text.js';
import { parseInline, plainText, serializeInline, type InlineNode } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import type { CountedText, Milestone, Picture, Quote, Source, Story, StoryEvent, Text } from './model.js';
import { safeUrl } from './safe-url.js';

export interface HtmlOptions {
  /** The language of the page, for a story that says none; `en` without it. */
  readonly lang?: string;
  /** The level of an event's heading, 1 to 6; 3 without it. */
  readonly headingLevel?: number;
}

/** What every part is written by. */
export interface Writing {
  readonly lang: string;
  readonly level: number;
}

export const writingOf = (story: Story, { lang = 'en', headingLevel = 3 }: HtmlOptions = {}): Writing => ({
  lang: story.lang ?? lang,
  level: Math.min(6, Math.max(1, Math.trunc(headingLevel) || 3)),
});

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;');

/** ` name="value"`, or nothing without a value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

export const tag = (name: string, attributes: string, content: string): string =>
  `<${name}${attributes}>${content}</${name}>`;

const json = (value: unknown): string => attribute('data-json', JSON.stringify(value));

const isSafe = (url: string, forLink = true): boolean => !!safeUrl(url, 'https://example.org/', forLink);

/** Links that must not stand here come out as their text: unsafe ones, and all of them inside of another link. */
const withoutLinks = (nodes: readonly InlineNode[], all: boolean): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] => {
    if (typeof node === 'string') return [node];
    const children = withoutLinks(node.children, all);
    return node.tag === 'a' && (all || !isSafe(node.value)) ? children : [{ ...node, children }];
  });

const inlineHtml = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      if (node.tag === 'br') return '<br>';
      const name = { a: 'href', abbr: 'title', span: 'lang' }[node.tag];
      return tag(node.tag, name ? attribute(name, node.value) : '', inlineHtml(node.children));
    })
    .join('');

/** Attributes and content of an element that holds a text; its exact form in `data-text` where HTML would change it. */
function stringParts(text: string, inLink: boolean): readonly [attributes: string, content: string] {
  const nodes = withoutLinks(parseInline(text), inLink);
  const isNatural = serializeInline(nodes) === text && text === text.replace(/[ \t\r\n\f]+/g, ' ').trim();
  return [isNatural ? '' : attribute('data-text', text), inlineHtml(nodes)];
}

function textParts(text: Text, { lang }: Writing, inLink = false): readonly [attributes: string, content: string] {
  if (typeof text === 'string') return stringParts(text, inLink);
  const shown = chooseText(text, lang, lang)?.lang;
  const languages = Object.keys(text).map((language) => {
    const [attributes, content] = stringParts(text[language]!, inLink);
    return tag(
      'bdi',
      attribute('lang', language) + (language === shown ? '' : attribute('hidden', '')) + attributes,
      content,
    );
  });
  return ['', languages.join('')];
}

/** An element that holds a text; nothing without a text. */
export function textElement(name: string, attributes: string, text: Text | undefined, writing: Writing): string {
  if (text === undefined) return '';
  const [exact, content] = textParts(text, writing);
  return tag(name, attributes + exact, content);
}

export const field = (name: string): string => attribute('data-field', name);

/** A label that may have plural forms; these are kept as JSON, beside the form for the number. */
export function countedElement(
  name: string,
  attributes: string,
  label: CountedText,
  value: number | string,
  writing: Writing,
): string {
  const { lang } = writing;
  const isText =
    typeof label === 'string' ||
    Object.keys(label).every((key) => key !== 'other' && typeof label[key as keyof typeof label] === 'string');
  if (isText) return textElement(name, attributes, label as Text, writing);
  const chosen = chooseText(chooseForm(label, value, lang, lang), lang, lang);
  const nodes = withoutLinks(parseInline(chosen?.text ?? ''), false);
  return tag(name, attributes + json(label), inlineHtml(nodes));
}

const wordsOf = (date: string, { lang }: Writing): string => {
  const parsed = parseEdtf(date);
  return parsed ? formatDate(parsed, lang, messagesFor(lang)) : date;
};

/** `<time datetime>` with the date in words; nothing without a date. */
export const dateElement = (date: string | undefined, writing: Writing, attributes = ''): string =>
  date === undefined ? '' : tag('time', attributes + attribute('datetime', date), escapeHtml(wordsOf(date, writing)));

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

/** `<cite><a href>name</a></cite>`; a link without a name shows its address. */
export function sourceElement(source: Source | undefined, writing: Writing, attributes = ''): string {
  if (!source) return '';
  const { name, url } = source;
  const [exact, content] =
    name === undefined ? [attribute('data-text', ''), escapeHtml(url ?? '')] : textParts(name, writing, true);
  return url !== undefined && isSafe(url)
    ? tag('cite', attributes, tag('a', attribute('href', url) + exact, content))
    : tag('cite', attributes + exact, content);
}

/** An `<img>` that has all of the picture; `isAlone` where no caption can stand beside it. */
function imageElement(picture: Picture, { lang }: Writing, isAlone: boolean): string {
  const { src, alt, width, height, caption, credit } = picture;
  const shown = plainText(chooseText(alt, lang, lang)?.text ?? '');
  const isPlain =
    (alt === undefined || alt === shown) &&
    [width, height].every((size) => size === undefined || /^\d+$/.test(String(size))) &&
    !(isAlone && (caption ?? credit) !== undefined);
  return `<img${attribute('src', isSafe(src, false) ? src : undefined)}${attribute('alt', shown)}${attribute('width', width)}${attribute('height', height)}${isPlain ? '' : json(picture)}>`;
}

/** `<img>`, or a `<figure>` with the caption and, in `<small>`, the credit. */
export function pictureElement(picture: Picture | undefined, writing: Writing, attributes = ''): string {
  if (!picture) return '';
  const { caption, credit } = picture;
  const image = imageElement(picture, writing, false);
  if ((caption ?? credit) === undefined && !attributes) return image;
  const [exact, content] = caption === undefined ? ['', ''] : textParts(caption, writing);
  const isNatural = !exact && typeof caption !== 'object';
  const words = isNatural ? content : tag('span', field('caption') + exact, content);
  const small = textElement('small', '', credit, writing);
  return tag('figure', attributes, image + tag('figcaption', '', [words, small].filter(Boolean).join(' ')));
}

/** ` id="history-…"`, which links can point at; an id with white space, which none can, is kept in `data-id`. */
export const idAttribute = (id: string | undefined): string =>
  id === undefined ? '' : /[ \t\r\n\f]/.test(id) ? attribute('data-id', id) : attribute('id', `history-${id}`);

/** `a|b`, or a JSON list where that could be read otherwise. */
const tagsAttribute = (tags: readonly string[] | undefined): string =>
  attribute(
    'data-tags',
    tags && (tags.length === 0 || tags[0]!.startsWith('[') || tags.some((entry) => entry.includes('|')))
      ? JSON.stringify(tags)
      : tags?.join('|'),
  );

function eventElement(event: StoryEvent, writing: Writing): string {
  const { id, title, text, picture, source, era, contentNote, tags } = event;
  return tag(
    'li',
    idAttribute(id) + attribute('data-era', era) + tagsAttribute(tags),
    eventDate(event, writing) +
      textElement(`h${writing.level}`, '', title, writing) +
      textElement('p', field('contentNote'), contentNote, writing) +
      textElement('p', '', text, writing) +
      pictureElement(picture, writing) +
      sourceElement(source, writing),
  );
}

/** The children of a `<history-timeline>`: the events of a story as an `<ol>`, in the order of the story. */
export function writeEvents(story: Story, options?: HtmlOptions): string {
  const writing = writingOf(story, options);
  return tag('ol', '', story.events.map((event) => eventElement(event, writing)).join(''));
}

/** The figure itself: `<data value="10500"><small>over</small> 10,500</data>`. */
function figureElement({ value, qualifier, unit }: Milestone, { lang }: Writing): string {
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

export function quoteHtml(quote: Quote, writing: Writing, attributes = ''): string {
  const { id, text, lang, speaker, role, context, date, source, portrait } = quote;
  const caption = [
    textElement('cite', '', speaker, writing),
    textElement('span', field('role'), role, writing),
    textElement('span', field('context'), context, writing),
    dateElement(date, writing),
    source?.name === undefined ? '' : sourceElement(source, writing, field('source')),
  ].filter(Boolean);
  const words = textElement('p', '', text, writing);
  return tag(
    'figure',
    attributes + idAttribute(id),
    (portrait ? imageElement(portrait, writing, true) : '') +
      tag('blockquote', attribute('cite', source?.url) + attribute('lang', lang), words) +
      (caption.length > 0 ? tag('figcaption', '', caption.join(', ')) : ''),
  );
}

/** The children of a `<quote-card>`. */
export const writeQuote = (quote: Quote, story: Story, options?: HtmlOptions): string =>
  quoteHtml(quote, writingOf(story, options));
