/** The page's libraries and replaced globals: our elements work beside them, and leave the page as it was. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { allRequired } from '../../scripts/browsers.mjs';
import { script, strangers, timeline } from '../support/page.mjs';

const counter = '<milestone-counter><data value="10500">10,500</data> officers</milestone-counter>';
const quote =
  '<quote-card><figure><blockquote>Words to keep.</blockquote><figcaption><cite>A. Person</cite></figcaption></figure></quote-card>';
const widgets = timeline + counter + quote;
const texts = [
  'The first meeting',
  'April 1999',
  'The public launch',
  '10,500',
  'officers',
  'Words to keep.',
  'A. Person',
];
const loaded = "document.readyState === 'complete'";
const rootOf = (tag) => `(document.querySelector('${tag}') || {}).shadowRoot`;
const all = ['history-timeline', 'milestone-counter', 'quote-card']
  .map((tag) => `${rootOf(tag)} && ${rootOf(tag)}.querySelector('[part="base"]')`)
  .join(' && ');
const shows = (words, tag = 'history-timeline') =>
  `${rootOf(tag)} && ${rootOf(tag)}.textContent.indexOf(${JSON.stringify(words)}) >= 0`;
const titles = `${rootOf('history-timeline')}.querySelectorAll('[part="title"]').length`;
const count = (text, words) => text.split(words).length - 1;
const ours = (line) => /^<(history-timeline|milestone-counter|quote-card|script)>/.test(line);
const file = (path) => `<script src="${path}"></script>`;
const npm = (path) => file(`/node_modules/${path}`);
const sheet = (path) => `<link rel="stylesheet" href="/node_modules/${path}">`;
const inline = (code) => `<script>${code}</script>`;
const fragment = (body) => ({ body, headers: { 'content-type': 'text/html; charset=utf-8' } });

const above = `<section id="page-before"><h1>Our house</h1><p class="lead">Words <a href="#page-after">and a link</a>.</p>
  <form class="form"><label>Name <input id="name" class="form-control" value="Ada"></label><button class="btn">Send</button></form></section>`;
const below = `<section id="page-after"><ul><li>One</li><li>Two</li></ul><table class="table"><tr><th>Year</th><td>1998</td></tr></table>
  <p style="height: 2000px">The end of the page</p></section>`;
/** What our elements stand in has a size of its own, so that all of the page has its place before and after. */
const stage = `<div id="ours" style="height: 900px; overflow: hidden">${widgets}</div>`;
const page = above + stage + below;

/** Lines of a page that has everything that a snapshot looks at. */
const settle = `localStorage.setItem('theirs', 'kept'); sessionStorage.setItem('theirs', 'kept'); document.cookie = 'theirs=kept';
  history.replaceState('theirs', ''); document.getElementById('name').focus(); scrollTo(0, 120);`;
/** What the test keeps in the page. */
const kept = `window.__sourceOf = Function.prototype.call.bind(Function.prototype.toString); window.__arrived = {};
  window.__before = window.__after = null;`;
const addScript = `(function () {
  var late = document.createElement('script');
  late.src = '/dist/history-widgets.js';
  late.onload = function () { late.remove(); window.__arrived.yes = true; };
  document.head.appendChild(late);
})()`;

const debian = (path) => ({
  [`/${path}`]: async () => ({ body: await readFile(`/usr/share/javascript/${path}`, 'utf8') }),
});

/** Both come as Debian packages alone; elsewhere they are tested where they were put. */
const debianLibraries = {
  Prototype: {
    head: file('/prototype/prototype.js'),
    files: debian('prototype/prototype.js'),
    has: 'Prototype.Version && window.$$',
  },
  'MooTools Core': {
    head: file('/mootools/mootools-core-nc.js'),
    files: debian('mootools/mootools-core-nc.js'),
    has: 'MooTools.version && Function.prototype.pass',
  },
  'MooTools Core and More': {
    head: file('/mootools/mootools-core-nc.js') + file('/mootools/mootools-more-nc.js'),
    files: { ...debian('mootools/mootools-core-nc.js'), ...debian('mootools/mootools-more-nc.js') },
    has: 'MooTools.version && MooTools.More',
  },
};

