/** The published site on nginx, with its example configuration; a page of another origin contains its snippet. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from '../support/browser.mjs';
import { manyLanguages, publish, serveSite } from '../support/published.mjs';
import { serve } from '../support/site.mjs';
import { freePort } from '../support/free-port.mjs';

/** Debian's nginx with the example configuration, in a temporary folder. */
async function startNginx(folder, site, port) {
  const example = await readFile(join(site, 'hosting/nginx.conf'), 'utf8');
  const server = example
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/history;', `root ${site};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await mkdir(join(folder, 'nginx'));
  const file = join(folder, 'nginx', 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const paths = temporary.map((name) => `${name}_temp_path ${join(folder, 'nginx', name)};`).join('\n');
  await writeFile(
    file,
    `${user}daemon off;\nerror_log stderr warn;\npid ${join(folder, 'nginx', 'pid')};\nevents {}\nhttp {\naccess_log off;\n${paths}\n${server}}\n`,
  );
  const checked = spawnSync('nginx', ['-t', '-q', '-c', file], { encoding: 'utf8' });
  assert.equal(checked.status, 0, checked.stderr);
  const child = spawn('nginx', ['-c', file], { stdio: ['ignore', 'inherit', 'inherit'] });
  const url = `http://127.0.0.1:${port}/`;
  const end = Date.now() + 60_000;
  while (!(await fetch(url).catch(() => undefined))) {
    assert.ok(child.exitCode === null && Date.now() < end, 'nginx does not answer');
    await new Promise((done) => setTimeout(done, 50));
  }
  return { url, close: () => new Promise((done) => (child.once('exit', done), child.kill('SIGQUIT'))) };
}

let published;
let nginx;
let browser;
before(async () => {
  const port = await freePort();
  published = await publish(manyLanguages, ['--base-url', `http://127.0.0.1:${port}/`]);
  nginx = await startNginx(published.folder, published.site, port);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await nginx?.close();
  await published?.remove();
});

const headersOf = async (path) => (await fetch(nginx.url + path, { headers: { 'accept-encoding': 'gzip' } })).headers;

describe('A published site on nginx', () => {
  it('gives scripts for ever, compressed, to any page', async () => {
    const headers = await headersOf('v/0.1.0/history-widgets.js');
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('content-encoding'), 'gzip');
    // Responses compressed on the fly have no Content-Length.
    const compressed = await stat(join(published.site, 'v/0.1.0/history-widgets.js.gz'));
    assert.equal(Number(headers.get('content-length')), compressed.size);
    assert.match(headers.get('content-type'), /^(application|text)\/javascript; charset=utf-8$/);
  });

  it('gives the floating version for an hour, and data and pictures to any page', async () => {
    assert.equal((await headersOf('v/0/history-widgets.js')).get('cache-control'), 'public, max-age=3600');
    for (const [path, type] of [
      ['story.json', 'application/json'],
      ['story.csv', 'text/csv; charset=utf-8'],
      ['story.jsonld', 'application/ld+json'],
      ['w/timeline/oembed.json', 'application/json'],
      ['w/timeline/preview.png', 'image/png'],
    ]) {
      const headers = await headersOf(path);
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('content-type'), type, path);
    }
  });

  it('gives pages to people alone', async () => {
    const headers = await headersOf('w/timeline/');
    assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('says of each file what `history-widgets serve` says of it', async () => {
    const local = await serveSite(published.site);
    // Pages contain their policy, too; only the examples send it as a header, with the site's URL.
    const names = ['access-control-allow-origin', 'cross-origin-resource-policy', 'x-content-type-options', 'referrer-policy', 'timing-allow-origin']; // prettier-ignore
    const said = async (url) => {
      const { headers } = await fetch(url);
      return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
    };
    try {
      for (const path of [
        '',
        'builder/',
        'w/timeline/',
        'e/timeline/',
        'v/0.1.0/history-widgets.js',
        'v/0.1.0/history-widgets.css',
        'v/0.1.0/builder/builder.js',
        'v/0.1.0/integrity.json',
        'v/0/history-widgets.js',
        'story.json',
        'story.csv',
        'story.ics',
        'story.jsonld',
        'w/timeline/oembed.json',
        'w/timeline/preview.png',
        'LICENSE.txt',
        'missing.json',
        'missing.html',
      ])
        // prettier-ignore
        assert.deepEqual(await said(nginx.url + path), await said(local.url + path), path);
    } finally {
      await local.close();
    }
  });

  /** A page of another origin with a strict policy and a snippet of the site. */
  async function paste(index) {
    const page = await browser.newPage();
    await page.goto(`${nginx.url}w/timeline/`);
    const snippet = await page.locator('textarea').nth(index).inputValue();
    const from = new URL(nginx.url).origin;
    const policy = `default-src 'none'; style-src ${from}; img-src ${from}; frame-src ${from}`;
    const host = await serve((path) =>
      path === '/page'
        ? {
            headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
            body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><h1>A page</h1>${snippet}</html>`,
          }
        : undefined,
    );
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${host.url.replace('127.0.0.1', 'localhost')}/page`);
    return { snippet, page, said, close: () => Promise.all([page.close(), host.close()]) };
  }

  it('works on a page of another origin, held to its hashes, under a strict policy', async () => {
    const { snippet, page, said, close } = await paste(0);
    assert.ok(!/\n/.test(snippet) && / integrity="sha384-/.test(snippet) && / crossorigin="anonymous"/.test(snippet));
    assert.doesNotMatch(snippet, /<script/);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('history-timeline li')].filter(
          (entry) => getComputedStyle(entry, '::after').borderRadius === '50%',
        ).length > 0,
    );
    assert.equal(await page.locator('history-timeline li').count(), 4);
    assert.deepEqual(said, []);
    await close();
  });

  it('works in a frame on a page of another origin', async () => {
    const { page, said, close } = await paste(1);
    await page
      .frameLocator('iframe')
      .locator('history-timeline')
      .getByRole('heading', { name: 'The second well' })
      .waitFor();
    assert.deepEqual(said, []);
    await close();
  });
});
