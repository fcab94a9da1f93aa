import { unsafeCSS } from 'lit';

/**
 * The public tokens: name (`--history-NAME`), default and description. A page sets `--history-accent: …` on any ancestor; the
 * widgets read the private `--_NAME`, declared on their root.
 */
export const tokens = {
  /** The text colour. Inherits the page's colour by default. */
  text: 'currentColor',
  /** The colour of links, timeline markers and large figures. */
  accent: 'light-dark(#1f4e79, #8fbce6)',
  /** The colour of the second class of countries on a map. */
  'accent-2': 'light-dark(#93450a, #e5a35f)',
  /** The colour of the third class of countries on a map. */
  'accent-3': 'light-dark(#456a1e, #a7cb72)',
  /** The colour of the fourth class of countries on a map. */
  'accent-4': 'light-dark(#7a2f6b, #dc9fcd)',
  /** The colour of dates, captions and notes. Needs a contrast of at least 4.5:1 with the page. */
  muted: 'color-mix(in srgb, currentColor 72%, transparent)',
  /** The colour of thin lines and of the timeline's rail. */
  line: 'color-mix(in srgb, currentColor 24%, transparent)',
  /** The background of quiet areas, such as the box reserved for a picture. */
  surface: 'color-mix(in srgb, currentColor 5%, transparent)',
  /** The colour of the focus ring. Needs a contrast of at least 3:1 with the page. */
  focus: 'var(--_accent)',
  /** The background of a focused link or button. */
  'focus-background': 'transparent',
  /** The text colour of a focused link or button. */
  'focus-text': 'var(--_accent)',
  /** The background of buttons. */
  button: 'transparent',
  /** The text and border colour of buttons. */
  'button-text': 'var(--_accent)',
  /** The font family. Inherits the page's font by default. */
  font: 'inherit',
  /** The font weight of headings and figures. */
  weight: '650',
  /** How much larger headings, figures and quotations are than the text. 0 makes them all the same size. */
  'type-scale': '1',
  /** The width and style of the lines above figures, around quotations and below groups. */
  rule: '1px solid',
  /** The unit of vertical spacing, a length: `1.1em` is dense, `2em` is airy. Gaps are multiples of it. */
  spacing: '1.5em',
  /** The maximum line length of running text. */
  measure: '65ch',
  /** The width of the date column, where there is room for one. */
  'date-width': '8.5em',
  /** The corner radius of buttons and focus rings. */
  radius: '3px',
  /** The duration of the counting animation, at most 1500ms. 0ms turns it off. */
  motion: '1200ms',
} as const;

export type TokenName = keyof typeof tokens;

/** What tokens were called in 0.1, used where a page does not set the new name. Delete in 0.3. */
const renamed = new Map<string, (value: string) => string>([
  ['focus-background', (value) => `var(--history-focus-ground,${value})`],
  ['type-scale', (value) => `var(--history-scale,${value})`],
  ['spacing', (value) => `var(--history-step,calc(${value} * var(--history-space,1)))`],
]);

/** The value of a token where a page does not set it by its name of today. */
export const orOldName = (name: string, value: string): string => renamed.get(name)?.(value) ?? value;

/** Declarations such as `--_accent:var(--history-accent,…);` */
export const declare = (values: Readonly<Partial<Record<TokenName, string>>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--_${name}:var(--history-${name},${orOldName(name, value)});`)
    .join('');

/** Declarations for the root element of each widget. */
export const tokenDeclarations = unsafeCSS(declare(tokens));
