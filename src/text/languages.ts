import { withoutPrototype } from '../common/without-prototype.js';
import { baseOf, resolveLocale } from './locale.js';
import { en, type Messages } from './messages.js';

const known = new Map<string, Messages>();

/** Registers the messages of a language. Messages missing in a file of another version are English. */
export function addMessages(lang: string, messages: Messages): void {
  known.set(lang.toLowerCase(), withoutPrototype({ ...en, ...messages }));
}

/** The messages of a language: of the exact tag, a shorter one (`pt-BR`, `pt`), or English. */
export function messagesFor(lang: string): Messages {
  let tag = resolveLocale(lang).toLowerCase();
  while (tag && !known.has(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  return known.get(tag) ?? en;
}

/** All languages with a message file except English; a test compares this list with the files. */
export const languagesWithFile =
  'ar bg bn cs da de el es et fa fi fr ga he hi hr hu id it ja ko lt lv mt nl pl pt ro ru sk sl sv sw th tr uk ur vi zh';

/** Whether the messages of a language exist, but are not loaded yet. */
export const lacksMessages = (lang: string): boolean =>
  messagesFor(lang) === en && languagesWithFile.split(' ').includes(baseOf(resolveLocale(lang)));
