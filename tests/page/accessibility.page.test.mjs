/** WCAG criteria of each example: axe, focus, sizes, text spacing, forced colours, reduced motion, and print. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { inPage } from '../support/access.mjs';
import { foundByAxe, violationsOf } from '../support/axe.mjs';
import { accessibilityTree, launch, newPage } from '../support/browser.mjs';
import { exampleNames, noteAnswers, upgraded, wholeLists } from '../support/examples.mjs';
import { lackingInPdf } from '../support/pdf.mjs';
import { serve } from '../support/site.mjs';

let site;
let browser;
let page;
before(async () => {
  site = await serve();
  browser = await launch();
  page = await newPage(browser);
  await page.addInitScript(noteAnswers);
  await page.addInitScript(inPage);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** The example as it was loaded, shared by tests that do not change it. */
let shown;

async function open(name, { viewport = { width: 1280, height: 800 }, ...media } = {}) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: 'reduce', forcedColors: null, ...media });
  if (shown === name) return;
  await page.goto(`${site.url}/demo/examples/${name}.html`);
  await upgraded(page);
  await page.evaluate(wholeLists);
  shown = name;
}

/** Each tab stop up to a link after the example, and whether its focus is visible. */
async function stopsOfTab() {
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'));
    Object.assign(link, { id: 'after', href: '#after', textContent: 'After' });
    globalThis.placeOf = new Map(everyElement().map((node, place) => [node, place]));
  });
  shown = undefined;
  const stops = [];
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const node = focusedElement();
      if (node.id === 'after') return null;
      const rings = [node, ...(node.matches('li summary') ? ['::before'] : [])].map((each) =>
        typeof each === 'string' ? getComputedStyle(node, each) : getComputedStyle(each),
      );
      const { left, top, width, height } = (node.matches('li summary') ? node.closest('li') : node).getBoundingClientRect();
      const root = node.getRootNode();
      // Any visible point of it: its centre may be out of view.
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + x * width, top + y * height]));
      const isOwn = (hit) => hit && (node.contains(hit) || hit.contains(node) || hit.matches('.halo'));
      return {
        index: placeOf.get(node),
        html: briefly(node),
        tabIndex: node.tabIndex,
        // The country pointed at has a plate around its dots; a player has the rings of the browser on its own buttons.
        isMarked: node.matches('audio, video')
          || (node.matches('[role=option]') ? root.querySelectorAll('.halo').length > 0
          : rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)),
        isInView: points.some(([x, y]) => isOwn(root.elementFromPoint(x, y))),
      };
    }); // prettier-ignore
    if (!stop) return stops;
    stops.push(stop);
  }
  return assert.fail(`the focus does not leave ${stops.at(-1).html}`);
}

