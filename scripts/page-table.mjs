/**
 * Checks the table in `tests/page/README.md`: each test that it names must exist, in every engine that it lists. `…` in a title
 * matches any text. Needs a build.
 */
import { readdir, readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { basename } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { collected } from './collected-tests.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const table = 'tests/page/README.md';
const suffix = '.page.test.mjs';

const standIn = new URL('./collected-tests.mjs', import.meta.url).href;
register(
  `data:text/javascript,${encodeURIComponent(
    `export const resolve = (name, context, next) =>
      name === 'node:test' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);`,
  )}`,
);
const { engines } = await import('../tests/support/page.mjs');

/** @returns {Promise<Map<string, { suite: string, title: string }[]>>} the tests of each file, by its short name */
async function testsByFile() {
  const files = (await readdir('tests/page')).filter((name) => name.endsWith(suffix)).sort();
  const tests = new Map();
  for (const file of files) {
    collected.length = 0;
    await import(`../tests/page/${file}`);
    tests.set(basename(file, suffix), [...collected]);
  }
  return tests;
}

const pattern = (title) =>
  new RegExp(
    `^${title
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*')}$`,
  );

const rows = [...(await readFile(table, 'utf8')).matchAll(/^\| .* \| `(.+?)` \| `(.+?)` \| (.*) \|$/gm)].map(
  ([, file, title, where]) => ({ file, title: title.replaceAll('\\|', '|'), where }),
);
const tests = await testsByFile();
const problems = [];
for (const { file, title, where } of rows) {
  const named = (tests.get(file) ?? []).filter((test) => pattern(title).test(test.title));
  const missing = where === 'all' ? engines.filter((name) => !named.some(({ suite }) => suite.endsWith(name))) : [];
  if (named.length === 0) problems.push(`tests/page/${file}${suffix} has no test "${title}".`);
  else if (missing.length > 0) problems.push(`"${title}" is not tested in ${missing.join(' and ')}.`);
}

console.log(problems.length > 0 ? [...new Set(problems)].join('\n') : `${rows.length} rows, all with their tests`);
if (problems.length > 0) {
  console.log(`Update the table in ${table}.`);
  process.exitCode = 1;
}
