/** Styles of the page, and user preferences. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { drawn, engines, script, strangers, timeline } from '../support/page.mjs';

const built = await readFile('dist/history-widgets.js', 'utf8');
const counter = `<milestone-counter><data value="10500"><small>over</small> 10,500</data><p>officers</p>
  <p data-field="note">Date not stated</p></milestone-counter>`;
const quote =
  '<quote-card><figure><blockquote><p>Words.</p></blockquote><figcaption><cite>A. Person</cite></figcaption></figure></quote-card>';
/** Waits for two frames. */
const frames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(String)';
const photo =
  '<captioned-photo><figure><figcaption><p data-field="caption">No picture.</p></figcaption></figure></captioned-photo>';
const widgets = `${timeline}${counter}${quote}`;
const sheet = '<link rel="stylesheet" href="/dist/history-widgets.css">';
const place = `document.querySelector('#below').getBoundingClientRect().top`;
const settled = `${drawn} && document.querySelector('quote-card').shadowRoot.querySelector('blockquote')`;
/** An expression over every element of every shadow root. */
const inside = (expression) =>
  `JSON.stringify([].concat.apply([], [].map.call(document.querySelectorAll('history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map'), function (host) {
    return [].map.call(host.shadowRoot.querySelectorAll('*'), function (node) { var style = getComputedStyle(node); return ${expression}; });
  })))`;

