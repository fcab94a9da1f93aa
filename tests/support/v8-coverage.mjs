/**
 * The line coverage of the command and the builder. It is measured in their bundles, and mapped to `src` by source maps.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { linesOf } from './coverage.mjs';

/** The folder for the coverage data of programs that tests start; without it, nothing is measured. */
const folder = process.env.COVERAGE_FOLDER;

/** Environment for `spawn`, so that a Node program records its coverage. */
export const measured = () => (folder ? { ...process.env, NODE_V8_COVERAGE: folder } : process.env);

/** What a page of Chromium runs of the builder is measured until the function that this answers is called. */
export async function measurePage(page) {
  if (!folder) return () => {};
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  return async () => {
    const entries = await page.coverage.stopJSCoverage();
    const result = entries
      .filter(({ url }) => /\/builder\/[\w-]+\.js$/.test(url))
      .map(({ url, functions }) => ({
        url: String(new URL(`../../dist/builder/${url.replace(/^.*\//, '')}`, import.meta.url)),
        functions,
      }));
    await writeFile(join(folder, `page-${process.pid}-${performance.now()}.json`), JSON.stringify({ result }));
  };
}

/**
 * @param {string} from a folder of what V8 wrote, one file a process or page
 * @param {readonly string[]} folders of sources, such as `publisher/src`
 * @returns {Promise<{ percent: number, uncovered: string[] }>} `uncovered` names each file's lines: `publisher/src/a.ts: 3, 17`
 */
export async function coverageOfBundles(from, folders) {
  const reached = await reachedIn(from);
  const lines = new Map();
  for (const [path, isReached] of reached) await addLines(lines, path, isReached);
  let total = 0;
  let missed = 0;
  const uncovered = [];
  for (const file of await filesOf(folders)) {
    const known = lines.get(file) ?? new Map((await linesOf(file)).map((line) => [line, false]));
    const open = [...known]
      .filter(([, isReached]) => !isReached)
      .map(([line]) => line)
      .sort((a, b) => a - b);
    total += known.size;
    missed += open.length;
    if (open.length > 0) uncovered.push(`${file}: ${open.join(', ')}`);
  }
  return { percent: total ? 100 - (100 * missed) / total : 0, uncovered };
}

async function filesOf(folders) {
  const names = await Promise.all(
    folders.map(async (name) =>
      (await readdir(name, { recursive: true })).map((file) => `${name}/${file.split(sep).join('/')}`),
    ),
  );
  return names
    .flat()
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

/** For each bundle, by its path in the project, which of its characters any process has run. */
async function reachedIn(from) {
  const reached = new Map();
  for (const name of await readdir(from)) {
    const { result } = JSON.parse(await readFile(join(from, name), 'utf8'));
    for (const { url, functions } of result) {
      const path = url.startsWith('file:') && relative('.', fileURLToPath(url)).split(sep).join('/');
      if (!path || !/^(publisher\/dist|dist\/builder)\//.test(path)) continue;
      if (!reached.has(path)) reached.set(path, new Uint8Array((await readFile(path, 'utf8')).length));
      const now = new Uint8Array(reached.get(path).length);
      // From the outermost range to the innermost, which has the last word.
      const ranges = functions.flatMap((one) => one.ranges);
      ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
      for (const { startOffset, endOffset, count } of ranges) now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      const all = reached.get(path);
      for (let index = 0; index < now.length; index += 1) all[index] |= now[index];
    }
  }
  return reached;
}

/** Adds to `lines` (file of `src` → line → whether it was reached) what a bundle was made of. */
async function addLines(lines, path, isReached) {
  const code = await readFile(path, 'utf8');
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  eachMapping(new TraceMap(await readFile(`${path}.map`, 'utf8')), (mapping) => {
    if (!mapping.source) return;
    const file = relative('.', resolve(posix.dirname(path), mapping.source))
      .split(sep)
      .join('/');
    if (!lines.has(file)) lines.set(file, new Map());
    const of = lines.get(file);
    const isRun = isReached[starts[mapping.generatedLine - 1] + mapping.generatedColumn] === 1;
    of.set(mapping.originalLine, of.get(mapping.originalLine) || isRun);
  });
}
