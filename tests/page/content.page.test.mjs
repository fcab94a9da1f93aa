/** The sources of content: the element itself, `src`, or the page's `data-story`, in any order; or none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { engines, probe, script, strangers, timeline } from '../support/page.mjs';
import { messageOf } from '../support/messages.mjs';

const tags = ['history-timeline', 'milestone-counter', 'quote-card', 'captioned-photo', 'observance-day', 'coverage-map', 'history-story']; // prettier-ignore
const noContent = (tag) => `<${tag}>: ${messageOf({ code: 'noContent', params: {} })}`;
const notUsable = (source, found, expected = 'events') =>
  messageOf({ code: 'notUsable', params: { source, expected, found } });
const notLoaded = (reason) =>
  messageOf({ code: 'notLoaded', params: { source: 'src="/x.json"', reason, hasFallback: false } }).replace(
    / Check.*/,
    '',
  );
const quietLine = 'The latest data could not be reached.';
const club = (name = 'The rowing club') => ({
  lang: 'en',
  title: name,
  events: [{ date: '1998', title: `${name} is founded` }],
  milestones: [
    { id: 'boats', value: 12, label: 'boats' },
    { id: 'members', value: 240, label: 'members' },
  ],
  quotes: [{ id: 'first', text: 'Row.' }, { id: 'second', text: 'Row on.' }], // prettier-ignore
  photos: [{ caption: 'The first boat' }],
  observances: [{ name: 'Regatta day', date: '--06-21' }],
  coverage: [{ id: 'rivers', label: 'countries rowed in', count: 3, total: 195 }],
});
const json = (story) => ({ body: JSON.stringify(story), headers: { 'content-type': 'application/json' } });
const files = { '/club.json': json(club()), '/harbour.json': json(club('The harbour')) };
const empty = tags.map((tag) => `<${tag}></${tag}>`).join('');
const withStory = (story = '/club.json', file = 'history-widgets', more = '') =>
  `<script defer src="/dist/${file}.js" data-story="${story}" ${more}></script>`;
/** Every element of the page, with the content of its shadow root. */
const hosts = `[...document.querySelectorAll('${tags.join()}')]`;
const has = (selector, words) =>
  `(document.querySelector(${JSON.stringify(selector)})?.shadowRoot?.textContent ?? '').replace(/\\s+/g, ' ').includes(${JSON.stringify(words)})`;
/** The height and the text of each element, without styles. */
const shownOf = `JSON.stringify(${hosts}.map((host) => [host.localName, host.offsetHeight, [...host.shadowRoot.querySelectorAll('*:not(style)')].length]))`;
const said = (count) => `__seen.said.length >= ${count} && document.readyState === 'complete'`;
const loaded = "document.readyState === 'complete'";
const quiet = `${loaded} && ${hosts}.every((host) => host.shadowRoot?.querySelector('[part="status"]')?.getAttribute('role') === 'status')`;

