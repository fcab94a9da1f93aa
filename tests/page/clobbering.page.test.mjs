/** Forms, pictures and frames whose names hide members of the document or of the window. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inline } from '../support/given.mjs';
import { engines, script, strangers } from '../support/page.mjs';

const story = {
  lang: 'en',
  title: 'A whole story',
  events: [
    {
      date: '1998',
      title: 'An event <em>with markup</em>',
      text: 'and <a href="https://example.org/">a link</a>',
      picture: { src: '/tests/x.png', alt: 'A picture' },
      media: { src: 'https://films.example/1', title: 'A film' },
      source: { name: 'Its source', url: 'https://example.org/' },
    },
  ],
  milestones: [{ value: 7, label: 'figures' }],
  quotes: [{ text: 'A quotation', source: { name: 'Its source', url: 'https://example.org/' } }],
  photos: [{ picture: { src: '/tests/x.png', alt: 'A photo' }, caption: 'A caption' }],
  observances: [{ name: 'A day', date: '--05-25' }],
  coverage: [{ name: 'Members', label: 'countries', countries: ['BE', 'FR'] }],
  helpLine: { label: 'Help', url: 'https://example.org/', telephone: '116000' },
};
/** Tag → its visible text. */
const shown = {
  'history-timeline': 'An event with markup',
  'milestone-counter': 'figures',
  'quote-card': 'A quotation',
  'captioned-photo': 'A caption',
  'observance-day': 'A day',
  'coverage-map': 'Members',
  'history-story': 'A whole story',
};
const widgets = Object.keys(shown)
  .map((tag) => `<${tag}>${inline(story)}</${tag}>`)
  .join('');
const twin = '<div data-history-widget="milestone-counter" data-value="9" data-label="twins"></div>';

/** All member names of `document` and its prototypes. */
const ofDocument = `[HTMLDocument, Document, Node, EventTarget, Object].flatMap((of) => Object.getOwnPropertyNames(of.prototype))`;
const ofForms = `[HTMLFormElement, HTMLElement, Element, Node, EventTarget, Object].flatMap((of) => Object.getOwnPropertyNames(of.prototype))`;
const ofWindow = `[...Object.getOwnPropertyNames(window), 'litNonce', 'litHtmlPolyfillSupport', 'litElementHydrateSupport',
  'litElementPolyfillSupport', 'reactiveElementPolyfillSupport', 'litHtmlVersions', 'litElementVersions', 'reactiveElementVersions',
  'litPropertyMetadata', 'ShadyCSS', 'ShadyDOM', 'trustedTypes', 'process', 'define', 'module', 'exports', 'customElementRegistry']`;

/** A script that writes HTML for each name while the page is parsed. */
const forEach = (names, html) =>
  `<script>{ const names = [...new Set(${names})].filter((name) => /^\\w+$/.test(name));
    const holder = document.createElement('div');
    holder.hidden = true;
    holder.innerHTML = names.map((name) => ${html}).join('');
    document.currentScript.after(holder);
    window.__names = names.length; }</script>`;

const isDrawn = `window.__loaded && Array.prototype.every.call(Document.prototype.querySelectorAll.call(document, ${JSON.stringify(Object.keys(shown).join())}),
  (host) => host.shadowRoot && host.shadowRoot.querySelector('[part]') && !host.isUpdatePending)`;

