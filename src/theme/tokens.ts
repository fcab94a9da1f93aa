import { unsafeCSS } from 'lit';

/**
 * The public tokens, each written once: its name (used as `--history-NAME`), its default, and what it is for. A page
 * sets `--history-accent: …` on any ancestor; the widgets read the private `--_NAME`, declared once on their root.
 */
export const tokens = {
  /** All text that is neither a link nor quiet: the page's own colour, unless one is given. */
  text: 'currentColor',
  /** Links, marks on the rail and large figures. */
  accent: 'light-dark(#1f4e79, #8fbce6)',
  /** The second class of countries on a map. */
  'accent-2': 'light-dark(#93450a, #e5a35f)',
  /** The third. */
  'accent-3': 'light-dark(#456a1e, #a7cb72)',
  /** The fourth. */
  'accent-4': 'light-dark(#7a2f6b, #dc9fcd)',
  /** Dates, captions and notes; at least 4.5 to 1 against the page. */
  muted: 'color-mix(in srgb, currentColor 72%, transparent)',
  /** Hairlines and the rail. */
  line: 'color-mix(in srgb, currentColor 24%, transparent)',
  /** A quiet ground, such as the space reserved for a picture. */
  surface: 'color-mix(in srgb, currentColor 5%, transparent)',
  /** The ring around what has the focus; at least 3 to 1 against the page. */
  focus: 'var(--_accent)',
  /** The ground of a link or a button that has the focus. */
  'focus-ground': 'transparent',
  /** The words on it. */
  'focus-text': 'var(--_accent)',
  /** The ground of buttons. */
  button: 'transparent',
  /** The words on them, and their border. */
  'button-text': 'var(--_accent)',
  /** The typeface: the page's own, unless one is given. */
  font: 'inherit',
  /** How bold headings and figures are. */
  weight: '650',
  /** How far headings, figures and quotations rise above the text; 0 makes all of one size. */
  scale: '1',
  /** Lines above figures, around quotations and under groups: their width and style. */
  rule: '1px solid',
  /** Density, a factor on the space between things: 0.75 is dense, 1.25 airy. */
  space: '1',
  /** The unit of vertical rhythm: gaps are multiples of it. */
  step: 'calc(1.5em * var(--_space))',
  /** The longest line of running text. */
  measure: '65ch',
  /** The width of the column of dates, where there is room for one. */
  'date-width': '8.5em',
  /** Corners of buttons and focus rings. */
  radius: '3px',
  /** How long a figure counts, at most 1500 ms; 0ms turns the motion off. */
  motion: '1200ms',
} as const;

export type TokenName = keyof typeof tokens;

/** Declarations of tokens, each of which the page's own value goes before: `--_accent:var(--history-accent,…);…` */
export const declare = (values: Readonly<Partial<Record<TokenName, string>>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--_${name}:var(--history-${name},${value});`)
    .join('');

/** What every root of a widget starts with. */
export const tokenDeclarations = unsafeCSS(declare(tokens));
