/** The builder of a published site: its forms, preview, links and editor. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { violationsOf } from '../support/axe.mjs';
import { inContext, launched, openBuilder, site } from '../support/builder.mjs';
import { kinds, messageOf } from '../support/messages.mjs';

describe('The builder', () => {
  for (const [ui, title, dir] of [
    ['en', 'Embed builder', 'ltr'],
    ['fr', 'Générateur de code', 'ltr'],
    ['ar', 'منشئ شيفرة التضمين', 'rtl'],
  ])
    it(`is there in ${ui}, with nothing that axe objects to, light and dark`, async () => {
      for (const colorScheme of ['light', 'dark'])
        await inContext(
          async (page) => {
            await openBuilder(page, `ui=${ui}&accent=%23ffcc00`);
            assert.equal(await page.locator('h1').innerText(), title);
            assert.equal(await page.locator('html').getAttribute('dir'), dir);
            await page.locator('input[name=content][value=own]').check();
            await page.locator('#add-events').waitFor();
            assert.deepEqual(await violationsOf(page, { iframes: false }), []);
          },
          { colorScheme, reducedMotion: 'reduce' },
        );
    });

  it('fits a screen of 320 pixels, and asks for nothing but its own files', () =>
    inContext(
      async (page, { said, outside }) => {
        await openBuilder(page);
        await page.frameLocator('#preview-frame').getByRole('heading', { name: launched }).first().waitFor();
        assert.equal(await page.evaluate(() => window.document.documentElement.scrollWidth), 320);
        assert.deepEqual([said, outside], [[], []]);
      },
      { viewport: { width: 320, height: 700 } },
    ));

  it('is reached from the gallery', () =>
    inContext(async (page) => {
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Embed builder' }).click();
      await page.locator('#preview-frame').waitFor();
    }));

  it('keeps all choices in its address', () =>
    inContext(async (page) => {
      await openBuilder(page);
      await page.getByLabel('Widget').selectOption({ label: 'Quotations' });
      await page.getByLabel('Accent colour', { exact: true }).fill('7a2e1d');
      await page.getByLabel('Heading level').selectOption('4');
      await page.getByRole('radio', { name: 'Government portal' }).check();
      const link = await page.getByLabel('Link to this state', { exact: true }).inputValue();
      const code = await page.locator('#piece-snippet').inputValue();
      const other = await page.context().newPage();
      await other.goto(link);
      await other.locator('#preview-frame').waitFor();
      assert.equal(await other.locator('#piece-snippet').inputValue(), code);
      assert.match(code, /<quote-card/);
      assert.equal(await other.locator('#piece-sheet').inputValue(), 'quote-card { --history-accent: #7a2e1d }');
    }));

  it('is used by the keyboard alone', () =>
    inContext(async (page) => {
      await openBuilder(page);
      await page.keyboard.press('Tab');
      await page.locator('.skip:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.document.activeElement.id === 'snippet');
      const focusOn = async (id) => {
        for (let count = 0; count < 40; count += 1) {
          await page.keyboard.press('Tab');
          if (await page.evaluate((wanted) => window.document.activeElement.id === wanted, id)) return;
        }
        assert.fail(`${id} is not reached`);
      };
      await focusOn('open-test');
      await page.keyboard.press('Enter');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => window.document.activeElement.id === 'open-test');
    }));

  it('copies without the permission for the clipboard', () =>
    inContext(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        window.document.addEventListener('copy', () => (window.copied = String(window.document.activeElement.value)));
      });
      await openBuilder(page);
      await page.getByRole('button', { name: 'Copy: Snippet, one line' }).click();
      await page.getByText('Copied.').waitFor();
      assert.equal(await page.evaluate(() => window.copied), await page.locator('#piece-snippet').inputValue());
    }));

  it('tests the snippet alone in a sandboxed frame', () =>
    inContext(async (page, { said }) => {
      await openBuilder(page, 'target=portal&accent=%237a2e1d');
      await page.getByRole('button', { name: 'Test', exact: true }).click();
      await page
        .frameLocator('#test-frame')
        .locator('history-timeline')
        .getByRole('heading', { name: launched })
        .first()
        .waitFor();
      assert.doesNotMatch(await page.locator('#test-frame').getAttribute('sandbox'), /same-origin/);
      assert.deepEqual(said, []);
    }));

  it('warns of a colour that cannot be read, and offers one that can', () =>
    inContext(async (page) => {
      await openBuilder(page);
      await page.getByLabel('Accent colour', { exact: true }).fill('#ffcc00');
      await page.keyboard.press('Tab');
      await page.getByText('#ffcc00 on #ffffff has a contrast of 1.5 to 1').waitFor();
      await page.locator('#accent-said button').first().click();
      await page.locator('#accent-said').getByText('#ffffff').waitFor({ state: 'detached' });
      assert.notEqual(await page.locator('#accent').inputValue(), '#ffcc00');
    }));
});

describe('The editor of the builder', () => {
  const missing = messageOf({ code: 'missing', params: { field: 'title', expected: kinds.name.expected } });
  const write = async (page, json) => {
    await page.locator('input[name=content][value=own]').check();
    await page.locator('input[name=editor][value=json]').check();
    await page.locator('#json').fill(json);
    await page.locator('#json').blur();
  };

  it('keeps a text that is wrong, and says what is wrong', () =>
    inContext(async (page) => {
      await openBuilder(page);
      await write(page, '{"events": [{"date": "1999"}]}');
      await page.locator('#problems').getByText(`events[0].title: ${missing}`).waitFor();
      await page.locator('input[name=editor][value=forms]').check();
      await page.locator('details[id="box-events[0]"] > summary').click();
      await page.locator('[id="events[0].title-said"]').getByText(missing).waitFor();
      await page.locator('[id="events[0].title"]').fill('Ours');
      await page.keyboard.press('Tab');
      await page.frameLocator('#preview-frame').getByRole('heading', { name: 'Ours' }).waitFor();
      assert.match(await page.locator('#piece-snippet').inputValue(), /<h3>Ours<\/h3>/);
      await write(page, '{ broken');
      await page.locator('#problems').getByText('file: Invalid JSON').waitFor();
      assert.equal(await page.locator('#json').inputValue(), '{ broken');
    }));

  it('writes a list and its fields by forms: each language, tags, a choice, a number; adds an entry, and removes one', () =>
    inContext(async (page) => {
      await openBuilder(page);
      const events = [
        { date: '1999', title: { en: 'Begun', fr: 'Fondation' }, tags: ['start'] },
        { date: '2001', title: 'Left out' },
      ];
      await write(page, JSON.stringify({ lang: 'en', events, milestones: [{ value: 7, label: 'Courses' }] }));
      await page.locator('input[name=editor][value=forms]').check();
      const open = (path) => page.locator(`details[id="box-${path}"] > summary`).click();
      const fill = async (path, text) => {
        await page.locator(`[id="${path}"]`).fill(text);
        await page.keyboard.press('Tab');
      };
      await open('events[0]');
      await fill('events[0].title.fr', 'D\u00e9buts');
      await open('events[0].more');
      await fill('events[0].tags', 'start | law');
      await page.locator('[id="events[0].importance"]').selectOption('key');
      await open('events[1]');
      await page.locator('details[id="box-events[1]"] button.remove').click();
      await page.waitForFunction(() => document.activeElement.id === 'add-events');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'events[1].date');
      await page.keyboard.type('2005');
      await fill('events[1].title', 'Added');
      await open('milestones');
      await open('milestones[0]');
      await fill('milestones[0].value', '12.5');
      await page.frameLocator('#preview-frame').getByRole('heading', { name: 'Added' }).waitFor();
      await page.locator('input[name=editor][value=json]').check();
      assert.deepEqual(JSON.parse(await page.locator('#json').inputValue()), {
        lang: 'en',
        events: [
          { date: '1999', title: { en: 'Begun', fr: 'D\u00e9buts' }, tags: ['start', 'law'], importance: 'key' },
          { date: '2005', title: 'Added' },
        ],
        milestones: [{ value: 12.5, label: 'Courses' }],
      });
    }));

  it('keeps a story of the reader in its address, and opens as at first where the address is cut or unfolds without end', () =>
    inContext(async (page, { said }) => {
      const own = (text) => `own=${deflateRawSync(text).toString('base64url')}`;
      const shown = (name) => page.frameLocator('#preview-frame').getByRole('heading', { name }).first().waitFor();
      await openBuilder(page);
      await write(page, '{"lang": "en", "events": [{"title": "Notre d\u00e9but"}]}');
      await shown('Notre d\u00e9but');
      const kept = new URL(await page.getByLabel('Link to this state', { exact: true }).inputValue()).hash.slice(1);
      await page.goto('about:blank');
      await openBuilder(page, kept);
      await shown('Notre d\u00e9but');
      for (const hash of [kept.slice(0, -9), 'own=%%%', own('a'.repeat(20_000_000))]) {
        await page.goto('about:blank');
        await openBuilder(page, hash);
        assert.equal(await page.locator('input[name=content][value=site]').isChecked(), true, hash.slice(0, 40));
      }
      assert.deepEqual(said, []);
    }));

  for (const [kind, text] of [
    ['a table', 'Year,Event\nc. 1930,The mill'],
    ['TimelineJS', '{"events":[{"start_date":{"year":"1930"},"text":{"headline":"The mill"}}]}'],
  ])
    it(`reads ${kind} that is pasted, and gives it back as story.json`, () =>
      inContext(async (page, { outside }) => {
        await openBuilder(page);
        await page.locator('input[name=content][value=own]').check();
        await page.locator('.paste > summary').click();
        await page.locator('#paste').fill(text);
        await page.locator('#take-over').click();
        await page.frameLocator('#preview-frame').getByRole('heading', { name: 'The mill' }).waitFor();
        const download = page.waitForEvent('download');
        await page.locator('#download').click();
        const file = await download;
        assert.equal(file.suggestedFilename(), 'story.json');
        const story = JSON.parse(await readFile(await file.path(), 'utf8'));
        assert.equal(story.events[0].title, 'The mill');
        assert.deepEqual(outside, []);
      }));
});
