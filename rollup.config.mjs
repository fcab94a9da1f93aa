/** The bundles: each script alone as one IIFE with Lit inside, and ES modules for bundlers with Lit outside. */
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { guestLit } from './scripts/guest-lit.mjs';
import { cssLiterals } from './scripts/minify-css.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Name of the script in `dist/` → its entry. */
const scripts = {
  'history-widgets': 'src/index.ts',
  'history-timeline': 'src/single/history-timeline.ts',
  'milestone-counter': 'src/single/milestone-counter.ts',
  'quote-card': 'src/single/quote-card.ts',
  'observance-day': 'src/single/observance-day.ts',
  'coverage-map': 'src/single/coverage-map.ts',
};

const source = () => [
  resolve({ extensions: ['.ts', '.js'], ignoreSideEffectsForRoot: true }),
  cssLiterals(),
  htmlLiterals({
    include: ['src/elements/**/*.ts'],
    options: { shouldMinifyCSS: () => false, minifyOptions: { minifyCSS: false, removeAttributeQuotes: true } },
  }),
  esbuild({ tsconfig: `${root}tsconfig.json`, target: 'es2022', loaders: { '.json': 'json' } }),
];

/** An entry that imports another for its effect: a script on a page exports nothing, and makes no global. */
const effectOf = (entry) => ({
  name: 'effect-of',
  resolveId: (id) => (id === 'effect' ? '\0effect' : null),
  load: (id) => (id === '\0effect' ? `import ${JSON.stringify(root + entry)};` : null),
});

/** No path of the machine that built it, wherever its packages are. */
const portable = (path) => path.replace(/^.*\/node_modules\//, '../node_modules/');

/** Whatever fails while a script loads, the page goes on, and its HTML stays. A page that breaks collections later breaks its own. */
const guarded = (name) => ({
  intro: 'try { const { Map, Set, WeakMap, WeakSet } = globalThis;',
  outro: `} catch (error) { self.console?.warn?.('<${name === 'history-widgets' ? 'history-timeline' : name}>: cannot start on this page (' + error + '); the content that the page has stays as it is.'); }`,
});

const script = (name) => ({
  input: { [name]: 'effect' },
  plugins: [effectOf(scripts[name]), guestLit(name), ...source()],
  output: {
    dir: 'dist',
    format: 'iife',
    sourcemap: true,
    sourcemapPathTransform: portable,
    ...guarded(name),
    plugins: [
      terser({
        ecma: 2022,
        toplevel: true,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
        mangle: { properties: { regex: /^_\$A/ } },
        format: { ascii_only: true, comments: false },
      }),
    ],
  },
});

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

export default [...Object.keys(scripts).map(script), modules];
