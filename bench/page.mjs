/** The page that contains each contender, and the functions that contenders share. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A file of `dist/`, as text. */
export const built = (name) => readFileSync(`${root}dist/${name}`, 'utf8');

/** A file of an installed package. */
export const packaged = (path) => readFileSync(fileURLToPath(new URL(`node_modules/${path}`, import.meta.url)));

const readVersion = (folder, name) =>
  JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8')).version;

/** The version of a package of the benchmark. */
export const versionOf = (name) => readVersion(fileURLToPath(new URL('.', import.meta.url)), name);

/** Bundles a module and its imports as one minified classic script. */
export const bundled = (code) =>
  buildSync({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  }).outputFiles[0].text;

export const litVersion = readVersion(root, 'lit');

/** Escapes text for HTML. */
export const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Escapes data for an inline script. */
export const json = (value) => JSON.stringify(value).replace(/</g, '\\u003c');

const pageStyle =
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.8rem}';

/**
 * @param {{ head?: string, body: string, end?: string, before?: string }} parts `body` is what is measured; `before`
 *   stands between the page's heading and it
 */
export const page = ({ head = '', body, end = '', before = '' }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>A page</title><style>${pageStyle}</style>${head}</head><body><header><h1>Our history</h1><p>What the page itself says before it.</p></header>${before}<main>${body}</main><footer id="below"><p>What the page itself says below it.</p></footer>${end}</body></html>`;

const scriptOfOurs = '<script defer src="/history-widgets.js"></script>';
export const headOfOurs = `<link rel="stylesheet" href="/history-widgets.css">${scriptOfOurs}`;
/** The style sheet, the script, and the parts, any of which it may request. */
export const filesOfOurs = () => {
  const all = readdirSync(`${root}dist`, { recursive: true });
  const files = all.filter((file) => /^(history-widgets\.(js|css)|parts-[^/]*\/\w+\.js)$/.test(file));
  return Object.fromEntries(files.map((file) => [`/${file}`, built(file)]));
};

/** A variant of a contender: replaces `from` in its page of events with `to()`. */
export const withPage = (contender, name, title, from, to) => ({
  name,
  title,
  probe: contender.probe,
  click: contender.click,
  events: (work) => {
    const { '/index.html': before, ...files } = contender.events(work);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name}: the page of ${contender.name} has no ${from}.`);
    return { ...files, '/index.html': after };
  },
});

/** The files of one of our pages without the script: HTML and the style sheet. */
export const withoutScript = ({ '/index.html': html, '/history-widgets.css': css }) => ({
  '/index.html': html.replace(scriptOfOurs, ''),
  '/history-widgets.css': css,
});

/** Our story file. Removes `words`, the date text of the other contenders. */
export const storyFile = (story) =>
  JSON.stringify({
    schemaVersion: 1,
    lang: 'en',
    ...story,
    ...(story.events && { events: story.events.map(({ words, ...event }) => (void words, event)) }),
  });