/** Library → what the page loads, and an expression that is true where it is there. */
const libraries = {
  'jQuery 4': { head: npm('jquery/dist/jquery.js'), has: `jQuery.fn.jquery` },
  'core-js': { head: npm('core-js-bundle/index.js'), has: `window['__core-js_shared__']` },
  'core-js in place of Promise, Map, Set, WeakMap and URL': {
    head:
      inline('delete window.Promise; delete window.Map; delete window.Set; delete window.WeakMap; delete window.URL;') +
      npm('core-js-bundle/index.js'),
    has: `[Promise, Map, Set, WeakMap, URL].every(function (one) { return !/native code/.test(__sourceOf(one)); })`,
  },
  'zone.js': {
    head: npm('zone.js/bundles/zone.umd.js'),
    has: 'window.Zone',
    // Where zone.js keeps the listeners of the window and the document.
    except: /^(window|document)\.__zone_symbol__/,
  },
  'es5-shim and es5-sham': {
    head:
      inline('delete Array.prototype.forEach; delete String.prototype.trim;') +
      npm('es5-shim/es5-shim.js') +
      npm('es5-shim/es5-sham.js'),
    has: '[].forEach && "".trim',
  },
  'es6-shim and es6-sham': {
    head:
      inline('delete String.prototype.repeat; delete Array.from; delete window.Promise;') +
      npm('es6-shim/es6-shim.js') +
      npm('es6-shim/es6-sham.js'),
    has: '"".repeat && Array.from && Promise.resolve',
  },
  'Sugar, extending all built-ins': {
    head: npm('sugar/dist/sugar.js') + inline('Sugar.extend();'),
    has: '[].groupBy && "".dasherize',
  },
  RequireJS: { head: npm('requirejs/require.js'), has: 'define.amd && require.config' },
  'AngularJS compiling the page': {
    head: npm('angular/angular.js'),
    body: `<div ng-app>${page}</div>`,
    has: `angular.version.major === 1 && document.querySelector('.ng-scope')`,
  },
  ...(existsSync('/usr/share/javascript/mootools') || allRequired() ? debianLibraries : {}),
  Turbo: { head: npm('@hotwired/turbo/dist/turbo.es2017-umd.js'), has: 'Turbo.session.started' },
  idiomorph: { head: npm('idiomorph/dist/idiomorph.js'), has: 'Idiomorph.morph' },
  htmx: { head: npm('htmx.org/dist/htmx.js'), has: 'htmx.version' },
  'Vue 2': { head: npm('vue2/dist/vue.min.js'), has: '/^2/.test(Vue.version)' },
  'Vue 3': { head: npm('vue/dist/vue.global.prod.js'), has: '/^3/.test(Vue.version)' },
  'React 18': {
    head: npm('react18/umd/react.production.min.js') + npm('react-dom18/umd/react-dom.production.min.js'),
    has: '/^18/.test(ReactDOM.version)',
  },
  Bootstrap: {
    head: sheet('bootstrap/dist/css/bootstrap.css') + npm('bootstrap/dist/js/bootstrap.bundle.js'),
    has: `bootstrap.Modal && getComputedStyle(document.body).margin === '0px'`,
  },
  'the preflight of Tailwind': {
    head: sheet('tailwindcss/preflight.css'),
    has: `getComputedStyle(document.querySelector('h1')).margin === '0px'`,
  },
  'normalize.css': {
    head: sheet('normalize.css/normalize.css'),
    has: `getComputedStyle(document.body).margin === '0px'`,
  },
  'no library at all': { has: 'true' },
};

