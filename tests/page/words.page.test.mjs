/** Law: every word that is seen without the script is seen with it, as it was written, in a sensible order, and no other. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { partsFolder } from '../../scripts/sizes.mjs';
import { exampleNames } from '../support/examples.mjs';
import { engines, strangers } from '../support/page.mjs';
import { snippetsOf } from '../support/snippets.mjs';
import {
  asTwin,
  digitsIn,
  locales,
  lowerWordsIn,
  ownWords,
  problemsOf,
  readPieces,
  sectionOf,
} from '../support/words.mjs';

const main = '/dist/history-widgets.js';
const folder = await partsFolder();
const localeFiles = locales.map((lang) => `/dist/${folder}/${lang}.js`);
const notFound = Object.fromEntries(localeFiles.map((path) => [path, { status: 404 }]));
const loadings = {
  'the locale’s file before the script': [...localeFiles, main],
  'the locale’s file after the script': [main, ...localeFiles],
  'no file of the locale': [main],
};

const picture = {
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>',
  headers: { 'content-type': 'image/svg+xml' },
};
/** All referenced pictures exist. */
const picturesOf = (html) =>
  Object.fromEntries([...html.matchAll(/\/(?:media|wp-content|flags)\/[\w./-]+/g)].map(([path]) => [path, picture]));

/** Requests to other hosts are blocked. */
const headers = { 'content-security-policy': "default-src 'self' data:; style-src 'self' 'unsafe-inline'" };

const pageOf = (pieces, base) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pieces</title>
<base href="${base}"><style>:root { --history-motion: 0ms }</style><script src="/tests/support/words.js"></script></head><body>
${pieces.map(sectionOf).join('\n')}
</body></html>`;

/** The number of snippets per page, which the slowest engine shows in a few seconds. */
const most = 130;

/**
 * Opens pieces, many in a page, and gives each one's report.
 *
 * @param {{ pieces: object[], base?: string, files?: object, data?: object }} group `base` is what their addresses are
 *   relative to; `data` are the `data-` attributes of the script tag; `stories` is the text of what is shown by address;
 *   `asksConsole` adds the sentences that the console is told of each
 */
async function reportOf(engine, { pieces, ...page }, scripts) {
  const reports = [];
  for (let from = 0; from < pieces.length; from += most)
    reports.push(...(await openPage(engine, { ...page, pieces: pieces.slice(from, from + most) }, scripts)));
  return reports;
}

/** For each engine, the words of its `Intl` for dates and numbers, by language. */
const intlOf = Object.fromEntries(engines.map((engine) => [engine, {}]));

async function openPage(
  engine,
  { pieces, base = '/page', files, data = {}, stories = '', asksConsole = false },
  scripts,
) {
  const html = pageOf(pieces, base);
  const page = await strangers(engine).open({
    html,
    headers,
    files: { ...files, ...picturesOf(html), ...(scripts.length === 1 && notFound) },
    until: "document.readyState === 'complete' && window.__readWords",
  });
  const known = Object.keys(intlOf[engine]);
  const options = { sheet: '/dist/history-widgets.css', scripts, data, stories, asksConsole, known };
  await page.run(`__readWords(${JSON.stringify(options)})`);
  await page.until('window.__words');
  const { report, intl, error } = JSON.parse(await page.run('JSON.stringify(__words)'));
  await page.close();
  assert.equal(error, undefined);
  assert.equal(report.length, pieces.length, 'pieces of the page');
  for (const [lang, words] of Object.entries(intl)) intlOf[engine][lang] = lowerWordsIn(words);
  return report.map((piece) => ({ ...piece, intl: [...intlOf[engine][piece.lang], ...lowerWordsIn(piece.countries)] }));
}

const wordsOfLanguage = new Map();
const own = (lang) => {
  if (!wordsOfLanguage.has(lang)) wordsOfLanguage.set(lang, ownWords(lang));
  return wordsOfLanguage.get(lang);
};

/**
 * @param {object} rules `isPiece`: its words are its own, see `problemsOf`; `mayStayHtml`: it need not become a widget;
 *   `storyOf` gives the text of the story files that a piece names
 */
async function failuresOf(report, pieces, { isPiece = false, mayStayHtml = false, storyOf = () => '' }) {
  const failures = [];
  for (const [index, piece] of pieces.entries()) {
    const seen = report[index];
    const source = `${seen.own}\n${await storyOf(piece)}`;
    const problems = problemsOf(seen, {
      expect: piece.expect,
      mayStayHtml,
      isPiece,
      allowed: new Set([...(await own(seen.lang)), ...lowerWordsIn(source), ...seen.intl]),
      digits: digitsIn(source),
      // Generated figures: the next date, a share, a scale, a decade.
      anyNumber: !isPiece || /observance-day|coverage-map|group-by=|layout="proportional"/.test(piece.html),
    });
    if (problems.length === 0) continue;
    const shown = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 600);
    failures.push(
      `${seen.id} (${seen.lang}):\n${problems.map((problem) => `    ${problem}\n`).join('')}      before: ${shown(seen.before.text)}\n      after:  ${shown(seen.after.text)}`,
    );
  }
  return failures;
}

const assertNone = (failures, pieces) =>
  assert.ok(
    failures.length === 0,
    `${failures.length} of ${pieces.length} have lost or changed words:\n${failures.join('\n')}`,
  );

const pieces = await readPieces();

/** The demo's examples, grouped by the attributes of their script tag. */
const exampleBase = '/demo/examples/words.html';
const examples = new Map();
for (const name of exampleNames) {
  const text = await readFile(`demo/examples/${name}.html`, 'utf8');
  const [, lang, dir] = /<html lang="([^"]+)"(?: dir="(\w+)")?/.exec(text);
  const [, attributes] = /<script[^>]*history-widgets\.js"([^>]*)>/.exec(text);
  const [, html] = /<main>([^]*)<\/main>/.exec(text);
  const data = Object.fromEntries(
    [...attributes.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
  if (!examples.has(attributes)) examples.set(attributes, { data, base: exampleBase, pieces: [] });
  examples.get(attributes).pieces.push({ id: name, lang, dir, html });
}
const namedIn = (html, data) =>
  [...html.matchAll(/\ssrc="([^"]+\.(?:json|csv))"/g)].map(([, src]) => src).concat(data.story ?? []);

/** The contents of the files that an example refers to; missing files are skipped. */
const exampleStory = (data) => async (piece) => {
  const paths = namedIn(piece.html, data).map((src) =>
    new URL(src, `http://localhost${exampleBase}`).pathname.slice(1),
  );
  return (await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')))).join('\n');
};

