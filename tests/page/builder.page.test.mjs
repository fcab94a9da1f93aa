/** The builder of a published site: what it writes is pasted where it says, and seen to work there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { launch, patience } from '../support/browser.mjs';
import { base, publish, serveSite } from '../support/published.mjs';
import { measurePage } from '../support/v8-coverage.mjs';

const { compileScript, parse } = createRequire(import.meta.url)('vue/compiler-sfc');
const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
const partner = 'https://partner.example/page';

let published;
let site;
let browser;
before(async () => {
  published = await publish('src/stories/icmec.json');
  assert.equal(published.code, 0, published.stderr);
  site = await serveSite(published.site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await published?.remove();
});

/** A context in which the site is at its address, and a partner's page at another; each test closes its own. */
async function inContext(act, { html = '', headers = {}, ...settings } = {}) {
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

const openBuilder = async (page, hash = '') => {
  await page.goto(`${site.url}builder/${hash && `#${hash}`}`);
  await page.locator('#preview-frame').waitFor();
};

/** All pieces of code that the page writes for a place, chosen by its label. */
async function codeFor(target, hash = '') {
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

const document = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title>${head}</head><body>${body}</body></html>`;
const launched = 'The public launch';
const isDrawn = (page, name = 'history-timeline') =>
  page.waitForFunction(
    (tag) => window.document.querySelector(tag)?.shadowRoot?.textContent.includes('The public launch'),
    name,
  );

describe('A snippet of the builder', () => {
  for (const target of ['wordpress', 'drupal', 'squarespace', 'ghost', 'html'])
    it(`works on a page of the kind ${target}`, async () => {
      const { snippet } = await codeFor(target, 'accent=%237a2e1d');
      await inContext(
        async (page, { said, outside }) => {
          await page.goto(partner);
          await isDrawn(page, target === 'drupal' ? '[data-history-widget] *' : undefined);
          assert.deepEqual([said, outside], [[], []]);
        },
        { html: document(snippet) },
      );
    });

  it('works on a portal under the policy that it names, with the style in a sheet', async () => {
    const { snippet, policy, sheet } = await codeFor('portal', 'accent=%237a2e1d');
    const [name, line] = policy.split(/: (.*)/);
    await inContext(
      async (page, { said }) => {
        await page.goto(partner);
        await isDrawn(page);
        assert.deepEqual(said, []);
        assert.equal(sheet, 'history-timeline { --history-accent: #7a2e1d }');
        assert.equal(await page.locator('[style], style').count(), 0);
      },
      { html: document(snippet), headers: { [name]: line } },
    );
  });

  it('works in a sandboxed frame', async () => {
    const { snippet } = await codeFor('html');
    const framed = document(snippet).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    await inContext(
      async (page) => {
        await page.goto(partner);
        await page
          .frameLocator('iframe')
          .locator('history-timeline')
          .getByRole('heading', { name: launched })
          .first()
          .waitFor();
      },
      { html: document(`<iframe sandbox="allow-scripts" srcdoc="${framed}"></iframe>`) },
    );
  });

  it('is a frame for SharePoint, which takes the colour', async () => {
    const { frame } = await codeFor('sharepoint', 'accent=%237a2e1d');
    await inContext(
      async (page) => {
        await page.goto(partner);
        const root = page.frameLocator('iframe').locator('html');
        await page.frameLocator('iframe').getByRole('heading', { name: launched }).first().waitFor();
        assert.equal(await root.evaluate((html) => html.style.getPropertyValue('--history-accent')), '#7a2e1d');
      },
      { html: document(frame) },
    );
  });

  for (const target of ['wordpress-author', 'medium', 'link'])
    it(`is the address of a page for ${target}, which its host can unfurl`, async () => {
      const { address } = await codeFor(target);
      assert.equal(address, `${base}w/timeline/`);
      await inContext(async (page) => {
        await page.goto(address);
        const oembed = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
        const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
        const answer = await page.evaluate(async (url) => (await fetch(url)).json(), oembed);
        assert.match(answer.html, /<iframe/);
        assert.equal(picture, `${base}w/timeline/preview.png`);
      });
    });

  it('is what Wix asks for: a script, an element and its attributes', async () => {
    const { server, tag, attributes } = await codeFor('wix', 'part=milestone/officers-trained');
    const pairs = attributes.split('\n').map((line) => line.split(/: (.*)/));
    const written = pairs.map(([name, value]) => ` ${name}="${value}"`).join('');
    await inContext(
      async (page) => {
        await page.goto(partner);
        await page.locator(tag).getByText('law enforcement officers trained').first().waitFor();
      },
      { html: document(`<${tag}${written}></${tag}><script src="${server}"></script>`) },
    );
  });

  it('works in a newsletter, without a script', async () => {
    const { mail, plainMail } = await codeFor('newsletter');
    assert.match(plainMail, /The public launch/);
    await inContext(
      async (page, { outside }) => {
        await page.goto(partner);
        assert.match(await page.locator('body').innerText(), /The public launch/);
        assert.equal(await page.locator('script, iframe').count(), 0);
        assert.deepEqual(outside, []);
      },
      { html: mail, javaScriptEnabled: true },
    );
  });

  /** The component in an application of that framework, built as people build theirs. */
  const bundle = async (contents, loader) => {
    const { outputFiles } = await build({
      stdin: { contents, loader, resolveDir: resolve('.') },
      bundle: true,
      write: false,
      format: 'iife',
      jsx: 'automatic',
      alias: { 'history-widgets': resolve('dist/esm/index.js') },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    return outputFiles[0].text.replaceAll('</script', '<\\/script');
  };
  const runs = (script) =>
    inContext(
      async (page, { said }) => {
        await page.goto(partner);
        await isDrawn(page);
        const accent = await page
          .locator('history-timeline')
          .evaluate((element) => element.style.getPropertyValue('--history-accent'));
        assert.equal(accent, '#7a2e1d');
        assert.deepEqual(said, []);
      },
      { html: document(`<div id="root"></div><script>${script}</script>`) },
    );

  it('works in React', async () => {
    const { code } = await codeFor('react', 'accent=%237a2e1d');
    const start = `import { createRoot } from 'react-dom/client';\n${code}\ncreateRoot(document.querySelector('#root')).render(<Story />);`;
    await runs(await bundle(start, 'jsx'));
  });

  it('works in Vue', async () => {
    const { code } = await codeFor('vue', 'accent=%237a2e1d');
    const { descriptor } = parse(code);
    const { content } = compileScript(descriptor, { id: 'story', inlineTemplate: true, genDefaultAs: 'Story' });
    await runs(await bundle(`import { createApp } from 'vue';\n${content}\ncreateApp(Story).mount('#root');`, 'js'));
  });
});

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
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => window.axe.run(window.document, { iframes: false }));
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
              [],
            );
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
      await page.locator('#problems').getByText('events[0].title: is missing').waitFor();
      await page.locator('input[name=editor][value=forms]').check();
      await page.locator('details[id="box-events[0]"] > summary').click();
      await page.locator('[id="events[0].title-said"]').getByText('is missing').waitFor();
      await page.locator('[id="events[0].title"]').fill('Ours');
      await page.keyboard.press('Tab');
      await page.frameLocator('#preview-frame').getByRole('heading', { name: 'Ours' }).waitFor();
      assert.match(await page.locator('#piece-snippet').inputValue(), /<h3>Ours<\/h3>/);
      await write(page, '{ broken');
      await page.locator('#problems').getByText('file: is not valid JSON').waitFor();
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
