/**
 * `npm run docs`: writes the generated parts of the README and of `docs/`, `llms.txt`, and the theme page of the demo; then the
 * pages in `dist/docs/`. With `--check` it changes no source file, and fails if one is not up to date. Needs `npm run build`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { llmsText, readPages } from './docs-pages.mjs';
import { writeDocsSite } from './docs-site.mjs';
import { fillTables } from './docs-tables.mjs';
import { themesPage } from './themes-page.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const pages = await readPages();
const readme = await readFile('README.md', 'utf8');
const files = {
  'README.md': await fillTables(readme),
  ...Object.fromEntries(pages.map(({ file, markdown }) => [file, markdown])),
  'llms.txt': llmsText(pages, ({ file }) => file),
  ...(await themesPage()),
};

const isCheck = process.argv.includes('--check');
for (const [file, now] of Object.entries(files)) {
  const there = await readFile(file, 'utf8').catch(() => '');
  if (there === now) continue;
  if (!isCheck) {
    await writeFile(file, now);
  } else {
    console.error(difference(file, there.split('\n'), now.split('\n')));
    process.exitCode = 1;
  }
}
if (process.exitCode) console.error('A file differs from the source. Run: npm run build && npm run docs');
console.log(`dist/docs: ${await writeDocsSite(pages)} pages`);

/** The first line that differs. */
function difference(name, there, now) {
  const at = now.findIndex((line, index) => line !== there[index]);
  const line = at < 0 ? now.length : at;
  return `${name}:${line + 1}\n- ${there[line] ?? '(nothing)'}\n+ ${now[line] ?? '(nothing)'}`;
}
