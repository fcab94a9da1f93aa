/** Network errors: for any response, the page keeps its content and reports the problem once. */
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { after, before } from 'node:test';
import { patience } from '../support/browser.mjs';
import { script, strangers, timeline } from '../support/page.mjs';
import { serve } from '../support/site.mjs';
import { kinds, messageOf } from '../support/messages.mjs';

const first = 'The first meeting';
const story = (title = 'From a file') => `{"lang":"en","events":[{"date":"1999","title":"${title}"}]}`;
const root = `document.querySelector('history-timeline').shadowRoot`;
const shows = (text) => `(${root}?.textContent ?? '').includes(${JSON.stringify(text)})`;
const withSrc = (src, content = timeline) => content.replace('<history-timeline>', `<history-timeline src="${src}">`);
const never = new Promise(() => {});
async function* broken() {
  yield story().slice(0, -9);
  throw new Error('The connection breaks.');
}
async function* stalled() {
  yield story().slice(0, -9);
  await never;
}
const failed = shows('The latest data could not be reached.');

/** Waits until a condition of the server is true. */
async function becomes(isTrue) {
  const end = Date.now() + patience;
  while (!isTrue()) {
    assert.ok(Date.now() < end, String(isTrue));
    await new Promise((done) => setTimeout(done, 25));
  }
}

