/** The parts of the script: in any order, and when one cannot be loaded. In all installed engines. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { partsFolder } from '../../scripts/sizes.mjs';
import { launch, patience } from '../support/browser.mjs';
import { engines, script, strangers, timeline } from '../support/page.mjs';

const folder = await partsFolder();
const build = folder.replace('parts-', '');
const pathOf = (part) => `/dist/${folder}/${part}.js`;
const tagOf = (part) => `<script src="${pathOf(part)}"></script>`;
const codeOf = (part) => readFile(pathOf(part).slice(1), 'utf8');
const core = await readFile('dist/history-widgets.js', 'utf8');
const integrity = JSON.parse(await readFile('dist/integrity.json', 'utf8'));

const events = (attributes, lang = 'en') => timeline.replace('<history-timeline', `$& lang="${lang}" ${attributes}`);
const story = (extra) => ({ lang: 'en', events: [{ date: '1999', title: 'Anna Example opens the house' }], ...extra });
const first = '1998 The first meeting The board meets.';

/**
 * A page that needs a part: its HTML, the words of its plain form, and an expression that is true when the part is in use.
 * `hidden` must never be seen.
 */
const pages = {
  scale: { body: events('layout="proportional"'), words: first, used: 'shadow("history-timeline").querySelector("[part=scale]")' },
  finder: { body: events('searchable'), words: first, used: 'shadow("history-timeline").querySelector("[part=find]")' },
  players: {
    body: events('lightbox').replace('<p>The board', '<figure><img src="/demo/pictures/lectern.svg" alt="A lectern" width="16" height="9"></figure>$&'),
    words: 'The first meeting',
    used: 'shadow("history-timeline").querySelector("[part=enlarge]")',
  },
  fr: { body: events('', 'fr'), words: first, used: 'shadow("history-timeline").querySelector("[part=event-title], [part=title]")' },
  tables: {
    body: events('src="/story.csv"'),
    files: { '/story.csv': { body: 'kind,date,title\nevent,1999,From a table' } },
    words: first,
    used: 'shadow("history-timeline").textContent.includes("From a table")',
  },
  withhold: {
    body: events('src="/story.json"'),
    files: { '/story.json': { body: JSON.stringify(story({ redact: ['Anna Example'] })) } },
    words: first,
    hidden: 'Anna',
    used: 'shadow("history-timeline").textContent.includes("opens the house")',
  },
  map: {
    body: '<coverage-map><ul><li data-country="MT">Malta</li><li data-country="FJ">Fiji</li></ul></coverage-map>',
    words: 'Malta Fiji',
    used: 'shadow("coverage-map").querySelector("[part=map]")',
  },
  day: {
    body: '<observance-day><h3>A day</h3><time datetime="--05-25">25 May</time></observance-day>',
    words: 'A day 25 May',
    used: 'shadow("observance-day").querySelector("[part=next]")',
  },
  story: {
    body: '<history-story><article data-story><h2>A house</h2><section data-list="events"><ol><li><time datetime="1999">1999</time><h3>The house opens</h3></li></ol></section></article></history-story>',
    words: 'The house opens',
    used: 'shadow("history-story").querySelector("[part=title]")',
  },
}; // prettier-ignore
pages.countries = pages.map;

const shadow = 'function shadow(tag) { return document.querySelector(tag).shadowRoot || document.createElement("p"); }';
const helper = `<script>${shadow}</script>`;

/** A part with those that it imports. */
const filesFor = (part) =>
  ({ map: ['countries', 'map'], countries: ['countries', 'map'], day: ['countries', 'day'], story: ['countries', 'day', 'map', 'story'] })[part] ?? [part]; // prettier-ignore

const late = `<script>addEventListener('load', function () {
  document.body.appendChild(document.createElement('script')).src = '/dist/history-widgets.js';
});</script>`;

const isOwn = (line) => line.startsWith('<');

