/** WordPress itself: what its people paste into a post works as its editor saves it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, newPage, patience } from '../support/browser.mjs';
import { manyLanguages, publish, serveSite } from '../support/published.mjs';
import { freePort, startWordPress } from '../support/wordpress.mjs';

let published;
let site;
let wordpress;
let browser;
before(async () => {
  const port = await freePort();
  published = await publish(manyLanguages, ['--base-url', `http://127.0.0.1:${port}/`]);
  site = await serveSite(published.site, port);
  wordpress = await startWordPress();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await wordpress?.close();
  await site?.close();
  await published?.remove();
});

/** Writes a post of one block in the editor, as that person, and opens it as a reader does. */
async function post(person, block, attributes) {
  const page = await newPage(browser, { viewport: { width: 1000, height: 800 } });
  const context = page.context();
  // The form itself takes the focus some time after it has loaded, also from the field that one is filling.
  await context.request.post(`${wordpress.url}/wp-login.php`, { form: { log: person, pwd: person } });
  await page.goto(`${wordpress.url}/wp-admin/post-new.php`);
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor')?.getCurrentPostId());
  const address = await page.evaluate(
    async ([name, given]) => {
      const { blocks, data } = globalThis.wp;
      data.dispatch('core/block-editor').insertBlocks(blocks.createBlock(name, given));
      data.dispatch('core/editor').editPost({ title: 'A post', status: 'publish' });
      await data.dispatch('core/editor').savePost();
      return data.select('core/editor').getCurrentPost().link;
    },
    [block, attributes],
  );
  await context.close();
  const read = await newPage(browser, { viewport: { width: 1000, height: 800 } });
  const said = [];
  read.on('console', (message) => said.push(message.text()));
  read.on('pageerror', (error) => said.push(String(error)));
  await read.goto(address);
  return { page: read, said, close: () => read.context().close() };
}

/** The snippets of a part, as its page offers them. */
async function snippets(path) {
  const page = await browser.newPage();
  await page.goto(site.url + path);
  const texts = await page.locator('textarea').evaluateAll((areas) => areas.map(({ value }) => value));
  await page.close();
  return texts;
}

describe('WordPress', () => {
  it('keeps the snippet that an administrator pastes as Custom HTML, and the widget works', async () => {
    const [content] = await snippets('w/timeline/');
    const { page, said, close } = await post('admin', 'core/html', { content });
    await page.waitForFunction(
      () => document.querySelector('history-timeline').shadowRoot?.querySelectorAll('li').length === 4,
    );
    await page.getByRole('heading', { name: 'The second well' }).waitFor();
    assert.deepEqual(said, []);
    await close();
  });

  it('leaves a text that can be read of the snippet that an author pastes, who may write no scripts', async () => {
    const [content] = await snippets('w/timeline/');
    const { page, close } = await post('author', 'core/html', { content });
    await page.getByRole('heading', { name: 'The second well' }).waitFor();
    assert.equal(await page.locator('history-timeline, script[src*="history-widgets"]').count(), 0);
    await close();
  });

  it('makes a frame of the address that an author pastes, as high as what it shows', async () => {
    const url = `${site.url}w/timeline/`;
    const { page, said, close } = await post('author', 'core/embed', { url, type: 'rich', providerNameSlug: '' });
    const frame = page.locator('iframe.wp-embedded-content');
    assert.equal(await frame.getAttribute('sandbox'), 'allow-scripts');
    await page
      .frameLocator('iframe.wp-embedded-content')
      .locator('history-timeline')
      .getByRole('heading', { name: 'The second well' })
      .waitFor();
    const inside = await (await frame.elementHandle()).contentFrame();
    /** How far the frame is from what it shows; WordPress takes heights from 200 to 1,000 pixels. */
    const off = async () => {
      const wanted = await inside.evaluate(() => document.documentElement.getBoundingClientRect().height);
      const is = await frame.evaluate(({ clientHeight }) => clientHeight);
      return Math.abs(is - Math.min(1000, Math.max(200, Math.ceil(wanted))));
    };
    for (const end = Date.now() + patience; (await off()) > 1;)
      if (Date.now() > end) assert.fail(`the frame is ${await off()} px from what it shows`);
    assert.deepEqual(said, []);
    await close();
  });
});
