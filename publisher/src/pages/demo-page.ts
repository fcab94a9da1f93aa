/** The page of one part. All of its content is HTML that needs no script. */
import { attribute, escapeHtml, tag } from '../../../src/site/html-text.js';
import { textElement } from '../../../src/site/write-html.js';
import type { HelpLine } from '../../../src/model/model.js';
import { telephoneUrl } from '../../../src/story/safe-url.js';
import { blockText } from '../../../src/site/blocks.js';
import { pagePolicy } from '../../../src/site/policy.js';
import { plain, sourceName, type LocalizedStory } from '../../../src/site/localized-story.js';
import { datasetLd, pageLd } from '../../../src/site/json-ld.js';
import { needsScript } from '../../../src/site/needs-script.js';
import { wholeStoryPath, type Part } from '../../../src/site/parts.js';
import { anchor, describe, htmlDocument } from './html.js';
import { asUrl, mailFolder, pageFolder, rootFrom, scriptPaths, type Site } from '../../../src/site/site.js';
import { elementsHtml, frameHtml, fromPage, itemElements, snippetHtml } from '../../../src/site/snippets.js';

/** The help line, for readers who may need it. */
export function helpHtml(help: HelpLine | undefined): string {
  if (!help) return '';
  const label = plain(help.label);
  const named = help.url ? anchor(help.url, label) : escapeHtml(label);
  const { telephone = '' } = help;
  const call = telephoneUrl(telephone);
  return [named, call ? anchor(call, telephone) : escapeHtml(telephone)].filter(Boolean).join(': ');
}

/** The translation note, the content note and the help line, at the top of the page. */
export function noteHtml({ story, lang }: LocalizedStory): string {
  const note = [story.translationNote, story.contentNote].map((said) => textElement('p', '', said, lang)).join('');
  const help = helpHtml(story.helpLine);
  return note || help ? tag('aside', ' class="note"', note + (help && tag('p', '', help))) : '';
}

/** The site header: whose story it is, linked to the list of all parts, and the languages. */
export const topHtml = ({ organization, title, labels }: LocalizedStory, home: string, languages: string): string =>
  `<a class="skip" href="#content">${escapeHtml(labels.skip)}</a>\n` +
  tag('header', ' class="top"', tag('p', ' class="kicker"', anchor(home, organization || title)) + languages);

/** Links to the same page in the other languages, each named in its own language. */
export function languagesHtml(
  site: Site,
  localized: LocalizedStory,
  addressOf: (other: LocalizedStory) => string,
): string {
  const others = site.localizedStories.filter(({ lang }) => lang !== localized.lang);
  if (others.length === 0) return '';
  const name = ({ lang }: LocalizedStory) => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  const items = others.map((other) =>
    tag(
      'li',
      '',
      anchor(addressOf(other), name(other), attribute('lang', other.lang) + attribute('hreflang', other.lang)),
    ),
  );
  return tag('nav', attribute('aria-label', localized.labels.languages), tag('ul', '', items.join('')));
}

/** On the page of the whole story, each element has its own heading. */
function shownHtml(part: Part): string {
  if (part.path !== wholeStoryPath) return elementsHtml(part, 2);
  return part.shown
    .map((shown) => {
      const elements = elementsHtml({ shown: [shown] }, 3);
      const isGrid = shown.itemPages.length > 1 && shown.itemPages[0]!.block.kind === 'figure';
      return `<section><h2>${escapeHtml(shown.heading)}</h2>\n${isGrid ? tag('div', ' class="figures"', elements) : elements}</section>`;
    })
    .join('\n');
}

/** The mission, the partners and the closing text. */
function textsHtml({ story, messages, lang }: LocalizedStory): string {
  const section = (title: string, content: string) =>
    content && `<section class="words"><h2>${escapeHtml(title)}</h2>\n${content}</section>`;
  const partners = (story.partners ?? []).map((partner) => textElement('li', '', partner, lang));
  return [
    section(messages.mission, textElement('p', '', story.mission, lang)),
    section(messages.partners, partners.length > 0 ? tag('ul', '', partners.join('')) : ''),
    textElement('p', ' class="closing"', story.closing, lang),
  ].join('\n');
}

