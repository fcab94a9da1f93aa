/** First steps: the server of `npm start`, its builder, and each snippet on a page of another origin. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { patience } from '../support/browser.mjs';
import { command } from '../support/command.mjs';
import { browserOf, closeBrowsers, engines, until } from '../support/engines.mjs';
import { manyLanguages } from '../support/published.mjs';
import { serve } from '../support/site.mjs';

const shown = 'The second well';
const script = 'v/0.1.0/history-widgets.js';

let folder;
let site;
let partner;
/** Path on the site → a response that replaces its file. */
let changed = {};
/** The HTML of the partner's page. */
let pasted = { body: '' };
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-start-'));
  site = await serve((path) => changed[path.replace('/site/', '')]?.(), folder);
  const places = ['--out', join(folder, 'site'), '--cache', join(folder, 'cache'), '--base-url', `${site.url}/site/`];
  const { code, stderr } = await command(['publish', manyLanguages, '--quiet', ...places]);
  assert.equal(code, 0, stderr);
  partner = await serve((path) =>
    path === '/page'
      ? {
          headers: { 'content-type': 'text/html; charset=utf-8', ...pasted.headers },
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner</title>${pasted.head ?? ''}<h1>A partner</h1>${pasted.body}</html>`,
        }
      : undefined,
  );
});
after(async () => {
  await closeBrowsers();
  await partner?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Whether a document shows the story with the style sheet, and without the script. */
const isStyled = (selector = 'history-timeline') =>
  `(customElements.get('history-timeline') === undefined && [...document.querySelectorAll('${selector} li')].some((one) =>
    one.innerText.includes('${shown}') && getComputedStyle(one, '::after').position === 'absolute'))`;

/** Whether a document shows the story with its widget, not only as HTML. */
const isUpgraded = (selector = 'history-timeline') =>
  `(customElements.get('history-timeline') !== undefined && [...document.querySelectorAll('${selector}')].some((one) =>
    (one.shadowRoot?.textContent ?? '').includes('${shown}')))`;

/** Waits until an expression is true in a frame, given by the ids or names of its ancestors. */
async function untilInFrame({ page }, selectors, expression) {
  const end = Date.now() + patience;
  for (;;) {
    let frame = page.mainFrame();
    for (const selector of selectors) frame = await (await frame?.$(selector))?.contentFrame();
    // During a navigation, there is no frame to evaluate in.
    if (frame && (await frame.evaluate(expression).catch(() => false))) return;
    assert.ok(Date.now() < end, `not true in ${selectors.join(' ')}: ${expression}`);
  }
}

for (const engine of engines) {
  const inNewTab = async (act) => {
    const tab = await (await browserOf(engine)).tab();
    try {
      await act(tab);
    } finally {
      changed = {};
      await tab.close();
    }
  };
  const openBuilder = async (tab, hash = '') => {
    await tab.goto('about:blank');
    await tab.goto(`${site.url}/site/builder/#${hash}`);
    await until(tab, `document.readyState === 'complete' && document.querySelector('#preview-frame')`);
  };
  const openTest = (tab) => tab.run(`document.querySelector('#open-test').click()`);
  const warning = (within) => `(document.querySelector('${within} .warning')?.innerText ?? '')`;

  describe(`the builder on the server of npm start, in ${engine}`, () => {
    // WebKit's driver does not support frames.
    if (engine !== 'webkit') {
      it('shows the widget in its preview, light and dark, in each language of the site', () =>
        inNewTab(async (tab) => {
          for (const hash of ['ui=en', 'scheme=dark&screen=phone', 'lang=fr', 'lang=ar&ui=ar'])
            for (const script of ['with', 'without']) {
              await openBuilder(tab, `${hash}&script=${script}`);
              const isThere =
                script === 'without'
                  ? `customElements.get('history-timeline') === undefined && getComputedStyle(document.querySelector('history-timeline li'), '::after').position === 'absolute'`
                  : hash.includes('lang')
                    ? `customElements.get('history-timeline') && document.querySelector('history-timeline').shadowRoot?.querySelector('li')`
                    : isUpgraded();
              await untilInFrame(tab, ['#preview-frame'], `Boolean(${isThere})`);
              assert.equal(await tab.run(warning('.preview')), '');
            }
        }));

      for (const [target, script, frames, isThere] of [
        ['html', 'with', ['#test-frame'], isUpgraded()],
        ['html', 'without', ['#test-frame'], isStyled()],
        ['drupal', 'with', ['#test-frame'], isUpgraded('[data-history-widget] *')],
        ['drupal', 'without', ['#test-frame'], isStyled('[data-history-widget]')],
        ['portal', 'with', ['#test-frame'], isUpgraded()],
        ['portal', 'without', ['#test-frame'], isStyled()],
        ['sharepoint', '', ['#test-frame', 'iframe'], isStyled()],
      ])
        it(`shows it in the test of the snippet for ${target}, ${script} a script`, () =>
          inNewTab(async (tab) => {
            await openBuilder(tab, `target=${target}&script=${script}&ui=en&accent=%237a2e1d`);
            await openTest(tab);
            await untilInFrame(tab, frames, isThere);
            assert.match(
              await tab.run(`document.querySelector('#test').innerText`),
              /This is everything the snippet shows/,
            );
            assert.equal(await tab.run(warning('#test')), '');
          }));
    }

    const broken = async function* () {
      yield 'void 0;';
      throw new Error('The connection breaks.');
    };
    const forAll = { 'access-control-allow-origin': '*' };
    const faults = [
      ['is missing', 'en', script, () => ({ status: 404, body: '' }), /The server answers 404 for this file\. Publish the site again/],
      ['is missing', 'fr', script, () => ({ status: 404, body: '' }), /Le serveur répond 404 pour ce fichier\. Publiez de nouveau/],
      ['is missing', 'ar', script, () => ({ status: 404, body: '' }), /يجيب الخادم بالرمز 404 عن هذا الملف/],
      ['may not be had', 'fr', script, () => ({ status: 403, body: '', headers: forAll }), /Le serveur répond 403/],
      ['is another than was published', 'en', script, async () => ({ headers: forAll, body: `${await readFile('dist/history-widgets.js', 'utf8')}\n` }), /its hash differs\. Upload it again/],
      ['is another than was published', 'ar', script, () => ({ headers: forAll, body: '/* */' }), /بصمته مختلفة/],
      ['is for its own origin alone', 'en', script, async () => ({ body: await readFile('dist/history-widgets.js', 'utf8') }), /without the header “Access-Control-Allow-Origin: \*”.*hosting\//],
      ['is for its own origin alone', 'fr', script, async () => ({ body: await readFile('dist/history-widgets.js', 'utf8') }), /sans l’en-tête « Access-Control-Allow-Origin: \* »/],
      ['breaks off', 'en', script, () => ({ headers: { ...forAll, 'content-length': '9999' }, body: broken() }), /The browser did not load this file\..*reload the page/],
      ['is missing', 'en', 'v/0.1.0/history-widgets.css', () => ({ status: 404, body: '' }), /The server answers 404/],
      ['is missing', 'en', 'v/0.1.0/builder/frame-check.js', () => ({ status: 404, body: '' }), /The server answers 404/],
    ]; // prettier-ignore
    for (const [what, ui, file, answer, said] of faults)
      it(`says in ${ui} that ${file} ${what}, in the preview and in the test, until it is mended`, () =>
        inNewTab(async (tab) => {
          changed = { [file]: answer };
          await openBuilder(tab, `ui=${ui}&target=html&script=with`);
          await until(tab, warning('.preview'));
          await openTest(tab);
          await until(tab, warning('#test'));
          for (const within of ['.preview', '#test']) {
            const text = (await tab.run(warning(within))).replace(/\s+/g, ' ');
            assert.ok(text.includes(file), text);
            assert.match(text, said);
          }
          assert.doesNotMatch(
            await tab.run(`document.querySelector('#test').innerText`),
            /This is all|C’est tout|هذا كل/,
          );
          await tab.run(`document.querySelector('#close-test').click()`);
          changed = {};
          await tab.run(`document.querySelector('input[name=scheme][value=dark]').click()`);
          await until(tab, `${warning('.preview')} === ''`);
        }));

    it('says nothing of scripts where the words alone are pasted', () =>
      inNewTab(async (tab) => {
        changed = { [script]: () => ({ status: 404, body: '' }) };
        await openBuilder(tab, 'ui=en&script=with');
        await until(tab, warning('.preview'));
        await tab.run(`document.querySelector('input[name=target][value=newsletter]').click()`);
        await until(tab, `document.querySelector('#piece-mail')?.value && ${warning('.preview')} === ''`);
      }));
  });

  describe(`a snippet from the server of npm start on another origin, in ${engine}`, () => {
    /** The code blocks of a target. */
    const codeFor = async (tab, target, script = '') => {
      await openBuilder(tab, `target=${target}&script=${script}&ui=en`);
      await until(tab, `[...document.querySelectorAll('.piece textarea')].every((field) => field.value)`);
      const pieces = `[...document.querySelectorAll('.piece textarea')].map(({ id, value }) => [id.replace('piece-', ''), value])`;
      return Object.fromEntries(JSON.parse(await tab.run(`JSON.stringify(${pieces})`)));
    };
    const paste = async (tab, next) => {
      pasted = next;
      await tab.goto(`${partner.url}/page`);
    };

    for (const target of ['wordpress', 'drupal', 'squarespace', 'ghost', 'html', 'portal'])
      for (const script of ['with', 'without'])
        it(`is the widget: ${target}, ${script} a script`, () =>
          inNewTab(async (tab) => {
            const { snippet, policy } = await codeFor(tab, target, script);
            const [name, value] = policy?.split(/: (.*)/) ?? [];
            await paste(tab, { body: snippet, headers: policy && { [name]: value } });
            const twin = target === 'drupal' ? '[data-history-widget]' : undefined;
            await until(tab, script === 'with' ? isUpgraded(twin && `${twin} *`) : isStyled(twin));
          }));

    it('is the widget: wix, which names the file of the story', () =>
      inNewTab(async (tab) => {
        const { server, tag, attributes } = await codeFor(tab, 'wix');
        const pairs = attributes.split('\n').map((line) => line.split(/: (.*)/));
        const written = pairs.map(([name, value]) => ` ${name}="${value}"`).join('');
        await paste(tab, { body: `<${tag}${written}></${tag}><script src="${server}"></script>` });
        await until(tab, isUpgraded());
      }));

    if (engine !== 'webkit')
      it('is the frame: sharepoint', () =>
        inNewTab(async (tab) => {
          const { frame } = await codeFor(tab, 'sharepoint');
          await paste(tab, { body: frame });
          await tab.run(`document.querySelector('iframe').scrollIntoView()`);
          await untilInFrame(tab, ['iframe'], isStyled());
        }));

    it('can be unfurled, and its pictures seen: an address and a newsletter', () =>
      inNewTab(async (tab) => {
        const { address } = await codeFor(tab, 'link');
        const { picture, mail } = await codeFor(tab, 'newsletter');
        assert.match(mail, /The second well/);
        await paste(tab, { body: `<img src="${picture}" alt="">` });
        await until(tab, `document.querySelector('img').naturalWidth > 0`);
        await tab.run(
          `void fetch('${address}oembed.json').then((answer) => answer.json()).then(({ html }) => { document.title = html; })`,
        );
        await until(tab, `document.title.includes('<iframe')`);
      }));
  });
}
