/** Pages for tests in all installed engines: opens a page with the built script, and reads what it shows. */
import { after, afterEach, before } from 'node:test';
import { browserOf, closeBrowsers, until } from './engines.mjs';
import { serve } from './site.mjs';

export { engines } from './engines.mjs';

let site;
let current = {};
/** The tabs of the current test. */
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
// Closes what a failing test has left open, else the process would not exit.
afterEach(async () => {
  for (const tab of open) await tab.close();
  open.clear();
});
after(async () => {
  await closeBrowsers();
  await site?.close();
});

/**
 * Pages of one site in one engine. The tests of a file share a browser and a tab. `open(page)` opens a page:
 * - `html`: the whole document; or `head` and `body` of a document that starts with the probe;
 * - `headers`: the headers of the document; `files`: path → `{ body, headers, status, delay }`;
 * - `media`: user preferences, as for Playwright's `newContext`, in a new tab; `{}` for tests that change the tab's clock, routes
 *   or history. Chromium only;
 * - `until`: the expression to wait for (default: the first timeline shows an event).
 *
 * Returns `{ tab, seen: { errors, said, violations }, text(selector), run(expression), close }`.
 */
export function strangers(engine) {
  return {
    url: () => site.url,
    async open(page) {
      current = page;
      site.requests.length = 0;
      const tab = await (await browserOf(engine)).tab(page.media);
      open.add(tab);
      // A browser does not reload for a URL that differs only in its fragment.
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

/** The HTML of a timeline with two events. */
export const timeline = `<history-timeline><ol>
  <li><time datetime="1998">1998</time><h3>The first meeting</h3><p>The board meets.</p></li>
  <li><time datetime="1999-04">April 1999</time><h3>The public launch</h3><p>At the embassy.</p></li>
</ol></history-timeline>`;

const documentOf = ({ head = '', body = timeline + script, doctype = '<!doctype html>', html = '<html lang="en">' }) =>
  `${doctype}${html}<head><meta charset="utf-8"><title>A page</title>${probe}${head}</head><body>${body}</body></html>`;
