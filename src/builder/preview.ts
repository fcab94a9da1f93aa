/** The documents of the preview and of the test. Neither needs a style or a script of its own in the page. */
import { attribute, escapeHtml, tag } from '../site/html-text.js';
import { policyLine } from '../site/policy.js';
import type { Site } from '../site/site.js';
import { grounds } from './looks.js';
import { isDark } from './contrast.js';
import { frameCheckPath } from './load-check.js';
import type { Made } from './snippet.js';
import type { State } from './state.js';
import { frameOf, snippetOf } from './targets.js';

/** Addresses of the site as they are where the builder runs: the same site, or a copy of it that is looked at first. */
export const rebase = (html: string, base: string, root: string): string => html.replaceAll(base, root);

/** It is first: it hears what fails after it. */
const checkHtml = (site: Site, root: string): string =>
  tag('script', attribute('src', root + frameCheckPath(site)), '');

const documentOf = (lang: string, dir: string, attributes: string, head: string, body: string): string =>
  `<!doctype html><html${attribute('lang', lang)}${attribute('dir', dir)}${attributes}><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>${body}</html>`;

/** What the place shows: the widget itself, or the words where that is all that can be had there. */
const shownHtml = (made: Made): string => (made.shows === 'content' ? contentHtml(made) : snippetOf(made.given));

function contentHtml({ pieces: [piece] }: Made): string {
  return piece!.name === 'text' ? tag('pre', '', escapeHtml(piece!.code)) : piece!.code;
}

/** @param root the address of the site's files, with a slash at its end */
export function previewDocument(made: Made, { scheme, page }: State, root: string): string {
  const { site, localized, part } = made.given;
  const files = `${root}v/${site.built.version}/`;
  const ground = scheme === 'light' && page ? page : grounds[scheme];
  const isOnDark = isDark(ground);
  const text = isOnDark ? '#e4e7ea' : '#1c2126';
  const head =
    checkHtml(site, root) +
    tag('title', '', escapeHtml(part.title)) +
    // A link would fill the frame with another page.
    '<base target="_blank">' +
    `<link rel="stylesheet"${attribute('href', `${files}builder/preview.css`)}>`;
  const body =
    `<body${attribute('bgcolor', ground)}${attribute('text', text)}>` +
    `${tag('main', '', rebase(shownHtml(made), site.base, root))}</body>`;
  return documentOf(localized.lang, localized.direction, attribute('class', isOnDark ? 'dark' : 'light'), head, body);
}

/** The code as it is pasted, in a page that holds nothing else but the check of its files; under the portal's policy where that is the place. */
export function testDocument(made: Made, { target }: State, root: string): string {
  const { given, pieces, shows } = made;
  const { site, localized, part } = given;
  const isPortal = target === 'portal';
  const pasted =
    shows === 'frame'
      ? frameOf(given)
      : shows === 'content'
        ? contentHtml(made)
        : pieces[0]!.name === 'snippet'
          ? pieces[0]!.code
          : snippetOf(given);
  const sheet = isPortal ? pieces.find(({ name }) => name === 'sheet') : undefined;
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
