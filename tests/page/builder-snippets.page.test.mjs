/** The builder's snippets work in their targets. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { base } from '../support/published.mjs';
import {
  codeFor,
  inContext,
  isDrawn,
  isStyled,
  launched,
  openBuilder,
  partner,
  partnerPage,
} from '../support/builder.mjs';

const { compileScript, parse } = createRequire(import.meta.url)('vue/compiler-sfc');

describe('A snippet of the builder', () => {
  for (const target of ['wordpress', 'drupal', 'squarespace', 'ghost', 'html'])
    for (const script of ['with', 'without'])
      it(`works on a page of the kind ${target}, ${script} a script`, async () => {
        const { snippet } = await codeFor(target, `accent=%237a2e1d&script=${script}`);
        assert.equal(/<script/.test(snippet), script === 'with');
        await inContext(
          async (page, { said, outside }) => {
            await page.goto(partner);
            if (script === 'with') await isDrawn(page, target === 'drupal' ? '[data-history-widget] *' : undefined);
            else await isStyled(page);
            assert.deepEqual([said, outside], [[], []]);
          },
          { html: partnerPage(snippet) },
        );
      });

  for (const script of ['with', 'without'])
    it(`works on a portal under the policy that it names, with the style in a sheet, ${script} a script`, async () => {
      const { snippet, policy, sheet } = await codeFor('portal', `accent=%237a2e1d&script=${script}`);
      assert.equal(/script-src/.test(policy), script === 'with');
      const [name, line] = policy.split(/: (.*)/);
      await inContext(
        async (page, { said }) => {
          await page.goto(partner);
          // Without the sheet of the page, in the default colour.
          await (script === 'with' ? isDrawn(page) : isStyled(page, 'rgb(31, 78, 121)'));
          assert.deepEqual(said, []);
          assert.equal(sheet, 'history-timeline { --history-accent: #7a2e1d }');
          assert.equal(await page.locator('[style], style').count(), 0);
        },
        { html: partnerPage(snippet), headers: { [name]: line } },
      );
    });

  it('works in a sandboxed frame', async () => {
    const { snippet } = await codeFor('html');
    const framed = partnerPage(snippet).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
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
      { html: partnerPage(`<iframe sandbox="allow-scripts" srcdoc="${framed}"></iframe>`) },
    );
  });

  it('says whether it needs a script, and what for, in each language of the builder', () =>
    inContext(async (page) => {
      for (const [hash, line] of [
        ['ui=en', 'Needs no script.'],
        ['ui=fr', 'Ne nécessite aucun script.'],
        ['ui=ar', 'لا يحتاج إلى برنامج نصي.'],
        ['ui=en&part=story', 'Needs the script for: the whole story in one element.'],
        ['ui=fr&script=with', 'Un script est nécessaire pour : des boutons qui copient le lien d’un événement.'],
        ['ui=ar&part=milestone/officers-trained&script=with', 'يحتاج إلى البرنامج النصي من أجل: رقم يتصاعد في العدّ.'],
      ]) {
        await page.goto('about:blank');
        await openBuilder(page, hash);
        assert.equal(await page.locator('#script-need').innerText(), line);
      }
      // The choice changes the snippet and the line.
      await openBuilder(page, 'ui=en&part=milestone/officers-trained');
      await page.getByRole('checkbox', { name: 'a figure that counts up' }).check();
      await page.getByText('Needs the script for: a figure that counts up.').waitFor();
      assert.match(await page.locator('#piece-snippet').inputValue(), /<script defer/);
      await page.getByRole('checkbox', { name: 'a figure that counts up' }).uncheck();
      await page.getByText('Needs no script.').waitFor();
      assert.doesNotMatch(await page.locator('#piece-snippet').inputValue(), /<script/);
      // Code for a bundler always has the script, and a page or a frame is not pasted.
      for (const target of ['react', 'sharepoint', 'link']) {
        await page.locator(`input[name=target][value=${target}]`).check();
        assert.equal(await page.locator('#script-need, #script').count(), 0, target);
      }
    }));

  it('is a frame for SharePoint, which takes the colour', async () => {
    const { frame } = await codeFor('sharepoint', 'accent=%237a2e1d');
    await inContext(
      async (page) => {
        await page.goto(partner);
        const framed = page.frameLocator('iframe');
        await framed.getByRole('heading', { name: launched }).first().waitFor();
        // The text is in the HTML; the colour needs the script.
        await framed.locator('html[style*="--history-accent: #7a2e1d"]').waitFor();
      },
      { html: partnerPage(frame) },
    );
  });

  for (const [what, said] of [
    ['the space that it chooses', 'spacing=1.1em'],
    ['that which a frame of 0.1 chooses', 'step=1.1em'],
  ])
    it(`is a frame for SharePoint, which takes ${what}, and nothing that is no length`, async () => {
      const { frame } = await codeFor('sharepoint', 'density=dense');
      assert.match(frame, /#spacing=1\.1em"/);
      const frames = [said, `${said.replace('1.1em', 'red')}&accent=red`].map((look) =>
        frame.replace('spacing=1.1em', look),
      );
      await inContext(
        async (page) => {
          await page.goto(partner);
          await page.frameLocator('iframe >> nth=0').locator('html[style="--history-spacing: 1.1em;"]').waitFor();
          await page.frameLocator('iframe >> nth=1').locator('html[style="--history-accent: red;"]').waitFor();
        },
        { html: partnerPage(frames.join('')) },
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
      { html: partnerPage(`<${tag}${written}></${tag}><script src="${server}"></script>`) },
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

  /** The component in an application of the framework. */
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
      { html: partnerPage(`<div id="root"></div><script>${script}</script>`) },
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
