import { withoutPrototype } from '../common/without-prototype.js';
import { member } from '../common/member.js';

/** `<div data-history-widget="milestone-counter" …>`, for hosts that strip the tags that they do not know. */
const mark = 'data-history-widget';

/** What sanitisers let through is no code there: so the widget gets no attribute but those that it reads, and its language. */
function allowed(tag: string): readonly string[] {
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: readonly string[] };
  return [...observedAttributes, 'lang', 'dir'];
}

/** Puts a widget into a div, with those of the div's attributes (`src` or `data-src`) that it reads, and all that the div holds; again after a change. */
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
 * Fills the page's twins, those that are there and those that come later. In a page without any, it only looks at what
 * is added.
 *
 * @param tags name of an element → its name on this page
 */
export function adoptTwins(tags: Readonly<Record<string, string>>): void {
  const adopt = (element: Element): void => {
    const name = member(element, 'getAttribute').call(element, mark);
    // A form's fields could stand in the place of all that is asked of it.
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
  // While the page is being read, a div may not have all of its content yet.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
