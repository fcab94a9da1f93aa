/** The appearance options and their values for the widgets. */

/** The values of the attribute `theme`; the first is the default. */
export const themes = ['plain', 'uswds', 'govuk', 'ecl', 'newsprint'] as const;
export type Theme = (typeof themes)[number];

/** Spacing: the token `spacing`. */
export const densities = { airy: '2em', usual: '', dense: '1.1em' } as const;
export type Density = keyof typeof densities;

/** The maximum line length: the token `measure`. */
export const widths = { narrow: '45ch', usual: '', full: 'none' } as const;
export type Width = keyof typeof widths;

/** Screen widths of the preview, in CSS pixels. */
export const screens = { phone: 360, tablet: 768, desktop: 1280 } as const;
export type Screen = keyof typeof screens;

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** The page backgrounds for which the default colours are made. */
export const backgrounds: Readonly<Record<Scheme, string>> = { light: '#ffffff', dark: '#14171a' };

export interface Colours {
  readonly accent: string;
  readonly accentDark: string;
}

/** The accent as a CSS value; empty for the default. */
export const accentValue = ({ accent, accentDark }: Colours): string =>
  accent && accentDark ? `light-dark(${accent}, ${accentDark})` : accent || accentDark;

/** Tokens that differ from the default, without the prefix `--history-`. */
export function tokensOf(look: Colours & { readonly density: Density; readonly width: Width }) {
  const all: readonly (readonly [name: string, value: string])[] = [
    ['accent', accentValue(look)],
    ['spacing', densities[look.density]],
    ['measure', widths[look.width]],
  ];
  return all.filter(([, value]) => value !== '');
}
