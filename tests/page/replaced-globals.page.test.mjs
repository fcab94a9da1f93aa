/** Pages that replace built-ins: our elements work, or leave the HTML content readable. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { script, strangers } from '../support/page.mjs';
import { all, count, file, inline, loaded, ours, shows, texts, widgets } from '../support/widgets.mjs';

/** Replacements for Promise, fetch, URL and Event. */
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

/** Other replacements, with which everything still works. */
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

  /** The page's log, read without its toJSON methods. */
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
    assert.equal(await page.run('defined.join()'), 'history-timeline,milestone-counter,quote-card,captioned-photo');
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
    // Restored at the end, since Playwright needs it.
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
