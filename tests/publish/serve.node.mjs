/** The server of `history-widgets serve`: its files, its access control and its headers. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';
import { command, temporaryFolder } from '../support/command.mjs';
import { serveSite } from '../support/published.mjs';
import { measured } from '../support/v8-coverage.mjs';

const { headersFile, nginxFile } = await loadSource('publisher/src/hosting/server-config.ts');
const { rules } = await loadSource('publisher/src/hosting/rules.ts');
const { version } = await loadSource('src/common/version.ts');
const text = '0123456789';

let around;
let site;
before(async () => {
  around = await mkdtemp(join(tmpdir(), 'history-widgets-serve-'));
  const folder = join(around, 'site');
  for (const name of ['v/0.1.0', 'w/timeline', 'assets', '.git', 'hosting'])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(around, 'secret.txt'), 'secret');
  const files = [
    'index.html',
    'w/timeline/index.html',
    '.env',
    '.git/config',
    'digits.txt',
    'a b#c+\u00e9.txt',
    'empty.txt',
  ];
  for (const file of files) await writeFile(join(folder, file), file === 'empty.txt' ? '' : text);
  await symlink(join(around, 'secret.txt'), join(folder, 'link.txt'));
  await symlink(around, join(folder, 'outside'));
  await symlink(join(folder, '.env'), join(folder, 'settings.txt'));
  await symlink(join(folder, 'digits.txt'), join(folder, 'inside.txt'));
  site = await serveSite(folder);
});
after(async () => {
  await site?.close();
  await rm(around, { recursive: true, force: true });
});

/** A raw request: `fetch` would normalise its path and headers. */
const ask = (path, { method = 'GET', headers = {} } = {}, { url } = site) =>
  new Promise((done, failed) => {
    const { port } = new URL(url);
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (response) => {
      const parts = await response.toArray();
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() });
    });
    asked.once('error', failed).end();
  });

const put = (path, content = text) => writeFile(join(around, 'site', path), content);

describe('serve: which files', () => {
  for (const path of [
    '/../secret.txt',
    '/w/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/.%2E/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%c0%ae%c0%ae%c0%afsecret.txt',
    '/%u002e%u002e/secret.txt',
    '/digits.txt%00',
    '/%00../secret.txt',
    '/digits.txt%00.html',
    '//etc/passwd',
    '/%2Fetc/passwd',
    '/%2fetc%2fpasswd',
    '/file:///etc/passwd',
    '/link.txt',
    '/outside/secret.txt',
    '/outside/',
    '/settings.txt',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.git/',
    '/.git',
    '/w',
    '/w/',
    '/digits',
    '/digits.txt/',
    '/index.html/index.html',
    '/%',
    '/%zz',
    `/${'a'.repeat(5000)}`,
  ])
    it(`gives nothing at ${path.slice(0, 60)}`, async () => {
      const { status, headers, body } = await ask(path);
      assert.notEqual(status, 200);
      assert.doesNotMatch(body, /secret|0123|root:/);
      // A folder URL is redirected to the one with a slash; there are no other redirects.
      assert.equal(headers.location, path === '/w' ? '/w/' : undefined);
    });

  for (const [path, location] of [
    ['/w/timeline', '/w/timeline/'],
    ['/w/timeline?lang=fr&x=//evil.example', '/w/timeline/?lang=fr&x=//evil.example'],
    ['/w/%74imeline', '/w/timeline/'],
    ['//evil.example/..', undefined],
    ['//evil.example/%2e%2e', undefined],
    ['//w/timeline', undefined],
    ['/%2Fevil.example/..%2F', undefined],
    ['/%2Fevil/..%2Fw', undefined],
    ['/%2fw', undefined],
    ['/\\evil.example/../w', undefined],
    ['/%5Cevil.example/..%2Fw', undefined],
    ['/%09//evil.example/../w', undefined],
    ['/%0d%0aLocation:%20https://evil.example/w', undefined],
    ['http://evil.example/w', undefined],
  ])
    it(`leads ${path} to ${location ?? 'no other address'}`, async () => {
      const { status, headers } = await ask(path);
      assert.equal(headers.location, location);
      assert.equal(status, location ? 301 : 404);
    });

  it('gives a file by any way of writing its name, and a folder by its index', async () => {
    for (const path of [
      '/',
      '/?a=b',
      '/index.html',
      '/w/timeline/',
      '/digits.txt?v=/../x',
      '/%64igits.txt',
      '/inside.txt',
      '/a%20b%23c%2B%C3%A9.txt',
      '/a%20b%23c+%c3%a9.txt',
    ]) {
      const { status, body } = await ask(path);
      assert.deepEqual([path, status, body], [path, 200, text]);
    }
  });

  it('goes on after a reader who leaves, a file that vanishes and a file that changes', async () => {
    await put('long.bin', 'x'.repeat(20_000_000));
    const { port } = new URL(site.url);
    await new Promise((done) => {
      const asked = request({ host: '127.0.0.1', port, path: '/long.bin' }, (response) => {
        response.once('data', () => response.destroy()).once('close', done);
      });
      asked.end();
    });
    await rm(join(around, 'site/long.bin'));
    assert.equal((await ask('/long.bin')).status, 404);
    await put('changing.txt', 'one');
    const { headers } = await ask('/changing.txt');
    const again = () => ask('/changing.txt', { headers: { 'If-None-Match': headers.etag } });
    assert.equal((await again()).status, 304);
    await put('changing.txt', 'another');
    assert.equal((await again()).body, 'another');
  });
});

