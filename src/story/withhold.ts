import type { Code, Params, Report } from './messages.js';
import { parseInline, plainText, serializeInline, type InlineNode } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { notRedacted, type Redacted } from './redacted.js';
import { isObject, own, type Item } from './value-kinds.js';
import { distance, isLikeRedact } from './nearest-name.js';
import { nameFinder, similarTo, tags } from './withheld-names.js';

/** URL fields: one that contains a name is removed, since a replaced URL would not work. */
const addresses = /^(src|srcset|captions|url|link)$/;

/** Whether it is a language map: all keys are language tags, and it is neither a picture nor a source. */
const isMap = (item: Item): boolean =>
  !('src' in item || 'url' in item) && Object.keys(item).every((key) => /^[a-z]{2,3}(-|$)/i.test(key));

/** The maximum depth of a story; circular references end there. */
const maxDepth = 12;

/** The maximum number of missing names for which similar names are searched. */
const maxSimilar = 10;

/** The list of names; reports what is wrong with it. */
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
 * Removes the names in `redact`, and the list itself, from a story. In texts, each name is replaced by a word in the text's
 * language. This runs before anything else reads the story, so that no page, file, picture or message contains them. URLs that
 * contain a name are removed. The input is not changed.
 *
 * @param lang the language of the page, if the story has none
 */
export function redact(input: unknown, lang: string, report: Report): Redacted {
  const nothing = notRedacted(input);
  if (!isObject(input)) return nothing;
  const names = readNames(input, report);
  if (!names) return { ...nothing, redacted: undefined };
  const { redact: asked, ...rest } = input;
  if (names.length === 0) return asked === undefined ? nothing : { ...nothing, redacted: rest };
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

  /** Whether a URL contains a name, which then counts as found. */
  const hasName = (url: string): boolean => without(url, '') !== url;

  /** A link whose URL contains a name is reduced to its text. */
  const withoutIn = (nodes: readonly InlineNode[], word: string): InlineNode[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return without(node, word);
      const children = withoutIn(node.children, word);
      if (node.tag === 'a') return hasName(node.value) ? children : { ...node, children };
      return { ...node, value: without(node.value, word), children };
    });

  /** Removes names from a text with markup: tags may split them, and references or hidden parts may contain them. */
  const withoutInHtml = (given: string, word: string): string => {
    texts.add(given);
    if (!/[<&]/.test(given)) return without(given, word);
    if (!isIn(given)) return given;
    // First the text between tags, before a removed tag joins it with the next text.
    const text = given.replace(/[^<>]+(?![^<>]*>)/g, (between) => without(between, word));
    const spaced = plainText(text.replace(tags, ' '));
    if (find(spaced).length > find(plainText(text)).length) return serializeInline([without(spaced, word)]);
    const written = serializeInline(withoutIn(parseInline(text), word));
    return isIn(written) ? serializeInline([without(plainText(written), word)]) : written;
  };

  const copy = (value: unknown, key: string, of: string, path: string, depth: number): unknown => {
    if (typeof value === 'string') {
      if (addresses.test(key) && hasName(value)) {
        report(path, 'withheldAddress', {});
        return undefined;
      }
      return withoutInHtml(value, key === 'id' || key === 'era' ? 'withheld' : messagesFor(of).withheld);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (depth > maxDepth) return undefined;
    if (Array.isArray(value)) return value.map((entry, index) => copy(entry, key, of, `${path}[${index}]`, depth + 1));
    const item = value as Item;
    const itemLang = own(item, 'lang');
    const copied: Item = {};
    for (const name of Object.keys(item)) {
      const inner = isMap(item) ? name : name === 'text' && typeof itemLang === 'string' ? itemLang : of;
      // Field names of the model are kept, even if they equal a name.
      const kept = /^[a-z]\w*$/.test(name) ? name : without(name, messagesFor(of).withheld);
      if (name !== '__proto__')
        copied[kept] = copy(item[name], isMap(item) ? key : name, inner, path ? `${path}.${kept}` : kept, depth + 1);
    }
    return copied;
  };
  const storyLang = own(rest, 'lang');
  const redacted = copy(rest, '', typeof storyLang === 'string' && storyLang ? storyLang : lang, '', 0);
  // Where "Anna Smith" was found, "Anna" counts as found, too.
  const foundNames = [...found].map((index) => names[index]!).join(' ; ');
  const missing = names.flatMap((name, index) =>
    found.has(index) || nameFinder([name]).isIn(foundNames) ? [] : [{ name, index }],
  );
  missing.forEach(({ name, index }, count) => {
    const similar = count < maxSimilar ? similarTo(name, texts, distance) : [];
    report(Array.isArray(asked) ? `redact[${index}]` : 'redact', 'redactNotFound', { name, similar }, true);
  });
  return { redacted, isWithheld: isIn, hide: (text) => without(text, '\u2026'), names };
}
