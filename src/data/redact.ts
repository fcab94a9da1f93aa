import { parseInline, plainText, serializeInline, type InlineNode } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { isObject, own, type Item } from './kinds.js';

/** Scripts that part words by spaces: in these a name is not found within another word. */
const spaced = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}';

/** What nobody sees, and may stand behind any letter. */
const unseen = '\\u00ad\\u0640\\u064b-\\u065f\\u200b-\\u200f\\u2060\\ufeff';
const apostrophes = "['\\u2018\\u2019\\u02bc]";

const characterOf = (character: string): string =>
  /['\u2018\u2019\u02bc]/.test(character) ? apostrophes : character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');

/**
 * A name as it may be written: in any case, with any space, hyphen or line between its words, or none as in the name of
 * a file, with soft hyphens. A word of one letter stays apart: "Ann A" is not in "Anna".
 */
function patternOf(name: string): string {
  const words = name.split(/[\s_\p{Pd}]+/u).filter(Boolean);
  const joint = `(?:[\\s_.+\\p{Pd}${unseen}]|%20)${words.every((word) => [...word].length > 1) ? '*' : '+'}`;
  const written = words.map((word) => [...word].map((character) => `${characterOf(character)}[${unseen}]*`).join(''));
  return `(?<![${spaced}](?=[${spaced}]))${written.join(joint)}(?!(?<=[${spaced}][${unseen}]*)[${spaced}])`;
}

/** The fields that hold an address: in one there is no room for a word, so that it is left out. */
const addresses = /^(src|srcset|captions|url|link)$/;

/** A language map: each key is a language, and it is no picture and no source. */
const isMap = (item: Item): boolean =>
  !('src' in item || 'url' in item) && Object.keys(item).every((key) => /^[a-z]{2,3}(-|$)/i.test(key));

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** What may be told. */
interface Redacted {
  readonly told: unknown;
  /** Whether a text holds a name; only where one is withheld. */
  readonly isWithheld?: (text: string) => boolean;
}

/** No story is deeper; what holds itself ends there. */
const deepest = 12;

/**
 * A story without the names that it withholds (`redact`), nor the list of them: in each text stands a word of the text's
 * language in their place. It is done before anything else reads the story, so that no page, file, picture or message
 * holds them. Names are found in any case, across markup and references, and in fields that the model does not know; an
 * address that holds one is left out. The input is not changed.
 *
 * @param lang the language of the page, for a story that says none
 */
export function redact(input: unknown, lang: string, report: (path: string, message: string) => void): Redacted {
  const asked = isObject(input) ? own(input, 'redact') : undefined;
  if (asked == null) return { told: input };
  const { redact: _, ...rest } = input as Item;
  const names = (Array.isArray(asked) ? (asked as unknown[]) : [asked]).filter(
    (name) => typeof name === 'string' && /[\p{L}\p{N}]/u.test(name),
  ) as string[];
  if (names.length === 0) {
    report('redact', 'names nobody; write a list of names');
    return { told: rest };
  }
  const patterns = names
    .map((name) => name.normalize().trim())
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
  const pattern = new RegExp(patterns.join('|'), 'giu');
  const holds = (text: string): boolean => text.normalize().search(pattern) >= 0;
  const without = (text: string, word: string): string =>
    holds(text) ? text.normalize().replace(pattern, () => word) : text;

  const leadsTo = (address: string): boolean => holds(address) || holds(decoded(address));

  /** A link that tells a name is a link no more. */
  const withoutIn = (nodes: readonly InlineNode[], word: string): InlineNode[] =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return without(node, word);
      const children = withoutIn(node.children, word);
      if (node.tag === 'a') return leadsTo(node.value) ? children : { ...node, children };
      return { ...node, value: without(node.value, word), children };
    });

  /** As it is read: a name may be parted by tags, or be written in references, or stand in what no one sees. */
  const withoutRead = (text: string, word: string): string => {
    if (!/[<&\u202a-\u202e\u2066-\u2069]/.test(text)) return without(text, word);
    const written = serializeInline(withoutIn(parseInline(text), word));
    const read = plainText(written);
    return holds(read) ? serializeInline([without(read, word)]) : written;
  };

  const copy = (value: unknown, key: string, of: string, path: string, depth: number): unknown => {
    if (typeof value === 'string') {
      if (addresses.test(key) && leadsTo(value)) {
        report(path, 'holds a name that is withheld, and is left out; give it another address');
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
  return { told: copy(rest, '', typeof said === 'string' && said ? said : lang, '', 0), isWithheld: holds };
}
