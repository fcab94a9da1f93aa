import type { Text } from '../story/model.js';

/** A text, and the language it is in; undefined where nobody said. */
export interface ChosenText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** Of some tags the one nearest to a language: the same, a shorter one (`zh-Hant`, `zh`), another of its base language. */
function nearestTag(tags: readonly string[], lang: string): string | undefined {
  const like = (wanted: string) => tags.find((tag) => tag.toLowerCase() === wanted);
  for (let wanted = lang.toLowerCase(); wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const tag = like(wanted);
    if (tag !== undefined) return tag;
  }
  const base = `${lang.toLowerCase().split('-')[0]}-`;
  return tags.find((tag) => tag.toLowerCase().startsWith(base));
}

/**
 * What a reader of the wanted language gets of a text. Of a language map: the wanted language or the nearest to it,
 * then that of the story, then English, then the first.
 */
export function chooseText(
  text: Text | undefined,
  wanted: string,
  storyLang: string | undefined,
): ChosenText | undefined {
  if (typeof text === 'string') return { text, lang: storyLang };
  if (!text) return undefined;
  const tags = Object.keys(text).filter((tag) => typeof text[tag] === 'string');
  const lang = nearestTag(tags, wanted) ?? nearestTag(tags, storyLang ?? '') ?? nearestTag(tags, 'en') ?? tags[0];
  return lang === undefined ? undefined : { text: text[lang]!, lang };
}