describe('libraries of the page', () => {
  const { open } = strangers('chromium');

  for (const [name, { head = '', body = page, files, has, except = /^$/ }] of Object.entries(libraries)) {
    it(`works beside ${name}, and leaves the page as it was`, async () => {
      const opened = await open({
        head: file('/tests/support/page-snapshot.js') + inline(kept) + head,
        body,
        files,
        until: loaded,
      });
      await opened.until(has);
      await opened.run(settle);
      await opened.until(`document.activeElement === document.getElementById('name') && scrollY === 120`);
      await opened.run('void (window.__before = __snapshot())');
      await opened.run(addScript);
      await opened.until(`__arrived.yes && ${all}`);
      // The motion of the figure has ended too.
      await opened.until(`${rootOf('milestone-counter')}.querySelector('.motion').getAttribute('data-passing') === ''`);
      const changed = JSON.parse(
        await opened.run(`(window.__after = __snapshot(), __json(__differences(__before, __after)))`),
      );
      assert.deepEqual(
        changed.filter((path) => !except.test(path) && !/^window\.__(before|after)/.test(path)),
        [],
      );
      const shown = await opened.text();
      for (const words of texts) assert.equal(count(shown, words), 1, `${words} in ${shown}`);
      const { errors, said } = await opened.seen();
      assert.deepEqual(errors, []);
      assert.deepEqual(said.filter(ours), []);
      await opened.close();
    });
  }

  it('would see what a guest changes', async () => {
    const opened = await open({
      media: {},
      head: file('/tests/support/page-snapshot.js'),
      body: page,
      until: loaded,
    });
    const changed = await opened.run(`(function () {
      var before = __snapshot();
      window.guest = 1; Array.prototype.guest = 1; Element.prototype.remove = function () {}; document.title = 'Guest';
      document.querySelector('h1').style.color = 'red'; localStorage.setItem('guest', '1'); document.cookie = 'guest=1';
      document.getElementById('name').focus(); scrollTo(0, 50); history.pushState('guest', '', '#guest');
      return __differences(before, __snapshot()).join('; ');
    })()`);
    for (const path of [
      'window.guest',
      'Array.prototype.guest',
      'Element.prototype.remove',
      'the HTML of the page',
      'h1 style color',
      'localStorage guest',
      'the cookies',
      'the focus',
      'the scroll position',
      'the length of the history',
      'the state of the history',
      'the address',
      'the title',
    ]) {
      assert.ok(changed.includes(path), `${path} in ${changed}`);
    }
    await opened.close();
  });
});

