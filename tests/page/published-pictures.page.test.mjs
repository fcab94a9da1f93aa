/** The pixels of the pictures of a published site, and its mails as mail programs show them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from '../support/browser.mjs';
import { base, filesIn, manyLanguages, publishOnce } from '../support/published.mjs';

let published;
let browser;
let paths;
before(async () => {
  published = await publishOnce(manyLanguages);
  paths = await filesIn(published.site);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await published?.remove();
});

/** In a page: the size of a picture, and the share and position of pixels that are not background. */
async function measure(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const bounds = { left: width, right: 0, top: height, bottom: 0 };
  let inked = 0;
  // Below the band at the top.
  for (let y = 20; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      if (data[at] > 250 && data[at + 1] > 250 && data[at + 2] > 250) continue;
      inked += 1;
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  return { width, height, inked: inked / (width * height), ...bounds };
}

async function measured(pattern) {
  const page = await browser.newPage();
  const found = [];
  for (const path of paths.filter((name) => pattern.test(name))) {
    const bytes = await readFile(join(published.site, path));
    const seen = await page.evaluate(measure, `data:image/png;base64,${bytes.toString('base64')}`);
    found.push({ path, bytes: bytes.length, ...seen });
  }
  await page.close();
  return found;
}

describe('The pictures of a published site', () => {
  it('are 1200 by 630 for previews, below a megabyte, with all of their text inside of the frame', async () => {
    const previews = await measured(/preview\.png$/);
    assert.equal(previews.length, 28);
    for (const { path, bytes, width, height, inked, left, right, top, bottom } of previews) {
      assert.deepEqual([width, height], [1200, 630], path);
      assert.ok(bytes < 1_000_000, path);
      assert.ok(inked > 0.004, `${path} is blank: ${inked}`);
      assert.ok(left >= 60 && right <= 1140 && top >= 50 && bottom <= 590, `${path}: ${[left, right, top, bottom]}`);
    }
  });

  it('are 1200 wide for mails, and as high as their text', async () => {
    for (const { path, width, height, inked, left, right, bottom } of await measured(/mail\.png$/)) {
      assert.equal(width, 1200, path);
      assert.ok(height > 150 && bottom < height - 40, `${path}: ${height}`);
      assert.ok(inked > 0.004 && left >= 60 && right <= 1140, `${path}: ${[inked, left, right]}`);
    }
  });

  it('begin at the right where the language does', async () => {
    const [english, arabic] = await measured(/^(ar\/)?w\/story\/preview\.png$/).then((found) =>
      found.sort((a, b) => b.path.localeCompare(a.path)),
    );
    assert.ok(english.left < 90, String(english.left));
    assert.ok(arabic.right > 1110, String(arabic.right));
  });

  it('have their words beside them', async () => {
    const words = await readFile(join(published.site, 'w/timeline/preview.txt'), 'utf8');
    assert.equal(
      words,
      'From one village. about 1997: The first well & "more". April 1, 1999: The second well. 2001: A title that is there in English only. not a date: Undated.\n',
    );
  });
});

describe('The mails of a published site', () => {
  const mails = () => paths.filter((path) => /mail(-with-picture)?\.html$/.test(path));

  /** Features that large mail programs do not support, or truncate (caniemail.com). */
  const unsupported = {
    script: /<script|\son\w+=/i,
    svg: /<svg|\.svg/i,
    webp: /\.webp|\.avif/i,
    srcset: /srcset|<picture/i,
    'CSS variables': /var\(|--[a-z]/i,
    'web fonts': /@font-face|@import|fonts\.googleapis/i,
    frames: /<iframe|<object|<embed|<video|<audio/i,
    forms: /<form|<input|<button/i,
    'flexible layouts': /display:\s*(flex|grid)|position:\s*(absolute|fixed|sticky)/i,
    'relative units of the page': /\d(rem|vw|vh)\b/i,
    'linked style sheets': /<link/i,
    'background pictures': /background(-image)?:[^;"]*url\(/i,
    'logical properties': /(margin|padding|border)-(inline|block)/i,
  };
  for (const [name, pattern] of Object.entries(unsupported))
    it(`hold no ${name}`, async () => {
      for (const path of mails()) {
        // Only old Outlook reads conditional comments.
        const html = (await readFile(join(published.site, path), 'utf8')).replace(/<!--\[if [^]*?<!\[endif\]-->/g, '');
        assert.doesNotMatch(html, pattern, path);
      }
    });

  it('are below 60 KB, and say what they are about in a plain text too', async () => {
    for (const path of mails()) assert.ok((await readFile(join(published.site, path))).length < 60_000, path);
    const text = await readFile(join(published.site, 'mail/milestone/wells/mail.txt'), 'utf8');
    assert.equal(
      text,
      `The Well Society\n\nover 10,500 wells dug. As of 2024 · Annual report.\n\nRead more:\n${base}w/milestone/wells/\n\nSource: Annual report\nHelp line: +32 2 123 45 67: https://wells.example/help\n`,
    );
  });

  it('come with a picture, its alternative text, subjects and previews', async () => {
    const kit = JSON.parse(await readFile(join(published.site, 'fr/mail/quote/chair/mail.json'), 'utf8'));
    assert.deepEqual(kit.subjects, ['Ana Pérez: « L’eau d’abord. »', 'TWS: Ana Pérez: « L’eau d’abord. »']);
    assert.deepEqual(kit.previewTexts, ['« L’eau d’abord. » — Ana Pérez, Présidente']);
    assert.equal(kit.picture.url, `${base}fr/mail/quote/chair/mail.png`);
    assert.equal(kit.picture.width, 1200);
    assert.equal(kit.picture.alt, '« L’eau d’abord. » Ana Pérez, Présidente. L’eau: Ici : celle d’un puits.');
    assert.equal(kit.link, `${base}fr/w/quote/chair/`);
  });

  for (const width of [320, 600])
    for (const pictures of [true, false])
      it(`fit ${width} pixels, pictures ${pictures ? 'on' : 'off'}, and lead to the page`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
        const page = await context.newPage();
        await page.route(`${base}**`, async (route) => {
          const path = decodeURIComponent(route.request().url().slice(base.length));
          if (path.endsWith('.png') && !pictures) return route.abort();
          const body = await readFile(join(published.site, path));
          return route.fulfill({ body, contentType: path.endsWith('.png') ? 'image/png' : 'text/html; charset=utf-8' });
        });
        for (const path of mails().filter((name) => !/^(fr|ja)\//.test(name))) {
          await page.goto(base + path);
          const seen = await page.locator('body').evaluate((body) => ({
            scrolled: document.documentElement.scrollWidth,
            links: [...body.querySelectorAll('a[href^="http"]')].map((link) => link.href),
            right: Math.max(
              ...[...body.querySelectorAll('td, img, a')].map((part) => part.getBoundingClientRect().right),
            ),
            words: body.innerText.trim().length,
            alt: body.querySelector('img')?.alt.length ?? 1,
          }));
          assert.ok(seen.scrolled <= width && seen.right <= width, `${path}: ${seen.scrolled}, ${seen.right}`);
          const part = path.replace(/(^|\/)mail\//, '$1w/').replace(/[^/]*$/, '');
          assert.ok(seen.links.includes(encodeURI(base + part)), `${path}: ${seen.links}`);
          assert.ok(seen.words > 20 && seen.alt > 0, path);
        }
        await context.close();
      });

  it('have the direction of their language in each of their cells', async () => {
    const page = await browser.newPage();
    await page.setContent(await readFile(join(published.site, 'ar/mail/timeline/mail.html'), 'utf8'));
    const directions = await page
      .locator('td:not(:has(td))')
      .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).direction))]);
    await page.close();
    assert.deepEqual(directions, ['rtl']);
  });
});
