/** Cleaned files in browsers: the same pixels and sounds, and SVGs that run nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';
import { launch } from '../support/browser.mjs';
import { browserOf, closeBrowsers, engines, until } from '../support/engines.mjs';
import * as media from '../support/media-files.mjs';
import { serve } from '../support/site.mjs';

const { checkKind, clean } = await loadSource('publisher/src/media/file-types.ts');
const cleaned = (bytes, name) => {
  const given = new Uint8Array(bytes);
  return Buffer.from(clean(given, checkKind(given, name, ['picture', 'audio', 'video'])));
};
const words = 'Planted-4711';

/** Attacks in SVGs; each sets `__ran` or requests `/asked`. */
const attacks = {
  'a script': '<script>window.__ran = 1</script>',
  'a script of HTML': '<script xmlns="http://www.w3.org/1999/xhtml">window.__ran = 1</script>',
  'a script with a prefix': '<h:script xmlns:h="http://www.w3.org/1999/xhtml">window.__ran = 1</h:script>',
  'a script of a file': '<script href="/asked"/><script xlink:href="/asked"/>',
  'a listener': '<g onload="window.__ran = 1" onclick="window.__ran = 1"><rect width="8" height="8" onload="window.__ran = 1"/></g>',
  'a listener with a prefix': '<g xmlns:x="http://www.w3.org/2000/svg" x:onload="window.__ran = 1"/>',
  'foreign content': '<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="/asked" onerror="window.__ran = 1"/><iframe xmlns="http://www.w3.org/1999/xhtml" src="/asked"/></foreignObject>',
  'pictures of elsewhere': '<image href="/asked" width="8" height="8"/><image xlink:href="/asked"/><feImage href="/asked"/><use href="/asked#a"/><use xlink:href="/asked#a"/>',
  'a drawing within': `<image href="data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>parent.__ran = 1</script></svg>').toString('base64')}" width="8" height="8"/>`,
  'an animation of a link': '<a><animate attributeName="href" values="javascript:window.__ran=1"/><set attributeName="xlink:href" to="/asked"/><text y="5">A</text></a>',
  'an animation that listens': '<set attributeName="x" begin="0s" onbegin="window.__ran = 1"/><animate onend="window.__ran = 1" attributeName="x" dur="1ms"/>',
  'a link': '<a href="javascript:window.__ran=1" xlink:href="javascript:window.__ran=1"><rect width="8" height="8"/></a>',
  'styles that load': '<style>@import "/asked"; @import url(/asked); rect { fill: url(/asked#a); } @font-face { font-family: A; src: url("/asked") }</style><rect width="8" height="8"/><text font-family="A">A</text>',
  'styles that hide it': '<style>@im\\70ort "/asked"; rect { fill: u\\72l(/asked#a); background: image-set("/asked" 1x) } /* */@/**/import "/asked";</style><rect width="8" height="8"/>',
  'styles in CDATA': '<style><![CDATA[@import "/asked"; </style><script>window.__ran = 1</script>]]></style>',
  'attributes that load': '<rect width="8" height="8" style="fill: url(/asked#a)" filter="url(/asked#b)" mask="url( \'/asked#c\' )" clip-path="u\\72l(/asked#d)" cursor="url(/asked), auto"/>',
  'a frame, sound and film': '<iframe src="/asked"/><audio src="/asked"/><video src="/asked" autoplay=""/><embed src="/asked"/><object data="/asked"/>',
  'a base elsewhere': '<g xml:base="/asked/"><use href="x#a"/></g>',
  'what is not well-formed': '<g><title></g><script>window.__ran = 1</script><p title="--><script>window.__ran = 1</script>"></p></wrong>',
  'what is written in references': '<text>&lt;script&gt;window.__ran = 1&lt;/script&gt;</text><desc>]]&gt;&lt;/desc&gt;&lt;script&gt;</desc>',
}; // prettier-ignore
const drawing = (content) =>
  `<?xml version="1.0"?><?xml-stylesheet href="/asked"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "/asked"><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8" height="8" onload="window.__ran = 1">${content}<circle id="end" cx="4" cy="4" r="2" fill="red" style="stroke: blue"/></svg>`;

let site;
let files = {};
before(async () => {
  site = await serve((path) => {
    const file = files[path];
    return file ? { body: file, headers: { 'content-type': path.endsWith('svg') ? 'image/svg+xml' : 'application/octet-stream' } } : { status: 404, body: '' }; // prettier-ignore
  });
});
after(async () => {
  await closeBrowsers();
  await site?.close();
});

