/** Writes `dist/` and prints its sizes. Fails if a file is over budget or a script is not pure ASCII. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { rollup } from 'rollup';
import bundles from '../rollup.config.mjs';
import { assertAscii } from './ascii.mjs';
import { writeEditorData } from './editor-data.mjs';
import { loadSource } from './load-source.mjs';
import { storySchema } from './schema.mjs';
import { writeManifest } from './manifest.mjs';
import { softwareBillOfMaterials } from './sbom.mjs';
import { sizes } from './sizes.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const folder of ['dist', 'publisher/dist']) await rm(folder, { recursive: true, force: true });
await Promise.all(bundles.map(bundle));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
// The types of the script, which has no exports.
await writeFile('dist/history-widgets.d.ts', 'export {};\n');
await chmod('publisher/dist/history-widgets.js', 0o755);
await writeStyleSheet();
await writeThemes();
await writePageFiles();
await writeSchema();
await writeEditorData(await writeManifest());
await writeIntegrity();
await report();

async function bundle({ output, ...input }) {
  const built = await rollup({
    ...input,
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  const { output: chunks } = await built.write(output);
  await built.close();
  for (const chunk of chunks)
    if (output.format !== 'es' && !chunk.fileName.endsWith('.map'))
      await assertAscii(chunk.fileName, chunk.code ?? chunk.source);
}

async function writeStyleSheet() {
  const { fallbackCss } = await loadSource('src/elements/fallback-css.ts');
  // Without nesting, for browsers before 2024: the style sheet is also used without the script.
  const { code } = await transform(fallbackCss(), {
    loader: 'css',
    minify: true,
    target: ['chrome105', 'safari16', 'firefox110'],
  });
  await writeFile('dist/history-widgets.css', code);
}

/** Style sheets with the themes, for whole pages. */
async function writeThemes() {
  const { presets, presetSheet } = await loadSource('src/theme/presets.ts');
  await mkdir('dist/themes');
  for (const theme of Object.keys(presets)) await writeFile(`dist/themes/${theme}.css`, presetSheet(theme));
}

/** The other files of published pages, and the software bill of materials. */
async function writePageFiles() {
  const styles = { bundle: true, minify: true };
  await build({ ...styles, entryPoints: ['publisher/src/pages/site.css'], outdir: 'dist' });
  await build({
    ...styles,
    entryPoints: ['src/builder/builder.css', 'src/builder/preview.css'],
    outdir: 'dist/builder',
  });
  await writePageScript('publisher/src/pages/frame.ts', 'frame.js');
  await writePageScript('src/builder/frame-check.ts', 'builder/frame-check.js');
  await writeFile('dist/sbom.json', `${JSON.stringify(await softwareBillOfMaterials(), null, 2)}\n`);
}

/** A script without imports. */
async function writePageScript(source, file) {
  const sourcefile = posix.relative(posix.dirname(`dist/${file}`), source);
  const options = { loader: 'ts', minify: true, target: 'es2020', format: 'iife', sourcemap: true, sourcefile };
  const { code, map } = await transform(await readFile(source, 'utf8'), options);
  await assertAscii(file, code);
  await writeFile(`dist/${file}`, `${code}//# sourceMappingURL=${posix.basename(file)}.map\n`);
  await writeFile(`dist/${file}.map`, map);
}

async function writeSchema() {
  await writeFile('dist/story.schema.json', `${JSON.stringify(await storySchema(), null, 2)}\n`);
}

async function writeIntegrity() {
  const entries = await readdir('dist', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.path}/${entry.name}`.slice('dist/'.length));
  const hashes = {};
  for (const file of files.sort()) {
    hashes[file] = `sha384-${createHash('sha384')
      .update(await readFile(`dist/${file}`))
      .digest('base64')}`;
  }
  await writeFile('dist/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
  await copyForPublisher(hashes);
}

/** Copies the files for published pages into the publisher's package: not modules, types or editor data. */
async function copyForPublisher(hashes) {
  const forOthers = /^esm\/|\.d\.ts$|^(web-types|vscode\..*)\.json$/;
  const forPages = Object.entries(hashes).filter(([file]) => !forOthers.test(file));
  for (const [file] of forPages) await cp(`dist/${file}`, `publisher/dist/site/${file}`);
  for (const file of ['LICENSE', 'ACCESSIBILITY.md']) await cp(file, `publisher/dist/site/${file}`);
  const integrity = `${JSON.stringify(Object.fromEntries(forPages), null, 2)}\n`;
  await writeFile('publisher/dist/site/integrity.json', integrity);
}

async function report() {
  const rows = await sizes();
  const line = (cells) =>
    cells.map((cell, index) => String(cell)[index ? 'padStart' : 'padEnd'](index ? 8 : 22)).join('');
  console.log(line(['', 'raw', 'gzip', 'brotli', 'budget']));
  for (const { file, raw, gzip, brotli, budget } of rows) console.log(line([file, raw, gzip, brotli, budget]));
  const over = rows.filter(({ brotli, budget }) => brotli > budget);
  for (const { file, brotli, budget } of over) console.error(`${file} is ${brotli - budget} bytes over its budget.`);
  if (over.length > 0) process.exitCode = 1;
}
