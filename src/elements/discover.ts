import { withoutPrototype } from '../common/without-prototype.js';
import { member } from '../common/member.js';
import type { ScriptPart } from '../common/script-part.js';
import { own } from '../story/value-kinds.js';
import { isDefined, isOurs, prefixed, tagOf } from './define.js';
import { warnNotLoaded } from './warn.js';

/** A twin is a `div` in place of an element, for sites that remove custom elements: `<div data-history-widget="milestone-counter">`. */
const twinAttribute = 'data-history-widget';

/** The attributes to copy: those that the element reads, and its language. Copying others, such as `onclick`, could run code. */
function copiedAttributes(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  return [...observedAttributes, 'lang', 'dir'];
}

/** Creates or updates the widget in a div, with the div's attributes (`src` or `data-src`) and content. */
function fill(div: Element, tag: string): void {
  const marked = [...div.querySelectorAll(':scope > [data-twin]')];
  let widget = marked.find(({ localName }) => localName === tag);
  // Another script, with another prefix, has filled it.
  if (!widget && marked.some(({ localName }) => isOurs(localName))) return;
  const isNew = !widget;
  widget ??= document.createElement(tag);
  widget.setAttribute('data-twin', '');
  for (const name of copiedAttributes(tag)) {
    const value = div.getAttribute(name) ?? div.getAttribute(`data-${name}`);
    if (value === null) widget.removeAttribute(name);
    else if (value !== widget.getAttribute(name)) widget.setAttribute(name, value);
  }
  const content = [...div.childNodes].filter((node) => node !== widget);
  if (content.length > 0) widget.append(...content);
  if (isNew) div.append(widget);
}

/**
 * Finds elements on the page, now and when they are added later: loads the parts of elements that are not defined yet, and fills
 * twins with their elements. It does not see into shadow roots: there, load the part by a `<script>` of its own.
 *
 * @param parts name of an element → the part that defines it
 */
export function discover(parts: Readonly<Record<string, ScriptPart>> = {}): void {
  const names = new Map(Object.keys(parts).map((name) => [prefixed(name), name]));
  const selector = [`[${twinAttribute}]`, ...names.keys()].join();
  const adopt = (element: Element): void => {
    // In a form, fields may hide its methods, so that it cannot be a twin.
    const localName = member(element, 'localName') as string;
    if (localName === 'form') return;
    const twin = member(element, 'getAttribute').call(element, twinAttribute) ?? '';
    const part = own(parts, names.get(localName) ?? twin) as ScriptPart | undefined;
    if (part?.isSettled && !part.module) warnNotLoaded(element, part);
    else if (part && !part.module) void part.load(() => adopt(element));
    if (!isDefined(twin)) return;
    fill(element, tagOf(twin));
    observer.observe(element, withoutPrototype({ attributes: true }));
  };
  const search = (node: Node): void => {
    if (member(node as Element, 'nodeType') !== 1) return;
    adopt(node as Element);
    member(node as Element, 'querySelectorAll')
      .call(node, selector)
      .forEach(adopt);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target !== document.documentElement) adopt(target as Element);
      addedNodes.forEach(search);
    }
  });
  const start = (): void => {
    document.querySelectorAll(selector).forEach(adopt);
    observer.observe(document.documentElement, withoutPrototype({ childList: true, subtree: true }));
  };
  // While the page is parsed, the content of a div may be incomplete.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
