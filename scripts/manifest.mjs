/** Writes the custom elements manifest (`dist/custom-elements.json`) from the comments of the elements and their styles. */
import { readFile, writeFile } from 'node:fs/promises';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { loadSource } from './load-source.mjs';
import { tokensOf } from './tokens.mjs';

/** The paths of the published modules, which editors and bundlers resolve. */
const published = (path) => path.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');

/** Files with types of properties, whose values the manifest lists. */
const typeFiles = ['src/theme/presets.ts', 'src/story/arrange-events.ts'];

/** @returns the manifest */
export async function writeManifest() {
  const { modules, ...head } = await cli({
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
  // Only the elements and their base class.
  const classes = modules.filter(({ declarations }) => declarations.some(({ superclass }) => superclass));
  const words = await wordsOfTypes();
  for (const declaration of classes.flatMap(({ declarations }) => declarations)) {
    removePrivate(declaration);
    resolveTypes(declaration, words);
    const { tagName } = declaration;
    if (tagName === 'history-story') declaration.cssParts.push(...(await exportedParts(classes)));
    if (tagName) declaration.cssProperties = (await tokensOf(tagName)).map(({ token: _, ...property }) => property);
  }
  const text = JSON.stringify(
    { ...head, modules: classes },
    (key, value) => ((key === 'path' || key === 'module') && typeof value === 'string' ? published(value) : value),
    2,
  );
  await writeFile('dist/custom-elements.json', `${text}\n`);
  return JSON.parse(text);
}

/** The parts of a story that are those of the elements inside. */
async function exportedParts(classes) {
  const { exportedParts: list } = await loadSource('src/elements/partials/exported-parts.ts');
  const elements = classes.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  return list.split(', ').map((each) => {
    const [part, name = part] = each.split(':');
    const about = elements
      .filter(({ tagName }) => tagName !== 'history-story')
      .flatMap(({ tagName, cssParts }) =>
        cssParts.filter(({ name }) => name === part).map(({ description }) => `In \`${tagName}\`: ${description}`),
      );
    if (about.length === 0)
      throw new Error(`src/elements/partials/exported-parts.ts: no element has a part "${part}".`);
    return { name, description: about.join(' ') };
  });
}

/** Removes private and static members, and internal Lit state, which the analyzer treats as attributes. */
function removePrivate(declaration) {
  const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
    !name.startsWith('#') && privacy === 'public' && !isStatic;
  declaration.members = declaration.members?.filter(isPublic);
  const names = declaration.members?.map(({ name }) => name);
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) => names.includes(fieldName));
}

/** Name of a union type → its values: `Theme` → `'plain' | 'uswds' | …`. */
async function wordsOfTypes() {
  const sources = await Promise.all(typeFiles.map((file) => readFile(file, 'utf8')));
  return new Map(
    [...sources.join('\n').matchAll(/^export type (\w+) = ('[^;]+);/gm)].map(([, name, words]) => [name, words]),
  );
}

function resolveTypes({ members = [], attributes = [] }, words) {
  for (const { type } of [...members, ...attributes])
    if (type && words.has(type.text)) type.text = words.get(type.text);
}
