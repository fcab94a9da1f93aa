/** The languages of the builder. */
import { resolveLocale } from '../text/locale.js';
import { ar } from './messages/ar.js';
import { en, type BuilderMessages } from './messages/en.js';
import { fr } from './messages/fr.js';

export type { BuilderMessages, FieldName } from './messages/en.js';

export const uiLanguages = ['en', 'fr', 'ar'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

export const builderMessages: Readonly<Record<UiLanguage, BuilderMessages>> = { en, fr, ar };

/** The builder's language for a reader's language, else English. */
export const uiLanguageFor = (lang: string): UiLanguage =>
  uiLanguages.find((each) => each === resolveLocale(lang).toLowerCase().split('-')[0]) ?? 'en';
