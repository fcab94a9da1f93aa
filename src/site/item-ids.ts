/** Ids for items that have none, made of their words: an address that was pasted somewhere must not depend on the order of items. */
import { plainText } from '../text/inline-text.js';
import type { Story, StoryLists } from '../story/model.js';

type Item = Readonly<Record<string, unknown>>;
type ListName = Exclude<keyof StoryLists, 'eras'>;

/** The fields that say what an item is, and those that tell it from another of the same words. */
const words: Readonly<Record<ListName, readonly [what: readonly string[], which: readonly string[]]>> = {
  events: [['title'], ['date']],
  milestones: [['label'], ['asOf', 'unit']],
  quotes: [['text'], ['speaker', 'date']],
  photos: [['caption'], ['date', 'place']],
  observances: [['name'], ['date', 'rule']],
  coverage: [['name', 'label'], ['asOf']],
};

/** The lists whose items have pages of their own. */
export const listsWithPages = ['milestones', 'quotes', 'photos', 'observances', 'coverage'] as const;

/** The start of a text in whole letters, also of those that are two units long, and in at most 200 bytes: a file may be named so. */
export function shortName(text: string, most: number): string {
  let bytes = 0;
  const kept = [...text].slice(0, most).filter((letter) => (bytes += new TextEncoder().encode(letter).length) <= 200);
  return kept.join('');
}

/** Letters and digits of any script in lower case, with hyphens between: `wells-dug`. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    // Marks that change how a sign looks, such as an emoji, and are no letters.
    .replace(/[\ufe00-\ufe0f\u20e3]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');

const most = 60;

/** At most so many letters, and no part of a word where there are several. */
function shortSlug(text: string): string {
  const slug = slugOf(text);
  const start = shortName(slug, most);
  return start === slug ? slug : start.replace(/(?<=.{20})-[^-]*$/u, '');
}

/** A text in the story's language, else in its first; of plural forms the usual one. */
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
  const [what, which] = words[list];
  const slugs = items.map((item) =>
    item.id === undefined ? firstSlug(item, what, lang) || list.replace(/s$/, '') : '',
  );
  const times = new Map<string, number>();
  for (const slug of slugs) times.set(slug, (times.get(slug) ?? 0) + 1);
  const taken = new Set(items.map(({ id }) => id));
  /** Wanted id → the number behind the last one that was made of it. */
  const lastCounts = new Map<string, number>();
  return items.map((item, index) => {
    if (item.id !== undefined) return item;
    const slug = slugs[index]!;
    const isShared = taken.has(slug) || times.get(slug)! > 1;
    const other = isShared ? firstSlug(item, which, lang) : '';
    const wanted = other ? `${slug}-${other}` : slug;
    let id = wanted;
    let count = lastCounts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${(count += 1)}`;
    lastCounts.set(wanted, count);
    taken.add(id);
    return { id, ...item };
  });
}

/** The story with an id for each item of these lists. */
export function withIds(story: Story, lists: readonly ListName[]): Story {
  const named = lists.map((list) => [
    list,
    idsFor(list, story[list] as unknown as readonly Item[], story.lang ?? 'en'),
  ]);
  return { ...story, ...Object.fromEntries(named) };
}

/** What is said of items that have a page and no id, each with the id that its words make. */
export function missingIds(story: Story): readonly string[] {
  const named = withIds(story, listsWithPages);
  return listsWithPages.flatMap((list) =>
    named[list].flatMap(({ id }, index) =>
      story[list][index]!.id === undefined
        ? [
            `${list}: an item has no id, so its address changes with its words; write "id": "${id}" into it to keep the address`,
          ]
        : [],
    ),
  );
}
