import { kindOf, type Field, type Fields } from './fields.js';
import { wholeStory } from './whole-story.js';
import { readCoverage } from './read-html-coverage.js';
import { readObservance } from './read-html-days.js';
import { readEvents, readMilestone, readQuote } from './read-html.js';
import { readPhoto } from './read-html-media.js';
import { itemOf } from './value-kinds.js';
import { collapse } from '../text/inline-text.js';
import { HtmlReader, idOf } from './read-html-text.js';

const { root: storyFields, lists } = wholeStory;

type Item = Record<string, unknown>;

/** Elements that are read as a field even without `data-field`. */
const implicitFields: Readonly<Record<string, string>> = { title: ',h1,h2,h3,h4,h5,h6', date: ',time' };

/** The child element of a field, or the same inside a link. */
const fieldOf = (element: Element, name: string): Element | undefined =>
  [...element.children]
    .flatMap((child) => (child.matches('a') ? [child, ...child.children] : [child]))
    .find((child) => child.matches(`[data-field="${name}"]${implicitFields[name] ?? ''}`));

function valueOf(element: Element | undefined, field: Field, reader: HtmlReader): unknown {
  if (!element) return undefined;
  if (Array.isArray(field)) return [...element.children].map((child) => valueOf(child, field[0] as Field, reader));
  const kind = kindOf(field)?.name;
  if (!kind) return fieldsOf(element, field as Fields, reader);
  if (kind === 'date') return element.getAttribute('datetime');
  if (kind === 'text' || kind === 'counted') return reader.text(element);
  reader.markRead(element);
  const [exact, shown] = [element.getAttribute('data-text'), collapse(element.textContent!)];
  return kind === 'link' ? element.getAttribute('href') : exact !== null && collapse(exact) === shown ? exact : shown;
}

const fieldsOf = (element: Element, fields: Fields, reader: HtmlReader): Item => {
  const read = Object.keys(fields).map((name) => {
    const child = fieldOf(element, name);
    const value = name === 'source' ? reader.source(child) : undefined;
    return [name, value ?? valueOf(child, fields[name]!, reader)] as const;
  });
  return itemOf(Object.fromEntries(read)) ?? {};
};

/**
 * Reads a whole story from the HTML that `writeStory` writes: `<article data-story lang>`. The values are not checked yet.
 * Undefined if there is no story.
 */
export function readHtmlStory(root: Element, page: HtmlReader): unknown {
  const article = root.matches('[data-story]') ? root : root.querySelector('[data-story]');
  if (!article) return undefined;
  const reader = page.withLanguage(article.getAttribute('lang'));
  const attributes = itemOf({ lang: article.getAttribute('lang'), sensitive: article.getAttribute('data-sensitive') });
  const story: Item = { ...fieldsOf(article, storyFields, reader), ...attributes };
  const readers: Readonly<Record<string, (item: Element, reader: HtmlReader) => unknown>> = {
    milestones: readMilestone,
    quotes: readQuote,
    photos: readPhoto,
    observances: readObservance,
    coverage: readCoverage,
  };
  for (const section of article.children) {
    const name = section.getAttribute('data-list') ?? '';
    const fields = Object.prototype.hasOwnProperty.call(lists, name) ? lists[name as keyof typeof lists] : undefined;
    if (!fields) continue;
    if (name === 'events') {
      story.events = readEvents(section, reader)?.events;
      continue;
    }
    // `writeStory` hides eras. If a page shows them, their text would be lost: a reader with its own record leaves it unread.
    const itemReader = name === 'eras' ? new HtmlReader(reader.lang) : reader;
    const items = [...section.children].filter((item) => item.hasAttribute('data-item'));
    story[name] = items.map(
      (item) =>
        readers[name]?.(item, itemReader) ?? itemOf({ id: idOf(item), ...fieldsOf(item, fields, itemReader) }) ?? {},
    );
  }
  return story;
}
