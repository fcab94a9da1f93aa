/** A story in one language, and the languages that it can be had in. */
import { kindOf, wholeStory, type Field, type Fields } from '../../data/fields.js';
import type { CountedText, Story, Text } from '../../data/model.js';
import { chooseText } from '../../text/choose-text.js';
import { chooseForm } from '../../text/format-number.js';
import { parseInline, type InlineNode } from '../../text/inline-text.js';

type Item = Readonly<Record<string, unknown>>;

/** Changes one text of an item. */
type Change = (text: CountedText, item: Item) => unknown;

function changeValue(field: Field, value: unknown, item: Item, change: Change): unknown {
  if (value === undefined) return undefined;
  if (Array.isArray(field))
    return (value as readonly unknown[]).map((entry) => changeValue(field[0] as Field, entry, item, change));
  const kind = kindOf(field);
  if (!kind) return changeItem(field as Fields, value as Item, change);
  return kind.name === 'text' || kind.name === 'counted' ? change(value as CountedText, item) : value;
}

const changeItem = (fields: Fields, item: Item, change: Change): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      Object.hasOwn(fields, name) ? changeValue(fields[name]!, value, item, change) : value,
    ]),
  );

/** The same story with each of its texts changed. */
function changeTexts(story: Story, change: Change): Story {
  const changed: Record<string, unknown> = { ...changeItem(wholeStory.root, story as unknown as Item, change) };
  for (const [list, fields] of Object.entries(wholeStory.lists))
    changed[list] = (story[list as keyof Story] as unknown as readonly Item[]).map((item) =>
      changeItem(fields, item, change),
    );
  return changed as unknown as Story;
}

const base = (lang: string): string => lang.toLowerCase().split('-')[0]!;

/** The language of the story's plain strings. */
export const languageOf = (story: Story): string => story.lang ?? 'en';

/**
 * The languages that a story is told in: its own first, then each that at least half of its translated texts have, in
 * alphabetical order.
 */
export function languagesOf(story: Story): readonly string[] {
  const own = languageOf(story);
  const counts = new Map<string, number>();
  let maps = 0;
  changeTexts(story, (text) => {
    if (typeof text === 'string' || typeof (text as { other?: unknown }).other === 'string') return text;
    maps += 1;
    for (const lang of Object.keys(text)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
    return text;
  });
  const translated = [...counts].filter(([lang, count]) => base(lang) !== base(own) && count * 2 >= maps);
  return [own, ...translated.map(([lang]) => lang).sort()];
}

/** Whether a text says of all of itself that it is in another language. */
const saysItsLanguage = (nodes: readonly InlineNode[]): boolean =>
  nodes.length === 1 && typeof nodes[0] === 'object' && nodes[0].tag === 'span';

function textIn(text: Text, lang: string, storyLang: string): string {
  const chosen = chooseText(text, lang, storyLang);
  if (!chosen) return '';
  const { text: words, lang: spoken = storyLang } = chosen;
  return base(spoken) === base(lang) || words.trim() === '' || saysItsLanguage(parseInline(words))
    ? words
    : `<span lang="${spoken}">${words}</span>`;
}

/**
 * The story with each text as one string, in the language or in that which stands for it. What is in another language
 * says so by a `span lang`; a label has the form that goes with its number.
 */
export function localize(story: Story, lang: string): Story {
  const own = languageOf(story);
  const localized = changeTexts(story, (text, item) =>
    textIn(chooseForm(text, (item.value ?? item.count ?? 0) as number | string, lang, own), lang, own),
  );
  return { ...localized, lang };
}
