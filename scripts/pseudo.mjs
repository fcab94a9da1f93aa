/**
 * `npm run pseudo [-- NAME …]`: shows the examples of the demo with pseudo-localized UI texts (accented and 40% longer), at 360 and
 * 1280 px. Reports texts that come neither from the story, nor from `messages`, nor from `Intl`, and texts that do not fit. NAME
 * is an example without `.html`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch, newPage } from '../tests/support/browser.mjs';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const widths = [360, 1280];

/** The pseudo-localized messages of a language; texts between the marks come from `messages`. Runs in the script. */
function pseudoOf(messages) {
  const accents = { a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ó', s: 'š', u: 'ú', y: 'ý', A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ó', S: 'Š', U: 'Ú' }; // prettier-ignore
  const stretch = (text) => {
    let owed = 0;
    return [...text]
      .map((letter) => {
        owed += /\p{L}/u.test(letter) ? 0.4 : 0;
        const changed = accents[letter] ?? letter;
        if (owed < 1 || !/\p{L}/u.test(letter)) return changed;
        owed -= 1;
        return changed + changed.toLowerCase();
      })
      .join('');
  };
  const pseudo = (value) => {
    if (typeof value === 'string') return `⟦${stretch(value.replace(/[⟦⟧]/g, ''))}⟧`;
    if (typeof value === 'function') return (...given) => pseudo(value(...given));
    if (Array.isArray(value)) return value.map(pseudo);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, pseudo(each)]));
  };
  return pseudo(messages);
}

/** The script with all parts and languages, whose messages are pseudo-localized. */
async function pseudoScript() {
  const contents = `
    import { en } from './src/text/messages.ts';
    import { addMessages } from './src/text/languages.ts';
    import { languages } from './src/text/languages/all.ts';
    ${pseudoOf}
    Object.assign(en, pseudoOf(en));
    for (const lang of Object.keys(languages)) addMessages(lang, pseudoOf(languages[lang]));
    // Runs after the messages are changed, and while the script has its tag.
    require('./src/script.ts');`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    tsconfig: join(root, 'tsconfig.json'),
    target: 'es2022',
  });
  return outputFiles[0].text;
}

/** All texts in a JSON document. */
const leaves = (value) =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

async function storyTexts() {
  const texts = [];
  for (const name of await readdir(join(root, 'demo/stories'))) {
    const text = await readFile(join(root, 'demo/stories', name), 'utf8');
    if (name.endsWith('.json')) texts.push(...leaves(JSON.parse(text)));
    else if (/\.(csv|html)$/.test(name)) texts.push(text);
  }
  return texts;
}

/** Opens all closed content, to check it, too. Runs in the page. */
function openAll(tree = document) {
  for (const element of tree.querySelectorAll('*')) {
    if (element.localName === 'details') element.open = true;
    if (element.shadowRoot) openAll(element.shadowRoot);
  }
}

