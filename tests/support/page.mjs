/** Pages of strangers for tests, in the engines that are here: each is opened with the built script, and asked what it shows. */
import { after, afterEach, before } from 'node:test';
import { browserOf, closeBrowsers, until } from './engines.mjs';
import { serve } from './site.mjs';

export { engines } from './engines.mjs';

let site;
let current = {};
/** Tabs of the test that runs. */
const open = new Set();

before(async () => {
  site = await serve(async (path, request) => {
    if (path === '/page') {
      const type = current.xhtml ? 'application/xhtml+xml' : 'text/html; charset=utf-8';
      return { body: current.html ?? documentOf(current), headers: { 'content-type': type, ...current.headers } };
    }
    const file = current.files?.[path];
    return typeof file === 'function' ? file(request) : file;
  });
});
// What a failing test leaves open would hold this process for ever.
afterEach(async () => {
  for (const tab of open) await tab.close();
  open.clear();
});
after(async () => {
  await closeBrowsers();
  await site?.close();
});

/**
 * Pages of one site in one engine. The tests of a file share a browser, and in it a tab. `open(page)` opens one of the page's own making:
 * - `html`: a whole document; or `head` and `body` of one that begins with the probe;
 * - `headers`: of the document; `files`: path → `{ body, headers, status, delay }` of what it asks for;
 * - `media`: settings of the reader, as Playwright's `newContext` takes them, in a tab of the test's own; `{}` for one
 *   that changes what a tab keeps: its clock, its routes, its history. Chromium alone;
 * - `until`: what to wait for; by default, that the first timeline shows an event.
 *
 * It gives `{ tab, seen: { errors, said, violations }, text(selector), run(expression), close }`.
 */
export function strangers(engine) {
  return {
    url: () => site.url,
    async open(page) {
      current = page;
      site.requests.length = 0;
      const tab = await (await browserOf(engine)).tab(page.media);
      open.add(tab);
      // From the same address without a fragment, a browser would load nothing.
      if (page.fragment) await tab.goto('about:blank');
      await tab.goto(`${site.url}/page${page.fragment ?? ''}`);
      await until(tab, page.until ?? drawn);
      const ask = async (expression) => JSON.parse(await tab.run(`__json(${expression})`));
      return {
        tab,
        requests: site.requests,
        run: tab.run,
        until: (expression) => until(tab, expression),
        text: (selector = 'body') => tab.run(`__text(${JSON.stringify(selector)})`),
        seen: async () => ask('__seen'),
        close: async () => {
          open.delete(tab);
          await tab.close();
        },
      };
    },
  };
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
