/** The snippet of the README on an empty page, and the story of the demo. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accessibilityTree, launch, newPage } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const readme = await readFile('README.md', 'utf8');
const snippet = /<!-- docs:snippet -->\s*```html live\n([^]*?)```/.exec(readme)[1];

let browser;
/** Closed even after failing tests, else the process would not exit. */
const sites = [];
const open = async (...site) => {
  sites.push(await serve(...site));
  return sites.at(-1);
};
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  for (const site of sites) await site.close();
});

/** The text of the page for all readers, including shadow roots and texts for screen readers. */
async function wordsOf(url) {
  const page = await newPage(browser);
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('history-timeline')?.shadowRoot?.querySelector('li'));
  const tree = await accessibilityTree(page);
  await page.context().close();
  const words = tree.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
  return { said, text: words.join(' ').replace(/\s+/g, ' ') };
}

describe("the README's snippet", () => {
  it('works in an empty page beside the built files, with their hashes checked', async () => {
    const site = await open(
      (path) => (path === '/page.html' ? { body: `<!doctype html><title>A page</title>${snippet}` } : undefined),
      fileURLToPath(new URL('../../dist/', import.meta.url)),
    );
    const { said, text } = await wordsOf(`${site.url}/page.html`);
    assert.deepEqual(said, []);
    assert.ok(text.includes('The public launch'), text);
    // The browser may or may not have requested the favicon.
    assert.deepEqual(site.requests.filter((path) => path !== '/favicon.ico').sort(), [
      '/history-widgets.css',
      '/history-widgets.js',
      '/page.html',
    ]);
  });
});

describe('the story in the demo', () => {
  let text;
  before(async () => {
    const site = await open();
    ({ text } = await wordsOf(`${site.url}/demo/index.html`));
  });

  for (const fact of [
    'Our History',
    'Responding to tragedy',
    'a reaction to heinous crimes against children',
    'The Dutroux Affair',
    'over many years Marc Dutroux, an unemployed electrician and father of three, had kidnapped, raped and killed teenage girls. How many is still unknown.',
    'More than 300,000 Belgian citizens come together, in anger and frustration at how the case was handled.',
    'about 1996 – 1997',
    'Belgian Prime Minister Dehaene turns to the National Center for Missing & Exploited Children (NCMEC)',
    'set up a centre in Brussels',
    'late 1990s',
    'request after request for help, from individuals and organisations',
    'what Belgium needs is not an American solution but one of its own',
    'Its Board of Directors authorises a new organisation, to do for the world what NCMEC does in the United States.',
    'A year later, ICMEC’s Board of Directors holds its first meeting.',
    'April 1999',
    'ICMEC is launched, publicly, at the British Embassy in Washington, D.C.',
    'over 10,500',
    'law enforcement officers trained since the organisation opened its doors',
    '127',
    'countries where it contributed substantially to new or refined laws against child pornography (today’s term: child sexual abuse material)',
    '25',
    'member countries of the Global Missing Children’s Network, which it expanded',
    '17',
    'countries that recognise International Missing Children’s Day',
    'continents with countries that recognise the day',
    'over 300,000',
    'people in the White March in Belgium, 1996',
    'Date not stated',
    '“It will take a concerted effort by governments, law enforcement, industry, civil society, communities, and individuals to ensure that the world’s children are protected.”',
    'Dr. Franz B. Humer',
    'Chairman of the Board, ICMEC',
    '“You do not need an American solution to this problem — you need a Belgian solution.”',
    'NCMEC’s President',
    'replying to Prime Minister Dehaene',
  ]) {
    it(`tells "${fact.slice(0, 60)}"`, () => assert.ok(text.includes(fact), text));
  }
});
