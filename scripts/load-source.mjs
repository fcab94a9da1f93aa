/** Loads a TypeScript module into Node: for the build, the docs, and tests without a browser. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const absWorkingDir = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} path from the root of the repository, such as `src/time/edtf.ts`
 * @returns {Promise<Record<string, any>>} the exports of the module
 */
export async function loadSource(path) {
  const { outputFiles } = await build({
    absWorkingDir,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
