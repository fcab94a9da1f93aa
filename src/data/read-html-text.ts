/** The pieces that `read-html.ts` reads with: texts in their languages, dates, sources, and what is left of an element. */
import { bare } from '../bare.js';
import { messagesFor } from '../text/languages.js';
import { inlineTags, serializeInline, type InlineNode } from '../text/inline-text.js';
import { parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { itemOf, type Item } from './kinds.js';

const isElement = (node: Node): node is Element => node.nodeType === 1;

const toInline = (nodes: readonly Node[]): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] => {
    if (!isElement(node)) return node.nodeType === 3 ? [node.nodeValue!.replace(/[ \t\r\n\f]+/g, ' ')] : [];
    const tag = node.localName;
    const name = inlineTags[tag];
    const children = toInline([...node.childNodes]);
    const value = name ? node.getAttribute(name) : '';
    return name === undefined || value === null ? children : [{ tag, value, children }];
  });

/** Strings that meet become one: only then does a reference show where it is one. */
const joined = (nodes: readonly InlineNode[]): InlineNode[] =>
  nodes.reduce<InlineNode[]>((all, node) => {
    const last = all[all.length - 1];
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else all.push(typeof node === 'string' ? node : { ...node, children: joined(node.children) });
    return all;
  }, []);

const inline = (nodes: readonly Node[]): string => serializeInline(joined(toInline(nodes))).trim();

/** A value that HTML has no natural form for, kept as JSON in `data-json`. */
export const jsonOf = (element: Element): unknown => {
  const json = element.getAttribute('data-json');
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The text of an element: its exact `data-text`, or one `<bdi lang>` for each language, or its inline HTML. */
export function textOf(element: Element | undefined): unknown {
  if (!element) return undefined;
  const json = jsonOf(element);
  if (json !== undefined) return json;
  const languages = [...element.children].filter((child) => child.matches('bdi[lang]'));
  if (languages.length === 0) return element.getAttribute('data-text') ?? inline([...element.childNodes]);
  const map: Item = {};
  for (const child of languages) map[child.getAttribute('lang')!] = textOf(child);
  return map;
}

/** What begins a paragraph of its own; any other element runs on in its line. */
const block = /^(p|pre|div|[duo]l|li|d[dt]|h\d|blockquote|section|article|header|footer)$/;

/** Takes children of an element one by one; what is left at the end is what the reader did not know. */
export class Taker {
  readonly rest: Node[];

  constructor(element: Element) {
    this.rest = [...element.childNodes].filter(
      (node) => node.nodeType === 3 || (isElement(node) && !node.matches('script,style,template,link')),
    );
  }

  /** @param holding what has to be inside of it */
  take(selector: string, holding?: string): Element | undefined {
    const at = this.rest.findIndex(
      (node) => isElement(node) && node.matches(selector) && (!holding || node.querySelector(holding)),
    );
    return at < 0 ? undefined : (this.rest.splice(at, 1)[0] as Element);
  }

  /** Puts what an element holds in its place. */
  open(selector: string): void {
    const at = this.rest.findIndex((node) => isElement(node) && node.matches(selector));
    if (at >= 0) this.rest.splice(at, 1, ...new Taker(this.rest[at] as Element).rest);
  }

  /** All children that the selector finds, and what stands between them. */
  takeRange(selector: string): Element[] {
    const isFound = (node: Node): node is Element => isElement(node) && node.matches(selector);
    const found = this.rest.filter(isFound);
    const first = this.rest.indexOf(found[0]!);
    if (first >= 0) this.rest.splice(first, this.rest.indexOf(found[found.length - 1]!) + 1 - first);
    return found;
  }

  /** What is left, as one text; paragraphs are parted by an empty line. */
  remainder(): unknown {
    const known = this.rest.filter((node) => isElement(node) || node.nodeValue!.trim());
    if (known.length === 1 && isElement(known[0]!) && !(known[0]!.localName in inlineTags)) return textOf(known[0]);
    const blocks: Node[][] = [[]];
    for (const node of this.rest) {
      const isBlock = isElement(node) && block.test(node.localName);
      if (isBlock) blocks.push([...node.childNodes], []);
      else blocks[blocks.length - 1]!.push(node);
    }
    return blocks.map(inline).filter(Boolean).join('<br><br>');
  }
}

/** A text without the punctuation that parted it from what stood beside it. Bounded at its end, where each mark begins anew. */
export const trimmed = (text: unknown): unknown =>
  typeof text === 'string'
    ? text.replace(
        /^(<br>|[\s,;\u060c\u3001\xb7\u2013\u2014-])+|(<br>|[\s,;\u060c\u3001\xb7\u2013\u2014-]){1,99}$/g,
        '',
      )
    : text;

/** A date and its own wording: words that the date would be written with anyway are none of its own. */
export function dateOf(time: Element | undefined, lang: string): { date?: unknown; displayDate?: unknown } {
  if (!time) return bare({});
  const words = textOf(time);
  const isOwn = typeof words !== 'string' || time.hasAttribute('data-text');
  const written = time.getAttribute('datetime');
  const date = written ?? (isOwn || !parseEdtf(words) ? undefined : words);
  const parsed = date === undefined ? undefined : parseEdtf(date);
  const isComputed =
    words === '' || words === date || (parsed && words === formatDate(parsed, lang, messagesFor(lang)));
  return { date, displayDate: isComputed && !isOwn ? undefined : words };
}

/** `<cite><a href="…">name</a></cite>`. */
export function sourceOf(cite: Element | undefined): Item | undefined {
  const link = cite?.querySelector('a');
  return cite && itemOf({ name: textOf(link ?? cite), url: link?.getAttribute('href') });
}

export const idOf = (element: Element): string | null =>
  element.getAttribute('data-id') ?? element.getAttribute('id')?.replace(/^history-/, '') ?? null;
