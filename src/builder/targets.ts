/** What works where: one entry for each place that a snippet may be pasted into. */
import { escapeHtml, stringify, tag } from '../site/html-text.js';
import { policyLine } from '../site/policy.js';
import { asUrl, mailFolder, pageFolder, scriptPaths, type Site } from '../site/site.js';
import {
  attributesHtml,
  frameHtml,
  onOneLine,
  piecesHtml,
  scriptSnippet,
  snippetPieces,
  translationHtml,
  untemplated,
  type Attributes,
  type Piece as Element,
} from '../site/snippets.js';
import { blockText } from '../site/blocks.js';
import type { LocalizedStory } from '../site/localized-story.js';
import { wholeTag, type Part } from '../site/parts.js';
import type { TargetName } from './target-names.js';

export interface Given {
  readonly site: Site;
  readonly localized: LocalizedStory;
  readonly part: Part;
  /** It is the partner's own content, for which the site has no pages. */
  readonly isOwn: boolean;
  /** The level of its items' headings; undefined for the usual one. */
  readonly level: number | undefined;
  readonly theme: string;
  readonly tokens: readonly (readonly [name: string, value: string])[];
}

/** What a piece of code is: it says so above it. */
export type PieceName =
  'snippet' | 'address' | 'frame' | 'policy' | 'sheet' | 'code' | 'mail' | 'content' | 'text' | 'picture' | 'anchor' | 'server' | 'tag' | 'attributes' | 'plainMail'; // prettier-ignore

export interface Piece {
  readonly name: PieceName;
  readonly code: string;
  /** The address of the file that holds the code, where it is not written here. */
  readonly file?: string;
}

export interface Outcome {
  /** The first is the snippet; the others go with it. */
  readonly pieces: readonly Piece[];
  /** What is seen of it there: the widget, its frame, a mail, or nothing but the words. */
  readonly shows: 'widget' | 'frame' | 'mail' | 'content';
}

const declarations = ({ tokens }: Given): string =>
  tokens.map(([name, value]) => `--history-${name}: ${value}`).join('; ');

const themeOf = ({ theme }: Given): Attributes => ({ theme: theme === 'plain' ? undefined : theme });
const lookOf = (given: Given): Attributes => ({ ...themeOf(given), style: declarations(given) || undefined });

const pageUrl = ({ site, localized, part }: Given): string => site.base + asUrl(pageFolder(localized, part.path));
const tagsOf = ({ part }: Given): readonly string[] =>
  part.wholeHtml ? [wholeTag] : [...new Set(part.shown.map((shown) => shown.tag))];

const widget = (...pieces: readonly Piece[]): Outcome => ({ pieces, shows: 'widget' });

/** The script, the style sheet, and the content as HTML inside. */
const html = (given: Given): Outcome => widget({ name: 'snippet', code: snippetOf(given) });

const elements = ({ localized, part, level }: Given, attributes: Attributes): readonly Element[] =>
  snippetPieces(localized, part, { ...(level !== undefined && { level }), attributes });

const snippetWith = ({ site, localized, part }: Given, pieces: readonly Element[]): string =>
  scriptSnippet(site, localized, part, pieces);

export const snippetOf = (given: Given): string => snippetWith(given, elements(given, lookOf(given)));

const noteOf = ({ localized, part }: Given): string => onOneLine(translationHtml(localized, part));

/** `<history-timeline>` as `<div data-history-widget="history-timeline">`. */
function twin(given: Given): Outcome {
  const twins = elements(given, lookOf(given)).map(({ tag: name, attributes, content }) => ({
    tag: 'div',
    attributes: { 'data-history-widget': name, ...attributes },
    content,
  }));
  return widget({ name: 'snippet', code: snippetWith(given, twins) });
}

/** The style is a rule of a sheet of the page's own, since a strict policy blocks it in an attribute. */
function portal(given: Given): Outcome {
  const code = snippetWith(given, elements(given, themeOf(given)));
  const rules = declarations(given) && `${tagsOf(given).join(', ')} { ${declarations(given)} }`;
  return widget(
    { name: 'snippet', code },
    { name: 'policy', code: `Content-Security-Policy: ${policyLine(given.site.base)}` },
    ...(rules ? [{ name: 'sheet', code: rules } as const] : []),
  );
}

/** The words as HTML without a script: what can be had where there is no page to lead to. */
const content = ({ part, localized, level = 3 }: Given): Outcome => ({
  pieces: [
    {
      name: 'content',
      code: onOneLine(
        tag(
          'div',
          attributesHtml({ lang: localized.lang, ...untemplated }),
          part.wholeHtml?.(level) ??
            part.shown.flatMap(({ itemPages }) => itemPages.map((itemPage) => itemPage.html(level))).join('') +
              translationHtml(localized, part),
        ),
      ),
    },
  ],
  shows: 'content',
});

const text = ({ part }: Given): Outcome => ({
  pieces: [{ name: 'text', code: [part.title, ...part.mail.map(blockText)].join('\n\n') }],
  shows: 'content',
});

const withPage =
  (make: (given: Given) => Outcome, without: (given: Given) => Outcome) =>
  (given: Given): Outcome =>
    given.isOwn ? without(given) : make(given);

const address = withPage((given) => ({ pieces: [{ name: 'address', code: pageUrl(given) }], shows: 'frame' }), content);

