/** Reading for tools, which have all parts and languages from the start: the command, the builder, and tests. */
import { tables, withhold } from './parts.js';
import * as tablesModule from './tables.js';
import * as withholdModule from './withhold.js';
import { addMessages } from '../text/languages.js';
import { languages } from '../text/languages/all.js';

tables.module = tablesModule;
withhold.module = withholdModule;
for (const lang of Object.keys(languages)) addMessages(lang, languages[lang]!);

export { check } from './check.js';
export { readCsv } from './read-csv.js';
export { readJson } from './read-json.js';
export { readStory } from './read-story.js';