describe('serve: to whom', () => {
  for (const host of [
    'evil.example',
    'evil.example:8000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.7',
    '0.0.0.0',
    '[::]',
    'localhost:80@evil.example',
    'xn--localhost',
  ])
    it(`refuses a request for "${host}": a name can be made to lead here`, async () => {
      const { status, headers, body } = await ask('/digits.txt', { headers: { Host: host } });
      assert.equal(status, 421);
      assert.match(body, /^This server only accepts local requests: [^\n]+\.\n$/);
      assert.equal(headers['access-control-allow-origin'], undefined);
    });

  for (const host of ['localhost', 'LOCALHOST:1234', '127.0.0.1', '127.0.0.1:80', '127.1.2.3', '[::1]', '[::1]:8000'])
    it(`answers a request for "${host}"`, async () => {
      assert.equal((await ask('/digits.txt', { headers: { Host: host } })).status, 200);
    });

  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'MKCOL', 'LOCK'])
    it(`does not take ${method}`, async () => {
      const { status, headers, body } = await ask('/digits.txt', { method, headers: { 'X-Secret': 'echo' } });
      assert.deepEqual([status, headers.allow], [405, 'GET, HEAD, OPTIONS']);
      assert.doesNotMatch(body, /echo|0123/);
    });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/digits.txt', { method: 'HEAD' });
    assert.deepEqual([status, headers['content-length'], body], [200, '10', '']);
    assert.equal((await ask('/nothing.txt', { method: 'HEAD' })).status, 404);
  });

  it('answers the question before a request of another origin for what every page may load, and for nothing else', async () => {
    const headers = {
      Origin: 'https://partner.example',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'range',
    };
    const shared = await ask('/story.json', { method: 'OPTIONS', headers });
    assert.deepEqual([shared.status, shared.body], [204, '']);
    assert.equal(shared.headers['access-control-allow-origin'], '*');
    assert.match(shared.headers['access-control-allow-methods'], /^GET, HEAD/);
    assert.equal(shared.headers['access-control-allow-headers'], '*');
    const page = await ask('/w/timeline/', { method: 'OPTIONS', headers });
    assert.deepEqual([page.status, page.headers['access-control-allow-origin']], [204, undefined]);
  });
});

describe('serve: byte ranges', () => {
  for (const [range, status, body, said] of [
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=0-1', 206, '01', 'bytes 0-1/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-30', 206, text, 'bytes 0-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=9-9', 206, '9', 'bytes 9-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=99999999999999999999999999-', 416, '', 'bytes */10'],
    // Ranges that a server may answer with the whole file.
    ['bytes=0-0', 200, text],
    ['bytes=5-2', 200, text],
    ['bytes=0-1,4-5', 200, text],
    ['bytes=-', 200, text],
    ['bytes=x-y', 200, text],
    ['lines=1-2', 200, text],
  ])
    it(`answers ${range} with ${status}`, async () => {
      const answer = await ask('/digits.txt', { headers: { Range: range } });
      assert.deepEqual([answer.status, answer.body, answer.headers['content-range']], [status, body, said]);
    });

  it('gives the whole file where the part would be of another', async () => {
    const first = await ask('/digits.txt');
    assert.equal(first.headers['accept-ranges'], 'bytes');
    const part = (date) => ask('/digits.txt', { headers: { Range: 'bytes=0-1', 'If-Range': date } });
    assert.equal((await part(first.headers['last-modified'])).body, '01');
    assert.equal((await part('Mon, 01 Jan 2001 00:00:00 GMT')).body, text);
  });
});

