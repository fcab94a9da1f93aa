/** Snippets for partners: one line of HTML each, without inline scripts; without any script where none is needed. */
import { attribute, escapeHtml, tag } from './html-text.js';
import type { LocalizedStory } from './localized-story.js';
import { needsScript, scriptFeature, type ScriptOptions } from './needs-script.js';
import { wholeTag, type Part } from './parts.js';
import { textElement } from './write-html.js';
import { assetFolder, asUrl, frameFolder, pageFolder, scriptPaths, type Site } from './site.js';

/** The default of `heading-level`. */
const defaultLevel = 3;

/** The default width of a frame. */
export const frameWidth = 600;

/**
 * An estimate of a frame's height from the amount of text, to reduce layout shift before the page sends its height. The
 * numbers are the average heights and line lengths of each kind of item, in pixels and characters.
 */
export function frameHeight({ shown }: Part): number {
  const lines = (text: string, lineLength: number) => Math.ceil(text.length / lineLength);
  const withoutTags = (html: string) => html.replace(/<[^<>]*>/g, '');
  const heights = shown.flatMap(({ itemPages }) =>
    itemPages.map(({ html: writeHtml, block }) => {
      const html = writeHtml(defaultLevel);
      if (block.kind === 'events')
        return html
          .split('<li')
          .slice(1)
          .reduce((sum, item) => sum + 90 + 26 * lines(withoutTags(item), 60), 0);
      if (block.kind === 'quotation') return 150 + 42 * lines(block.text, 40);
      return 150 + 26 * lines(withoutTags(html), 62);
    }),
  );
  return Math.min(1000, Math.max(200, 60 + heights.reduce((sum, height) => sum + height, 0)));
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a snippet, which HTML, JSX and others write in different ways. */
export interface SnippetElement {
  readonly tag: string;
  readonly attributes: Attributes;
  /** The fallback content as HTML. */
  readonly content: string;
}

/** The attributes as HTML; an empty one is written without a value. */
export const attributesHtml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : attribute(name, value)))
    .join('');

export const elementHtml = ({ tag: name, attributes, content }: SnippetElement): string =>
  tag(name, attributesHtml(attributes), content);

/** Tells Vue, AngularJS and Angular not to treat the content as a template. */
export const noTemplate: Attributes = { 'v-pre': '', 'ng-non-bindable': '', ngNonBindable: '' };

/** One element for each item page. */
export const itemElements = (
  { shown }: Pick<Part, 'shown'>,
  level = defaultLevel,
  attributes: Attributes = {},
): readonly SnippetElement[] =>
  shown.flatMap(({ tag: name, hasHeadings, itemPages }) => {
    const levelAttribute = hasHeadings && level !== defaultLevel ? { 'heading-level': level } : {};
    return itemPages.map(({ html }) => ({
      tag: name,
      attributes: { ...levelAttribute, ...attributes },
      content: html(level),
    }));
  });

export const elementsHtml = (part: Pick<Part, 'shown'>, level = defaultLevel): string =>
  itemElements(part, level, {}).map(elementHtml).join('\n');

/** The elements of a part: one `<history-story>` for the whole story, with its title one level above the items; else one element for each item page. */
export function partElements(part: Part, level = defaultLevel, attributes: Attributes = {}): readonly SnippetElement[] {
  if (part.wholeHtml === undefined) return itemElements(part, level, attributes);
  const levelAttribute = level > defaultLevel ? { 'heading-level': level - 1 } : {};
  const content = part.wholeHtml(Math.max(level, defaultLevel));
  return [{ tag: wholeTag, attributes: { ...levelAttribute, ...attributes }, content }];
}

export const partHtml = (part: Part, level?: number): string => partElements(part, level).map(elementHtml).join('\n');

/** Makes the URLs of the site's own pictures relative to one of its pages, so that the site can be moved. */
export const fromPage = (html: string, { base }: Site, root: string): string =>
  html.replaceAll(`${base}${assetFolder}`, `${root}${assetFolder}`);

export interface SnippetOptions extends ScriptOptions {
  /** The heading level of its items. */
  readonly level?: number | undefined;
}