for (const engine of engines) {
  describe(`page styles in ${engine}`, () => {
    const { open } = strangers(engine);
    const show = (head, body = widgets + script) => open({ head, body, until: settled });
    const styles = async (page, expression) => [...new Set(JSON.parse(await page.run(inside(expression))))];

    it('keeps its own spacing and case, whatever the page lets its content inherit', async () => {
      const spacing = async (head) => {
        const page = await show(head);
        const found = await page.run(
          inside(
            `['letterSpacing', 'wordSpacing', 'textTransform', 'lineHeight', 'textIndent', 'textAlign', 'whiteSpace', 'fontVariant', 'hyphens', 'textShadow', 'listStyleType'].map(function (name) { return style[name]; }).join(' ')`,
          ),
        );
        await page.close();
        return found;
      };
      assert.equal(
        await spacing(
          `<style>body { letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; line-height: 4; text-indent: 5em;
          text-align: justify; white-space: pre; font-variant: small-caps; hyphens: auto; text-shadow: 0 0 3px red; list-style: square; }</style>`,
        ),
        await spacing(''),
      );
    });

    for (const rule of [
      '* { all: unset !important; }',
      '* { margin: 0; padding: 0; box-sizing: border-box; display: block; }',
      'history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map { display: inline; float: left; columns: 3; }',
      ':not(:defined) { display: none; }',
    ]) {
      it(`is laid out under ${rule}`, async () => {
        const page = await show(`<style>${rule} script, head, title, style { display: none !important; }</style>`);
        assert.ok((await page.text('history-timeline')).includes('The board meets.'));
        assert.deepEqual(
          await styles(
            page,
            `node.className === 'root' ? style.display + ' ' + style.containerType : 'block inline-size'`,
          ),
          ['block inline-size'],
        );
        assert.ok(
          (await page.run(`document.querySelector('history-timeline').shadowRoot.querySelector('.root').offsetWidth`)) >
            200,
        );
        await page.close();
      });
    }

    it('does not change its sizes with the root of a page that makes 1rem 10 pixels', async () => {
      const sizes = async (head) => {
        const page = await show(head);
        const found = await page.run(inside('style.fontSize'));
        await page.close();
        return found;
      };
      assert.equal(
        await sizes('<style>html { font-size: 62.5%; } body { font-size: 1.6rem; }</style>'),
        await sizes('<style>body { font-size: 16px; }</style>'),
      );
    });

    it('shows no text smaller than 11 pixels', async () => {
      const page = await show('<style>html { font-size: 62.5%; } body { font-size: 0.6rem; }</style>');
      const sizes = await styles(page, `node.textContent.trim() ? parseFloat(style.fontSize) : 11`);
      assert.ok(Math.min(...sizes) >= 11, String(sizes));
      await page.close();
    });

    it('is not there while the page has it hidden', async () => {
      const page = await open({
        body: widgets.replaceAll(/<(history-timeline|milestone-counter|quote-card)/g, '<$1 hidden') + script,
        until: `document.querySelector('history-timeline').shadowRoot?.querySelector('.root')`,
      });
      assert.equal(await page.run(`document.querySelector('history-timeline').offsetHeight`), 0);
      await page.close();
    });

    it('is hidden with what the page hides around it, and shown with it', async () => {
      const page = await show(
        '<style>body { visibility: hidden; } #shown { visibility: visible; }</style>',
        `${timeline}<div id="shown">${quote}</div>${script}`,
      );
      assert.equal(
        await page.run(
          `getComputedStyle(document.querySelector('history-timeline').shadowRoot.querySelector('h3')).visibility`,
        ),
        'hidden',
      );
      assert.equal(
        await page.run(
          `getComputedStyle(document.querySelector('quote-card').shadowRoot.querySelector('p')).visibility`,
        ),
        'visible',
      );
      await page.close();
    });

    for (const [scheme, ink, accent] of [
      ['light', 'rgb(34, 34, 34)', 'rgb(31, 78, 121)'],
      ['dark', 'rgb(238, 238, 238)', 'rgb(143, 188, 230)'],
    ]) {
      it(`has the colours of a ${scheme} page`, async () => {
        const page = await show(`<style>html { color-scheme: ${scheme}; color: ${ink}; }</style>`);
        const colour = (selector) =>
          page.run(
            `getComputedStyle(document.querySelector('history-timeline').shadowRoot.querySelector('${selector}')).color`,
          );
        assert.equal(await colour('h3'), ink);
        assert.equal(await colour('button'), accent);
        await page.close();
      });
    }

    it('stays within 320 pixels, with a word of 10,000 characters', async () => {
      const long = 'w'.repeat(10_000);
      const page = await show(
        '<style>body { width: 320px; margin: 0; overflow-x: hidden; }</style>',
        `<div id="box" style="width: 320px">${widgets.replace('The first meeting', long).replace('Words.', long)}</div>${script}`,
      );
      const widest = `Math.max.apply(null, ${inside('node.className === "aside" ? 0 : node.getBoundingClientRect().right').replace('JSON.stringify', '')})`;
      assert.ok((await page.run(widest)) <= 321, String(await page.run(widest)));
      await page.close();
    });

    it('keeps the look of its HTML where that stays, and moves nothing below it', async () => {
      const table = '<table><tr><td>Founded</td><td>1998</td></tr></table>';
      const body = `<history-timeline><ol><li><time datetime="1998">1998</time><h3>Opening</h3>${table}</li></ol></history-timeline>
        <quote-card><figure><blockquote><p>Words.</p></blockquote><figcaption>A. Person</figcaption></figure>${table}</quote-card><p id="below">Below</p>`;
      const page = await open({ head: sheet, body, until: 'document.readyState === "complete"' });
      const look = `JSON.stringify([].map.call(document.querySelectorAll('li > *, figure > *, #below'), (each) => {
        const { top, left, width } = each.getBoundingClientRect();
        return [each.localName, top, left, width, getComputedStyle(each).fontSize, getComputedStyle(each).color];
      }))`;
      const before = await page.run(look);
      const isSlotted = `document.querySelectorAll('history-timeline, quote-card').length === [].filter.call(
        document.querySelectorAll('history-timeline, quote-card'), (each) => each.shadowRoot && each.shadowRoot.querySelector('slot')).length`;
      await page.run(
        `document.head.append(Object.assign(document.createElement('script'), { src: '/dist/history-widgets.js' }))`,
      );
      await page.until(isSlotted);
      assert.equal(await page.run(look), before);
    });

    it('moves nothing below it when the script comes late, with its content and its style sheet in the page', async () => {
      const page = await open({
        head: sheet,
        body: `${widgets}${photo}<p id="below">Below</p>`,
        until: `document.readyState === 'complete' && ${place} > 100`,
      });
      const before = await page.run(place);
      await page.run(
        `void (document.head.appendChild(document.createElement('script')).src = '/dist/history-widgets.js')`,
      );
      await page.until(
        `${settled} && document.querySelector('captioned-photo').shadowRoot.querySelector('figcaption')`,
      );
      const now = await page.run(place);
      assert.ok(before > 100);
      assert.ok(Math.abs(now - before) < 1, `${before} became ${now}`);
      await page.close();
    });
  });
}

