/** The pieces that `write-html.ts` writes with: attributes, elements, texts in their languages, dates. */
import { chooseForm } from '../text/format-number.js';
import { chooseText } from '../text/choose-text.js';
import { parseInline, serializeInline, type InlineNode } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import type { Messages } from '../text/messages.js';
import { parseEdtf, type EdtfDate } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import type { CountedText, Story, Text } from './model.js';
import { safeUrl } from './safe-url.js';

export interface HtmlOptions {
  /** The language of the page, for a story that says none; `en` without it. */
  readonly lang?: string;
  /** The level of an event's heading, 1 to 6; 3 without it. */
  readonly headingLevel?: number;
}

/** What every part is written by. */
export interface Writing {
  readonly lang: string;
  readonly level: number;
}

export const writingOf = (story: Story, { lang = 'en', headingLevel = 3 }: HtmlOptions = {}): Writing => ({
  lang: story.lang ?? lang,
  level: Math.min(6, Math.max(1, Math.trunc(headingLevel) || 3)),
});

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as HTML. What begins code in the templates of servers and newsletters (`{{ name }}`, `[shortcode]`, `*|TAG|*`,
 * `@if`) is written as references, so that it is text there too; and so is `>`, at which
 * WordPress believes that a tag ends, also within an attribute.
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"\r[\]{}|@]/g, (character) => entities[character] ?? `&#${character.charCodeAt(0)};`);

/** ` name="value"`, or nothing without a value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

export const tag = (name: string, attributes: string, content: string): string =>
  `<${name}${attributes}>${content}</${name}>`;

// Written by tools, not on pages where an old script may have changed `toJSON`.
// eslint-disable-next-line no-restricted-syntax
export const stringify = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent);

export const json = (value: unknown): string => attribute('data-json', stringify(value));

export const isSafe = (url: string, forLink = true): boolean => !!safeUrl(url, 'https://example.org/', forLink);

/** Links that must not stand here come out as their text: unsafe ones, and all of them inside of another link. */
const withoutLinks = (nodes: readonly InlineNode[], all: boolean): InlineNode[] =>
  nodes.flatMap((node): InlineNode[] => {
    if (typeof node === 'string') return [node];
    const children = withoutLinks(node.children, all);
    return node.tag === 'a' && (all || !isSafe(node.value)) ? children : [{ ...node, children }];
  });

const inlineHtml = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escapeHtml(node);
      if (node.tag === 'br') return '<br>';
      const name = { a: 'href', abbr: 'title', span: 'lang' }[node.tag];
      return tag(node.tag, name ? attribute(name, node.value) : '', inlineHtml(node.children));
    })
    .join('');

/** Attributes and content of an element that holds a text; its exact form in `data-text` where HTML would change it. */
function stringParts(text: string, inLink: boolean): readonly [attributes: string, content: string] {
  const nodes = withoutLinks(parseInline(text), inLink);
  const isNatural = serializeInline(nodes) === text && text === text.replace(/[ \t\r\n\f]+/g, ' ').trim();
  return [isNatural ? '' : attribute('data-text', text), inlineHtml(nodes)];
}

export function textParts(
  text: Text,
  { lang }: Writing,
  inLink = false,
): readonly [attributes: string, content: string] {
  if (typeof text === 'string') return stringParts(text, inLink);
  const shown = chooseText(text, lang, lang)?.lang;
  const languages = Object.keys(text).map((language) => {
    const [attributes, content] = stringParts(text[language]!, inLink);
    return tag(
      'bdi',
      attribute('lang', language) + (language === shown ? '' : attribute('hidden', '')) + attributes,
      content,
    );
  });
  return ['', languages.join('')];
}

/** An element that holds a text; nothing without a text. */
export function textElement(name: string, attributes: string, text: Text | undefined, writing: Writing): string {
  if (text === undefined) return '';
  const [exact, content] = textParts(text, writing);
  return tag(name, attributes + exact, content);
}

export const field = (name: string): string => attribute('data-field', name);

/** A label that may have plural forms; these are kept as JSON, beside the form for the number. */
export function countedElement(
  name: string,
  attributes: string,
  label: CountedText,
  value: number | string,
  writing: Writing,
): string {
  const { lang } = writing;
  const isText =
    typeof label === 'string' ||
    Object.keys(label).every((key) => key !== 'other' && typeof label[key as keyof typeof label] === 'string');
  if (isText) return textElement(name, attributes, label as Text, writing);
  const chosen = chooseText(chooseForm(label, value, lang, lang), lang, lang);
  const nodes = withoutLinks(parseInline(chosen?.text ?? ''), false);
  return tag(name, attributes + json(label), inlineHtml(nodes));
}

/** `<time datetime>` with the date in words, or in those of its own; nothing without either. */
export function timeElement(
  date: string | undefined,
  display: Text | undefined,
  writing: Writing,
  write: (date: EdtfDate, lang: string, messages: Messages) => string = formatDate,
  attributes = '',
): string {
  const { lang } = writing;
  const parsed = date === undefined ? undefined : parseEdtf(date);
  const computed = parsed ? write(parsed, lang, messagesFor(lang)) : date;
  if (display === undefined)
    return computed === undefined ? '' : tag('time', attributes + attribute('datetime', date), escapeHtml(computed));
  const [exact, content] = textParts(display, writing);
  // Words that could be taken for the date itself have to say that they are its own.
  const isLikeDate = typeof display === 'string' && (!!parseEdtf(display) || [date, computed].includes(display));
  return tag(
    'time',
    attributes + attribute('datetime', date) + (exact || (isLikeDate ? attribute('data-text', display) : '')),
    content,
  );
}

/** `<time datetime>` with the date in words; nothing without a date. */
export const dateElement = (date: string | undefined, writing: Writing, attributes = ''): string =>
  timeElement(date, undefined, writing, formatDate, attributes);