for (const name of exampleNames) {
  describe(`the accessibility of ${name}`, () => {
    it('passes axe, light and dark', async () => {
      await open(name, { colorScheme: 'light' });
      const light = await violationsOf(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Only the colours differ.
      const dark = await violationsOf(page, { rules: ['color-contrast'] });
      assert.deepEqual({ light, dark }, { light: [], dark: [] });
    });

    it('has targets of 24 pixels, or as much room around them', async () => {
      await open(name, { viewport: { width: 360, height: 740 } });
      const rules = await foundByAxe(page, { rules: ['target-size'], types: ['violations', 'incomplete'] });
      const found = rules.flatMap(({ html }) => html);
      // A state may have a single dot; its name is also in the list, and touches near the dot select it.
      assert.deepEqual(found.filter((html) => !html.includes('role="option"')), []); // prettier-ignore
    });

    it('has the colours of the reader where they are forced', async () => {
      await open(name, { forcedColors: 'active', colorScheme: 'dark' });
      const others = await page.evaluate(() => unforced());
      assert.deepEqual(others, []);
    });

    it('is still where the reader wants less motion', async () => {
      await open(name);
      const others = await page.evaluate(() => moving());
      assert.deepEqual(others, []);
    });

    it('has all of its text in a PDF', async () => {
      await open(name);
      const expected = await page.evaluate(() => wordsOnPaper());
      assert.deepEqual(await lackingInPdf(await page.pdf({ format: 'A4' }), expected), []);
      assert.ok(expected.length > 1);
    });

    it('has names that begin with the words that are seen', async () => {
      await open(name);
      const others = await page.evaluate(() =>
        everyElement()
          .filter((node) => node.matches('a, button, summary') && node.hasAttribute('aria-label'))
          .filter((node) => {
            const words = node.innerText.trim().toLowerCase();
            return /\p{Letter}/u.test(words) && !node.getAttribute('aria-label').toLowerCase().startsWith(words);
          })
          .map(briefly),
      );
      assert.deepEqual(others, []);
    });

    it('covers no text with what a pointer brings', async () => {
      for (const width of [1280, 360]) {
        await open(name, { viewport: { width, height: 800 } });
        const covered = await page.evaluate(() =>
          everyElement()
            .filter((node) => node.matches('li > .link') && isSeen(node))
            .flatMap((link) => {
              const box = link.getBoundingClientRect();
              const others = withText().filter((node) => isSeen(node) && link.parentElement.contains(node) && !link.contains(node)); // prettier-ignore
              return others.filter((node) => {
                const range = document.createRange();
                range.selectNodeContents(node);
                // Line boxes may overlap slightly.
                return [...range.getClientRects()].some(
                  ({ left, right, top, bottom, width: wide }) =>
                    wide > 0 &&
                    Math.min(box.right, right) - Math.max(box.left, left) > 1 &&
                    Math.min(box.bottom, bottom) - Math.max(box.top, top) > 3,
                );
              });
            })
            .map(briefly),
        );
        assert.deepEqual(covered, [], `at ${width} pixels`);
      }
    });

    it('loses nothing when a reader spaces the text', async () => {
      await open(name, { viewport: { width: 320, height: 740 } });
      const lost = await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        globalThis.spaced = [document, ...everyElement().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        for (const root of spaced) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        const cuts = (overflow) => ['hidden', 'clip'].includes(overflow);
        return everyElement()
          .filter((node) => isSeen(node) && !node.matches('input'))
          .filter((node) => {
            const { overflowX, overflowY } = getComputedStyle(node);
            return (
              (cuts(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
              (cuts(overflowY) && node.scrollHeight > node.clientHeight + 1)
            );
          })
          .map(briefly);
      });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      // Restores the example for later tests.
      await page.evaluate(() => {
        for (const root of spaced) root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1);
      });
      assert.deepEqual(lost, []);
      assert.ok(width <= 320);
    });

    it('has a focus that is seen at each stop, goes in the order of the page, and leaves both ways', async () => {
      await open(name);
      const stops = await stopsOfTab();
      const wrong = stops.filter(({ isMarked, isInView, tabIndex }) => !isMarked || !isInView || tabIndex > 0);
      assert.deepEqual(wrong, []);
      const order = stops.map(({ index }) => index);
      assert.deepEqual(
        order,
        order.toSorted((one, other) => one - other),
      );
      await page.keyboard.down('Shift');
      for (let press = 0; press < stops.length; press += 1) await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      if (stops.length > 0) assert.equal(await page.evaluate(() => placeOf.get(focusedElement())), stops[0].index);
    });
  });
}

describe('what a reader should know first', () => {
  it('is before the story for assistive technology, and its help line is the first stop of the keyboard', async () => {
    await open('story-data-story');
    const tree = await accessibilityTree(page);
    const at = (act) => tree.findIndex(act);
    const note = at(({ role, name }) => role === 'StaticText' && name.startsWith('Some entries'));
    const help = at(({ role, name }) => role === 'link' && name.includes('116000'));
    const firstList = at(({ role }) => role === 'list');
    assert.ok(note >= 0 && help > note && firstList > help, JSON.stringify({ note, help, firstList }));
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => Boolean(focusedElement().closest('.note'))));
  });

  it('is at the top of each page of the demo that tells of crimes', async () => {
    shown = undefined;
    await page.goto(`${site.url}/demo/index.html`);
    const note = page.locator('.story > .note');
    const timeline = page.locator('history-timeline').first();
    assert.match(await note.innerText(), /violence against children.*116 000/s);
    assert.ok((await note.boundingBox()).y < (await timeline.boundingBox()).y);
  });
});

describe('the pages of the demo', () => {
  const objections = () => violationsOf(page, { iframes: false });
  const show = async (path, colorScheme = 'light') => {
    shown = undefined;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', forcedColors: null, media: null });
    await page.goto(`${site.url}/demo/${path}.html`);
    await upgraded(page);
  };

  for (const path of ['index', 'partner'])
    for (const colorScheme of ['light', 'dark'])
      it(`${path}.html has nothing that axe objects to, ${colorScheme}`, async () => {
        await show(path, colorScheme);
        assert.deepEqual(await objections(), []);
      });

  it('themes.html has nothing that axe objects to, look by look, light and dark', async () => {
    await show('themes');
    for (const look of ['plain', 'uswds', 'govuk', 'ecl', 'newsprint']) {
      await page.locator(`input[name=look][value=${look}]`).check();
      // It has four of each element, and so four search landmarks with the same name.
      const others = (await objections()).filter((line) => !line.startsWith('landmark-unique'));
      assert.deepEqual(others, [], look);
    }
  });

  it('the looks are chosen by the keyboard alone', async () => {
    shown = undefined;
    await page.goto(`${site.url}/demo/themes.html`);
    await upgraded(page);
    await page.locator('input[name=look][value=all]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('section.uswds').isVisible(), true);
    assert.equal(await page.locator('section.plain').isVisible(), false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('section.uswds .panel.dark').first().isVisible(), false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('section.uswds .panel.ltr').first().isVisible(), false);
  });
});

describe('the built script', () => {
  it('asks for no orientation, no motion of the device, and no keys of the whole page', async () => {
    const built = await readFile('dist/history-widgets.js', 'utf8');
    assert.doesNotMatch(built, /orientation|devicemotion|accelerometer|accesskey/i);
    assert.doesNotMatch(built, /(window|document|globalThis)\.addEventListener\("key|[^.\w]addEventListener\("key/);
  });
});
