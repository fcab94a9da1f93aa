import { ScriptPart } from '../common/script-part.js';

/** Reads tables, and files of other tools. */
export const tables = new ScriptPart('tables', () => import('./tables.js'));

/** Removes the names in `redact`. */
export const withhold = new ScriptPart('withhold', () => import('./withhold.js'));