for (const engine of engines)
  describe(`A drawing that was cleaned, in ${engine}`, () => {
    for (const [what, content] of Object.entries(attacks))
      it(`runs and asks for nothing, and is still drawn: ${what}`, async () => {
        const svg = cleaned(Buffer.from(drawing(content)), 'a.svg');
        files = { '/a.svg': svg };
        site.requests.length = 0;
        const tab = await (await browserOf(engine)).tab();
        await tab.goto('about:blank');
        await tab.goto(`${site.url}/a.svg`);
        await until(tab, `document.querySelector('#end') && document.readyState === 'complete'`);
        const seen = await tab.run(
          `JSON.stringify([String(window.__ran), document.documentElement.localName, document.querySelector('#end').getBBox().width, getComputedStyle(document.querySelector('#end')).stroke])`,
        );
        assert.deepEqual(JSON.parse(seen), ['undefined', 'svg', 4, 'rgb(0, 0, 255)'], String(svg));
        assert.deepEqual(site.requests.filter((path) => path.startsWith('/asked')), [], String(svg)); // prettier-ignore
        assert.doesNotMatch(String(svg), /<script|\son\w+=|javascript:|\/asked|foreignObject|DOCTYPE|<\?/i);
      });
  });

describe('A file that was cleaned', () => {
  let browser;
  let page;
  before(async () => {
    browser = await launch();
    page = await browser.newPage();
    files = {};
    await page.goto('about:blank');
  });
  after(() => browser?.close());

  const address = (bytes, type) => `data:${type};base64,${bytes.toString('base64')}`;
  /** The displayed size, and the pixels. */
  const shown = (bytes, type) =>
    page.evaluate(
      async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return [width, height, ...context.getImageData(0, 0, width, height).data].join(' ');
      },
      address(bytes, type),
    );
  /** A picture from a browser: 24 by 16, with many colours, and semi-transparent if the format supports it. */
  const made = async (type) => {
    const url = await page.evaluate((wanted) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 24, height: 16 });
      const context = canvas.getContext('2d');
      for (let x = 0; x < 24; x += 1) {
        context.fillStyle = `hsl(${x * 15} 80% 50% / ${wanted === 'image/jpeg' ? 1 : 0.6})`;
        context.fillRect(x, 0, 1, 16 - (x % 8));
      }
      return canvas.toDataURL(wanted, 0.9);
    }, type);
    return Buffer.from(url.replace(/^.*,/, ''), 'base64');
  };

  for (const orientation of [1, 3, 6, 8])
    it(`has the pixels that it had, and the same side up: EXIF ${orientation}`, async () => {
      const jpeg = media.jpegWith(words, await made('image/jpeg'), orientation);
      const webp = media.webpWith(words, await made('image/webp'), [24, 16], orientation);
      for (const [name, type, bytes] of [
        ['a.jpg', 'image/jpeg', jpeg],
        ['a.webp', 'image/webp', webp],
        ['a.png', 'image/png', media.png(words, orientation)],
      ]) {
        const now = cleaned(bytes, name);
        assert.ok(bytes.includes(words) && !now.includes(words), name);
        assert.equal(await shown(now, type), await shown(bytes, type), name);
      }
      const size = (await shown(cleaned(jpeg, 'a.jpg'), 'image/jpeg')).split(' ').slice(0, 2);
      assert.deepEqual(size, orientation > 4 ? ['16', '24'] : ['24', '16']);
    });

  it('has the pixels that it had: PNG and WebP of a browser, GIF, AVIF', async () => {
    for (const [name, type, bytes] of [
      ['a.png', 'image/png', await made('image/png')],
      ['a.webp', 'image/webp', await made('image/webp')],
      ['a.gif', 'image/gif', media.gif(words)],
      ['a.avif', 'image/avif', media.avif(words)],
    ])
      assert.equal(await shown(cleaned(bytes, name), type), await shown(bytes, type), name);
  });

  it('plays as it did: MP3, WAV, WebM', async () => {
    const lasts = (bytes, type) =>
      page.evaluate(
        (src) =>
          new Promise((done) => {
            const player = document.createElement('video');
            player.oncanplaythrough = () => done([player.duration.toFixed(1), player.videoWidth]);
            player.onerror = () => done(player.error.message);
            player.src = src;
          }),
        address(bytes, type),
      );
    for (const [name, type, bytes] of [
      ['a.mp3', 'audio/mpeg', media.mp3(words)],
      ['a.wav', 'audio/wav', await media.wav(words)],
      ['a.webm', 'video/webm', await media.webm(words)],
    ]) {
      const [before, now] = [await lasts(bytes, type), await lasts(cleaned(bytes, name), type)];
      assert.ok(Array.isArray(before), `${name}: ${before}`);
      assert.deepEqual(now, before, name);
    }
  });
});