for (const engine of engines) {
  describe(`parts in ${engine}`, () => {
    const { open, url } = strangers(engine);

    const works = async (part, page = {}) => {
      const { body, files, used } = pages[part];
      const opened = await open({ head: helper, body: body + script, until: used, ...page, files: { ...files, ...page.files } });
      const { errors, said } = await opened.seen();
      assert.deepEqual([errors, said.filter(isOwn)], [[], []]);
      return opened;
    }; // prettier-ignore

    const degrades = async (part, fault, page = {}) => {
      const { body, files, words, hidden } = pages[part];
      const opened = await open({
        head: helper,
        body: body + script,
        until: `window.__seen.said.some((line) => line[0] === '<')`,
        ...page,
        files: { ...files, ...page.files },
      });
      const { errors, said } = await opened.seen();
      const text = await opened.text();
      assert.deepEqual(errors, [], fault);
      assert.equal(said.filter(isOwn).length, 1, said.join('\n'));
      const named = part === 'countries' ? 'map' : part;
      assert.ok(
        said.some((line) => line.includes(`"${named}"`)),
        said.join('\n'),
      );
      assert.ok(text.includes(words), text);
      if (hidden) assert.ok(!text.includes(hidden), text);
      await opened.close();
    };

    for (const part of Object.keys(pages)) {
      it(`loads ${part} from its own folder when the page needs it`, async () => {
        const opened = await works(part);
        assert.ok(opened.requests.includes(pathOf(part)));
        await opened.close();
      });

      it(`shows the plain form of what needs ${part} when it is not found`, () =>
        degrades(part, 'not found', { files: { [pathOf(part)]: { status: 404 } } }));

      // WebKit's driver answers nothing while a script is on its way.
      if (engine !== 'webkit')
        it(`shows it when ${part} never comes`, async () => {
          let end;
          const never = new Promise((done) => (end = done));
          // The script comes late, since a browser waits for a page whose scripts are on their way.
          try {
            await degrades(part, 'never comes', {
              body: pages[part].body + late,
              files: { [pathOf(part)]: { delay: never, body: '' } },
            });
          } finally {
            end();
          }
        });

      it(`shows it when ${part} is of another build`, async () => {
        const body = (await codeOf(part)).replaceAll(build, 'another-build');
        await degrades(part, 'of another build', { files: { [pathOf(part)]: { body } } });
      });

      it(`shows it when ${part} is not what the hash of the script stands for`, async () => {
        const hash = integrity['history-widgets.js'];
        const tag = `<script src="/dist/history-widgets.js" integrity="${hash}"></script>`;
        const changed = { body: `${await codeOf(part)}\n` };
        await degrades(part, 'changed', { body: pages[part].body + tag, files: { [pathOf(part)]: changed } });
      });

      it(`shows it when a policy names the script alone, and not ${part}`, async () => {
        const own = ['/dist/history-widgets.js', '/tests/support/probe.js'].map((path) => url() + path).join(' ');
        await degrades(part, 'blocked', {
          head: '<script src="/helper.js"></script>',
          headers: { 'content-security-policy': `script-src ${own} ${url()}/helper.js` },
          files: { '/helper.js': { body: shadow } },
        });
      });

      it(`works with ${part} before the script, after it, and twice`, async () => {
        const tags = filesFor(part).map(tagOf).join('');
        const { body } = pages[part];
        for (const page of [tags + body + script, body + script + tags, tags + body + script + tags])
          await (await works(part, { body: page })).close();
      }); // prettier-ignore

      it(`works with ${part} and the script in one file`, async () => {
        const codes = [core, ...(await Promise.all(filesFor(part).map(codeOf))), 'bundled = 010;'];
        const opened = await works(part, {
          body: `${pages[part].body}<script src="/assets/all.js"></script>`,
          files: { '/assets/all.js': { body: codes.join('\n') } },
        });
        // Code after it is not strict, and nothing was requested.
        assert.equal(await opened.run('window.bundled'), 8);
        assert.deepEqual(opened.requests.filter((path) => path.includes('/parts-')), []); // prettier-ignore
        await opened.close();
      });
    }

    it('works with two scripts, each of which has its parts', async () => {
      const prefixed = script.replace('<script', '<script data-prefix="my"');
      const { body } = pages.scale;
      const page = await works('scale', {
        body: body + body.replaceAll('history-timeline', 'my-history-timeline') + script + prefixed,
        until: `${pages.scale.used} && shadow("my-history-timeline").querySelector("[part=scale]")`,
      });
      await page.close();
    });

    it('works with the full script alone, without a request, and beside the script', async () => {
      const full = '<script src="/dist/history-widgets.full.js"></script>';
      for (const part of ['scale', 'finder', 'players', 'fr', 'tables', 'withhold', 'map', 'day', 'story']) {
        const alone = await works(part, { body: pages[part].body + full });
        assert.deepEqual(alone.requests.filter((path) => path.includes('/parts-')), []); // prettier-ignore
        await alone.close();
      }
      await (await works('scale', { body: pages.scale.body + script + full })).close();
      await (await works('map', { body: pages.map.body + full + script })).close();
    });

    it('carries on integrity, and asks for the hashes only then', async () => {
      const tag = `<script src="/dist/history-widgets.js" integrity="${integrity['history-widgets.js']}" crossorigin="anonymous" referrerpolicy="no-referrer" nonce="abc"></script>`;
      const opened = await works('scale', { body: pages.scale.body + tag });
      assert.ok(opened.requests.includes(pathOf('hashes')));
      const attributes = `(function () { var part = document.querySelector('script[src*="/scale.js"]');
        return [part.integrity, part.crossOrigin, part.referrerPolicy, part.nonce].join(' '); })()`;
      const hash = integrity[`${folder}/scale.js`];
      assert.equal(await opened.run(attributes), `${hash} anonymous no-referrer abc`);
      await opened.close();
      const without = await works('scale');
      assert.ok(!without.requests.includes(pathOf('hashes')));
      await without.close();
    });

    it('uses the tags of its parts, each requested once, and asks for no hashes', async () => {
      const tag = (file) =>
        `<script defer src="/dist/${file}" integrity="${integrity[file]}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;
      const tags = ['history-widgets.js', ...['fr', 'countries', 'map', 'scale'].map((part) => `${folder}/${part}.js`)].map(tag); // prettier-ignore
      const opened = await open({
        head: helper,
        body: `<div lang="fr">${pages.map.body}${pages.scale.body.replace('lang="en"', '')}</div>${tags.join('')}`,
        files: { [pathOf('hashes')]: { status: 404 } },
        until: `${pages.map.used} && ${pages.scale.used} && document.readyState === 'complete'`,
      });
      const { errors, said } = await opened.seen();
      assert.deepEqual([errors, said.filter(isOwn)], [[], []]);
      const asked = opened.requests.filter((path) => path.startsWith('/dist/'));
      assert.deepEqual(asked.sort(), ['/dist/history-widgets.js', ...['fr', 'countries', 'map', 'scale'].map(pathOf)].sort()); // prettier-ignore
      await opened.close();
    });

    it('keeps its folder when the page goes to another address, or gets a <base>', async () => {
      const relative = '<script src="dist/history-widgets.js"></script>';
      const change = `history.pushState(null, '', '/deep/elsewhere/page');
        document.head.appendChild(document.createElement('base')).href = '/deep/base/';
        document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(pages.map.body)})`;
      const opened = await open({ head: helper, body: timeline + relative });
      await opened.run(`void (function () { ${change} })()`);
      await opened.until(`document.querySelector('coverage-map') && ${pages.map.used}`);
      await opened.close();
    });

    it('fills a twin once where two scripts with different prefixes find it', async () => {
      const prefixed = script.replace('<script', '<script data-prefix="my"');
      const opened = await open({
        head: helper,
        body: `<div data-history-widget="quote-card"><blockquote>Words to keep.</blockquote></div>${timeline}${script}${prefixed}`,
        until: `shadow('history-timeline').querySelector('li') && document.querySelector('[data-twin]')`,
      });
      assert.equal(await opened.run(`document.querySelectorAll('[data-twin]').length`), 1);
      assert.ok((await opened.text()).includes('Words to keep.'));
      await opened.close();
    });

    for (const [policy, headers] of Object.entries({
      "'self'": "script-src 'self'",
      'a nonce': "script-src 'nonce-abc'",
      "'strict-dynamic'": "script-src 'nonce-abc' 'strict-dynamic'",
      'Trusted Types with our name': "script-src 'self'; require-trusted-types-for 'script'; trusted-types history-widgets",
      'Trusted Types with Lit’s name': "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    })) {
      it(`works under a policy of ${policy}`, async () => {
        const nonce = (html) => html.replaceAll('<script', '<script nonce="abc"');
        const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${nonce('<script src="/tests/support/probe.js"></script><script src="/helper.js"></script>')}</head><body>${pages.map.body}${pages.scale.body}${nonce(script)}</body></html>`;
        const opened = await open({
          html,
          headers: { 'content-security-policy': headers },
          files: { '/helper.js': { body: shadow } },
          until: `${pages.map.used} && ${pages.scale.used}`,
        });
        const { errors, said } = await opened.seen();
        assert.deepEqual([errors, said.filter(isOwn)], [[], []]);
        await opened.close();
      });
    } // prettier-ignore

    for (const [how, page] of Object.entries({
      'in srcdoc': { frame: '' },
      'in a sandboxed frame': { frame: ' sandbox="allow-scripts allow-same-origin"' },
      'as a module': { body: pages.scale.body + script.replace('<script', '<script type="module"') },
      'with a <base> elsewhere': { head: `${helper}<base href="/deep/elsewhere/">` },
      'added late': { body: pages.scale.body + late },
      'in an element that is added later': { body: `${script}<script>addEventListener('load', function () {
        document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(pages.scale.body)}); });</script>` },
      'in a layout that is chosen later': { body: `${timeline}${script}<script>addEventListener('load', function () {
        document.querySelector('history-timeline').setAttribute('layout', 'proportional'); });</script>` },
    })) {
      it(`works ${how}`, async () => {
        const inner = `<!doctype html><title>A frame</title>${pages.scale.body}${script}`.replaceAll('"', '&quot;');
        const framed = {
          body: `<iframe srcdoc="${inner}"${page.frame}></iframe>`,
          until: `document.querySelector('iframe').contentDocument && document.querySelector('iframe').contentDocument.querySelector('history-timeline') && document.querySelector('iframe').contentDocument.querySelector('history-timeline').shadowRoot && document.querySelector('iframe').contentDocument.querySelector('history-timeline').shadowRoot.querySelector('[part=scale]')`,
        };
        await (await works('scale', page.frame === undefined ? { until: `document.querySelector('history-timeline') && ${pages.scale.used}`, ...page } : framed)).close();
      });
    } // prettier-ignore

    it('works after a visit by Turbo, with the script on both pages', async () => {
      const head = `${helper}<script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`;
      const needing = pages.map.body + pages.scale.body;
      const other = `<!doctype html><html lang="en"><head><title>Other</title>${head}</head><body>${needing}${script}</body></html>`;
      const opened = await open({
        head,
        body: `<a id="link" href="/other">Other</a>${timeline}${script}`,
        files: { '/other': { body: other, headers: { 'content-type': 'text/html' } } },
      });
      await opened.run(`document.getElementById('link').click()`);
      await opened.until(`location.pathname === '/other' && ${pages.map.used} && ${pages.scale.used}`);
      const { errors, said } = await opened.seen();
      assert.deepEqual([errors, said.filter(isOwn)], [[], []]);
      await opened.close();
    });

    it('works where htmx swaps in what needs it', async () => {
      const body = pages.day.body + pages.scale.body;
      const opened = await open({
        head: `${helper}<script src="/node_modules/htmx.org/dist/htmx.js"></script>`,
        body: `<button hx-get="/fragment" hx-target="#here">More</button><div id="here">Nothing yet</div>${script}`,
        files: { '/fragment': { body, headers: { 'content-type': 'text/html' } } },
        until: `document.readyState === 'complete' && window.htmx`,
      });
      await opened.run(`document.querySelector('button').click()`);
      await opened.until(`document.querySelector('observance-day') && ${pages.day.used} && ${pages.scale.used}`);
      const { errors, said } = await opened.seen();
      assert.deepEqual([errors, said.filter(isOwn)], [[], []]);
      await opened.close();
    });

    it('works in a sandboxed frame without an origin', async () => {
      const report = `<script>(function look() {
        var host = document.querySelector('history-timeline');
        if (!host.shadowRoot || !host.shadowRoot.querySelector('[part=scale]')) return setTimeout(look, 20);
        parent.postMessage('drawn', '*');
      })();</script>`;
      const inner = `<!doctype html><title>A frame</title>${pages.scale.body}${script}${report}`;
      const framed = inner.replaceAll('src="/', () => `src="${url()}/`).replaceAll('"', '&quot;');
      const opened = await open({
        body: `<script>onmessage = function (event) { window.told = event.data; };</script><iframe sandbox="allow-scripts" srcdoc="${framed}"></iframe>`,
        until: `window.told === 'drawn'`,
      });
      assert.deepEqual((await opened.seen()).errors, []);
      await opened.close();
    });

    it('reads a table where a story was, when src changes', async () => {
      const files = { ...pages.tables.files, '/first.json': { body: JSON.stringify(story()) } };
      const opened = await open({ head: helper, body: events('src="/first.json"') + script, files, until: 'shadow("history-timeline").textContent.includes("Anna")' }); // prettier-ignore
      assert.ok(!opened.requests.includes(pathOf('tables')));
      await opened.run(`document.querySelector('history-timeline').setAttribute('src', '/story.csv')`);
      await opened.until(pages.tables.used);
      assert.deepEqual((await opened.seen()).errors, []);
      await opened.close();
    });

    it('is one request for a plain page in English', async () => {
      const opened = await open({ until: 'document.querySelector("history-timeline").shadowRoot.querySelector("li")' });
      assert.deepEqual(opened.requests.filter((path) => path.startsWith('/dist/')), ['/dist/history-widgets.js']); // prettier-ignore
      await opened.close();
    });
  });
}

describe('parts in chromium', () => {
  it('work on a page that is a file, beside the files of the build', async () => {
    const place = await mkdtemp(join(tmpdir(), 'history-widgets-'));
    const browser = await launch();
    try {
      await cp('dist/history-widgets.js', join(place, 'history-widgets.js'));
      await cp(`dist/${folder}`, join(place, folder), { recursive: true });
      const html = `<!doctype html><title>A file</title>${helper}${pages.map.body}${pages.scale.body}<script src="history-widgets.js"></script>`;
      await writeFile(join(place, 'page.html'), html);
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(place, 'page.html')).href);
      await page.waitForFunction(`${pages.map.used} && ${pages.scale.used}`, undefined, { timeout: patience });
    } finally {
      await browser.close();
      await rm(place, { recursive: true, force: true });
    }
  });
});
