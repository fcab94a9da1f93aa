import { withoutPrototype } from '../common/without-prototype.js';
import { member } from '../common/member.js';

/** A twin is a `div` in place of an element, for sites that remove custom elements: `<div data-history-widget="milestone-counter">`. */
const twinAttribute = 'data-history-widget';

/** The attributes to copy: those that the element reads, and its language. Copying others, such as `onclick`, could run code. */
function copiedAttributes(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  return [...observedAttributes, 'lang', 'dir'];
}

/** Creates or updates the widget in a div, with the div's attributes (`src` or `data-src`) and content. */
function fill(div: Element, tag: string): void {
  let widget = div.querySelector(`:scope > ${tag}[data-twin]`);
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
 * Fills all twins with their elements, now and when twins are added later.
 *
 * @param tags the name of each element → its name on this page, which may have a prefix
 */
export function adoptTwins(tags: Readonly<Record<string, string>>): void {
  const adopt = (element: Element): void => {
    const name = member(element, 'getAttribute').call(element, twinAttribute);
    // In a form, fields may hide its methods, so that it cannot be a twin.
    if (!name || !Object.keys(tags).includes(name) || member(element, 'localName') === 'form') return;
    fill(element, tags[name]!);
    observer.observe(element, withoutPrototype({ attributes: true }));
  };
  const search = (node: Node): void => {
    if (member(node as Element, 'nodeType') !== 1) return;
    adopt(node as Element);
    member(node as Element, 'querySelectorAll')
      .call(node, `[${twinAttribute}]`)
      .forEach(adopt);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target !== document.documentElement) adopt(target as Element);
      addedNodes.forEach(search);
    }
  });
  const start = (): void => {
    document.querySelectorAll(`[${twinAttribute}]`).forEach(adopt);
    observer.observe(document.documentElement, withoutPrototype({ childList: true, subtree: true }));
  };
  // While the page is parsed, the content of a div may be incomplete.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
