/** The builder's state, and its encoding in the permalink. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { colourOf } from './contrast.js';
import { densities, schemes, screens, themes, widths } from './looks.js';
import type { Density, Scheme, Screen, Theme, Width } from './looks.js';
import { targetNames, type TargetName } from './target-names.js';
import { uiLanguages, type UiLanguage } from './messages.js';
import { scriptChoices, type ScriptChoice } from '../site/needs-script.js';

export interface State {
  /** The language of the builder; empty for the browser's language. */
  readonly ui: UiLanguage | '';
  /** The path of the part that is shown: `milestone/officers-trained`. */
  readonly part: string;
  /** The language of the content; empty for the story's first one. */
  readonly lang: string;
  readonly theme: Theme;
  /** `#rrggbb`; empty for the theme's colour. */
  readonly accent: string;
  readonly accentDark: string;
  /** The background colour of the partner's page; empty for white. */
  readonly page: string;
  readonly density: Density;
  readonly width: Width;
  /** The heading level, 2 to 6; 0 for the default. */
  readonly level: number;
  readonly target: TargetName;
  /** Whether the snippet has what only the script can add; empty for the default of the part and the target. */
  readonly script: ScriptChoice | '';
  readonly scheme: Scheme;
  readonly screen: Screen;
  /** The partner's own story as JSON; empty for the site's story. */
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
  script: '',
  scheme: 'light',
  screen: 'desktop',
  own: '',
};

/** Compresses to base64url, so that mail programs do not break the link. */
const pack = (text: string): string => {
  let bytes = '';
  for (const byte of deflateSync(strToU8(text), { level: 9 })) bytes += String.fromCharCode(byte);
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

/** The maximum uncompressed size, since a short link can contain a very large text. */
const maxBytes = 5_000_000;

function unpack(packed: string): string {
  try {
    const bytes = atob(packed.replace(/-/g, '+').replace(/_/g, '/'));
    const deflated = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
    // A longer text would be cut off, so it is ignored.
    const text = inflateSync(deflated, { out: new Uint8Array(maxBytes + 1) });
    return text.length > maxBytes ? '' : strFromU8(text);
  } catch {
    return '';
  }
}

/** The values that differ from the initial state, as a URL hash. */
export function toHash(state: State): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(initial) as readonly (keyof State)[]) {
    if (state[name] === initial[name]) continue;
    query.set(name, name === 'own' ? pack(state.own) : String(state[name]));
  }
  return query.toString();
}

/** The state of a URL hash; missing and invalid values are the initial ones. */
export function fromHash(hash: string): State {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const param = (name: keyof State) => query.get(name) ?? '';
  const oneOf = <T extends string>(name: keyof State, known: readonly T[]): T =>
    known.find((value) => value === param(name)) ?? (initial[name] as T);
  const keys = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as unknown as readonly T[];
  const level = Number(param('level'));
  return {
    ui: oneOf('ui', uiLanguages),
    part: param('part') || initial.part,
    lang: param('lang'),
    theme: oneOf('theme', themes),
    accent: colourOf(param('accent')) ?? '',
    accentDark: colourOf(param('accentDark')) ?? '',
    page: colourOf(param('page')) ?? '',
    density: oneOf('density', keys(densities)),
    width: oneOf('width', keys(widths)),
    level: [2, 3, 4, 5, 6].includes(level) ? level : 0,
    target: oneOf('target', targetNames),
    script: oneOf('script', scriptChoices),
    scheme: oneOf('scheme', schemes),
    screen: oneOf('screen', keys(screens)),
    own: query.has('own') ? unpack(param('own')) : '',
  };
}
