import type { ScriptPart } from '../common/script-part.js';
import { messageOf, type Code, type Params, type StoryMessage } from '../story/messages.js';

const warnings = new WeakMap<Element, Set<string>>();

/** Writes a warning to the console: "<history-timeline>: …". */
export const writeWarning = (tag: string, text: string): void => globalThis.console?.warn?.(`<${tag}>: ${text}`);

/** The same, once for each element and text. */
export function warnOnce(element: Element, text: string): void {
  const texts = warnings.get(element) ?? new Set();
  warnings.set(element, texts);
  if (texts.has(text)) return;
  texts.add(text);
  writeWarning(element.localName, text);
}

const warnedOnPage = new Set<string>();

/** Writes a text as a warning, once for the page. */
export function warnOnceOnPage(element: Element, text: string): void {
  if (warnedOnPage.has(text)) return;
  warnedOnPage.add(text);
  writeWarning(element.localName, text);
}

/** Writes that a part of the script could not be loaded. */
export const warnNotLoaded = (element: Element, { name, reason }: ScriptPart): void =>
  warnOnceOnPage(element, messageOf({ code: 'partNotLoaded', params: { part: name, reason } }));

/** Writes a message of the catalogue as a warning, once for each element and text. */
export const warn = <C extends Code>(element: Element, code: C, params: Params<C>): void =>
  warnOnce(element, messageOf({ code, params } as StoryMessage));
