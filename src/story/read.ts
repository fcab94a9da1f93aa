/** Reading for tools, which have all parts from the start: the command, the builder, and tests. */
import { tables, withhold } from './parts.js';
import * as tablesModule from './tables.js';
import * as withholdModule from './withhold.js';

tables.module = tablesModule;
withhold.module = withholdModule;

export { check } from './check.js';
export { readCsv } from './read-csv.js';
export { readJson } from './read-json.js';
export { readStory } from './read-story.js';
