import { html } from 'lit';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../common/page-document.js';
import { parseInline, type InlineNode } from '../text/inline-text.js';

/** A template for each element of the inline subset (`inlineTags`). No HTML is parsed. */
const templates: Readonly<Record<string, (content: unknown, value: string) => unknown>> = {
  a: (content, value) => {
    const url = safeUrl(value, pageDocument.baseURI, true);
    return url === undefined ? content : html`<a href=${url}>${content}</a>`;
  },
  abbr: (content, value) => html`<abbr title=${value}>${content}</abbr>`,
  span: (content, value) => html`<span lang=${value}>${content}</span>`,
  em: (content) => html`<em>${content}</em>`,
  strong: (content) => html`<strong>${content}</strong>`,
  q: (content) => html`<q>${content}</q>`,
  cite: (content) => html`<cite>${content}</cite>`,
  sub: (content) => html`<sub>${content}</sub>`,
  sup: (content) => html`<sup>${content}</sup>`,
  br: () => html`<br>`,
};

const draw = (nodes: readonly InlineNode[]): unknown =>
  nodes.map((node) => (typeof node === 'string' ? node : templates[node.tag]!(draw(node.children), node.value)));

/** A text with its inline markup. */
export function inline(text: string): unknown {
  const nodes = parseInline(text);
  return nodes.every((node) => typeof node === 'string') ? nodes.join('') : draw(nodes);
}