/** The frame's address tells its page how to look. */
export function frameOf(given: Given): string {
  const { site, localized, part, tokens, theme } = given;
  const look = new URLSearchParams([...tokens, ...(theme === 'plain' ? [] : [['theme', theme] as const])].map((pair) => [...pair])); // prettier-ignore
  return frameHtml(site, localized, part, look.size > 0 ? `#${look}` : '');
}

const frame = withPage((given) => ({ pieces: [{ name: 'frame', code: frameOf(given) }], shows: 'frame' }), content);

/** The item's id in the story; undefined for a whole list, and for an item that has none, or one that fills more than a line. */
function itemId({ part, localized: { story } }: Given): string | undefined {
  const name = part.wholeHtml ? '' : part.shown[0]!.itemPages[0]!.name;
  const { milestones, quotes, photos, observances, coverage } = story;
  return [...milestones, ...quotes, ...photos, ...observances, ...coverage].find(
    ({ id }) => id === name && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(id),
  )?.id;
}

/** Wix asks for the script, the element and its attributes one by one; the content comes from the site's file. */
function customElement(given: Given): Outcome {
  const { site, localized, part, level } = given;
  const item = itemId(given);
  const isNameless = part.path.includes('/') && item === undefined;
  // What no attribute can name is pasted as HTML.
  if (given.isOwn || isNameless) return html(given);
  const hasHeadings = part.shown.some((shown) => shown.hasHeadings);
  const attributes: Readonly<Record<string, string | number | undefined>> = {
    src: `${site.base}${localized.folder}story.json`,
    item,
    lang: localized.lang,
    'heading-level': part.wholeHtml ? level && level - 1 : hasHeadings ? level : undefined,
    theme: given.theme === 'plain' ? undefined : given.theme,
    style: declarations(given) || undefined,
  };
  const lines = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`));
  return widget(
    { name: 'server', code: site.base + scriptPaths(site, 'en')[0]! },
    { name: 'tag', code: tagsOf(given)[0]! },
    { name: 'attributes', code: lines.join('\n') },
  );
}

/** A value within JSX: a string of JSON, so that nothing of a story is code. */
const expression = (value: unknown): string =>
  `{${stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)}}`;

/** An element of JSX, its content as a string of HTML. */
const jsx = (name: string, attributes: readonly (readonly [name: string, value: unknown])[], content: string): string =>
  `<${name}${attributes.map(([attributeName, value]) => ` ${attributeName}=${expression(value)}`).join('')} dangerouslySetInnerHTML=${expression({ __html: content })} />`;

function react(given: Given): Outcome {
  const style = given.tokens.map(([name, value]) => [`--history-${name}`, value]);
  const shown = elements(given, themeOf(given)).map(({ tag: name, attributes, content }) => {
    const known = Object.entries(attributes).filter(([key, value]) => value !== undefined && !(key in untemplated));
    return jsx(name, style.length > 0 ? [...known, ['style', Object.fromEntries(style)]] : known, onOneLine(content));
  });
  const note = noteOf(given);
  if (note) shown.push(jsx('div', [], note));
  const whole = shown.length === 1 ? shown[0]! : `<>\n    ${shown.join('\n    ')}\n  </>`;
  return widget({
    name: 'code',
    code: `${importLines(given)}\n\nexport const Story = () => (\n  ${whole}\n);\n`,
  });
}

/** `v-pre` leaves the element and its text as they are: Vue looks for no component, and for no braces. */
const vue = (given: Given): Outcome =>
  widget({
    name: 'code',
    code: `<script setup>\n${importLines(given)}\n</script>\n\n<template>\n  <div v-pre>${piecesHtml(elements(given, lookOf(given)))}${noteOf(given)}</div>\n</template>\n`,
  });

function importLines({ site, localized }: Given): string {
  const [, ...locales] = scriptPaths(site, localized.lang);
  const files = locales.map((path) => `import 'history-widgets/${path.replace(/^v\/[^/]+\//, '')}';`);
  return ["import 'history-widgets';", ...files].join('\n');
}

const mailFile = ({ site, localized, part }: Given, file: string): string =>
  site.base + asUrl(mailFolder(localized, part.path)) + file;

const newsletter = withPage(
  (given) => ({
    pieces: [
      { name: 'mail', code: '', file: mailFile(given, 'mail.html') },
      { name: 'plainMail', code: '', file: mailFile(given, 'mail.txt') },
      { name: 'picture', code: mailFile(given, 'mail.png') },
    ],
    shows: 'mail',
  }),
  content,
);

const medium = withPage(
  (given) => ({
    pieces: [
      { name: 'address', code: pageUrl(given) },
      { name: 'picture', code: `${pageUrl(given)}preview.png` },
    ],
    shows: 'frame',
  }),
  text,
);

const link = withPage(
  (given) => ({
    pieces: [
      { name: 'address', code: pageUrl(given) },
      {
        name: 'anchor',
        code: tag('a', attributesHtml({ href: pageUrl(given), ...untemplated }), escapeHtml(given.part.title)),
      },
    ],
    shows: 'frame',
  }),
  text,
);

const ghost = (given: Given): Outcome =>
  widget(
    { name: 'snippet', code: snippetOf(given) },
    ...(given.isOwn ? [] : [{ name: 'address', code: pageUrl(given) } as const]),
  );

export const targets: Readonly<Record<TargetName, (given: Given) => Outcome>> = {
  wordpress: html,
  'wordpress-author': address,
  drupal: twin,
  wix: customElement,
  squarespace: html,
  ghost,
  sharepoint: frame,
  portal,
  html,
  react,
  vue,
  newsletter,
  medium,
  link,
};
