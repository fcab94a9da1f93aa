/** Pages that were written for 0.1: with the script of today, and before it has run. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inline } from '../support/given.mjs';
import { engines, script, strangers } from '../support/page.mjs';

const story = inline({
  milestones: [
    { id: 'a', value: 1, label: 'One' },
    { id: 'b', value: 2, label: 'Two' },
  ],
  events: [
    { date: '1990', title: 'First', importance: 'key' },
    { date: '1999', title: 'Second' },
  ],
});
const figures = '<div><data value="1">1</data> One</div><div><data value="2">2</data> Two</div>';
const figure = '<data value="1">1</data> One';
const sheet = '<link rel="stylesheet" href="/dist/history-widgets.css">';

/** How an element lies before the script has run: its `display`, and whether it hangs from a line of its own. */
const layout = `__json([...document.querySelectorAll('milestone-counter')].map((host) => {
  const { display, borderTopWidth } = getComputedStyle(host);
  return [display, borderTopWidth !== '0px'].join();
}))`;

for (const engine of engines)
  describe(`a page of 0.1 in ${engine}`, () => {
    const { open } = strangers(engine);

    it('shows what it showed, and says each old name once, also of twins and of properties', async () => {
      const body = `
        <milestone-counter still item="b">${story}</milestone-counter>
        <milestone-counter still items="b">${story}</milestone-counter>
        <div data-history-widget="milestone-counter" data-still data-item="b">${story}</div>
        <history-timeline scale="time" layout="horizontal">${story}</history-timeline>
        <history-timeline id="key">${story}</history-timeline>${script}
        <script>document.getElementById('key').density = 'key';</script>`;
      const page = await open({
        body,
        until: `document.readyState === 'complete' && document.querySelector('[data-twin]')?.shadowRoot && document.querySelector('#key').shadowRoot?.querySelectorAll('li:not([hidden])').length === 1`,
      });
      const shown = `__json([...document.querySelectorAll('milestone-counter')].map(({ shadowRoot }) => shadowRoot.querySelectorAll('ul').length + shadowRoot.querySelector('[part="label"]').textContent))`;
      assert.deepEqual(JSON.parse(await page.run(shown)), ['0Two', '0Two', '0Two']);
      assert.equal(
        await page.run(`!!document.querySelector('[scale]').shadowRoot.querySelector('[part="scale"]')`),
        true,
      );
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.deepEqual(
        said.map((line) => line.replace(/^<[a-z-]+>: The attribute (\S+) is now (\S+); .*$/, '$1 $2')).sort(),
        ['density show', 'item items', 'scale="time" layout="proportional"', 'still no-animation'],
      );
      await page.close();
    });

    it('lies as it did before the script has run: one figure hangs from a line, several are a grid', async () => {
      const attributes = [`item="a"`, `items="a"`, '', `items="a b"`, `items="\n  a\n  b\n"`];
      const hosts = attributes.map((names) => {
        const content = names.includes('b') ? figures : figure;
        return `<milestone-counter ${names}>${content}</milestone-counter>`;
      });
      const page = await open({ head: sheet, body: hosts.join(''), until: `document.readyState === 'complete'` });
      const [one, several] = ['block,true', 'grid,false'];
      assert.deepEqual(JSON.parse(await page.run(layout)), [one, one, one, several, several]);
      await page.close();
    });

    it('has the spaces and sizes that its tokens ask for, also before the script has run', async () => {
      const tokens = '--history-step: 40px; --history-scale: 0; --history-focus-ground: rgb(1, 2, 3)';
      const hosts = `<div style="font-size: 20px; ${tokens}"><milestone-counter items="a b">${figures}</milestone-counter></div>`;
      const before = await open({ head: sheet, body: hosts, until: `document.readyState === 'complete'` });
      const gap = `getComputedStyle(document.querySelector('milestone-counter')).columnGap`;
      const size = `getComputedStyle(document.querySelector('data')).fontSize`;
      assert.deepEqual([await before.run(gap), await before.run(size)], ['40px', '20px']);
      await before.close();
    });
  });
