/** The page of a part for an `<iframe>`: its content, the script that sends its height, and the widgets' script if it needs one. */
import { escapeHtml, tag } from '../../../src/site/html-text.js';
import { pagePolicy } from '../../../src/site/policy.js';
import { plain, type LocalizedStory } from '../../../src/site/localized-story.js';
import { needsScript } from '../../../src/site/needs-script.js';
import type { Part } from '../../../src/site/parts.js';
import { helpHtml } from './demo-page.js';
import { htmlDocument } from './html.js';
import { asUrl, frameFolder, pageFolder, rootFrom, scriptPaths, type Site } from '../../../src/site/site.js';
import { fromPage, partElements, partHtml } from '../../../src/site/snippets.js';

export function framePage(site: Site, localized: LocalizedStory, part: Part): string {
  const root = rootFrom(frameFolder(localized, part.path));
  const { organization, title, story, labels } = localized;
  const page = site.base + asUrl(pageFolder(localized, part.path));
  const notes = [story.translationNote, story.contentNote].map(plain).filter(Boolean);
  const note = [...notes.map(escapeHtml), helpHtml(story.helpLine)].filter(Boolean);
  return htmlDocument(
    localized,
    part.title,
    [
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${page}">`,
      // Links open in a new tab. If the frame may not open tabs, they do nothing, rather than load another site in the frame.
      '<base target="_blank">',
      `<link rel="stylesheet" href="${root}v/${site.built.version}/history-widgets.css">`,
      `<link rel="stylesheet" href="${root}v/${site.built.version}/site.css">`,
    ],
    [
      '<main>',
      // The page around the frame has its own visible heading.
      tag('h1', ' class="unseen"', escapeHtml(part.title)),
      // A whole story shows the note itself.
      note.length > 0 && part.wholeHtml === undefined
        ? tag('aside', ' class="note"', tag('p', '', note.join(' ')))
        : '',
      fromPage(partHtml(part, 2), site, root),
      `<p class="origin"><a rel="noopener" href="${page}">${escapeHtml(labels.readMore)}: ${escapeHtml(organization || title)}</a></p>`,
      '</main>',
      ...[
        ...(needsScript(part) ? scriptPaths(site, localized.lang, partElements(part)) : []),
        `v/${site.built.version}/frame.js`,
      ].map((path) => `<script defer src="${root}${path}"></script>`),
    ],
    'frame',
    pagePolicy(site.base),
  );
}