/** The code to embed the part, in read-only text fields that can be selected without a script. */
function embedHtml(site: Site, localized: LocalizedStory, part: Part): string {
  const { labels } = localized;
  const row = (label: string, code: string) =>
    `<label>${escapeHtml(label)}<textarea readonly rows="4" spellcheck="false" dir="ltr">${escapeHtml(code)}</textarea></label>`;
  return `<details><summary>${escapeHtml(labels.onYourPage)}</summary>${row(labels.asHtml, snippetHtml(site, localized, part))}${row(labels.asFrame, frameHtml(site, localized, part))}</details>`;
}

/** The page's heading: large for a list or the whole story, small above a single item. */
function titleHtml({ title, story, lang }: LocalizedStory, part: Part): string {
  const isWhole = part.path === wholeStoryPath || part.picture.kind === 'events';
  const [heading, above] = isWhole && part.title !== title ? [part.title, title] : [title, ''];
  const lead = isWhole ? textElement('p', ' class="lead"', story.lead, lang) : '';
  return (
    (above && tag('p', ' class="kicker"', escapeHtml(above))) +
    tag('h1', isWhole ? '' : ' class="small"', escapeHtml(heading)) +
    lead
  );
}

function footHtml(site: Site, localized: LocalizedStory, part: Part, root: string): string {
  const { story, labels, messages } = localized;
  const home = root + localized.folder;
  const links = [
    anchor(`${home}index.html`, labels.allParts),
    ...(part.path === wholeStoryPath
      ? []
      : [anchor(`${root}${asUrl(pageFolder(localized, wholeStoryPath))}index.html`, labels.wholeStory)]),
    anchor(`${root}${asUrl(mailFolder(localized, part.path))}mail.html`, labels.newsletter),
    anchor(`${home}story.json`, `${labels.data} (JSON)`),
    anchor(`${home}story.csv`, `${labels.data} (CSV)`),
  ];
  const source = story.source;
  // A figure shows its own source.
  const name = part.picture.kind === 'figure' ? '' : sourceName(source);
  const from = name
    ? tag('p', '', `${escapeHtml(messages.source)}: ${source?.url ? anchor(source.url, name) : escapeHtml(name)}`)
    : '';
  return `<footer>${from}<nav><ul>${links.map((each) => tag('li', '', each)).join('')}</ul></nav>${embedHtml(site, localized, part)}</footer>`;
}

export function demoPage(site: Site, localized: LocalizedStory, part: Part): string {
  const folder = pageFolder(localized, part.path);
  const root = rootFrom(folder);
  const url = (of: LocalizedStory) => site.base + asUrl(pageFolder(of, part.path));
  const version = `${root}v/${site.built.version}/`;
  const { title, organization } = localized;
  const whole = [part.title, organization || title].filter((text, index, all) => all.indexOf(text) === index);
  const head = describe(
    {
      title: part.title,
      description: part.description,
      canonical: url(localized),
      alternates:
        site.localizedStories.length > 1 ? site.localizedStories.map((other) => [other.lang, url(other)]) : [],
      picture: { url: `${url(localized)}preview.png`, alt: blockText(part.preview) },
      siteName: organization || title,
      oembed: `${url(localized)}oembed.json`,
      data: pageLd(
        {
          url: url(localized),
          title: part.title,
          description: part.description,
          picture: `${url(localized)}preview.png`,
          entities: [
            ...part.shown.flatMap(({ itemPages }) => itemPages.map(({ data }) => data)),
            ...(part.path === wholeStoryPath ? [datasetLd(localized, site.base + localized.folder)] : []),
          ],
        },
        localized,
      ),
    },
    localized,
  );
  const languages = languagesHtml(
    site,
    localized,
    (other) => `${root}${asUrl(pageFolder(other, part.path))}index.html`,
  );
  return htmlDocument(
    localized,
    whole.join(' | '),
    [
      ...head,
      `<link rel="stylesheet" href="${version}history-widgets.css">`,
      `<link rel="stylesheet" href="${version}site.css">`,
    ],
    [
      topHtml(localized, `${root}${localized.folder}index.html`, languages),
      '<main id="content">',
      titleHtml(localized, part),
      noteHtml(localized),
      fromPage(shownHtml(part), site, root),
      part.path === wholeStoryPath ? textsHtml(localized) : '',
      footHtml(site, localized, part, root),
      '</main>',
      ...(needsScript(part) ? scriptPaths(site, localized.lang, itemElements(part)) : []).map(
        (path) => `<script defer src="${root}${path}"></script>`,
      ),
    ],
    part.path === wholeStoryPath || part.picture.kind === 'events' ? 'page' : 'page single',
    pagePolicy(site.base),
  );
}
