/**
 * Runs test files in the given order, three at a time even on two processors, since many tests wait for a browser. `node --test`
 * would sort them by name. Files that set up nothing but the pages of `page.mjs` run in one process, with one browser of each
 * engine: a browser's start costs more than many of their tests.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

const files = process.argv.slice(2).map((file) => resolve(file));
const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])));
const sharesBrowsers = (file) =>
  texts.get(file).includes("from '../support/page.mjs'") && !/^(before|after)(Each)?\(/m.test(texts.get(file));

const folder = await mkdtemp(join(tmpdir(), 'history-widgets-tests-'));
const together = join(folder, 'together.mjs');
const imports = files.filter(sharesBrowsers).map((file) => `import '${pathToFileURL(file)}';\n`);
await writeFile(together, imports.join(''));

// Together they take longest.
run({ files: [together, ...files.filter((file) => !sharesBrowsers(file))], concurrency: 3 })
  .on('test:fail', () => (process.exitCode = 1))
  .once('end', () => rm(folder, { recursive: true }))
  .compose(spec)
  .pipe(process.stdout);