describe('serve: headers', () => {
  for (const [ending, type] of [
    ['js', 'text/javascript; charset=utf-8'],
    ['mjs', 'text/javascript; charset=utf-8'],
    ['css', 'text/css; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
    ['json', 'application/json'],
    ['jsonld', 'application/ld+json'],
    ['map', 'application/json'],
    ['csv', 'text/csv; charset=utf-8'],
    ['ics', 'text/calendar; charset=utf-8'],
    ['vtt', 'text/vtt; charset=utf-8'],
    ['txt', 'text/plain; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['JPG', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['webm', 'video/webm'],
    ['mp4', 'video/mp4'],
    ['wav', 'audio/wav'],
    ['mp3', 'audio/mpeg'],
    ['xml', 'application/xml'],
    ['atom', 'application/atom+xml'],
    ['woff2', 'font/woff2'],
    ['zip', 'application/zip'],
    ['gz', 'application/gzip'],
    ['unheard-of', 'application/octet-stream'],
  ])
    it(`gives .${ending} as ${type}, byte for byte`, async () => {
      await put(`file.${ending}`);
      const { headers, body } = await ask(`/file.${ending}`);
      assert.deepEqual([headers['content-type'], headers['x-content-type-options'], body], [type, 'nosniff', text]);
    });

  /** One file for each kind of path, for the example configurations. */
  const paths = ['index.html', 'w/timeline/index.html', `v/${version}/history-widgets.js`, `v/${version}/history-widgets.css`, `v/${version}/integrity.json`, `v/${version}/frame.js.map`, 'v/0/history-widgets.js', 'assets/film.webm', 'assets/film.vtt', 'assets/sound.wav', 'story.json', 'story.jsonld', 'story.csv', 'story.ics', 'w/timeline/preview.png', 'w/timeline/oembed.json', 'history-widgets-0.1.0.zip', 'LICENSE.txt']; // prettier-ignore
  const written = rules({ version, major: '0' });

  /** The headers of a `_headers` file for a path, from all matching blocks. */
  function fromHeadersFile(path) {
    const said = {};
    for (const block of headersFile(written, 'https://widgets.example.org/').trim().split('\n\n')) {
      const [pattern, ...lines] = block.split('\n');
      const expression = new RegExp(`^${pattern.replace(/[.]/g, '\\.').replaceAll('*', '.*')}$`);
      if (!expression.test(`/${path}`)) continue;
      for (const line of lines) said[line.split(': ')[0].trim()] = line.replace(/^[^:]*: /, '');
    }
    return said;
  }

  /** The headers of the nginx example for a path: from the location of its prefix, else of its extension, else of the server. */
  function fromNginx(path) {
    const example = nginxFile(written, 'https://widgets.example.org/');
    const headersIn = (block) =>
      Object.fromEntries([...block.matchAll(/add_header (\S+) "(.*)" always;/g)].map(([, ...pair]) => pair));
    const locations = [...example.matchAll(/location (\^~|~) (\S+) \{([^}]*)\}/g)];
    const found =
      locations.find(([, kind, start]) => kind === '^~' && `/${path}`.startsWith(start)) ??
      locations.find(([, kind, ending]) => kind === '~' && new RegExp(ending).test(path));
    return headersIn(found ? found[3] : example.slice(0, example.indexOf('location')));
  }

  for (const [example, saidBy] of [
    ['_headers', fromHeadersFile],
    ['nginx.conf', fromNginx],
  ])
    it(`gives each file the headers that ${example} gives it, but asks for it again each time`, async () => {
      for (const path of paths) {
        await mkdir(join(around, 'site', path, '..'), { recursive: true });
        await put(path);
        const { status, headers } = await ask(`/${path}`);
        assert.equal(status, 200, path);
        const { 'Cache-Control': kept, ...said } = saidBy(path);
        assert.ok(said['X-Content-Type-Options'] && (kept === undefined || kept.includes('max-age')), path);
        // `serve` does not send policies with the site's URL, since its own URL differs; the policy in the pages applies.
        if (said['Content-Security-Policy']?.includes('https://widgets.example.org'))
          delete said['Content-Security-Policy'];
        for (const [name, value] of Object.entries(said))
          assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
        for (const name of [
          'access-control-allow-origin',
          'cross-origin-resource-policy',
          'content-security-policy',
          'timing-allow-origin',
        ])
          if (headers[name] !== undefined)
            assert.ok(
              Object.keys(said).some((one) => one.toLowerCase() === name),
              `${path}: ${name}`,
            );
        assert.equal(headers['cache-control'], 'no-cache', path);
      }
    });

  it('lets a page of another origin read that a file is missing', async () => {
    const { status, headers } = await ask('/missing.json');
    assert.deepEqual([status, headers['access-control-allow-origin']], [404, '*']);
  });
});

describe('serve: the command', () => {
  const program = resolve('publisher/dist/history-widgets.js');
  /** Runs it until it prints its URL. */
  async function started(args) {
    const child = spawn(process.execPath, [program, 'serve', ...args], {
      env: measured(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    const ended = new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));
    await new Promise((done) => {
      for (const name of ['stdout', 'stderr'])
        child[name].setEncoding('utf8').on('data', (words) => {
          said[name] += words;
          if (said.stdout.endsWith('Press Ctrl+C to stop.\n')) done();
        });
      void ended.then(done);
    });
    return { said, child, ended, url: /http:\S+/.exec(said.stdout)?.[0] };
  }

  it('takes another port where that one is taken, and says so', async () => {
    const { port } = new URL(site.url);
    const { said, child, ended, url } = await started([join(around, 'site'), '--port', port]);
    assert.equal(said.stderr, `Port ${port} is in use; using port ${new URL(url).port} instead.\n`);
    assert.notEqual(new URL(url).port, port);
    assert.equal((await ask('/digits.txt', {}, { url })).body, text);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  });

  for (const signal of ['SIGINT', 'SIGTERM'])
    it(`ends at once by ${signal}, also while somebody is reading`, async () => {
      await put('long.bin', 'x'.repeat(50_000_000));
      const { child, ended, url } = await started([join(around, 'site'), '--port', '0']);
      const { port } = new URL(url);
      const response = await new Promise((done) => request({ host: '127.0.0.1', port, path: '/long.bin' }, done).end());
      const broken = new Promise((done) => response.on('error', () => {}).once('close', done));
      await new Promise((done) => response.once('data', done));
      response.pause();
      child.kill(signal);
      assert.equal(await ended, 0);
      // The end of a connection is only noticed while reading.
      response.resume();
      await broken;
      await assert.rejects(ask('/digits.txt', {}, { url }), { code: 'ECONNREFUSED' });
    });

  it('says what is wrong with a folder, and the remedy', async (test) => {
    const empty = await temporaryFolder(test);
    for (const [folder, message] of [
      [join(empty, 'nowhere'), 'does not exist'],
      [empty, 'has no index.html, so it is not a published site'],
      [resolve('package.json'), 'has no index.html, so it is not a published site'],
    ]) {
      const { code, stdout, stderr } = await command(['serve', folder]);
      const remedy = `Publish a story first: npx history-widgets-publisher publish story.json --out ${folder} --base-url URL`;
      assert.deepEqual([code, stdout, stderr], [1, '', `history-widgets: ${folder}: ${message}\n  ${remedy}\n`]);
    }
  });
});

describe('The project', () => {
  it('has one server of HTTP, that of `serve`', async () => {
    const files = [];
    for (const folder of ['src', 'publisher/src', 'scripts', 'tests', 'bench'])
      for (const name of await readdir(folder, { recursive: true }))
        if (/\.(ts|mjs|js)$/.test(name) && !/node_modules|contenders/.test(name)) files.push(join(folder, name));
    const opened = [];
    for (const file of files) {
      const code = await readFile(file, 'utf8');
      if (/import[^;]*\bcreateServer\b[^;]*'node:http'/.test(code)) opened.push(file);
    }
    assert.deepEqual(opened, [join('publisher', 'src', 'server.ts')]);
  });
});
