import type { Messages } from '../messages.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { hi } from './hi.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** Every language but English, for a script that is to carry them all: each goes to `addMessages`. */
export const languages: Readonly<Record<string, Messages>> = { ar, de, es, fr, hi, ja, nl, pt, ru, zh };
