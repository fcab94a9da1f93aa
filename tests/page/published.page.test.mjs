/** The pages of a published site. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violationsOf } from '../support/axe.mjs';
import { launch } from '../support/browser.mjs';
import { filesIn, manyLanguages, publishOnce, serveSite } from '../support/published.mjs';
import { serve } from '../support/site.mjs';

let published;
let site;
let browser;
before(async () => {
  published = await publishOnce(manyLanguages);
  site = await serveSite(published.site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await published?.remove();
});

/** A tab, and its errors. */
async function open(url, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...settings });
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(url, { waitUntil: 'load' });
  return { page, said, close: () => context.close() };
}

/** Where the page has the script. */
const upgraded = () =>
  !document.querySelector('script[src$="/history-widgets.js"]') ||
  [
    ...document.querySelectorAll('history-story, history-timeline, milestone-counter, quote-card, captioned-photo'),
  ].every((element) => element.shadowRoot);

const samples = [
  'index.html',
  'w/story/',
  'w/timeline/',
  'w/milestone/wells/',
  'w/quote/chair/',
  'w/photo/opening/',
  'ar/index.html',
  'ar/w/timeline/',
  'ja/w/story/',
  'e/story/',
  'e/timeline/',
  'e/milestone/wells/',
];

describe('The pages of a published site', () => {
  for (const colorScheme of ['light', 'dark'])
    it(`have nothing that axe objects to, ${colorScheme}`, async () => {
      for (const path of samples) {
        const { page, close } = await open(site.url + path, { colorScheme, reducedMotion: 'reduce' });
        await page.waitForFunction(upgraded);
        await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
        const violations = await violationsOf(page);
        await close();
        assert.deepEqual(violations, [], path);
      }
    });

  it('work from a sub-folder, each of them, without a word on the console', async (test) => {
    // As each host is asked to, for the builder's preview is of no origin.
    const around = await serve(() => ({ headers: { 'access-control-allow-origin': '*' } }), published.folder);
    test.after(() => around.close());
    const pages = (await filesIn(published.site)).filter(
      (path) => path.endsWith('index.html') && !/^(fr|ja)\//.test(path),
    );
    for (const path of pages) {
      const { page, said, close } = await open(`${around.url}/site/${path}`);
      await page.waitForFunction(upgraded);
      await close();
      // A picture of the story is on a host that does not exist.
      const own = said.filter((line) => !/pictures\.example|ERR_NAME_NOT_RESOLVED/.test(line));
      assert.deepEqual(own, [], path);
    }
  });

  it('are read without JavaScript', async () => {
    const { page, close } = await open(`${site.url}w/story/`, { javaScriptEnabled: false });
    const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    await close();
    for (const each of [
      'about 1997',
      'The second well',
      '10,500',
      'wells dug',
      '“Water first.”',
      'There is more to do.',
    ])
      assert.ok(words.includes(each), `${each} in ${words}`);
  });

  it('fit a screen of 320 pixels', async () => {
    for (const path of samples) {
      const { page, close } = await open(site.url + path, { viewport: { width: 320, height: 700 } });
      await page.waitForFunction(upgraded);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await close();
      assert.equal(width, 320, path);
    }
  });

  it('are printed without what cannot be used on paper', async () => {
    const { page, close } = await open(`${site.url}w/timeline/`);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.skip', 'footer nav', 'details'])
      assert.equal(await page.locator(selector).first().isVisible(), false, selector);
    assert.equal(await page.locator('h1').isVisible(), true);
    await close();
  });

  it('lead from the list of all to each part, and back', async () => {
    const { page, close } = await open(`${site.url}index.html`);
    await page.getByRole('link', { name: 'Over 10,500 wells dug', exact: true }).click();
    await page.waitForURL(`${site.url}w/milestone/wells/index.html`);
    await page.getByRole('link', { name: 'All parts of this story' }).click();
    await page.waitForURL(`${site.url}index.html`);
    await page.getByRole('link', { name: 'français' }).click();
    await page.waitForURL(`${site.url}fr/index.html`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    await close();
  });
});

describe('A published frame', () => {
  /** A page of another origin with the frame, and the frame's messages. */
  async function around(path, { hash = '', width = 600, sandbox = 'allow-scripts' } = {}) {
    const host = await serve((asked) =>
      asked === '/page'
        ? {
            headers: { 'content-type': 'text/html' },
            body: `<!doctype html><title>A page</title><script>told = []; addEventListener('message', ({ data }) => told.push(data));</script>
              <iframe src="${site.url}${path}${hash}" sandbox="${sandbox}" width="${width}" height="200" title="A frame"></iframe>`,
          }
        : undefined,
    );
    const opened = await open(`${host.url}/page`);
    const close = async () => {
      await opened.close();
      await host.close();
    };
    return { ...opened, close };
  }
  const last = (page) => page.evaluate(() => window.told[window.told.length - 1]);

  it('tells its height in a sandbox, and nothing else', async () => {
    const { page, said, close } = await around('e/timeline/');
    await page.waitForFunction(() => window.told.length > 0);
    const frame = page.frames()[1];
    await frame.waitForFunction(upgraded);
    await page.waitForFunction(() => window.told.length > 0);
    const height = await frame.evaluate(() => Math.ceil(document.querySelector('main').getBoundingClientRect().height));
    await page.waitForFunction((wanted) => window.told[window.told.length - 1].height === wanted, height);
    const told = await page.evaluate(() => window.told);
    for (const message of told) assert.deepEqual(Object.keys(message).sort(), ['height', 'type']);
    assert.deepEqual(await last(page), { type: 'history-widgets:height', height });
    assert.deepEqual(said, []);
    await close();
  });

  it('tells a new height when its width changes', async () => {
    const { page, close } = await around('e/timeline/');
    await page.waitForFunction(() => window.told.length > 0);
    const { height } = await last(page);
    await page.evaluate(() => document.querySelector('iframe').setAttribute('width', '280'));
    await page.waitForFunction((before) => window.told[window.told.length - 1].height > before, height);
    await close();
  });

  it('tells WordPress its height with the secret that it was given', async () => {
    const { page, close } = await around('e/quote/chair/', { hash: '#?secret=aB3xYz' });
    await page.waitForFunction(() => window.told.length > 1);
    const [ours, theirs] = await page.evaluate(() => window.told);
    assert.deepEqual(theirs, { message: 'height', value: ours.height, secret: 'aB3xYz' });
    await close();
  });

  it('tells its height again to a page that says it was not ready before', async () => {
    const { page, close } = await around('e/quote/chair/', { hash: '#?secret=aB3xYz' });
    await page.waitForFunction(() => window.told.length > 1);
    await page.frames()[1].waitForLoadState();
    await page.evaluate(() => {
      window.told = [];
      // The second is no such word; answers come in order.
      for (const message of ['ready', 'other', 'ready']) frames[0].postMessage({ message, secret: 'aB3xYz' }, '*');
    });
    await page.waitForFunction(() => window.told.length >= 4);
    const [first, second, ...rest] = await page.evaluate(() => window.told);
    assert.deepEqual(second, { message: 'height', value: first.height, secret: 'aB3xYz' });
    assert.deepEqual(rest, [first, second]);
    await close();
  });

  it('shows its content where not even scripts may run', async () => {
    const { page, close } = await around('e/quote/chair/', { sandbox: '' });
    assert.match(await page.frameLocator('iframe').locator('main').innerText(), /“Water first\.”\s+Ana Pérez, Chair/);
    assert.deepEqual(await page.evaluate(() => window.told), []);
    await close();
  });

  it('tells nobody anything where it is no frame', async () => {
    const { page, said, close } = await open(`${site.url}e/timeline/`);
    await page.evaluate(() => addEventListener('message', () => console.log('told')));
    await page.waitForFunction(upgraded);
    assert.deepEqual(said, []);
    await close();
  });
});

describe('The server of a published site', () => {
  it('says of each file what hosts are asked to say', async () => {
    const headersOf = async (path) => (await fetch(site.url + path)).headers;
    const script = await headersOf('v/0.1.0/history-widgets.js');
    assert.equal(script.get('access-control-allow-origin'), '*');
    assert.equal(script.get('x-content-type-options'), 'nosniff');
    assert.equal(script.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal((await headersOf('story.json')).get('access-control-allow-origin'), '*');
    const page = await headersOf('w/timeline/');
    assert.equal(page.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(page.get('access-control-allow-origin'), null);
  });

  it('leads from a folder without its slash, and gives nothing from outside', async () => {
    const folder = await fetch(`${site.url}w/timeline`, { redirect: 'manual' });
    assert.equal(folder.status, 301);
    assert.equal(folder.headers.get('location'), '/w/timeline/');
    assert.equal((await fetch(`${site.url}%2e%2e%2fcache`)).status, 404);
    assert.equal((await fetch(`${site.url}nothing`)).status, 404);
  });
});
