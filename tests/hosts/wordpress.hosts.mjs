/** Snippets in WordPress posts, as its editor saves them. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, newPage, patience } from '../support/browser.mjs';
import { manyLanguages, publish, serveSite } from '../support/published.mjs';
import { builder, siteData } from '../support/builder-modules.mjs';
import { templateCode } from '../support/template-code.mjs';
import { freePort } from '../support/free-port.mjs';
import { startWordPress } from '../support/wordpress.mjs';

let published;
let site;
let wordpress;
let browser;
before(async () => {
  const port = await freePort();
  published = await publish(manyLanguages, ['--base-url', `http://127.0.0.1:${port}/`]);
  site = await serveSite(published.site, port);
  const [script] = (await readdir(join(published.site, 'v'))).map((version) => `v/${version}/history-widgets.js`);
  wordpress = await startWordPress(`<script src="${site.url}${script}"></script>`);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await wordpress?.close();
  await site?.close();
  await published?.remove();
});

/** Writes a post with one block in the editor, as the given user, and opens the published post. */
async function post(person, block, attributes) {
  const page = await newPage(browser, { viewport: { width: 1000, height: 800 } });
  const context = page.context();
  // The form focuses a field some time after loading.
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

/** The snippets on a part's page. */
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
    assert.equal(await page.locator('history-timeline, .wp-block-post-content script').count(), 0);
    await close();
  });

  it('runs nothing that an author writes as attributes of a twin, which its filter lets through', async () => {
    const handlers = ['onfocus', 'onclick', 'onload', 'onerror', 'onanimationstart', 'onpointerenter'];
    const code = handlers.map((name) => ` data-${name}="window.__xss=1"`).join('');
    const content = `<div data-history-widget="quote-card" data-tabindex="0" data-autofocus="" data-style="color:red"${code}><blockquote>Words to keep.</blockquote></div>`;
    const { page, said, close } = await post('author', 'core/html', { content });
    await page.waitForFunction(() => document.querySelector('quote-card')?.shadowRoot?.querySelector('blockquote'));
    const twin = page.locator('[data-history-widget]');
    assert.equal(await twin.getAttribute('data-onfocus'), 'window.__xss=1');
    assert.deepEqual(await twin.locator('quote-card').evaluate((widget) => widget.getAttributeNames()), ['data-twin']);
    await page.locator('quote-card').click();
    assert.equal(await page.evaluate(() => window.__xss), undefined);
    assert.deepEqual(said, []);
    await close();
  });

  for (const target of ['wordpress', 'drupal'])
    it(`runs no shortcode of a quotation, and shows its words (${target})`, async () => {
      const shortcodes = [
        '[embed]https://example.org/[/embed]',
        '[gallery]',
        '[video src="https://example.org/a.mp4"]',
        '[audio src="a.mp3"]',
        '[caption width="9"]x[/caption]',
        '[playlist]',
        '[[gallery]]',
      ];
      const { story } = builder.readOwn(
        JSON.stringify({
          quotes: [
            {
              text: [...shortcodes, ...templateCode].join(' '),
              speaker: shortcodes.join(' '),
              source: { name: '[gallery]' },
            },
          ],
        }),
      );
      const collection = builder.collect(siteData(story), '', story);
      const [{ code }] = builder.make({ ...builder.initial, target, part: 'quotations' }, collection).codeBlocks;
      const { page, close } = await post('admin', 'core/html', {
        content: code.replace(/<link [^>]*>|<script [^>]*><\/script>/g, ''),
      });
      await page.waitForFunction(() => document.querySelector('quote-card')?.shadowRoot?.querySelector('blockquote'));
      const text = (
        await page
          .locator('quote-card')
          .first()
          .evaluate((card) => card.shadowRoot.querySelector('blockquote').textContent + card.textContent)
      ).replace(/\s+/g, ' ');
      for (const shortcode of shortcodes) assert.ok(text.includes(shortcode), `${shortcode} in ${text}`);
      assert.equal(
        await page.locator('.gallery, video, audio, .wp-caption, .wp-playlist, .wp-embedded-content').count(),
        0,
      );
      assert.equal(await page.evaluate(() => window.__xss), undefined);
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
    /** The difference between the heights of the frame and of its content; WordPress allows 200 to 1,000 pixels. */
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
