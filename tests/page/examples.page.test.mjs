/** Every example page with the built script: no errors, accessible, and readable without scripts. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { rolesDrawn } from '../support/access.mjs';
import { accessibilityTree, launchForListeners, newPage } from '../support/browser.mjs';
import { exampleNames as names, noteAnswers, upgraded, wholeLists } from '../support/examples.mjs';
import { serve } from '../support/site.mjs';

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launchForListeners();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** All tests share one page with scripts and one without. */
const pages = new Map();
async function pageWith(javaScriptEnabled) {
  if (!pages.has(javaScriptEnabled)) {
    const page = await newPage(browser, { javaScriptEnabled });
    await page.addInitScript(noteAnswers);
    pages.set(javaScriptEnabled, page);
  }
  return pages.get(javaScriptEnabled);
}

const wide = { width: 1280, height: 800 };

/** Opens an example; console messages and failed requests are collected in `said`. */
async function open(name, { javaScriptEnabled = true, viewport = wide, ...media } = {}) {
  const page = await pageWith(javaScriptEnabled);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, ...media });
  const said = [];
  const listeners = { console: (message) => said.push(message.text()), pageerror: (error) => said.push(String(error)) };
  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
  await page.goto(`${site.url}/demo/examples/${name}.html`);
  if (javaScriptEnabled) {
    await upgraded(page);
    await page.evaluate(wholeLists);
  }
  return {
    page,
    said,
    close: async () => {
      for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
    },
  };
}

