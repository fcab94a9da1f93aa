/** The builder of a site that is published for a test file, and a partner's page on another origin. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, patience } from './browser.mjs';
import { base, publishOnce, serveSite } from './published.mjs';
import { measurePage } from './v8-coverage.mjs';

export const partner = 'https://partner.example/page';

let published;
export let site;
let browser;
before(async () => {
  published = await publishOnce('demo/stories/icmec.json');
  assert.equal(published.code, 0, published.stderr);
  site = await serveSite(published.site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await published?.remove();
});

/** A browser context with the site and a partner's page on two origins; each test closes its own. */
export async function inContext(act, { html = '', headers = {}, ...settings } = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...settings });
  context.setDefaultTimeout(patience);
  const outside = [];
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    if (url === partner) return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers });
    if (url.startsWith(site.url)) return route.continue();
    if (!url.startsWith(base)) {
      outside.push(url);
      return route.abort();
    }
    const answer = await fetch(site.url + url.slice(base.length).replace(/#.*/, ''));
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  const page = await context.newPage();
  const stopMeasuring = await measurePage(page);
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  try {
    await act(page, { said, outside });
  } catch (error) {
    error.message += `\nThe page said: ${said.join('\n')}`;
    throw error;
  } finally {
    await stopMeasuring();
    await context.close();
  }
}

export const openBuilder = async (page, hash = '') => {
  await page.goto(`${site.url}builder/${hash && `#${hash}`}`);
  await page.locator('#preview-frame').waitFor();
};

/** All code blocks of the builder for a target, selected by its label. */
export async function codeFor(target, hash = '') {
  const pieces = {};
  await inContext(async (page) => {
    await openBuilder(page, hash);
    await page.locator(`input[name=target][value=${target}]`).check();
    await page.waitForFunction(() => [...document.querySelectorAll('.piece textarea')].every((field) => field.value));
    for (const field of await page.locator('.piece textarea').all())
      pieces[(await field.getAttribute('id')).replace('piece-', '')] = await field.inputValue();
  });
  return pieces;
}

export const partnerPage = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title>${head}</head><body>${body}</body></html>`;
export const launched = 'The public launch';
/** Drawn by the style sheet: the marks of the timeline, in the accent. */
export const isStyled = (page, accent = 'rgb(122, 46, 29)') =>
  page.waitForFunction((colour) => {
    const [entry] = window.document.querySelectorAll('[data-history-widget=history-timeline] li, history-timeline li');
    const mark = entry && window.getComputedStyle(entry, '::after');
    const isThere = entry?.parentElement.innerText.includes('The public launch');
    return isThere && mark.borderTopColor === colour && !window.customElements.get('history-timeline');
  }, accent);
export const isDrawn = (page, name = 'history-timeline') =>
  page.waitForFunction(
    (tag) => window.document.querySelector(tag)?.shadowRoot?.textContent.includes('The public launch'),
    name,
  );