/** The elements of a part's snippet, with their language, and the attributes that disable templates. */
export function snippetElements(
  localized: LocalizedStory,
  part: Part,
  { level, ...options }: SnippetOptions = {},
): readonly SnippetElement[] {
  const { lang, direction } = localized;
  const dir = direction === 'rtl' ? direction : undefined;
  const feature = scriptFeature(part);
  // The style sheet reserves no space for a map or a chart.
  const isPlain = (feature === 'map' || feature === 'share') && !needsScript(part, options);
  const plain = isPlain ? '' : undefined;
  return partElements(part, level, { lang, dir, ...options.attributes, 'data-plain': plain, ...noTemplate });
}

/** HTML on one line: some editors change HTML with line breaks. */
export const onOneLine = (html: string): string => html.replace(/(?<!\s)\s*\n\s*/g, ' ');

/** The tags for the style sheet, and for the script with the parts that the elements need, with `integrity`. */
function loadHtml(site: Site, lang: string, elements: readonly SnippetElement[]) {
  const { base, built } = site;
  const hashOf = (path: string) => attribute('integrity', built.integrity[path.replace(`v/${built.version}/`, '')]);
  const commonAttributes = (path: string) => `${hashOf(path)} crossorigin="anonymous" referrerpolicy="no-referrer"`;
  const sheet = `v/${built.version}/history-widgets.css`;
  const scripts = scriptPaths(site, lang, elements).map(
    (path) => `<script defer${attribute('src', base + path)}${commonAttributes(path)}></script>`,
  );
  return {
    sheet: `<link rel="stylesheet"${attribute('href', base + sheet)}${commonAttributes(sheet)}>`,
    scripts: scripts.join(''),
  };
}

/** The translation note after a single part; a whole story has it in its own content. */
export function translationHtml({ story, lang }: LocalizedStory, part: Part): string {
  if (part.wholeHtml !== undefined) return '';
  const note = textElement('p', attribute('lang', lang), story.translationNote, lang);
  // In a `div`: Angular evaluates `{{ … }}` also in the attributes of the element with `ngNonBindable`.
  return note && tag('div', attributesHtml(noTemplate), note);
}

/** Elements as HTML on one line. */
export const elementsOnOneLine = (elements: readonly SnippetElement[]): string =>
  onOneLine(elements.map(elementHtml).join('\n'));

/** The style sheet, the elements with their content, and the scripts if the part or an option needs them. */
export function snippetHtml(
  site: Site,
  localized: LocalizedStory,
  part: Part,
  options: SnippetOptions = {},
  elements: readonly SnippetElement[] = snippetElements(localized, part, options),
): string {
  const { sheet, scripts } = loadHtml(site, localized.lang, snippetElements(localized, part, options));
  const content = elementsOnOneLine(elements) + onOneLine(translationHtml(localized, part));
  return sheet + content + (needsScript(part, options) ? scripts : '');
}

/**
 * A frame with the part. Its sandbox allows scripts and new tabs, nothing else.
 *
 * @param hash sets tokens and the theme of the page in the frame: `#accent=…`
 */
export function frameHtml({ base }: Site, localized: LocalizedStory, part: Part, hash = ''): string {
  const src = base + asUrl(frameFolder(localized, part.path)) + hash;
  // Angular evaluates `{{ … }}` also in the attributes of the element with `ngNonBindable`.
  const title = part.title.replace(/\{(?=\{)/g, '{ ');
  return `<iframe${attribute('src', src)}${attribute('title', title)}${attribute('width', frameWidth)}${attribute('height', frameHeight(part))} loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0"${attributesHtml(noTemplate)}></iframe>`;
}

/** The text with a link to the page, for places that do not support frames. */
export const fallbackHtml = ({ base }: Site, localized: LocalizedStory, part: Part): string =>
  tag(
    'blockquote',
    attributesHtml(noTemplate),
    tag('a', attribute('href', base + asUrl(pageFolder(localized, part.path))), escapeHtml(part.title)) +
      (part.description ? ` ${escapeHtml(part.description)}` : ''),
  );
