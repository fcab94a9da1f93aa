/**
 * `npm run mutants`: plants the faults of `faults.mjs` in a copy of the code, one at a time, and checks that the linter or the
 * test fails. `npm run mutants -- bytes` plants only those with that word in their name. Fails if a fault survives, no longer
 * applies or does not build, or if the test fails without it.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { faults } from './faults.mjs';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [word = ''] = process.argv.slice(2);
const selected = faults.filter(({ name }) => name.includes(word));

/** Builds the main script, which the page tests load. */
const bundle = `
  import { rollup } from 'rollup';
  import bundles from './rollup.config.mjs';
  const { output, ...input } = bundles.find(({ input }) => input['history-widgets']);
  const built = await rollup(input);
  await built.write(output);
  await built.close();`;

const literal = (title) => title.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** @returns {Promise<'passes' | 'fails' | string>} the result of the linter or the test; anything else is an error message */
async function judge(cwd, { by, title, file }) {
  if (by === 'lint') {
    const { code, output } = await run(['node_modules/eslint/bin/eslint.js', '--max-warnings=0', file], { cwd });
    return code === 0 ? 'passes' : /✖ \d+ problem/.test(output) ? 'fails' : output;
  }
  const args = ['--test', '--test-reporter=tap', `--test-name-pattern=${literal(title)}`];
  const { output } = await run([...args, `tests/page/${by}.page.test.mjs`], { cwd, env: { ENGINE: 'chromium' } });
  const results = output.split('\n').filter((line) => /^\s*(not )?ok \d+ - /.test(line) && !/# SKIP/.test(line));
  const own = results.filter((line) => line.replace(/\\(.)/g, '$1').endsWith(` - ${title}`));
  if (own.length === 0) return `ran no test "${title}":\n${output}`;
  return own.some((line) => /^\s*not ok/.test(line)) ? 'fails' : 'passes';
}

// From a file: minification uses worker threads, which do not work with code from the command line.
const build = async (cwd) => {
  await writeFile(join(cwd, 'one-script.mjs'), bundle);
  const { code, output } = await run(['one-script.mjs'], { cwd });
  return code === 0 ? undefined : `does not build:\n${output}`;
};

/** @returns {Promise<string | undefined>} the problem; undefined if the fault is caught */
async function plant(cwd, fault) {
  const path = join(cwd, fault.file);
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.split(fault.from).length !== 2) return `no longer applies: ${fault.file} must have ${fault.from} once`;
  await writeFile(
    path,
    text.replace(fault.from, () => fault.to),
  );
  try {
    const broken = fault.by === 'lint' ? undefined : await build(cwd);
    if (broken) return broken;
    const found = await judge(cwd, fault);
    return found === 'fails' ? undefined : found === 'passes' ? 'SURVIVES' : found;
  } finally {
    await writeFile(path, text);
  }
}

const copy = await mkdtemp(join(tmpdir(), 'history-widgets-mutants-'));
let failed = 0;
try {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of list.trim().split('\n')) await cp(join(root, file), join(copy, file));
  // Hard links: the server of the tests does not follow links out of its folder.
  execFileSync('cp', ['-al', join(root, 'node_modules'), copy]);
  if (selected.some(({ by }) => by !== 'lint')) {
    const { code, output } = await run(['scripts/build.mjs'], { cwd: copy });
    if (code !== 0) throw new Error(output);
  }
  // A test that always fails would seem to catch every fault.
  for (const fault of selected) {
    const found = await judge(copy, fault);
    if (found !== 'passes') throw new Error(`Without a fault, "${fault.title ?? fault.file}" does not pass: ${found}`);
  }
  for (const fault of selected) {
    const problem = await plant(copy, fault);
    if (problem) failed += 1;
    console.log(`${problem ? 'FAILED' : 'caught'}  ${fault.name} (${fault.by})${problem ? `: ${problem}` : ''}`);
  }
} finally {
  await rm(copy, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${selected.length - failed} of ${selected.length} faults caught`);
if (failed > 0 || selected.length === 0) process.exitCode = 1;
