/** Content-Security-Policy and Trusted Types: policies of government portals, and those in the documentation. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { drawn, engines, script, strangers, timeline } from '../support/page.mjs';
import { anyOf } from '../support/messages.mjs';

const page = await readFile('docs/strict-csp.md', 'utf8');
/** The policies in the documentation, in their order. */
const lines = [...page.matchAll(/^```http\nContent-Security-Policy: (.*)\n```$/gm)].map(([, policy]) => policy);
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
const typed = `${strict}; require-trusted-types-for 'script'; trusted-types`;
const first = '1998 The first meeting The board meets.';
const styled = `getComputedStyle(document.querySelector('history-timeline').shadowRoot.querySelector('.root')).containerType`;
const story = { '/story.json': { body: '{"lang":"en","events":[{"date":"1999","title":"From a file"}]}' } };
const otherLit = {
  '/other.js': {
    body: `window.trustedTypes && trustedTypes.createPolicy('lit-html', { createHTML: function (html) { return html; } });`,
  },
};
const whole = `<link rel="stylesheet" href="/dist/history-widgets.css">${timeline}
  <milestone-counter value="10500" label="officers" source-url="https://example.org/"></milestone-counter>
  <quote-card><blockquote>Words to keep.</blockquote></quote-card>
  <observance-day><h3>A day</h3><time datetime="--05-25">25 May</time></observance-day>
  <coverage-map><ul><li data-country="MT">Malta</li></ul></coverage-map><history-timeline id="file" src="/story.json" limit="1" group-by="year"></history-timeline>
  <script type="application/json">{}</script>${script}`;
const again = '<script src="/dist/history-widgets.js?again"></script>';
const arrived = `${drawn} && document.querySelector('#file').shadowRoot.textContent.includes('From a file')`;

for (const engine of engines) {
  describe(`policies in ${engine}`, () => {
    const { open } = strangers(engine);
    const under = (policy, page = {}) =>
      open({ headers: { 'content-security-policy': policy }, body: whole, files: story, until: arrived, ...page });
    const worksUnder = async (policy, page) => {
      const opened = await under(policy, page);
      assert.deepEqual(await opened.seen(), { errors: [], said: [], violations: [] });
      assert.ok((await opened.text()).includes(first));
      assert.equal(await opened.run(styled), 'inline-size');
      await opened.close();
    };
    /** Readable HTML without exceptions. The browser reports the violation. */
    const degradesUnder = async (policy, page) => {
      const opened = await under(policy, {
        until: "document.readyState === 'complete' && __seen.said.length > 0",
        ...page,
      });
      const { errors, said } = await opened.seen();
      assert.deepEqual(errors, []);
      const ours = said.filter((line) => line.startsWith('<'));
      assert.equal(new Set(ours).size, ours.length, ours.join('\n'));
      assert.ok((await opened.text()).includes(first), await opened.text());
      await opened.close();
    };

    it('works under a policy that allows the page its own files alone, with no report', () => worksUnder(strict));

    lines.forEach((policy, index) => {
      it(`works under policy ${index + 1} of the documentation, with no report`, () =>
        worksUnder(policy.replace(/https:\/\/[\w.]*example\.org/g, "'self'")));
    });

    it('works under Trusted Types where Lit’s policy alone is allowed', async () => {
      const page = await under(`${typed} lit-html`);
      const { errors, said } = await page.seen();
      assert.deepEqual([errors, said.filter((line) => line.startsWith('<'))], [[], []]);
      assert.ok((await page.text()).includes(first));
      await page.close();
    });

    it('works beside another Lit that has taken its policy', () =>
      worksUnder(`${typed} history-widgets lit-html`, {
        head: '<script src="/other.js"></script>',
        files: { ...story, ...otherLit },
      }));

    it('works twice under Trusted Types, where a policy can be made but once', async () => {
      const page = await under(`${typed} history-widgets`, { body: whole + again });
      // The browser reports only the policy of the second script.
      const { errors, said } = await page.seen();
      assert.deepEqual([errors, said.filter((line) => line.startsWith('<'))], [[], []]);
      assert.ok((await page.text()).includes(first));
      await page.close();
    });

    it('leaves the HTML as it is where the policy names data that may not be fetched', () =>
      degradesUnder(strict.replace("connect-src 'self'", "connect-src 'none'"), {
        body: timeline.replace('<history-timeline>', '<history-timeline src="/story.json">') + script,
      }));
  });
}

describe('Trusted Types in chromium', () => {
  const { open } = strangers('chromium');
  for (const [why, names] of Object.entries({
    'none is allowed': "'none'",
    'another name is allowed': 'theirs',
    'another Lit has taken the one that is allowed': 'lit-html',
  })) {
    it(`leaves the HTML as it is where a policy is required and ${why}`, async () => {
      const page = await open({
        headers: { 'content-security-policy': `${typed} ${names}` },
        body: `${names === 'lit-html' ? '<script src="/other.js"></script>' : ''}${timeline}${script}`,
        files: otherLit,
        until: "__seen.said.some(function (line) { return line.indexOf('<history-timeline>') === 0; })",
      });
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.equal(said.filter((line) => anyOf('notDrawn', ['reason']).test(line)).length, 1);
      assert.ok((await page.text()).includes(first));
      await page.close();
    });
  }
});
