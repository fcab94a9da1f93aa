/** Creates ids from the texts of items that have none: their URLs must not depend on the order of items. */
import { plainText } from '../text/inline-text.js';
import type { Story, StoryLists } from '../model/model.js';

type Item = Readonly<Record<string, unknown>>;
type ListName = Exclude<keyof StoryLists, 'eras'>;

/** The fields that name an item, and those that distinguish items with the same name. */
const namingFields: Readonly<Record<ListName, readonly [name: readonly string[], extra: readonly string[]]>> = {
  events: [['title'], ['date']],
  milestones: [['label'], ['asOf', 'unit']],
  quotes: [['text'], ['speaker', 'date']],
  photos: [['caption'], ['date', 'place']],
  observances: [['name'], ['date', 'rule']],
  coverage: [['name', 'label'], ['asOf']],
};

/** The lists whose items have their own pages. */
export const listsWithPages = ['milestones', 'quotes', 'photos', 'observances', 'coverage'] as const;

/** The first characters of a text, at most 200 bytes, so that it can be a file name. */
export function shortName(text: string, maxLength: number): string {
  let bytes = 0;
  const kept = [...text]
    .slice(0, maxLength)
    .filter((letter) => (bytes += new TextEncoder().encode(letter).length) <= 200);
  return kept.join('');
}

/** A slug with letters of any script: `wells-dug`. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    // Variation selectors and keycaps, which are not letters.
    .replace(/[\ufe00-\ufe0f\u20e3]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');

const maxSlugLength = 60;

/** A slug of at most `maxSlugLength` characters, cut between words. */
function shortSlug(text: string): string {
  const slug = slugOf(text);
  const start = shortName(slug, maxSlugLength);
  return start === slug ? slug : start.replace(/(?<=.{20})-[^-]*$/u, '');
}

/** A text in the story's language, else in its first one; for plural forms, `other`. */
function textOf(value: unknown, lang: string): string {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? plainText(value) : '';
  const texts = value as Item;
  return textOf(texts[lang] ?? texts.other ?? Object.values(texts)[0], lang);
}

function firstSlug(item: Item, fields: readonly string[], lang: string): string {
  for (const field of fields) {
    const slug = shortSlug(textOf(item[field], lang));
    if (slug) return slug;
  }
  return '';
}

function idsFor(list: ListName, items: readonly Item[], lang: string): readonly Item[] {
  const [nameFields, extraFields] = namingFields[list];
  const slugs = items.map((item) =>
    item.id === undefined ? firstSlug(item, nameFields, lang) || list.replace(/s$/, '') : '',
  );
  const times = new Map<string, number>();
  for (const slug of slugs) times.set(slug, (times.get(slug) ?? 0) + 1);
  const taken = new Set(items.map(({ id }) => id));
  /** The id without a number → the last number that was added to it. */
  const lastCounts = new Map<string, number>();
  return items.map((item, index) => {
    if (item.id !== undefined) return item;
    const slug = slugs[index]!;
    const isShared = taken.has(slug) || times.get(slug)! > 1;
    const other = isShared ? firstSlug(item, extraFields, lang) : '';
    const wanted = other ? `${slug}-${other}` : slug;
    let id = wanted;
    let count = lastCounts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${(count += 1)}`;
    lastCounts.set(wanted, count);
    taken.add(id);
    return { id, ...item };
  });
}

/** Adds an id to each item of these lists. */
export function withIds(story: Story, lists: readonly ListName[]): Story {
  const named = lists.map((list) => [
    list,
    idsFor(list, story[list] as unknown as readonly Item[], story.lang ?? 'en'),
  ]);
  return { ...story, ...Object.fromEntries(named) };
}

/** Messages about items that have a page but no id, with the id that is used. */
export function missingIds(story: Story): readonly string[] {
  const named = withIds(story, listsWithPages);
  return listsWithPages.flatMap((list) =>
    named[list].flatMap(({ id }, index) =>
      story[list][index]!.id === undefined
        ? [`${list}: An item has no id, so its URL changes with its text. Add "id": "${id}" to keep the URL.`]
        : [],
    ),
  );
}
