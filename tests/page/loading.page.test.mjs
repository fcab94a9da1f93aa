/** The ways to load the script, and missing browser features, in all installed engines. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { engines, probe, script, strangers, timeline } from '../support/page.mjs';
import { messageOf } from '../support/messages.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const built = await readFile('dist/history-widgets.js', 'utf8');
const { 'history-widgets.js': integrity } = JSON.parse(await readFile('dist/integrity.json', 'utf8'));
const first = '1998 The first meeting The board meets.';
const loaded = "document.readyState === 'complete'";
const story = { lang: 'en', events: [{ date: '1999-04', title: 'Élan – 会合' }] };

describe('the files', () => {
  it('are of ASCII characters alone, so that no charset of a page spoils them', async () => {
    const scripts = (await readdir('dist')).filter((name) => /\.(js|css)$/.test(name));
    assert.ok(scripts.includes('history-widgets.js') && scripts.includes('history-widgets.css'));
    for (const name of scripts) assert.doesNotMatch(await readFile(`dist/${name}`, 'utf8'), /[^\x00-\x7f]/, name);
  });
});

for (const engine of engines) {
  describe(`loading in ${engine}`, () => {
    const { open, url } = strangers(engine);

    /** The timeline is rendered, without exceptions and with only the expected console messages. */
    const works = async (page, said = [], text = first) => {
      const opened = await open(page);
      assert.deepEqual(await opened.seen(), { errors: [], said, violations: [] });
      assert.ok((await opened.text()).includes(text), await opened.text());
      return opened;
    };
    /** The HTML content is shown unchanged, without exceptions and with at most one console message. */
    const degrades = async (page, sentence) => {
      const opened = await open({ until: loaded, ...page });
      const { errors, said } = await opened.seen();
      assert.deepEqual(errors, []);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0], sentence);
      assert.ok((await opened.text()).includes(first), await opened.text());
      await opened.close();
    };

    it('works twice, classic and as a module, and says nothing of it', async () => {
      const page = await works({
        body: `${timeline}${script}${script}<script type="module" src="/dist/history-widgets.js?again"></script>`,
      });
      await page.close();
    });

    it('leaves no name in the global scope, nor one that a later script could not declare', async () => {
      const letters = [...'abcdefghijklmnopqrstuvwxyz', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '_', '$'].join(', ');
      const page = await works({
        body: `<script>var before = Object.getOwnPropertyNames(window);</script>${timeline}${script}
          <script>window.added = Object.getOwnPropertyNames(window).filter(function (name) {
            return before.indexOf(name) < 0 && name !== 'added';
          }).join();</script><script>let ${letters};</script>`,
      });
      assert.equal(await page.run('window.added'), '');
      await page.close();
    });

    it('leaves the field to another version that came first, and names both', async () => {
      const other = built.replaceAll(`"${version}"`, '"0.0.9"');
      assert.notEqual(other, built);
      const page = await works(
        { files: { '/old.js': { body: other } }, body: `${timeline}<script src="/old.js"></script>${script}` },
        [`<history-timeline>: ${messageOf({ code: 'otherVersion', params: { other: '0.0.9', version } })}`],
      );
      await page.close();
    });

    it('makes its elements by their names alone, so that it fills a twin where another version has them', async () => {
      const other = built.replaceAll(`"${version}"`, '"0.0.9"');
      const page = await works(
        {
          files: { '/old.js': { body: other } },
          body: `<script src="/old.js"></script>${script}<div data-history-widget="history-timeline">${timeline.replace(/<\/?history-timeline>/g, '')}</div>`,
        },
        [`<history-timeline>: ${messageOf({ code: 'otherVersion', params: { other: '0.0.9', version } })}`],
      );
      assert.equal(await page.run(`document.querySelectorAll('history-timeline').length`), 1);
      await page.close();
    });

    it('makes nothing in a page that has no twin, whatever is added there', async () => {
      const page = await works({
        body: `${timeline}<script>
          window.made = [];
          ['createElement', 'createElementNS'].forEach(function (name) {
            var real = document[name];
            window[name] = real.bind(document);
            document[name] = function (tag) { if (/-/.test(tag)) made.push(tag); return real.apply(document, arguments); };
          });
        </script>${script}`,
      });
      await page.run(
        `void document.body.insertAdjacentHTML('beforeend', '<div data-history-widget="other"><p>Theirs</p></div>')`,
      );
      await page.run(`new Promise((done) => requestAnimationFrame(done)).then(String)`);
      assert.equal(await page.run('made.join()'), '');
      assert.equal(
        await page.run(`document.querySelector('[data-history-widget]').outerHTML`),
        '<div data-history-widget="other"><p>Theirs</p></div>',
      );
      await page.close();
    });

    it('works again after the page is changed and the script added once more, as client-side navigation does', async () => {
      const page = await works({});
      await page.run(`void (document.body.innerHTML = ${JSON.stringify(timeline.replace('first', 'second'))})`);
      await page.run(
        `void (document.body.appendChild(document.createElement('script')).src = '/dist/history-widgets.js?2')`,
      );
      await page.until(`document.querySelector('history-timeline').shadowRoot.querySelector('h3')`);
      assert.ok((await page.text()).includes('The second meeting'));
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });

    it("keeps an element of the page's own that has a name of ours, defines the rest, and offers a prefix", async () => {
      const page = await works(
        {
          body: `<script>customElements.define('quote-card', class extends HTMLElement { connectedCallback() { this.mine = 'kept'; } });</script>
            <quote-card>theirs</quote-card><div data-history-widget="quote-card">a twin of theirs</div>${timeline}${script}`,
        },
        [`<quote-card>: ${messageOf({ code: 'nameTaken', params: { tag: 'quote-card' } })}`],
      );
      assert.equal(await page.run(`document.querySelector('quote-card').mine`), 'kept');
      assert.ok((await page.text()).includes('a twin of theirs'));
      await page.close();
    });

    it('defines its elements with the prefix that the script tag gives', async () => {
      const prefixed = timeline.replaceAll('history-timeline', 'acme-history-timeline');
      const page = await works({
        body: `${prefixed}<script src="/dist/history-widgets.js" data-prefix="acme"></script>`,
        until: `document.querySelector('acme-history-timeline').shadowRoot?.querySelector('h3')`,
      });
      assert.equal(await page.run(`String(customElements.get('history-timeline'))`), 'undefined');
      await page.close();
    });

    it('says so when the prefix cannot begin a name, and defines its elements without', async () => {
      const page = await works(
        { body: `${timeline}<script src="/dist/history-widgets.js" data-prefix="9 lives"></script>` },
        [
          `<history-timeline>: ${messageOf({ code: 'invalid', params: { kind: 'data-prefix', found: '"9 lives"', expected: 'lowercase letters, digits and hyphens' } })}`,
        ],
      );
      await page.close();
    });

    for (const [how, body] of Object.entries({
      'is a module': `${timeline}<script type="module" src="/dist/history-widgets.js"></script>`,
      'is deferred': `<script defer src="/dist/history-widgets.js"></script>${timeline}`,
      'is asynchronous': `<script async src="/dist/history-widgets.js"></script>${timeline}`,
      'comes before the content': script + timeline,
      'is added late by another script, as a tag manager does': `${timeline}<script>addEventListener('load', function () {
        var late = document.createElement('script'); late.src = '/dist/history-widgets.js'; document.body.appendChild(late);
      });</script>`,
      'is written by document.write': `${timeline}<script>document.write('<script src="/dist/history-widgets.js"><\\/script>');</script>`,
      'is in a page where a form is named currentScript': `<form name="currentScript"><input name="getAttribute"></form>${timeline}${script}`,
      'is in a page with AMD': `<script>var define = function () { throw new Error('defined'); }; define.amd = {};</script>${timeline}${script}`,
      'is in a page with CommonJS globals': `<script>var module = { exports: {} }, exports = module.exports;</script>${timeline}${script}`,
      'has integrity and crossorigin': `${timeline}<script src="/dist/history-widgets.js" integrity="${integrity}" crossorigin="anonymous"></script>`,
      'follows a comment that opens a script': `<!-- <script> -->${timeline}${script}`,
    })) {
      it(`works when it ${how}`, async () => (await works({ body })).close());
    }

    it('works in quirks mode', async () => {
      const page = await works({ doctype: '' });
      assert.equal(await page.run('document.compatMode'), 'BackCompat');
      await page.close();
    });

    for (const charset of ['windows-1252', 'Shift_JIS']) {
      it(`works in a page in ${charset}, and reads its data as UTF-8`, async () => {
        const page = await works(
          {
            html: `<!doctype html><html lang="en"><title>A page</title>${probe}<history-timeline src="/story.json"></history-timeline>${script}`,
            headers: { 'content-type': `text/html; charset=${charset}` },
            files: { '/story.json': { body: JSON.stringify(story) } },
            until: `(document.querySelector('history-timeline').shadowRoot?.textContent ?? '').includes('lan')`,
          },
          [],
          'Élan – 会合',
        );
        await page.close();
      });
    }

    it('reads a src against the base of the page, as <img src> does', async () => {
      const page = await works(
        {
          head: '<base href="/deep/er/">',
          body: `<history-timeline src="story.json"></history-timeline>${script}`,
          files: { '/deep/er/story.json': { body: JSON.stringify(story) } },
          until: `(document.querySelector('history-timeline').shadowRoot?.textContent ?? '').includes('lan')`,
        },
        [],
        'Élan',
      );
      await page.close();
    });

    it('works in srcdoc, and in a sandboxed frame without an origin, storage or cookies', async () => {
      const report = `<script>addEventListener('load', function () {
        var root = document.querySelector('history-timeline').shadowRoot, look = function () {
          if (!root.querySelector('h3')) return setTimeout(look, 20);
          parent.postMessage(JSON.stringify({ seen: __seen, text: __text('body') }), '*');
        }; look();
      });</script>`;
      const inner = `<!doctype html>${probe}${timeline}${script}${report}`.replaceAll('src="/', () => `src="${url()}/`);
      const framed = inner.replaceAll('"', '&quot;');
      const page = await open({
        body: `<script>var told = []; onmessage = function (event) { told.push(event.data); };</script>
          <iframe srcdoc="${framed}"></iframe><iframe sandbox="allow-scripts" srcdoc="${framed}"></iframe>`,
        until: 'window.told && told.length === 2',
      });
      for (const index of [0, 1]) {
        const { seen, text } = JSON.parse(await page.run(`told[${index}]`));
        assert.deepEqual(seen, { errors: [], said: [], violations: [] });
        assert.ok(text.includes(first), text);
      }
      await page.close();
    });

    it('leaves an XHTML page readable', async () => {
      const page = await open({
        xhtml: true,
        html: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title>${probe}</head><body>${timeline}${script}</body></html>`,
        until: loaded,
      });
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.ok(said.length <= 1, said.join('\n'));
      assert.ok((await page.text()).includes(first), await page.text());
      await page.close();
    });

    it('reads its src in a sandboxed frame where the server allows it, and keeps its HTML where it does not', async () => {
      const report = `<script>var root = document.querySelector('history-timeline').shadowRoot, look = function () {
          if (!/From a file|could not be reached/.test(root.textContent)) return setTimeout(look, 20);
          parent.postMessage(JSON.stringify({ errors: __seen.errors, text: __text('body') }), '*');
        }; look();</script>`;
      const frame = (path) =>
        `<iframe sandbox="allow-scripts" srcdoc="${`<!doctype html>${probe}${timeline.replace('<history-timeline>', `<history-timeline src="${path}">`)}${script}${report}`
          .replaceAll('src="/', () => `src="${url()}/`)
          .replaceAll('"', '&quot;')}"></iframe>`;
      const body = JSON.stringify({ events: [{ title: 'From a file' }] });
      for (const [path, text] of [
        ['/shared.json', 'From a file'],
        ['/closed.json', first],
      ]) {
        const page = await open({
          body: `<script>onmessage = function (event) { window.told = event.data; };</script>${frame(path)}`,
          files: {
            '/shared.json': { body, headers: { 'access-control-allow-origin': '*' } },
            '/closed.json': { body },
          },
          until: 'window.told',
        });
        const told = JSON.parse(await page.run('told'));
        assert.deepEqual(told.errors, []);
        assert.ok(told.text.includes(text), told.text);
        await page.close();
      }
    });

    for (const [lack, remove] of Object.entries({
      customElements: `Object.defineProperty(window, 'customElements', { value: undefined });`,
      attachShadow: `delete Element.prototype.attachShadow;`,
      AbortController: `delete window.AbortController;`,
      PluralRules: `delete Intl.PluralRules;`,
      NumberFormat: `delete Intl.NumberFormat;`,
      DateTimeFormat: `delete window.Intl;`,
    })) {
      it(`leaves the page as it is, with one sentence, where there is no ${lack}`, async () => {
        await degrades(
          { body: `<script>${remove}</script>${timeline}${script}` },
          new RegExp(`^<history-timeline>: ${messageOf({ code: 'oldBrowser', params: { feature: lack } })}$`),
        );
      });
    }

    for (const [lack, remove] of Object.entries({
      'IntersectionObserver, ResizeObserver and matchMedia': `delete window.IntersectionObserver; delete window.ResizeObserver; delete window.matchMedia;`,
      'constructed style sheets': `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets; delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync;`,
    })) {
      it(`works without ${lack}`, async () => {
        const page = await works({
          body: `<script>${remove}</script><milestone-counter value="10500" label="officers"></milestone-counter>${timeline}${script}`,
        });
        assert.ok((await page.text()).includes('10,500'));
        const position = `getComputedStyle(document.querySelector('history-timeline').shadowRoot.querySelector('.root')).display`;
        assert.equal(await page.run(position), 'block');
        await page.close();
      });
    }

    it('fills the div twins that are there, and those that come later, with their attributes and content', async () => {
      const page = await works({
        body: `<div data-history-widget="history-timeline" heading-level="4" id="twin" class="theirs">${timeline.replace(/<\/?history-timeline>/g, '')}</div>
          <div data-history-widget="milestone-counter" data-value="10500" data-label="officers"></div>${script}`,
        until: `document.querySelector('#twin > history-timeline')?.shadowRoot?.querySelector('h4')`,
      });
      assert.ok((await page.text()).includes('10,500'));
      await page.run(
        `void document.body.insertAdjacentHTML('beforeend', '<section><span data-history-widget="quote-card"><blockquote>Later words</blockquote></span></section>')`,
      );
      await page.until(`document.querySelector('section quote-card')?.shadowRoot?.querySelector('blockquote')`);
      assert.ok((await page.text()).includes('Later words'));
      assert.equal(
        await page.run(
          `document.querySelector('#twin').className + document.querySelectorAll('.theirs, #twin').length`,
        ),
        'theirs1',
      );
      await page.run(`void document.querySelector('#twin').setAttribute('heading-level', '5')`);
      await page.until(`document.querySelector('#twin > history-timeline').shadowRoot.querySelector('h5')`);
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });

    it('goes on with the page when the script is broken off by an error of its own', async () => {
      await degrades(
        {
          files: { '/broken.js': { body: built.replace('try{', 'try{null.length;') } },
          body: `${timeline}<script src="/broken.js"></script><p>The page goes on.</p>`,
        },
        /^<history-timeline>: Could not start on this page \(TypeError: .*\)\. Showing the HTML content\. Report this error\.$/,
      );
    });
  });
}
