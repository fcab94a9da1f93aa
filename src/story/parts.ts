import { Part } from '../common/part.js';

/** Reads tables, and files of other tools. */
export const tables = new Part('tables', () => import('./tables.js'));

/** Removes the names in `redact`. */
export const withhold = new Part('withhold', () => import('./withhold.js'));
