import type { Theme } from './presets.js';

interface Page {
  readonly ground: string;
  readonly text: string;
}

/** The pages that the themes are made for: the theme page shows them, and contrast is tested against them. */
export const presetPages: Readonly<Record<Theme, Readonly<Record<'light' | 'dark', Page>>>> = {
  plain: { light: { ground: '#ffffff', text: '#1c2126' }, dark: { ground: '#14171a', text: '#e4e7ea' } },
  uswds: { light: { ground: '#ffffff', text: '#1b1b1b' }, dark: { ground: '#1b1b1b', text: '#f0f0f0' } },
  govuk: { light: { ground: '#ffffff', text: '#0b0c0c' }, dark: { ground: '#0b0c0c', text: '#ffffff' } },
  ecl: { light: { ground: '#ffffff', text: '#26324b' }, dark: { ground: '#121a33', text: '#e9edf8' } },
  newsprint: { light: { ground: '#f8f3e7', text: '#1f1b16' }, dark: { ground: '#1d1915', text: '#ebe3d3' } },
};
