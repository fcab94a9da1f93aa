import { bare } from '../bare.js';
import { messagesFor } from '../text/languages.js';
import { inlineTags, serializeInline, type InlineNode } from '../text/inline-text.js';
import { parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';

type Item = Record<string, unknown>;

/** Fields that have a value, as an item; undefined without any. */
export const itemOf = (fields: Item): Item | undefined => {
  const item: Item = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value !== undefined && value !== null && value !== '') item[name] = value;
  }
  return Object.keys(item).length > 0 ? item : undefined;
};

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
class Taker {
  readonly rest: Node[];

  constructor(element: Element) {
    this.rest = [...element.childNodes].filter(
      (node) => node.nodeType === 3 || (isElement(node) && !node.matches('script,style,template,link')),
    );
  }

  take(selector: string): Element | undefined {
    const at = this.rest.findIndex((node) => isElement(node) && node.matches(selector));
    return at < 0 ? undefined : (this.rest.splice(at, 1)[0] as Element);
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

/** `a|b`, or a JSON list where an entry holds a bar. */
const tagsOf = (element: Element): unknown => {
  const tags = element.getAttribute('data-tags');
  if (!tags?.startsWith('[')) return tags?.split('|');
  try {
    return JSON.parse(tags) as unknown;
  } catch {
    return [tags];
  }
};

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

/** `<img>`, alone or in a `<figure>` with a caption and, in `<small>`, a credit. */
export function pictureOf(element: Element | undefined): unknown {
  if (!element) return undefined;
  const image = element.matches('img') ? element : element.querySelector('img');
  if (!image) return undefined;
  const caption = element.querySelector('figcaption');
  const parts = caption && new Taker(caption);
  const credit = parts?.take('small');
  return (
    jsonOf(image) ??
    itemOf({
      src: image.getAttribute('src'),
      alt: image.getAttribute('alt'),
      width: image.getAttribute('width'),
      height: image.getAttribute('height'),
      credit: textOf(credit),
      caption: parts && (textOf(parts.take('[data-field="caption"]')) ?? parts.remainder()),
    })
  );
}

export const idOf = (element: Element): string | null =>
  element.getAttribute('data-id') ?? element.getAttribute('id')?.replace(/^history-/, '') ?? null;

function readEvent(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  const time = parts.take('time');
  const contentNote = textOf(parts.take('[data-field="contentNote"]'));
  const title = textOf(parts.take('h1,h2,h3,h4,h5,h6,[data-field="title"]'));
  const picture = pictureOf(parts.take('figure,img'));
  const source = sourceOf(parts.take('cite'));
  const rest = parts.remainder();
  return itemOf({
    id: idOf(item),
    ...dateOf(time, lang),
    contentNote,
    // An item without a heading is all title.
    title: title ?? rest,
    text: title === undefined ? undefined : rest,
    picture,
    source,
    era: item.getAttribute('data-era'),
    tags: tagsOf(item),
    importance: item.getAttribute('data-importance'),
  });
}

/** The events in the items of the first list: `<ol><li><time datetime>…</time><h3>…</h3><p>…</p></li></ol>`. */
export function readEvents(root: Element, lang: string): unknown {
  const list = root.querySelector('ol,ul');
  if (!list) return undefined;
  const events = [...list.children].map((item) => readEvent(item, lang)).filter(Boolean);
  return events.length > 0 ? { lang, events } : undefined;
}

/** The qualifier that a word means in the page's language. */
function qualifierOf(word: string, lang: string): string | undefined {
  const { over, aboutFigure, under } = messagesFor(lang);
  const words: readonly (readonly [string, string])[] = [
    [over, 'over'],
    [aboutFigure, 'about'],
    [under, 'under'],
  ];
  return words.find(([said]) => said === word.trim().toLowerCase())?.[1];
}

/** The plain decimal of `<data value>`; a zero before it, so that no language takes its point for a group mark. */
export const decimalOf = (data: Element | null): string | undefined =>
  data?.getAttribute('value')?.replace(/^(-?)(?=\d+\.\d+$)/, '$10');

export function readMilestone(item: Element, lang: string): Item | undefined {
  const parts = new Taker(item);
  const data = parts.take('data');
  if (!data) return undefined;
  const words = data.textContent!.trim();
  const before = /^[^\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]*/.exec(words)![0];
  const table = parts.take('table');
  const note = parts.take('[data-field="note"]') ?? item;
  const time = note.querySelector(':scope > time');
  const source = sourceOf(note.querySelector(':scope > cite') ?? undefined);
  parts.take('time');
  parts.take('cite');
  const series =
    table &&
    [...table.querySelectorAll('tr')]
      .map((row) => ({
        date: row.querySelector('time')?.getAttribute('datetime'),
        value: decimalOf(row.querySelector('data')),
      }))
      .filter(({ date, value }) => date && value);
  return itemOf({
    id: item.getAttribute('data-id'),
    value: decimalOf(data) ?? words.slice(before.length),
    qualifier: data.getAttribute('data-qualifier') ?? qualifierOf(before, lang),
    unit: data.hasAttribute('data-json') ? jsonOf(data) : data.getAttribute('data-unit'),
    label: textOf(parts.take('[data-field="label"]')) ?? parts.remainder(),
    asOf: dateOf(time ?? undefined, lang).date,
    source,
    series,
  });
}

/** The figure of a `<data value>`: what it counts is the text beside it. */
export function readMilestones(root: Element, lang: string): unknown {
  const milestone = readMilestone(root, lang);
  return milestone && { lang, milestones: [milestone] };
}

export function readQuote(root: Element, lang: string): Item | undefined {
  const quotation = root.querySelector('blockquote');
  if (!quotation) return undefined;
  const figure = quotation.closest('figure') ?? root;
  const parts = new Taker(figure.querySelector('figcaption') ?? figure);
  parts.take('blockquote');
  const portrait = pictureOf(parts.take('img') ?? figure.querySelector('img') ?? undefined);
  const source = sourceOf(parts.take('[data-field="source"]')) ?? itemOf({ url: quotation.getAttribute('cite') });
  const speaker = textOf(parts.take('cite,[data-field="speaker"]'));
  const role = textOf(parts.take('[data-field="role"]'));
  const context = textOf(parts.take('[data-field="context"]'));
  const { date } = dateOf(parts.take('time'), lang);
  const left = parts.remainder();
  const rest = typeof left === 'string' ? left.replace(/^[\s,;\u2013\u2014-]+|[\s,;\u2013\u2014-]+$/g, '') : left;
  return itemOf({
    id: idOf(root.matches('[data-item]') ? root : figure),
    text: new Taker(quotation).remainder(),
    lang: quotation.getAttribute('lang'),
    speaker,
    role: role ?? (context === undefined ? rest : undefined),
    context,
    date,
    source,
    portrait,
  });
}

/** The quotation of the first `<blockquote>`, and in the `<figcaption>` who said it. */
export function readQuotes(root: Element, lang: string): unknown {
  const quote = readQuote(root, lang);
  return quote && { lang, quotes: [quote] };
}
