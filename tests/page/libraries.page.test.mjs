/** Our elements work with other libraries on the page, and do not change the page. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { allRequired } from '../../scripts/browsers.mjs';
import { strangers } from '../support/page.mjs';
import { all, count, file, inline, loaded, npm, ours, rootOf, texts, widgets } from '../support/widgets.mjs';

const sheet = (path) => `<link rel="stylesheet" href="/node_modules/${path}">`;

const above = `<section id="page-before"><h1>Our house</h1><p class="lead">Words <a href="#page-after">and a link</a>.</p>
  <form class="form"><label>Name <input id="name" class="form-control" value="Ada"></label><button class="btn">Send</button></form></section>`;
const below = `<section id="page-after"><ul><li>One</li><li>Two</li></ul><table class="table"><tr><th>Year</th><td>1998</td></tr></table>
  <p style="height: 2000px">The end of the page</p></section>`;
/** What our elements stand in has a size of its own, so that all of the page has its place before and after; motion is short. */
const stage = `<div id="ours" style="height: 900px; overflow: hidden; --history-motion: 200ms">${widgets}</div>`;
const page = above + stage + below;

/** A page with everything that a snapshot compares. */
const settle = `localStorage.setItem('theirs', 'kept'); sessionStorage.setItem('theirs', 'kept'); document.cookie = 'theirs=kept';
  history.replaceState('theirs', ''); document.getElementById('name').focus(); scrollTo(0, 120);`;
/** The test's variables in the page. */
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

/** Both are available as Debian packages only; elsewhere they are tested if installed. */
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

/** Library → its files, and an expression that is true if it is loaded. */
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
    // The properties in which zone.js keeps listeners.
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
      // The animation of the figure has ended, too.
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
