/** Shared by the HTML readers: `HtmlReader` reads texts, dates and sources, `ChildReader` the children of an element. */
import { withoutPrototype } from '../common/without-prototype.js';
import { messagesFor } from '../text/languages.js';
import { collapse, inlineTags, plainText, serializeInline, type InlineNode } from '../text/inline-text.js';
import type { Messages } from '../text/messages.js';
import { parseEdtf, type EdtfDate } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import { kindOf, type Fields } from './fields.js';
import { isObject, itemOf, type Item } from './value-kinds.js';

/** Does not use `nodeType`: in a form, a field with this name hides it. */
const isElement = (node: Node): node is Element => 'matches' in node;

/** Elements that are not displayed. */
const notRendered = 'script,style,template,link,meta,[hidden]';

/** Elements that are more than their text. They are not read as text, so that `unread` reports them. */
const moreThanText =
  'table,img,picture,svg,math,video,audio,iframe,frame,canvas,object,embed,form,input,select,textarea,button,meter,progress,ruby,del,s,strike,bdo,map,dialog';

const isMoreThanText = (element: Element): boolean => element.matches(moreThanText) || element.localName.includes('-');

/** Elements that start a new paragraph. Other elements do so too if they contain one, except for the inline tags. */
const blocks =
  'p,pre,div,dl,ol,ul,li,dt,dd,h1,h2,h3,h4,h5,h6,blockquote,section,article,aside,main,nav,address,header,footer,hgroup,figure,figcaption,details,summary,hr';

const isBlock = (node: Node): boolean =>
  isElement(node) && (node.matches(blocks) || (!(node.localName in inlineTags) && !!node.querySelector(blocks)));

/** Elements that only group others, so that their children can be read in their place. */
const wrappers = 'p,div,section,article,aside,main,address,header,footer,figure,figcaption';

/** Whether the element was written from a story (see `Exact`), so that its attributes tell what it contains. */
const isExact = (element: Element): boolean =>
  element.getAttributeNames().some((name) => /^data-(field|text|json)$/.test(name)) ||
  !!element.querySelector(':scope > :is(bdi[lang],bdi[data-text],bdi[data-json])');

/** Whether the text is marked as the author's own, even if it equals the computed text. */
export const isAuthorText = (element: Element): boolean =>
  !!element.getAttribute('data-text') || !!element.querySelector(':scope > bdi[data-text]');

/** Whether there is more than white space and punctuation. */
const hasWords = (text: string): boolean =>
  /[^\s,;:.\xb7|\u2022\u060c\u3001\u3002\u2013\u2014/()"'\u2018-\u201f\xab\xbb\u2039\u203a\u300c\u300d\u2026-]/.test(
    text,
  );

/** Whether nothing of it is displayed but punctuation. */
const isBlank = (node: Node): boolean =>
  isElement(node)
    ? node.matches(notRendered) ||
      (!hasWords(node.textContent!) && !isMoreThanText(node) && !node.querySelector(moreThanText))
    : node.nodeType !== 3 || !hasWords(node.nodeValue!);

/** Joins adjacent strings, since a character reference such as `&lt;` may be split between two of them. */
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

/** All strings of a text, which may have several languages and plural forms. */
const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : isObject(value) ? Object.values(value).flatMap(stringsIn) : [];

/** Removes separators at both ends. At the end, at most 99: without a limit, many separators would make it slow. */
export const trimSeparators = (text: unknown): unknown =>
  typeof text === 'string'
    ? text.replace(
        /^(<br>|[\s,;\u060c\u3001\xb7\u2013\u2014-])+|(<br>|[\s,;\u060c\u3001\xb7\u2013\u2014-]){1,99}$/g,
        '',
      )
    : text;

export const idOf = (element: Element): string | null =>
  element.getAttribute('data-id') ?? element.getAttribute('id')?.replace(/^history-/, '') ?? null;

/** Reads the HTML of one element. It records the nodes that it has read, so that `unread` can report what is left. */
export class HtmlReader {
  readonly #nodesRead: Set<Node>;

  /** @param lang the language of the page: a text that equals the computed one in this language is not the author's own */
  constructor(
    readonly lang: string,
    nodesRead = new Set<Node>(),
  ) {
    this.#nodesRead = nodesRead;
  }

