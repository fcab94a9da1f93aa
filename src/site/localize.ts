/** A story in one language, and the languages that it can be had in. */
import type { CountedText, Story, Text } from '../story/model.js';
import { chooseText } from '../text/choose-text.js';
import { chooseForm } from '../text/format-number.js';
import { parseInline, type InlineNode } from '../text/inline-text.js';
import { baseOf } from '../text/locale.js';
import { isToldTo } from '../text/told-to.js';
import { changeValues, type Item } from './change-values.js';

/** The same story with each of its texts changed. */
const changeTexts = (story: Story, change: (text: CountedText, item: Item) => unknown): Story =>
  changeValues(story, (value, kind, item) =>
    kind === 'text' || kind === 'counted' ? change(value as CountedText, item) : value,
  );

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
  const translated = [...counts].filter(([lang, count]) => baseOf(lang) !== baseOf(own) && count * 2 >= maps);
  return [own, ...translated.map(([lang]) => lang).sort()];
}

/** Whether a text says of all of itself that it is in another language. */
const saysItsLanguage = (nodes: readonly InlineNode[]): boolean =>
  nodes.length === 1 && typeof nodes[0] === 'object' && nodes[0].tag === 'span';

function textIn(text: Text, lang: string, storyLang: string): string {
  const chosen = chooseText(text, lang, storyLang);
  if (!chosen) return '';
  const { text: words, lang: spoken = storyLang } = chosen;
  return baseOf(spoken) === baseOf(lang) || words.trim() === '' || saysItsLanguage(parseInline(words))
    ? words
    : `<span lang="${spoken}">${words}</span>`;
}

/** Without what is told to the readers of other languages alone. */
const toldTo = ({ translationNote, quotes, ...story }: Story, lang: string, own: string): Story => ({
  ...story,
  ...(isToldTo(translationNote, lang, own) && { translationNote }),
  quotes: quotes.map(({ terms, ...quote }) => {
    const told = terms?.filter(({ note }) => isToldTo(note, lang, own));
    return told?.length ? { ...quote, terms: told } : quote;
  }),
});

/**
 * The story with each text as one string, in the language or in that which stands for it. What is in another language
 * says so by a `span lang`; a label has the form that goes with its number.
 */
export function localize(story: Story, lang: string): Story {
  const own = languageOf(story);
  const localized = changeTexts(toldTo(story, lang, own), (text, item) =>
    textIn(chooseForm(text, (item.value ?? item.count ?? 0) as number | string, lang, own), lang, own),
  );
  return { ...localized, lang };
}
