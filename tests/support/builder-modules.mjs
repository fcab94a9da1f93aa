/** Loads the builder's modules in Node as one bundle, so that they share one set of languages. */
import { build } from 'esbuild';

const names = ['contrast', 'state', 'snippet', 'site-data', 'own', 'target-names', 'messages'];
const { outputFiles } = await build({
  stdin: {
    contents: [...names.map((name) => `builder/${name}`), 'site/needs-script']
      .map((name) => `export * from './src/${name}.ts';`)
      .join('\n'),
    resolveDir: '.',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  external: ['linkedom'],
  tsconfig: 'tsconfig.json',
});
export const builder = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

/** The data of a site for its builder. */
export const siteData = (story) => ({
  base: 'https://widgets.example.org/',
  version: '1.4.2',
  integrity: { 'history-widgets.js': 'sha384-script', 'history-widgets.css': 'sha384-sheet' },
  tags: ['history-timeline', 'milestone-counter', 'quote-card', 'captioned-photo', 'observance-day', 'coverage-map', 'history-story'],
  languages: ['en'],
  story,
}); // prettier-ignore
