/** The documents of the preview and of the test, without inline styles or scripts. */
import { attribute, escapeHtml, tag } from '../site/html-text.js';
import { policyLine } from '../site/policy.js';
import type { Site } from '../site/site.js';
import { backgrounds } from './looks.js';
import { isDark } from './contrast.js';
import { frameCheckPath } from './load-check.js';
import type { Snippet } from './snippet.js';
import type { State } from './state.js';
import { frameOf, snippetOf } from './targets.js';

/** Replaces the site's URL with that of the copy where the builder runs, such as a local one. */
export const rebase = (html: string, base: string, root: string): string => html.replaceAll(base, root);

/** The first script, since it reports failures of the others. */
const checkHtml = (site: Site, root: string): string =>
  tag('script', attribute('src', root + frameCheckPath(site)), '');

const documentOf = (lang: string, dir: string, attributes: string, head: string, body: string): string =>
  `<!doctype html><html${attribute('lang', lang)}${attribute('dir', dir)}${attributes}><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>${body}</html>`;

/** What the target shows: the widget, or the text only. */
const shownHtml = (snippet: Snippet): string =>
  snippet.shows === 'content' ? contentHtml(snippet) : snippetOf(snippet.input);

function contentHtml({ codeBlocks: [piece] }: Snippet): string {
  return piece!.name === 'text' ? tag('pre', '', escapeHtml(piece!.code)) : piece!.code;
}

/** @param root the URL of the site's files, with a slash at its end */
export function previewDocument(snippet: Snippet, { scheme, page }: State, root: string): string {
  const { site, localized, part } = snippet.input;
  const files = `${root}v/${site.built.version}/`;
  const background = scheme === 'light' && page ? page : backgrounds[scheme];
  const isOnDark = isDark(background);
  const text = isOnDark ? '#e4e7ea' : '#1c2126';
  const head =
    checkHtml(site, root) +
    tag('title', '', escapeHtml(part.title)) +
    // Links must not load other pages in the frame.
    '<base target="_blank">' +
    `<link rel="stylesheet"${attribute('href', `${files}builder/preview.css`)}>`;
  const body =
    `<body${attribute('bgcolor', background)}${attribute('text', text)}>` +
    `${tag('main', '', rebase(shownHtml(snippet), site.base, root))}</body>`;
  return documentOf(localized.lang, localized.direction, attribute('class', isOnDark ? 'dark' : 'light'), head, body);
}

/** The snippet in an empty page with `frame-check.ts`; for the portal, under its Content-Security-Policy. */
export function testDocument(snippet: Snippet, { target }: State, root: string): string {
  const { input, codeBlocks, shows } = snippet;
  const { site, localized, part } = input;
  const isPortal = target === 'portal';
  const pasted =
    shows === 'frame'
      ? frameOf(input)
      : shows === 'content'
        ? contentHtml(snippet)
        : codeBlocks[0]!.name === 'snippet'
          ? codeBlocks[0]!.code
          : snippetOf(input);
  const sheet = isPortal ? codeBlocks.find(({ name }) => name === 'sheet') : undefined;
  // With scripts also for a snippet that needs none: `frame-check.ts` is one.
  const policy = rebase(policyLine(site.base), new URL(site.base).origin, new URL(root).origin);
  const head =
    (isPortal
      ? `<meta http-equiv="Content-Security-Policy"${attribute('content', sheet ? policy.replace('style-src', 'style-src data:') : policy)}>`
      : '') +
    checkHtml(site, root) +
    tag('title', '', escapeHtml(part.title)) +
    (sheet ? `<link rel="stylesheet"${attribute('href', `data:text/css,${encodeURIComponent(sheet.code)}`)}>` : '');
  const body = tag('body', '', rebase(pasted, site.base, root));
  return documentOf(localized.lang, localized.direction, '', head, body);
}
