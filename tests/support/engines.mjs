/** Browsers for page tests: each engine is started once per test file, for its first page. */
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { engineNames, findBrowser } from '../../scripts/browsers.mjs';
import { launch, newPage, patience } from './browser.mjs';
import { startWebKitDriver, webkitCapabilities } from './webkit-driver.mjs';

const { ENGINE } = process.env;

/** The installed engines, or the requested one; the test command reports missing ones. */
export const engines = engineNames.filter((engine) => (!ENGINE || engine === ENGINE) && findBrowser(engine));

/** @param preferences `about:config` settings, to simulate user preferences */
export const launchFirefox = (preferences = {}) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    extraPrefsFirefox: preferences,
    headless: true,
    timeout: 120_000,
  });

/** Waits until an expression is true in a page, asking less and less often; the error contains what the page has logged. */
export async function until(tab, expression) {
  const end = Date.now() + patience;
  for (let pause = 10; ; pause = Math.min(1.5 * pause, 200)) {
    // During a navigation, there is no page to evaluate in.
    const isTrue = await tab.run(`Boolean(${expression})`).catch((error) => (Date.now() > end ? String(error) : false));
    if (isTrue === true) return;
    if (Date.now() > end) {
      const seen = await tab.run('JSON.stringify(window.__seen)').catch(String);
      throw new Error(`not true within ${patience / 1000} s: ${expression}; the page has seen ${seen}`);
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Each opens tabs with `goto(url)`, `run(code)` (evaluates an expression to a string) and `close()`. */
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
        /** The accessibility properties of an element that `run` returned. */
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