const sites = { '/icmec/': 'demo/stories/icmec.json', '/many/': 'tests/publish/stories/many-languages.json' };
const types = { json: 'application/json', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' };
const snippets = [];
before(async () => {
  for (const [root, story] of Object.entries(sites)) {
    const { pieces: found, files } = await snippetsOf(story, root);
    const served = [...files].map(([path, body]) => [root + path, { body, headers: { 'content-type': types[path.split('.').pop()] ?? 'text/plain' } }]); // prettier-ignore
    const text = files.get('story.json').toString();
    snippets.push({ pieces: found, files: Object.fromEntries(served), stories: text });
  }
});

for (const engine of engines)
  describe(`words before are words after in ${engine}`, () => {
    for (const [loading, scripts] of Object.entries(loadings)) {
      for (const [form, group] of [
        ['HTML as people write it', pieces],
        ['the same HTML in a div with data-history-widget', pieces.map(asTwin)],
      ])
        it(`in ${form}, with ${loading}`, async () => {
          const report = await reportOf(engine, { pieces: group, asksConsole: true }, scripts);
          // If a locale script is missing, the HTML content may stay.
          const mayStayHtml = scripts.length === 1;
          assertNone(await failuresOf(report, group, { isPiece: true, mayStayHtml }), group);
        });

      it(`in each example of the demo, with ${loading}`, async () => {
        const failures = [];
        for (const group of examples.values()) {
          const report = await reportOf(engine, group, scripts);
          failures.push(...(await failuresOf(report, group.pieces, { storyOf: exampleStory(group.data) })));
        }
        assertNone(failures, exampleNames);
      });

      it(`in each snippet of the builder, with ${loading}`, async () => {
        const failures = [];
        for (const group of snippets) {
          const report = await reportOf(engine, group, scripts);
          const storyOf = ({ html }) => (/\ssrc="[^"]+\.json"/.test(html) ? group.stories : '');
          failures.push(...(await failuresOf(report, group.pieces, { storyOf })));
        }
        const all = snippets.flatMap((group) => group.pieces);
        assert.ok(all.length > 0);
        assertNone(failures, all);
      });
    }
  });
