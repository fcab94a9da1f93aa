/** The scripts that a page of each kind really asks for, against its budget in `scripts/budgets.json`. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { brotliSize } from '../../scripts/sizes.mjs';
import { script, strangers, timeline } from '../support/page.mjs';

const { pages: budgets } = JSON.parse(await readFile('scripts/budgets.json', 'utf8'));
const sheet = '<link rel="stylesheet" href="/dist/history-widgets.css">';
const quote = '<quote-card><blockquote>Words to keep.</blockquote></quote-card>';
const figure = '<milestone-counter><data value="10500">over 10,500</data> officers trained</milestone-counter>';
const photo =
  '<captioned-photo><figure><img src="/demo/pictures/lectern.svg" alt="A lectern"><figcaption><p>The launch</p></figcaption></figure></captioned-photo>';
const map = '<coverage-map><ul><li data-country="MT">Malta</li></ul></coverage-map>';
const story = '<history-story src="/demo/stories/icmec.json"></history-story>';
const inShadow = (tag, selector) =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}') && document.readyState === 'complete'`;
const plain = timeline + figure + quote + photo;

/** Name of the budget → the language of a page, its HTML, and an expression that is true when all of it is drawn. */
const kinds = {
  'plain, en': ['en', plain + script, inShadow('history-timeline', 'li')],
  'plain, fr': ['fr', plain + script, inShadow('history-timeline', 'li')],
  'plain, ar': ['ar', plain + script, inShadow('history-timeline', 'li')],
  'to scale': [
    'en',
    timeline.replace('>', ' layout="proportional">') + script,
    inShadow('history-timeline', '[part=scale]'),
  ],
  sideways: [
    'en',
    timeline.replace('>', ' layout="horizontal">') + script,
    inShadow('history-timeline', '[part~=carousel]'),
  ],
  search: ['en', timeline.replace('>', ' searchable>') + script, inShadow('history-timeline', '[part=find]')],
  map: ['en', map + script, inShadow('coverage-map', '[part=map]')],
  'whole story': ['en', story + script, inShadow('history-story', '[part=title]')],
  'snippet without a script': ['en', plain, "document.readyState === 'complete'"],
};

describe('the scripts of a page', () => {
  const { open } = strangers('chromium');

  it('have a budget for each kind of page', () => {
    assert.deepEqual(Object.keys(budgets).sort(), Object.keys(kinds).sort());
  });

  for (const [name, [lang, html, until]] of Object.entries(kinds)) {
    it(`are within the budget of a page of the kind: ${name}`, async () => {
      const opened = await open({ head: sheet, body: `<div lang="${lang}">${html}</div>`, until });
      const files = opened.requests.filter((path) => /^\/dist\/.*\.js$/.test(path)).map((path) => path.slice('/dist/'.length)); // prettier-ignore
      await opened.close();
      const bytes = (await Promise.all(files.map(brotliSize))).reduce((sum, size) => sum + size, 0);
      console.log(`${name}: ${bytes} bytes (${files.join(', ')})`);
      assert.ok(bytes <= budgets[name], `${bytes} bytes, ${bytes - budgets[name]} over: ${files.join(', ')}`);
      assert.ok(bytes >= budgets[name] * 0.95, `${bytes} bytes: lower the budget of ${budgets[name]}.`);
    });
  }
});
