/** The part `tables`: reads stories that are not in the kit's own JSON. */
export { importTimelineJs } from './import-timelinejs.js';
export { readCsv } from './read-csv.js';