for (const engine of engines) {
  describe(`an element without content in ${engine}`, () => {
    const { open } = strangers(engine);

    it('shows nothing, takes no room, asks for nothing, and says so in one sentence', async () => {
      const page = await open({ body: empty + script, until: said(tags.length) });
      assert.deepEqual(
        JSON.parse(await page.run(shownOf)),
        tags.map((tag) => [tag, 0, 0]),
      );
      const seen = await page.seen();
      assert.deepEqual([seen.errors, seen.said.sort()], [[], tags.map(noContent).sort()]);
      assert.ok(!page.requests.some((path) => path.endsWith('.json')));
      await page.close();
    });

    it('is also one that holds white space, a comment, or the empty lines of an editor', async () => {
      const lines = [' \n ', '<!-- to do -->', '<p></p>', '<p><br>&nbsp;</p>', '<template>x</template>'];
      const body = lines.map((line) => `<history-timeline>${line}</history-timeline>`).join('');
      const page = await open({ body: body + script, until: said(lines.length) });
      assert.deepEqual((await page.seen()).said, lines.map(() => noContent('history-timeline')));
      assert.equal((await page.text()).trim(), '');
      await page.close();
    }); // prettier-ignore

    it('says no word while its content is still to come: from the parser, or from a script once the page is loaded', async () => {
      let go;
      const late = new Promise((done) => (go = done));
      // The page requests the rest after the element has rendered half of its content.
      const ask = `<script>
        var look = function () {
          var host = document.querySelector('#a');
          if (host && host.shadowRoot && host.querySelector('time')) return void fetch('/go');
          setTimeout(look, 20);
        }; look();
      </script>`;
      async function* pieces() {
        yield `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${probe}${script}${ask}<history-timeline id="a">`;
        // Browsers may buffer the first bytes.
        yield `\n<ol><li><time datetime="1998">1998</time><!-- ${'-'.repeat(70_000)} -->`;
        await late;
        yield `<h3>In pieces</h3></li></ol></history-timeline><history-timeline id="b"></history-timeline><quote-card></quote-card>
          <script>addEventListener('load', function () {
            setTimeout(function () { document.querySelector('#b').story = [{ title: 'From a script' }]; });
            requestAnimationFrame(function () { document.querySelector('quote-card').innerHTML = '<blockquote>Words</blockquote>'; });
          });</script>`;
      }
      const page = await open({
        html: pieces(),
        files: { '/go': () => (go(), { body: 'ok' }) },
        until: `${has('#a', 'In pieces')} && ${has('#b', 'From a script')} && ${has('quote-card', 'Words')}`,
      });
      // An element that stays empty shows that the wait was long enough.
      await page.run(`void document.body.insertAdjacentHTML('beforeend', '<coverage-map></coverage-map>')`);
      await page.until(said(1));
      assert.deepEqual(await page.seen(), { errors: [], said: [noContent('coverage-map')], violations: [] });
      await page.close();
    });

    it('schedules nothing once it has said so', async () => {
      const count = `<script>
        var asked = 0;
        ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'].forEach(function (name) {
          var usual = window[name];
          if (usual) window[name] = function () {
            // The automation has its own timers.
            if (new Error().stack.indexOf('history-widgets.js') >= 0) asked++;
            return usual.apply(window, arguments);
          };
        });
      </script>`;
      const page = await open({ body: count + empty + script, until: said(tags.length) });
      const before = Number(await page.run('String(asked)'));
      assert.ok(before >= tags.length, String(before));
      await page.run(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(String)`);
      assert.equal(Number(await page.run('String(asked)')), before);
      await page.close();
    });
  });

  describe(`the story that data-story names, in ${engine}`, () => {
    const { open, url } = strangers(engine);
    const everywhere = tags.map((tag) => `${has(tag, tag === 'history-timeline' ? 'is founded' : '')}`).join(' && ');
    const drawn = `${loaded} && ${hosts}.every((host) => host.shadowRoot?.querySelector('[part="base"] > :not([part="status"])')) && ${everywhere}`;

    it('is shown by each element that the page gives nothing else, with one request', async () => {
      const page = await open({ head: withStory(), body: empty, files, until: drawn });
      assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
      const text = await page.text();
      for (const words of ['The rowing club is founded', '12', 'boats', 'Row.', 'The first boat', 'Regatta day', '3 of 195']) assert.ok(text.includes(words), `${words}: ${text}`);
      assert.equal(page.requests.filter((path) => path === '/club.json').length, 1);
      await page.close();
    }); // prettier-ignore

    it('is chosen from by item and items', async () => {
      const body = `<milestone-counter items="members"></milestone-counter><milestone-counter items="members boats"></milestone-counter><quote-card items="second"></quote-card>`;
      const page = await open({ head: withStory(), body, files, until: drawn.replace(everywhere, 'true') });
      const labels = `JSON.stringify(${hosts}.map((host) => [...host.shadowRoot.querySelectorAll('[part="label"], [part="quote"]')].map((part) => part.textContent.trim())))`;
      assert.deepEqual(JSON.parse(await page.run(labels)), [['members'], ['members', 'boats'], ['Row on.']]);
      assert.deepEqual((await page.seen()).said, []);
      await page.close();
    });

    it('stands in for no content that the page gives: HTML, inline JSON, src, a property, a figure', async () => {
      const body = `${timeline}<quote-card><script type="application/json">{"quotes":[{"text":"Inline"}]}</script></quote-card>
        <history-timeline id="src" src="/harbour.json"></history-timeline><history-timeline id="property"></history-timeline>
        <milestone-counter value="7" label="own"></milestone-counter><history-timeline id="words">Our history is being written.</history-timeline>
        <script>document.querySelector('#property').story = [{ title: 'Given' }];</script>`;
      const page = await open({
        head: withStory(),
        body,
        files,
        until: `${has('#property', 'Given')} && ${has('#src', 'The harbour is founded')} && ${has('quote-card', 'Inline')} && ${has('milestone-counter', 'own')}`,
      });
      const text = await page.text();
      assert.ok(text.includes('The first meeting') && text.includes('Our history is being written.'), text);
      assert.ok(!text.includes('rowing'), text);
      assert.ok(!page.requests.includes('/club.json'));
      assert.deepEqual((await page.seen()).said, [
        `<history-timeline>: ${messageOf({ code: 'nothingToRead', params: { expected: 'events' } })}`,
      ]);
      await page.close();
    });

    for (const [how, page] of Object.entries({
      'of a module': { head: withStory('/club.json', 'history-widgets', 'type="module"') },
      'of a script in the head without defer': { head: withStory().replace('defer ', '') },
      'of a script at the end': { body: `<history-timeline></history-timeline>${withStory().replace('defer ', '')}` },
      'of the full script': { head: withStory('/club.json', 'history-widgets.full') },
      'of another script of ours': { head: `<script defer src="/dist/history-widgets.js"></script>${withStory('/club.json', 'history-widgets.full')}` },
      'of a second copy': { head: `<script defer src="/dist/history-widgets.js"></script>${withStory()}` },
      'in a prefixed script': { head: withStory('/club.json', 'history-widgets', 'data-prefix="row"'), body: '<row-history-timeline></row-history-timeline>', tag: 'row-history-timeline' },
      'by an address relative to the page': { head: `<base href="/deep/">${withStory('../club.json')}` },
      'twice, written in two ways': { head: `${withStory('/club.json')}${withStory('./club.json')}` },
      'for a twin': { head: withStory(), body: '<div data-history-widget="history-timeline"></div>' },
    })) {
      it(`is that ${how}`, async () => {
        const { head = '', body = '<history-timeline></history-timeline>', tag = 'history-timeline' } = page;
        const opened = await open({ head, body, files, until: has(tag, 'The rowing club is founded') });
        assert.deepEqual(await opened.seen(), { errors: [], said: [], violations: [] });
        await opened.close();
      });
    } // prettier-ignore

    it('is told by each prefix on its own, so that two organisations share a page', async () => {
      const page = await open({
        head: withStory('/club.json', 'history-widgets', 'data-prefix="a"') + withStory('/harbour.json', 'history-widgets', 'data-prefix="b"'),
        body: '<a-history-timeline></a-history-timeline><b-history-timeline></b-history-timeline>',
        files,
        until: `${has('a-history-timeline', 'The rowing club is founded')} && ${has('b-history-timeline', 'The harbour is founded')}`,
      });
      assert.deepEqual((await page.seen()).said, []);
      await page.close();
    }); // prettier-ignore

    it('is none where a page names two, so that neither stands in for the other', async () => {
      const page = await open({
        head: withStory('/club.json') + withStory('/harbour.json'),
        body: '<history-timeline></history-timeline>',
        files,
        until: said(1),
      });
      assert.equal((await page.text()).trim(), '');
      assert.deepEqual((await page.seen()).said, [
        `<history-timeline>: ${messageOf({ code: 'severalStories', params: { stories: ['/club.json', '/harbour.json'] } })}`,
      ]);
      await page.close();
    });

    for (const [what, answer, sentence] of [
      ['answers 503', { status: 503, body: '' }, messageOf({ code: 'notLoaded', params: { source: 'data-story="/club.json"', reason: 'HTTP 503', hasFallback: false } })],
      ['is an HTML page', { body: '<!doctype html><p>Hello' }, notUsable('data-story="/club.json"', 'HTML')],
      ['is something else', { body: '{"name":"x","version":1}' }, notUsable('data-story="/club.json"', 'a JSON object with "name", "version"')],
    ]) {
      it(`leaves one quiet line in each element, and one sentence, where the file ${what}`, async () => {
        const page = await open({
          head: withStory(),
          body: '<history-timeline></history-timeline>'.repeat(3) + timeline,
          files: { '/club.json': answer },
          until: `${loaded} && ${hosts}.filter((host) => host.shadowRoot?.querySelector('[part="status"]')).length === 3 && __seen.said.length > 0`,
        });
        const ours = (await page.seen()).said.filter((line) => line.startsWith('<'));
        assert.equal(ours.length, 1, ours.join('\n'));
        const words = ours[0].replace('<history-timeline>: ', '');
        assert.equal(words, sentence);
        const text = await page.text();
        assert.equal(text.split(quietLine).length - 1, 3, text);
        assert.ok(text.includes('The first meeting'));
        await page.close();
      });
    } // prettier-ignore

    it('makes room for content that comes later, and comes back when that goes', async () => {
      const page = await open({
        head: withStory(),
        body: '<history-timeline></history-timeline>',
        files,
        until: has('history-timeline', 'The rowing club is founded'),
      });
      const host = `document.querySelector('history-timeline')`;
      await page.run(`void (${host}.innerHTML = '<ol><li><h3>Our own</h3></li></ol>')`);
      await page.until(`${has('history-timeline', 'Our own')} && !${has('history-timeline', 'rowing')}`);
      await page.run(`void ${host}.replaceChildren()`);
      await page.until(has('history-timeline', 'The rowing club is founded'));
      await page.run(`void (${host}.src = ${JSON.stringify(url())} + '/harbour.json')`);
      await page.until(has('history-timeline', 'The harbour is founded'));
      assert.deepEqual((await page.seen()).said, []);
      await page.close();
    });
  });

  describe(`a source that is not usable, in ${engine}`, () => {
    const { open } = strangers(engine);
    const own = {
      'history-timeline': '<p>Our history is being written.</p>',
      'milestone-counter': '<p>Children vaccinated in our town: ask us.</p>',
      'quote-card': '<p>No one has said it yet.</p>',
      'captioned-photo': '<p>A picture of the harbour.</p>',
      'observance-day': '<p>A day that we keep.</p>',
      'coverage-map': '<p>Here and there.</p>',
      'history-story': '<p>All that we know.</p>',
    };
    const page = (children) =>
      `<script>window.errors = []; document.addEventListener('error', function (event) { if (event.target.shadowRoot) errors.push(event.target.localName); }, true);</script>
       ${tags.map((tag) => `<${tag} src="/x.json">${children(tag)}</${tag}>`).join('')}${script}`;

    for (const [what, answer, sentence] of [
      ['answers 404', { status: 404, body: '' }, notLoaded('HTTP 404')],
      ['answers 503', { status: 503, body: '' }, notLoaded('HTTP 503')],
      ['is an HTML page', { body: '<html><body><h1>Sign in</h1></body></html>' }, notUsable('src="/x.json"', 'HTML', 'WHAT')],
      ['is JSON of something else', { body: '{"name":"x","version":"1"}' }, notUsable('src="/x.json"', 'a JSON object with "name", "version"', 'WHAT')],
      ['is a table of something else', { body: 'sku;price\nA;1\n' }, notUsable('src="/x.json"', 'a table that starts with "sku;price"', 'WHAT').slice(0, -1)],
    ]) {
      it(`leaves the words of the page where the file ${what}, with the quiet line below, one sentence, and an error event`, async () => {
        const opened = await open({ body: page((tag) => own[tag]), files: { '/x.json': answer }, until: `${quiet} && errors.length === ${tags.length}` });
        const { errors, said } = await opened.seen();
        assert.deepEqual(errors, []);
        const ours = said.filter((line) => line.startsWith('<'));
        assert.equal(ours.length, tags.length, ours.join('\n'));
        for (const tag of tags) {
          const kind = { 'history-timeline': 'events', 'milestone-counter': 'milestones', 'quote-card': 'quotes', 'captioned-photo': 'photos', 'observance-day': 'observances', 'coverage-map': 'coverage', 'history-story': 'a story' }[tag];
          assert.ok(ours.some((line) => line.startsWith(`<${tag}>: ${sentence.replace('WHAT', kind)}`)), ours.join('\n'));
          assert.ok((await opened.text(tag)).includes(own[tag].replace(/<[^>]*>/g, '')), tag);
          assert.ok((await opened.text(tag)).trim().endsWith(quietLine), tag);
        }
        await opened.close();
      });

      it(`leaves the quiet line alone where the file ${what} and the page has no words`, async () => {
        const opened = await open({ body: page(() => ''), files: { '/x.json': answer }, until: `${quiet} && errors.length === ${tags.length}` });
        for (const tag of tags) assert.equal((await opened.text(tag)).trim(), quietLine);
        const ours = (await opened.seen()).said.filter((line) => line.startsWith('<'));
        assert.equal(ours.length, tags.length, ours.join('\n'));
        assert.ok(!ours.join().includes('fallback'));
        await opened.close();
      });
    } // prettier-ignore

    it('leaves the words of the page beside inline JSON that is broken, empty or of another kind', async () => {
      const broken = ['{"events":[', '{"events":[]}', '{"quotes":[{"text":"Q"}]}', '[]'];
      const body = broken.map((text) => `<history-timeline><script type="application/json">${text}</script><p>Our own words.</p></history-timeline>`);
      const opened = await open({ body: body.join('') + script, until: said(broken.length) });
      const { errors, said: lines } = await opened.seen();
      assert.deepEqual(errors, []);
      assert.equal(lines.filter((line) => line.startsWith(`<history-timeline>: ${notUsable('the inline JSON', '').slice(0, -1)}`)).length, broken.length, lines.join('\n'));
      assert.equal((await opened.text()).split('Our own words.').length - 1, broken.length);
      await opened.close();
    }); // prettier-ignore

    it('leaves the words of the page under a property that holds something else, and is silent about an empty one', async () => {
      const body = `${timeline.replace('<history-timeline>', '<history-timeline id="a">')}${timeline.replace('<history-timeline>', '<history-timeline id="b">')}${script}
        <script>document.querySelector('#a').story = { name: 'x', version: 1 }; document.querySelector('#b').story = [];</script>`;
      const opened = await open({ body, until: said(1) });
      const { errors, said: lines } = await opened.seen();
      assert.deepEqual([errors, lines], [[], [`<history-timeline>: ${notUsable('the property story', 'an object with "name", "version"')}`]]);
      for (const id of ['#a', '#b']) assert.ok((await opened.text(id)).includes('The first meeting'));
      await opened.close();
    }); // prettier-ignore
  });

  describe(`the same result in any order, in ${engine}`, () => {
    const { open } = strangers(engine);
    const isFour = has('milestone-counter', 'continents') + ' && ' + has('milestone-counter', '4');
    const own = '<milestone-counter value="4">continents</milestone-counter>';
    const host = `document.querySelector('milestone-counter')`;

    for (const [how, page] of Object.entries({
      'a script in the head without defer': { head: script, body: own },
      'a script in the head with defer': { head: script.replace('<script', '<script defer'), body: own },
      'a script in the head with async': { head: script.replace('<script', '<script async'), body: own },
      'a script at the end': { body: own + script },
      'the value after the text': { head: script, body: `<milestone-counter>continents</milestone-counter><script>${host}.setAttribute('value', 4)</script>` },
      'the text after the value': { head: script, body: `<milestone-counter value="4"></milestone-counter><script>${host}.append('continents')</script>` },
      'the text by innerHTML': { head: script, body: `<milestone-counter value="4"></milestone-counter><script>${host}.innerHTML = '<b>continents</b>'</script>` },
      'the property before the upgrade': { body: `<milestone-counter>continents</milestone-counter><script>${host}.value = 4</script>${script}` },
      'the property before connection': { head: script, body: `<script>var made = document.createElement('milestone-counter'); made.value = 4; made.textContent = 'continents'; document.body.append(made);</script>` },
      'the property after connection': { head: script, body: `<script>var made = document.createElement('milestone-counter'); document.body.append(made); made.textContent = 'continents'; made.value = 4;</script>` },
      'the label as an attribute, later': { head: script, body: `<milestone-counter value="4"></milestone-counter><script>${host}.setAttribute('label', 'continents')</script>` },
      'in a template that is cloned': { head: script, body: `<template>${own}</template><script>document.body.append(document.querySelector('template').content.cloneNode(true))</script>` },
    })) {
      it(`is 4 continents with ${how}`, async () => {
        const opened = await open({ ...page, until: `${loaded} && ${isFour}` });
        assert.deepEqual(await opened.seen(), { errors: [], said: [], violations: [] });
        assert.equal(await opened.run(`${host}.shadowRoot.querySelectorAll('[part="label"]').length`), 1);
        await opened.close();
      });
    } // prettier-ignore

    it('follows the text of the element, and its value, when they change later', async () => {
      const opened = await open({ head: script, body: own, until: isFour });
      await opened.run(`void (${host}.firstChild.nodeValue = 'oceans')`);
      await opened.until(has('milestone-counter', 'oceans'));
      await opened.run(`void (${host}.value = 5)`);
      await opened.until(`${has('milestone-counter', '5')} && ${has('milestone-counter', 'oceans')}`);
      await opened.run(`void (${host}.textContent = 'seas')`);
      await opened.until(`${has('milestone-counter', 'seas')} && !${has('milestone-counter', 'oceans')}`);
      assert.deepEqual((await opened.seen()).said, []);
      await opened.close();
    });

    it('is the same of a page that the server sends in small pieces', async () => {
      const whole = `${timeline}${own}<quote-card><figure><blockquote>Words to keep.</blockquote><figcaption><cite>A. Person</cite></figcaption></figure></quote-card>
        <captioned-photo><figure><img src="/demo/pictures/embassy.svg" alt="A gate" width="640" height="360"><figcaption><p>The gate</p></figcaption></figure></captioned-photo>
        <observance-day><h3>A day</h3><time datetime="--05-25">25 May</time></observance-day>
        <coverage-map><data value="2">2</data> of <data value="195">195</data> countries took part<ul><li data-country="BE">Belgium</li><li data-country="MT">Malta</li></ul></coverage-map>`;
      const document = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${probe}${script}${body}</html>`;
      async function* pieces() {
        const text = document(whole);
        // Waits only for the network, so that each piece is a separate packet.
        for (let at = 0; at < text.length; at += 37) {
          yield text.slice(at, at + 37);
          await new Promise((done) => setImmediate(done));
        }
      }
      const until = `${loaded} && ${hosts}.length === 6 && ${hosts}.every((host) => host.shadowRoot?.querySelector('[part="base"]'))`;
      const texts = [];
      for (const html of [document(whole), pieces()]) {
        const opened = await open({ html, until });
        assert.deepEqual(await opened.seen(), { errors: [], said: [], violations: [] });
        texts.push(await opened.text());
        await opened.close();
      }
      assert.equal(texts[1], texts[0]);
      for (const words of ['The first meeting', 'continents', 'Words to keep.', 'A. Person', 'The gate', 'A day', 'Malta']) assert.ok(texts[0].includes(words), words);
    }); // prettier-ignore
  });
}
