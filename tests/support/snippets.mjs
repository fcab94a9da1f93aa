/** The snippets of a published site's builder, and the files that they load. */
import assert from 'node:assert/strict';
import { launch, newPage } from './browser.mjs';
import { base, contentOf, publishOnce, serveSite } from './published.mjs';

/** Targets with different code: the others have the same code, a URL, or a frame. */
const targets = ['html', 'drupal', 'portal', 'wix'];

/** Runs in the builder: collects the code for each part, language and target. */
async function collect(choices) {
  const found = [];
  for (const choice of choices) {
    const isNew = new Promise((done) => addEventListener('hashchange', done, { once: true }));
    location.hash = new URLSearchParams(choice);
    await isNew;
    const pieces = [...document.querySelectorAll('.piece textarea')].map(({ id, value }) => [
      id.replace('piece-', ''),
      value,
    ]);
    found.push({ ...choice, pieces: Object.fromEntries(pieces) });
  }
  return found;
}

/** The element from the fields of a custom-element form: the tag, and one attribute per line. */
const elementOf = ({ tag, attributes }) => {
  const pairs = attributes.split('\n').map((line) => line.split(/: (.*)/));
  return `<${tag}${pairs.map(([name, value]) => ` ${name}="${value}"`).join('')}></${tag}>`;
};

/**
 * @param {string} story a file
 * @param {string} root the URL where `files` are served, with a slash at its end
 * @returns {Promise<{ pieces: { id: string, lang: string, html: string }[], files: Map<string, Buffer> }>} without duplicates
 */
export async function snippetsOf(story, root) {
  const published = await publishOnce(story);
  assert.equal(published.code, 0, published.stderr);
  const site = await serveSite(published.site);
  const browser = await launch();
  try {
    const files = await contentOf(published.site);
    const { languages } = JSON.parse(files.get('builder/site.json'));
    const choices = [...files.keys()].flatMap((path) => {
      const [, folder = languages[0], part] = /^(?:([^/]+)\/)?w\/(.+)\/index\.html$/.exec(path) ?? [];
      return part && languages.includes(folder) ? targets.map((target) => ({ lang: folder, part, target })) : [];
    });
    const page = await newPage(browser);
    await page.goto(`${site.url}builder/`);
    await page.locator('#preview-frame').waitFor();
    const codes = new Map();
    for (const { lang, part, target, pieces } of await page.evaluate(collect, choices)) {
      const code = (pieces.snippet ?? elementOf(pieces))
        .replace(/<script[^>]*><\/script>|<link[^>]*>/g, '')
        .replaceAll(base, root);
      if (!codes.has(code)) codes.set(code, { id: `${lang} ${part} ${target}`, lang, html: code });
    }
    return { pieces: [...codes.values()], files };
  } finally {
    await browser.close();
    await site.close();
    await published.remove();
  }
}
