/** `<div data-history-widget>` for hosts that remove unknown tags: attributes that a sanitiser allows never become code. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { engines, script, strangers } from '../support/page.mjs';

const tags = [
  'history-timeline',
  'milestone-counter',
  'quote-card',
  'captioned-photo',
  'observance-day',
  'coverage-map',
  'history-story',
];
const content = '<blockquote>Words to keep.</blockquote>';
const dompurify = '<script src="/node_modules/dompurify/dist/purify.js"></script>';
const loaded = `document.readyState === 'complete'`;
const isFilled = `[...document.querySelectorAll('div[data-history-widget]')].every((div) => div.querySelector(':scope > [data-twin]')?.shadowRoot)`;

/** All handlers that the browser knows of any element, of the window and of the document; and what else is not for a widget to take over. */
const names = `[...new Set([window, document, ...Object.getOwnPropertyNames(window).filter((name) => /^(HTML|SVG|MathML)\\w*Element$/.test(name)).map((name) => window[name].prototype)]
  .flatMap((of) => { const all = []; for (let at = of; at; at = Object.getPrototypeOf(at)) all.push(...Object.getOwnPropertyNames(at)); return all; })
  .filter((name) => /^on/.test(name))),
  'onmadeup', 'style', 'class', 'tabindex', 'autofocus', 'id', 'slot', 'is', 'part', 'exportparts', 'contenteditable', 'popover', 'hidden', 'inert',
  'draggable', 'accesskey', 'nonce', 'role', 'aria-label', 'aria-hidden', 'title', 'href', 'srcdoc', 'data-onfocus', 'xmlns', 'xlink:href']`;

/** Writes a twin of each element with each name, with and without `data-`; `clean` is the sanitiser of a host. */
const write = (clean, alsoBare) => `void ((clean) => {
  const names = ${names};
  window.__count = names.filter((name) => name.startsWith('on')).length;
  const code = 'window.__xss = (window.__xss || "") + " " + event.type';
  const of = (name) => ' data-' + name + '="' + (name.startsWith('on') ? code.replaceAll('"', '&quot;') : '0') + '"' + (${alsoBare} && !name.startsWith('on') ? ' ' + name + '="0"' : '');
  const html = ${JSON.stringify(tags)}.map((tag) => '<div data-history-widget="' + tag + '" data-theme="plain" data-lang="fr" dir="rtl" class="theirs"' + names.map(of).join('') + '>${content}</div>').join('');
  const place = document.createElement('main');
  place.innerHTML = clean(html);
  document.body.append(place);
})(${clean})`;

/** The attribute names of the widgets, in order. */
const got = `__json([...document.querySelectorAll('[data-twin]')].map((widget) => [widget.localName, widget.getAttributeNames().sort().join(' ')]))`;
const all = tags.map((tag) => [tag, 'data-twin dir lang theme']);

/** User actions, and events without users. */
const use = `void [...document.querySelectorAll('[data-twin]')].forEach((widget) => {
  widget.focus(); widget.click(); widget.scrollIntoView();
  for (let at = widget; at; at = Object.getPrototypeOf(at)) for (const name of Object.getOwnPropertyNames(at)) if (/^on/.test(name)) widget.dispatchEvent(new Event(name.slice(2)));
})`;

for (const engine of engines)
  describe(`twins in ${engine}`, () => {
    const { open } = strangers(engine);
    const ran = async (page) => [await page.run('String(window.__xss)'), (await page.seen()).errors];

    for (const [how, clean, alsoBare] of [
      ['as they are', '(html) => html', true],
      ['after DOMPurify', '(html) => DOMPurify.sanitize(html)', true],
      [
        'after DOMPurify, in a list of tags and attributes',
        `(html) => DOMPurify.sanitize(html, { USE_PROFILES: { html: true } })`,
        false,
      ],
    ])
      it(`take over what the element reads, and no handler, ${how}`, async () => {
        const page = await open({ body: dompurify + script, until: loaded });
        await page.run(write(clean, alsoBare));
        await page.until(isFilled);
        assert.ok((await page.run('window.__count')) > 80);
        // The sanitiser allows all of it.
        assert.ok(await page.run(`document.querySelector('main > div').hasAttribute('data-onfocus')`));
        assert.deepEqual(JSON.parse(await page.run(got)), all);
        await page.run(use);
        assert.deepEqual(await ran(page), ['undefined', []]);
        await page.close();
      });

    it('take over what the page changes later, also what it takes away, and no handler', async () => {
      const body = `<div data-history-widget="milestone-counter" data-value="10500" data-label="officers" lang="en">10,500</div>${script}`;
      const page = await open({ body, until: `${loaded} && ${isFilled}` });
      const change = (code) => page.run(`void ((div) => { ${code} })(document.querySelector('div'))`);
      await change(
        `div.setAttribute('data-onclick', 'window.__xss = 1'); div.setAttribute('data-tabindex', '0'); div.setAttribute('data-value', '20750')`,
      );
      await page.until(`document.querySelector('milestone-counter').value === '20750'`);
      assert.equal(
        await page.run(`document.querySelector('milestone-counter').getAttributeNames().sort().join(' ')`),
        'data-twin label lang value',
      );
      await change(`div.removeAttribute('data-label'); div.removeAttribute('lang')`);
      await page.until(`!document.querySelector('milestone-counter').hasAttribute('label')`);
      assert.equal(
        await page.run(`document.querySelector('milestone-counter').getAttributeNames().sort().join(' ')`),
        'data-twin value',
      );
      await page.run(`document.querySelector('milestone-counter').click()`);
      assert.deepEqual(await ran(page), ['undefined', []]);
      await page.close();
    });

    for (const [what, planted] of [
      ['a frame', '<iframe data-twin></iframe>'],
      ['a script', '<script type="text/plain" data-twin><\\/script>'],
      ['a link', '<a data-twin>here</a>'],
      ['a picture', '<img data-twin>'],
    ])
      it(`write nothing on ${what} that says it is the widget`, async () => {
        const page = await open({ body: script, until: loaded });
        await page.run(`void ((place) => { place.innerHTML = '<div data-history-widget="quote-card" data-src="/tests/nothing.json" data-theme="javascript:window.__xss=1">${planted}${content}</div>';
          document.body.append(place); })(document.createElement('main'))`);
        await page.until(`document.querySelector('main quote-card')?.shadowRoot`);
        assert.equal(
          await page.run(
            `document.querySelector('main [data-twin]:not(quote-card)').getAttributeNames().filter((name) => name !== 'type').join()`,
          ),
          'data-twin',
        );
        assert.equal(await page.run('String(window.__xss)'), 'undefined');
        await page.close();
      });
  });
