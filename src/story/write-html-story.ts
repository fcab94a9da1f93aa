/** Writes a whole story as HTML, to be read by `read-html-story.ts`. */
import { isToldTo } from '../text/told-to.js';
import { formatNumber } from '../text/format-number.js';
import { kindOf, wholeStory, type Field, type Fields } from './fields.js';
import type { Kind } from './kinds.js';
import type { Coverage, Milestone, Observance, Photo, Picture, Quote, Source, Story, Text } from './model.js';
import { coverageHtml, observanceHtml } from './write-html-countries.js';
import { milestoneHtml, quoteHtml, writeEvents } from './write-html.js';
import { idAttribute, photoHtml, pictureElement, sourceElement } from './write-html-media.js';
import {
  attribute,
  countedElement,
  dateElement,
  escapeHtml,
  field,
  tag,
  textElement,
  textParts,
} from './write-html-text.js';
import { writingOf, type HtmlOptions, type Writing } from './write-html-text.js';

const { root: storyFields } = wholeStory;
const lists: Readonly<Record<string, Fields>> = wholeStory.lists;

type Item = Readonly<Record<string, unknown>>;

/** One value, in an element of that name; its attributes say which field it is, or nothing in a list. */
function valueHtml(name: string, { name: kind }: Kind, value: unknown, attributes: string, writing: Writing): string {
  const text = String(value);
  if (kind === 'text') return textElement(name, attributes, value as Text, writing);
  if (kind === 'counted') return countedElement(name, attributes, value as Text, 0, writing);
  if (kind === 'date') return dateElement(text, writing, attributes);
  if (kind === 'monthDay') return tag('time', attributes + attribute('datetime', text), escapeHtml(text));
  if (kind === 'number')
    return tag('data', attributes + attribute('value', text), escapeHtml(formatNumber(text, writing.lang)));
  if (kind === 'link') return tag('a', attributes + attribute('href', text), escapeHtml(text));
  return tag(name, attributes + attribute('data-text', text), escapeHtml(text));
}

function fieldHtml(name: string, of: Field, value: unknown, writing: Writing): string {
  if (value === undefined) return '';
  if (name === 'source') return sourceElement(value as Source, writing, field(name));
  if (name === 'picture') return pictureElement(value as Picture, writing, field(name));
  if (Array.isArray(of)) {
    const items = (value as readonly unknown[]).map((entry) => valueHtml('li', of[0] as Kind, entry, '', writing));
    return tag('ul', field(name), items.join(''));
  }
  const kind = kindOf(of);
  if (name === 'translationNote' && !isToldTo(value as Text, writing.lang, writing.lang))
    return valueHtml('p', kind!, value, field(name) + attribute('hidden', ''), writing);
  if (!kind) return tag('div', field(name), linkedHtml(of as Fields, value as Item, writing));
  return valueHtml(name === 'title' ? `h${writing.level}` : 'p', kind, value, field(name), writing);
}

/** An organisation or a help line: its name is the link that it leads to; its short name is shown nowhere. */
function linkedHtml({ url, shortName, ...fields }: Fields, item: Item, writing: Writing): string {
  const [[main, of], ...others] = Object.entries(fields) as [[string, Field], ...[string, Field][]];
  const hasLink = !!url && item.url !== undefined;
  const [exact, content] = textParts((item[main] ?? '') as Text, writing, hasLink);
  const words = hasLink ? tag('p', field(main) + exact, content) : fieldHtml(main, of, item[main], writing);
  return (
    (hasLink ? tag('a', field('url') + attribute('href', String(item.url)), words) : words) +
    fieldsHtml(Object.fromEntries(others), item, writing) +
    (shortName
      ? textElement('p', field('shortName') + attribute('hidden', ''), item.shortName as Text | undefined, writing)
      : '')
  );
}

const fieldsHtml = (fields: Fields, item: Item, writing: Writing): string =>
  Object.keys(fields)
    .filter((name) => !/^(id|lang|sensitive)$/.test(name))
    .map((name) => fieldHtml(name, fields[name]!, item[name], writing))
    .join('');

function itemHtml(list: string, fields: Fields, item: Item, writing: Writing): string {
  const mark = attribute('data-item', '');
  if (list === 'quotes') return quoteHtml(item as unknown as Quote, writing, mark);
  if (list === 'photos') return photoHtml(item as unknown as Photo, writing, mark);
  const named = mark + idAttribute(item.id as string | undefined);
  if (list === 'observances') return tag('div', named, observanceHtml(item as unknown as Observance, writing));
  if (list === 'coverage') return tag('div', named, coverageHtml(item as unknown as Coverage, writing));
  if (list !== 'milestones') return tag('div', named, fieldsHtml(fields, item, writing));
  return tag(
    'div',
    mark + attribute('data-id', item.id as string | undefined),
    milestoneHtml(item as unknown as Milestone, writing),
  );
}

/** A whole story as one `<article>`: read by people as it is, and by `readHtmlStory` without a loss. */
export function writeStory(story: Story, options?: HtmlOptions): string {
  const writing = writingOf(story, options);
  const heading = { ...writing, level: Math.max(1, writing.level - 1) };
  const sections = Object.keys(lists).map((name) => {
    const items = story[name as keyof Story] as readonly unknown[];
    if (items.length === 0) return '';
    const content =
      name === 'events'
        ? writeEvents(story, options)
        : items.map((item) => itemHtml(name, lists[name]!, item as Item, writing)).join('');
    // No reader of the page sees the eras of a story: its timeline only knows which event is of which.
    const hidden = name === 'eras' ? attribute('hidden', '') : '';
    return tag('section', attribute('data-list', name) + hidden, content);
  });
  return tag(
    'article',
    attribute('data-story', '') + attribute('lang', story.lang) + attribute('data-sensitive', story.sensitive),
    fieldsHtml(storyFields, story as unknown as Item, heading) + sections.join(''),
  );
}
