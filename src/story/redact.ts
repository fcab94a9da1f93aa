import type { Code, Params, Report } from './messages.js';
import { parseInline, plainText, serializeInline, type InlineNode } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { isObject, own, type Item } from './kinds.js';
import { distance, isLikeRedact } from './nearest-name.js';
import { nameFinder, similarTo, tags } from './withheld-names.js';

/** The fields that hold an address: in one there is no room for a word, so that it is left out. */
const addresses = /^(src|srcset|captions|url|link)$/;

/** A language map: each key is a language, and it is no picture and no source. */
const isMap = (item: Item): boolean =>
  !('src' in item || 'url' in item) && Object.keys(item).every((key) => /^[a-z]{2,3}(-|$)/i.test(key));

/** What may be told. */
interface Redacted {
  /** Undefined where it cannot be said which names are withheld: nothing may be told then. */
  readonly told: unknown;
  /** Whether a text holds a name; only where one is withheld. */
  readonly isWithheld?: (text: string) => boolean;
  /** The text without the names. */
  readonly hide: (text: string) => string;
  readonly names: readonly string[];
}

/** No story is deeper; what holds itself ends there. */
const deepest = 12;

/** For so many names that are found nowhere, those that are like them are looked for. */
const most = 10;

/** The list of names, or what is wrong with it. */
function readNames(input: Item, report: Report): readonly string[] | undefined {
  let isRead = true;
  const refuse = <C extends Code>(path: string, code: C, params: Params<C>) => {
    isRead = false;
    report(path, code, params, true);
  };
  for (const name of Object.keys(input))
    if (name !== 'redact' && isLikeRedact(name)) refuse(name, 'redactField', { name: name.slice(0, 60) });
  const asked = own(input, 'redact');
  if (asked == null) return isRead ? [] : undefined;
  const entries: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  if (entries.length === 0) refuse('redact', 'redactList', { found: 'no name' });
  entries.forEach((name, index) => {
    const path = Array.isArray(asked) ? `redact[${index}]` : 'redact';
    if (typeof name !== 'string' || !/[\p{L}\p{N}]/u.test(name))
      refuse(path, 'redactList', { found: 'an invalid name' });
    else if (/[,;|\n\u060c\u3001\uff0c\uff1b]/.test(name.trim().replace(/&#?\w+;/g, '')))
      refuse(path, 'redactList', { found: 'several names in one' });
  });
  return isRead ? (entries as readonly string[]) : undefined;
}

/**
 * A story without the names that it withholds (`redact`), nor the list of them: in each text stands a word of the text's
 * language in their place. It is done before anything else reads the story, so that no page, file, picture or message
 * holds them. An address that holds one is left out. The input is not changed.
 *
 * @param lang the language of the page, for a story that says none
 */
export function redact(input: unknown, lang: string, report: Report): Redacted {
  const nothing: Redacted = { told: input, hide: (text) => text, names: [] };
  if (!isObject(input)) return nothing;
  const names = readNames(input, report);
  if (!names) return { ...nothing, told: undefined };
  const { redact: asked, ...rest } = input;
  if (names.length === 0) return asked === undefined ? nothing : { ...nothing, told: rest };
  const { find, isIn } = nameFinder(names);
  const found = new Set<number>();
  const texts = new Set<string>();

  const without = (text: string, word: string): string => {
    let written = '';
    let from = 0;
    for (const each of find(text)) {
      found.add(each.name);
      written += text.slice(from, each.from) + word;
      from = each.to;
    }
    return written + text.slice(from);
  };

  /** Whether an address holds a name; it counts as found there. */
  const leadsTo = (address: string): boolean => without(address, '') !== address;

  /** A link that tells a name is a link no more. */
  const withoutIn = (nodes: readonly InlineNode[], word: string): InlineNode[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return without(node, word);
      const children = withoutIn(node.children, word);
      if (node.tag === 'a') return leadsTo(node.value) ? children : { ...node, children };
      return { ...node, value: without(node.value, word), children };
    });

  /** As it is read: a name may be parted by tags, or be written in references, or stand in what no one sees. */
  const withoutRead = (given: string, word: string): string => {
    texts.add(given);
    if (!/[<&]/.test(given)) return without(given, word);
    if (!isIn(given)) return given;
    // What is between two tags, before a tag that is none of ours joins it to what follows.
    const text = given.replace(/[^<>]+(?![^<>]*>)/g, (between) => without(between, word));
    const parted = plainText(text.replace(tags, ' '));
    if (find(parted).length > find(plainText(text)).length) return serializeInline([without(parted, word)]);
    const written = serializeInline(withoutIn(parseInline(text), word));
    return isIn(written) ? serializeInline([without(plainText(written), word)]) : written;
  };

  const copy = (value: unknown, key: string, of: string, path: string, depth: number): unknown => {
    if (typeof value === 'string') {
      if (addresses.test(key) && leadsTo(value)) {
        report(path, 'withheldAddress', {});
        return undefined;
      }
      return withoutRead(value, key === 'id' || key === 'era' ? 'withheld' : messagesFor(of).withheld);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) return undefined;
    if (Array.isArray(value)) return value.map((entry, index) => copy(entry, key, of, `${path}[${index}]`, depth + 1));
    const item = value as Item;
    const said = own(item, 'lang');
    const copied: Item = {};
    for (const name of Object.keys(item)) {
      const inner = isMap(item) ? name : name === 'text' && typeof said === 'string' ? said : of;
      // A field of the model is no name, whatever it is called.
      const kept = /^[a-z]\w*$/.test(name) ? name : without(name, messagesFor(of).withheld);
      if (name !== '__proto__')
        copied[kept] = copy(item[name], isMap(item) ? key : name, inner, path ? `${path}.${kept}` : kept, depth + 1);
    }
    return copied;
  };
  const said = own(rest, 'lang');
  const told = copy(rest, '', typeof said === 'string' && said ? said : lang, '', 0);
  // "Anna" is found where "Anna Smith" is.
  const foundNames = [...found].map((index) => names[index]!).join(' ; ');
  const missing = names.flatMap((name, index) =>
    found.has(index) || nameFinder([name]).isIn(foundNames) ? [] : [{ name, index }],
  );
  missing.forEach(({ name, index }, count) => {
    const similar = count < most ? similarTo(name, texts, distance) : [];
    report(Array.isArray(asked) ? `redact[${index}]` : 'redact', 'redactNotFound', { name, similar }, true);
  });
  return { told, isWithheld: isIn, hide: (text) => without(text, '\u2026'), names };
}
