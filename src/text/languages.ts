import { withoutPrototype } from '../common/without-prototype.js';
import { baseOf, resolveLocale } from './locale.js';
import { en, type Messages } from './messages.js';

const known = new Map<string, Messages>();

/** Makes the words of a language known. A word that a file of another version lacks is English. */
export function addMessages(lang: string, messages: Messages): void {
  known.set(lang.toLowerCase(), withoutPrototype({ ...en, ...messages }));
}

/** The words of a language: of the very tag, else of what is left of it (`pt-BR`, `pt`), else English. */
export function messagesFor(lang: string): Messages {
  let tag = resolveLocale(lang).toLowerCase();
  while (tag && !known.has(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  return known.get(tag) ?? en;
}

/** The languages, beside English, that have a file of words; a test holds them against the files. */
export const languagesWithFile =
  'ar bg bn cs da de el es et fa fi fr ga he hi hr hu id it ja ko lt lv mt nl pl pt ro ru sk sl sv sw th tr uk ur vi zh';

/** Whether the words of a language are in a file that has not come, or not yet. */
export const lacksWords = (lang: string): boolean =>
  messagesFor(lang) === en && languagesWithFile.split(' ').includes(baseOf(resolveLocale(lang)));
