/** The part `tables`: reads CSV and TimelineJS files. */
export { importTimelineJs } from './import-timelinejs.js';
export { readCsv } from './read-csv.js';
