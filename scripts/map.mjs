/**
 * `npm run map`: writes `src/map/world.ts` and `codes.ts`, the dot map of the world and its country codes, from Natural Earth (public domain,
 * in the package world-atlas) and ISO 3166-1. A test compares `worldSource()` with the committed file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { drawWorld } from './map-dots.mjs';
import { continents } from './map-regions.mjs';

const header = (what) => `/**
 * ${what} Written by \`npm run map\` (scripts/map.mjs) from Natural Earth, 1:10m
 * cultural vectors, which are in the public domain (package world-atlas, countries-10m.json). Do not edit it by hand.
 */
`;

/** \`Bel\` → BE and BEL: the capitals are the alpha-2 code; if its letters are not in the alpha-3 code, it is appended. */
function codeOf(alpha2, alpha3) {
  const at = alpha3.indexOf(alpha2[1], 1);
  if (alpha2[0] !== alpha3[0] || at < 0) return alpha3.toLowerCase() + alpha2;
  return [...alpha3].map((letter, index) => (index === 0 || index === at ? letter : letter.toLowerCase())).join('');
}

/** Runs of equal cells, row by row: \`3.\` is three cells of sea, \`2BE\` two of Belgium, \`*\` disputed land, \`/\` a new row. */
const rowText = (row) =>
  row
    .reduce((runs, cell) => {
      const last = runs.at(-1);
      if (last?.cell === cell) last.count++;
      else runs.push({ cell, count: 1 });
      return runs;
    }, [])
    .filter(({ cell }, index, runs) => cell !== '.' || index < runs.length - 1)
    .map(({ cell, count }) => (count > 1 ? count : '') + cell)
    .join('');

const read = async (name) => JSON.parse(await readFile(new URL(`../node_modules/${name}`, import.meta.url), 'utf8'));

const pathOf = (name) => fileURLToPath(new URL(`../src/map/${name}.ts`, import.meta.url));

async function formatted(source) {
  const path = pathOf('world');
  return format(source, { ...(await resolveConfig(path)), filepath: path });
}

export async function worldSource() {
  const codes = await read('i18n-iso-countries/codes.json');
  const { columns, rows } = drawWorld(await read('world-atlas/countries-10m.json'), codes);
  return formatted(`${header('The world as dots.')}
/** How many dots a row can have. */
export const columns = ${columns};

/** How many rows there are. */
export const rows = ${rows.length};

/** The dots, row by row from the north: runs of sea (\`.\`), land of no country (\`*\`) and countries. */
export const dots = ${JSON.stringify(rows.map(rowText).join('/'))};
`);
}

export async function codesSource() {
  const codes = await read('i18n-iso-countries/codes.json');
  const alpha3Of = new Map(codes.map(([alpha2, alpha3]) => [alpha2, alpha3]));
  const encode = (list) => list.map((alpha2) => codeOf(alpha2, alpha3Of.get(alpha2))).join('');
  const groups = continents.map(({ states, others }) => [encode(states), encode(others)]);
  return formatted(`${header('The codes of the countries.')}
/** For each continent, the codes of its member and observer states of the United Nations, and of its other areas. */
export const codes: readonly (readonly [states: string, others: string])[] = ${JSON.stringify(groups)};
`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(pathOf('world'), await worldSource());
  await writeFile(pathOf('codes'), await codesSource());
}
