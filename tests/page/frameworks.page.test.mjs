/** Frameworks that render, update and remove our elements. */
import assert from 'node:assert/strict';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { script, strangers, timeline } from '../support/page.mjs';
import { all, count, file, loaded, npm, ours, rootOf, shows, texts, widgets } from '../support/widgets.mjs';

const titles = `${rootOf('history-timeline')}.querySelectorAll('[part="title"]').length`;
const fragment = (body) => ({ body, headers: { 'content-type': 'text/html; charset=utf-8' } });

/** An element that either version of React renders; the test calls `show(props)` and `leave()`. */
const reactEntry = `
  import { StrictMode, createElement as h } from 'react';
  import { createRoot } from 'react-dom/client';
  const root = createRoot(document.getElementById('app'));
  const item = ({ date, title }) => h('li', { key: title }, h('time', { dateTime: date }, date), h('h3', null, title));
  const History = ({ order, events, value }) => h('div', null,
    h('history-timeline', { order }, h('ol', null, events.map(item))),
    h('milestone-counter', { value, label: 'officers' }),
    h('quote-card', null, h('figure', null, h('blockquote', null, 'Words to keep.'))));
  window.show = (props) => root.render(h(StrictMode, null, h(History, props)));
  window.leave = () => root.unmount();`;

const svelteComponent = `<script>
    let { order, events, value } = $props();
    let shown = $state(value);
    window.show = (next) => { shown = next; };
  </script>
  <history-timeline {order}><ol>{#each events as { date, title }}<li><time datetime={date}>{date}</time><h3>{title}</h3></li>{/each}</ol></history-timeline>
  <milestone-counter value={shown} label="officers"></milestone-counter>
  <quote-card><figure><blockquote>Words to keep.</blockquote></figure></quote-card>`;
const svelteEntry = `
  import { mount, unmount } from 'svelte';
  import App from 'app.svelte';
  const props = { order: 'newest', value: '10500', events: [{ date: '1998', title: 'First' }, { date: '1999', title: 'Last' }] };
  const app = mount(App, { target: document.getElementById('app'), props });
  window.leave = () => unmount(app);`;

const angularEntry = `
  import 'zone.js';
  import '@angular/compiler';
  import { ApplicationRef, Component, CUSTOM_ELEMENTS_SCHEMA, provideZoneChangeDetection } from '@angular/core';
  import { bootstrapApplication } from '@angular/platform-browser';
  class App { value = '10500'; events = [{ date: '1998', title: 'First' }, { date: '1999', title: 'Last' }]; }
  const Root = Component({
    selector: 'app-root',
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: \`<history-timeline order="newest"><ol>
      @for (event of events; track event.title) { <li><time [attr.datetime]="event.date">{{ event.date }}</time><h3>{{ event.title }}</h3></li> }
      </ol></history-timeline>
      <milestone-counter [value]="value" label="officers"></milestone-counter>
      <quote-card><figure><blockquote>Words to keep.</blockquote></figure></quote-card>\`,
  })(App);
  window.stable = [];
  bootstrapApplication(Root, { providers: [provideZoneChangeDetection()] }).then((application) => {
    application.isStable.subscribe((isStable) => window.stable.push(isStable));
    window.show = (value) => { application.components[0].instance.value = value; application.tick(); };
    window.leave = () => application.destroy();
  });`;

const bundle = async (contents, options = {}) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
    ...options,
  });
  return { body: outputFiles[0].text, headers: { 'content-type': 'text/javascript' } };
};
const svelte = {
  name: 'svelte',
  setup(plugins) {
    plugins.onResolve({ filter: /^app\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }));
    plugins.onLoad({ filter: /.*/, namespace: 'svelte' }, () => ({
      contents: compile(svelteComponent, { generate: 'client' }).js.code,
      resolveDir: process.cwd(),
    }));
  },
};

