/** The code for each target, that is, the place where a snippet can be pasted. */
import { escapeHtml, stringify, tag } from '../site/html-text.js';
import { policyLine } from '../site/policy.js';
import { asUrl, mailFolder, pageFolder, scriptPaths, type Site } from '../site/site.js';
import {
  attributesHtml,
  frameHtml,
  onOneLine,
  elementsOnOneLine,
  snippetElements,
  snippetHtml,
  translationHtml,
  noTemplate,
  type Attributes,
  type SnippetElement,
  type SnippetOptions,
} from '../site/snippets.js';
import { needsScript, type ScriptChoice } from '../site/needs-script.js';
import { blockText } from '../site/blocks.js';
import type { LocalizedStory } from '../site/localized-story.js';
import { wholeTag, type Part } from '../site/parts.js';
import type { TargetName } from './target-names.js';

export interface SnippetInput {
  readonly site: Site;
  readonly localized: LocalizedStory;
  readonly part: Part;
  /** Whether it is the partner's own content, for which the site has no pages. */
  readonly isOwn: boolean;
  /** The heading level of its items; undefined for the default. */
  readonly level: number | undefined;
  readonly theme: string;
  readonly tokens: readonly (readonly [name: string, value: string])[];
  /** The choice for what only the script can add; undefined for the default of the part. */
  readonly script: ScriptChoice | undefined;
}

/** The kinds of code blocks. */
export type CodeBlockName =
  'snippet' | 'address' | 'frame' | 'policy' | 'sheet' | 'code' | 'mail' | 'content' | 'text' | 'picture' | 'anchor' | 'server' | 'tag' | 'attributes' | 'plainMail'; // prettier-ignore

export interface CodeBlock {
  readonly name: CodeBlockName;
  readonly code: string;
  /** The URL of a file that has the code, if it is not in `code`. */
  readonly file?: string;
}

export interface TargetOutput {
  /** The first one is the snippet; the others go with it. */
  readonly codeBlocks: readonly CodeBlock[];
  /** What the target shows: the widget, its frame, a mail, or only text. */
  readonly shows: 'widget' | 'frame' | 'mail' | 'content';
}

const declarations = ({ tokens }: SnippetInput): string =>
  tokens.map(([name, value]) => `--history-${name}: ${value}`).join('; ');

const themeOf = ({ theme }: SnippetInput): Attributes => ({ theme: theme === 'plain' ? undefined : theme });
const lookOf = (input: SnippetInput): Attributes => ({ ...themeOf(input), style: declarations(input) || undefined });

const pageUrl = ({ site, localized, part }: SnippetInput): string =>
  site.base + asUrl(pageFolder(localized, part.path));
const tagsOf = ({ part }: SnippetInput): readonly string[] =>
  part.wholeHtml ? [wholeTag] : [...new Set(part.shown.map((shown) => shown.tag))];

const widget = (...codeBlocks: readonly CodeBlock[]): TargetOutput => ({ codeBlocks, shows: 'widget' });

/** The style sheet, the elements with their content, and the script if they need it. */
const html = (input: SnippetInput): TargetOutput => widget({ name: 'snippet', code: snippetOf(input) });

const optionsOf = ({ level, script }: SnippetInput, attributes: Attributes): SnippetOptions => ({
  level,
  attributes,
  script,
});

const elements = (input: SnippetInput, attributes: Attributes): readonly SnippetElement[] =>
  snippetElements(input.localized, input.part, optionsOf(input, attributes));

const snippetWith = (input: SnippetInput, attributes: Attributes, list?: readonly SnippetElement[]): string =>
  snippetHtml(input.site, input.localized, input.part, optionsOf(input, attributes), list);

export const snippetOf = (input: SnippetInput): string => snippetWith(input, lookOf(input));

/** What the snippet needs the script for; undefined if it needs none. */
export const scriptNeed = (input: SnippetInput) => needsScript(input.part, optionsOf(input, lookOf(input)));

const noteOf = ({ localized, part }: SnippetInput): string => onOneLine(translationHtml(localized, part));

/** `<div data-history-widget="history-timeline">` instead of `<history-timeline>`. */
function twin(input: SnippetInput): TargetOutput {
  const twins = elements(input, lookOf(input)).map(({ tag: name, attributes, content }) => ({
    tag: 'div',
    attributes: { 'data-history-widget': name, ...attributes },
    content,
  }));
  return widget({ name: 'snippet', code: snippetWith(input, lookOf(input), twins) });
}

/** The style is a rule for the page's own style sheet, since a strict policy blocks `style` attributes. */
function portal(input: SnippetInput): TargetOutput {
  const code = snippetWith(input, themeOf(input));
  const rules = declarations(input) && `${tagsOf(input).join(', ')} { ${declarations(input)} }`;
  return widget(
    { name: 'snippet', code },
    { name: 'policy', code: `Content-Security-Policy: ${policyLine(input.site.base, !!scriptNeed(input))}` },
    ...(rules ? [{ name: 'sheet', code: rules } as const] : []),
  );
}

/** The text as HTML without a script, for targets that need a published page if there is none. */
const content = ({ part, localized, level = 3 }: SnippetInput): TargetOutput => ({
  codeBlocks: [
    {
      name: 'content',
      code: onOneLine(
        tag(
          'div',
          attributesHtml({ lang: localized.lang, ...noTemplate }),
          part.wholeHtml?.(level) ??
            part.shown.flatMap(({ itemPages }) => itemPages.map((itemPage) => itemPage.html(level))).join('') +
              translationHtml(localized, part),
        ),
      ),
    },
  ],
  shows: 'content',
});

const text = ({ part }: SnippetInput): TargetOutput => ({
  codeBlocks: [{ name: 'text', code: [part.title, ...part.mail.map(blockText)].join('\n\n') }],
  shows: 'content',
});

