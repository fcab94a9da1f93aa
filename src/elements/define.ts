import { messageOf } from '../story/messages.js';
import { version } from '../common/version.js';
import { writeWarning } from './warn.js';

/** Must be read while the script runs. A form field named `currentScript` may hide it. */
const script = document.currentScript;

/** `data-prefix` of the script tag with a hyphen: `acme-`; empty if it is missing or invalid. */
function readPrefix(tag: string): string {
  const given = (script instanceof HTMLScriptElement && script.getAttribute('data-prefix')) || '';
  if (!given || /^[a-z][a-z\d-]*$/.test(given)) return given && `${given}-`;
  const params = { kind: 'data-prefix', found: `"${given}"`, expected: 'lowercase letters, digits and hyphens' };
  writeWarning(tag, messageOf({ code: 'invalid', params }));
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
 * The stories in `data-story` on this script tag, and on others with the same prefix: other copies, or scripts of single elements.
 * A module script cannot access its own tag. Equal URLs count once.
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

let prefix: string | undefined;

/** The name of an element with the prefix of the script, whether it is defined or not. */
export const prefixed = (name: string): string => (prefix ??= readPrefix(name)) + name;

/** A required feature that the browser does not have. */
function missingFeature(): string | undefined {
  const { customElements, Element, AbortController, Intl } = globalThis;
  if (!customElements) return 'customElements';
  if (!Element.prototype.attachShadow) return 'attachShadow';
  if (!AbortController) return 'AbortController';
  return (['DateTimeFormat', 'NumberFormat', 'PluralRules'] as const).find((name) => !Intl?.[name]);
}

interface Defined extends CustomElementConstructor {
  historyWidgets?: string;
}

/** Whether a name is defined by this script or another copy of it, of any version. */
export const isOurs = (tag: string): boolean => !!(customElements.get(tag) as Defined | undefined)?.historyWidgets;

/** Name of an element → its name on this page. */
const defined: Record<string, string> = {};

/** Whether an element is defined on this page. */
export const isDefined = (name: string): boolean => Object.hasOwn(defined, name);

/** The name of an element on this page, with the prefix of the script. */
export const tagOf = (name: string): string => defined[name] ?? name;

/**
 * Defines elements, each with the prefix of the script tag. Names that are already defined are kept, whether by the page or by
 * another copy of this script, and reported once. Do not call the constructors; create elements by name.
 * Defines nothing if the browser is not supported.
 *
 * @returns false if another copy of the same version has already defined all of them
 */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): boolean {
  const names = Object.keys(elements);
  const feature = missingFeature();
  if (feature) {
    writeWarning(names[0]!, messageOf({ code: 'oldBrowser', params: { feature } }));
    return false;
  }
  let other: string | undefined;
  let isNeeded = false;
  for (const name of names) {
    const tag = prefixed(name);
    const taken = customElements.get(tag) as Defined | undefined;
    isNeeded ||= taken?.historyWidgets !== version;
    // Not compared by class: some pages wrap every class that is defined.
    if (taken && !taken.historyWidgets) {
      writeWarning(tag, messageOf({ code: 'nameTaken', params: { tag } }));
      continue;
    }
    defined[name] = tag;
    if (!taken) {
      customElements.define(tag, Object.assign(elements[name]!, { historyWidgets: version }));
    } else if (taken.historyWidgets !== version && !other) {
      other = taken.historyWidgets!;
      writeWarning(tag, messageOf({ code: 'otherVersion', params: { other, version } }));
    }
  }
  return isNeeded;
}
