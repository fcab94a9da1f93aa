/**
 * Runs the files of tests that it is given in their order, three at once: on two processors, since many wait for a while
 * for what a browser does late. `node --test` would sort them by their names.
 */
import { resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const files = process.argv.slice(2).map((file) => resolve(file));
run({ files, concurrency: 3 })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(spec)
  .pipe(process.stdout);
