/**
 * Runs the files of tests that it is given in their order, two at once: each of many opens a browser, and more than two
 * wait for each other. `node --test` would sort them by their names.
 */
import { resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const files = process.argv.slice(2).map((file) => resolve(file));
run({ files, concurrency: 2 })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(spec)
  .pipe(process.stdout);
