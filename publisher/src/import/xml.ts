/** A small streaming XML parser for workbooks. It does not support entity declarations. */

export interface Tag {
  /** Without the namespace prefix. */
  readonly name: string;
  readonly attributes: string;
  readonly isOpen: boolean;
  /** Also true for `<c/>`, which opens and closes. */
  readonly isClose: boolean;
}

/** The maximum length of a tag. */
const maxTagLength = 1_000_000;

/** The starts and ends of comments, processing instructions and declarations. */
const others = [['<!--', '-->'], ['<?', '?>'], ['<!', '>']] as const; // prettier-ignore

/** The index of the `>` that ends a tag; attribute values may contain `>`. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

function tagOf(inner: string): Tag {
  const [, slash = '', name = '', attributes = ''] = /^(\/?)(?:[^\s:/]*:)?([^\s/]*)([^]*)$/.exec(inner)!;
  const isEmpty = attributes.endsWith('/');
  return { name, attributes, isOpen: slash === '', isClose: slash !== '' || isEmpty };
}

/** Yields tags and texts; a text may come in several parts. */
export function* readXml(chunks: Iterable<string>): Generator<Tag | string> {
  let rest = '';
  for (const chunk of chunks) {
    let text = rest + chunk;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start !== at) yield text.slice(at, start < 0 ? undefined : start);
      if (start < 0) {
        text = '';
        at = 0;
        break;
      }
      at = start;
      const isData = text.startsWith('<![CDATA[', at);
      const other = isData ? ['', ']]>'] : others.find(([mark]) => text.startsWith(mark, at));
      const end = other ? text.indexOf(other[1]!, at) : endOfTag(text, at);
      // The end, or the kind of tag, may be in the next chunk.
      if (end < 0 || text.length - at < 9) break;
      if (isData) yield text.slice(at + 9, end).replace(/&/g, '&amp;');
      else if (!other) yield tagOf(text.slice(at + 1, end));
      at = end + (other ? other[1]!.length : 1);
    }
    rest = text.slice(at);
    if (rest.length > maxTagLength) throw new Error('it has a tag without an end');
  }
  const end = endOfTag(rest, 0);
  if (end > 0 && !/^<[!?]/.test(rest)) yield tagOf(rest.slice(1, end));
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, by its name without prefix; empty if there is none. */
export function attributeOf({ attributes }: Tag, name: string): string {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`\\s(?:\\w{1,20}:)?${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`)));
  const [, double, single = ''] = pattern.exec(attributes) ?? [];
  return decodeXml(double ?? single);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Decodes character references. */
export const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hexadecimal, name) => {
        if (name) return named[name as string] ?? all;
        const code = decimal ? Number(decimal) : parseInt(hexadecimal as string, 16);
        return code < 0x110000 ? String.fromCodePoint(code) : all;
      })
    : text;
