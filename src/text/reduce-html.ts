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

/** HTML without its scripts and styles; one that is never closed is left as it is. */
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
 * HTML as other tools write it, as a text with the inline subset: paragraphs are parted by an empty line, items of lists
 * begin with a bullet, `b` and `i` are `strong` and `em`, and what no text can hold is gone.
 *
 * @param links whether addresses that stand in the text become links
 */
export function reduceHtml(html: string, links = false): string {
  const lines = withoutCode(html)
    .replace(/\s+/g, ' ')
    .replace(/<(\/?)([bi])>/gi, (_, slash: string, name: string) => `<${slash}${/b/i.test(name) ? 'strong' : 'em'}>`)
    // Up to the next `<` only, so that many of them take no longer than other text.
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
