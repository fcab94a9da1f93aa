/** Pictures, videos and frames: which requests they make and when, keyboard access, and no layout shift. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { accessibilityTree, launch, outline } from '../support/browser.mjs';
import { script } from '../support/page.mjs';
import { serve } from '../support/site.mjs';

const film = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';
const picture = '/demo/pictures/embassy.svg';

let site;
let browser;
let body = '';
/** Resolves when pictures in layout shift tests may load. */
let late;
before(async () => {
  const drawing = await readFile(`.${picture}`);
  const files = {
    '/page': () => ({
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
    '/late.svg': () => ({ body: drawing, headers: { 'content-type': 'image/svg+xml' }, delay: late }),
    '/none.svg': () => ({ status: 404, body: '', delay: late }),
  };
  site = await serve((path) => files[path]?.());
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page and records its requests; `others` answers those to other hosts. */
async function open(html, { others = (route) => route.abort(), options = {}, init, until } = {}) {
  body = html;
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route((url) => url.origin !== site.url, others);
  if (init) await page.addInitScript(init);
  await page.goto(`${site.url}/page`, { waitUntil: until ?? 'load' });
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' &&
      [...document.querySelectorAll('history-timeline, captioned-photo')].every((element) =>
        element.shadowRoot?.hasChildNodes(),
      ),
  );
  const foreign = () => asked.filter((url) => !url.startsWith(site.url));
  return { page, asked, foreign, close: () => context.close() };
}

const timeline = (figure, attributes = '') =>
  `<history-timeline ${attributes}><ol><li><h3>Opening</h3>${figure}</li></ol></history-timeline>`;
const frame = timeline(`<figure data-field="media"><a href="${film}">Me at the zoo</a></figure>`);
const photo = (image, attributes = 'lightbox') =>
  `<captioned-photo ${attributes}><figure>${image}<figcaption><p>The gate</p></figcaption></figure></captioned-photo>`;
const gate = `<img src="${picture}" alt="A gate" width="640" height="360">`;

describe('a film of another host', () => {
  it('asks nothing of anyone before the reader says so, and then only of the host that the button names', async () => {
    const { page, foreign, close } = await open(frame + script, {
      others: (route) => route.fulfill({ contentType: 'text/html', body: '<p>A player</p>' }),
    });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(foreign(), []);
    await page.getByRole('button', { name: 'Play: this contacts www.youtube-nocookie.com' }).click();
    await page.frameLocator('iframe').getByText('A player').waitFor();
    assert.deepEqual(foreign(), ['https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?autoplay=1']);
    assert.deepEqual(await page.context().cookies(), []);
    await close();
  });

  it('asks nothing for the likes of a thousand frames that no one plays', async () => {
    const { page, foreign, close } = await open(
      `<history-timeline id="many"></history-timeline>${script}<script>
        document.getElementById('many').story = { events: Array.from({ length: 1000 }, (_, index) =>
          ({ title: 'A', media: { src: (index % 2 ? 'https://vimeo.com/' : 'https://www.youtube.com/watch?v=abcdefg') + (1000 + index) } })) };
      </script>`,
    );
    await page.waitForFunction(
      () => document.getElementById('many').shadowRoot.querySelectorAll('[part="play"]').length === 1000,
    );
    await page.waitForLoadState('networkidle');
    assert.deepEqual(foreign(), []);
    await close();
  });

  it('is played by keyboard, and the focus goes to the player', async () => {
    const { page, close } = await open(frame + script, {
      others: (route) => route.fulfill({ contentType: 'text/html', body: '<p>A player</p>' }),
    });
    const button = page.getByRole('button', { name: /^Play/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('history-timeline').shadowRoot.activeElement?.localName === 'iframe',
    );
    await close();
  });

  it('has a plain link beside it, also when the host is dead', async () => {
    const { page, close } = await open(frame + script);
    await page.getByRole('button', { name: /^Play/ }).click();
    await page.locator('iframe').waitFor();
    const link = page.getByRole('link', { name: 'Open at www.youtube.com' });
    assert.equal(await link.getAttribute('href'), film);
    assert.ok(await link.isVisible());
    await close();
  });

  it('is a link to the film where no script runs', async () => {
    body = frame;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/page`);
    assert.equal(await page.getByRole('link', { name: 'Me at the zoo' }).getAttribute('href'), film);
    await context.close();
  });
});

describe('a file', () => {
  it('is not asked for before the reader plays it', async () => {
    const { page, asked, close } = await open(`<history-timeline></history-timeline>${script}`);
    await page.evaluate(() => {
      const host = document.querySelector('history-timeline');
      host.story = { events: [{ title: 'A', media: { src: '/demo/media/bell.wav' } }] };
      return host.updateComplete;
    });
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((url) => url.includes('/demo/media/')),
      [],
    );
    await Promise.all([
      page.waitForRequest(/bell\.wav$/),
      page.evaluate(() => void document.querySelector('history-timeline').shadowRoot.querySelector('audio').play()),
    ]);
    await close();
  });
});

describe('a picture that opens large', () => {
  const dialog = `document.querySelector('captioned-photo').shadowRoot.querySelector('dialog')`;
  const tall = '<div style="height: 3000px"></div>';

  it('opens by keyboard, keeps the focus inside, closes by Escape and gives the focus back', async () => {
    const { page, close } = await open(`<a href="#a">Before</a>${photo(gate)}<a href="#b">After</a>${script}`);
    const opener = page.getByRole('button', { name: 'Enlarge: A gate' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'A gate' }).waitFor();
    const inside = () => page.evaluate(`${dialog}.contains(${dialog}.getRootNode().activeElement)`);
    assert.equal(await inside(), true);
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('Tab');
      // After the last control, Tab moves to the browser's UI, never to the page behind.
      assert.equal(await page.evaluate(`document.activeElement.localName !== 'a'`), true);
    }
    await page.keyboard.press('Escape');
    await page.waitForFunction(`!${dialog}`);
    assert.equal(await opener.evaluate((button) => button.getRootNode().activeElement === button), true);
    await close();
  });

  it('leaves the scroll of the page as it is', async () => {
    const { page, close } = await open(`${tall}${photo(gate)}${tall}${script}`);
    const opener = page.getByRole('button', { name: 'Enlarge: A gate' });
    await opener.scrollIntoViewIfNeeded();
    const before = await page.evaluate('scrollY');
    await opener.click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForFunction(`!${dialog}`);
    assert.equal(await page.evaluate('scrollY'), before);
    assert.equal(await page.evaluate(`getComputedStyle(document.body).overflow`), 'visible');
    await close();
  });

  it('is a plain link to the picture where the browser has no dialog', async () => {
    const { page, close } = await open(photo(gate) + script, {
      init: () => delete globalThis.HTMLDialogElement,
    });
    const link = page.getByRole('link', { name: 'A gate' });
    assert.equal(await link.getAttribute('href'), `${site.url}${picture}`);
    assert.equal(await page.getByRole('button').count(), 0);
    await close();
  });

  it('stays in print, and is of no more room than the picture', async () => {
    const { page, close } = await open(photo(gate) + script);
    await page.emulateMedia({ media: 'print' });
    const image = page.locator('captioned-photo img[part="picture"]');
    assert.ok(await image.isVisible());
    const [inner, outer] = [await image.boundingBox(), await page.locator('[part="enlarge"]').boundingBox()];
    assert.equal(outer.height, inner.height);
    await close();
  });
});

describe('nothing moves', () => {
  for (const [what, path] of [
    ['a picture that arrives late', '/late.svg'],
    ['a picture that never does', '/none.svg'],
  ]) {
    it(`below ${what}`, async () => {
      let arrive;
      late = new Promise((done) => (arrive = done));
      const image = `<img src="${path}" alt="A gate" width="640" height="360">`;
      const css = '<link rel="stylesheet" href="/dist/history-widgets.css">';
      const { page, close } = await open(`${css}${photo(image)}<p id="below">Below</p>${script}`, {
        until: 'commit',
        init: () => {
          globalThis.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) globalThis.shift += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
        },
      });
      const top = () => page.evaluate(() => document.getElementById('below').getBoundingClientRect().top);
      const before = await top();
      arrive();
      await page.waitForFunction(() => {
        const root = document.querySelector('captioned-photo').shadowRoot;
        return root.querySelector('[part="placeholder"]') ?? root.querySelector('img')?.naturalWidth > 0;
      });
      assert.equal(await top(), before);
      assert.equal(await page.evaluate('shift'), 0);
      await close();
    });
  }
});

describe('what assistive technology is told of a photo', () => {
  it('is a figure with the picture, the caption, the date, and the people as a list in their order', async () => {
    const figure = `<figure>${gate}<figcaption><p>The launch</p><time datetime="1999-04">April 1999</time>
      <div data-field="people"><span data-field="peopleOrder">From left</span><ol><li>A. Person</li><li>B. Person</li></ol></div></figcaption></figure>`;
    const { page, close } = await open(`<captioned-photo>${figure}</captioned-photo>${script}`);
    const tree = await accessibilityTree(page);
    const found = tree.find(({ role }) => role === 'figure');
    assert.ok(found, outline(tree.slice(0, 1)));
    assert.ok(tree.some(({ role, name }) => role === 'image' && name === 'A gate'));
    const list = tree.find(({ role }) => role === 'list');
    // Generated content belongs to the accessible name.
    assert.match(list.name, /^From left/);
    assert.equal(list.children.filter(({ role }) => role === 'listitem').length, 2);
    assert.ok(tree.some(({ role }) => role === 'time'));
    await close();
  });

  it('is the same name for the placeholder as for the picture', async () => {
    const { page, close } = await open(photo('<img src="/none.svg" alt="A gate">', '') + script);
    await page.locator('[part="placeholder"]').waitFor();
    const tree = await accessibilityTree(page);
    assert.equal(tree.filter(({ role, name }) => role === 'image' && name === 'A gate').length, 1);
    await close();
  });
});