  /** A reader for a part of the page in another language, with the same record. */
  withLanguage(lang: string | null): HtmlReader {
    return lang === null ? this : new HtmlReader(lang, this.#nodesRead);
  }

  get messages(): Messages {
    return messagesFor(this.lang);
  }

  /** Records that these nodes are read, with all of their content. */
  markRead(...nodes: readonly (Node | undefined)[]): void {
    for (const node of nodes) if (node) this.#nodesRead.add(node);
  }

  /** Describes the first content that was not read, for a message: a text, or an element that is more than text. */
  unread(root: Element): string | undefined {
    for (const node of root.childNodes) {
      if (this.#nodesRead.has(node) || (isElement(node) && node.matches(notRendered))) continue;
      if (isElement(node)) {
        const found = isMoreThanText(node) ? `<${node.localName}>` : this.unread(node);
        if (found) return found;
      } else if (node.nodeType === 3 && hasWords(node.nodeValue!)) return `"${collapse(node.nodeValue!).slice(0, 60)}"`;
    }
    return undefined;
  }

  /** The text of an element: from `data-text` or `data-json`, from one `<bdi lang>` for each language, or its inline HTML. */
  text(element: Element | undefined): unknown {
    if (!element) return undefined;
    const children = [...element.childNodes].filter((node) =>
      isElement(node) ? !node.matches('img,[data-field][hidden]') : node.nodeValue!.trim(),
    );
    const [only] = children;
    if (children.length === 1 && isElement(only!) && only.matches('bdi:not([lang])') && isExact(only))
      return this.text(only);
    const isMap = children.length > 0 && children.every((node) => isElement(node) && node.matches('bdi[lang]'));
    // The `data-json` of a `data` element is its unit.
    const json = element.localName === 'data' ? undefined : jsonOf(element);
    if (json !== undefined || !isMap) {
      const words = this.paragraphs([...element.childNodes]);
      const exact = json ?? element.getAttribute('data-text');
      // If someone has edited the HTML, the attribute no longer matches the text.
      const isSame = stringsIn(exact).some((text) => collapse(plainText(text)) === collapse(plainText(words)));
      return isSame ? exact : words;
    }
    this.markRead(element);
    return Object.fromEntries((children as Element[]).map((child) => [child.getAttribute('lang')!, this.text(child)]));
  }

  /** Reads a `time` element: the date, and the text as `displayDate`, if it is not the computed one. */
  date(
    time: Element | undefined,
    format: (date: EdtfDate, lang: string, messages: Messages) => string = formatDate,
  ): { date?: unknown; displayDate?: unknown } {
    if (!time) return withoutPrototype({});
    const words = this.text(time);
    const isOwn = typeof words !== 'string' || isAuthorText(time);
    const date = time.getAttribute('datetime') ?? (isOwn || !parseEdtf(words) ? undefined : words);
    const parsed = date === undefined ? undefined : parseEdtf(date);
    const isComputed = words === '' || (parsed && words === format(parsed, this.lang, this.messages));
    return { date, displayDate: isComputed && !isOwn ? undefined : words };
  }

  /** Reads a date from nodes that may contain a `time` element, or only text. */
  dateIn(nodes: readonly Node[]): { date?: unknown; displayDate?: unknown } {
    const visible = nodes.filter((node) => !isBlank(node));
    const only = visible.length === 1 ? soleMatch(visible[0], 'time') : undefined;
    if (only) return this.date(only);
    const words = trimSeparators(this.paragraphs(nodes)) as string;
    const time = visible
      .map((node) => (isElement(node) ? (soleMatch(node, 'time') ?? node.querySelector('time')) : null))
      .find(Boolean);
    const datetime = time?.getAttribute('datetime');
    const isDate = !datetime && !!parseEdtf(words);
    return { date: isDate ? words : datetime, displayDate: isDate ? undefined : words };
  }

  /** Reads `<cite><a href="…">name</a></cite>`. If there is more text than the link, the link is kept in the name. */
  source(cite: Element | undefined): Item | undefined {
    if (!cite) return undefined;
    const [only, another] = [...cite.childNodes].filter((node) => isElement(node) || node.nodeValue!.trim());
    const link = !another && only && isElement(only) && only.matches('a') ? only : undefined;
    const name = this.text(link ?? cite);
    const isComputed = !!link && name === this.messages.source && !isAuthorText(link);
    return itemOf({ name: isComputed ? undefined : name, url: link?.getAttribute('href') });
  }

  /** The text with an empty line between paragraphs. Each item of a `ul` is on its own line, with a bullet. */
  paragraphs(nodes: readonly Node[]): string {
    const all: string[] = [];
    let line: Node[] = [];
    const end = (): void => {
      all.push(serializeInline(joined(this.#inline(line))).trim());
      line = [];
    };
    for (const node of nodes) {
      if (!isBlock(node) || isMoreThanText(node as Element) || (node as Element).matches(notRendered)) {
        line.push(node);
        continue;
      }
      end();
      const element = node as Element;
      // An `ol` stays unread: its numbers are not part of the text, and would be lost.
      if (!element.matches('ol'))
        all.push(element.matches('ul') ? this.#bulletedLines(element) : this.paragraphs([...element.childNodes]));
    }
    end();
    return all.filter(Boolean).join('<br><br>');
  }

  #bulletedLines(list: Element): string {
    return [...list.children]
      .map((item) => `\u2022 ${this.paragraphs([...item.childNodes]).replace(/<br><br>/g, '<br>')}`)
      .join('<br>');
  }

  #inline(nodes: readonly Node[]): InlineNode[] {
    return nodes.flatMap((node): InlineNode[] => {
      if (!isElement(node)) {
        this.#nodesRead.add(node);
        return node.nodeType === 3 ? [node.nodeValue!.replace(/[ \t\r\n\f]+/g, ' ')] : [];
      }
      if (node.matches(notRendered) || isMoreThanText(node)) return [];
      const tag = node.localName;
      const name = inlineTags[tag];
      const words = this.#inline([...node.childNodes]);
      const children = node.matches(blocks) ? [' ', ...words, ' '] : words;
      const value = name ? node.getAttribute(name) : '';
      return name === undefined || value === null ? children : [{ tag, value, children }];
    });
  }
}

/** Text before an element that ends with a separator or a whole sentence; text after it that starts with a separator. */
const endsWithSeparator =
  /(?:[,;:\xb7|\u2022\u060c\u3001\u3002\u2013\u2014/-]|[.!?\u2026\u061f]["'\u2019\u201d\xbb)\u300d]*)\s*$/;
const startsWithSeparator = /^\s*[,;:.\xb7|\u2022\u060c\u3001\u2013\u2014/-]/;

/** Reads the children of an element. Each `take…` method removes what it finds; in the end, `remainder` reads the rest. */
export class ChildReader {
  readonly rest: Node[];
  readonly #reader: HtmlReader;

  /** @param from an element with children, or the nodes themselves */
  constructor(from: Element | readonly Node[], reader: HtmlReader) {
    this.#reader = reader;
    this.rest = [...('childNodes' in from ? from.childNodes : from)].filter(
      (node) => node.nodeType === 3 || (isElement(node) && !node.matches(notRendered)),
    );
  }

  /**
   * Takes the first child that matches, or that contains nothing but a match.
   *
   * @param containing a selector that must match inside of it
   */
  take(selector: string, containing?: string): Element | undefined {
    return this.#take(selector, (found) => !containing || !!found.querySelector(containing));
  }

  /** Takes all fields that are texts, each from an element with its `data-field`. */
  takeTexts(fields: Fields): Item {
    const names = Object.keys(fields).filter((name) => kindOf(fields[name]!)?.name === 'text');
    return Object.fromEntries(names.map((name) => [name, this.#reader.text(this.take(`[data-field="${name}"]`))]));
  }

  /**
   * Takes the first match that is not part of a sentence: there are only blocks, separators and ends of sentences around it.
   *
   * @param at also accepts the first (or the last) visible child, whatever is on its other side
   */
  takeStandalone(selector: string, at?: 'start' | 'end'): Element | undefined {
    const isBoundary = (node: Node, separator: RegExp): boolean =>
      isElement(node)
        ? isBlock(node) || node.matches(`time,cite,data,small,br,${moreThanText}`)
        : !hasWords(node.nodeValue!) || separator.test(node.nodeValue!);
    return this.#take(selector, (_, index) => {
      const before = this.rest.slice(0, index).filter((node) => !isBlank(node));
      const after = this.rest.slice(index + 1).filter((node) => !isBlank(node));
      return (
        isBlock(this.rest[index]!) ||
        (at === 'start' && before.length === 0) ||
        (at === 'end' && after.length === 0) ||
        (before.slice(-1).every((node) => isBoundary(node, endsWithSeparator)) &&
          after.slice(0, 1).every((node) => isBoundary(node, startsWithSeparator)))
      );
    });
  }

  /** Takes a match if there is only punctuation before it. */
  takeAtStart(selector: string): Element | undefined {
    return this.#take(selector, (_, index) => this.rest.slice(0, index).every(isBlank));
  }

  /**
   * Takes a match if there is only punctuation after it.
   *
   * @param containing a selector that must match inside of it
   */
  takeAtEnd(selector: string, containing: string): Element | undefined {
    return this.#take(
      selector,
      (found, index) => !!found.querySelector(containing) && this.rest.slice(index + 1).every(isBlank),
    );
  }

  /** Takes all nodes before the first child that matches; none if they are blank. */
  takeBefore(selector: string): Node[] {
    const at = this.rest.findIndex((node) => isElement(node) && node.matches(selector));
    return at > 0 && this.rest.slice(0, at).some((node) => !isBlank(node)) ? this.rest.splice(0, at) : [];
  }

  /** Replaces the first child that matches by its children. */
  unwrapChild(selector: string): void {
    const at = this.rest.findIndex((node) => isElement(node) && node.matches(selector));
    if (at >= 0) this.rest.splice(at, 1, ...new ChildReader(this.rest[at] as Element, this.#reader).rest);
  }

  /** Replaces the wrappers that contain a match by their children, at any depth. */
  unwrapContaining(containing: string): this {
    const isAround = (node: Node): boolean =>
      isElement(node) && node.matches(wrappers) && !isExact(node) && !!node.querySelector(containing);
    for (let at = this.rest.findIndex(isAround); at >= 0; at = this.rest.findIndex(isAround))
      this.rest.splice(at, 1, ...new ChildReader(this.rest[at] as Element, this.#reader).rest);
    return this;
  }

  /** Takes all children that match, and the nodes between them. */
  takeRange(selector: string): Node[] {
    const isMatch = (node: Node): boolean => isElement(node) && node.matches(selector);
    const found = this.rest.filter(isMatch);
    const first = this.rest.indexOf(found[0]!);
    return first < 0 ? [] : this.rest.splice(first, this.rest.indexOf(found[found.length - 1]!) + 1 - first);
  }

  /** Finds the first match at any depth, without taking it. */
  find(selector: string): Element | undefined {
    for (const node of this.rest) {
      const found = isElement(node) && (node.matches(selector) ? node : node.querySelector(selector));
      if (found) return found;
    }
    return undefined;
  }

  /** The remaining text, without taking it. */
  get restText(): unknown {
    return trimSeparators(collapse(this.rest.map((node) => node.textContent).join('')));
  }

  /** While the only child is a wrapper, replaces it by its children. */
  unwrap(): this {
    for (;;) {
      const [only, another] = this.rest.filter((node) => isElement(node) || !isBlank(node));
      if (another || !only || !isElement(only) || !only.matches(wrappers) || isExact(only)) return this;
      this.rest.splice(0, this.rest.length, ...only.childNodes);
    }
  }

  /** Reads all that is left as one text. */
  remainder(): unknown {
    const visible = this.rest.filter((node) => !isBlank(node) || (isElement(node) && isExact(node)));
    const [only] = visible;
    return visible.length === 1 && isElement(only!) && isExact(only)
      ? this.#reader.text(only)
      : this.#reader.paragraphs(this.rest);
  }

  #take(selector: string, fits: (found: Element, index: number) => boolean): Element | undefined {
    // Not `entries()`: the Prototype library replaces it.
    const at = this.rest.findIndex((node, index) => {
      const found = soleMatch(node, selector);
      return found && fits(found, index);
    });
    return at < 0 ? undefined : soleMatch(this.rest.splice(at, 1)[0], selector);
  }
}

/** The match that is the node itself, or its only content at any depth. */
export function soleMatch(node: Node | undefined, selector: string): Element | undefined {
  let element = node;
  // A link around a text is part of the text; a link around a picture is read with the picture.
  const isTransparent = (element: Element): boolean =>
    !element.hasAttribute('data-field') && (element.localName !== 'a' || selector.includes('img'));
  while (element && isElement(element) && !element.matches(selector)) {
    const visible = [...element.childNodes].filter(
      (child) => !isBlank(child) || (isElement(child) && child.matches(selector)),
    );
    element = visible.length === 1 && isTransparent(element) ? visible[0] : undefined;
  }
  return element && isElement(element) ? element : undefined;
}