/** An entry that React, of either version, renders: `show(props)` and `leave()` are in the test's hands. */
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
    // zone.js sees no native async functions.
    bundles.Angular = await bundle(angularEntry, { target: 'es2016' });
  });

  const show = (options) => open({ until: loaded, ...options });
  const clean = async (page) => {
    const { errors, said } = await page.seen();
    assert.deepEqual(errors, []);
    assert.deepEqual(said.filter(ours), []);
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
          '<milestone-counter :value="value" label="officers"></milestone-counter>',
        )}</div>${script}`;
      const page = await show({ head: npm(path), body });
      await page.until(all);
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

/** A Promise, a fetch, a URL and an Event as pages put them in the place of the browser's. */
const standIns = {
  'a subclass of Promise': `window.Promise = class Promise extends window.Promise {};`,
  'a Promise of its own making': `window.Promise = (function (Native) {
    function Standing(work) { this.real = new Native(work); }
    var wrap = function (real) { var made = Object.create(Standing.prototype); made.real = real; return made; };
    Standing.prototype.then = function (done, failed) { return wrap(this.real.then(done, failed)); };
    Standing.prototype.catch = function (failed) { return this.then(undefined, failed); };
    Standing.resolve = function (value) { return wrap(Native.resolve(value)); };
    Standing.reject = function (value) { return wrap(Native.reject(value)); };
    Standing.all = function (list) { return wrap(Native.all(list)); };
    return Standing;
  })(window.Promise);`,
  'a fetch of XMLHttpRequest, without streams': `window.fetch = function (url) {
    return new Promise(function (done, failed) {
      var request = new XMLHttpRequest();
      request.open('GET', url);
      request.onerror = function () { failed(new TypeError('Network request failed')); };
      request.onload = function () {
        done({ ok: request.status < 300, status: request.status, text: function () { return Promise.resolve(request.responseText); } });
      };
      request.send();
    });
  };`,
  'a URL of its own making': `window.URL = function (address, base) {
    var real = document.createElement('a'), page = document.createElement('base');
    if (base) { page.href = base; document.head.appendChild(page); }
    real.href = address;
    ['href', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash', 'origin'].forEach(function (name) { this[name] = real[name]; }, this);
    if (base) page.remove();
    this.toString = function () { return this.href; };
  };`,
  'an Event that is none': `window.Event = function (event) { this.event = event; }; window.CustomEvent = window.Event;`,
};

/** What else a page may have in place, with which everything still works. */
const changes = {
  'without a console': 'window.console = undefined;',
  'with an empty console': 'window.console = {};',
  'with JSON.stringify of old, and toJSON on all that it writes': `Array.prototype.toJSON = String.prototype.toJSON = Date.prototype.toJSON = function () { return 'toJSON'; };
    JSON.stringify = function (value) { return value && value.toJSON ? value.toJSON() : String(value); };`,
  'with the parsing and the writing of dates replaced': `Date.parse = function () { return null; };
    Date.prototype.toString = Date.prototype.toISOString = Date.prototype.toLocaleDateString = function (format) { return 'Date.js ' + format; };
    Date.today = function () { return new Date(); };`,
  'with functions on Object.prototype, which for…in finds': `Object.prototype.extend = function () { return 'junk'; }; Object.prototype.each = function () {}; Array.prototype.remove = function () {};`,
  'with the names of its data on Object.prototype': `['id', 'date', 'displayDate', 'title', 'text', 'picture', 'source', 'name', 'url', 'era', 'tags', 'contentNote', 'label', 'unit', 'asOf', 'qualifier', 'series', 'events', 'milestones', 'quotes', 'lang', 'speaker', 'role', 'portrait', 'alt', 'src']
    .forEach(function (name) { Object.prototype[name] = 'junk'; });`,
  'with the names of options on Object.prototype': `['root', 'threshold', 'signal', 'mode', 'cache', 'method', 'body', 'extends', 'slotAssignment', 'attributeFilter', 'style', 'notation', 'minimumFractionDigits', 'timeZone', 'calendar', 'numberingSystem', 'type', 'reflect', 'converter', 'hasChanged']
    .forEach(function (name) { Object.prototype[name] = 'junk'; });`,
  'with the built-ins frozen': `[Object, Array, Function, String, Number, Boolean, Symbol, Promise, Map, Set, WeakMap, RegExp, Date, Error, TypeError]
    .forEach(function (one) { Object.freeze(one); Object.freeze(one.prototype); }); [JSON, Math, Reflect].forEach(Object.freeze);`,
  'with a wrapped customElements.define': `var define = customElements.define; window.defined = [];
    customElements.define = function (name, constructor, options) {
      defined.push(name);
      return define.call(this, name, class extends constructor {}, options);
    };`,
};
const story = `{"lang":"en","events":[{"date":"1999-04","title":"From a file"}]}`;
const withSource = widgets.replace('<history-timeline>', '<history-timeline src="/story.json">');

describe('globals that the page has replaced', () => {
  const { open } = strangers('chromium');
  const show = (code, options) =>
    open({
      body: inline(code) + withSource + script,
      files: { '/story.json': { body: story } },
      until: `${loaded} && ${all} && ${shows('From a file')}`,
      ...options,
    });

  /** What the page has seen, read without the toJSON of the page. */
  const seenOf = async (page) => {
    await page.run('void [Array, String, Date].forEach(function (one) { delete one.prototype.toJSON; })');
    return page.seen();
  };

  for (const [name, code] of Object.entries({ ...standIns, ...changes })) {
    const how = name in changes ? name : `with ${name}`;
    it(`shows its content and reads its src ${how}`, async () => {
      const page = await show(code);
      const shown = await page.text();
      for (const words of ['From a file', 'April 1999', ...texts.slice(3)]) {
        assert.equal(count(shown, words), 1, `${words} in ${shown}`);
      }
      assert.ok(!/junk|toJSON|Date\.js/.test(shown), shown);
      const { errors, said } = await seenOf(page);
      assert.deepEqual(errors, []);
      assert.deepEqual(said, []);
      await page.close();
    });

    it(`reads the events that the page's HTML and a script in it hold ${how}`, async () => {
      const page = await open({
        body: `${inline(code)}${widgets}<div id="json"><history-timeline><script type="application/json">${story}</script></history-timeline></div>${script}`,
        until: `${loaded} && ${all} && (document.querySelector('#json > *').shadowRoot || document).querySelector('[part="title"]')`,
      });
      const shown = await page.text();
      for (const words of ['The first meeting', 'The public launch', 'From a file', '10,500', 'Words to keep.']) {
        assert.equal(count(shown, words), 1, `${words} in ${shown}`);
      }
      assert.ok(!/junk|toJSON|Date\.js/.test(shown), shown);
      assert.deepEqual(await seenOf(page), { errors: [], said: [], violations: [] });
      await page.close();
    });
  }

  it('tells the page that its src has loaded, where Event is none', async () => {
    const page = await show(
      `${standIns['an Event that is none']} document.addEventListener('load', function (event) { if (/^history-/.test(event.target.localName)) window.heard = event.type; }, true);`,
    );
    await page.until(`window.heard === 'load'`);
    await page.close();
  });

  it('never compares the classes of its elements, so that a second script says nothing where define is wrapped', async () => {
    const page = await show(changes['with a wrapped customElements.define'], {
      body: `${inline(changes['with a wrapped customElements.define'])}${withSource}${script}${file('/dist/history-widgets.js?again')}`,
    });
    assert.equal(
      await page.run('defined.join()'),
      'history-timeline,milestone-counter,quote-card,captioned-photo,observance-day,coverage-map,history-story',
    );
    assert.deepEqual(await page.seen(), { errors: [], said: [], violations: [] });
    await page.close();
  });

  for (const [how, code] of [
    ['without a console', changes['without a console']],
    ['with an empty console', changes['with an empty console']],
  ]) {
    it(`keeps the content of the page when src fails ${how}`, async () => {
      const page = await show(code, { files: {}, until: `${all} && ${shows('could not be reached')}` });
      assert.ok((await page.text()).includes('The first meeting'));
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });
  }

  for (const name of ['Map', 'Set', 'WeakMap']) {
    // Back in place at the end: Playwright needs it too.
    const breaks = `(function (real) {
      window.${name} = function () { throw new TypeError('${name} is broken'); };
      addEventListener('load', function () { setTimeout(function () { window.${name} = real; window.__restored = true; }); });
    })(window.${name});`;

    it(`leaves the HTML of the page readable, with at most one sentence, where ${name} throws`, async () => {
      const page = await open({
        body: `${inline(breaks)}${widgets}${script}<p>The page goes on.</p>`,
        until: `window.__restored && document.body.textContent.indexOf('The page goes on.') > 0`,
      });
      const shown = await page.text();
      for (const words of [...texts, 'The page goes on.']) assert.ok(shown.includes(words), `${words} in ${shown}`);
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.ok(said.length <= 1, said.join('\n'));
      assert.ok(said.every(ours), said.join('\n'));
      await page.close();
    });

    it(`leaves the HTML of the page readable where ${name} throws for what comes after the script`, async () => {
      const page = await open({
        body: `${script}${inline(breaks)}${withSource}<p>The page goes on.</p>`,
        until: 'window.__restored',
      });
      await page.until(`document.body.textContent.indexOf('The page goes on.') > 0`);
      const shown = await page.text();
      for (const words of texts) assert.ok(shown.includes(words), `${words} in ${shown}`);
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });
  }
});

