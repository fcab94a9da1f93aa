/** The bundles: the script with its parts, which include Lit, and ES modules that import Lit. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { cssLiterals } from './scripts/minify-css.mjs';
import { aroundPart, aroundScript, buildId, hashesFile, hashOfHashes } from './scripts/page-scope.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The plugin with cached results, which all bundles share. */
function once(plugin) {
  const done = new Map();
  function transform(code, id) {
    const key = `${id}\n${code}`;
    if (!done.has(key)) done.set(key, plugin.transform.call(this, code, id));
    return done.get(key);
  }
  return { ...plugin, transform };
}

const transforms = [
  cssLiterals(),
  htmlLiterals({
    include: ['src/elements/**/*.ts', 'src/views/**/*.ts'],
    options: { shouldMinifyCSS: () => false, minifyOptions: { minifyCSS: false, removeAttributeQuotes: true } },
  }),
  esbuild({ tsconfig: `${root}tsconfig.json`, target: 'es2022', minifySyntax: true, loaders: { '.json': 'json' } }),
].map(once);

const source = () => [resolve({ extensions: ['.ts', '.js'], ignoreSideEffectsForRoot: true }), ...transforms];

/** A virtual entry module: a script on a page exports nothing and creates no global. */
const entryOf = (code) => ({
  name: 'entry-of',
  resolveId: (id) => (id === 'entry' ? '\0entry' : null),
  load: (id) => (id === '\0entry' ? code : null),
});

const imported = (path) => JSON.stringify(root + path);

