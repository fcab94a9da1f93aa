import { check } from '../data/check.js';
import type { Checked } from '../data/model.js';
import icmec from './icmec.json';

let checked: Checked | undefined;

/** The story that an element tells when its page gives it none. A publisher's own build puts another file here. */
export const builtIn = (): Checked => (checked ??= check(icmec));
