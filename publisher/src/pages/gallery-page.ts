/** The page that lists all parts of a localized story. */
import { attribute, escapeHtml, tag } from '../../../src/site/html-text.js';
import { textElement } from '../../../src/site/write-html.js';
import { blockText, shorten } from '../../../src/site/blocks.js';
import { pagePolicy } from '../../../src/site/policy.js';
import { plain, type LocalizedStory } from '../../../src/site/localized-story.js';
import { datasetLd, pageLd } from '../../../src/site/json-ld.js';
import type { Part } from '../../../src/site/parts.js';
import { languagesHtml, noteHtml, topHtml } from './demo-page.js';
import { anchor, describe, htmlDocument } from './html.js';
import { asUrl, mailFolder, pageFolder, rootFrom, type Site } from '../../../src/site/site.js';

/** One part: its preview, its title, and links to its mails and picture. */
function cardHtml(localized: LocalizedStory, part: Part, root: string): string {
  const page = root + asUrl(pageFolder(localized, part.path));
  const mail = root + asUrl(mailFolder(localized, part.path));
  const { labels } = localized;
  // The title next to it has the same text, so the image has an empty `alt`.
  const picture = `<img src="${page}preview.png" alt="" width="1200" height="630" loading="lazy">`;
  const named = (text: string) => attribute('aria-label', `${text}: ${part.title}`);
  const links = [
    anchor(`${mail}mail.html`, labels.mailAsText, named(labels.mailAsText)),
    anchor(`${mail}mail-with-picture.html`, labels.mailWithPicture, named(labels.mailWithPicture)),
    anchor(`${mail}mail.png`, labels.picture, named(labels.picture)),
  ];
  return tag(
    'li',
    '',
    `${picture}<h3>${anchor(`${page}index.html`, shorten(part.title, 100))}</h3><nav${named(labels.newsletter)}>${tag('ul', '', links.map((each) => tag('li', '', each)).join(''))}</nav>`,
  );
}

/** The whole story and its lists first, in larger cards; then the items, grouped by type. */
function sectionsHtml(localized: LocalizedStory, parts: readonly Part[], root: string): string {
  const isItem = ({ path }: Part) => path.includes('/');
  const section = (heading: string, list: readonly Part[], className: string) =>
    list.length === 0
      ? ''
      : `<section><h2>${escapeHtml(heading)}</h2>\n<ul class="${className}">${list.map((part) => cardHtml(localized, part, root)).join('\n')}</ul></section>`;
  const items = parts.filter(isItem);
  const headings = [...new Set(items.map(({ heading }) => heading))];
  return [
    section(
      localized.labels.wholeStory,
      parts.filter((part) => !isItem(part)),
      'cards wide',
    ),
    ...headings.map((heading) =>
      section(
        heading,
        items.filter((part) => part.heading === heading),
        'cards',
      ),
    ),
  ].join('\n');
}

export function galleryPage(site: Site, localized: LocalizedStory, parts: readonly Part[], archive: string): string {
  const { folder, organization, title, story, labels, lang } = localized;
  const root = rootFrom(folder);
  const urlOf = (of: LocalizedStory) => site.base + of.folder;
  const first = parts[0]!;
  const picture = `${site.base}${asUrl(pageFolder(localized, first.path))}preview.png`;
  const description = plain(story.lead) || first.description;
  const head = describe(
    {
      title,
      description,
      canonical: urlOf(localized),
      alternates:
        site.localizedStories.length > 1 ? site.localizedStories.map((other) => [other.lang, urlOf(other)]) : [],
      picture: { url: picture, alt: blockText(first.preview) },
      siteName: organization || title,
      oembed: undefined,
      data: pageLd(
        { url: urlOf(localized), title, description, picture, entities: [datasetLd(localized, urlOf(localized))] },
        localized,
      ),
    },
    localized,
  );
  const files = [
    anchor('story.json', `${labels.data} (JSON)`),
    anchor('story.csv', `${labels.data} (CSV)`),
    anchor('story.ics', `${labels.data} (iCalendar)`),
    anchor('story.jsonld', `${labels.data} (JSON-LD)`),
    anchor(`${root}${archive}`, `${labels.archive} (ZIP)`),
  ];
  return htmlDocument(
    localized,
    [title, organization].filter((text, index, all) => text && all.indexOf(text) === index).join(' | '),
    [...head, `<link rel="stylesheet" href="${root}v/${site.built.version}/site.css">`],
    [
      topHtml(
        localized,
        'index.html',
        languagesHtml(site, localized, ({ folder: other }) => `${root}${other}index.html`),
      ),
      '<main id="content">',
      tag('h1', '', escapeHtml(title)),
      textElement('p', ' class="lead"', story.lead, lang),
      noteHtml(localized),
      tag(
        'p',
        ' class="builder"',
        anchor(`${root}builder/index.html${folder && `#ui=${lang}&lang=${lang}`}`, labels.builder) +
          escapeHtml(`: ${labels.builderInvites}`),
      ),
      sectionsHtml(localized, parts, root),
      `<footer><nav${attribute('aria-label', labels.data)}><ul>${files.map((each) => tag('li', '', each)).join('')}</ul></nav></footer>`,
      '</main>',
    ],
    'page',
    pagePolicy(site.base),
  );
}