describe("the reader's settings in chromium", () => {
  const { open } = strangers('chromium');

  it('has all of its text in print, the last figure included, where no observer ever fires', async () => {
    const page = await open({
      media: {},
      head: `<script>window.IntersectionObserver = function () { this.observe = this.disconnect = this.unobserve = function () {}; };</script>`,
      body: widgets + script,
      until: settled,
    });
    await page.tab.page.emulateMedia({ media: 'print' });
    const text = await page.text();
    for (const words of ['The first meeting', 'At the embassy.', 'over 10,500', 'officers', 'Words.', 'A. Person']) {
      assert.ok(text.includes(words), text);
    }
    await page.close();
  });

  it('shifts at most 0.02 in a box that the page reserves, however long a src takes', async () => {
    let answer;
    const late = new Promise((done) => (answer = done));
    const page = await open({
      head: `<script>var shift = 0, watch = new PerformanceObserver(function (list) { add(list.getEntries()); });
        function add(entries) { entries.forEach(function (entry) { shift += entry.value; }); } watch.observe({ type: 'layout-shift', buffered: true });</script>`,
      body: `<div style="min-height: 250em"><history-timeline src="/story.json"></history-timeline></div><p id="below">Below</p>${script}`,
      files: {
        '/story.json': { body: '{"events":[{"date":"1999","title":"From a file","text":"Text."}]}', delay: late },
      },
      until: `document.querySelector('history-timeline')?.shadowRoot?.textContent.includes('is being loaded')`,
    });
    answer();
    await page.until(`document.querySelector('history-timeline').shadowRoot.textContent.includes('From a file')`);
    await page.run(frames);
    const shift = await page.run('(add(watch.takeRecords()), shift)');
    assert.ok(shift <= 0.02, String(shift));
    await page.close();
  });

  it('needs no sideways scrolling where a reader enlarges a page of 1280 pixels to 400 %', async () => {
    const page = await open({
      media: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
      head: '<meta name="viewport" content="width=device-width"><style>body { margin: 0; }</style>',
      body: widgets + script,
      until: settled,
    });
    assert.equal(await page.run('devicePixelRatio + " " + document.documentElement.scrollWidth'), '4 320');
    await page.close();
  });

  it('cuts nothing off when a reader spaces the text', async () => {
    const page = await open({ body: widgets + script, until: settled });
    // A figure's overlay shows one of many lines during the animation.
    await page.until(`document.querySelector('milestone-counter').shadowRoot.querySelector('[data-passing=""]')`);
    await page.run(`document.querySelectorAll('history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map').forEach((host) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
      host.shadowRoot.adoptedStyleSheets.push(sheet);
    })`);
    const cut = JSON.parse(
      await page.run(
        inside(
          `style.overflow !== 'visible' && !/aside/.test(node.className) && (node.scrollHeight > node.clientHeight + 1 || node.scrollWidth > node.clientWidth + 1) ? node.outerHTML : ''`,
        ),
      ),
    ).filter(Boolean);
    assert.deepEqual(cut, []);
    await page.close();
  });

  it('sets no text property so that a reader could not override it', () => {
    const important = [...built.matchAll(/([a-z-]+):[^;{}]*!important/g)].map(([, property]) => property);
    assert.deepEqual(
      important.filter((property) => /^(font|line|letter|word|text|color)/.test(property)),
      [],
    );
  });

  it('shows its rail and marks in forced colours', async () => {
    const page = await open({ media: { forcedColors: 'active' }, body: widgets + script, until: settled });
    const marks =
      await page.run(`[...document.querySelector('history-timeline').shadowRoot.querySelectorAll('li')].map((item) => {
      const style = getComputedStyle(item, '::before');
      return [style.content, parseFloat(style.borderTopWidth) > 0 || style.backgroundColor !== 'rgba(0, 0, 0, 0)'].join();
    }).join(' ')`);
    assert.equal(marks, '"",true "",true');
    await page.close();
  });

  it('shows a figure at rest where the reader wants less motion', async () => {
    const page = await open({
      body: counter + script,
      until: `document.querySelector('milestone-counter').shadowRoot?.querySelector('data')`,
      media: { reducedMotion: 'reduce' },
    });
    // By then, an observer would have reported a visible figure.
    await page.run(frames);
    assert.equal(
      await page.run(
        `document.querySelector('milestone-counter').shadowRoot.querySelectorAll('[data-passing]').length`,
      ),
      0,
    );
    await page.close();
  });
});
