import type { Messages } from '../messages.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** The languages in the main script, besides English. All others are separate scripts, `locales/xx.js`. */
export const bundled: Readonly<Record<string, Messages>> = { ar, de, es, fr, nl, pt, ru, zh };
