import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = `
  export * from './src/time/edtf.ts';
  export * from './src/time/format-date.ts';
  export { en } from './src/text/messages.ts';
`;

/** Loads the source as a JavaScript module; each `name` gives a separate module instance. */
const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: fileURLToPath(new URL('../../', import.meta.url)), loader: 'ts' },
  bundle: true,
  format: 'esm',
  write: false,
});

export const load = (name) =>
  import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}//${encodeURIComponent(name)}`);