describe('data from a server', () => {
  const { open } = strangers('chromium');

  /** The page keeps its HTML content, and reports the problem with `src` in one message. */
  const degrades = async (answer, reason, { src = '/story.json', could = 'load' } = {}) => {
    const page = await open({ body: withSrc(src) + script, files: { '/story.json': answer }, until: failed });
    const { errors, said } = await page.seen();
    assert.deepEqual(errors, []);
    const ours = said.filter((line) => line.startsWith('<history-timeline>'));
    assert.equal(ours.length, 1, said.join('\n'));
    assert.ok(ours[0].startsWith(`<history-timeline>: Could not ${could} src="${src}"`), ours[0]);
    if (could === 'load') assert.match(ours[0], /\)\. Showing the fallback content\. Check the URL\.$/);
    assert.match(ours[0], reason);
    assert.ok((await page.text()).includes(first));
    await page.close();
  };

  it('takes the story that the page has preloaded, and asks for it once', async () => {
    const page = await open({
      head: '<link rel="preload" as="fetch" crossorigin href="/story.json">',
      body: withSrc('/story.json', '<history-timeline></history-timeline>') + script,
      files: { '/story.json': { body: story() } },
      until: shows('From a file'),
    });
    assert.equal(page.requests.filter((path) => path === '/story.json').length, 1);
    await page.close();
  });

  for (const status of [204, 404, 410, 500, 503]) {
    it(`keeps the content of the page when the server answers ${status}`, () =>
      degrades({ status, body: '' }, new RegExp(`\\(HTTP ${status}\\)`)));
  }

  it('keeps the content when the server sends the reader round in circles', () =>
    degrades({ status: 302, body: '', headers: { location: '/story.json' } }, /Failed to fetch/));

  let other;
  before(async () => {
    other = await serve((path) => ({
      body: story(),
      headers: path === '/shared.json' ? { 'access-control-allow-origin': '*' } : {},
    }));
  });
  after(() => other?.close());

  it('keeps the content when another origin refuses to give its file to this page', () =>
    degrades({}, /Failed to fetch/, { src: `${other.url}/story.json` }));

  it('shows the file of another origin that gives it to every page', async () => {
    const page = await open({ body: withSrc(`${other.url}/shared.json`) + script, until: shows('From a file') });
    assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
    await page.close();
  });

  it('keeps the content when nothing answers at that address', () =>
    degrades({}, /Failed to fetch/, { src: 'http://127.0.0.1:1/story.json' }));

  it('keeps the content when the name of the server is not known', () =>
    degrades({}, /Failed to fetch/, { src: 'http://no-such-host.invalid/story.json' }));

  it('keeps the content when src is no address at all', () => degrades({}, /URL/, { src: 'http://:bad' }));

  it('keeps the content when the connection breaks in the middle', () =>
    degrades(() => ({ headers: { 'content-length': '9999' }, body: broken() }), /./));

  for (const [what, body, reason] of [
    ['is cut short', story().slice(0, -9), /found text that is not valid JSON \(.+\)\.$/],
    ['is an error page', '<!doctype html><title>Oops</title><p>Not here', /found HTML\.$/],
    ['is a feed', '<?xml version="1.0"?><rss/>', /found XML\.$/],
    ['has 50,000 levels', '['.repeat(50_000), /found text that is not valid JSON/],
    ['is a package', '{"name":"x","version":"1"}', /found a JSON object with "name", "version"\.$/],
    ['has no event yet', '{"lang":"en","events":[]}', /found a JSON object with "lang", "events" \(empty\)\.$/],
    ['holds other things', '{"title":"T","quotes":[{"text":"Q"}]}', /found a JSON object with "title", "quotes"\.$/],
    ['has events without titles', '{"events":[{"date":"1999"}]}', /object with "events" \(events\[0\]\.title: .+\)\.$/],
    ['is of another shape', '{"events":{"one":1}}', /object with "events" \(events: Invalid list \(an object\)/],
    ['is an empty list', '[]', /found an empty list\.$/],
    ['is a list of numbers', '[1,2,3]', /found a list of 3 \(events\[0\]: /],
    ['is a price list', 'sku;price\r\nA;1\r\n', /found a table that starts with "sku;price" \(row 1: Missing "header"/],
    ['is a table of no rows', 'date,title\n', /found a table that starts with "date,title"\.$/],
    ['is a number', '7', /found a table that starts with "7"/],
    ['is empty', '', /found an empty file\.$/],
  ]) {
    it(`keeps the content when the file ${what}`, () =>
      degrades({ body }, new RegExp(`: expected events; .*${reason.source}`), { could: 'use' }));
  }

  for (const [how, body, headers] of [
    ['of another type, with nosniff', story(), { 'content-type': 'text/html', 'x-content-type-options': 'nosniff' }],
    ['without a type', story(), { 'content-type': '' }],
    ['with a byte-order mark', `\ufeff${story()}`, {}],
    ['in UTF-16, little-endian', Buffer.from(`\ufeff${story()}`, 'utf16le'), {}],
    ['in UTF-16, big-endian', Buffer.from(`\ufeff${story()}`, 'utf16le').swap16(), {}],
    [
      'in windows-1252, as its type says',
      Buffer.from(story('From a file, \u00e9lan'), 'latin1'),
      { 'content-type': 'application/json; charset=windows-1252' },
    ],
    ['of a charset that no one knows', story(), { 'content-type': 'application/json; charset=martian' }],
  ]) {
    it(`shows a file ${how}`, async () => {
      const page = await open({
        body: withSrc('/story.json') + script,
        files: { '/story.json': { body, headers } },
        until: shows('From a file'),
      });
      if (how.includes('1252')) assert.ok((await page.text()).includes('\u00e9lan'));
      assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
      await page.close();
    });
  }

  it('shows a TimelineJS 3 file, and says what it repaired', async () => {
    const file = {
      events: [
        { start_date: { year: 'c. 1500' }, text: { headline: 'A chapel', text: '<p>By the river.</p>' } },
        { start_date: { year: -44, month: 3 }, text: { headline: 'A march' } },
      ],
    };
    const page = await open({
      body: withSrc('/timeline.json') + script,
      files: { '/timeline.json': { body: JSON.stringify(file) } },
      until: shows('By the river.'),
    });
    const items = await page.run(`[].map.call(${root}.querySelectorAll('time'), (time) => time.dateTime)`);
    assert.deepEqual(items, ['-0043-03', '1500~']);
    const { errors, said } = await page.seen();
    assert.deepEqual(errors, []);
    assert.deepEqual(said, [
      `<history-timeline>: events[0].start_date: ${messageOf({ code: 'readAs', params: { kind: 'date', text: 'c. 1500', as: '1500~', expected: kinds.date.expected } })}`,
    ]);
    await page.close();
  });

  it('asks without cookies', async () => {
    let cookies;
    const page = await open({
      head: '<script>document.cookie = "secret=1";</script>',
      body: withSrc('/story.json') + script,
      files: {
        '/story.json': (request) => {
          cookies = request.headers.cookie;
          return { body: story() };
        },
      },
      until: shows('From a file'),
    });
    assert.equal(cookies, undefined);
    await page.close();
  });

  it('asks once for all widgets that show the same file', async () => {
    const one = '<history-timeline src="/story.json"></history-timeline>';
    const page = await open({
      body: one.repeat(20) + script,
      files: { '/story.json': { body: story() } },
      until: `document.readyState === 'complete' && [].every.call(document.querySelectorAll('history-timeline'), function (host) { return host.shadowRoot && host.shadowRoot.textContent.includes('From a file'); })`,
    });
    assert.equal(page.requests.filter((path) => path === '/story.json').length, 1);
    await page.close();
  });

  for (const [how, answer] of [
    ['never answers', { body: story(), delay: never }],
    ['stops in the middle', () => ({ body: stalled() })],
  ]) {
    it(`says within a second that it waits, and gives up after fifteen, where a server ${how}`, async () => {
      const page = await open({
        media: {},
        body: withSrc('/story.json'),
        files: { '/story.json': answer },
        until: "document.readyState === 'complete'",
      });
      // The test controls the clock.
      const { clock } = page.tab.page;
      await clock.install({ time: 0 });
      await clock.pauseAt(1000);
      await page.run(
        `void (document.body.appendChild(document.createElement('script')).src = '/dist/history-widgets.js')`,
      );
      await page.until(shows(first));
      await clock.runFor(1000);
      await page.until(shows('The latest data is being loaded'));
      assert.ok((await page.text()).includes(first));
      await clock.runFor(14_000);
      await page.until(failed);
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.match(said.join(), /no answer within 15 s/);
      await page.close();
    });
  }

  it('stops at five megabytes, however much an endless server sends', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 100_000;
        yield Buffer.alloc(100_000, ' ');
      }
    }
    await degrades(() => ({ body: endless() }), /larger than 5 MB/);
    assert.ok(sent < 60_000_000, String(sent));
  });

  it('stops asking when the element is removed', async () => {
    let isAsked = false;
    let isLeft = false;
    // What comes by a timer, such as giving up, would end the request too: here nothing does but the element's going.
    const noPatience = `<script>
      const { setTimeout: usual } = window;
      window.setTimeout = (act, delay, ...rest) => (delay >= 700 ? 0 : usual(act, delay, ...rest));
    </script>`;
    const page = await open({
      body: noPatience + withSrc('/story.json') + script,
      files: {
        '/story.json': ({ socket }) => {
          isAsked = true;
          socket.once('close', () => (isLeft = true));
          return { body: story(), delay: never };
        },
      },
      until: shows(first),
    });
    await becomes(() => isAsked);
    await page.run(`document.querySelector('history-timeline').remove()`);
    await becomes(() => isLeft);
    assert.deepEqual((await page.seen()).errors, []);
    await page.close();
  });

  it('asks for nothing again while it is moved a thousand times', async () => {
    let answer;
    const moved = new Promise((done) => (answer = done));
    const page = await open({
      body: `<div id="a">${withSrc('/story.json')}</div><div id="b"></div>${script}`,
      files: { '/story.json': { body: story(), delay: moved } },
      until: shows(first),
    });
    await page.run(`(async () => {
      const host = document.querySelector('history-timeline');
      for (let move = 0; move < 1000; move++) {
        document.querySelector(move % 2 ? '#a' : '#b').append(host);
        if (move % 50 === 0) await new Promise((done) => setTimeout(done));
      }
    })()`);
    answer();
    await page.until(shows('From a file'));
    const asked = page.requests.filter((path) => path === '/story.json').length;
    assert.ok(asked <= 25, String(asked));
    await page.close();
  });

  it('shows the file that was asked for last, in whatever order they arrive', async () => {
    let release;
    const late = new Promise((done) => (release = done));
    const page = await open({
      body: withSrc('/old.json') + script,
      files: { '/old.json': { body: story('Old'), delay: late }, '/new.json': { body: story('New') } },
      until: shows(first),
    });
    await page.run(`void (document.querySelector('history-timeline').src = '/new.json')`);
    await page.until(shows('New'));
    release();
    await page.run(`fetch('/old.json').then((response) => response.text())`);
    assert.ok(!(await page.text()).includes('Old'));
    await page.close();
  });

  it('shows the HTML of the page, not an earlier file, when a later file fails, and then the next that works', async () => {
    const page = await open({
      body: withSrc('/story.json') + script,
      files: { '/story.json': { body: story() }, '/better.json': { body: story('Better') } },
      until: shows('From a file'),
    });
    await page.run(`void (document.querySelector('history-timeline').src = '/missing.json')`);
    await page.until(failed);
    assert.ok((await page.text()).includes(first));
    assert.ok(!(await page.text()).includes('From a file'));
    await page.run(`void (document.querySelector('history-timeline').src = '/better.json')`);
    await page.until(shows('Better'));
    assert.ok(!(await page.text()).includes('could not be reached'));
    await page.close();
  });

  it('is read again when the reader is back online and the src is given anew', async () => {
    const page = await open({
      media: {},
      body: timeline + script,
      files: { '/story.json': { body: story() } },
      until: shows(first),
    });
    const context = page.tab.page.context();
    await context.setOffline(true);
    await page.run(`void (document.querySelector('history-timeline').src = '/story.json')`);
    await page.until(failed);
    await context.setOffline(false);
    await page.run(`void (document.querySelector('history-timeline').src = '/story.json?again')`);
    await page.until(shows('From a file'));
    await page.close();
  });

  it('keeps the content when an extension blocks the request', async () => {
    const page = await open({ media: {}, body: timeline + script, until: shows(first) });
    await page.tab.page.route('**/story.json', (route) => route.abort('blockedbyclient'));
    await page.run(`void (document.querySelector('history-timeline').src = '/story.json')`);
    await page.until(failed);
    const { errors } = await page.seen();
    assert.deepEqual(errors, []);
    assert.ok((await page.text()).includes(first));
    await page.close();
  });

  const many = (count) =>
    JSON.stringify({
      lang: 'en',
      events: Array.from({ length: count }, (_, index) => ({ date: 'X', title: `T${index}` })),
    }).replaceAll('"date":"X",', '');
  const itemsOf = `${root}.querySelectorAll('li').length`;

  it('has all of 10,000 events in the page', async () => {
    const page = await open({
      body: `<history-timeline src="/many.json"></history-timeline>${script}`,
      files: { '/many.json': { body: many(10_000) } },
      until: shows('T9999'),
    });
    assert.equal(await page.run(itemsOf), 10_000);
    await page.close();
  });

  it('shows 1,000 of a million events that a script sets', async () => {
    const page = await open({
      body: `<history-timeline></history-timeline>${script}<script>
        document.querySelector('history-timeline').story = Array.from({ length: 1e6 }, function (_, index) { return { title: 'T' + index }; });
      </script>`,
      until: shows('1,000 of 1,000,000'),
    });
    await page.until(`${itemsOf} === 1000`);
    assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
    await page.close();
  });

  it('shows 1,000 of 200,000 events, says so, has a button for more, and at most 20,000 elements and texts at first', async () => {
    const page = await open({
      body: `<history-timeline src="/many.json"></history-timeline>${script}`,
      files: { '/many.json': { body: many(200_000) } },
      until: shows('1,000 of 200,000'),
    });
    await page.until(`${itemsOf} === 1000`);
    const nodes = await page.run(`(() => {
      const walker = document.createTreeWalker(${root}, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    })()`);
    assert.ok(nodes <= 20_000, String(nodes));
    await page.run(`${root}.querySelector('[part="more"]').click()`);
    await page.until(`${itemsOf} === 2000`);
    assert.equal(await page.run(`${root}.activeElement.textContent.includes('T1000')`), true);
    await page.close();
  });
});
