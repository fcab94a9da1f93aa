/** Published pages comply with their own Content-Security-Policy: nothing is blocked. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';
import { startServer } from '../../scripts/server.mjs';
import { browserOf, closeBrowsers, engines, until } from '../support/engines.mjs';
import { filesIn, manyLanguages, publish } from '../support/published.mjs';
import { serve } from '../support/site.mjs';
import { freePort } from '../support/free-port.mjs';

const { headersFor, rules } = await loadSource('publisher/src/hosting/rules.ts');
const { filePolicy } = await loadSource('src/site/policy.ts');
const headerRules = rules({ version: '0.1.0', major: '0' });
const probe = await readFile('tests/support/policy-probe.js', 'utf8');

let published;
let site;
let around;
/** The content of a partner's page around a frame. */
let frame = '';
before(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  published = await publish(manyLanguages, ['--base-url', url]);
  const answer = async (path) => {
    if (path === '/probe.js') return { body: probe, headers: { 'access-control-allow-origin': '*' } };
    const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
    const headers = { 'Content-Security-Policy': filePolicy(url), ...headersFor(file, headerRules) };
    if (!file.endsWith('.html')) return { headers };
    const html = await readFile(join(published.site, file), 'utf8').catch(() => undefined);
    // Before the policy, which applies to everything after it.
    const type = { 'content-type': 'text/html; charset=utf-8' };
    return (
      html && {
        headers: { ...headers, ...type },
        body: html.replace('<head>', '<head><script src="/probe.js"></script>'),
      }
    );
  };
  site = await startServer({ root: published.site, port, answer });
  around = await serve((path) =>
    path === '/page'
      ? {
          headers: { 'content-type': 'text/html' },
          body: `<!doctype html><title>A page</title><script src="/probe.js"></script>${frame}`,
        }
      : path === '/probe.js'
        ? { body: probe }
        : undefined,
  );
});
after(async () => {
  await closeBrowsers();
  await site?.close();
  await around?.close();
  await published?.remove();
});

/** Each kind of page, with an expression that is true when it has loaded. */
const pages = {
  'index.html': 'document.readyState === "complete"',
  'ar/index.html': 'document.readyState === "complete"',
  'w/story/': '__policy.isDrawn',
  'w/timeline/': '__policy.isDrawn',
  'w/milestone/wells/': '__policy.isDrawn',
  'w/quote/chair/': '__policy.isDrawn',
  'w/photo/opening/': '__policy.isDrawn',
  'ja/w/timeline/': '__policy.isDrawn',
  'e/story/': '__policy.isDrawn',
  'e/timeline/#accent=%237a2e1d&theme=plain': '__policy.isDrawn',
  'e/photo/opening/': '__policy.isDrawn',
};

describe('The pages of a published site', () => {
  it('have a policy in their head, before all that it could block, each of them', async () => {
    const paths = (await filesIn(published.site)).filter(
      (path) => path.endsWith('.html') && !/(^|\/)mail\//.test(path),
    );
    assert.ok(paths.length > 60);
    for (const path of paths) {
      const html = await readFile(join(published.site, path), 'utf8');
      assert.match(
        html,
        /<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src /,
        path,
      );
      assert.match(html, /script-src (&#39;|')self\1 http:\/\/127\.0\.0\.1:\d+; style-src /, path);
      assert.match(html, /trusted-types history-widgets/, path);
      assert.doesNotMatch(
        html.replace(/<textarea[^]*?<\/textarea>/g, ''),
        / style="| on\w+="|<script(?![^>]* (src|type="application\/ld\+json"))/,
        path,
      );
    }
  });

  it('say who may frame them nowhere, in no file for hosts', async () => {
    for (const file of ['_headers', 'hosting/nginx.conf', 'hosting/apache.htaccess']) {
      const text = await readFile(join(published.site, file), 'utf8');
      assert.doesNotMatch(text, /frame-ancestors|X-Frame-Options/i);
      assert.match(
        text,
        /script-src 'self' http:\/\/127\.0\.0\.1:\d+; object-src 'none'; base-uri 'none'; form-action 'none'/,
      );
      assert.ok(text.includes("default-src 'none'; style-src 'unsafe-inline'; sandbox"), file);
    }
  });
});

for (const engine of engines)
  describe(`The policy of published pages in ${engine}`, () => {
    const open = async (url, isReady) => {
      const tab = await (await browserOf(engine)).tab();
      await tab.goto('about:blank');
      await tab.goto(url);
      await until(tab, `window.__policy && (${isReady})`);
      return { tab, violations: async () => JSON.parse(await tab.run('JSON.stringify(__policy.violations)')) };
    };

    for (const [path, isReady] of Object.entries(pages))
      it(`blocks nothing of ${path}`, async () => {
        const { violations } = await open(`${site.url}/${path}`, isReady);
        assert.deepEqual(await violations(), []);
      });

    for (const sandbox of [
      '',
      'sandbox="allow-scripts"',
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    ])
      it(`lets the page of a partner show a frame${sandbox && `, ${sandbox}`}`, async () => {
        frame = `<iframe src="${site.url}/e/timeline/" ${sandbox} title="A frame"></iframe>`;
        const { violations } = await open(`${around.url.replace('127.0.0.1', 'localhost')}/page`, '__policy.frames.includes("drawn")'); // prettier-ignore
        assert.deepEqual(await violations(), []);
      });

    for (const target of ['html', 'portal', 'newsletter', 'sharepoint', 'react', 'link'])
      it(`lets the builder show what is pasted: ${target}`, async () => {
        const told = target === 'newsletter' ? 'loaded' : 'drawn';
        const frames = (count) => `__policy.frames.filter((each) => each === '${told}').length >= ${count}`;
        const { tab, violations } = await open(`${site.url}/builder/#target=${target}&accent=%237a2e1d`, frames(1));
        await tab.run(`document.querySelector('#open-test').click()`);
        await until(tab, frames(2));
        assert.deepEqual(await violations(), []);
      });

    it('runs no script that is not a file of the site', async () => {
      const { tab } = await open(`${site.url}/w/timeline/`, '__policy.isDrawn');
      await tab.run(`(() => {
        const script = document.createElement('script');
        const button = document.createElement('button');
        const acts = [
          () => script.append('window.__ran = true'),
          () => document.body.append(script),
          () => button.setAttribute('onclick', 'window.__ran = true'),
          () => document.body.append(button),
          () => button.click(),
        ];
        for (const act of acts) try { act(); } catch {}
        return '';
      })()`);
      assert.equal(await tab.run('String(window.__ran)'), 'undefined');
    });
  });
