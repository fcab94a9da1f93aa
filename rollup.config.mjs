/** The bundles: each script alone as one IIFE with Lit inside, and ES modules for bundlers with Lit outside. */
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { cssLiterals } from './scripts/minify-css.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Name of the script in `dist/` → its entry. */
const scripts = {
  'history-widgets': 'src/index.ts',
  'history-timeline': 'src/single/history-timeline.ts',
  'milestone-counter': 'src/single/milestone-counter.ts',
  'quote-card': 'src/single/quote-card.ts',
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

const script = (name) => ({
  input: { [name]: 'effect' },
  plugins: [effectOf(scripts[name]), ...source()],
  output: {
    dir: 'dist',
    format: 'iife',
    sourcemap: true,
    sourcemapPathTransform: portable,
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
