/** The page of a part for a frame: its content and its scripts, nothing else. */
import { escapeHtml, tag } from '../../../src/site/html-text.js';
import { pagePolicy } from '../../../src/site/policy.js';
import { plain, type LocalizedStory } from '../../../src/site/localized-story.js';
import type { Part } from '../../../src/site/parts.js';
import { helpHtml } from './demo-page.js';
import { htmlDocument } from './html.js';
import { asUrl, frameFolder, pageFolder, rootFrom, scriptPaths, type Site } from '../../../src/site/site.js';
import { partHtml, fromPage } from '../../../src/site/snippets.js';

export function framePage(site: Site, localized: LocalizedStory, part: Part): string {
  const root = rootFrom(frameFolder(localized, part.path));
  const { organization, title, story, words } = localized;
  const page = site.base + asUrl(pageFolder(localized, part.path));
  const said = [story.translationNote, story.contentNote].map(plain).filter(Boolean);
  const note = [...said.map(escapeHtml), helpHtml(story.helpLine)].filter(Boolean);
  return htmlDocument(
    localized,
    part.title,
    [
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${page}">`,
      // Without the right to open tabs a link stays without effect, rather than filling the frame with another site.
      '<base target="_blank">',
      `<link rel="stylesheet" href="${root}v/${site.built.version}/history-widgets.css">`,
      `<link rel="stylesheet" href="${root}v/${site.built.version}/site.css">`,
    ],
    [
      '<main>',
      // The page around it shows a heading of its own.
      tag('h1', ' class="unseen"', escapeHtml(part.title)),
      // A whole story says it itself.
      note.length > 0 && part.wholeHtml === undefined
        ? tag('aside', ' class="note"', tag('p', '', note.join(' ')))
        : '',
      fromPage(partHtml(part, 2), site, root),
      `<p class="origin"><a rel="noopener" href="${page}">${escapeHtml(words.readMore)}: ${escapeHtml(organization || title)}</a></p>`,
      '</main>',
      ...[...scriptPaths(site, localized.lang), `v/${site.built.version}/frame.js`].map(
        (path) => `<script defer src="${root}${path}"></script>`,
      ),
    ],
    'frame',
    pagePolicy(site.base),
  );
}
