/** HTML as strings: text, attributes, elements. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Escapes a text for HTML, also the characters that start code in templates of servers and newsletters (`{{ name }}`,
 * `[shortcode]`, `*|TAG|*`, `@if`), and `>`, which ends a tag in WordPress even inside an attribute.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r[\]{}|@]/g, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);

/** ` name="value"`; empty without a value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

export const tag = (name: string, attributes: string, content: string): string =>
  `<${name}${attributes}>${content}</${name}>`;

export const stringify = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent);