describe('clocks that the page has replaced', () => {
  const { open } = strangers('chromium');
  const motion = `${rootOf('milestone-counter')}.querySelector('.motion').getAttribute('data-passing')`;
  const counting = `${rootOf('milestone-counter')}.querySelector('.counting')`;
  const drawnCounter = `${rootOf('milestone-counter')} && ${rootOf('milestone-counter')}.querySelector('[part="value"]')`;
  const show = (code) => open({ body: inline(code) + counter + script, until: drawnCounter });

  // The motion's timer is the only one of its length.
  const begun = `scheduled.indexOf('setTimeout 1300') >= 0`;
  const recorded = `window.scheduled = [];
    ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'].forEach(function (name) {
      var real = window[name];
      window['__' + name] = real.bind(window);
      window[name] = function (work, delay) {
        scheduled.push(name === 'setTimeout' ? name + ' ' + delay : name);
        return real.apply(window, arguments);
      };
    });`;

  for (const [how, code] of [
    [
      'where the clock stands still',
      `Date.now = function () { return 0; }; performance.now = function () { return 1000; };`,
    ],
    [
      'where no frame ever comes',
      `window.requestAnimationFrame = function () { return 1; }; window.cancelAnimationFrame = function () {};`,
    ],
  ]) {
    it(`ends the motion of a figure ${how}`, async () => {
      const page = await show(code + recorded);
      await page.until(begun);
      assert.equal(count(await page.text(), '10,500'), 1);
      await page.until(`${motion} === '' && !${counting}`);
      assert.equal(count(await page.text(), '10,500'), 1);
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });
  }

  it('has the figure in the page while fake timers hold its motion, and ends it when they tick', async () => {
    const page = await show(`(function () {
      var timers = [], now = 0;
      Date.now = performance.now = function () { return now; };
      window.setTimeout = function (work, delay) { timers.push({ work: work, at: now + (delay || 0) }); return timers.length; };
      window.clearTimeout = function (id) { if (timers[id - 1]) timers[id - 1].work = null; };
      window.requestAnimationFrame = function () { return 1; };
      window.cancelAnimationFrame = function () {};
      window.tick = function (time) {
        now += time;
        timers.forEach(function (timer) { var work = timer.work; if (!work || timer.at > now) return; timer.work = null; work(); });
      };
    })();`);
    await page.until(`/^0\\n/.test(${motion}) && ${counting}`);
    assert.equal(await page.run(`${rootOf('milestone-counter')}.querySelector('.number > bdi').textContent`), '10,500');
    await page.run('tick(2000)');
    await page.until(`${motion} === '' && !${counting}`);
    assert.equal(count(await page.text(), '10,500'), 1);
    await page.close();
  });

  it('schedules nothing while it is idle', async () => {
    const page = await open({
      body: `${inline(`window.frames = 0; ${recorded}`)}${widgets}${script}`,
      until: all,
    });
    await page.until(`${begun} && ${motion} === '' && !${counting}`);
    await page.run(
      `void (scheduled.length = 0, (function next() { if (++frames < 60) __requestAnimationFrame(next); })())`,
    );
    await page.until('frames === 60');
    assert.equal(await page.run('scheduled.join()'), '');
    await page.close();
  });
});