/** Returns the problems: place, text and reason. Runs in the page, after the widgets have rendered. */
function readPage({ stories, langs }) {
  const wrong = [];
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const textOf = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent;
  const attributesOf = (element) => [...element.attributes].map(({ value }) => value);
  const own = [...document.querySelectorAll('body, body *')];
  const known = plain(
    [
      ...stories.map(textOf),
      ...own.flatMap(attributesOf),
      document.body.textContent,
      ...own.filter((element) => element.matches('script[type*=json]')).flatMap((element) => [element.textContent]),
    ].join(' \n '),
  ).replaceAll(' ', '');
  // Names that are not translated.
  const names = new Set(['google', 'calendar', 'outlook', 'utc']);
  const add = (text) => text.split(/[^\p{L}\p{M}]+/u).forEach((word) => names.add(word.toLowerCase()));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const lang of langs) {
    for (const style of ['short', 'long']) {
      const formats = [{ month: style, day: 'numeric' }, { weekday: style }, { era: style }, { dateStyle: style === 'long' ? 'full' : 'medium' }]; // prettier-ignore
      const days = formats.map((format) => new Intl.DateTimeFormat(lang, { ...format, timeZone: 'UTC' }));
      const compact = new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay: style });
      const relative = new Intl.RelativeTimeFormat(lang, { style, numeric: 'auto' });
      for (let index = 0; index < 200; index += 1) {
        for (const day of days) add(day.format(new Date(Date.UTC(2024 - 20 * index, index % 12, 1 + (index % 28)))));
        add(compact.format(1e3 ** (index % 5)));
        for (const unit of ['year', 'month', 'week', 'day']) add(relative.format(index - 2, unit));
      }
    }
    const regions = new Intl.DisplayNames(lang, { type: 'region' });
    const languages = new Intl.DisplayNames(lang, { type: 'language' });
    for (const first of letters) for (const second of letters) add(regions.of(first + second));
    for (const other of langs) add(languages.of(other));
  }

  const isKnown = (text) => {
    // Messages may be nested, and so may the marks.
    let rest = text;
    for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, '\n')];
    return rest.split(/\n| – |, /).every((piece) => {
      const bare = piece.replace(/\s/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      return (
        known.includes(bare) || piece.split(/[^\p{L}\p{M}]+/u).every((word) => !word || names.has(word.toLowerCase()))
      );
    });
  };
  /** The node that contains the whole message, if a number in it has its own element. */
  const wholeOf = (node) => {
    const siblings = [...(node.parentNode?.childNodes ?? [])];
    const before = siblings.slice(0, siblings.indexOf(node)).map(({ textContent }) => textContent);
    const isEven = (text) => text.split('⟦').length === text.split('⟧').length;
    return (isEven(before.join('')) && isEven(node.textContent)) || !node.parentNode ? node : wholeOf(node.parentNode);
  };
  const placeOf = (element) => {
    const host = element.getRootNode().host?.localName ?? '';
    const part = element.closest('[part]')?.getAttribute('part') ?? element.localName;
    return `${host} [${part}]`;
  };
  const judge = (text, element) => {
    if (plain(text) && !isKnown(plain(text)))
      wrong.push({ place: placeOf(element), text: plain(text), why: 'is not of messages' });
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1;
  const fits = (element) => {
    const { display, overflowX, overflowY, position } = getComputedStyle(element);
    if (display === 'inline' || display === 'contents' || position === 'absolute') return true;
    const isScrolled = (overflow) => overflow === 'auto' || overflow === 'scroll';
    const isCut = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return (
      (isScrolled(overflowX) || element.scrollWidth <= element.clientWidth + 1) &&
      (!isCut(overflowY) || element.scrollHeight <= element.clientHeight + 1)
    );
  };
  let marked = 0;
  const visit = (tree) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (!(tree instanceof ShadowRoot) || element.matches('style, script, slot')) continue;
      // A text in several nodes is checked as a whole.
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && plain(node.data));
      if (hasText) {
        for (const node of element.childNodes) if (node.nodeType === 3) judge(wholeOf(node).textContent, element);
        marked += element.textContent.includes('⟦') ? 1 : 0;
        if (element instanceof HTMLElement && isShown(element) && !fits(element))
          wrong.push({ place: placeOf(element), text: plain(element.textContent).slice(0, 80), why: 'does not fit' });
      }
      for (const name of ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'])
        if (element.hasAttribute(name)) judge(element.getAttribute(name), element);
    }
  };
  visit(document);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    wrong.push({ place: 'page', text: `${document.documentElement.scrollWidth} px wide`, why: 'does not fit' });
  return { wrong, marked };
}

const examples = async () =>
  (await readdir(join(root, 'demo/examples')))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace('.html', ''))
    .sort();

/**
 * @param {import('playwright-core').Browser} browser
 * @param {readonly string[]} [names] of examples; default: all
 * @returns {Promise<{ name: string, width: number, marked: number, wrong: readonly { place: string, text: string, why: string }[] }[]>}
 *   `marked` is the number of elements with texts of `messages`
 */
export async function examine(browser, names) {
  const [script, stories] = await Promise.all([pseudoScript(), storyTexts()]);
  const server = await startServer({ root });
  const found = [];
  try {
    for (const name of names ?? (await examples())) {
      for (const width of widths) {
        const page = await newPage(browser, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        await page.route('**/history-widgets.js', (route) =>
          route.fulfill({ body: script, contentType: 'text/javascript; charset=utf-8' }),
        );
        await page.goto(`${server.url}/demo/examples/${name}.html`, { waitUntil: 'networkidle' });
        await page.waitForFunction(() =>
          [...document.querySelectorAll('main *')]
            .filter(({ localName }) => customElements.get(localName))
            .every(({ shadowRoot }) => shadowRoot?.querySelector('[part~="base"]')),
        );
        await page.evaluate(`(${openAll})()`);
        const langs = await page.evaluate(() => [
          ...new Set(['en', ...[...document.querySelectorAll('[lang]')].map(({ lang }) => lang)]),
        ]);
        found.push({ name, width, ...(await page.evaluate(readPage, { stories, langs })) });
        await page.context().close();
      }
    }
  } finally {
    await server.close();
  }
  return found;
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2);
  const browser = await launch();
  try {
    const found = await examine(browser, names.length > 0 ? names : undefined);
    for (const { name, width, wrong } of found)
      for (const { place, text, why } of wrong) console.log(`${name}, ${width} px, ${place}: "${text}" ${why}`);
    const marked = found.reduce((sum, page) => sum + page.marked, 0);
    const wrong = found.reduce((sum, page) => sum + page.wrong.length, 0);
    console.log(`${found.length} pages, ${marked} elements with words of messages, ${wrong} wrong`);
    process.exitCode = wrong > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}
