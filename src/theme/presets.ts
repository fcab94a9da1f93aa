import { unsafeCSS } from 'lit';
import { declare, orOldName, tokens, type TokenName } from './tokens.js';

type Tokens = Readonly<Partial<Record<TokenName, string>>>;

export type Theme = 'plain' | 'uswds' | 'govuk' | 'ecl' | 'newsprint';

/**
 * The themes: how each differs from the plain one. None sets the text colour or loads a font: these come from the page, and
 * muted text, lines and backgrounds are mixed from its text colour. Colours are those of the design systems; dark variants,
 * which they do not have, are lighter colours of the same hue.
 */
export const presets: Readonly<Record<Theme, Tokens>> = {
  plain: {},
  /** The U.S. Web Design System, https://designsystem.digital.gov/design-tokens/color/theme-tokens/ */
  uswds: {
    accent: 'light-dark(#005ea2, #73b3e7)',
    focus: '#2491ff',
    radius: '4px',
    weight: '700',
  },
  /** GOV.UK, https://design-system.service.gov.uk/styles/colour/ */
  govuk: {
    accent: 'light-dark(#1d70b8, #6fb0e8)',
    focus: 'currentColor',
    'focus-background': '#fd0',
    'focus-text': '#0b0c0c',
    button: 'var(--_surface)',
    'button-text': 'currentColor',
    radius: '0',
    weight: '700',
  },
  /** The Europa Component Library, https://ec.europa.eu/component-library/ */
  ecl: {
    accent: 'light-dark(#0e47cb, #9db6f5)',
    'focus-background': '#ffd617',
    'focus-text': '#082b7a',
    radius: '4px',
    weight: '700',
  },
  /** A newspaper: dark red, and double rules. */
  newsprint: {
    accent: 'light-dark(#7a1f1f, #e3a08f)',
    line: 'color-mix(in srgb, currentColor 50%, transparent)',
    font: 'Georgia, serif',
    rule: '3px double',
    radius: '0',
    weight: '700',
    'type-scale': '1.2',
  },
};

/** The theme rules, for instance for `[data-theme=NAME]`. */
export const presetRules = (selectorOf: (theme: string) => string) =>
  unsafeCSS(
    Object.entries(presets)
      .slice(1)
      .map(([theme, values]) => `${selectorOf(theme)}{${declare(values)}}`)
      .join(''),
  );

/** Replaces private tokens with the public ones and their defaults. */
const onPage = (value: string): string =>
  value.replace(/var\(--_([\w-]+)\)/g, (_, name: TokenName) => `var(--history-${name}, ${tokens[name]})`);

/** A theme as a style sheet for a page. Its specificity is 0, so that the page's own values win. */
export const presetSheet = (theme: Theme): string =>
  `:where(:root) {\n${Object.entries(presets[theme])
    .map(([name, value]) => `  --history-${name}: ${orOldName(name, onPage(value))};\n`)
    .join('')}}\n`;
