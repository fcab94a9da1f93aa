/** All that a partner has chosen, and the permalink that holds it. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { colourOf } from './contrast.js';
import { densities, schemes, screens, themes, widths } from './looks.js';
import type { Density, Scheme, Screen, Theme, Width } from './looks.js';
import { targetNames, type TargetName } from './target-names.js';
import { uiLanguages, type UiLanguage } from './words/words.js';

export interface State {
  /** The language of the builder itself; empty for that of the reader. */
  readonly ui: UiLanguage | '';
  /** The path of the part that is shown: `milestone/officers-trained`. */
  readonly part: string;
  /** The language of what is shown; empty for the story's first. */
  readonly lang: string;
  readonly theme: Theme;
  /** `#rrggbb`, or empty for the theme's own. */
  readonly accent: string;
  readonly accentDark: string;
  /** The colour of the page that it will be on; empty for white. */
  readonly page: string;
  readonly density: Density;
  readonly width: Width;
  /** The level of the widget's headings, 2 to 6; 0 for the usual one. */
  readonly level: number;
  readonly target: TargetName;
  readonly scheme: Scheme;
  readonly screen: Screen;
  /** The text of the partner's own story; empty for the site's. */
  readonly own: string;
}

export const initial: State = {
  ui: '',
  part: 'timeline',
  lang: '',
  theme: 'plain',
  accent: '',
  accentDark: '',
  page: '',
  density: 'usual',
  width: 'usual',
  level: 0,
  target: 'wordpress',
  scheme: 'light',
  screen: 'desktop',
  own: '',
};

/** Letters, digits, hyphens and underscores alone, so that no mail program breaks the link. */
const pack = (text: string): string => {
  let bytes = '';
  for (const byte of deflateSync(strToU8(text), { level: 9 })) bytes += String.fromCharCode(byte);
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

/** The largest text that a link may unfold into: a small one can hold very much of the same. */
const mostBytes = 5_000_000;

function unpack(packed: string): string {
  try {
    const bytes = atob(packed.replace(/-/g, '+').replace(/_/g, '/'));
    const deflated = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
    // What does not fit is cut off, and half a story is none.
    const unfolded = inflateSync(deflated, { out: new Uint8Array(mostBytes + 1) });
    return unfolded.length > mostBytes ? '' : strFromU8(unfolded);
  } catch {
    return '';
  }
}

/** What is other than at first, as the part of an address behind `#`. */
export function toHash(state: State): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(initial) as readonly (keyof State)[]) {
    if (state[name] === initial[name]) continue;
    query.set(name, name === 'own' ? pack(state.own) : String(state[name]));
  }
  return query.toString();
}

/** The state of a permalink; what it does not say, or says wrongly, is as at first. */
export function fromHash(hash: string): State {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const said = (name: keyof State) => query.get(name) ?? '';
  const oneOf = <T extends string>(name: keyof State, known: readonly T[]): T =>
    known.find((value) => value === said(name)) ?? (initial[name] as T);
  const keys = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as unknown as readonly T[];
  const level = Number(said('level'));
  return {
    ui: oneOf('ui', uiLanguages),
    part: said('part') || initial.part,
    lang: said('lang'),
    theme: oneOf('theme', themes),
    accent: colourOf(said('accent')) ?? '',
    accentDark: colourOf(said('accentDark')) ?? '',
    page: colourOf(said('page')) ?? '',
    density: oneOf('density', keys(densities)),
    width: oneOf('width', keys(widths)),
    level: [2, 3, 4, 5, 6].includes(level) ? level : 0,
    target: oneOf('target', targetNames),
    scheme: oneOf('scheme', schemes),
    screen: oneOf('screen', keys(screens)),
    own: query.has('own') ? unpack(said('own')) : '',
  };
}
