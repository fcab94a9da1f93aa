/** HTML documents: the `<head>` and what surrounds the content. */
import { attribute, escapeHtml, tag } from '../../../src/site/html-text.js';
import type { LocalizedStory } from '../../../src/site/localized-story.js';
import type { JsonLd } from '../../../src/site/json-ld.js';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The canonical URL. */
  readonly canonical: string;
  /** The same page in other languages: language → URL. */
  readonly alternates: readonly (readonly [lang: string, url: string])[];
  readonly picture: { readonly url: string; readonly alt: string };
  readonly siteName: string;
  /** The URL of its oEmbed file, if it has one. */
  readonly oembed: string | undefined;
  readonly data: JsonLd;
}

const meta = (name: string, content: string): string =>
  content === '' ? '' : `<meta${attribute('name', name)}${attribute('content', content)}>`;
const property = (name: string, content: string): string =>
  content === '' ? '' : `<meta${attribute('property', name)}${attribute('content', content)}>`;
const link = (rel: string, attributes: string): string => `<link${attribute('rel', rel)}${attributes}>`;

export const anchor = (href: string, text: string, attributes = ''): string =>
  tag('a', attribute('href', href) + attributes, escapeHtml(text));

/** JSON in a `<script>`: `<` is escaped, so that no text can end the script. */
export const jsonScript = (type: string, value: unknown): string =>
  `<script type="${type}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>`;

/** The metadata that search engines, messengers and social networks read. */
export const describe = (head: PageHead, { lang }: LocalizedStory): readonly string[] =>
  [
    meta('description', head.description),
    link('canonical', attribute('href', head.canonical)),
    ...head.alternates.map(([hreflang, url]) =>
      link('alternate', attribute('hreflang', hreflang) + attribute('href', url)),
    ),
    property('og:type', 'article'),
    property('og:title', head.title),
    property('og:description', head.description),
    property('og:url', head.canonical),
    property('og:site_name', head.siteName),
    property('og:locale', lang.replace('-', '_')),
    property('og:image', head.picture.url),
    property('og:image:type', 'image/png'),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    property('og:image:alt', head.picture.alt),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:title', head.title),
    meta('twitter:description', head.description),
    meta('twitter:image', head.picture.url),
    meta('twitter:image:alt', head.picture.alt),
    head.oembed === undefined
      ? ''
      : link(
          'alternate',
          attribute('type', 'application/json+oembed') +
            attribute('href', head.oembed) +
            attribute('title', head.title),
        ),
    jsonScript('application/ld+json', head.data),
  ].filter(Boolean);

/** A whole HTML document. */
export const htmlDocument = (
  { lang, direction }: LocalizedStory,
  title: string,
  head: readonly string[],
  body: readonly string[],
  bodyClass: string,
  policy: string,
): string =>
  `${[
    '<!doctype html>',
    `<html${attribute('lang', lang)}${attribute('dir', direction)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', policy)}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', '', escapeHtml(title)),
    // Without this, browsers request /favicon.ico.
    '<link rel="icon" href="data:,">',
    ...head,
    '</head>',
    `<body${attribute('class', bodyClass)}>`,
    ...body.filter(Boolean),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
