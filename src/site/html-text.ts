/** HTML as strings: text, attributes, elements. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as HTML. What begins code in the templates of servers and newsletters (`{{ name }}`, `[shortcode]`, `*|TAG|*`,
 * `@if`) is written as character references, so that it stays text there; and so is `>`, at which
 * WordPress believes that a tag ends, also within an attribute.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r[\]{}|@]/g, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);

/** ` name="value"`, or nothing without a value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

export const tag = (name: string, attributes: string, content: string): string =>
  `<${name}${attributes}>${content}</${name}>`;

export const stringify = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent);
