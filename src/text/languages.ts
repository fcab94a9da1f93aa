import { bare } from '../bare.js';
import { resolveLocale } from './locale.js';
import { en, type Messages } from './messages.js';

const known = new Map<string, Messages>();

/** Makes the words of a language known. A word that a file of another version lacks is English. */
export function addMessages(lang: string, messages: Messages): void {
  known.set(lang.toLowerCase(), bare({ ...en, ...messages }));
}

/** The words of a language: of the very tag, else of what is left of it (`pt-BR`, `pt`), else English. */
export function messagesFor(lang: string): Messages {
  let tag = resolveLocale(lang).toLowerCase();
  while (tag && !known.has(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  return known.get(tag) ?? en;
}