/** Removes paths of the build machine from source maps. */
const portable = (path) => path.replace(/^.*\/node_modules\//, '../node_modules/');

const compress = { passes: 3, unsafe_arrows: true, pure_getters: true };

/** Chromium then compiles all functions in a background thread: https://v8.dev/blog/explicit-compile-hints. */
const compileAhead = '//# allFunctionsCalledOnLoad';

/** Compresses in one pass and renames in a second: the result is smaller after brotli than with one pass. */
const minified = (mangle, preamble) =>
  [
    { compress, mangle: false },
    { compress: false, mangle, format: { preamble } },
  ].map(({ format, ...step }) =>
    terser({ ecma: 2022, toplevel: true, ...step, format: { ascii_only: true, comments: false, ...format } }),
  );

const hashOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** The parts in `history-widgets.full.js`: all of them, and the languages of the United Nations, German, Dutch and Portuguese. */
const isInFull = ({ name }) => name.length > 2 || ['ar', 'de', 'es', 'fr', 'nl', 'pt', 'ru', 'zh'].includes(name);

const isLanguage = ({ name }) => name.length === 2;

const withoutSourceMapComment = ({ code }) => code.replace(/\n\/\/# sourceMappingURL=.*/, '');

/**
 * Gives the parts the folder `parts-ID/`, where the id depends on all code, so that files of different builds never mix. Writes
 * the file with their hashes, and the full script: the script and its parts in one file.
 */
const partFiles = {
  name: 'part-files',
  /** A part is requested by the script's own loader. */
  renderDynamicImport: () => ({ left: 'loadPart(', right: ')' }),
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const isPart = ({ fileName }) => fileName.startsWith('parts/');
    const all = chunks.map(({ code }) => code).join('');
    // Digits alone: letters could spell a word that ad blockers look for.
    const id = String(createHash('sha256').update(all).digest().readBigUInt64BE())
      .padStart(20, '0')
      .slice(-buildId.length);
    const parts = chunks.filter(isPart).sort((one, other) => (one.name < other.name ? -1 : 1));
    const folder = `parts-${id}`;
    for (const chunk of parts.filter(isLanguage)) {
      chunk.code = withoutSourceMapComment(chunk);
      delete bundle[`${chunk.fileName}.map`];
    }
    for (const file of Object.values(bundle)) {
      if (!isPart(file)) continue;
      delete bundle[file.fileName];
      file.fileName = file.fileName.replace('parts', folder);
      bundle[file.fileName] = file;
    }
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll(buildId, id);
    const hashes = hashesFile(Object.fromEntries(parts.map(({ name, code }) => [name, hashOf(code)])));
    const hashesCode = hashes.replaceAll(buildId, id);
    this.emitFile({ type: 'asset', fileName: `${folder}/hashes.js`, source: hashesCode });
    const script = chunks.find(({ isEntry }) => isEntry);
    script.code = script.code.replaceAll(hashOfHashes, hashOf(hashesCode));
    const full = [script, ...parts.filter(isInFull)].map(withoutSourceMapComment).join('\n');
    this.emitFile({ type: 'asset', fileName: 'history-widgets.full.js', source: full });
  },
};

/**
 * The file of a module that several parts import: `history-story` always loads `day` and `map`, which share `countries`. The
 * script has what it imports itself, and what others share.
 */
function sharedCode(id, { getModuleInfo }) {
  const seen = new Set();
  const entriesOf = (module) => {
    if (seen.has(module)) return [];
    seen.add(module);
    const { isEntry, dynamicImporters, importers } = getModuleInfo(module);
    return [...(isEntry || dynamicImporters.length > 0 ? [module] : []), ...importers.flatMap(entriesOf)];
  };
  const names = entriesOf(id).map((entry) => entry.replace(/^.*\/|\.ts$/g, ''));
  const importing = names.filter((name) => name !== 'story' || names.length === 1);
  if (importing.length === 1 && importing[0] !== '\0entry') return importing[0];
  return importing.every((name) => ['day', 'map', 'countries'].includes(name)) ? 'countries' : 'history-widgets';
}

const around = ({ isEntry, name, imports }) => {
  const needs = imports.map((file) => file.match(/^parts\/(.*)\.js$/)?.[1]).filter(Boolean);
  return isEntry ? aroundScript : aroundPart(name, needs);
};

const script = {
  input: { 'history-widgets': 'entry' },
  preserveEntrySignatures: 'allow-extension',
  plugins: [entryOf(`export { isNeeded } from ${imported('src/script.ts')};`), ...source()],
  output: {
    dir: 'dist',
    format: 'cjs',
    // A script of the page may follow in the same file.
    strict: false,
    esModule: false,
    freeze: false,
    exports: 'named',
    externalLiveBindings: false,
    generatedCode: { preset: 'es2015', symbols: false },
    minifyInternalExports: true,
    chunkFileNames: 'parts/[name].js',
    manualChunks: sharedCode,
    sourcemap: true,
    sourcemapPathTransform: portable,
    intro: (chunk) => around(chunk).intro,
    outro: (chunk) => around(chunk).outro,
    plugins: [...minified(true, compileAhead), partFiles],
  },
};

const modules = {
  input: ['src/index.ts', ...readdirSync(`${root}src/single`).map((file) => `src/single/${file}`)],
  external: /^lit($|\/)/,
  plugins: source(),
  output: {
    dir: 'dist/esm',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    entryFileNames: '[name].js',
  },
};

/** The command, for Node. Imports its npm packages. */
const command = {
  input: 'publisher/src/history-widgets.ts',
  // Package names: neither paths nor virtual modules of plugins.
  external: /^(?![A-Za-z]:)[\w@]/,
  plugins: source(),
  output: {
    dir: 'publisher/dist',
    format: 'es',
    banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    sourcemap: true,
    sourcemapPathTransform: portable,
  },
};

/** In the browser, DOMParser replaces the HTML parser of the command. */
const browserParser = {
  name: 'browser-parser',
  resolveId: (id) => (id === 'linkedom' ? '\0linkedom' : null),
  load: (id) =>
    id === '\0linkedom'
      ? `import { trusted } from ${imported('src/builder/trusted.ts')};
         export const parseHTML = (text) => ({ document: new DOMParser().parseFromString(trusted(text), 'text/html') });`
      : null,
};

/** The snippet builder, a separate script. */
const builder = {
  input: 'src/builder/builder.ts',
  plugins: [browserParser, ...source()],
  output: {
    dir: 'dist/builder',
    format: 'iife',
    inlineDynamicImports: true,
    // For the tests only; it is not published.
    sourcemap: 'hidden',
    sourcemapPathTransform: portable,
    plugins: minified(true),
  },
};

export default [script, modules, command, builder];
