/** Injection: any text or URL, from any source, is shown as text and runs no code. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { escape, inline } from '../support/given.mjs';
import { addresses, payloads, run } from '../support/hostile.mjs';
import { look, settled, far } from '../support/hostile-look.mjs';
import { textStory, addressStory, channels, children } from '../support/hostile-story.mjs';
import { script, strangers } from '../support/page.mjs';
import { invalid, kinds } from '../support/messages.mjs';

describe('injection', () => {
  const { open, url } = strangers('chromium');

  /** Opens a page, and gives what its shadow roots hold, once nothing has run there that should not. */
  const lookAt = async (given, after = '') => {
    const page = await open({ until: settled(1), ...given, body: far + given.body });
    if (after) await page.run(after);
    const seen = await page.seen();
    const found = JSON.parse(await page.run(`__json((${look})())`));
    assert.equal(found.xss, undefined);
    assert.equal(found.polluted, undefined);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(found.strange, []);
    assert.deepEqual(
      found.urls.filter((url) => !/^(a (https?|mailto|tel):|img https?:|blockquote (https?|mailto|tel):)$/.test(url)),
      [],
    );
    await page.close();
    return { ...found, said: seen.said };
  };

  /** Every shown text of each payload. */
  const showsTexts = ({ texts }, shown, unit = ({ inline }) => [inline]) => {
    payloads.forEach((payload, index) => {
      const text = shown(payload);
      const event = { date: [text], note: [text], title: [text], text: [text], caption: [text, text], source: [text] };
      const alt = payload.alt ?? payload.inline;
      assert.deepEqual(texts.events[index], { ...event, alt, button: `Copy link: ${text}` }, payload.name);
      const figure = { label: [text], value: ['7', ...unit(payload)], source: [text] };
      assert.deepEqual(texts.figures[index], figure, payload.name);
      const quote = { quote: [text], caption: [text, text], speaker: [text], source: [text], alt };
      assert.deepEqual(texts.quotes[index], quote, payload.name);
    });
    assert.equal(texts.events.length, payloads.length);
  };

  for (const [channel, page] of Object.entries(channels(textStory))) {
    it(`shows every hostile text of ${channel} as text, each field in a <bdi>`, async () => {
      const found = await lookAt(page);
      showsTexts(found, ({ inline }) => inline);
      assert.deepEqual(
        found.groups,
        payloads.map(({ inline }) => inline),
      );
    });
  }

  it('shows every hostile text of HTML children as text, each field in a <bdi>', async () => {
    const found = await lookAt({ body: children(payloads, ({ written }) => `>${escape(written)}`) + script });
    // The words of the HTML are those of the figure; its unit is not among them.
    showsTexts(
      found,
      ({ literal }) => literal,
      () => [],
    );
  });

  it('shows every hostile text of data-text as text, each field in a <bdi>', async () => {
    const found = await lookAt({
      body: children(payloads, ({ written, inline }) => `data-text="${escape(written)}">${escape(inline)}`) + script,
    });
    showsTexts(
      found,
      ({ inline }) => inline,
      () => [],
    );
  });

  for (const [how, body] of [
    [
      'attributes',
      payloads.map(({ written }) => {
        const t = escape(written);
        return `<milestone-counter value="7" label="${t}" unit="${t}" source-name="${t}" source-url="/s" qualifier="${t}" as-of="${t}"></milestone-counter>`;
      }).join(''),
    ],
    [
      'properties',
      `${payloads.map(() => '<milestone-counter source-url="/s"></milestone-counter>').join('')}<script>
        var texts = ${JSON.stringify(payloads.map(({ written }) => written)).replaceAll('<', '\\u003c')};
        document.querySelectorAll('milestone-counter').forEach(function (host, index) {
          var t = texts[index];
          Object.assign(host, { value: '7', label: t, unit: t, sourceName: t, qualifier: t, asOf: t });
        });</script>`,
    ],
  ]) {
    it(`shows every hostile text of a figure's ${how} as text, each field in a <bdi>`, async () => {
      const { texts, said } = await lookAt({ body: body + script });
      payloads.forEach(({ name, inline }, index) => {
        assert.deepEqual(texts.figures[index], { label: [inline], value: ['7', inline], source: [inline] }, name);
      });
      // The qualifier and the date are for screen readers only.
      assert.ok(said.length > 0 && said.every((line) => line.startsWith('<milestone-counter>: ')), said.join('\n'));
    });
  } // prettier-ignore

  it('shows a figure that is a hostile text as that text, in a <bdi>, without bidi overrides', async () => {
    const hosts = payloads.map(
      ({ written }) => `<milestone-counter value="${escape(written)}" label="L"></milestone-counter>`,
    );
    const page = { body: hosts.join('') + script };
    const { texts } = await lookAt(page);
    payloads.forEach(({ name, literal, inline }, index) => {
      const [shown] = texts.figures[index].value ?? ['not in a <bdi>'];
      assert.ok([literal, inline].includes(shown), `${name}: ${shown}`);
    });
  });

  it('strips bidi overrides from a figure that is a text, and from the points of its series', async () => {
    const turned = 'a\u202e\u2066b';
    const milestone = { value: turned, label: 'L', series: [1, 2].map((n) => ({ date: `200${n}`, value: turned })) };
    const body = `<milestone-counter>${inline(JSON.stringify({ milestones: [milestone] }))}</milestone-counter>`;
    const { bare, texts } = await lookAt({ body: body + script });
    assert.doesNotMatch(bare.join() + JSON.stringify(texts), /[\u202a-\u202e\u2066-\u2069]/);
  });

  it('strips bidi overrides from what an abbreviation stands for', async () => {
    const title = '<abbr title="a\u202e&#x2066;b">x</abbr>';
    const body = `<history-timeline>${inline(JSON.stringify([{ title }]))}</history-timeline>${script}`;
    const page = await open({ body });
    const shown = `document.querySelector('history-timeline').shadowRoot.querySelector('abbr').title`;
    assert.equal(await page.run(shown), 'ab');
    await page.close();
  });

  for (const [written, shown, href] of [
    ['\u202e000611', '000611', 'tel:000611'],
    ['\u2067116 000', '116 000', 'tel:116000'],
    ['116\u200f 000\u2069', '116 000', 'tel:116000'],
    ['\u202d116 000 / 116 111', '116 000 / 116 111', null],
  ])
    it(`dials of a help line ${JSON.stringify(written)} what it shows`, async () => {
      const story = { title: 'T', helpLine: { label: 'Help', telephone: written }, events: [{ title: 'T' }] };
      const until = `document.querySelector('history-story')?.shadowRoot?.textContent.includes('Help')`;
      const page = await open({ body: `<history-story>${inline(story)}</history-story>${script}`, until });
      const call = `(function (root) { var link = root.querySelector('a[href^="tel:"]'); return __json([root.textContent.includes(${JSON.stringify(shown)}), link && link.getAttribute('href'), link && link.textContent]); })(document.querySelector('history-story').shadowRoot)`;
      assert.deepEqual(JSON.parse(await page.run(call)), [true, href, href && shown]);
      await page.close();
    });

  const whole = inline(
    JSON.stringify({
      events: [{ date: '1999', title: 'T' }],
      milestones: [{ value: 1, label: 'L' }],
      quotes: [{ text: 'Q' }],
    }),
  );

  it('does as it always does with hostile values of attributes that choose', async () => {
    const attributes = ['order', 'group-by', 'limit', 'heading-level', 'items', 'notation', 'no-animation'];
    const hosts = payloads.flatMap(({ written }) =>
      ['history-timeline', 'milestone-counter', 'quote-card'].map((tag) => {
        const own = attributes.filter((name) => name !== 'items' || tag === 'history-timeline');
        return `<${tag} ${own.map((name) => `${name}="${escape(written)}"`).join(' ')}>${whole}</${tag}>`;
      }),
    );
    const { said, texts } = await lookAt({ body: hosts.join('') + script });
    assert.deepEqual(said, []);
    assert.ok(texts.events.length > 0);
  });

  it('says so, and draws nothing else, where a hostile id is that of no item', async () => {
    const hosts = payloads.flatMap(({ written }) =>
      ['milestone-counter', 'quote-card'].map((tag) => `<${tag} items="${escape(written)}">${whole}</${tag}>`),
    );
    const until = `document.readyState === 'complete' && [].every.call(document.querySelectorAll('quote-card'), function (host) {
      return host.shadowRoot && host.shadowRoot.querySelector('[part="base"]'); })`;
    const { said } = await lookAt({ body: hosts.join('') + script, until });
    assert.equal(said.length, hosts.length);
    assert.ok(
      said.every((line) => /^<(milestone-counter|quote-card)>: No (milestone|quote) with id "/.test(line)),
      said.join('\n'),
    );
  });

  it('takes hostile ids and fragments for names', async () => {
    const events = payloads.map(({ written }) => ({ id: written, title: 'T', date: '1999' }));
    const story = inline(JSON.stringify({ events, milestones: [], quotes: [] }));
    const hash = `location.hash = 'history-' + encodeURIComponent(${JSON.stringify(payloads[1].written)})`;
    const { texts } = await lookAt({ body: `<history-timeline>${story}</history-timeline>${script}` }, hash);
    assert.equal(texts.events.length, payloads.length);
  });

  /** Each URL as the browser resolves it; empty if it is not allowed. */
  const showsLinks = ({ links, said }) => {
    addresses.forEach(({ written, isLink, isPicture }, index) => {
      const { href } = new URL(written, `${url()}/page`);
      const link = (name) => (isLink ? { [name]: href } : {});
      const picture = isPicture ? { picture: href } : {};
      assert.deepEqual(links.events[index], { ...link('inline'), ...link('source'), ...picture }, `event: ${written}`);
      assert.deepEqual(links.figures[index], link('source'), `figure: ${written}`);
      assert.deepEqual(links.quotes[index], { ...link('source'), ...link('cite'), ...picture }, `quote: ${written}`);
    });
    assert.ok(said.length > 0 && said.every((line) => /^<[a-z]+-[a-z]+>: /.test(line)), said.join('\n'));
    assert.ok(said.join().includes(invalid(kinds.link, '"javascript:window.__xss=1"')), said.join('\n'));
  };

  for (const [channel, page] of Object.entries(channels(addressStory))) {
    it(`has http and https in links and pictures, mailto and tel in links alone, of ${channel}`, async () =>
      showsLinks(await lookAt(page)));
  }

  it('has http and https in links and pictures, mailto and tel in links alone, of HTML children', async () => {
    const address = ({ written }) => escape(written);
    const body = children(addresses, (item) => `>${item.text ?? 'T'}`, address, address).replace(
      /(<\/h3><p >)T/g,
      '$1<a>inline</a>',
    );
    let index = 0;
    const linked = body.replace(/<a>inline/g, () => `<a href="${address(addresses[index++])}">inline`);
    showsLinks(await lookAt({ body: linked + script }));
    assert.equal(index, addresses.length);
  });

  for (const [how, given] of [
    ['attribute', (hosts) => hosts.map((written) => `<milestone-counter value="7" label="L" source-name="S" source-url="${escape(written)}"></milestone-counter>`).join('')],
    ['property', (hosts) => `${hosts.map(() => '<milestone-counter value="7" label="L" source-name="S"></milestone-counter>').join('')}<script>
      var urls = ${JSON.stringify(hosts).replaceAll('<', '\\u003c')};
      document.querySelectorAll('milestone-counter').forEach(function (host, index) { host.sourceUrl = urls[index]; });</script>`],
  ]) {
    it(`links to no other address than http, https, mailto and tel of the ${how} source-url`, async () => {
      const { links, texts } = await lookAt({ body: given(addresses.map(({ written }) => written)) + script });
      addresses.forEach(({ written, isLink }, index) => {
        const expected = isLink ? { source: new URL(written, `${url()}/page`).href } : {};
        assert.deepEqual(links.figures[index], expected, written);
        assert.deepEqual(texts.figures[index].source, ['S'], written);
      });
    });
  } // prettier-ignore

  it('takes protocols apart in one place', async () => {
    const files = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
    const texts = await Promise.all(files.map((name) => readFile(`src/${name}`, 'utf8')));
    assert.deepEqual(
      files.filter((_, index) => /\bprotocol\b/.test(texts[index])),
      ['story/safe-url.ts'],
    );
    // Every URL in a template has been checked.
    const bound = texts.flatMap((text) =>
      [...text.matchAll(/\s(?:href|src|cite)=\$\{([^}]*)\}/g)].map(([, code]) => code),
    );
    // `call` is tel: and digits, `byHand` the page's own address, and a calendar's address begins with its service.
    const own = ['byHand', 'calendarLinks[service](entry)', 'call'];
    assert.deepEqual([...new Set(bound)].sort(), [...own, 'address', 'page', 'url', 'url ?? nothing'].sort());
  });

  it('opens no window: a link with a target loses it, or has rel="noopener"', async () => {
    const story = inline(
      JSON.stringify([{ title: 'T', text: '<a href="/a" target="_blank">a</a> <a target=x href=/b rel=opener>b</a>' }]),
    );
    const html =
      '<ol><li><h3>T</h3><p><a href="/a" target="_blank" rel="opener">a</a> <a target="x" href="/b">b</a></p></li></ol>';
    const body = [story, html].map((content) => `<history-timeline>${content}</history-timeline>`).join('');
    const page = await open({ body: body + script });
    const links = await page.run(`[...document.querySelectorAll('history-timeline')].flatMap(function (host) {
      return [...host.shadowRoot.querySelectorAll('[part="text"] a')];
    }).map(function (a) { return a.target && !a.relList.contains('noopener') ? 'opens ' + a.target : a.getAttribute('href'); }).join()`);
    const [a, b] = [`${url()}/a`, `${url()}/b`];
    assert.equal(links, [a, b, a, b].join());
    await page.close();
  });

  it('writes no colour or style from data: there is no field for one, and what is given for one is not shown', async () => {
    const style = 'color:red;background:url(javascript:window.__xss=1)';
    const more = {
      color: style,
      colour: style,
      style,
      accent: 'red',
      background: style,
      class: 'evil',
      className: 'evil',
      onclick: run,
    };
    const story = {
      events: [{ id: 'e', title: `<span lang="en" style="${style}" color="red">T</span>`, text: `<font color="red">x</font>`, source: { name: 'S', ...more }, ...more }],
      eras: [{ id: 'a', title: 'A', date: '1999', ...more }],
      milestones: [{ value: 7, label: 'L', unit: `<b style="${style}">u</b>`, ...more }],
      quotes: [{ text: 'Q', portrait: { src: '/tests/x.png', ...more }, ...more }],
      ...more,
    }; // prettier-ignore
    const held = inline(JSON.stringify(story));
    const tags = ['history-timeline', 'milestone-counter', 'quote-card'];
    const body = tags.map((tag) => `<${tag}>${held}</${tag}>`).join('');
    const until = settled(3);
    const page = await open({ body: body + script, until });
    const found = await page.run(`[...document.querySelectorAll('${tags.join()}')].flatMap(function (host) {
      return [...host.shadowRoot.querySelectorAll('[style], [color], [class*="evil"], [onclick], font')];
    }).length`);
    assert.equal(found, 0);
    assert.equal(await page.run(`document.querySelectorAll('[style]').length`), 0);
    const colour = `getComputedStyle(document.querySelector('history-timeline').shadowRoot.querySelector('[part="title"] bdi *')).color`;
    assert.equal(await page.run(colour), 'rgb(0, 0, 0)');
    await page.close();
    await lookAt({ body: body + script, until });
  });

  describe('of names that every object has', () => {
    const evil =
      '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"toString":1,"hasOwnProperty":1';
    const map = '{"__proto__":"bad","constructor":"bad","en":"Fine"}';
    const json = `{${evil},"lang":"en","source":{${evil},"name":${map}},
      "events":[{${evil},"id":"__proto__","title":${map},"text":${map},"era":"__proto__","source":{${evil},"name":"S"},"picture":{${evil},"src":"/tests/x.png"}},
        {"id":"constructor","title":"<constructor>C</constructor><__proto__>","era":"constructor","tags":["__proto__"]}],
      "eras":[{${evil},"id":"__proto__","title":"E","date":"1999"}],
      "milestones":[{${evil},"id":"m","value":7,"label":{"__proto__":{"other":"bad"},"en":{${evil.replace(/\{[^{}]*(\{[^}]*\})?\}|1/g, '"bad"')},"other":"Fine"}},"series":[{${evil},"date":"1999","value":1}]}],
      "quotes":[{${evil},"id":"q","text":${map},"speaker":"S"}],"__defineGetter__":1}`;
    const csv = [
      'kind,__proto__,__proto__.polluted,constructor.prototype.polluted,title,title.__proto__,source.__proto__.polluted,picture.src,picture.constructor.prototype.polluted,value,label,text,label.constructor',
      'event,x,yes,yes,Fine,bad,yes,/tests/x.png,yes,,,,',
      'milestone,x,yes,yes,,,yes,,,7,Fine,,bad',
      'quote,x,yes,yes,,,yes,,,,,Fine,',
      '__proto__,,,,,,,,,,,,',
      'constructor,,,,,,,,,,,,',
    ].join('\n');
    const html = {
      'history-timeline': `<ol><li id="__proto__" data-era="constructor" data-tags='["__proto__"]'><h3><bdi lang="__proto__" data-json='{${evil}}'></bdi><bdi lang="constructor">bad</bdi><bdi lang="en">Fine</bdi></h3><p><constructor>x</constructor></p></li></ol>`,
      'milestone-counter': `<data value="7" data-json='{${evil}}'>7</data><p data-field="label" data-json='{"__proto__":"bad","other":"Fine"}'>Fine</p>`,
      'quote-card': `<figure id="constructor"><blockquote><p data-json='{"__proto__":"bad","constructor":"bad","en":"Fine"}'>Fine</p></blockquote></figure>`,
    };
    const tags = Object.keys(html);
    const fine = `document.readyState === 'complete' && [].every.call(document.querySelectorAll('${tags.join()}'), function (host) {
      return host.shadowRoot && host.shadowRoot.textContent.includes('Fine');
    })`;
    for (const [how, body, files] of [
      ['JSON', tags.map((tag) => `<${tag} src="/s.json" group-by="era"></${tag}>`).join(''), { '/s.json': { body: json } }],
      ['CSV', tags.map((tag) => `<${tag} src="/s.csv"></${tag}>`).join(''), { '/s.csv': { body: csv } }],
      ['an inline script', tags.map((tag) => `<${tag}>${inline(json)}</${tag}>`).join('')],
      ['the property', `${tags.map((tag) => `<${tag}></${tag}>`).join('')}<script>document.querySelectorAll('${tags.join()}').forEach(function (host) { host.story = JSON.parse(${JSON.stringify(json).replaceAll('<', '\\u003c')}); });</script>`],
      ['HTML children', tags.map((tag) => `<${tag}>${html[tag]}</${tag}>`).join('')],
    ]) {
      it(`nothing is taken from ${how}: no object gets what it did not have, and the rest is shown`, async () => {
        const { texts } = await lookAt({ body: body + script, files, until: fine });
        assert.deepEqual(texts.events[0].title, ['Fine']);
        assert.deepEqual(texts.figures[0].label, ['Fine']);
        assert.deepEqual(texts.quotes[0].quote, ['Fine']);
      });
    } // prettier-ignore
  });
});
