/**
 * What Firefox and WebKit make of each example: what assistive technology is told of it, and in Firefox, for a reader who
 * has colours of their own and wants less motion, the colours, the stillness and the paper. Chromium's part is in
 * `accessibility.page.test.mjs` and `examples.page.test.mjs`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inPage, rolesDrawn } from '../support/access.mjs';
import { patience } from '../support/browser.mjs';
import { browserOf, closeBrowsers, engines, launchFirefox, until } from '../support/engines.mjs';
import { exampleNames, noteAnswers, upgraded, wholeLists } from '../support/examples.mjs';
import { lackingInPdf } from '../support/pdf.mjs';
import { serve } from '../support/site.mjs';

let site;
// Without either engine, no test would close the server.
if (engines.some((engine) => engine !== 'chromium')) {
  before(async () => {
    site = await serve();
  });
  after(async () => {
    await closeBrowsers();
    await site?.close();
  });
}

if (engines.includes('firefox'))
  // Firefox is slow after printing: another window is used then.
  describe('Firefox, for a reader with colours of their own who wants less motion', { concurrency: 4 }, () => {
    let browser;
    /** Unused windows. */
    const free = [];
    before(async () => {
      browser = await launchFirefox({ 'browser.display.document_color_use': 2, 'ui.prefersReducedMotion': 1 });
      for (let count = 0; count < 4; count += 1) {
        const page = await browser.newPage({ type: 'window' });
        await page.evaluateOnNewDocument(noteAnswers);
        await page.evaluateOnNewDocument(inPage);
        free.push(page);
      }
    });
    after(async () => {
      await browser?.close();
    });

    const open = async (name, act) => {
      const page = free.pop();
      try {
        await page.goto(`${site.url}/demo/examples/${name}.html`, { timeout: patience });
        await upgraded(page);
        await page.evaluate(wholeLists);
        await act(page);
      } finally {
        free.push(page);
      }
    };

    it('is known to the page', () =>
      open('timeline-children', async (page) => {
        const asked = ['(forced-colors: active)', '(prefers-reduced-motion: reduce)'];
        assert.deepEqual(await page.evaluate((all) => all.map((query) => matchMedia(query).matches), asked), [
          true,
          true,
        ]);
      }));

    for (const name of exampleNames)
      it(`shows ${name} in those colours, still, and whole on paper, and tells its roles`, () =>
        open(name, async (page) => {
          const shown = await page.evaluate(() => ({ unforced: unforced(), moving: moving(), words: wordsOnPaper() }));
          assert.deepEqual([shown.unforced, shown.moving], [[], []]);
          assert.ok(shown.words.length > 1);
          const expected = await page.evaluate(rolesDrawn);
          assert.deepEqual(await rolesOf(page, Object.keys(expected)), expected);
          assert.deepEqual(await lackingInPdf(await page.pdf({ format: 'A4' }), shown.words), []);
        }));
  });

if (engines.includes('webkit'))
  describe('WebKit', () => {
    let tab;
    before(async () => {
      tab = await (await browserOf('webkit')).tab();
    });

    for (const name of exampleNames)
      it(`tells assistive technology the roles of ${name}`, async () => {
        await tab.goto(`${site.url}/demo/examples/${name}.html`);
        await until(tab, `(${areDrawn})()`);
        await tab.run(`void (${wholeLists})().then(() => (globalThis.areWhole = true))`);
        await until(tab, 'globalThis.areWhole');
        const expected = await tab.run(`(${rolesDrawn})()`);
        const told = Object.fromEntries(Object.keys(expected).map((role) => [role, 0]));
        const elements = await tab.run(`(${candidates})()`);
        const count = async () => {
          for (let element; (element = elements.pop());) {
            const role = await tab.roleOf(element);
            if (role in told) told[role] += 1;
          }
        };
        // The driver reads a question while the browser answers another.
        await Promise.all([count(), count()]);
        assert.deepEqual(told, expected);
      });

    it('tells assistive technology which event a heading and a button are of', async () => {
      await tab.goto(`${site.url}/demo/examples/timeline-children.html`);
      await until(tab, `(${areDrawn})()`);
      const inFirst = `[...document.querySelector('history-timeline').shadowRoot.querySelector('li').querySelectorAll('h2, button')]`;
      const told = [];
      for (const element of await tab.run(inFirst)) told.push(await tab.nameOf(element));
      assert.deepEqual(told, ['The White March', 'Copy link: The White March']);
    });
  });

/** Every widget of a page is rendered, with the content of its `src`. Runs in the page. */
function areDrawn() {
  const tags = 'history-story, history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map'; // prettier-ignore
  const are = (root) =>
    [...root.querySelectorAll(tags)].every(
      ({ shadowRoot, isUpdatePending, src }) =>
        shadowRoot &&
        !isUpdatePending &&
        shadowRoot.querySelector(src ? '[part="event"], section' : '[part="base"] > :not([part="status"])') &&
        are(shadowRoot),
    );
  return document.readyState === 'complete' && are(document);
}

/** The visible elements that may have one of the roles. Runs in the page. */
function candidates() {
  const roots = [document];
  for (const root of roots)
    roots.push(...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []));
  return roots
    .flatMap((root) => [...root.querySelectorAll('[role], ol, ul, li, h1, h2, h3, h4, h5, h6, dt, blockquote')])
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'));
}

/** The number of elements with each role, including shadow roots. */
async function rolesOf(page, roles) {
  const roots = await page.evaluateHandle(() => [
    document.body,
    ...everyElement().flatMap(({ shadowRoot }) => [...(shadowRoot?.children ?? [])]),
  ]);
  const start = [...(await roots.getProperties()).values()].map((root) => root.remoteValue());
  const counts = {};
  // `root.$$('aria/…')` would ask once more for each root.
  for (const role of roles)
    counts[role] = (await page.mainFrame().browsingContext.locateNodes({ type: 'accessibility', value: { role } }, start)).length; // prettier-ignore
  return counts;
}
