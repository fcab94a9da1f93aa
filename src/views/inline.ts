import { html } from 'lit';
import { parseInline, type InlineNode } from '../text/inline-text.js';
import type { RenderContext } from '../text/render-context.js';

type Resolve = RenderContext['resolve'];

/** A template for each element of the inline subset (`inlineTags`). No HTML is parsed. */
const templates: Readonly<Record<string, (content: unknown, value: string, resolve: Resolve) => unknown>> = {
  a: (content, value, resolve) => {
    const url = resolve(value, true);
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

const draw = (nodes: readonly InlineNode[], resolve: Resolve): unknown =>
  nodes.map((node) =>
    typeof node === 'string' ? node : templates[node.tag]!(draw(node.children, resolve), node.value, resolve),
  );

/** A text with its inline markup. */
export function inline(text: string, { resolve }: Pick<RenderContext, 'resolve'>): unknown {
  const nodes = parseInline(text);
  return nodes.every((node) => typeof node === 'string') ? nodes.join('') : draw(nodes, resolve);
}
