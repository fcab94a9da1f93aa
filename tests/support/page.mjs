/** Pages of strangers for tests, in the engines that are here: each is opened with the built script, and asked what it shows. */
import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromium } from 'playwright-core';
import { engineNames, findBrowser } from '../../scripts/browsers.mjs';
import { chromiumFlags } from './flags.mjs';
import { serve } from './site.mjs';
import { startWebKitDriver, webkitCapabilities } from './webkit-driver.mjs';

/** The engines that this machine has; the test command says which it has not. */
export const engines = engineNames.filter(findBrowser);

const patience = 60_000;

/** Each opens a tab that can `goto(url)`, `run(code)` an expression for a string, and `close()`. */
const starters = {
  async chromium() {
    const browser = await chromium.launch({
      executablePath: findBrowser('chromium'),
      headless: true,
      timeout: 120_000,
      args: chromiumFlags,
    });
    return {
      close: () => browser.close(),
      async tab(media) {
        const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...media });
        const page = await context.newPage();
        return {
          page,
          goto: (url) => page.goto(url, { waitUntil: 'commit' }),
          run: (code) => page.evaluate(code),
          close: () => context.close(),
        };
      },
    };
  },
  async firefox() {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findBrowser('firefox'),
      headless: true,
      timeout: 120_000,
    });
    return {
      close: () => browser.close(),
      async tab() {
        const page = await browser.newPage();
        return {
          goto: (url) => page.goto(url, { timeout: patience }),
          run: (code) => page.evaluate(code),
          close: () => page.close(),
        };
      },
    };
  },
  async webkit() {
    const driver = await startWebKitDriver();
    const ask = async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${driver.port}${path}`, {
        method,
        body: body && JSON.stringify(body),
      });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
      return value;
    };
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: webkitCapabilities() } });
    const session = `/session/${sessionId}`;
    return {
      async close() {
        await ask('DELETE', session).catch(() => {});
        await driver.stop();
      },
      tab: async () => ({
        goto: (url) => ask('POST', `${session}/url`, { url }),
        run: (code) => ask('POST', `${session}/execute/sync`, { script: `return ${code}`, args: [] }),
        close: () => ask('POST', `${session}/url`, { url: 'about:blank' }),
      }),
    };
  },
};

/** Waits until an expression is true in a page, however slow the machine is; fails with what the page has seen. */
export async function until(tab, expression) {
  const end = Date.now() + patience;
  for (;;) {
    // While a page is being replaced there is none to ask.
    const isTrue = await tab.run(`Boolean(${expression})`).catch((error) => (Date.now() > end ? String(error) : false));
    if (isTrue === true) return;
    if (Date.now() > end) {
      const seen = await tab.run('JSON.stringify(window.__seen)').catch(String);
      throw new Error(`not true within ${patience / 1000} s: ${expression}; the page has seen ${seen}`);
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}

/**
 * A site for the tests of one engine. `open(page)` opens one of the page's own making:
 * - `html`: a whole document; or `head` and `body` of one that begins with the probe;
 * - `headers`: of the document; `files`: path → `{ body, headers, status, delay }` of what it asks for;
 * - `media`: settings of the reader, as Playwright's `newContext` takes them; Chromium alone
 * - `until`: what to wait for; by default, that the first timeline shows an event.
 *
 * It gives `{ tab, seen: { errors, said, violations }, text(selector), run(expression), close }`.
 */
export function strangers(engine) {
  let browser;
  let site;
  let current = {};
  before(async () => {
    site = await serve(async (path, request) => {
      if (path === '/page') {
        const type = current.xhtml ? 'application/xhtml+xml' : 'text/html; charset=utf-8';
        return { body: current.html ?? documentOf(current), headers: { 'content-type': type, ...current.headers } };
      }
      const file = current.files?.[path];
      return typeof file === 'function' ? file(request) : file;
    });
    browser = await starters[engine]();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  const open = async (page) => {
    current = page;
    site.requests.length = 0;
    const tab = await browser.tab(page.media);
    await tab.goto(`${site.url}/page${page.query ?? ''}`);
    await until(tab, page.until ?? drawn);
    const ask = async (expression) => JSON.parse(await tab.run(`__json(${expression})`));
    return {
      tab,
      requests: site.requests,
      run: tab.run,
      until: (expression) => until(tab, expression),
      text: (selector = 'body') => tab.run(`__text(${JSON.stringify(selector)})`),
      seen: async () => ask('__seen'),
      close: tab.close,
    };
  };
  return { open, url: () => site.url };
}

/** Every timeline of the page shows an event. */
export const drawn = `document.readyState === 'complete' && document.querySelector('history-timeline') &&
  document.querySelector('history-timeline').shadowRoot &&
  document.querySelector('history-timeline').shadowRoot.querySelector('li [part="title"]')`;

export const probe = '<script src="/tests/support/probe.js"></script>';
export const script = '<script src="/dist/history-widgets.js"></script>';

/** A timeline of two events, as a page holds it. */
export const timeline = `<history-timeline><ol>
  <li><time datetime="1998">1998</time><h3>The first meeting</h3><p>The board meets.</p></li>
  <li><time datetime="1999-04">April 1999</time><h3>The public launch</h3><p>At the embassy.</p></li>
</ol></history-timeline>`;

const documentOf = ({ head = '', body = timeline + script, doctype = '<!doctype html>', html = '<html lang="en">' }) =>
  `${doctype}${html}<head><meta charset="utf-8"><title>A page</title>${probe}${head}</head><body>${body}</body></html>`;
