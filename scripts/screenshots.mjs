/**
 * `npm run screenshots`: takes the screenshots for the README, into `demo/screenshots/`. With `--all FOLDER`, it takes
 * screenshots of every example into that folder: three widths, light and dark, both directions.
 */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../tests/support/browser.mjs';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({ options: { all: { type: 'string' } } });
const folder = options.all ?? join(root, 'demo/screenshots');

/** The screenshots for the README; `part` is the element to show. */
const chosen = [
  { name: 'story-1280-light', page: 'index', width: 1280, scheme: 'light', part: '#story', height: 1400 },
  { name: 'story-360-dark', page: 'index', width: 360, scheme: 'dark', part: '#story', height: 1400 },
];

async function matrix() {
  const examples = (await readdir(join(root, 'demo/examples'))).filter((name) => name.endsWith('.html')).sort();
  const pages = ['index', 'partner', ...examples.map((name) => `examples/${name.replace('.html', '')}`)];
  const shots = [];
  for (const page of pages)
    for (const width of [360, 768, 1280])
      for (const scheme of ['light', 'dark'])
        for (const dir of ['ltr', 'rtl'])
          shots.push({ name: `${page.replace('/', '-')}-${width}-${scheme}-${dir}`, page, width, scheme, dir });
  return shots;
}

/** Waits until all widgets have rendered. */
const settle = (page) =>
  page.waitForFunction(() => {
    const all = [
      ...document.querySelectorAll(
        'history-timeline, milestone-counter, quote-card, captioned-photo, observance-day, coverage-map',
      ),
    ];
    return (
      all.every((element) => element.shadowRoot?.querySelector('[part~="base"] > :not([part="status"])')) &&
      document.fonts.status === 'loaded'
    );
  });

async function take(browser, url, { name, page: path, width, scheme, dir, part, height }) {
  const viewport = { width, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(`${url}/demo/${path}.html`);
  if (dir === 'rtl') await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await settle(page);
  const box = part && (await page.locator(part).boundingBox());
  // From the top of the page to the end of the part, up to `height`.
  const clip = box && { x: 0, y: 0, width, height: Math.min(height, box.y + box.height) };
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, ...(clip ? { clip } : {}) });
  await page.close();
}

await mkdir(folder, { recursive: true });
const server = await startServer({ root });
const browser = await launch();
try {
  for (const shot of options.all ? await matrix() : chosen) await take(browser, server.url, shot);
} finally {
  await browser.close();
  await server.close();
}
