import { parseInline, serializeInline, type InlineNode } from './inline-text.js';

const linked = (nodes: readonly InlineNode[]): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] =>
    typeof node === 'string'
      ? node
          .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
          .map((part, index) => (index % 2 ? { tag: 'a', value: part, children: [part] } : part))
      : [node.tag === 'a' ? node : { ...node, children: linked(node.children) }],
  );

/**
 * HTML as other tools write it, as a text with the inline subset: paragraphs are parted by an empty line, items of lists
 * begin with a bullet, `b` and `i` are `strong` and `em`, and what no text can hold is gone.
 *
 * @param links whether addresses that stand in the text become links
 */
export function reduceHtml(html: string, links = false): string {
  const lines = html
    .replace(/<(script|style)\b[^]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(\/?)([bi])>/gi, (_, slash: string, name: string) => `<${slash}${/b/i.test(name) ? 'strong' : 'em'}>`)
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n\u2022 ')
    .replace(/<\/?(p|div|h\d|[uod]l|t\w+|hr|pre|figure|section|article|blockquote)\b[^>]*>/gi, '\n\n')
    .replace(/ *\n */g, '\n')
    .trim()
    .replace(/\n\n+/g, '<br><br>')
    .replace(/\n/g, '<br>');
  const nodes = parseInline(lines);
  return serializeInline(links ? linked(nodes) : nodes);
}