for (const engine of engines)
  describe(`clobbering in ${engine}`, () => {
    const { open } = strangers(engine);

    /** All elements and a twin show their content, without exceptions or console messages. */
    const works = async (body, tag = '(none)') => {
      const page = await open({
        head: `<script>addEventListener('load', () => { window.__loaded = true; });</script>`,
        body,
        until: isDrawn,
      });
      const seen = await page.seen();
      assert.deepEqual(seen, { errors: [], said: [], violations: [] }, tag);
      for (const [name, text] of Object.entries(shown))
        assert.ok((await page.text(name)).includes(text), `${name} beside ${tag}`);
      assert.ok((await page.text('[data-twin]')).includes('twins'), `a twin beside ${tag}`);
      return page;
    };
    /** The names are those that stand there in script. */
    const hides = async (page, count, expression) => {
      assert.ok((await page.run('window.__names')) > count);
      assert.equal(await page.run(expression), true, expression);
    };

    for (const [what, html, member] of [
      ['pictures', '`<img name="${name}" id="${name}">`', 'createElement'],
      ['forms', '`<form name="${name}"></form>`', 'createTreeWalker'],
      ['objects', '`<object id="${name}"></object>`', 'importNode'],
      ['embeds', '`<embed name="${name}">`', 'createComment'],
    ])
      it(`stands beside ${what} that are named as each member of the document`, async () => {
        const page = await works(forEach(ofDocument, html) + widgets + twin + script, what);
        await hides(page, 200, `typeof document.${member} !== 'function' || document.${member} instanceof Element`);
        await page.close();
      });

    it('stands beside frames that are named as what it uses of the document', async () => {
      const used = [
        'createElement',
        'createComment',
        'importNode',
        'currentScript',
        'readyState',
        'baseURI',
        'addEventListener',
        'documentElement',
      ];
      const page = await works(
        forEach(JSON.stringify(used), '`<iframe name="${name}"></iframe>`') + widgets + twin + script,
        'frames',
      );
      await hides(
        page,
        7,
        `typeof document.createElement !== 'function' || document.createElement === document.createElement.window`,
      );
      await page.close();
    });

    it('goes on beside those that come later, and is drawn anew', async () => {
      const page = await works(widgets + twin + script);
      await page.run(`void ((names) => { const holder = document.createElement('div');
        holder.innerHTML = names.map((name) => '<img name="' + name + '" id="' + name + '">').join('');
        document.body.append(holder); })([...new Set(${ofDocument})])`);
      await page.run(`void ((all) => { all('history-timeline')[0].story = { lang: 'en', events: [{ date: '2001', title: 'Another event', text: 'x<em>y</em>' }] };
        all('milestone-counter')[0].label = 'other figures'; all('milestone-counter')[0].value = '8';
        all('html')[0].setAttribute('lang', 'fr'); })((tag) => Document.prototype.querySelectorAll.call(document, tag))`);
      await page.until(
        `__text('history-timeline').includes('Another event') && __text('milestone-counter').includes('other figures')`,
      );
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });

    it('stands in a form, and beside one, whose fields are named as each member of a form', async () => {
      const fields = forEach(ofForms, '`<input name="${name}" id="${name}">`');
      const body = `<form lang="en">${fields}${widgets}${twin}</form>${script}`;
      const page = await works(body, 'fields');
      await page.run(`void ((holder) => { holder.innerHTML = '<form><input name="nodeType"><input name="querySelectorAll"><input name="getAttribute">${twin}</form>';
        document.body.append(holder); })(document.createElement('p'))`);
      await page.until(`__text('p [data-twin]').includes('twins')`);
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });

    it('shows its own HTML where that is such a form', async () => {
      const fields = forEach(ofForms, '`<input name="${name}" id="${name}">`');
      const body = `<history-timeline><ol><li><form>The first meeting ${fields}</form></li></ol></history-timeline>${script}`;
      const page = await open({
        head: `<script>addEventListener('load', () => { window.__loaded = true; });</script>`,
        body,
        until: `window.__loaded && document.querySelector('history-timeline').shadowRoot`,
      });
      await page.until(
        `document.querySelector('history-timeline').shadowRoot.querySelector('slot') && document.querySelector('li').getBoundingClientRect().height > 0`,
      );
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });

    it('stands beside links that are named as each member of the window, and as globals of Lit', async () => {
      const page = await works(forEach(ofWindow, '`<a id="${name}" href="#"></a>`') + widgets + twin + script, 'links');
      await hides(page, 500, 'window.litHtmlPolyfillSupport instanceof Element');
      await page.close();
    });
  });
