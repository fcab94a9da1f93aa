import { kindOf, wholeStory, type Field, type Fields } from './fields.js';
import { readCoverage, readObservance } from './read-html-countries.js';
import { decimalOf, readEvents, readMilestone, readQuote } from './read-html.js';
import { pictureOf, readPhoto } from './read-html-media.js';
import { itemOf } from './kinds.js';
import { idOf, sourceOf, textOf } from './read-html-text.js';

const { root: storyFields, lists } = wholeStory;

type Item = Record<string, unknown>;

const fieldOf = (element: Element, name: string): Element | undefined =>
  [...element.children].find((child) => child.getAttribute('data-field') === name);

function valueOf(element: Element | undefined, of: Field): unknown {
  if (!element) return undefined;
  if (Array.isArray(of)) return [...element.children].map((child) => valueOf(child, of[0] as Field));
  const kind = kindOf(of)?.name;
  if (!kind) return fieldsOf(element, of as Fields);
  if (kind === 'date' || kind === 'monthDay') return element.getAttribute('datetime');
  if (kind === 'number') return decimalOf(element);
  return kind === 'link' ? element.getAttribute('href') : textOf(element);
}

const fieldsOf = (element: Element, fields: Fields): Item => {
  const read = Object.keys(fields).map((name) => {
    const child = fieldOf(element, name);
    const value = name === 'source' ? sourceOf(child) : name === 'picture' ? pictureOf(child) : undefined;
    return [name, value ?? valueOf(child, fields[name]!)] as const;
  });
  return itemOf(Object.fromEntries(read)) ?? {};
};

/**
 * Reads a whole story from the HTML that `writeStory` writes: `<article data-story lang>`. The fields are as they stand
 * there, for `check`; undefined where there is no story.
 *
 * @param lang the language of the page, for a story that says none
 */
export function readHtmlStory(root: Element, lang: string): unknown {
  const article = root.matches('[data-story]') ? root : root.querySelector('[data-story]');
  if (!article) return undefined;
  const storyLang = article.getAttribute('lang') ?? lang;
  const said = itemOf({ lang: article.getAttribute('lang'), sensitive: article.getAttribute('data-sensitive') });
  const story: Item = { ...fieldsOf(article, storyFields), ...said };
  const readers: Readonly<Record<string, (item: Element, lang: string) => unknown>> = {
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
      story.events = (readEvents(section, storyLang) as Item | undefined)?.events;
      continue;
    }
    const items = [...section.children].filter((item) => item.hasAttribute('data-item'));
    story[name] = items.map(
      (item) => readers[name]?.(item, storyLang) ?? itemOf({ id: idOf(item), ...fieldsOf(item, fields) }) ?? {},
    );
  }
  return story;
}
