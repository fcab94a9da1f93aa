/** What partners paste: one line each, without an inline script. */
import { attribute, escapeHtml, tag } from './html-text.js';
import type { LocalizedStory } from './localized-story.js';
import { wholeTag, type Part } from './parts.js';
import { textElement } from './write-html.js';
import { assetFolder, asUrl, frameFolder, pageFolder, scriptPaths, type Site } from './site.js';

/** How wide a frame is where nobody says. */
export const frameWidth = 600;

/** A frame's height before its page tells its own: guessed from how much there is to read, so that little moves. */
export function frameHeight({ shown }: Part): number {
  const lines = (text: string, inLine: number) => Math.ceil(text.length / inLine);
  const words = (html: string) => html.replace(/<[^<>]*>/g, '');
  const heights = shown.flatMap(({ itemPages }) =>
    itemPages.map(({ html: write, block }) => {
      const html = write(3);
      if (block.kind === 'events')
        return html
          .split('<li')
          .slice(1)
          .reduce((sum, item) => sum + 90 + 26 * lines(words(item), 60), 0);
      if (block.kind === 'quotation') return 150 + 42 * lines(block.text, 40);
      return 150 + 26 * lines(words(html), 62);
    }),
  );
  return Math.min(1000, Math.max(200, 60 + heights.reduce((sum, height) => sum + height, 0)));
}

/** The level of headings that an element has where nothing says another. */
const usualLevel = 3;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element by its parts, which each place writes in its own way. */
export interface Piece {
  readonly tag: string;
  readonly attributes: Attributes;
  /** HTML. */
  readonly content: string;
}

/** An attribute of nothing stands without a value. */
export const attributesHtml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : attribute(name, value)))
    .join('');

export const pieceHtml = ({ tag: name, attributes, content }: Piece): string =>
  tag(name, attributesHtml(attributes), content);

/** Said to Vue, AngularJS and Angular, where they take a page for a template: what a story holds is no code of theirs. */
export const untemplated: Attributes = { 'v-pre': '', 'ng-non-bindable': '', ngNonBindable: '' };

/** The elements with their content, one after the other. */
const elementPieces = ({ shown }: Pick<Part, 'shown'>, level: number, attributes: Attributes): readonly Piece[] =>
  shown.flatMap(({ tag: name, hasHeadings, itemPages }) => {
    const own = hasHeadings && level !== usualLevel ? { 'heading-level': level } : {};
    return itemPages.map(({ html }) => ({ tag: name, attributes: { ...own, ...attributes }, content: html(level) }));
  });

export const elementsHtml = (part: Pick<Part, 'shown'>, level = usualLevel): string =>
  elementPieces(part, level, {}).map(pieceHtml).join('\n');

/** A part where it stands alone: by the one element for all of it, whose title is a level above, else by one for each item page. */
export function partPieces(part: Part, level = usualLevel, attributes: Attributes = {}): readonly Piece[] {
  if (part.wholeHtml === undefined) return elementPieces(part, level, attributes);
  const own = level > usualLevel ? { 'heading-level': level - 1 } : {};
  const content = part.wholeHtml(Math.max(level, usualLevel));
  return [{ tag: wholeTag, attributes: { ...own, ...attributes }, content }];
}

export const partHtml = (part: Part, level?: number): string => partPieces(part, level).map(pieceHtml).join('\n');

/** The addresses of the site's own pictures as seen from one of its pages, so that the site can be anywhere. */
export const fromPage = (html: string, { base }: Site, root: string): string =>
  html.replaceAll(`${base}${assetFolder}`, `${root}${assetFolder}`);

export interface Look {
  /** The level of the headings of its items. */
  readonly level?: number;
  /** Attributes of each element, such as `theme`. */
  readonly attributes?: Attributes;
}

/** A part as its snippets hold it: its elements say their language, what else is asked of them, and that they are no template. */
export function snippetPieces(
  localized: LocalizedStory,
  part: Part,
  { level, attributes }: Look = {},
): readonly Piece[] {
  const { lang, direction } = localized;
  const dir = direction === 'rtl' ? direction : undefined;
  return partPieces(part, level, { lang, dir, ...attributes, ...untemplated });
}

/** HTML on one line: editors break what has several. */
export const onOneLine = (html: string): string => html.replace(/(?<!\s)\s*\n\s*/g, ' ');

/** The style sheet and the scripts, each held to its hash. */
export function loadHtml(site: Site, lang: string): { readonly sheet: string; readonly scripts: string } {
  const { base, built } = site;
  const hashOf = (path: string) => attribute('integrity', built.integrity[path.replace(`v/${built.version}/`, '')]);
  const common = (path: string) => `${hashOf(path)} crossorigin="anonymous" referrerpolicy="no-referrer"`;
  const sheet = `v/${built.version}/history-widgets.css`;
  const scripts = scriptPaths(site, lang).map(
    (path) => `<script defer${attribute('src', base + path)}${common(path)}></script>`,
  );
  return {
    sheet: `<link rel="stylesheet"${attribute('href', base + sheet)}${common(sheet)}>`,
    scripts: scripts.join(''),
  };
}

/** What the readers of a translation should know, behind a part that is pasted alone: a whole story says it by itself. */
export function translationHtml({ story, lang }: LocalizedStory, part: Part): string {
  if (part.wholeHtml !== undefined) return '';
  const note = textElement('p', attribute('lang', lang), story.translationNote, lang);
  // Angular reads the attributes of the element that says so itself, and the note's exact text may be one.
  return note && tag('div', attributesHtml(untemplated), note);
}

/** The pieces as HTML, on one line. */
export const piecesHtml = (pieces: readonly Piece[]): string => onOneLine(pieces.map(pieceHtml).join('\n'));

/** The elements with their content in the page, between the style sheet and the scripts. */
export function scriptSnippet(
  site: Site,
  localized: LocalizedStory,
  part: Part,
  pieces: readonly Piece[] = snippetPieces(localized, part),
): string {
  const { sheet, scripts } = loadHtml(site, localized.lang);
  return sheet + piecesHtml(pieces) + onOneLine(translationHtml(localized, part)) + scripts;
}

/** A frame of the part alone; `look` is what its address tells it of that (`#accent=…`). It may open links in tabs of their own, and run its script; nothing else. */
export function frameHtml({ base }: Site, localized: LocalizedStory, part: Part, look = ''): string {
  const src = base + asUrl(frameFolder(localized, part.path)) + look;
  // Angular reads the attributes of the element that says so itself.
  const title = part.title.replace(/\{(?=\{)/g, '{ ');
  return `<iframe${attribute('src', src)}${attribute('title', title)}${attribute('width', frameWidth)}${attribute('height', frameHeight(part))} loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0"${attributesHtml(untemplated)}></iframe>`;
}

/** The words themselves with a link to the page: what stands where no frame is taken. */
export const fallbackHtml = ({ base }: Site, localized: LocalizedStory, part: Part): string =>
  tag(
    'blockquote',
    attributesHtml(untemplated),
    tag('a', attribute('href', base + asUrl(pageFolder(localized, part.path))), escapeHtml(part.title)) +
      (part.description ? ` ${escapeHtml(part.description)}` : ''),
  );
