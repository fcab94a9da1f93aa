/** A text, or one of the inline elements that texts may contain. */
export type InlineNode = string | InlineElement;

export interface InlineElement {
  readonly tag: string;
  /** The value of its only allowed attribute. */
  readonly value: string;
  readonly children: readonly InlineNode[];
}

/** The allowed inline elements, and the attribute of each; `a`, `abbr` and `span` are dropped without it. */
export const inlineTags: Readonly<Record<string, string>> = {
  a: 'href',
  abbr: 'title',
  span: 'lang',
  em: '',
  strong: '',
  q: '',
  cite: '',
  sub: '',
  sup: '',
  br: '',
};

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

/** A comment or a tag. The length is limited, so that many `<` do not make it slow. */
const tagOrComment = /<!--[^]{0,999}?-->|<(\/?)([a-z][\w-]*)(?![\w-])((?:[^"'<>]|"[^"<]*"|'[^'<]*'){0,999})>/gi;

/** Removes U+202A to U+202E and U+2066 to U+2069, which could reverse the text around them. */
export const stripOverrides = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** Removes all direction controls, for names, numbers and addresses. Joiners are kept: Persian and Hindi need them. */
export const stripBidi = (text: string): string => text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

const decode = (text: string): string =>
  text.replace(reference, (all, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return references[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : parseInt(hexadecimal!, 16);
    return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : all;
  });

const attributeOf = (attributes: string, name: string): string | undefined => {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? undefined : stripOverrides(decode(value));
};

/** The maximum depth of elements; deeper ones are reduced to their text. */
const maxDepth = 20;

/**
 * Parses a text with inline HTML: `a[href]`, `em`, `strong`, `q`, `cite`, `abbr[title]`, `span[lang]`, `sub`, `sup`, `br`.
 * Other tags are reduced to their text. Never throws; linear time.
 */
export function parseInline(text: string): readonly InlineNode[] {
  // The common case.
  if (!/[<&]/.test(text)) return [stripOverrides(text)].filter(Boolean);
  const root: InlineNode[] = [];
  const open: { readonly tag: string; readonly children: InlineNode[] }[] = [{ tag: '', children: root }];
  const add = (node: InlineNode) => {
    const { children } = open[open.length - 1]!;
    const last = children[children.length - 1];
    if (node === '') return;
    if (typeof node === 'string' && typeof last === 'string') children[children.length - 1] = last + node;
    else children.push(node);
  };
  let from = 0;
  for (const found of text.matchAll(tagOrComment)) {
    add(stripOverrides(decode(text.slice(from, found.index))));
    from = found.index + found[0].length;
    const tag = found[2]?.toLowerCase();
    if (!tag) continue;
    if (found[1]) {
      const at = open.map((element) => element.tag).lastIndexOf(tag);
      if (at > 0) open.length = at;
      continue;
    }
    const name = Object.prototype.hasOwnProperty.call(inlineTags, tag) ? inlineTags[tag]! : undefined;
    const value = name ? attributeOf(found[3]!, name) : '';
    const isKept =
      name !== undefined && value !== undefined && !(tag === 'a' && open.some((element) => element.tag === 'a'));
    if (tag === 'br') add({ tag, value: '', children: [] });
    else if (open.length < maxDepth) {
      const children = isKept ? [] : open[open.length - 1]!.children;
      if (isKept) add({ tag, value, children });
      open.push({ tag, children });
    }
  }
  add(stripOverrides(decode(text.slice(from))));
  return root;
}

const escape = (text: string): string =>
  text.replace(reference, (all) => `&amp;${all.slice(1)}`).replace(/<(?=[a-z/!])/gi, '&lt;');

/** Writes parsed nodes in canonical form. `parseInline` restores the same nodes. */
export const serializeInline = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escape(node);
      const { tag, value, children } = node;
      const name = inlineTags[tag];
      const attribute = name ? ` ${name}="${escape(value).replace(/"/g, '&quot;').replace(/</g, '&lt;')}"` : '';
      return tag === 'br' ? '<br>' : `<${tag}${attribute}>${serializeInline(children)}</${tag}>`;
    })
    .join('');

const textOf = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? ' ' : textOf(node.children))).join('');

/** A text without its markup. */
export const plainText = (text: string): string => textOf(parseInline(text));

/** Collapses white space as HTML does. */
export const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ').trim();

/** Whether two texts are equal, ignoring differences in white space. */
export const readsAlike = (a: string, b: string): boolean =>
  [a, b].map((text) => text.replace(/\s+/g, ' ').trim()).every((text, _, [first]) => text === first);
