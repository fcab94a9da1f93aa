/** A list of a thousand entries, of which the browser lays out those in view, is complete for screen readers, find-in-page and links. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityTree, launchForListeners, newPage } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const count = 1_000;
const events = Array.from({ length: count }, (_, index) => ({
  id: `e${index}`,
  date: String(1000 + index),
  title: `Title ${index}`,
  text: `Text ${index}${index % 100 === 0 ? ' jubilee' : ''}`,
}));
const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<script defer src="/dist/history-widgets.js"></script></head>
<body><history-timeline searchable src="/story.json"></history-timeline><p id="below">Below</p></body></html>`;
const hidden = document
  .replace('<history-timeline', '<div id="tab" hidden><history-timeline')
  .replace('<p id', '</div><p id');

let site;
let browser;
before(async () => {
  site = await serve(
    (path) =>
      ({
        '/page.html': { body: document },
        '/hidden.html': { body: hidden },
        '/story.json': { body: JSON.stringify({ lang: 'en', events }) },
      })[path],
  );
  browser = await launchForListeners();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(fragment = '') {
  const page = await newPage(browser, { viewport: { width: 800, height: 600 } });
  await page.goto(`${site.url}/page.html${fragment}`);
  await page.waitForFunction(
    (count) => document.querySelector('history-timeline').shadowRoot?.querySelectorAll('li').length === count,
    count,
  );
  await page.evaluate(() => document.querySelector('history-timeline').updateComplete);
  return { page, close: () => page.context().close() };
}

/** The number of boxes that the browser skips because they are out of view. */
const leftOut = (page) =>
  page.evaluate(
    () =>
      [...document.querySelector('history-timeline').shadowRoot.querySelectorAll('li')].filter(
        (entry) => !entry.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );
const titlesTold = async (page) =>
  (await accessibilityTree(page)).filter(({ role }) => role === 'heading').map(({ name }) => name);

describe('a list of a thousand entries', () => {
  it('is told to assistive technology whole, though most of it is not laid out', async () => {
    const { page, close } = await open();
    await page.waitForFunction(
      () =>
        !document
          .querySelector('history-timeline')
          .shadowRoot.querySelector('[role="none"]:last-child > li')
          .checkVisibility({ contentVisibilityAuto: true }),
    );
    assert.ok((await leftOut(page)) > 800);
    const tree = await accessibilityTree(page);
    assert.equal(tree.filter(({ role }) => role === 'list').length, 1);
    assert.equal(tree.filter(({ role }) => role === 'listitem').length, count);
    assert.deepEqual(
      tree.filter(({ role }) => role === 'heading').map(({ name }) => name),
      events.map(({ title }) => title),
    );
    await close();
  });

  it('tells of what a search has found, and of nothing else', async () => {
    const { page, close } = await open();
    await page.locator('input[type="search"]').fill('jubilee');
    await page.locator('[role="status"]', { hasText: '10' }).waitFor();
    assert.deepEqual(
      await titlesTold(page),
      events.filter((_, index) => index % 100 === 0).map(({ title }) => title),
    );
    await close();
  });

  it('is searched by the browser itself', async () => {
    const { page, close } = await open();
    assert.equal(await page.evaluate(() => window.find('Text 987')), true);
    assert.equal(await page.evaluate(() => window.find('Text 1987')), false);
    await close();
  });

  it('is searched by the browser itself, also where it was hidden at first, and is drawn when it is shown', async () => {
    const page = await newPage(browser, { viewport: { width: 800, height: 600 } });
    await page.addInitScript(() =>
      document.addEventListener(
        'load',
        ({ target }) => (window.hasStory ||= target.localName === 'history-timeline'),
        true,
      ),
    );
    await page.goto(`${site.url}/hidden.html`);
    await page.waitForFunction(() => window.hasStory);
    const entries = await page.evaluate(async () => {
      const timeline = document.querySelector('history-timeline');
      await timeline.updateComplete;
      return timeline.shadowRoot.querySelectorAll('li').length;
    });
    assert.equal(entries, 0);
    await page.evaluate(() => document.querySelector('#tab').removeAttribute('hidden'));
    await page.waitForFunction(
      (count) => document.querySelector('history-timeline').shadowRoot.querySelectorAll('li').length === count,
      count,
    );
    assert.equal(await page.evaluate(() => window.find('Text 987')), true);
    await page.context().close();
  });

  it('shows the entry that an address names, and stays there', async () => {
    const { page, close } = await open('#history-e900');
    const top = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('history-timeline');
        return shadowRoot.querySelectorAll('li')[900].getBoundingClientRect().top;
      });
    await page.waitForFunction(() => scrollY > 10_000);
    const before = await top();
    assert.ok(before >= -1 && before < 300, String(before));
    await page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))),
    );
    assert.ok(Math.abs((await top()) - before) < 1);
    await close();
  });
});
