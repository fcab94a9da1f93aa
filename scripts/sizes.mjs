/** How large the files of `dist/` are: raw, gzip, brotli at its best, and against their budgets. */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * @returns {Promise<{ file: string, raw: number, gzip: number, brotli: number, budget: number }[]>} bytes; a file
 *   whose `brotli` exceeds its `budget` fails the build
 */
export async function sizes() {
  const { files: budgets } = JSON.parse(await readFile('scripts/budgets.json', 'utf8'));
  return Promise.all(
    Object.keys(budgets).map(async (file) => {
      const bytes = await readFile(`dist/${file}`);
      const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
      return {
        file,
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotli.length,
        budget: budgets[file],
      };
    }),
  );
}
