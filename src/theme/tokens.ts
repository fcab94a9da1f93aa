import { unsafeCSS } from 'lit';

/**
 * The public tokens, each written once: its name (used as `--history-NAME`), its default, and what it is for. A page
 * sets `--history-accent: …` on any ancestor; the widgets read the private `--_NAME`, declared once on their root.
 */
export const tokens = {
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
  /** The unit of vertical rhythm: gaps are multiples of it. */
  step: '1.5em',
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

/** The declarations that every root of a widget starts with: `--_accent:var(--history-accent,…);…` */
export const tokenDeclarations = unsafeCSS(
  Object.keys(tokens)
    .map((name) => `--_${name}:var(--history-${name},${tokens[name as TokenName]});`)
    .join(''),
);
