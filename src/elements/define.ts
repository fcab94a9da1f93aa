import { messageOf } from '../story/messages.js';
import { version } from '../common/version.js';
import { say } from './warn.js';

/** Read while the script runs, the only time that it is there. A form field named `currentScript` may stand in its place. */
const script = document.currentScript;

/** `data-prefix` of the script tag, with its hyphen: `acme-`; empty without one, or where it could not begin a name. */
function readPrefix(tag: string): string {
  const given = (script instanceof HTMLScriptElement && script.getAttribute('data-prefix')) || '';
  if (!given || /^[a-z][a-z\d-]*$/.test(given)) return given && `${given}-`;
  const params = { kind: 'data-prefix', found: `"${given}"`, expected: 'lowercase letters, digits and hyphens' };
  say(tag, messageOf({ code: 'invalid', params }));
  return '';
}

const prefixOf = (tag: Element | undefined): string => tag?.getAttribute('data-prefix') ?? '';

function absolute(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/**
 * The stories that `data-story` names on this script's tag, and on others of the page with the same prefix: another copy,
 * or the script of another element. A module knows no tag of its own. The same address written twice is one story.
 */
export function pageStories(): readonly string[] {
  const own = script instanceof HTMLScriptElement ? script : undefined;
  const others = document.querySelectorAll('script[data-story]');
  const stories = new Map<string, string>();
  for (const tag of own ? [own, ...others] : others) {
    const story = prefixOf(tag) === prefixOf(own) ? tag.getAttribute('data-story')?.trim() : undefined;
    if (story) stories.set(absolute(story), story);
  }
  return [...stories.values()];
}

/** What old browsers lack and nothing here works without. */
function missing(): string | undefined {
  const { customElements, Element, AbortController, Intl } = globalThis;
  if (!customElements) return 'customElements';
  if (!Element.prototype.attachShadow) return 'attachShadow';
  if (!AbortController) return 'AbortController';
  return (['DateTimeFormat', 'NumberFormat', 'PluralRules'] as const).find((name) => !Intl?.[name]);
}

interface Defined extends CustomElementConstructor {
  historyWidgets?: string;
}

/** Name of an element → its name on this page. */
const defined: Record<string, string> = {};

/** What an element of ours is called on this page: with the prefix of the script, where it has one. */
export const tagOf = (name: string): string => defined[name] ?? name;

/**
 * Defines elements under their names, each with the prefix of the script tag before it. The first to take a name keeps
 * it: a page's own element stays untouched, and so does an earlier copy of this script; each is said once. Never
 * construct a class yourself; create the element by its name.
 *
 * @returns the name that each element has on this page; none where the browser lacks what they are made of
 */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): Readonly<Record<string, string>> {
  const tags = defined;
  const names = Object.keys(elements);
  const lack = missing();
  if (lack) {
    say(names[0]!, messageOf({ code: 'oldBrowser', params: { feature: lack } }));
    return tags;
  }
  const prefix = readPrefix(names[0]!);
  let other: string | undefined;
  for (const name of names) {
    const tag = prefix + name;
    const taken = customElements.get(tag) as Defined | undefined;
    // The class itself is never compared: some pages wrap every class that is defined.
    if (taken && !taken.historyWidgets) {
      say(tag, messageOf({ code: 'nameTaken', params: { tag } }));
      continue;
    }
    tags[name] = tag;
    if (!taken) {
      customElements.define(tag, Object.assign(elements[name]!, { historyWidgets: version }));
    } else if (taken.historyWidgets !== version && !other) {
      other = taken.historyWidgets!;
      say(tag, messageOf({ code: 'otherVersion', params: { other, version } }));
    }
  }
  return tags;
}
