import { messageOf, type Code, type Params, type StoryMessage } from '../story/messages.js';

const said = new WeakMap<Element, Set<string>>();

/** Says a text on the console: "<history-timeline>: …". */
export const say = (tag: string, text: string): void => globalThis.console?.warn?.(`<${tag}>: ${text}`);

/** The same, once for an element. */
export function sayOnce(element: Element, text: string): void {
  const texts = said.get(element) ?? new Set();
  said.set(element, texts);
  if (texts.has(text)) return;
  texts.add(text);
  say(element.localName, text);
}

/** Says one clear sentence on the console, once for an element and cause. */
export const warn = <C extends Code>(element: Element, code: C, params: Params<C>): void =>
  sayOnce(element, messageOf({ code, params } as StoryMessage));
