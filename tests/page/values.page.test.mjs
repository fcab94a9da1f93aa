/** Values are shown as written, in any page language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { card, counter, escape, inline, settled, textsOf, timeline } from '../support/given.mjs';
import { script, strangers } from '../support/page.mjs';
import { anyOf, kinds } from '../support/messages.mjs';

describe('languages', () => {
  const { open } = strangers('chromium');
  const body = [
    timeline(inline([{ date: '1999-04-01', title: 'The launch' }])),
    timeline('<ol><li><time datetime="1999-04-01">1 April 1999</time><h3>The launch</h3></li></ol>'),
    counter('value="10500" label="officers" as-of="1999-04-01"'),
    counter('', '<data value="10500">over 10500</data> officers'),
    card('<blockquote>Said.</blockquote>'),
    script,
  ].join('');

  for (const [what, lang, date = 'April 1, 1999', figure = '10,500'] of [
    ['en_US', 'en_US'],
    ['en_US.UTF-8', 'en_US.UTF-8'],
    ['auto', 'auto'],
    ['C', 'C'],
    ['POSIX', 'POSIX'],
    ['empty', ''],
    ['made up', 'xx-made-up'],
    ['a private tag', 'x-klingon'],
    ['no tag at all', '{{ lang }}'],
    ['null', 'null'],
    ['one letter', 'e'],
    ['EN-us', 'EN-us'],
    ['en-US-u-ca-buddhist', 'en-US-u-ca-buddhist'],
    ['en-u-nu-made-up', 'en-u-nu-made-up'],
    ['en-US-u-tz-chuuk', 'en-US-u-tz-chuuk'],
    ['zh-Hant-u-nu-latn', 'zh-Hant-u-nu-latn', '1999年4月1日'],
    ['zh_TW', 'zh_TW', '1999年4月1日'],
    ['de_DE@euro', 'de_DE@euro', '1. April 1999', '10.500'],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 parts', `en${'-abcde'.repeat(10_000)}`],
    ['20,000 parts', `en${'-a'.repeat(20_000)}`],
  ]) {
    it(`a page whose lang is ${what} shows its content, and no RangeError`, async () => {
      const page = await open({ body: `<div lang="${escape(lang)}">${body}</div>`, until: settled });
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.doesNotMatch(said.join(), /RangeError|Could not draw/);
      assert.deepEqual(said, []);
      assert.deepEqual(await textsOf(page, '[part="title"]'), ['The launch', 'The launch']);
      const [first, second] = await textsOf(page, 'li [part="date"]');
      assert.ok(first.startsWith(date), first);
      assert.ok([date, '1 April 1999'].includes(second) || second.startsWith(date), second);
      // HTML content is unchanged in every language.
      for (const words of await textsOf(page, '[part="value"] bdi'))
        assert.ok([figure, '10500'].includes(words), words);
      assert.ok((await textsOf(page, '[part="quote"]')).join().includes('Said.'));
      await page.close();
    });

    it(`a story whose lang is ${what} is shown, and no RangeError`, async () => {
      const label = { [lang || 'en']: { one: 'officer', other: 'officers' } };
      const story = {
        lang,
        events: [{ date: '1999-04-01', title: 'The launch', text: { [lang]: 'At the embassy' } }],
        milestones: [{ value: '10 500', label, unit: { [lang]: 'km' } }],
        quotes: [{ lang, text: 'Said.' }],
      };
      const page = await open({
        body: timeline(inline(story)) + counter('', inline(story)) + card(inline(story)) + script,
        until: settled,
      });
      const { errors, said, violations } = await page.seen();
      assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
      // An invalid tag is reported once per element; all texts are still shown.
      const sentence = new RegExp(
        `^\\S+: (${anyOf('readAs', ['text', 'as', 'expected'], { kind: 'language' }).source}|${anyOf('invalid', ['found'], { kind: 'language', expected: kinds.language.expected }).source})$`,
      );
      for (const line of said.flatMap((all) => all.replace(/^<[\w-]+>: /, '').split('\n')))
        assert.match(line, sentence);
      const text = await page.text();
      for (const words of ['The launch', 'At the embassy', 'April 1, 1999', '10,500', 'officers', 'km', 'Said.'])
        assert.ok(text.includes(words), `${words}: ${text.slice(0, 500)}`);
      await page.close();
    });
  }
});

const digits = '1234567890123456789012345678901234567890';
const grouped = '1,234,567,890,123,456,789,012,345,678,901,234,567,890';
const longest = '9'.repeat(400);
const decimals = `0.${'12345'.repeat(25)}`;

/** The input, and what may be shown. */
const figures = [
  ['10500', '10,500'],
  ['10,500', '10,500'],
  ['10 500', '10,500'],
  ['0', '0'],
  ['-7', '-7'],
  ['12.50', '12.50'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['0.0000001', '0.0000001'],
  ['9007199254740993', '9,007,199,254,740,993'],
  [digits, grouped],
  ['12345678901234567890.12', '12,345,678,901,234,567,890.12'],
  ['１０５００', '10,500', '１０５００'],
  ['１０，５００', '10,500', '１０，５００'],
  ['١٠٥٠٠', '10,500', '١٠٥٠٠'],
  ['1e21', '1e21', '1,000,000,000,000,000,000,000'],
  ['0x10', '0x10'],
  ['many', 'many'],
  ['about 5', 'about 5'],
  ['1.2.3', '1.2.3'],
];

describe('figures', () => {
  const { open } = strangers('chromium');
  const shown = (page) => textsOf(page, '.number');

  it('stand apart from the words beside them', async () => {
    const coverage = [{ label: 'L', count: 12, qualifier: 'over', total: 195 }];
    const page = await open({
      body: `${counter('label="L" value="10,500" qualifier="over" notation="compact"')}
        <coverage-map>${inline({ lang: 'en', coverage })}</coverage-map>${script}`,
      until: settled,
    });
    assert.deepEqual(await textsOf(page, '[part="value"]'), ['over 10.5K', 'over 12 of 195']);
    assert.deepEqual(await textsOf(page, '[part="note"]'), ['10,500 · Date not stated', 'Date not stated']);
    await page.close();
  });

  for (const [how, one] of [
    ['the attribute', (value) => counter(`label="L" value="${value}"`)],
    ['data', (value) => counter('', inline({ milestones: [{ label: 'L', value }] }))],
    ['CSV', (value) => counter('', inline(`kind,label,value\nmilestone,L,"${value}"\n`))],
    ['the text of an HTML <data>', (value) => counter('', `<data>${value}</data> L`)],
    ['a series', (value) => counter('', inline({ milestones: [{ label: 'L', value: 1, series: [{ date: '1999', value }] }] }))],
  ]) {
    it(`has exactly the digits of ${how}, or the text itself`, async () => {
      // Before the first digit of a <data> stands the qualifier.
      const given = how.includes('HTML') ? figures.filter(([value]) => /^\d/.test(value)) : figures;
      const page = await open({ body: given.map(([value]) => one(value)).join('') + script, until: settled });
      const isHtml = how.includes('HTML');
      const texts = how === 'a series' ? await textsOf(page, 'td') : isHtml ? await textsOf(page, '[part="value"]') : await shown(page);
      assert.equal(texts.length, given.length);
      given.forEach(([value, ...expected], index) => assert.ok((isHtml ? [value.trim(), ...expected] : expected).includes(texts[index]), `${value}: ${texts[index]}`));
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });
  } // prettier-ignore

  it('has exactly the digits of a number in JSON, or the text itself', async () => {
    const numbers = [
      ['10500', '10,500'],
      ['-0', '0', '-0'],
      ['12.5', '12.5'],
      ['0.1', '0.1'],
      ['0.30000000000000004', '0.30000000000000004'],
      ['1e21', '1,000,000,000,000,000,000,000', '1e21', '1e+21'],
      ['0.0000001', '0.0000001', '1e-7'],
      ['123456789012345680000', '123,456,789,012,345,680,000'],
    ];
    const page = await open({
      body: numbers.map(([value]) => counter('', inline(`{"milestones":[{"label":"L","value":${value}}]}`))).join('') + script,
      until: settled,
    });
    const texts = await shown(page);
    numbers.forEach(([value, ...expected], index) => assert.ok(expected.includes(texts[index]), `${value}: ${texts[index]}`));
    await page.close();
  }); // prettier-ignore

  const nothings = ['NaN', 'Infinity', '-Infinity', 'undefined', 'null', '[object Object]', '', ' '];

  it('shows no "NaN", "undefined", "null" or "[object Object]" that a page puts in the attribute value', async () => {
    const page = await open({
      body: nothings.map((value) => counter(`label="L" value="${value}"`)).join('') + script,
      until: settled,
    });
    assert.deepEqual(await shown(page), []);
    assert.deepEqual(await textsOf(page, '[part="label"], [part="status"]'), []);
    assert.deepEqual((await page.seen()).errors, []);
    await page.close();
  }); // prettier-ignore

  it('shows no "NaN", "undefined", "null" or "[object Object]" that data gives for a figure', async () => {
    const values = [...nothings, null, {}, [], [null], true, { toString: 1 }];
    const page = await open({
      body: values.map((value) => counter('', inline({ milestones: [{ label: 'L', value, series: [{ date: '1999', value }] }] }))).join('') + script,
      until: settled,
    });
    const texts = [...(await shown(page)), ...(await textsOf(page, 'td'))];
    assert.deepEqual(texts.filter((text) => /NaN|undefined|null|\[object/.test(text)), []);
    assert.deepEqual((await page.seen()).errors, []);
    await page.close();
  }); // prettier-ignore

  for (const [value, ...expected] of [
    ['10500', '10,500'],
    ['12.5', '12.5'],
    ['1234567890123456789n', '1,234,567,890,123,456,789'],
    ['NaN', '', '–', '—'],
    ['Infinity', '', '–', '—', 'Infinity', '∞'],
    ['null', ''],
    ['undefined', ''],
    ['{}', ''],
  ]) {
    it(`takes ${value} for the property value, as frameworks set it, and draws itself`, async () => {
      const page = await open({
        body: `${counter('label="L"')}${script}<script>document.querySelector('milestone-counter').value = ${value};</script>`,
        until: settled,
      });
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.doesNotMatch(said.join('\n'), /Could not draw/);
      const [text = ''] = await shown(page);
      // If it is not a figure, there is nothing before it.
      assert.ok(expected.includes(text) || (expected.includes('') && !/NaN|null|undefined|object/.test(text)), text);
      await page.close();
    });
  }

  it('says "Show 2 more" of whole events, whatever number the limit is', async () => {
    const events = ['A', 'B', 'C', 'D'].map((title) => ({ title }));
    const limits = ['NaN', 'Infinity', '-3', '1e21', 'two', '', '1.5'];
    const page = await open({
      body: limits.map((limit) => `<history-timeline limit="${limit}">${inline(events)}</history-timeline>`).join('') + script,
      until: settled,
    });
    const texts = await textsOf(page, '[part="more"]');
    assert.deepEqual(texts.filter((text) => !/^Show \d+ more$/.test(text)), []);
    assert.deepEqual((await page.seen()).errors, []);
    await page.close();
  }); // prettier-ignore

  for (const [what, value, expected] of [
    ['ordinary', '10500', '10,500'],
    ['with decimals', '-12.50', '-12.50'],
    // Too long for the animation: these do not move.
    ['of 40 digits', digits, grouped],
    ['of 400 digits', longest, longest.replace(/\B(?=(\d{3})+$)/g, ',')],
    ['of 125 decimals', decimals, decimals.slice(0, 22)],
  ]) {
    it(`counts to a figure ${what} without an error, "NaN" or "Infinity" on the way`, async () => {
      const page = await open({
        media: { reducedMotion: 'no-preference' },
        body: `<milestone-counter label="L" value="${value}"></milestone-counter>${script}<script>
          window.__moved = [];
          var root = document.querySelector('milestone-counter').shadowRoot;
          new MutationObserver(function () {
            __moved.push(root.querySelector('.motion').getAttribute('data-passing'));
          }).observe(root, { subtree: true, attributeFilter: ['data-passing'] });
        </script>`,
        until: `${settled} && (__seen.errors.length || (__moved.length > 1 && __moved[__moved.length - 1] === '') || ${value.length === 40 || value.length === 400})`,
      });
      const { errors } = await page.seen();
      assert.deepEqual(errors, []);
      const moved = JSON.parse(await page.run('__json(__moved)'));
      assert.deepEqual(
        moved.filter((text) => /[a-z∞]/i.test(text)),
        [],
      );
      const [number] = await textsOf(page, '.number bdi');
      assert.ok(number.startsWith(expected), number);
      await page.close();
    });
  }
});

describe('values of the wrong kind', () => {
  const { open } = strangers('chromium');
  const fields = {
    events: ['id', 'date', 'displayDate', 'title', 'text', 'picture', 'source', 'era', 'contentNote', 'tags'],
    milestones: ['id', 'value', 'qualifier', 'unit', 'label', 'asOf', 'source', 'series'],
    quotes: ['id', 'text', 'lang', 'speaker', 'role', 'context', 'date', 'source', 'portrait'],
  };
  const whole = {
    events: { title: 'Kept' },
    milestones: { value: 7, label: 'Kept' },
    quotes: { text: 'Kept' },
  };
  const tags = { events: 'history-timeline', milestones: 'milestone-counter', quotes: 'quote-card' };
  /** For each field an element whose story has a broken item and a whole one, which must stand. */
  const cases = Object.entries(fields).flatMap(([list, names]) =>
    names.map((name) => ({ list, name, tag: tags[list] })),
  );
  const storyOf = ({ list, name }, mark) => ({ [list]: [{ ...whole[list], [name]: mark }, whole[list]] });
  const found = `[...document.querySelectorAll('[data-case]')].map(function (host) {
    var text = host.shadowRoot.textContent;
    return /NaN|undefined|\\bnull\\b|\\[object|Symbol|=>/.test(text) ? host.dataset.case + ' shows ' + text.replace(/\\s+/g, ' ') :
      text.includes('Kept') || text.includes('Infinity') ? '' : host.dataset.case + ' has lost the whole item';
  }).filter(Boolean).join('\\n')`; // prettier-ignore

  for (const value of ['null', 'true', '{}', '[]', '[null]', '[[]]', '{"en":null}', '{"toString":1}', '{"name":{}}', '1e400']) {
    it(`${value} in any field of data costs that item alone, and shows no "null", "NaN" or "[object Object]"`, async () => {
      const body = cases.map((given) => {
        const json = JSON.stringify(storyOf(given, '@')).replace('"@"', () => value);
        return `<${given.tag} data-case="${given.list}.${given.name}">${inline(json)}</${given.tag}>`;
      });
      const page = await open({ body: body.join('') + script, until: settled });
      assert.deepEqual((await page.seen()).errors, []);
      assert.equal(await page.run(found), '');
      await page.close();
    });
  } // prettier-ignore

  for (const value of ['NaN', 'Infinity', 'undefined', 'Symbol("x")', '() => 1', '1n', 'new Date(NaN)', 'Object.create(null)', 'new Map()']) {
    it(`${value} in any field of the property story costs that item alone, and is not shown`, async () => {
      const body = cases.map(({ list, name, tag }) => `<${tag} data-case="${list}.${name}"></${tag}>`).join('');
      const sets = cases.map((given, index) => {
        const story = JSON.stringify(storyOf(given, '@')).replace('"@"', () => value);
        return `document.querySelectorAll('[data-case]')[${index}].story = ${story};`;
      });
      const page = await open({ body: `${body}<script>${sets.join('\n')}</script>${script}`, until: settled });
      assert.deepEqual((await page.seen()).errors, []);
      assert.equal(await page.run(found), '');
      await page.close();
    });
  } // prettier-ignore

  it('a role in the languages of <bdi> is shown in that of the page', async () => {
    const role = '<p><bdi lang="en">President</bdi><bdi lang="fr">Pr\u00e9sidente</bdi></p>';
    const html = `<figure><blockquote>Q</blockquote><figcaption>${role}</figcaption></figure>`;
    const page = await open({ body: card(html) + script, until: settled });
    assert.deepEqual(await textsOf(page, '[part="caption"]'), ['President']);
    await page.close();
  });

  it('a CSV with columns below a date costs no more than that date', async () => {
    const page = await open({ body: timeline(inline('date.year,title\n1999,T\n,Kept\n')) + script, until: settled });
    assert.deepEqual(await textsOf(page, '[part="title"]'), ['T', 'Kept']);
    assert.doesNotMatch((await textsOf(page, 'li')).join(), /object/);
    await page.close();
  });

  for (const attribute of ['src', 'order', 'groupBy', 'limit', 'headingLevel', 'items', 'sections', 'layout', 'show', 'item', 'label', 'qualifier', 'unit', 'asOf', 'sourceName', 'sourceUrl', 'notation', 'noAnimation', 'still', 'story']) {
    it(`null, undefined, NaN, a number or an object as the property ${attribute} leaves each element standing`, async () => {
      const values = ['null', 'undefined', 'NaN', '7', '{}'];
      const hosts = values.flatMap(() => Object.values(tags).map((tag) => `<${tag} data-case value="1"></${tag}>`)).join('');
      const set = `var values = [${values}]; document.querySelectorAll('[data-case]').forEach(function (host, index) {
        if ('${attribute}' in host) host.${attribute} = values[Math.floor(index / 3)];
      });`;
      const page = await open({ body: `${hosts}${script}<script>${set}</script>`, until: settled });
      const { errors, said } = await page.seen();
      assert.deepEqual(errors, []);
      assert.deepEqual(said.filter((line) => line.includes('Could not draw')), []);
      const text = await page.run(`[...document.querySelectorAll('[data-case]')].map(function (host) { return host.shadowRoot.textContent; }).join('\\n')`);
      assert.doesNotMatch(text, /NaN|undefined|\bnull\b|\[object/);
      await page.close();
    });
  } // prettier-ignore
});
