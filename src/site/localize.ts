/** Reduces a story to one language, and finds its languages. */
import type { CountedText, Story, Text } from '../model/model.js';
import { chooseText } from '../text/choose-text.js';
import { chooseForm } from '../text/format-number.js';
import { parseInline, type InlineNode } from '../text/inline-text.js';
import { baseOf } from '../text/locale.js';
import { isForLanguage } from '../text/is-for-language.js';
import { changeValues, type Item } from './change-values.js';

/** Changes each text of a story. */
const changeTexts = (story: Story, change: (text: CountedText, item: Item) => unknown): Story =>
  changeValues(story, (value, kind, item) =>
    kind === 'text' || kind === 'counted' ? change(value as CountedText, item) : value,
  );

/** The language of the story's plain strings. */
export const languageOf = (story: Story): string => story.lang ?? 'en';

/** The story's own language first, then, alphabetically, those of at least half of its translated texts. */
export function languagesOf(story: Story): readonly string[] {
  const storyLang = languageOf(story);
  const counts = new Map<string, number>();
  let maps = 0;
  changeTexts(story, (text) => {
    if (typeof text === 'string' || typeof (text as { other?: unknown }).other === 'string') return text;
    maps += 1;
    for (const lang of Object.keys(text)) counts.set(lang, (counts.get(lang) ?? 0) + 1);
    return text;
  });
  const translated = [...counts].filter(([lang, count]) => baseOf(lang) !== baseOf(storyLang) && count * 2 >= maps);
  return [storyLang, ...translated.map(([lang]) => lang).sort()];
}

/** Whether the whole text is in a `<span lang>`. */
const isInSpan = (nodes: readonly InlineNode[]): boolean =>
  nodes.length === 1 && typeof nodes[0] === 'object' && nodes[0].tag === 'span';

function textIn(text: Text, lang: string, storyLang: string): string {
  const chosen = chooseText(text, lang, storyLang);
  if (!chosen) return '';
  const { text: words, lang: textLang = storyLang } = chosen;
  return baseOf(textLang) === baseOf(lang) || words.trim() === '' || isInSpan(parseInline(words))
    ? words
    : `<span lang="${textLang}">${words}</span>`;
}

/** Removes texts for readers of other languages only. */
const withTextsFor = ({ translationNote, quotes, ...story }: Story, lang: string, storyLang: string): Story => ({
  ...story,
  ...(isForLanguage(translationNote, lang, storyLang) && { translationNote }),
  quotes: quotes.map(({ terms, ...quote }) => {
    const shown = terms?.filter(({ note }) => isForLanguage(note, lang, storyLang));
    return shown?.length ? { ...quote, terms: shown } : quote;
  }),
});

/**
 * The story with each text as a single string, in the language or its fallback. Texts in another language get a
 * `<span lang>`; counted labels get the plural form for their number.
 */
export function localize(story: Story, lang: string): Story {
  const storyLang = languageOf(story);
  const localized = changeTexts(withTextsFor(story, lang, storyLang), (text, item) =>
    textIn(chooseForm(text, (item.value ?? item.count ?? 0) as number | string, lang, storyLang), lang, storyLang),
  );
  return { ...localized, lang };
}
