import type { Messages } from '../messages.js';
import { bundled } from './bundled.js';
import { hi } from './hi.js';
import { ja } from './ja.js';

/** Every language but English. */
export const languages: Readonly<Record<string, Messages>> = { ...bundled, hi, ja };
