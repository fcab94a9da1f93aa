/** Every example page of the demo, with the built script: it is clean, accessible, and readable without any script. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { accessibilityTree, launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = (await readdir('demo/examples')).map((file) => file.replace('.html', '')).sort();

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens an example; what the page says on its console and what it fails to load is collected in `said`. */
async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`${site.url}/demo/examples/${name}.html`);
  if (options.javaScriptEnabled !== false) await upgraded(page);
  return { page, said, close: () => context.close() };
}

const upgraded = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('history-timeline, milestone-counter, quote-card, captioned-photo')].every(
      (element) => element.shadowRoot?.querySelector('[part="base"]'),
    ),
  );

for (const name of names) {
  describe(`example ${name}`, () => {
    it('logs nothing that is not part of what it shows', async () => {
      const { page, said, close } = await open(name);
      if (name === 'timeline-failed-src') {
        await page.waitForFunction(() =>
          document.querySelector('history-timeline').shadowRoot.querySelector('[part="status"]'),
        );
        assert.equal(said.filter((line) => line.startsWith('<history-timeline>: src="no-such-file.json"')).length, 1);
      } else if (name === 'photo-missing') {
        // The browser's own line about the picture that is not there.
        assert.deepEqual(said.length, 1);
        assert.match(said[0], /404/);
      } else {
        assert.deepEqual(said, []);
      }
      await close();
    });

    it('passes axe, light and dark', async () => {
      for (const colorScheme of ['light', 'dark']) {
        const { page, close } = await open(name, { colorScheme, reducedMotion: 'reduce' });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
          [],
        );
        await close();
      }
    });

    it('is told to assistive technology as lists, figures and quotations', async () => {
      const { page, close } = await open(name);
      const tree = await accessibilityTree(page);
      const count = (role) => tree.filter((node) => node.role === role).length;
      const drawn = await page.evaluate(() => {
        const inside = (tag, selector) =>
          [...document.querySelectorAll(tag)].flatMap((element) => [...element.shadowRoot.querySelectorAll(selector)]);
        return {
          events: inside('history-timeline', 'li:not([hidden])').length,
          people: inside('captioned-photo', 'li').length,
          lists: inside('history-timeline, captioned-photo', 'ol, ul').length,
          titles: inside('history-timeline', 'li:not([hidden]) [part="title"], [part="group"]').length,
          figures: document.querySelectorAll('milestone-counter').length,
          quotations: document.querySelectorAll('quote-card').length,
          photos: document.querySelectorAll('captioned-photo').length,
        };
      });
      assert.ok(drawn.events + drawn.figures + drawn.quotations + drawn.photos > 0);
      assert.equal(count('list'), drawn.lists);
      assert.equal(count('listitem'), drawn.events + drawn.people);
      // The page has a heading of its own.
      assert.equal(count('heading'), drawn.titles + 1);
      assert.equal(count('term'), drawn.figures);
      assert.equal(count('blockquote'), drawn.quotations);
      await close();
    });

    it('needs no sideways scrolling at 320 pixels', async () => {
      const { page, close } = await open(name, { viewport: { width: 320, height: 640 } });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
      await close();
    });

    it('shows the text of its HTML when there is no JavaScript', async () => {
      const { page, close } = await open(name, { javaScriptEnabled: false });
      const source = await readFile(`demo/examples/${name}.html`, 'utf8');
      const body = source
        .slice(source.indexOf('<h1>'), source.indexOf('</main>'))
        .replace(/<script[^]*?<\/script>/g, '')
        .replace(/<[^>]*>/g, '\n')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      for (const line of body) assert.ok(shown.includes(line), line);
      await close();
    });
  });
}

describe('what assistive technology is told', () => {
  it('a timeline is a list of items, each with its date and heading', async () => {
    const { page, close } = await open('timeline-children');
    const tree = await accessibilityTree(page);
    const list = tree.find(({ role }) => role === 'list');
    assert.equal(list.children.filter(({ role }) => role === 'listitem').length, 4);
    assert.deepEqual(
      tree.filter(({ role, level }) => role === 'heading' && level === 2).map(({ name }) => name),
      [
        'The White March',
        'Calls from around the world',
        'The Board of Directors meets for the first time',
        'The public launch',
      ],
    );
    assert.equal(tree.filter(({ role }) => role === 'time').length, 4);
    assert.ok(tree.some(({ role, name }) => role === 'StaticText' && name === 'approximate'));
    await close();
  });

  it('a figure is a term and its definition, whole while it counts', async () => {
    const { page, close } = await open('milestone-children');
    const tree = await accessibilityTree(page);
    assert.ok(tree.some(({ role }) => role === 'term'));
    const words = tree.filter(({ role }) => role === 'StaticText').map(({ name }) => name.trim());
    for (const word of ['law enforcement officers trained since the organisation opened its doors', 'over', '10,500']) {
      assert.ok(words.includes(word), word);
    }
    await close();
  });

  it('a quotation is a figure with a blockquote and a caption', async () => {
    const { page, close } = await open('quote-children');
    const roles = (await accessibilityTree(page)).map(({ role }) => role);
    for (const role of ['figure', 'blockquote', 'Figcaption']) assert.ok(roles.includes(role), role);
    await close();
  });
});

describe('the upgrade moves nothing', () => {
  for (const name of [
    'timeline-children',
    'timeline-pictures',
    'milestone-children',
    'quote-children',
    'photo-children',
    'photo-lightbox',
  ]) {
    for (const width of [360, 768, 1280]) {
      it(`${name} at ${width} pixels, with the script arriving late`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const page = await context.newPage();
        let arrive;
        const late = new Promise((resolve) => (arrive = resolve));
        await page.route('**/history-widgets.js', async (route) => {
          await late;
          await route.continue();
        });
        await page.goto(`${site.url}/demo/examples/${name}.html`, { waitUntil: 'commit' });
        await page.waitForSelector('main > :last-child', { state: 'attached' });
        const end = () =>
          page.evaluate(() => document.querySelector('main').lastElementChild.getBoundingClientRect().bottom);
        await page.waitForFunction(() => document.styleSheets.length === 2);
        const earlier = await end();
        arrive();
        await upgraded(page);
        assert.equal(Math.abs((await end()) - earlier) < 0.5, true, `${earlier} before, ${await end()} after`);
        await context.close();
      });
    }
  }
});

describe('print', () => {
  it('shows the events beyond the limit too', async () => {
    const { page, close } = await open('timeline-limited');
    await page.emulateMedia({ media: 'print' });
    const heights = await page.evaluate(() =>
      [...document.querySelector('history-timeline').shadowRoot.querySelectorAll('li h2')].map(
        (title) => title.getBoundingClientRect().height > 0,
      ),
    );
    assert.deepEqual(heights, Array(8).fill(true));
    await close();
  });
});
