/** The bundles: each script as one IIFE that includes Lit, and ES modules that import Lit. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { cssLiterals } from './scripts/minify-css.mjs';
import { pageScope } from './scripts/page-scope.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Name of the script in `dist/` → its entry. */
const scripts = {
  'history-widgets': 'src/index.ts',
  'history-timeline': 'src/single/history-timeline.ts',
  'milestone-counter': 'src/single/milestone-counter.ts',
  'quote-card': 'src/single/quote-card.ts',
  'captioned-photo': 'src/single/captioned-photo.ts',
  'observance-day': 'src/single/observance-day.ts',
  'coverage-map': 'src/single/coverage-map.ts',
};

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

const script = (name) => ({
  input: { [name]: 'entry' },
  plugins: [entryOf(`import ${imported(scripts[name])};`), ...source()],
  output: {
    dir: 'dist',
    format: 'iife',
    sourcemap: true,
    sourcemapPathTransform: portable,
    ...pageScope(name),
    plugins: minified(true, compileAhead),
  },
});

/** The UI texts of one language, for pages that load them in addition to a script without them. */
const locale = (lang) => ({
  input: { [lang]: 'entry' },
  plugins: [
    entryOf(
      `import { ${lang} } from ${imported(`src/text/languages/${lang}.ts`)};
       import { offerLanguage } from ${imported('src/text/share-languages.ts')};
       offerLanguage('${lang}', ${lang});`,
    ),
    ...source(),
  ],
  output: { dir: 'dist/locales', format: 'iife', plugins: minified(true) },
});

const languages = readdirSync(`${root}src/text/languages`)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => /^[a-z]{2}$/.test(name));

const modules = {
  input: Object.values(scripts),
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

export default [...Object.keys(scripts).map(script), ...languages.map(locale), modules, command, builder];
