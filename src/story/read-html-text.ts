/** The pieces that `read-html.ts` reads with: texts in their languages, dates, sources, and what is left of an element. */
import { withoutPrototype } from '../common/without-prototype.js';
import { messagesFor } from '../text/languages.js';
import { collapse, inlineTags, plainText, serializeInline, type InlineNode } from '../text/inline-text.js';
import type { Messages } from '../text/messages.js';
import { parseEdtf, type EdtfDate } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { isObject, itemOf, type Item } from './value-kinds.js';

/** Not by `nodeType`, in whose place a form may have a field of that name. */
const isElement = (node: Node): node is Element => 'matches' in node;

/** What no reader of the page sees. */
const notRendered = 'script,style,template,link,meta,[hidden]';

/** What means more than the text in it: a text that holds one is not understood. */
const opaque =
  'table,img,picture,svg,math,video,audio,iframe,frame,canvas,object,embed,form,input,select,textarea,button,meter,progress,ruby,del,s,strike,bdo,map,dialog';

const isOpaque = (element: Element): boolean => element.matches(opaque) || element.localName.includes('-');

/** What begins a paragraph of its own; any other element runs on in its line, unless it is a mere box of such ones. */
const blocks =
  'p,pre,div,dl,ol,ul,li,dt,dd,h1,h2,h3,h4,h5,h6,blockquote,section,article,aside,main,nav,address,header,footer,hgroup,figure,figcaption,details,summary,hr';

const isBlock = (node: Node): boolean =>
  isElement(node) && (node.matches(blocks) || (!(node.localName in inlineTags) && !!node.querySelector(blocks)));

/** Of these, mere boxes. */
const boxes = 'p,div,section,article,aside,main,address,header,footer,figure,figcaption';

/** Whether an element is of the HTML that a story is written as, where its attributes say what it is. */
const isExact = (element: Element): boolean =>
  element.getAttributeNames().some((name) => /^data-(field|text|json)$/.test(name)) ||
  !!element.querySelector(':scope > :is(bdi[lang],bdi[data-text],bdi[data-json])');

/** Whether words are marked as the author's, also where they are those that an element writes by itself. */
export const isAuthors = (element: Element): boolean =>
  !!element.getAttribute('data-text') || !!element.querySelector(':scope > bdi[data-text]');

/** Whether there is more than what joins words, or stands around them. */
const hasWords = (text: string): boolean =>
  /[^\s,;:.\xb7|\u2022\u060c\u3001\u3002\u2013\u2014/()"'\u2018-\u201f\xab\xbb\u2039\u203a\u300c\u300d\u2026-]/.test(
    text,
  );

/** Whether a reader of the page sees nothing of it but punctuation. */
const isBlank = (node: Node): boolean =>
  isElement(node)
    ? node.matches(notRendered) || (!hasWords(node.textContent!) && !isOpaque(node) && !node.querySelector(opaque))
    : node.nodeType !== 3 || !hasWords(node.nodeValue!);

/** Strings that meet become one: only then does a reference show where it is one. */
const joined = (nodes: readonly InlineNode[]): InlineNode[] =>
  nodes.reduce<InlineNode[]>((all, node) => {
    const last = all[all.length - 1];
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else all.push(typeof node === 'string' ? node : { ...node, children: joined(node.children) });
    return all;
  }, []);

