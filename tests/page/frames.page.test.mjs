/** A video page in a frame plays, and cannot access the page around it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inline } from '../support/given.mjs';
import { engines, probe, script, strangers } from '../support/page.mjs';

/** A page that attacks the page around it, and then reports that it has run. */
const film = `<!doctype html><script>
  var reached = 'nothing';
  try { parent.document.body.setAttribute('data-owned', ''); reached = 'the page'; } catch (error) {}
  parent.postMessage({ film: reached + ', as ' + self.origin }, '*');
</script><p>A film</p>`;
const hears = `<script>addEventListener('message', function (event) { if (event.data && event.data.film) window.__film = event.data.film; });</script>`;
const timelineOf = (src) =>
  `<history-timeline>${inline({ events: [{ title: 'T', media: { src, kind: 'frame', title: 'A film' } }] })}</history-timeline>`;
const html = (body) => ({ body, headers: { 'content-type': 'text/html; charset=utf-8' } });
const play = (root) =>
  `void ${root}.querySelector('history-timeline').shadowRoot.querySelector('[part="play"]').click()`;
const hasButton = (root) =>
  `${root} && ${root}.querySelector('history-timeline')?.shadowRoot?.querySelector('[part="play"]')`;

for (const engine of engines)
  describe(`a frame in ${engine}`, () => {
    const { open, url } = strangers(engine);
    const port = () => new URL(url()).port;

    for (const [what, src] of [
      ['beside the page', () => 'film.html'],
      ['of its host', () => '/film.html'],
      ['by its whole address', () => `${url()}/film.html`],
      ['without a protocol', () => `//127.0.0.1:${port()}/film.html`],
      ['in other letters', () => `HTTP://127.1:${port()}/film.html`],
    ])
      it(`of the page's own origin, given ${what}, cannot reach the page`, async () => {
        const page = await open({
          body: hears + timelineOf(src()) + script,
          files: { '/film.html': html(film) },
          until: hasButton('document'),
        });
        await page.run(play('document'));
        await page.until('window.__film');
        assert.equal(await page.run('window.__film'), 'nothing, as null');
        assert.equal(await page.run(`document.body.hasAttribute('data-owned')`), false);
        await page.close();
      });

    it('of the origin that a base element names keeps it, and cannot reach the page', async () => {
      const head = `<base href="http://localhost:${port()}/">`;
      const page = await open({
        head,
        body: hears + timelineOf('film.html') + script.replace('src="', `src="${url()}`),
        files: { '/film.html': html(film) },
        until: hasButton('document'),
      });
      await page.run(play('document'));
      await page.until('window.__film');
      assert.equal(await page.run('window.__film'), `nothing, as http://localhost:${port()}`);
      assert.equal(await page.run(`document.body.hasAttribute('data-owned')`), false);
      await page.close();
    });

    it('in a page of srcdoc, which has the origin of the page around it, cannot reach either', async () => {
      const inner = `<!doctype html>${probe}<body>${hears}${timelineOf('/film.html')}${script}`
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;');
      const inside = `document.querySelector('iframe').contentDocument`;
      const page = await open({
        body: `<iframe srcdoc="${inner}"></iframe>`,
        files: { '/film.html': html(film) },
        until: hasButton(inside),
      });
      await page.run(play(inside));
      await page.until(`document.querySelector('iframe').contentWindow.__film`);
      assert.equal(await page.run(`document.querySelector('iframe').contentWindow.__film`), 'nothing, as null');
      assert.equal(await page.run(`${inside}.body.hasAttribute('data-owned')`), false);
      await page.close();
    });
  });
