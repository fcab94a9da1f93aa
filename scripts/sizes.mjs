/** How large the files of `dist/` are: raw, gzip, brotli at its best, and against their budgets. */
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The folder of the script's parts, whose name has the id of the build. */
export const partsFolder = async () => (await readdir('dist')).find((name) => name.startsWith('parts-'));

/** @returns {Promise<number>} bytes of a file of `dist/`, compressed by brotli; `parts/scale.js` is in the folder of the parts */
export async function brotliSize(file) {
  const bytes = await readBuilt(file);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}

const readBuilt = async (file) => readFile(`dist/${file.replace(/^parts\//, `${await partsFolder()}/`)}`);

/**
 * @returns {Promise<{ file: string, raw: number, gzip: number, brotli: number, budget: number }[]>} bytes; a file
 *   whose `brotli` exceeds its `budget` fails the build
 */
export async function sizes() {
  const { files: budgets } = JSON.parse(await readFile('scripts/budgets.json', 'utf8'));
  return Promise.all(
    Object.keys(budgets).map(async (file) => {
      const bytes = await readBuilt(file);
      return {
        file,
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: await brotliSize(file),
        budget: budgets[file],
      };
    }),
  );
}
