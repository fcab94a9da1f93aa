import { ScriptPart } from '../common/script-part.js';
import { withoutPrototype } from '../common/without-prototype.js';
import { files } from './languages/files.js';
import { baseOf, resolveLocale } from './locale.js';
import { en, type Messages } from './messages.js';

const known = new Map<string, Messages>();

/** Registers the messages of a language. */
export function addMessages(lang: string, messages: Messages): void {
  known.set(lang.toLowerCase(), withoutPrototype({ ...messages }));
}

/** The messages of a language: of the exact tag, a shorter one (`pt-BR`, `pt`), or English. */
export function messagesFor(lang: string): Messages {
  let tag = resolveLocale(lang).toLowerCase();
  while (tag && !known.has(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  return known.get(tag) ?? en;
}

const parts = new Map<string, ScriptPart>();

/** The part with the messages of a language; undefined if they are there, or do not exist. */
export function missingMessages(lang: string): ScriptPart | undefined {
  const name = baseOf(resolveLocale(lang));
  const load = messagesFor(lang) === en && Object.hasOwn(files, name) && files[name];
  if (!load) return undefined;
  const part =
    parts.get(name) ?? new ScriptPart(name, () => load().then((file) => (addMessages(name, file[name]!), file)));
  parts.set(name, part);
  return part;
}
