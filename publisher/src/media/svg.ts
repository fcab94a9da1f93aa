/**
 * Makes an SVG safe: it is parsed and written again with only known drawing elements. No scripts, foreign content, external
 * URLs or editor metadata. The output is always well-formed.
 */
import { DOMParser } from 'linkedom';
import { damaged, RefusedFile } from './bytes.js';

const namespace = 'http://www.w3.org/2000/svg';

const drawing = new Set(
  (
    'svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath image ' +
    'linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer ' +
    'feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB ' +
    'feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight ' +
    'feTile feTurbulence animate animateTransform animateMotion mpath set'
  ).split(' '),
);

/** An address inside of the file, or an embedded font. */
const internalAddress = /^(#[^\s"'()]*|data:(font\/[\w-]+|application\/(x-)?font-[\w-]+);base64,[\w+/=]*)$/;

/** CSS functions and rules that load files, and escapes that could hide them. */
const loads =
  /\\|<|@(import|namespace|charset)|(^|[^\w-])(-webkit-)?(image|image-set|cross-fade|src|expression|element|attr)\s*\(/i;

/** CSS without external URLs; undefined if that is not certain. */
function cleanCss(css: string): string | undefined {
  const withoutComments = css
    .replace(/\/\*[^]*?(\*\/|$)/g, ' ')
    .replace(/@(import|namespace|charset)[^;{}@]*(;|$)/gi, '');
  const cleaned = withoutComments.replace(
    /url\((?:\s*("[^"]*"|'[^']*')\s*|([^()"']*))\)/gi,
    (_, quoted?: string, plain = '') => {
      const address = quoted?.slice(1, -1) ?? String(plain).trim();
      return internalAddress.test(address) ? `url(${address})` : 'none';
    },
  );
  const rest = cleaned.replace(/url\([^\s"'()]*\)/g, (found) =>
    internalAddress.test(found.slice(4, -1)) ? '' : found,
  );
  return loads.test(cleaned) || /url\s*\(/i.test(rest) ? undefined : cleaned;
}

const escapeText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const attributeText = (name: string, value: string): string =>
  ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`;

/** Removes the metadata of an embedded image; undefined if it is not an image. */
type CleanPicture = (bytes: Uint8Array) => Uint8Array | undefined;

function cleanDataPicture(address: string, cleanPicture: CleanPicture): string | undefined {
  const [, type, data] =
    /^data:(image\/(?:png|jpeg|jpg|gif|webp|avif));base64,([\w+/=\s]+)$/i.exec(address.trim()) ?? [];
  if (type === undefined || data === undefined) return undefined;
  const picture = cleanPicture(new Uint8Array(Buffer.from(data, 'base64')));
  return picture && `data:${type.toLowerCase()};base64,${Buffer.from(picture).toString('base64')}`;
}

function cleanAttribute(tag: string, name: string, value: string, cleanPicture: CleanPicture): string {
  if (/^(xlink:)?href$/.test(name)) {
    const address = tag === 'image' ? cleanDataPicture(value, cleanPicture) : /^#\S*$/.test(value) ? value : undefined;
    return address === undefined ? '' : attributeText(name, address);
  }
  if (/^xml:(lang|space)$/.test(name)) return attributeText(name, value);
  if (!/^[a-z][\w-]*$/i.test(name) || /^(on|data-|xmlns$|src|base$|action|formaction|ping|target)/i.test(name))
    return '';
  const text = /^(id|class|lang|role|aria-.*|d|points)$/.test(name) ? value : cleanCss(value);
  return text === undefined ? '' : attributeText(name, text);
}

interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: readonly XmlNode[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

const elementNode = 1;
const textNodes = [3, 4];

/** @param prefix the namespace prefix of SVG elements: empty, or `svg:` */
function write(node: XmlNode, prefix: string, cleanPicture: CleanPicture): string {
  if (textNodes.includes(node.nodeType)) return escapeText(node.nodeValue ?? '');
  if (node.nodeType !== elementNode || !node.nodeName.startsWith(prefix)) return '';
  const own = node.nodeName.slice(prefix.length);
  // Links are replaced with groups.
  const tag = own === 'a' ? 'g' : own;
  if (!drawing.has(tag)) return '';
  const attributes = [...node.attributes];
  const animated = attributes.find(({ name }) => name === 'attributeName')?.value ?? '';
  if (/href|^\s*on/i.test(animated)) return '';
  const written = attributes
    .filter(({ name }) => own !== 'a' || !/href$/.test(name))
    .map(({ name, value }) => cleanAttribute(tag, name, value, cleanPicture))
    .join('');
  const inner =
    tag === 'style'
      ? escapeText(cleanCss(node.textContent ?? '') ?? '')
      : [...node.childNodes].map((child) => write(child, prefix, cleanPicture)).join('');
  return `<${tag}${written}${inner ? `>${inner}</${tag}>` : '/>'}`;
}

/** The text of an XML file, decoded by its byte-order mark or its XML declaration (XML 1.0, appendix F). */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : declared;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile(`cannot be decoded as ${encoding}`, 'save it as UTF-8');
  }
}

export function cleanSvg(bytes: Uint8Array, cleanPicture: CleanPicture): Uint8Array {
  const text = xmlText(bytes);
  if (/<!(DOCTYPE[^<>[]*\[|ENTITY)/i.test(text))
    throw new RefusedFile('defines entities', 'save it as plain SVG, without a DOCTYPE');
  const document = new DOMParser().parseFromString(text, 'image/svg+xml') as unknown as XmlNode;
  const root = [...document.childNodes].find(({ nodeType }) => nodeType === elementNode);
  const [, prefix = ''] = /^([\w-]+:)?svg$/.exec(root?.nodeName ?? '') ?? [];
  const declared =
    root && [...root.attributes].find(({ name }) => name === (prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns'));
  if (!root || (declared ? declared.value !== namespace : prefix !== '')) throw damaged();
  const written = write(root, prefix, cleanPicture);
  const names = ` xmlns="${namespace}"${/ xlink:href="/.test(written) ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : ''}`;
  return new TextEncoder().encode(`${written.replace(/^<svg/, `<svg${names}`)}\n`);
}
