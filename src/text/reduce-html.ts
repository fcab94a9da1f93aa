import { parseInline, serializeInline, type InlineNode } from './inline-text.js';

const linked = (nodes: readonly InlineNode[]): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] =>
    typeof node === 'string'
      ? node
          .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
          .map((part, index) => (index % 2 ? { tag: 'a', value: part, children: [part] } : part))
      : [node.tag === 'a' ? node : { ...node, children: linked(node.children) }],
  );

const isBlock = /^\/?(p|div|h\w|[uod]l|t\w+|pre|section|blockquote)$/i;

/** Removes scripts and styles; an unclosed one is left unchanged. */
function withoutCode(html: string): string {
  let text = '';
  let at = 0;
  for (const { index, 1: name } of html.matchAll(/<(script|style)\b/gi)) {
    if (index < at) continue;
    const close = new RegExp(`</${name}>`, 'gi');
    close.lastIndex = index;
    if (!close.test(html)) break;
    text += html.slice(at, index);
    at = close.lastIndex;
  }
  return text + html.slice(at);
}

/**
 * Reduces HTML to a text with inline elements: paragraphs are separated by an empty line, list items get a bullet, `b` and `i`
 * become `strong` and `em`, other markup is removed.
 *
 * @param links whether URLs in the text become links
 */
export function reduceHtml(html: string, links = false): string {
  const lines = withoutCode(html)
    .replace(/\s+/g, ' ')
    .replace(/<(\/?)([bi])>/gi, (_, slash: string, name: string) => `<${slash}${/b/i.test(name) ? 'strong' : 'em'}>`)
    // Only up to the next `<`, to stay linear.
    .replace(/<(\/?\w+)\b[^<>]*>/g, (tag, name: string) =>
      /^br$/i.test(name) ? '\n' : /^li$/i.test(name) ? '\n\u2022 ' : isBlock.test(name) ? '\n\n' : tag,
    )
    .replace(/ *\n */g, '\n')
    .trim()
    .replace(/\n\n+/g, '<br><br>')
    .replace(/\n/g, '<br>');
  const nodes = parseInline(lines);
  return serializeInline(links ? linked(nodes) : nodes);
}
