import { withoutPrototype } from '../common/without-prototype.js';
import { member } from '../common/member.js';

/** `<div data-history-widget="milestone-counter" …>`, for sites that remove custom elements. */
const mark = 'data-history-widget';

/** Only the attributes that the element reads, and its language: sanitisers allow attributes on a div that may run code here. */
function allowed(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  return [...observedAttributes, 'lang', 'dir'];
}

/** Creates or updates the widget in a div, with the div's attributes (`src` or `data-src`) and content. */
function fill(div: Element, tag: string): void {
  let widget = div.querySelector(`:scope > ${tag}[data-twin]`);
  const isNew = !widget;
  widget ??= document.createElement(tag);
  widget.setAttribute('data-twin', '');
  for (const name of allowed(tag)) {
    const value = div.getAttribute(name) ?? div.getAttribute(`data-${name}`);
    if (value === null) widget.removeAttribute(name);
    else if (value !== widget.getAttribute(name)) widget.setAttribute(name, value);
  }
  const content = [...div.childNodes].filter((node) => node !== widget);
  if (content.length > 0) widget.append(...content);
  if (isNew) div.append(widget);
}

/**
 * Finds all such divs, now and when they are added later.
 *
 * @param tags name of an element → its name on this page
 */
export function adoptTwins(tags: Readonly<Record<string, string>>): void {
  const adopt = (element: Element): void => {
    const name = member(element, 'getAttribute').call(element, mark);
    // Fields of a form may hide its properties.
    if (!name || !Object.keys(tags).includes(name) || member(element, 'localName') === 'form') return;
    fill(element, tags[name]!);
    observer.observe(element, withoutPrototype({ attributes: true }));
  };
  const search = (node: Node): void => {
    if (member(node as Element, 'nodeType') !== 1) return;
    adopt(node as Element);
    member(node as Element, 'querySelectorAll')
      .call(node, `[${mark}]`)
      .forEach(adopt);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target !== document.documentElement) adopt(target as Element);
      addedNodes.forEach(search);
    }
  });
  const start = (): void => {
    document.querySelectorAll(`[${mark}]`).forEach(adopt);
    observer.observe(document.documentElement, withoutPrototype({ childList: true, subtree: true }));
  };
  // While the page is parsed, the content of a div may be incomplete.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
