/** The documentation as a site, served under a strict policy: each example runs, and the search finds the answers. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { groups, readPages } from '../../scripts/docs-pages.mjs';
import { writeDocsSite } from '../../scripts/docs-site.mjs';
import { violationsOf } from '../support/axe.mjs';
import { launch, newPage } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; frame-src 'self'";
const names = [...Object.values(groups).flat(), 'conformance-report', 'contents'];

let folder;
/** The page of somebody who follows an answer. */
let pasted = {};
let browser;
let site;
let page;
let said = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-docs-'));
  await writeDocsSite(await readPages(), join(folder, 'docs'));
  site = await serve(async (path) => {
    if (path === '/page.html') return pasted;
    if (path.endsWith('.html')) return { headers: { 'content-security-policy': policy } };
    return path.startsWith('/docs/') || path === '/favicon.ico'
      ? undefined
      : { body: await readFile(existsSync(`dist${path}`) ? `dist${path}` : join(folder, 'docs', path)) };
  }, folder);
  browser = await launch();
  page = await newPage(browser, { reducedMotion: 'reduce' });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
});
after(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name) {
  said = [];
  await page.goto(`${site.url}/docs/${name}.html`);
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('iframe')].every(
      ({ contentDocument }) => contentDocument?.URL !== 'about:blank' && contentDocument?.readyState === 'complete',
    ),
  );
  for (const frame of page.frames()) await frame.waitForFunction(isDrawn);
}

/** Where the page has the script, each element is drawn and shows something; without the script, its HTML does. */
function isDrawn() {
  const hasScript = document.querySelector('script[src*="history-widgets"]');
  const names =
    'history-timeline, acme-history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map, history-story';
  return [...document.querySelectorAll(names)].every((element) => {
    const drawn = element.shadowRoot?.querySelector('[part~="base"] > :not([part="status"])');
    return (!hasScript || drawn) && element.offsetHeight > 20;
  });
}

describe('the documentation', () => {
  for (const name of names) {
    it(`${name}.html shows each of its examples, under a strict policy, without a message on the console`, async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await open(name);
      assert.deepEqual(said, []);
      const empty = await page.evaluate(() =>
        [...document.querySelectorAll('.result')]
          .map((result) => result.querySelector('iframe')?.contentDocument.body ?? result)
          .filter((shown) => shown.offsetHeight < 40)
          .map((shown) => shown.innerHTML),
      );
      assert.deepEqual(empty, []);
      for (const frame of page.frames()) {
        const found = await violationsOf(frame, { iframes: false });
        // An example is a piece of a page, without a title.
        const allowed = frame === page.mainFrame() ? /^$/ : /^page-has-heading-one: /;
        const others = found.filter((line) => !allowed.test(line));
        assert.deepEqual(others, [], frame.url());
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const frame of page.frames())
        assert.deepEqual(await violationsOf(frame, { iframes: false, rules: ['color-contrast'] }), [], frame.url());
      for (const width of [1600, 768, 360]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `at ${width} px, the page is ${wider} px wider`);
      }
    });
  }
});

describe('the search of the documentation', () => {
  const found = async (query) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.url}/docs/index.html`);
    await page.fill('#search', query);
    await page.waitForFunction(() => document.querySelector('[role="status"]').textContent);
    return page.evaluate(() => [...document.querySelectorAll('.found a')].map((link) => link.getAttribute('href')));
  };

  for (const [query, answer] of [
    ['embed a figure on a page with a strict policy without any script', 'no-script.html'],
    ['strict policy', 'strict-csp.html'],
    ['add a photo to an event in a spreadsheet', 'spreadsheets.html#add-a-photo-to-an-event'],
    ['picture in excel', 'spreadsheets.html'],
    ['change the colour', 'theming.html#change-the-colour'],
    ['color', 'theming.html'],
    ['sideways in Arabic', 'layouts.html#sideways-in-arabic'],
    ['horizontal arabic', 'layouts.html'],
    ['report a vulnerability', 'report-a-vulnerability.html'],
    ['wordpress', 'wordpress.html'],
    ['BCE', 'dates.html'],
    ['CSP', 'strict-csp.html'],
    ['ÉDTF', 'dates.html'],
  ]) {
    it(`answers "${query}" among its first three`, async () => {
      const pages = (await found(query)).slice(0, 3);
      assert.ok(pages.some((url) => url === answer || url.startsWith(`${answer}#`)), pages.join(' ')); // prettier-ignore
    });
  }

  it('says so where nothing is found, and opens the first result on Enter', async () => {
    assert.deepEqual(await found('xyzzy'), []);
    assert.equal(await page.textContent('[role="status"]'), 'Nothing found');
    await found('report a vulnerability');
    await page.press('#search', 'Enter');
    await page.waitForURL('**/report-a-vulnerability.html');
  });

  it('is a list of all pages and sections without JavaScript', async () => {
    const plain = await newPage(browser, { javaScriptEnabled: false });
    await plain.goto(`${site.url}/docs/index.html`);
    await plain.fill('#search', 'colour');
    await plain.press('#search', 'Enter');
    await plain.waitForURL('**/contents.html?q=colour');
    assert.equal(await plain.locator('main a[href="theming.html#change-the-colour"]').count(), 1);
    await plain.context().close();
  });
});

describe('an answer of the first page, followed to the letter', () => {
  for (const { question, section, shows, headers } of [
    {
      question: 'a page with a strict security policy, without a script',
      section: 'a-figure',
      shows: `document.querySelector('milestone-counter > data').checkVisibility() && !document.querySelector('script')`,
      headers: { 'content-security-policy': "default-src 'none'; style-src 'self'" },
    },
    {
      question: 'add a photo to an event in a spreadsheet',
      section: 'add-a-photo-to-an-event',
      shows: `document.querySelector('history-timeline').shadowRoot.querySelector('img').naturalWidth > 0`,
    },
    {
      question: 'change the colour',
      section: 'change-the-colour',
      shows: `getComputedStyle(document.querySelector('history-timeline').shadowRoot.querySelector('a')).color === 'rgb(122, 46, 29)'`,
    },
    {
      question: 'also in Arabic',
      section: 'sideways-in-arabic',
      shows: `(({ shadowRoot }) => {
        const [first, second] = [...shadowRoot.querySelectorAll('li')].map((item) => item.getBoundingClientRect());
        return first.left > second.right - 1 && shadowRoot.querySelector('[part~="next"]').textContent.trim() === '\u0627\u0644\u062a\u0627\u0644\u064a';
      })(document.querySelector('history-timeline'))`,
    },
  ]) {
    it(`“${question}” works on an empty page`, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${site.url}/docs/index.html`);
      await page.click(`main a:text-is("${question}")`);
      const code = await page.locator(`#${section} ~ .example code`).first().textContent();
      const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${code}</html>`;
      pasted = { body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
      said = [];
      await page.goto(`${site.url}/page.html`);
      await page.waitForFunction(`(() => { try { return ${shows}; } catch { return false; } })()`);
      assert.deepEqual(said, []);
    });
  }

  it('“report a vulnerability” says how, and names no address that nobody reads', async () => {
    await page.goto(`${site.url}/docs/index.html`);
    await page.click('main a:text-is("report a vulnerability")');
    const text = await page.locator('main').textContent();
    assert.match(text, /open the tab “Security”, and choose “Report a vulnerability”/);
    assert.doesNotMatch(text, /@/);
  });
});