for (const name of names) {
  describe(`example ${name}`, () => {
    /** As it is first shown, for three of the tests, in order. */
    let first;
    before(async () => {
      first = await open(name);
    });

    it('logs nothing that is not part of what it shows', async () => {
      const { page, said } = first;
      if (name === 'timeline-failed-src') {
        await page.waitForFunction(() =>
          document.querySelector('history-timeline').shadowRoot.querySelector('[part="status"]'),
        );
        assert.equal(
          said.filter((line) => line.startsWith('<history-timeline>: Could not load src="no-such-file.json"')).length,
          1,
        );
      } else if (name === 'photo-missing') {
        // The browser's own message about the missing picture.
        assert.ok(said.length > 0 && said.every((line) => line.includes('404')), said.join());
      } else {
        assert.deepEqual(said, []);
      }
    });

    it('is told to assistive technology as lists, figures and quotations', async () => {
      const { page } = first;
      const tree = await accessibilityTree(page);
      const expected = await page.evaluate(rolesDrawn);
      const counts = Object.keys(expected).map((role) => [role, tree.filter((node) => node.role === role).length]);
      assert.deepEqual(Object.fromEntries(counts), expected);
      const shown = await page.locator('captioned-photo, [part="class"], [part="label"]').count();
      const all = Object.values(expected).reduce((sum, one) => sum + one, shown);
      assert.ok(all > 1, 'nothing is shown but the heading of the page');
    });

    it('needs no sideways scrolling at 320 pixels', async () => {
      const { page, close } = first;
      await page.setViewportSize({ width: 320, height: 640 });
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
      for (const closed of await page.locator('details > summary').all()) await closed.click();
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

  it('a figure is whole while it counts, and its label follows it', async () => {
    const { page, close } = await open('milestone-children');
    const tree = await accessibilityTree(page);
    const words = tree.filter(({ role }) => role === 'StaticText').map(({ name }) => name.trim());
    const told = ['over', '10,500', 'law enforcement officers trained since the organisation opened its doors'];
    assert.deepEqual(
      words.filter((word) => told.includes(word)),
      told,
    );
    await close();
  });

  it('a quotation is a figure with a blockquote and a caption', async () => {
    const { page, close } = await open('quote-children');
    const roles = (await accessibilityTree(page)).map(({ role }) => role);
    for (const role of ['figure', 'blockquote', 'Figcaption']) assert.ok(roles.includes(role), role);
    await close();
  });
});

describe('what a map tells assistive technology', () => {
  it('is a list of countries, of which the chosen one is told with its classes', async () => {
    const { page, close } = await open('coverage-classes');
    await page.locator('[data-code="MT"]').focus();
    const tree = await accessibilityTree(page);
    const list = tree.find(({ role }) => role === 'listbox');
    assert.equal(list.name, 'Countries named');
    assert.equal(list.children.length, 195);
    const [chosen] = tree.filter(({ role, selected }) => role === 'option' && selected);
    assert.equal(chosen.name, 'Malta – Members, Laws, Day');
    assert.ok(tree.some(({ role, name }) => role === 'option' && name === 'Singapore – Members'));
    await close();
  });

  it('can be walked by the keyboard, from one stop of the tab key', async () => {
    const { page, close } = await open('coverage-list');
    const focused = () =>
      page.evaluate(() => document.querySelector('coverage-map').shadowRoot.activeElement?.getAttribute('data-code'));
    const seen = [];
    for (const key of ['Tab', 'End', 'ArrowRight', 'Home', 'Tab']) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    assert.deepEqual([seen[0], seen[1], seen[3], seen[4] ?? null], ['SG', 'FJ', 'SG', null]);
    assert.ok(!['FJ', 'SG'].includes(seen[2]));
    await close();
  });

  it('tells its classes apart by shape where colours are forced', async () => {
    const { page, close } = await open('coverage-classes', { forcedColors: 'active' });
    const marks = await page.evaluate(() =>
      [0, 1, 2].map((index) => {
        const path = document.querySelector('coverage-map').shadowRoot.querySelector(`[part="name"] .mark${index}`);
        const { fill, stroke } = getComputedStyle(path);
        return { shape: path.getAttribute('d'), color: index ? stroke : fill };
      }),
    );
    assert.equal(new Set(marks.map(({ shape }) => shape)).size, 3);
    assert.equal(new Set(marks.map(({ color }) => color)).size, 1);
    await close();
  });

  it('is what a finger within 12 pixels means, on a small screen too', async () => {
    const page = await newPage(browser, { viewport: { width: 360, height: 640 }, hasTouch: true });
    await page.goto(`${site.url}/demo/examples/coverage-list.html`);
    await upgraded(page);
    const dot = await page.locator('[data-code="SG"] path').boundingBox();
    await page.touchscreen.tap(dot.x + dot.width / 2 - 10, dot.y + dot.height / 2 + 4);
    assert.equal(await page.locator('[part="pointed"]').innerText(), 'Singapore – countries took part');
    await page.close();
  });
});

describe('the calendar file', () => {
  it('is saved from the page, under a strict policy, with no request', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types history-widgets";
    const strict = await serve(() => ({ headers: { 'content-security-policy': policy } }));
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${strict.url}/demo/examples/observance-rule.html`);
    await upgraded(page);
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button').click()]);
    assert.equal(download.suggestedFilename(), 'remembrance.ics');
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(text, /\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\r\nSUMMARY:A day of remembrance\r\n/);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('blob:')),
      [],
    );
    assert.deepEqual(said, []);
    await page.close();
    await strict.close();
  });
});

describe('the upgrade moves nothing', () => {
  for (const name of [
    'timeline-children',
    'timeline-alternating-children',
    'timeline-find-children',
    'timeline-horizontal-children',
    'timeline-compact-children',
    'milestone-children',
    'milestone-series-children',
    'quote-children',
    'observance-children',
    'observance-rule-children',
    'observance-rtl',
    'coverage-count',
    'coverage-named',
    'timeline-pictures',
    'photo-children',
    'photo-lightbox',
  ]) {
    for (const width of [360, 768, 1280]) {
      it(`${name} at ${width} pixels, with the script arriving late`, async () => {
        const page = await pageWith(true);
        await page.setViewportSize({ width, height: 800 });
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
        await page.unroute('**/history-widgets.js');
      });
    }
  }
});

describe('the HTML of the documentation', () => {
  it('is as high before the script arrives as after it, but for the map that grows from a list', async () => {
    const content = await readFile(new URL('../../docs/content.md', import.meta.url), 'utf8');
    const [, snippets] = /^## HTML$.*?```html live\n(.*?)\n```/ms.exec(content);
    const page = await pageWith(true);
    const html = `<!doctype html><html lang="en"><title>As in the documentation</title><link rel="stylesheet" href="/dist/history-widgets.css"><style>body { font: 1rem/1.5 sans-serif }</style><main>${snippets}</main></html>`;
    await page.route('**/content.html', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.url}/content.html`);
      const heights = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('main > :not(coverage-map)')].map(({ localName, offsetHeight }) => [localName, offsetHeight]),
        ); // prettier-ignore
      const before = await heights();
      await page.addScriptTag({ url: '/dist/history-widgets.js' });
      await upgraded(page);
      assert.deepEqual(await heights(), before);
      assert.equal(before.length, 4);
    }
    await page.unroute('**/content.html');
  });
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
