/** Browsers for tests of whole pages: each engine is started once a file, when its first page is opened. */
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { engineNames, findBrowser } from '../../scripts/browsers.mjs';
import { launch, newPage, patience } from './browser.mjs';
import { startWebKitDriver, webkitCapabilities } from './webkit-driver.mjs';

const { ENGINE } = process.env;

/** The engines that this machine has, or the one that is asked for; the test command says which it has not. */
export const engines = engineNames.filter((engine) => (!ENGINE || engine === ENGINE) && findBrowser(engine));

/** @param preferences settings of its `about:config`, by which a reader's own are set */
export const launchFirefox = (preferences = {}) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    extraPrefsFirefox: preferences,
    headless: true,
    timeout: 120_000,
  });

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

/** Each opens tabs that can `goto(url)`, `run(code)` an expression for a string, and `close()`. */
const starters = {
  async chromium() {
    const browser = await launch();
    const tabOf = (page, close) => ({
      page,
      goto: (url) => page.goto(url, { waitUntil: 'commit' }),
      run: (code) => page.evaluate(code),
      close,
    });
    const pageFor = (media) => newPage(browser, { viewport: { width: 1000, height: 800 }, ...media });
    let shared;
    return {
      close: () => browser.close(),
      async tab(media) {
        if (!media) return (shared ??= tabOf(await pageFor(), async () => {}));
        const page = await pageFor(media);
        return tabOf(page, () => page.context().close());
      },
    };
  },
  async firefox() {
    const browser = await launchFirefox();
    const page = await browser.newPage();
    const tab = {
      page,
      goto: (url) => page.goto(url, { timeout: patience }),
      run: (code) => page.evaluate(code),
      close: async () => {},
    };
    return { close: () => browser.close(), tab: async () => tab };
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
    try {
      const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: webkitCapabilities() } });
      const session = `/session/${sessionId}`;
      const tab = {
        goto: (url) => ask('POST', `${session}/url`, { url }),
        run: (code) => ask('POST', `${session}/execute/sync`, { script: `return ${code}`, args: [] }),
        /** What assistive technology is told of an element that `run` has given. */
        roleOf: (element) => ask('GET', `${session}/element/${Object.values(element)[0]}/computedrole`),
        nameOf: (element) => ask('GET', `${session}/element/${Object.values(element)[0]}/computedlabel`),
        close: async () => {},
      };
      return {
        async close() {
          await ask('DELETE', session).catch(() => {});
          await driver.stop();
        },
        tab: async () => tab,
      };
    } catch (error) {
      await driver.stop();
      throw error;
    }
  },
};

const started = new Map();

export function browserOf(engine) {
  if (!started.has(engine)) started.set(engine, starters[engine]());
  return started.get(engine);
}

export async function closeBrowsers() {
  for (const browser of started.values()) await (await browser.catch(() => undefined))?.close();
  started.clear();
}
