/** The looks that a partner chooses among, each with what it says to a widget. */

/** The values of the attribute `theme`; the first is that of a widget without it. */
export const themes = ['plain', 'uswds', 'govuk', 'ecl', 'newsprint'] as const;
export type Theme = (typeof themes)[number];

/** How much space is between things: the token `step`. */
export const densities = { airy: '2em', usual: '', dense: '1.1em' } as const;
export type Density = keyof typeof densities;

/** How long a line of running text may be: the token `measure`. */
export const widths = { narrow: '45ch', usual: '', full: 'none' } as const;
export type Width = keyof typeof widths;

/** How wide the screens of the preview are, in CSS pixels. */
export const screens = { phone: 360, tablet: 768, desktop: 1280 } as const;
export type Screen = keyof typeof screens;

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** The pages that the widgets' own colours are made for. */
export const grounds: Readonly<Record<Scheme, string>> = { light: '#ffffff', dark: '#14171a' };

export interface Colours {
  readonly accent: string;
  readonly accentDark: string;
}

/** The accent as a value of CSS; empty where it is the widget's own. */
export const accentValue = ({ accent, accentDark }: Colours): string =>
  accent && accentDark ? `light-dark(${accent}, ${accentDark})` : accent || accentDark;

/** The tokens that are not as usual, by their names without `--history-`. */
export function tokensOf(look: Colours & { readonly density: Density; readonly width: Width }) {
  const all: readonly (readonly [name: string, value: string])[] = [
    ['accent', accentValue(look)],
    ['step', densities[look.density]],
    ['measure', widths[look.width]],
  ];
  return all.filter(([, value]) => value !== '');
}
