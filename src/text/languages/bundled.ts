import type { Messages } from '../messages.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** What the full script carries beside English. Every other language is a file of its own, `locales/xx.js`. */
export const bundled: Readonly<Record<string, Messages>> = { ar, de, es, fr, nl, pt, ru, zh };
