/** The layouts of a timeline: assistive technology, keyboard, print, and the page around. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violationsOf } from '../support/axe.mjs';
import { accessibilityTree, launchForListeners, outline } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const layouts = ['vertical', 'alternating', 'compact', 'horizontal'];

let site;
let browser;
before(async () => {
  const body = (attributes) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A history</title>
    <script src="/dist/history-widgets.js"></script><main><h1>A history</h1><p><a href="#before">Before</a></p>
    <history-timeline heading-level="2" ${attributes}><ol>
    <li data-tags="law" data-importance="key"><time datetime="1924-09-26">September 26, 1924</time><h2>The Geneva Declaration</h2><p>Five points.</p></li>
    <li data-tags="law"><time datetime="1959">1959</time><h2>The Declaration</h2><p>Ten <a href="#principles">principles</a>.</p></li>
    <li data-tags="year"><time datetime="1979~">about 1979</time><h2>A year for the child</h2><p>All over the world.</p></li>
    <li data-importance="key"><time datetime="1989-11">November 1989</time><h2>The Convention</h2><p>Fifty-four articles.</p></li>
    </ol></history-timeline><p><a href="#after">After</a></p></main></html>`;
  site = await serve(async (path, request) => {
    if (path !== '/page') return undefined;
    const { searchParams } = new URL(request.url, 'http://localhost');
    return { body: body(searchParams.get('attributes')), headers: { 'content-type': 'text/html; charset=utf-8' } };
  });
  browser = await launchForListeners();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(attributes, options = {}) {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 }, ...options });
  await page.goto(`${site.url}/page?attributes=${encodeURIComponent(attributes)}`);
  await page.waitForFunction(() => document.querySelector('history-timeline').shadowRoot?.querySelector('li'));
  return page;
}

const titles = ['The Geneva Declaration', 'The Declaration', 'A year for the child', 'The Convention'];
const namesOf = (nodes, role) => nodes.filter((node) => node.role === role).map(({ name }) => name);

/** All texts below a node, in order. */
const wordsOf = ({ role, name, children }) => (role === 'StaticText' ? [name.trim()] : children.flatMap(wordsOf));

describe('what assistive technology is told of a layout', () => {
  for (const layout of layouts) {
    it(`${layout}: a list of four items, each with its date in words and its heading`, async () => {
      const page = await open(`layout="${layout}"`);
      const tree = await accessibilityTree(page);
      const lists = tree.filter(({ role }) => role === 'list');
      assert.equal(lists.length, 1, outline(tree.slice(0, 1)));
      const items = lists[0].children.filter(({ role }) => role === 'listitem');
      assert.equal(items.length, 4);
      assert.deepEqual(
        items.map(({ children }) =>
          children.filter(({ role }) => role === 'heading').map(({ name, level }) => [name, level]),
        ),
        titles.map((title) => [[title, 2]]),
      );
      assert.deepEqual(
        items.map(({ children }) => wordsOf(children.find(({ role }) => role === 'time'))[0]),
        ['September 26, 1924', '1959', 'about 1979', 'November 1989'],
      );
      await page.close();
    });

    it(`${layout}: nothing that axe finds, with a search, a filter and a step to all`, async () => {
      const page = await open(`layout="${layout}" searchable filterable show="key" start-at="first"`);
      assert.deepEqual(await violationsOf(page), []);
      await page.locator('summary', { hasText: 'Filter' }).click();
      await page.locator('input[type=search]').fill('nobody');
      await page.waitForFunction(
        () =>
          document.querySelector('history-timeline').shadowRoot.querySelector('[part=count]').textContent ===
          'No event matches.',
      );
      assert.deepEqual(await violationsOf(page), []);
      await page.close();
    });
  }

  it('compact: what opens the text says of which event, and whether it is open', async () => {
    const page = await open('layout="compact"');
    const named = async () =>
      (await accessibilityTree(page))
        .filter(({ name }) => name.startsWith('Read more'))
        .filter(({ role }) => role !== 'StaticText')
        .map(({ name, expanded }) => [name, expanded]);
    assert.deepEqual(
      await named(),
      titles.map((title) => [`Read more: ${title}`, false]),
    );
    await page.locator('summary').nth(1).press('Enter');
    assert.deepEqual((await named())[1], ['Read more: The Declaration', true]);
    await page.close();
  });

  it('horizontal: the strip has a name, its buttons theirs, and a step is said once', async () => {
    const page = await open('layout="horizontal"');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForFunction(
      () => document.querySelector('history-timeline').shadowRoot.querySelector('[role=status]').textContent,
    );
    const tree = await accessibilityTree(page);
    assert.ok(tree.some(({ role, name, focusable }) => role === 'group' && name === 'Events' && focusable));
    assert.deepEqual(namesOf(tree, 'button').slice(0, 2), ['Previous', 'Next']);
    const live = tree.filter(({ role }) => role === 'status');
    assert.deepEqual(live.map(wordsOf), [['2 of 4: The Declaration']]);
    await page.close();
  });

  it('a search: the field and the boxes have their labels, the count is a status, what is out is not there', async () => {
    const page = await open('searchable filterable');
    await page.locator('summary', { hasText: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'law' }).check();
    const tree = await accessibilityTree(page);
    assert.deepEqual(namesOf(tree, 'searchbox'), ['Search']);
    assert.deepEqual(namesOf(tree, 'group'), ['', 'Topics']);
    assert.deepEqual(
      tree.filter(({ role }) => role === 'checkbox').map(({ name, checked }) => [name, checked]),
      [
        ['law', 'true'],
        ['year', 'false'],
      ],
    );
    assert.deepEqual(tree.filter(({ role }) => role === 'status').map(wordsOf), [['2 of 4 events']]);
    assert.deepEqual(namesOf(tree, 'heading'), ['A history', 'The Geneva Declaration', 'The Declaration']);
    await page.close();
  });
});

