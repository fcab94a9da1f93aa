/** What widgets cost, in counts that are the same on each machine: nodes, entries drawn, requests, layouts. Times are the bench's. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const count = 1_000;
const events = Array.from({ length: count }, (_, index) => ({
  id: `e${index}`,
  date: String(1000 + index),
  title: `Title ${index}`,
  text: `Text ${index}`,
}));
const story = JSON.stringify({ lang: 'en', events });
const timeline = '<history-timeline src="/story.json"></history-timeline>';
const documentOf = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}<script defer src="/dist/history-widgets.js"></script></head><body>${body}</body></html>`;

/** Counts the entries that are put into any list, each time that they are. */
const countEntries = () => {
  window.__drawn = 0;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.localName === 'li') window.__drawn++;
    }).observe(root, { subtree: true, childList: true });
    return root;
  };
};

let site;
let browser;
let body;
before(async () => {
  site = await serve((path) => {
    if (path === '/page.html') return { body };
    return path === '/story.json' ? { body: story } : undefined;
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page, and waits until each of its timelines shows all events. */
async function open(html) {
  body = html;
  site.requests.length = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(countEntries);
  await page.goto(`${site.url}/page.html`);
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('history-timeline')].every(
        ({ shadowRoot }) => shadowRoot?.querySelectorAll('li').length === count,
      ),
    count,
  );
  await page.evaluate(() => document.querySelector('history-timeline').updateComplete);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session, close: () => context.close() };
}

const frames = (page, count) =>
  page.evaluate(
    (count) =>
      new Promise((done) => {
        const step = () => (count-- > 0 ? requestAnimationFrame(step) : done());
        step();
      }),
    count,
  );

async function layoutsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { layouts: of('LayoutCount'), recalculations: of('RecalcStyleCount') };
}

describe('what a timeline of 1,000 events costs', () => {
  it('has 16 nodes an event, and few for the rest', async () => {
    const { page, close } = await open(documentOf(timeline));
    const nodes = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('history-timeline');
      const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ALL);
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    });
    assert.ok(nodes <= 16 * count + 250, `${nodes} nodes`);
    await close();
  });

  it('draws each entry once', async () => {
    const { page, close } = await open(documentOf(timeline));
    assert.equal(await page.evaluate(() => window.__drawn), count);
    await close();
  });

  it('draws no entry anew for a reader who searches', async () => {
    const { page, close } = await open(documentOf(timeline.replace(' src', ' searchable src')));
    await page.locator('input[type=search]').fill('999');
    await page.waitForFunction(
      () => document.querySelector('history-timeline').shadowRoot.querySelectorAll('li:not([hidden])').length === 1,
    );
    assert.equal(await page.evaluate(() => window.__drawn), count);
    await close();
  });

  it('asks for a story once, for twenty timelines', async () => {
    const { close } = await open(documentOf(timeline.repeat(20)));
    const asked = site.requests.filter((path) => path !== '/favicon.ico');
    assert.deepEqual(asked.sort(), ['/dist/history-widgets.js', '/page.html', '/story.json']);
    await close();
  });

  it('lays out nothing and recalculates no style once it is there', async () => {
    const { page, session, close } = await open(documentOf(timeline));
    await frames(page, 5);
    const before = await layoutsOf(session);
    await frames(page, 30);
    assert.deepEqual(await layoutsOf(session), before);
    await close();
  });

  it('has each entry in print', async () => {
    const { page, close } = await open(documentOf(timeline));
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(
      () =>
        [...document.querySelector('history-timeline').shadowRoot.querySelectorAll('li')].filter(
          (item) => !item.checkVisibility() || item.getBoundingClientRect().height === 0,
        ).length,
    );
    assert.equal(hidden, 0);
    await close();
  });
});
