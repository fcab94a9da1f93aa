/** The cost of widgets in counts that do not depend on the machine: nodes, rendered entries, requests, layouts. Times are measured in bench/. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const count = 1_000;
const storyOf = (count) => ({
  lang: 'en',
  events: Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    date: String(1000 + index),
    title: `Title ${index}`,
    text: `Text ${index}`,
  })),
});
const files = new Map([
  ['/story.json', JSON.stringify(storyOf(count))],
  ['/short.json', JSON.stringify(storyOf(50))],
]);
const timeline = '<history-timeline src="/story.json"></history-timeline>';
const documentOf = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}<script defer src="/dist/history-widgets.js"></script></head><body>${body}</body></html>`;

/** Counts all insertions of entries into lists. */
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
    return files.has(path) ? { body: files.get(path) } : undefined;
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page, and waits until its timelines show all events. */
async function open(html, length = count) {
  body = html;
  site.requests.length = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(countEntries);
  await page.goto(`${site.url}/page.html`);
  await page.waitForFunction(
    (length) =>
      [...document.querySelectorAll('history-timeline')].every(
        ({ shadowRoot }) => shadowRoot?.querySelectorAll('li').length === length,
      ),
    length,
  );
  await page.evaluate(() => document.querySelector('history-timeline')?.updateComplete);
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
  it('has 11 elements and texts an event, at most 14 markers of Lit, and few for the rest', async () => {
    const { page, close } = await open(documentOf(timeline));
    const nodes = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('history-timeline');
      const countOf = (kinds) => {
        const walker = document.createTreeWalker(shadowRoot, kinds);
        let count = 0;
        while (walker.nextNode()) count++;
        return count;
      };
      return [countOf(NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT), countOf(NodeFilter.SHOW_COMMENT)];
    });
    const [content, markers] = nodes;
    assert.ok(content <= 11 * count + 250, `${content} elements and texts`);
    assert.ok(markers <= 14 * count + 250, `${markers} markers`);
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

  it('draws one entry anew, and lays out once, where a script changes one event', async () => {
    const { page, session, close } = await open(documentOf(timeline));
    await page.evaluate((story) => {
      window.story = story;
      const element = document.querySelector('history-timeline');
      element.story = story;
      return element.updateComplete;
    }, storyOf(count));
    await frames(page, 5);
    const before = await layoutsOf(session);
    const touched = await page.evaluate(async () => {
      const element = document.querySelector('history-timeline');
      const touched = [];
      const observer = new MutationObserver((records) => {
        for (const { target } of records)
          touched.push((target.closest ? target : target.parentElement).closest('li')?.textContent ?? target.localName);
      });
      observer.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
      const events = window.story.events.map((event, index) => (index === 500 ? { ...event, title: 'New' } : event));
      element.story = { ...window.story, events };
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      return touched;
    });
    await frames(page, 5);
    const after = await layoutsOf(session);
    assert.ok(touched.length > 0 && touched.length <= 5, `${touched.length} changes`);
    assert.ok(
      touched.every((text) => text.includes('New')),
      touched.join(),
    );
    assert.equal(await page.evaluate(() => window.__drawn), count);
    assert.ok(after.layouts - before.layouts <= 1, `${after.layouts - before.layouts} layouts`);
    await close();
  });

  it('draws nothing, and lays out nothing of its own, while it is hidden', async () => {
    const { page, session, close } = await open(documentOf(''));
    const before = await layoutsOf(session);
    await page.evaluate(async (story) => {
      const element = document.createElement('history-timeline');
      element.hidden = true;
      element.story = story;
      document.body.append(element);
      await element.updateComplete;
    }, storyOf(count));
    await frames(page, 5);
    assert.equal(await page.evaluate(() => window.__drawn), 0);
    assert.equal((await layoutsOf(session)).layouts, before.layouts);
    await close();
  });

  it('asks for a story once, for twenty timelines', async () => {
    const { close } = await open(documentOf(timeline.replace('/story', '/short').repeat(20)), 50);
    const asked = site.requests.filter((path) => path !== '/favicon.ico');
    assert.deepEqual(asked.sort(), ['/dist/history-widgets.js', '/page.html', '/short.json']);
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

  it('asks the browser for no list of languages to write an English date', async () => {
    const days = {
      lang: 'en',
      events: [
        { date: '1999-04-22', title: 'A' },
        { date: '2001-05', title: 'B' },
        { date: '2003~', title: 'C' },
      ],
    };
    const json = `<script type="application/json">${JSON.stringify(days)}</script>`;
    const count = () => {
      window.__asked = [];
      for (const name of ['DateTimeFormat', 'NumberFormat', 'Collator', 'ListFormat', 'DisplayNames'])
        Intl[name] = new Proxy(Intl[name], {
          get: (target, key) => (window.__asked.push(name), target[key]),
          construct: (target, given) => (window.__asked.push(name), new target(...given)),
        });
    };
    const open = async (lang) => {
      body = documentOf(`<history-timeline lang="${lang}">${json}</history-timeline>`);
      const page = await browser.newPage();
      await page.addInitScript(count);
      await page.goto(`${site.url}/page.html`);
      await page.waitForFunction(
        () => document.querySelector('history-timeline').shadowRoot?.querySelectorAll('li').length === 3,
      );
      const asked = await page.evaluate(() => window.__asked);
      await page.close();
      return asked;
    };
    assert.deepEqual(await open('en-GB'), []);
    assert.ok((await open('fr')).includes('DateTimeFormat'));
  });
});