/** A value that HTML has no natural form for, kept as JSON in an attribute. */
export const jsonOf = (element: Element, name = 'data-json'): unknown => {
  const json = element.getAttribute(name);
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The strings of a text that may be in several languages and plural forms. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(stringsIn) : [];

/** A text without the punctuation that parted it from what stood beside it. Bounded at its end, where each mark begins anew. */
export const trimmed = (text: unknown): unknown =>
  typeof text === 'string'
    ? text.replace(
        /^(<br>|[\s,;\u060c\u3001\xb7\u2013\u2014-])+|(<br>|[\s,;\u060c\u3001\xb7\u2013\u2014-]){1,99}$/g,
        '',
      )
    : text;

export const idOf = (element: Element): string | null =>
  element.getAttribute('data-id') ?? element.getAttribute('id')?.replace(/^history-/, '') ?? null;

/** Reads the HTML of one element, and keeps account of it: `unread` is what no reader has understood. */
export class HtmlReader {
  readonly #read: Set<Node>;

  /** @param lang the language of the page, whose own words for dates and figures are no words of an author */
  constructor(
    readonly lang: string,
    read = new Set<Node>(),
  ) {
    this.#read = read;
  }

  /** The same account, for a part of the page in another language. */
  for(lang: string | null): HtmlReader {
    return lang === null ? this : new HtmlReader(lang, this.#read);
  }

  get messages(): Messages {
    return messagesFor(this.lang);
  }

  /** Takes all of an element as understood. */
  know(...nodes: readonly (Node | undefined)[]): void {
    for (const node of nodes) if (node) this.#read.add(node);
  }

  /** The first words or picture under an element that nothing has been made of, for a message. */
  unread(root: Element): string | undefined {
    for (const node of root.childNodes) {
      if (this.#read.has(node) || (isElement(node) && node.matches(notRendered))) continue;
      if (isElement(node)) {
        const found = isOpaque(node) ? `<${node.localName}>` : this.unread(node);
        if (found) return found;
      } else if (node.nodeType === 3 && hasWords(node.nodeValue!)) return `"${collapse(node.nodeValue!).slice(0, 60)}"`;
    }
    return undefined;
  }

  /** The text of an element: its exact `data-text`, or one `<bdi lang>` for each language, or its inline HTML. */
  text(element: Element | undefined): unknown {
    if (!element) return undefined;
    const children = [...element.childNodes].filter((node) =>
      isElement(node) ? !node.matches('img,[data-field][hidden]') : node.nodeValue!.trim(),
    );
    const [only] = children;
    if (children.length === 1 && isElement(only!) && only.matches('bdi:not([lang])') && isExact(only))
      return this.text(only);
    const isMap = children.length > 0 && children.every((node) => isElement(node) && node.matches('bdi[lang]'));
    // That of a figure is its unit.
    const json = element.localName === 'data' ? undefined : jsonOf(element);
    if (json !== undefined || !isMap) {
      const words = this.paragraphs([...element.childNodes]);
      const exact = json ?? element.getAttribute('data-text');
      // Where someone has changed the words by hand, the exact form is that of other words.
      const isSame = stringsIn(exact).some((text) => collapse(plainText(text)) === collapse(plainText(words)));
      return isSame ? exact : words;
    }
    this.know(element);
    return Object.fromEntries((children as Element[]).map((child) => [child.getAttribute('lang')!, this.text(child)]));
  }

  /** A date and the author's words for it; none where they are those that the date is written in anyway. */
  date(
    time: Element | undefined,
    write: (date: EdtfDate, lang: string, messages: Messages) => string = formatDate,
  ): { date?: unknown; displayDate?: unknown } {
    if (!time) return withoutPrototype({});
    const words = this.text(time);
    const isOwn = typeof words !== 'string' || isAuthors(time);
    const written = time.getAttribute('datetime');
    const date = written ?? (isOwn || !parseEdtf(words) ? undefined : words);
    const parsed = date === undefined ? undefined : parseEdtf(date);
    const isComputed = words === '' || (parsed && words === write(parsed, this.lang, this.messages));
    return { date, displayDate: isComputed && !isOwn ? undefined : words };
  }

  /** What stands where a date is expected, with a `<time>` in it or without. */
  dateIn(nodes: readonly Node[]): { date?: unknown; displayDate?: unknown } {
    const known = nodes.filter((node) => !isBlank(node));
    const only = known.length === 1 ? innermost(known[0], 'time') : undefined;
    if (only) return this.date(only);
    const words = trimmed(this.paragraphs(nodes)) as string;
    const time = known
      .map((node) => (isElement(node) ? (innermost(node, 'time') ?? node.querySelector('time')) : null))
      .find(Boolean);
    const written = time?.getAttribute('datetime');
    const isDate = !written && !!parseEdtf(words);
    return { date: isDate ? words : written, displayDate: isDate ? undefined : words };
  }

  /** `<cite><a href="…">name</a></cite>`; a link among other words stays in them. */
  source(cite: Element | undefined): Item | undefined {
    if (!cite) return undefined;
    const [only, another] = [...cite.childNodes].filter((node) => isElement(node) || node.nodeValue!.trim());
    const link = !another && only && isElement(only) && only.matches('a') ? only : undefined;
    const name = this.text(link ?? cite);
    const isUnnamed = !!link && name === this.messages.source && !isAuthors(link);
    return itemOf({ name: isUnnamed ? undefined : name, url: link?.getAttribute('href') });
  }

  /** Paragraphs, parted by an empty line; the items of a list each in a line, with its mark. */
  paragraphs(nodes: readonly Node[]): string {
    const all: string[] = [];
    let line: Node[] = [];
    const end = (): void => {
      all.push(serializeInline(joined(this.#inline(line))).trim());
      line = [];
    };
    for (const node of nodes) {
      if (!isBlock(node) || isOpaque(node as Element) || (node as Element).matches(notRendered)) {
        line.push(node);
        continue;
      }
      end();
      const element = node as Element;
      // The numbers of a list are no text of the page, and would be lost.
      if (!element.matches('ol'))
        all.push(element.matches('ul') ? this.#lines(element) : this.paragraphs([...element.childNodes]));
    }
    end();
    return all.filter(Boolean).join('<br><br>');
  }

  #lines(list: Element): string {
    return [...list.children]
      .map((item) => `\u2022 ${this.paragraphs([...item.childNodes]).replace(/<br><br>/g, '<br>')}`)
      .join('<br>');
  }

  #inline(nodes: readonly Node[]): InlineNode[] {
    return nodes.flatMap((node): InlineNode[] => {
      if (!isElement(node)) {
        this.#read.add(node);
        return node.nodeType === 3 ? [node.nodeValue!.replace(/[ \t\r\n\f]+/g, ' ')] : [];
      }
      if (node.matches(notRendered) || isOpaque(node)) return [];
      const tag = node.localName;
      const name = inlineTags[tag];
      const words = this.#inline([...node.childNodes]);
      const children = node.matches(blocks) ? [' ', ...words, ' '] : words;
      const value = name ? node.getAttribute(name) : '';
      return name === undefined || value === null ? children : [{ tag, value, children }];
    });
  }
}

/** A separator or the end of a sentence in what is before, or a separator at the start of what comes after. */
const endsWithSeparator =
  /(?:[,;:\xb7|\u2022\u060c\u3001\u3002\u2013\u2014/-]|[.!?\u2026\u061f]["'\u2019\u201d\xbb)\u300d]*)\s*$/;
const startsWithSeparator = /^\s*[,;:.\xb7|\u2022\u060c\u3001\u2013\u2014/-]/;

/** Takes the children of an element one by one; what is left at the end is what the reader did not know. */
export class Parts {
  readonly rest: Node[];
  readonly #reader: HtmlReader;

  /** @param of the children to take from: those of an element, or some nodes */
  constructor(of: Element | readonly Node[], reader: HtmlReader) {
    this.#reader = reader;
    this.rest = [...('childNodes' in of ? of.childNodes : of)].filter(
      (node) => node.nodeType === 3 || (isElement(node) && !node.matches(notRendered)),
    );
  }

  /** The first child of a kind, or what is alone in a child. */
  take(selector: string, containing?: string): Element | undefined {
    return this.#take(selector, (found) => !containing || !!found.querySelector(containing));
  }

  /**
   * The first child of a kind that is no part of a sentence: with nothing but blocks, ends of sentences and separators
   * around it; or `at` the start or the end, whatever is on its other side.
   */
  takeApart(selector: string, at?: 'start' | 'end'): Element | undefined {
    const isApart = (node: Node, mark: RegExp): boolean =>
      isElement(node)
        ? isBlock(node) || node.matches(`time,cite,data,small,br,${opaque}`)
        : !hasWords(node.nodeValue!) || mark.test(node.nodeValue!);
    return this.#take(selector, (_, index) => {
      const before = this.rest.slice(0, index).filter((node) => !isBlank(node));
      const after = this.rest.slice(index + 1).filter((node) => !isBlank(node));
      return (
        isBlock(this.rest[index]!) ||
        (at === 'start' && before.length === 0) ||
        (at === 'end' && after.length === 0) ||
        (before.slice(-1).every((node) => isApart(node, endsWithSeparator)) &&
          after.slice(0, 1).every((node) => isApart(node, startsWithSeparator)))
      );
    });
  }

  /** The first of all that is left, punctuation apart. */
  takeFirst(selector: string): Element | undefined {
    return this.#take(selector, (_, index) => this.rest.slice(0, index).every(isBlank));
  }

  /** The last child of a kind, if nothing but punctuation follows it. */
  takeLast(selector: string, containing: string): Element | undefined {
    return this.#take(
      selector,
      (found, at) => !!found.querySelector(containing) && this.rest.slice(at + 1).every(isBlank),
    );
  }

  /** What stands before the first child of a kind; nothing where there is none, or only blanks. */
  takeBefore(selector: string): Node[] {
    const at = this.rest.findIndex((node) => isElement(node) && node.matches(selector));
    return at > 0 && this.rest.slice(0, at).some((node) => !isBlank(node)) ? this.rest.splice(0, at) : [];
  }

  /** Puts what an element holds in its place. */
  open(selector: string): void {
    const at = this.rest.findIndex((node) => isElement(node) && node.matches(selector));
    if (at >= 0) this.rest.splice(at, 1, ...new Parts(this.rest[at] as Element, this.#reader).rest);
  }

  /** Opens the boxes that hold something of a kind, however deep. */
  openBoxes(containing: string): this {
    const isBox = (node: Node): boolean =>
      isElement(node) && node.matches(boxes) && !isExact(node) && !!node.querySelector(containing);
    for (let at = this.rest.findIndex(isBox); at >= 0; at = this.rest.findIndex(isBox))
      this.rest.splice(at, 1, ...new Parts(this.rest[at] as Element, this.#reader).rest);
    return this;
  }

  /** All children that the selector finds, and what stands between them. */
  takeRange(selector: string): Node[] {
    const isFound = (node: Node): boolean => isElement(node) && node.matches(selector);
    const found = this.rest.filter(isFound);
    const first = this.rest.indexOf(found[0]!);
    return first < 0 ? [] : this.rest.splice(first, this.rest.indexOf(found[found.length - 1]!) + 1 - first);
  }

  /** What is left of a kind, however deep, which this does not take. */
  find(selector: string): Element | undefined {
    for (const node of this.rest) {
      const found = isElement(node) && (node.matches(selector) ? node : node.querySelector(selector));
      if (found) return found;
    }
    return undefined;
  }

  /** The words that are left, which this does not take. */
  get words(): unknown {
    return trimmed(collapse(this.rest.map((node) => node.textContent).join('')));
  }

  /** As long as all that is left is one box, what that holds. */
  unwrap(): this {
    for (;;) {
      const [only, another] = this.rest.filter((node) => isElement(node) || !isBlank(node));
      if (another || !only || !isElement(only) || !only.matches(boxes) || isExact(only)) return this;
      this.rest.splice(0, this.rest.length, ...only.childNodes);
    }
  }

  /** What is left, as one text. */
  remainder(): unknown {
    const known = this.rest.filter((node) => !isBlank(node) || (isElement(node) && isExact(node)));
    const [only] = known;
    return known.length === 1 && isElement(only!) && isExact(only)
      ? this.#reader.text(only)
      : this.#reader.paragraphs(this.rest);
  }

  #take(selector: string, fits: (found: Element, at: number) => boolean): Element | undefined {
    // Not by `entries`, which Prototype replaces.
    const at = this.rest.findIndex((node, index) => {
      const found = innermost(node, selector);
      return found && fits(found, index);
    });
    return at < 0 ? undefined : innermost(this.rest.splice(at, 1)[0], selector);
  }
}

/** What a selector finds in a node: itself, or what is alone in it. */
export function innermost(node: Node | undefined, selector: string): Element | undefined {
  let element = node;
  // A link around words is part of them; around a picture it is where that leads.
  const isWrapper = (element: Element): boolean =>
    !element.hasAttribute('data-field') && (element.localName !== 'a' || selector.includes('img'));
  while (element && isElement(element) && !element.matches(selector)) {
    const known = [...element.childNodes].filter(
      (child) => !isBlank(child) || (isElement(child) && child.matches(selector)),
    );
    element = known.length === 1 && isWrapper(element) ? known[0] : undefined;
  }
  return element && isElement(element) ? element : undefined;
}
