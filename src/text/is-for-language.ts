import type { Text } from '../model/model.js';
import { chooseText } from './choose-text.js';
import { baseOf } from './locale.js';

/** Whether a text should be shown to readers of a language: it is in their language, or in the story's own. */
export function isForLanguage(text: Text | undefined, lang: string, storyLang: string | undefined): boolean {
  const chosen = chooseText(text, lang, storyLang)?.lang;
  return (
    typeof text === 'string' ||
    (!!chosen && [lang, storyLang ?? 'en'].some((other) => baseOf(other) === baseOf(chosen)))
  );
}
