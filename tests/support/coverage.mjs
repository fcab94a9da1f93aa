/** The line coverage of `src`, including files that no test loads. */
import { readdir, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { transform } from 'esbuild';

/** The minimum coverage in percent. */
export const leastLines = 95;

/**
 * @param map the browser's coverage data: istanbul's CoverageMap with absolute paths
 * @returns {Promise<{ percent: number, uncovered: string[] }>} `uncovered`: the lines of each file: `src/a.ts: 3, 17`
 */
export async function coverageOf(map) {
  const measured = new Map(
    map.files().map((file) => [relative('.', file).split(sep).join('/'), map.fileCoverageFor(file)]),
  );
  // The coverage of the command and the builder is measured in their bundles: see v8-coverage.mjs.
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

/** The lines that can be covered; a file with only types has none. */
export async function linesOf(file) {
  const text = await readFile(file, 'utf8');
  const { code } = await transform(text, { loader: 'ts' });
  return code.trim() ? text.split('\n').flatMap((line, index) => (line.trim() ? [String(index + 1)] : [])) : [];
}
