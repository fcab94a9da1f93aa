import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { base, contentOf, manyLanguages, publish, publishOnce } from '../support/published.mjs';

let published;
let files;
before(async () => {
  published = await publishOnce(manyLanguages);
  files = await contentOf(published.site);
});
after(() => published?.remove());

const textOf = (path) => files.get(path)?.toString();
const pageOf = (path) => parseHTML(textOf(path)).document;
const pages = () => [...files.keys()].filter((path) => path.endsWith('.html') && !path.includes('mail/'));

describe('A published site', () => {
  it('tells what was left out, and of what it is made', () => {
    assert.equal(published.code, 0, published.stderr);
    assert.match(published.stderr, /many-languages\.json: events\[4\]\.title: Missing "title"/);
    assert.match(published.stderr, /events\[3\]\.date: Invalid date "not a date"/);
    assert.match(published.stdout, /files in en, ar, fr, ja; 2 problems\n/);
  });

  it('has a page, a frame, a preview, an oEmbed file and a newsletter kit for each part, in each language', () => {
    const parts = [
      'story',
      'timeline',
      'photo/opening',
      'milestone/wells',
      'milestone/run-by-women',
      'quote/chair',
      'quote/long',
    ];
    for (const folder of ['', 'ar/', 'fr/', 'ja/'])
      for (const part of parts)
        for (const path of [
          `w/${part}/index.html`,
          `w/${part}/preview.png`,
          `w/${part}/preview.txt`,
          `w/${part}/oembed.json`,
          `e/${part}/index.html`,
          `mail/${part}/mail.html`,
          `mail/${part}/mail-with-picture.html`,
          `mail/${part}/mail.txt`,
          `mail/${part}/mail.png`,
          `mail/${part}/mail.json`,
        ])
          assert.ok(files.has(folder + path), folder + path);
  });

  it('tells what is said of the terms of a quotation, beside it, in each language', () => {
    for (const [folder, term, note] of [
      ['', 'Water', 'Here: that of a well'],
      ['fr/', 'L’eau', 'Ici : celle d’un puits'],
    ]) {
      const page = pageOf(`${folder}w/quote/chair/index.html`);
      assert.deepEqual([...page.querySelectorAll('figcaption dl > *')].map(({ textContent }) => textContent), [term, note]); // prettier-ignore
      for (const file of ['mail.html', 'mail.txt'])
        assert.ok(textOf(`${folder}mail/quote/chair/${file}`).includes(`${term}: ${note}`), folder + file);
      assert.ok(textOf(`${folder}w/quote/chair/preview.txt`).includes(`${term}: ${note}.`), folder);
    }
  });

  it('says what readers of a translation should know on each page, in each mail and beside what is pasted', () => {
    const note = 'Traduction non officielle';
    for (const part of ['timeline', 'milestone/wells', 'quote/chair', 'story']) {
      const page = pageOf(`fr/w/${part}/index.html`);
      assert.ok(page.querySelector('.note').textContent.includes(note), part);
      assert.equal(page.querySelector('textarea').textContent.split(note).length, 2, part);
      assert.ok(textOf(`fr/e/${part}/index.html`).includes(note), part);
      for (const file of ['mail.html', 'mail.txt']) assert.ok(textOf(`fr/mail/${part}/${file}`).includes(note), part);
    }
    for (const [path, content] of files) if (/^(w|e|mail|ja|ar)\//.test(path)) assert.ok(!content.includes(note), path);
  });

  it('is the same, byte for byte, when it is made again without what was drawn before', async () => {
    const again = await publish(manyLanguages);
    const others = await contentOf(again.site);
    await again.remove();
    assert.deepEqual([...others.keys()], [...files.keys()]);
    for (const [path, content] of files) assert.ok(content.equals(others.get(path)), path);
  });

  it('has scripts, style sheets and data compressed beside themselves', () => {
    const often = [...files.keys()].filter((path) => /^v\/.*\.(js|css)$|(^|\/)story\.(json|jsonld|csv)$/.test(path));
    assert.deepEqual(
      [...files.keys()].filter((path) => path.endsWith('.gz')),
      often.map((path) => `${path}.gz`).sort(),
    );
    for (const path of often) assert.ok(gunzipSync(files.get(`${path}.gz`)).equals(files.get(path)), path);
  });

  it('has only links that lead to one of its files, or to another site', () => {
    const broken = [];
    for (const path of pages())
      for (const element of pageOf(path).querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src');
        if (/^(https?:|data:|tel:|#)/.test(address)) {
          const own = address.startsWith(base) && decodeURIComponent(address.slice(base.length));
          if (own !== false && !files.has(own) && !files.has(`${own}index.html`)) broken.push(`${path}: ${address}`);
          continue;
        }
        const target = decodeURIComponent(new URL(address, `http://site/${path}`).pathname.slice(1));
        if (!files.has(target)) broken.push(`${path}: ${address}`);
      }
    assert.deepEqual(broken, []);
  });

  it('says of each page what search engines, messengers and social networks ask for', () => {
    const { head } = pageOf('fr/w/milestone/wells/index.html');
    const meta = (name) =>
      head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
    assert.equal(
      head.querySelector('title').textContent,
      'Plus de 10 500 puits creusés | La Société des puits'.replace('10 500', '10\u202f500'),
    );
    assert.equal(meta('description'), 'La Société des puits. Date des données\u00a0: 2024 · Rapport annuel');
    assert.equal(head.querySelector('link[rel="canonical"]').getAttribute('href'), `${base}fr/w/milestone/wells/`);
    assert.equal(meta('og:title'), 'Plus de 10\u202f500 puits creusés');
    assert.equal(meta('og:url'), `${base}fr/w/milestone/wells/`);
    assert.equal(meta('og:image'), `${base}fr/w/milestone/wells/preview.png`);
    assert.equal(meta('og:image:width'), '1200');
    assert.equal(meta('og:image:height'), '630');
    assert.equal(
      meta('og:image:alt'),
      'plus de 10\u202f500 puits creusés. Date des données\u00a0: 2024 · Rapport annuel.',
    );
    assert.equal(meta('twitter:card'), 'summary_large_image');
    const oembed = head.querySelector('link[type="application/json+oembed"]');
    assert.equal(oembed.getAttribute('href'), `${base}fr/w/milestone/wells/oembed.json`);
    const others = [...head.querySelectorAll('link[hreflang]')].map((link) => link.getAttribute('hreflang'));
    assert.deepEqual(others, ['en', 'ar', 'fr', 'ja']);
  });

  it('has the content of each page in its HTML, before the first script that runs', () => {
    for (const [path, words] of [
      [
        'w/timeline/index.html',
        ['about 1997', 'The first well &amp; &quot;more&quot;', 'In <em>another</em> village.', 'Undated'],
      ],
      ['w/milestone/wells/index.html', ['<small>over</small> 10,500', 'wells dug', 'as of 2024']],
      ['w/quote/chair/index.html', ['“Water first.”', 'Ana Pérez', 'Chair']],
      ['ar/w/timeline/index.html', ['lang="ar" dir="rtl"', 'البئر الثانية', 'تتحدث بعض المداخل']],
      [
        'w/story/index.html',
        [
          'The second well',
          'wells dug',
          '“Water first.”',
          'Water near by.',
          '<li>villages</li>',
          'There is more to do.',
        ],
      ],
    ]) {
      const [before] = textOf(path).split('<script defer');
      for (const each of words) assert.ok(before.includes(each), `${path}: ${each}`);
    }
  });

  it('loads the script only where something needs it, and in frames the one that tells their height', () => {
    const scriptsOf = (path) =>
      [...pageOf(path).querySelectorAll('script[src]')].map((script) =>
        script.getAttribute('src').replace(/^.*v\/[^/]+\/(parts-\w+\/)?/, ''),
      );
    for (const path of ['timeline', 'quote/chair', 'photo/opening'])
      for (const folder of ['', 'fr/', 'ar/', 'ja/']) {
        assert.deepEqual(scriptsOf(`${folder}w/${path}/index.html`), [], folder + path);
        assert.deepEqual(scriptsOf(`${folder}e/${path}/index.html`), ['frame.js'], folder + path);
      }
    // The chart of its values over time.
    assert.deepEqual(scriptsOf('w/milestone/wells/index.html'), ['history-widgets.js']);
    assert.deepEqual(scriptsOf('w/story/index.html'), ['history-widgets.js']);
    assert.deepEqual(scriptsOf('ja/w/story/index.html'), ['history-widgets.js', 'ja.js']);
    assert.deepEqual(scriptsOf('ja/e/story/index.html'), [
      ...['history-widgets.js', 'ja.js', 'countries.js', 'day.js', 'map.js', 'story.js', 'frame.js'],
    ]);
    const snippetOf = (path) => pageOf(path).querySelector('textarea').textContent;
    assert.match(snippetOf('w/timeline/index.html'), /^&lt;link rel=[^]*&lt;\/history-timeline&gt;$/);
    assert.doesNotMatch(snippetOf('w/timeline/index.html'), /&lt;script/);
    assert.match(snippetOf('w/story/index.html'), /&lt;script defer [^]*&lt;\/script&gt;$/);
  });

  it('shows the content note and the help line on every page', () => {
    for (const path of pages().filter((name) => !/^(ar|fr|ja|builder)\/|^e\/story\//.test(name))) {
      const note = pageOf(path).querySelector('.note');
      assert.match(note.textContent, /Some entries speak of drought and death\./, path);
      assert.equal(note.querySelector('a[href="tel:+3221234567"]').textContent, '+32 2 123 45 67', path);
      assert.equal(note.querySelector('a[href="https://wells.example/help"]').textContent, 'Help line', path);
    }
    // `<history-story>` shows it differently.
    const whole = pageOf('e/story/index.html').querySelector('history-story').textContent;
    for (const words of ['Some entries speak of drought and death.', '+32 2 123 45 67'])
      assert.ok(whole.includes(words));
  });

  it('marks what is there in another language than the page', () => {
    const title = [...pageOf('fr/w/timeline/index.html').querySelectorAll('h2')].find((heading) =>
      heading.textContent.includes('English only'),
    );
    assert.equal(title.querySelector('span').getAttribute('lang'), 'en');
  });

  it('puts events in order of time', () => {
    const titles = [...pageOf('w/timeline/index.html').querySelectorAll('li h2')].map(({ textContent }) => textContent);
    assert.deepEqual(titles, [
      'The first well & "more"',
      'The second well',
      'A title that is there in English only',
      'Undated',
    ]);
  });

  it('has no id twice on a page', () => {
    for (const path of pages()) {
      const ids = [...textOf(path).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.deepEqual(ids, [...new Set(ids)], path);
    }
  });
});
