/** Pseudo-localisation of the examples with the most UI texts; `npm run pseudo` checks all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { examine, widths } from '../../scripts/pseudo.mjs';
import { launch } from '../support/browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

describe('a page with longer UI words', () => {
  for (const name of [
    'story-data-story',
    'timeline-find',
    'timeline-horizontal',
    'timeline-scale-rtl',
    'coverage-classes',
  ])
    it(`shows no text but the story's and that of messages, and clips none, on ${name}`, async () => {
      const found = await examine(browser, [name]);
      assert.deepEqual(
        found.map(({ width }) => width),
        widths,
      );
      for (const { marked, wrong } of found) {
        assert.ok(marked > 0, 'no UI words were replaced');
        assert.deepEqual(wrong, []);
      }
    });
});
