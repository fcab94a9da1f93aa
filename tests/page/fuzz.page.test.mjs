/** A short run of `scripts/fuzz.mjs` with a fixed seed, and a check that it detects errors. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, fuzz } from '../../scripts/fuzz.mjs';
import { script, strangers } from '../support/page.mjs';

describe('any input', () => {
  const { open } = strangers('chromium');
  const start =
    (planted = '') =>
    () =>
      open({
        body: script + (planted && `<script>${planted}</script>`),
        files,
        until: `document.readyState === 'complete' && customElements.get('quote-card')`,
      });

  it('300 sets of attributes and 100 documents throw nothing, show no "NaN", and say nothing but our sentences', async () => {
    assert.deepEqual(await fuzz({ seed: 2026, attributes: 300, documents: 100, open: start() }), []);
  });

  /** Simulates an error: cards with an item misbehave. */
  const planted = (act) => `(function () {
    var prototype = customElements.get('quote-card').prototype;
    var real = prototype.updated;
    prototype.updated = function () {
      if (real) real.apply(this, arguments);
      if (this.items === 'constructor') { var host = this; ${act} }
    };
  })();`;

  for (const [what, act, problem] of [
    ['an error', "setTimeout(function () { throw new Error('planted'); });", /planted/],
    ['a rejection that nobody handles', "Promise.reject(new Error('planted'));", /unhandled: planted/],
    ['an error while it draws', "throw new Error('planted');", /planted/],
    ['"NaN" in a text', "host.shadowRoot.append('a NaN');", /<quote-card> shows .*NaN/],
    ['"undefined" in an attribute', "host.shadowRoot.firstElementChild.title = 'undefined';", /<quote-card> shows .*undefined/],
    ['"[object Object]"', 'host.shadowRoot.append({});', /<quote-card> shows .*\[object/],
    ['a sentence of nobody', "console.warn('planted');", /^planted$/],
  ]) {
    it(`finds ${what} that is planted on the page, and the input that brings it about`, async () => {
      const [failure, ...more] = await fuzz({ seed: 4, attributes: 30, documents: 0, open: start(planted(act)) });
      assert.deepEqual(more, []);
      assert.match(failure.problem, problem);
      assert.match(failure.input.html, /^<quote-card[^>]* items="constructor"/);
    });
  } // prettier-ignore

  it('makes the same inputs from the same seed', async () => {
    const asked = async (seed) => {
      const codes = [];
      const answer = '{"problems":[],"errors":[],"said":[]}';
      const run = async (code) => (codes.push(code), answer);
      await fuzz({ seed, attributes: 5, documents: 5, open: async () => ({ run, close: async () => {} }) });
      return codes.join();
    };
    assert.equal(await asked(1), await asked(1));
    assert.notEqual(await asked(1), await asked(2));
  });
});
