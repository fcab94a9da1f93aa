/** Pages move, copy, hide and remove elements without leaks or side effects. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, script, strangers, timeline } from '../support/page.mjs';

const first = 'The first meeting';
const loaded = "document.readyState === 'complete'";
const rootOf = (name) => `document.querySelector('${name}').shadowRoot`;
const shows = (text, name = 'history-timeline') =>
  `(document.querySelector('${name}')?.shadowRoot?.textContent ?? '').includes(${JSON.stringify(text)})`;
const counter = '<milestone-counter><data value="10500">10,500</data> officers</milestone-counter>';
const figure = `${rootOf('milestone-counter')}.querySelector('.number bdi')`;

describe('lifecycle', () => {
  const { open } = strangers('chromium');
  const works = async (page, text = first) => {
    assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
    assert.ok((await page.text()).includes(text), await page.text());
    await page.close();
  };

  it('shows what was set on it before its script came', async () => {
    const page = await open({
      body: `<history-timeline></history-timeline><script>
        document.querySelector('history-timeline').story = [{ title: 'Set before' }];
        document.querySelector('history-timeline').limit = 1;
      </script>${script}`,
      until: shows('Set before'),
    });
    await works(page, 'Set before');
  });

  it('is a LitElement with all of its names, as its documentation shows it', async () => {
    const page = await open({});
    const heard = await page.run(`(async () => {
      const element = document.querySelector('history-timeline');
      const heard = [];
      const names = ['hostConnected', 'hostUpdate', 'hostUpdated', 'hostDisconnected'];
      element.addController(Object.fromEntries(names.map((name) => [name, () => heard.push(name)])));
      element.requestUpdate();
      await element.updateComplete;
      element.remove();
      const { prototype } = customElements.get('history-timeline');
      const methods = ['performUpdate', 'scheduleUpdate', 'shouldUpdate', 'willUpdate', 'update', 'render', 'firstUpdated', 'updated'];
      return [...heard, ...methods.filter((name) => typeof prototype[name] !== 'function')].join();
    })()`);
    assert.equal(heard, 'hostConnected,hostUpdate,hostUpdated,hostDisconnected');
    await page.close();
  });

  it('survives innerHTML += on what is around it', async () => {
    const page = await open({});
    await page.run(`void (document.body.innerHTML += '<p>more</p>')`);
    await page.until(drawn);
    await works(page);
  });

  it('can be cloned and imported', async () => {
    const page = await open({});
    await page.run(`(() => {
      const host = document.querySelector('history-timeline');
      const clone = host.cloneNode(true);
      const other = document.implementation.createHTMLDocument();
      other.body.innerHTML = host.outerHTML;
      const imported = document.importNode(other.querySelector('history-timeline'), true);
      document.body.replaceChildren(clone, imported);
    })()`);
    await page.until(
      `[...document.querySelectorAll('history-timeline')].filter((host) => host.shadowRoot.querySelectorAll('li').length === 2).length === 2`,
    );
    await works(page);
  });

  it('can be adopted into a frame and back', async () => {
    const page = await open({ body: `${timeline}<iframe></iframe>${script}` });
    await page.run(`(() => {
      const host = document.querySelector('history-timeline');
      document.querySelector('iframe').contentDocument.body.append(host);
      document.body.append(host);
    })()`);
    await page.until(drawn);
    await works(page);
  });

  it('leaves nothing behind: of 300 created and removed, at most 3 are alive after a collection', async () => {
    const page = await open({});
    const client = await page.tab.page.context().newCDPSession(page.tab.page);
    const listeners = async () => {
      const { result } = await client.send('Runtime.evaluate', { expression: 'window' });
      const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      return listeners.length;
    };
    const before = await listeners();
    await page.run(`(async () => {
      window.refs = [];
      const story = {
        events: [{ title: 'A' }],
        milestones: [{ value: 1, label: 'A' }],
        quotes: [{ text: 'A' }],
        observances: [{ name: 'A', date: '--05-25' }],
        coverage: [{ label: 'A', countries: ['BE'] }],
      };
      for (let index = 0; index < 100; index++) {
        for (const name of ['history-timeline', 'milestone-counter', 'quote-card', 'observance-day', 'coverage-map']) {
          const host = document.createElement(name);
          // Every second element waits for content.
          if (index % 2) host.story = story;
          document.body.append(host);
          await host.updateComplete;
          host.remove();
          refs.push(new WeakRef(host));
        }
      }
    })()`);
    // Pending tasks and frames release their references when they have run.
    let alive = Infinity;
    for (let attempt = 0; alive > 3 && attempt < 20; attempt++) {
      await page.run('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
      await client.send('HeapProfiler.collectGarbage');
      alive = await page.run('refs.filter((ref) => ref.deref()).length');
    }
    assert.ok(alive <= 3, String(alive));
    assert.equal(await listeners(), before);
    await works(page);
  });

  for (const [what, code] of [
    ['frames never come, as in a hidden tab', 'window.requestAnimationFrame = function () { return 1; };'],
    ['the observer never fires', 'window.IntersectionObserver = class { observe() {} disconnect() {} };'],
    ['the tab is hidden', `Object.defineProperty(Document.prototype, 'hidden', { get() { return true; } });`],
  ]) {
    it(`has the final figure where ${what}`, async () => {
      const page = await open({
        media: { reducedMotion: 'no-preference' },
        body: `<script>${code}</script>${counter}${script}`,
        until: shows('10,500', 'milestone-counter'),
      });
      assert.equal(await page.run(`${figure}.textContent`), '10,500');
      await page.until(`!${figure}.classList.contains('counting')`);
      await works(page, '10,500');
    });
  }

  it('listens to no unload, and asks for no synchronous size', async () => {
    const page = await open({
      body: `<script>
        window.events = [];
        var add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (name) { events.push(name); return add.apply(this, arguments); };
        window.observed = 0;
        window.ResizeObserver = class { observe() { observed++; } };
      </script>${timeline}${counter}${script}`,
    });
    const events = JSON.parse(await page.run('__json(events)'));
    assert.ok(events.length > 0);
    assert.deepEqual(
      events.filter((name) => /unload|pagehide/.test(name)),
      [],
    );
    assert.equal(await page.run('observed'), 0);
    await works(page);
  });

  const rendered = `document.querySelector('history-timeline').shadowRoot?.querySelector('.root')`;
  for (const [where, before, after, show] of [
    ['where display was none', '<div id="box" style="display:none">', '</div>', `box.style.display = ''`],
    ['in <details>', '<details id="box"><summary>More</summary>', '</details>', 'box.open = true'],
    ['in <dialog>', '<dialog id="box">', '</dialog>', 'box.showModal()'],
    [
      'where content-visibility was hidden',
      '<div id="box" style="content-visibility:hidden">',
      '</div>',
      `box.style.contentVisibility = ''`,
    ],
  ]) {
    it(`has its room when it is shown ${where}`, async () => {
      const page = await open({ body: before + timeline + after + script, until: rendered });
      await page.run(`void (${show})`);
      await page.until(`${rootOf('history-timeline')}.querySelector('li')?.getBoundingClientRect().height > 20`);
      await works(page);
    });
  }

  it("works in another element's shadow root", async () => {
    const page = await open({
      body: `<div id="host"></div>${script}<script>
        document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(timeline)};
      </script>`,
      until: `host.shadowRoot.querySelector('history-timeline').shadowRoot?.querySelector('h3')`,
    });
    await works(page);
  });

  it('takes neither focus nor scroll, title nor hash', async () => {
    const page = await open({
      body: `<div style="height:3000px"></div><input id="field"><div style="height:3000px"></div>${timeline}${counter}
        <script>document.title = 'Mine'; field.focus(); window.at = scrollY; window.length0 = history.length;</script>${script}`,
      fragment: '#mine',
    });
    assert.equal(
      await page.run(
        `[document.title, document.activeElement.id, scrollY === at, location.hash, history.length === length0].join()`,
      ),
      'Mine,field,true,#mine,true',
    );
    await works(page);
  });

  it('schedules nothing once it is shown', async () => {
    const page = await open({
      body: `${timeline}${counter}<script>
        window.calls = [];
        window.real = {};
        ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'].forEach(function (name) {
          var native = window[name].bind(window);
          real[name] = native;
          window[name] = function (work, delay) {
            calls.push(name === 'setTimeout' ? name + ' ' + delay : name);
            return native.apply(null, arguments);
          };
        });
      </script>${script}`,
      until: `${loaded} && ${drawn} && ${shows('10,500', 'milestone-counter')}`,
    });
    // The animation of the figure has ended.
    await page.until(`calls.includes('setTimeout 1300') && !${figure}.classList.contains('counting')`);
    await page.run(
      `new Promise((done) => { calls.length = 0; real.requestAnimationFrame(() => real.requestAnimationFrame(done)); })`,
    );
    assert.equal(await page.run('calls.join()'), '');
    await works(page);
  });
});
