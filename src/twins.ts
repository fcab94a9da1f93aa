import { bare } from './bare.js';

/** `<div data-history-widget="milestone-counter" …>`, for hosts that strip the tags that they do not know. */
const mark = 'data-history-widget';

/** Attributes that are the div's own, and stay there alone. */
const ofTheDiv = /^(id|class|style|data-history-widget)$/;

/** Puts a widget into a div, with the div's attributes (`src` or `data-src`) and all that it holds; again after a change. */
function fill(div: Element, tag: string): void {
  let widget = div.querySelector(':scope > [data-twin]');
  const isNew = !widget;
  widget ??= document.createElement(tag);
  widget.setAttribute('data-twin', '');
  for (const { name, value } of [...div.attributes]) {
    if (!ofTheDiv.test(name)) widget.setAttribute(name.replace(/^data-/, ''), value);
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
  const adopt = (node: Node): void => {
    if (node.nodeType !== 1) return;
    const name = (node as Element).getAttribute(mark);
    if (name && Object.keys(tags).includes(name)) {
      fill(node as Element, tags[name]!);
      observer.observe(node, bare({ attributes: true }));
    }
  };
  const search = (node: Node): void => {
    adopt(node);
    (node as Partial<Element>).querySelectorAll?.(`[${mark}]`).forEach(adopt);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      adopt(target);
      addedNodes.forEach(search);
    }
  });
  const start = (): void => {
    search(document);
    observer.observe(document, bare({ childList: true, subtree: true }));
  };
  // While the page is being read, a div may not have all of its content yet.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
