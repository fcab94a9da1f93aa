/** Entries collapsed under a content note: keyboard, assistive technology, print, find-in-page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityTree, launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A history</title>
  <link rel="stylesheet" href="/dist/history-widgets.css"><script src="/dist/history-widgets.js"></script>
  <main><h1>A history</h1><p style="block-size: 3000px"><a href="#before">Before</a></p>
  <history-timeline heading-level="2"><ol data-sensitive="collapsed">
  <li><time datetime="1996">1996</time><h2>The case</h2><details data-field="sensitive"><summary
    data-field="contentNote">This entry speaks of violence.</summary><p>What had been done.</p></details></li>
  <li><time datetime="1999-04">April 1999</time><h2>The launch</h2><p>At the embassy.</p></li>
  </ol></history-timeline></main></html>`;

let site;
let browser;
before(async () => {
  site = await serve(async (path) =>
    path === '/page' ? { body, headers: { 'content-type': 'text/html; charset=utf-8' } } : undefined,
  );
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open({ fragment = '', ...options } = {}) {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 }, ...options });
  await page.goto(`${site.url}/page${fragment}`);
  if (options.javaScriptEnabled !== false)
    await page.waitForFunction(() => document.querySelector('history-timeline').shadowRoot?.querySelector('li h2'));
  return page;
}

describe('an entry that is closed under its content note', () => {
  it('is opened and closed by the keyboard', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Before' }).focus();
    await page.keyboard.press('Tab');
    const text = page.getByText('What had been done.').last();
    assert.equal(await text.isVisible(), false);
    await page.keyboard.press('Enter');
    assert.equal(await text.isVisible(), true);
    await page.keyboard.press('Space');
    assert.equal(await text.isVisible(), false);
    await page.close();
  });

  it('is told to assistive technology as its date, its heading and a closed button, and then in whole', async () => {
    const page = await open();
    const entry = async () => {
      const tree = await accessibilityTree(page);
      const item = tree.find(({ role }) => role === 'listitem');
      const all = ({ role, name, children }) => [`${role}: ${name}`, ...children.flatMap(all)];
      return all(item).filter((said) => /^(heading|DisclosureTriangle|StaticText)/.test(said));
    };
    const closed = await entry();
    assert.ok(closed.includes('heading: The case'), closed.join('\n'));
    assert.ok(closed.includes('DisclosureTriangle: This entry speaks of violence.'), closed.join('\n'));
    assert.ok(!closed.includes('StaticText: What had been done.'), closed.join('\n'));
    await page.locator('history-timeline summary[part="note"]').click();
    assert.ok((await entry()).includes('StaticText: What had been done.'));
    await page.close();
  });

  it('is printed in whole, with its note', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open({ javaScriptEnabled });
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByText('What had been done.').last().isVisible(), true, String(javaScriptEnabled));
      assert.equal(await page.getByText('This entry speaks of violence.').last().isVisible(), true);
      await page.close();
    }
  });

  it('is opened by a search for words that are in it', async () => {
    const page = await open({ fragment: '#:~:text=What%20had%20been%20done' });
    await page.waitForFunction(() =>
      document.querySelector('history-timeline').shadowRoot.querySelector('details[open]'),
    );
    await page.close();
  });

  it('is as closed without a script, and is moved by nothing when the script arrives', async () => {
    const page = await open({ javaScriptEnabled: false });
    const summary = page.locator('summary');
    assert.equal(await page.getByText('What had been done.').isVisible(), false);
    const before = await summary.boundingBox();
    await page.close();
    const upgraded = await open();
    assert.deepEqual(await upgraded.locator('summary[part="note"]').boundingBox(), before);
    await upgraded.close();
  });
});
