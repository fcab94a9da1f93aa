/** The builder's own words. A word that a language lacks fails the type check. */
import { resolveLocale } from '../../text/locale.js';
import type { FaultCause } from '../load-check.js';
import type { Density, Scheme, Screen, Theme, Width } from '../looks.js';
import type { PieceName } from '../targets.js';
import type { TargetName } from '../target-names.js';
import { ar } from './ar.js';
import { en } from './en.js';
import type { EditorWords } from './editor-words.js';
import { fr } from './fr.js';

export const uiLanguages = ['en', 'fr', 'ar'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

export interface Words extends EditorWords {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly allParts: string;
  readonly builderLanguage: string;
  readonly loading: string;
  readonly failed: string;
  readonly what: string;
  readonly widget: string;
  readonly item: string;
  readonly language: string;
  readonly look: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly accent: string;
  readonly accentDark: string;
  readonly page: string;
  readonly colourHint: string;
  /** The picker beside a field for a colour; the field's name follows. */
  readonly pick: (field: string) => string;
  readonly density: string;
  readonly densities: Readonly<Record<Density, string>>;
  readonly width: string;
  readonly widths: Readonly<Record<Width, string>>;
  readonly level: string;
  readonly usualLevel: string;
  readonly notColour: (text: string) => string;
  /** Said of a colour that cannot be read on a ground. */
  readonly lowContrast: (colour: string, ground: string, ratio: string) => string;
  readonly useInstead: (colour: string) => string;
  readonly where: string;
  readonly targets: Readonly<Record<TargetName, string>>;
  /** What to do with the snippet there. */
  readonly hints: Readonly<Record<TargetName, string>>;
  /** Said instead, where own content has no page that could be shown there. */
  readonly ownHint: string;
  readonly preview: string;
  readonly screen: string;
  readonly screens: Readonly<Record<Screen, string>>;
  readonly scheme: string;
  readonly schemes: Readonly<Record<Scheme, string>>;
  readonly frameTitle: (part: string) => string;
  readonly notLoaded: string;
  /** Why a file could not be loaded, and the remedy; the file's path stands before it. */
  readonly loadFaults: Readonly<Record<FaultCause, (status: number) => string>>;
  readonly nothing: string;
  readonly snippet: string;
  readonly pieces: Readonly<Record<PieceName, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly test: string;
  readonly testTitle: string;
  readonly testNote: string;
  readonly close: string;
  readonly permalink: string;
  readonly permalinkHint: string;
}

const known: Readonly<Record<UiLanguage, Words>> = { en, fr, ar };

/** The builder's language for a reader's: that, or English. */
export const uiLanguageFor = (lang: string): UiLanguage =>
  uiLanguages.find((each) => each === resolveLocale(lang).toLowerCase().split('-')[0]) ?? 'en';

export const wordsIn = (lang: UiLanguage): Words => known[lang];
