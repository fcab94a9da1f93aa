/** Locale scripts, loaded before and after the main script, under a strict policy. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const widget = '<quote-card lang="ja" src="/none.json"></quote-card>';
const script = '<script defer src="/dist/quote-card.js"></script>';
const words = '<script defer src="/dist/locales/ja.js"></script>';
const failed = '最新のデータを取得できませんでした。';

describe('the words of a language', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const [when, scripts] of [
    ['before the script', words + script],
    ['after the script', script + words],
  ]) {
    it(`are those of a file that comes ${when}`, async () => {
      const site = await serve((path) =>
        path === '/page.html'
          ? {
              body: `<!doctype html><title>A page</title>${widget}${scripts}`,
              headers: {
                'content-security-policy':
                  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
              },
            }
          : undefined,
      );
      const page = await browser.newPage();
      try {
        await page.goto(`${site.url}/page.html`);
        const status = page.locator('quote-card [part="status"]');
        await page.waitForFunction(
          (text) => document.querySelector('quote-card')?.shadowRoot?.textContent.includes(text),
          failed,
        );
        assert.equal((await status.textContent()).trim(), failed);
        assert.deepEqual(
          await page.evaluate(() => Object.keys(globalThis).filter((name) => /widget|locale/i.test(name))),
          [],
        );
      } finally {
        await page.close();
        await site.close();
      }
    });
  }

  it('are in the full script for the six of the United Nations and for German, Dutch and Portuguese', async () => {
    const site = await serve((path) =>
      path === '/page.html'
        ? {
            body: `<!doctype html><title>A page</title>${['ar', 'de', 'en', 'es', 'fr', 'nl', 'pt-BR', 'ru', 'zh']
              .map((lang) => `<quote-card lang="${lang}" src="/none.json"></quote-card>`)
              .join('')}<script defer src="/dist/history-widgets.js"></script>`,
          }
        : undefined,
    );
    const page = await browser.newPage();
    try {
      await page.goto(`${site.url}/page.html`);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('quote-card')].every(({ shadowRoot }) =>
          shadowRoot?.querySelector('[part="status"]'),
        ),
      );
      const said = await page.evaluate(() =>
        [...document.querySelectorAll('quote-card')].map(({ shadowRoot }) =>
          shadowRoot.querySelector('[part="status"]').textContent.trim(),
        ),
      );
      assert.equal(new Set(said).size, 9);
      assert.deepEqual(said.slice(1, 4), [
        'Die neuesten Daten waren nicht erreichbar.',
        'The latest data could not be reached.',
        'No se han podido cargar los datos más recientes.',
      ]);
    } finally {
      await page.close();
      await site.close();
    }
  });
});