/** The name of the focused element. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
  });

describe('the keyboard alone', () => {
  it('reaches everything in its order, and leaves again', async () => {
    const page = await open('layout="horizontal" searchable filterable show="key"');
    const stops = [];
    for (let press = 0; press < 11; press++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    assert.deepEqual(stops, [
      'Before', 'Search', 'Reset', 'Filter', 'Previous', 'Next', 'Events',
      'Copy link: The Geneva Declaration', 'Copy link: The Convention', 'Show all 4', 'After',
    ]); // prettier-ignore
    await page.close();
  });

  it('opens a headline, and goes on to the links of its text', async () => {
    const page = await open('layout="compact"');
    const stops = [];
    const tab = async () => {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    };
    await tab();
    await tab();
    await tab();
    await page.keyboard.press('Space');
    await tab();
    await tab();
    await tab();
    assert.deepEqual(stops, [
      'Before',
      'Read more: The Geneva Declaration',
      'Read more: The Declaration',
      'principles',
      'Copy link: The Declaration',
      'Read more: A year for the child',
    ]);
    await page.close();
  });
});

describe('the page around a strip', () => {
  it('is scrolled by the wheel over it', async () => {
    const page = await open('layout="horizontal"', { viewport: { width: 500, height: 300 } });
    await page.locator('[part=event]').first().hover();
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(() => scrollY > 0);
    assert.equal(await page.locator('[part~=carousel]').evaluate((strip) => strip.scrollLeft), 0);
    await page.close();
  });

  it('is not scrolled by a start in a strip far below, which takes no focus', async () => {
    const page = await open('layout="horizontal" start-at="last"', { viewport: { width: 500, height: 120 } });
    await page.waitForFunction(
      () => document.querySelector('history-timeline').shadowRoot.querySelector('[part~=carousel]').scrollLeft > 0,
    );
    assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.localName]), [0, 'body']);
    await page.close();
  });

  it('has a strip that moves at once for readers who want no motion, and glides for others', async () => {
    for (const [reducedMotion, behavior] of [['reduce', 'auto'], ['no-preference', 'smooth']]) {
      const page = await open('layout="horizontal"', { reducedMotion });
      assert.equal(await page.locator('[part~=carousel]').evaluate((strip) => getComputedStyle(strip).scrollBehavior), behavior);
      await page.close();
    } // prettier-ignore
  });
});

describe('print', () => {
  for (const layout of layouts) {
    it(`has all events with their texts in the layout ${layout}, whatever is folded away, and no controls`, async () => {
      const page = await open(`layout="${layout}" show="key" limit="1" searchable filterable`);
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() => {
        const root = document.querySelector('history-timeline').shadowRoot;
        const isSeen = (element) =>
          element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0;
        const of = (selector) => [...root.querySelectorAll(selector)].filter(isSeen).length;
        const tops = [...root.querySelectorAll('li')].map((item) => item.getBoundingClientRect().top);
        return {
          titles: of('[part=title]'),
          dates: of('time'),
          texts: of('[part=text]'),
          controls: of('button, input, summary, .find, .steps'),
          isList: tops.every((top, index) => index === 0 || top > tops[index - 1]),
          isWithin: document.documentElement.scrollWidth <= innerWidth,
        };
      });
      assert.deepEqual(seen, { titles: 4, dates: 4, texts: 4, controls: 0, isList: true, isWithin: true });
      await page.close();
    });
  }

  it('has what a reader has found, and nothing else', async () => {
    const page = await open('searchable');
    await page.locator('input[type=search]').fill('convention');
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await page.locator('[part=title]:visible').allInnerTexts(), ['The Convention']);
    await page.close();
  });
});
