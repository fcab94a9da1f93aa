const said = new WeakMap<Element, Set<string>>();

/** Says one clear sentence on the console, once for an element and cause: "<history-timeline>: …". */
export function warn(element: Element, message: string): void {
  const messages = said.get(element) ?? new Set();
  said.set(element, messages);
  if (messages.has(message)) return;
  messages.add(message);
  globalThis.console?.warn?.(`<${element.localName}>: ${message}`);
}
