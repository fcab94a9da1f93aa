/** Writes `dist/custom-elements.json` from the class comments of the elements. */
import { writeFile } from 'node:fs/promises';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** Paths are those of the published modules, since they are what an editor or a bundler resolves. */
const published = (path) => path.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');

export async function writeManifest() {
  const manifest = await cli({
    argv: [
      'analyze',
      '--litelement',
      '--quiet',
      '--outdir',
      'dist',
      '--globs',
      'src/elements/*.ts',
      '--exclude',
      '**/*.styles.ts',
    ],
    cwd: process.cwd(),
    noWrite: true,
  });
  for (const { declarations } of manifest.modules) declarations.forEach(leaveOutPrivate);
  const text = JSON.stringify(
    manifest,
    (key, value) => ((key === 'path' || key === 'module') && typeof value === 'string' ? published(value) : value),
    2,
  );
  await writeFile('dist/custom-elements.json', `${text}\n`);
}

/** The analyzer keeps private members, and takes Lit's internal states for attributes. */
function leaveOutPrivate(declaration) {
  const isPublic = ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public';
  declaration.members = declaration.members?.filter(isPublic);
  const names = declaration.members?.map(({ name }) => name);
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => names.includes(fieldName));
}