describe('ad blockers', () => {
  const forbidden = ['ad', 'ads', 'banner', 'share', 'sponsor', 'track'];
  const wordsOf = (name) =>
    name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
  const blocked = (names) => names.filter((name) => wordsOf(name).some((word) => forbidden.includes(word)));

  it('find no name of theirs in the files, nor in any class, id, part or event', async () => {
    const files = await readdir('dist');
    const names = [...files];
    for (const name of files.filter((name) => /\.(js|css)$/.test(name))) {
      const code = await readFile(`dist/${name}`, 'utf8');
      // Attributes of the templates; selectors and members; strings of one word, such as the names of events and classes.
      for (const [, quoted, bare] of code.matchAll(/\b(?:class|id|part)=(?:"([^"]*)"|([\w-]+))/g)) {
        names.push(...(quoted ?? bare).split(' '));
      }
      for (const [, word] of code.matchAll(/[.#@]([A-Za-z][\w-]*)/g)) names.push(word);
      for (const [, word] of code.matchAll(/["'`]([A-Za-z][\w-]*)["'`]/g)) names.push(word);
    }
    for (const known of [
      'history-widgets.js',
      'quiet',
      'speaker',
      'link',
      'counting',
      'load',
      'error',
      'beforematch',
    ]) {
      assert.ok(names.includes(known), known);
    }
    // The captions of a film are an element of that name, in the page's HTML.
    const own = names.filter((name) => name !== 'track');
    assert.deepEqual(blocked(own), []);
    assert.deepEqual(blocked(['ad-box', 'shareButton', 'shadow', 'loaded', 'sharedText']), ['ad-box', 'shareButton']);
  });
});
