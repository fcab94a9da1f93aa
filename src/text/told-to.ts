import type { Text } from '../story/model.js';
import { chooseText } from './choose-text.js';
import { baseOf } from './locale.js';

/**
 * Whether a text that may be for the readers of some languages alone is for those of this one: it is told in their
 * language, or in the story's own, for all.
 */
export function isToldTo(text: Text | undefined, lang: string, storyLang: string | undefined): boolean {
  const chosen = chooseText(text, lang, storyLang)?.lang;
  return (
    typeof text === 'string' ||
    (!!chosen && [lang, storyLang ?? 'en'].some((other) => baseOf(other) === baseOf(chosen)))
  );
}
