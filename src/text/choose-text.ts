import type { Text } from '../model/model.js';

/** A text and its language; undefined if it is not known. */
export interface ChosenText {
  readonly text: string;
  readonly lang: string | undefined;
}

/** The tag that is closest to a language: the same, a shorter one (`zh-Hant`, `zh`), or one with the same base language. */
function nearestTag(tags: readonly string[], lang: string): string | undefined {
  const match = (wanted: string) => tags.find((tag) => tag.toLowerCase() === wanted);
  for (let wanted = lang.toLowerCase(); wanted; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('-')))) {
    const tag = match(wanted);
    if (tag !== undefined) return tag;
  }
  const base = `${lang.toLowerCase().split('-')[0]}-`;
  return tags.find((tag) => tag.toLowerCase().startsWith(base));
}

/** The text for a language. For a language map: the closest language, else the story's language, else English, else the first. */
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