const withPage =
  (make: (input: SnippetInput) => TargetOutput, without: (input: SnippetInput) => TargetOutput) =>
  (input: SnippetInput): TargetOutput =>
    input.isOwn ? without(input) : make(input);

const address = withPage(
  (input) => ({ codeBlocks: [{ name: 'address', code: pageUrl(input) }], shows: 'frame' }),
  content,
);

/** The tokens and the theme are in the hash of the frame's URL. */
export function frameOf(input: SnippetInput): string {
  const { site, localized, part, tokens, theme } = input;
  const look = new URLSearchParams([...tokens, ...(theme === 'plain' ? [] : [['theme', theme] as const])].map((pair) => [...pair])); // prettier-ignore
  return frameHtml(site, localized, part, look.size > 0 ? `#${look}` : '');
}

const frame = withPage((input) => ({ codeBlocks: [{ name: 'frame', code: frameOf(input) }], shows: 'frame' }), content);

/** The item's id in the story; undefined for a list, and for an item without an id or with line breaks in it. */
function itemId({ part, localized: { story } }: SnippetInput): string | undefined {
  const name = part.wholeHtml ? '' : part.shown[0]!.itemPages[0]!.name;
  const { milestones, quotes, photos, observances, coverage } = story;
  return [...milestones, ...quotes, ...photos, ...observances, ...coverage].find(
    ({ id }) => id === name && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(id),
  )?.id;
}

/** Wix has separate fields for the script, the tag name and the attributes; the content is loaded from the site. */
function customElement(input: SnippetInput): TargetOutput {
  const { site, localized, part, level } = input;
  const item = itemId(input);
  const isNameless = part.path.includes('/') && item === undefined;
  // No attribute can select this content.
  if (input.isOwn || isNameless) return html(input);
  const hasHeadings = part.shown.some((shown) => shown.hasHeadings);
  const attributes: Readonly<Record<string, string | number | undefined>> = {
    src: `${site.base}${localized.folder}story.json`,
    item,
    lang: localized.lang,
    'heading-level': part.wholeHtml ? level && level - 1 : hasHeadings ? level : undefined,
    theme: input.theme === 'plain' ? undefined : input.theme,
    style: declarations(input) || undefined,
  };
  const lines = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`));
  return widget(
    { name: 'server', code: site.base + scriptPaths(site, 'en')[0]! },
    { name: 'tag', code: tagsOf(input)[0]! },
    { name: 'attributes', code: lines.join('\n') },
  );
}

/** A value in JSX, as JSON, so that story content is never code. */
const expression = (value: unknown): string =>
  `{${stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)}}`;

/** A JSX element with HTML content. */
const jsx = (name: string, attributes: readonly (readonly [name: string, value: unknown])[], content: string): string =>
  `<${name}${attributes.map(([attributeName, value]) => ` ${attributeName}=${expression(value)}`).join('')} dangerouslySetInnerHTML=${expression({ __html: content })} />`;

function react(input: SnippetInput): TargetOutput {
  const style = input.tokens.map(([name, value]) => [`--history-${name}`, value]);
  const shown = elements(input, themeOf(input)).map(({ tag: name, attributes, content }) => {
    const known = Object.entries(attributes).filter(([key, value]) => value !== undefined && !(key in noTemplate));
    return jsx(name, style.length > 0 ? [...known, ['style', Object.fromEntries(style)]] : known, onOneLine(content));
  });
  const note = noteOf(input);
  if (note) shown.push(jsx('div', [], note));
  const whole = shown.length === 1 ? shown[0]! : `<>\n    ${shown.join('\n    ')}\n  </>`;
  return widget({
    name: 'code',
    code: `${importLine}\n\nexport const Story = () => (\n  ${whole}\n);\n`,
  });
}

/** `v-pre`: Vue must not compile the elements and their text. */
const vue = (input: SnippetInput): TargetOutput =>
  widget({
    name: 'code',
    code: `<script setup>\n${importLine}\n</script>\n\n<template>\n  <div v-pre>${elementsOnOneLine(elements(input, lookOf(input)))}${noteOf(input)}</div>\n</template>\n`,
  });

/** A bundler finds the parts of the script and the languages by itself. */
const importLine = "import 'history-widgets';";

const mailFile = ({ site, localized, part }: SnippetInput, file: string): string =>
  site.base + asUrl(mailFolder(localized, part.path)) + file;

const newsletter = withPage(
  (input) => ({
    codeBlocks: [
      { name: 'mail', code: '', file: mailFile(input, 'mail.html') },
      { name: 'plainMail', code: '', file: mailFile(input, 'mail.txt') },
      { name: 'picture', code: mailFile(input, 'mail.png') },
    ],
    shows: 'mail',
  }),
  content,
);

const medium = withPage(
  (input) => ({
    codeBlocks: [
      { name: 'address', code: pageUrl(input) },
      { name: 'picture', code: `${pageUrl(input)}preview.png` },
    ],
    shows: 'frame',
  }),
  text,
);

const link = withPage(
  (input) => ({
    codeBlocks: [
      { name: 'address', code: pageUrl(input) },
      {
        name: 'anchor',
        code: tag('a', attributesHtml({ href: pageUrl(input), ...noTemplate }), escapeHtml(input.part.title)),
      },
    ],
    shows: 'frame',
  }),
  text,
);

const ghost = (input: SnippetInput): TargetOutput =>
  widget(
    { name: 'snippet', code: snippetOf(input) },
    ...(input.isOwn ? [] : [{ name: 'address', code: pageUrl(input) } as const]),
  );

export const targets: Readonly<Record<TargetName, (input: SnippetInput) => TargetOutput>> = {
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
