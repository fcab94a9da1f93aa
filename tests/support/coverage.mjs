/** How many lines of `src` the tests reach, with the files that no test loads counted as not reached. */
import { readdir, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { transform } from 'esbuild';

/** So many of a hundred lines the tests reach at the least. */
export const leastLines = 95;

/**
 * @param map what a browser measured: istanbul's CoverageMap, its files by absolute path
 * @returns {Promise<{ percent: number, uncovered: string[] }>} `uncovered` names each file's lines: `src/a.ts: 3, 17`
 */
export async function coverageOf(map) {
  const measured = new Map(
    map.files().map((file) => [relative('.', file).split(sep).join('/'), map.fileCoverageFor(file)]),
  );
  // The command and the builder run as they are built, and are measured there: see v8-coverage.mjs.
  const isOfPages = (name) => name.endsWith('.ts') && !/^(builder|import|site)\b/.test(name);
  const files = (await readdir('src', { recursive: true })).filter(isOfPages).sort();
  let total = 0;
  let missed = 0;
  const uncovered = [];
  for (const file of files.map((name) => `src/${name.split(sep).join('/')}`)) {
    const coverage = measured.get(file);
    const lines = coverage ? Object.keys(coverage.getLineCoverage()) : await linesOf(file);
    const open = coverage ? coverage.getUncoveredLines() : lines;
    total += lines.length;
    missed += open.length;
    if (open.length > 0) uncovered.push(`${file}: ${open.join(', ')}`);
  }
  return { percent: total ? 100 - (100 * missed) / total : 0, uncovered };
}

/** The lines that would count; a file of types alone has none. */
export async function linesOf(file) {
  const text = await readFile(file, 'utf8');
  const { code } = await transform(text, { loader: 'ts' });
  return code.trim() ? text.split('\n').flatMap((line, index) => (line.trim() ? [String(index + 1)] : [])) : [];
}