describe('frameworks that write the page', () => {
  const { open } = strangers('chromium');
  const bundles = {};
  before(async () => {
    bundles['React 18'] = await bundle(reactEntry, { alias: { react: 'react18', 'react-dom': 'react-dom18' } });
    bundles['React 19'] = await bundle(reactEntry);
    bundles.Svelte = await bundle(svelteEntry, { plugins: [svelte], conditions: ['svelte', 'browser'] });
    // zone.js does not support native async functions.
    bundles.Angular = await bundle(angularEntry, { target: 'es2016' });
  });

  const show = (options) => open({ until: loaded, ...options });
  const clean = async (page) => {
    const { errors, said } = await page.seen();
    assert.deepEqual(errors, []);
    // Before Vue has mounted, the figure has no value.
    const isEarly = (line) => /Expected milestones; see the documentation/.test(line);
    assert.deepEqual(
      said.filter((line) => ours(line) && !isEarly(line)),
      [],
    );
    await page.close();
  };
  const titlesShown = (page) =>
    page.run(
      `[].map.call(${rootOf('history-timeline')}.querySelectorAll('[part="title"]'), function (title) { return title.textContent; }).join()`,
    );
  const isFigure = (figure) => shows(figure, 'milestone-counter');
  const gone = `!document.querySelector('history-timeline, milestone-counter, quote-card')`;

  for (const version of ['React 18', 'React 19']) {
    it(`is rendered, changed and taken away by ${version} in strict mode`, async () => {
      const page = await show({
        body: `<div id="app"></div>${script}${file('/bundle.js')}`,
        files: { '/bundle.js': bundles[version] },
      });
      const first = { date: '1998', title: 'First' };
      const last = { date: '1999', title: 'Last' };
      const render = (props) => page.run(`void show(${JSON.stringify(props)})`);
      await render({ order: 'newest', events: [first, last], value: '10500' });
      await page.until(`${all} && ${titles} === 2 && ${isFigure('10,500')}`);
      assert.equal(await titlesShown(page), 'Last,First');
      await render({ order: 'oldest', events: [first, { date: '2001', title: 'Another' }, last], value: '20750' });
      await page.until(`${titles} === 3 && ${isFigure('20,750')}`);
      assert.equal(await titlesShown(page), 'First,Last,Another');
      assert.ok((await page.text('quote-card')).includes('Words to keep.'));
      await page.run('void leave()');
      await page.until(gone);
      await clean(page);
    });
  }

  it('is rendered, changed and taken away by Svelte', async () => {
    const page = await show({
      body: `<div id="app"></div>${script}${file('/bundle.js')}`,
      files: { '/bundle.js': bundles.Svelte },
    });
    await page.until(`${all} && ${titles} === 2 && ${isFigure('10,500')}`);
    assert.equal(await titlesShown(page), 'Last,First');
    assert.ok((await page.text('quote-card')).includes('Words to keep.'));
    await page.run(`void show('20750')`);
    await page.until(isFigure('20,750'));
    await page.run('void leave()');
    await page.until(gone);
    await clean(page);
  });

  it('is rendered and changed by Angular, whose zone becomes and stays stable beside it', async () => {
    const page = await show({
      body: `<app-root></app-root>${script}${file('/bundle.js')}`,
      files: { '/bundle.js': bundles.Angular },
    });
    await page.until(`${all} && ${titles} === 2 && ${isFigure('10,500')}`);
    assert.equal(await titlesShown(page), 'Last,First');
    assert.ok((await page.text('quote-card')).includes('Words to keep.'));
    const still = `${rootOf('milestone-counter')}.querySelector('.motion').getAttribute('data-passing') === ''`;
    await page.until(`${still} && stable[stable.length - 1] === true`);
    await page.run(`void show('20750')`);
    await page.until(isFigure('20,750'));
    await page.until('stable[stable.length - 1] === true');
    await page.run('void leave()');
    await page.until(gone);
    await clean(page);
  });

  for (const [version, path, mount] of [
    [
      'Vue 2',
      'vue2/dist/vue.js',
      `Vue.config.ignoredElements = ['history-timeline', 'milestone-counter', 'quote-card'];
       window.app = new Vue({ el: '#app', data: { order: 'newest', value: '10500' } });`,
    ],
    [
      'Vue 3',
      'vue/dist/vue.global.js',
      `var made = Vue.createApp({ data: function () { return { order: 'newest', value: '10500' }; } });
       made.config.compilerOptions.isCustomElement = function (tag) { return /^(history|milestone|quote)-/.test(tag); };
       window.app = made.mount('#app');`,
    ],
  ]) {
    it(`is compiled with the page by ${version}, which then changes an attribute`, async () => {
      const body = `<div id="app">${widgets
        .replace('<history-timeline>', '<history-timeline :order="order">')
        .replace(
          /<milestone-counter>.*<\/milestone-counter>/,
          '<milestone-counter :value="value">officers</milestone-counter>',
        )}</div>${script}`;
      const page = await show({ head: npm(path), body });
      await page.until(`${rootOf('milestone-counter')} && ${rootOf('milestone-counter')}.querySelector('slot')`);
      await page.run(`void (function () { ${mount} })()`);
      await page.until(`${all} && ${titles} === 2 && ${isFigure('10,500')}`);
      assert.equal(await titlesShown(page), 'The public launch,The first meeting');
      await page.run(`void (app.value = '20750', app.order = 'oldest')`);
      await page.until(isFigure('20,750'));
      await page.until(
        `${rootOf('history-timeline')}.querySelector('[part="title"]').textContent === 'The first meeting'`,
      );
      assert.ok((await page.text('quote-card')).includes('Words to keep.'));
      await clean(page);
    });
  }

  it('shows its content once after a visit by Turbo, and once more after the way back to the cached page', async () => {
    const head = npm('@hotwired/turbo/dist/turbo.es2017-umd.js');
    const other = timeline.replace('The first meeting', 'Another meeting');
    const page = await show({
      head,
      body: `<a id="link" href="/other">Other</a>${widgets}${script}`,
      files: {
        '/other': fragment(
          `<!doctype html><html lang="en"><head><title>Other</title>${head}</head><body>${other}${script}</body></html>`,
        ),
      },
    });
    await page.until(all);
    const cached = `new Promise(function (done) { addEventListener('turbo:before-cache', done, { once: true }); document.getElementById('link').click(); }).then(String)`;
    await page.run(cached);
    await page.until(`location.pathname === '/other' && ${shows('Another meeting')}`);
    assert.equal(count(await page.text(), 'Another meeting'), 1);
    await page.run(`void (window.__stayed = true, history.back())`);
    await page.until(
      `location.pathname === '/page' && ${shows('The first meeting')} && !document.documentElement.hasAttribute('data-turbo-preview')`,
    );
    const text = await page.text();
    for (const words of texts) assert.equal(count(text, words), 1, `${words} in ${text}`);
    assert.equal(await page.run('window.__stayed'), true);
    assert.equal(await page.run(`document.querySelector('history-timeline').querySelectorAll('li').length`), 2);
    await clean(page);
  });

  const morphing = {
    head: npm('idiomorph/dist/idiomorph.js'),
    body: widgets + script,
    until: `${loaded} && ${all}`,
  };

  it('reflects no attribute, so that idiomorph finds nothing to change in the same HTML', async () => {
    const page = await open(morphing);
    await page.run(`void (window.records = [], window.watch = new MutationObserver(function (found) { records.push.apply(records, found); }),
      watch.observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true }),
      Idiomorph.morph(document.body, ${JSON.stringify(widgets + script)}, { morphStyle: 'innerHTML' }))`);
    assert.equal(await page.run('records.concat(watch.takeRecords()).length'), 0);
    const shown = await page.text();
    for (const words of texts) assert.equal(count(shown, words), 1, `${words} in ${shown}`);
    assert.equal(
      await page.run(
        `[].reduce.call(document.querySelectorAll('history-timeline, milestone-counter, quote-card'), function (sum, host) { return sum + host.attributes.length; }, 0)`,
      ),
      0,
    );
    await clean(page);
  });

  it('shows what idiomorph changes in its children and attributes', async () => {
    const page = await open(morphing);
    const changed = widgets
      .replace('The first meeting', 'The changed meeting')
      .replace('<history-timeline>', '<history-timeline order="newest">');
    await page.run(
      `void Idiomorph.morph(document.body, ${JSON.stringify(changed + script)}, { morphStyle: 'innerHTML' })`,
    );
    await page.until(shows('The changed meeting'));
    await page.until(
      `${rootOf('history-timeline')}.querySelector('[part="title"]').textContent === 'The public launch'`,
    );
    assert.equal(count(await page.text(), 'The first meeting'), 0);
    await clean(page);
  });

  it('is shown where htmx swaps it in', async () => {
    const page = await show({
      head: npm('htmx.org/dist/htmx.js'),
      body: `<button hx-get="/fragment" hx-target="#here">More</button><div id="here">Nothing yet</div>${script}`,
      files: { '/fragment': fragment(widgets) },
    });
    await page.run(`document.querySelector('button').click()`);
    await page.until(all);
    const text = await page.text();
    for (const words of texts) assert.equal(count(text, words), 1, `${words} in ${text}`);
    assert.ok(!text.includes('Nothing yet'));
    await clean(page);
  });

  it('is shown after jQuery clones it, detaches and appends it, and writes it as HTML', async () => {
    const page = await show({
      head: npm('jquery/dist/jquery.js'),
      body: `<div id="here">${widgets}</div><div id="there"></div>${script}`,
      until: `${loaded} && ${all}`,
    });
    const shownIn = async (place) => {
      await page.until(
        `[].every.call(document.querySelectorAll('${place} > *'), function (host) { return host.shadowRoot && host.shadowRoot.querySelector('[part="base"]'); })`,
      );
      const text = await page.text(place);
      for (const words of texts) assert.equal(count(text, words), 1, `${words} in ${text}`);
    };
    await page.run(`void jQuery('#here').children().clone(true).appendTo('#there')`);
    await shownIn('#there');
    await page.run(`void jQuery('#there').empty().append(jQuery('#here').children().detach())`);
    await shownIn('#there');
    assert.equal(await page.text('#here'), '');
    await page.run(`void jQuery('#here').html(jQuery('#there').html())`);
    await shownIn('#here');
    await clean(page);
  });
});
