/** The logic of the builder, without a page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { builder, siteData } from '../support/builder-modules.mjs';

const {
  collect,
  colourOf,
  contrast,
  fromHash,
  initial,
  make,
  readable,
  readOwn,
  readPasted,
  needsScript,
  targetNames,
  toHash,
} = builder;
const story = JSON.parse(await readFile('demo/stories/icmec.json', 'utf8'));
const data = siteData(story);
const own = readOwn('{"lang":"en","events":[{"date":"1999","title":"Ours & theirs"}]}').story;
const made = (change, given) => make({ ...initial, ...change }, collect(data, '', given));

describe('The contrast of the builder', () => {
  it('is that of WCAG', () => {
    assert.equal(contrast('#000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
  it('offers a colour that can be read on the ground', () => {
    assert.ok(contrast(readable('#ffcc00', '#ffffff'), '#ffffff') >= 4.5);
    assert.ok(contrast(readable('#1f4e79', '#14171a'), '#14171a') >= 4.5);
    assert.equal(readable('#1f4e79', '#ffffff'), '#1f4e79');
  });
  it('reads colours as people write them, and nothing else', () => {
    assert.equal(colourOf(' 7A2E1D '), '#7a2e1d');
    assert.equal(colourOf('#abc'), '#aabbcc');
    assert.equal(colourOf('red; x: y'), undefined);
  });
});

describe('The permalink of the builder', () => {
  it('holds the whole state', () => {
    const state = {
      ...{ ui: 'ar', part: 'milestone/officers-trained', lang: 'fr', theme: 'ecl', accent: '#7a2e1d' },
      ...{
        accentDark: '#e3a08f',
        page: '#f8f3e7',
        density: 'dense',
        width: 'full',
        level: 4,
        target: 'portal',
        script: 'with',
      },
      ...{ scheme: 'dark', screen: 'phone', own: '{"title":"قصة & “more”"}' },
    };
    assert.deepEqual(Object.keys(state).sort(), Object.keys(initial).sort());
    assert.deepEqual(fromHash(`#${toHash(state)}`), state);
    assert.equal(toHash(initial), '');
  });
  it('takes nothing that is no choice', () => {
    assert.deepEqual(fromHash('#theme=x&accent=red&level=9&target=nowhere&own=%00&screen=toString&script=x'), initial);
  });
});

describe('The snippets of the builder', () => {
  for (const target of targetNames)
    it(`are there for ${target}, also for own content`, () => {
      for (const content of [undefined, own]) {
        const { codeBlocks } = made({ target }, content);
        assert.ok(codeBlocks.every(({ code, file }) => code || file));
        if (!['react', 'vue', 'wix', 'medium', 'link'].includes(target) && !codeBlocks[0].file)
          assert.doesNotMatch(codeBlocks[0].code, /\n/);
        if (content && target !== 'react') assert.match(codeBlocks[0].code, /Ours &amp; theirs|Ours & theirs/);
      }
    });
  it('hold exact version, hash, and the look', () => {
    const { codeBlocks } = made({ accent: '#7a2e1d', density: 'dense', level: 2, theme: 'ecl', script: 'with' });
    assert.match(
      codeBlocks[0].code,
      /^<link rel="stylesheet" href="https:\/\/widgets\.example\.org\/v\/1\.4\.2\/history-widgets\.css" integrity="sha384-sheet" crossorigin="anonymous" referrerpolicy="no-referrer"><history-/,
    );
    assert.match(
      codeBlocks[0].code,
      /<script defer src="https:\/\/widgets\.example\.org\/v\/1\.4\.2\/history-widgets\.js" integrity="sha384-script" crossorigin="anonymous" referrerpolicy="no-referrer"><\/script>$/,
    );
    assert.match(
      codeBlocks[0].code,
      /<history-timeline heading-level="2" lang="en" theme="ecl" style="--history-accent: #7a2e1d; --history-spacing: 1\.1em" v-pre ng-non-bindable ngNonBindable>/,
    );
    assert.match(codeBlocks[0].code, /<h2>The White March<\/h2>/);
  });
  it('hold no style for a strict policy, but say it for a sheet', () => {
    const { codeBlocks } = made({ target: 'portal', accent: '#7a2e1d', script: 'with' });
    assert.doesNotMatch(codeBlocks[0].code, / style=/);
    assert.match(
      codeBlocks[1].code,
      /^Content-Security-Policy: default-src 'none'; script-src https:\/\/widgets\.example\.org;/,
    );
    assert.equal(codeBlocks[2].code, 'history-timeline { --history-accent: #7a2e1d }');
  });
  it('need no script in a policy where they have none', () => {
    const { codeBlocks } = made({ target: 'portal', accent: '#7a2e1d' });
    assert.doesNotMatch(codeBlocks[0].code, /<script| style=/);
    assert.equal(
      codeBlocks[1].code,
      "Content-Security-Policy: default-src 'none'; style-src https://widgets.example.org; img-src https://widgets.example.org",
    );
    assert.equal(codeBlocks[2].code, 'history-timeline { --history-accent: #7a2e1d }');
  });
});

describe('The script of a snippet', () => {
  const everything = {
    lang: 'en',
    events: [{ date: '1999', title: 'Launch' }],
    milestones: [
      { id: 'figure', value: 10500, label: 'officers' },
      { id: 'word', value: 'many', label: 'villages' },
      { id: 'series', value: 7, label: 'wells', series: [{ date: '2019', value: 6 }, { date: '2020', value: 7 }] },
      { id: 'point', value: 7, label: 'wells', series: [{ date: '2020', value: 7 }] },
    ],
    quotes: [{ id: 'q', text: 'Words', portrait: { src: 'https://example.org/a.png', alt: '' } }],
    photos: [{ id: 'p', caption: 'A photo', picture: { src: 'https://example.org/a.png', alt: 'A' } }],
    observances: [{ id: 'd', name: 'The day', date: '--05-25' }],
    coverage: [
      { id: 'count', label: 'countries', count: 17 },
      { id: 'map', label: 'countries', countries: ['BE'] },
      { id: 'share', label: 'countries', count: 17, total: 195 },
      { id: 'more', label: 'countries', count: 17, total: 5 },
    ],
  }; // prettier-ignore
  const snippetOf = (choices, content = everything) => {
    const { story } = readOwn(JSON.stringify(content));
    return made(choices, story).codeBlocks[0].code;
  };
  const hasScript = (choices, content) =>
    /<script defer src="[^"]*\/history-widgets\.js"/.test(snippetOf(choices, content));

  for (const [part, usual, portal, without, extra] of [
    ['timeline', false, false, false, true],
    ['milestone/figure', false, false, false, true],
    ['milestone/word', false, false, false, false],
    ['milestone/series', true, true, true, true],
    ['milestone/point', false, false, false, true],
    ['quote/q', false, false, false, false],
    ['photo/p', false, false, false, false],
    ['observance/d', true, true, true, true],
    ['coverage/count', false, false, false, false],
    ['coverage/map', true, false, false, true],
    ['coverage/share', true, false, false, true],
    ['coverage/more', false, false, false, false],
    ['story', true, true, true, true],
  ])
    it(`is ${usual ? 'there' : 'left out'} for ${part}`, () => {
      assert.equal(hasScript({ part, target: 'html' }), usual, 'by default');
      assert.equal(hasScript({ part, target: 'drupal' }), usual, 'as a twin');
      assert.equal(hasScript({ part, target: 'portal' }), portal, 'for a portal');
      assert.equal(hasScript({ part, target: 'html', script: 'without' }), without, 'if it is turned off');
      assert.equal(hasScript({ part, target: 'portal', script: 'with' }), extra, 'if it is turned on');
      const isPlain = / data-plain/.test(snippetOf({ part, target: 'portal' }));
      assert.equal(isPlain, usual && !portal, 'no space is reserved for what does not come');
    });

  it('is there for an embedded player, but not for a recording that the browser plays', () => {
    const withMedia = (src) => ({ lang: 'en', events: [{ title: 'A film', media: { src, title: 'A film' } }] });
    for (const src of ['https://www.youtube.com/watch?v=abcdefghijk', 'https://films.example/player'])
      assert.ok(hasScript({ part: 'timeline', target: 'portal' }, withMedia(src)), src);
    for (const src of ['https://example.org/film.mp4', 'https://example.org/a.mp3?x=1'])
      assert.ok(!hasScript({ part: 'timeline', target: 'html' }, withMedia(src)), src);
  });

  it('is not needed for themes, colours and levels, and is for any other attribute', () => {
    const { part } = made({ part: 'quote/q', target: 'html' }, readOwn(JSON.stringify(everything)).story);
    const needs = (attributes) => needsScript(part, { attributes });
    for (const attributes of [{}, { theme: 'ecl', style: '--history-accent: red', lang: 'ar', dir: 'rtl' }, { 'heading-level': 2, 'no-animation': '' }, { layout: 'alternating' }, { layout: 'vertical' }, { searchable: undefined }])
      assert.equal(needs(attributes), undefined, JSON.stringify(attributes));
    for (const [name, value] of [['searchable', ''], ['filterable', ''], ['lightbox', ''], ['deep-links', ''], ['start-at', 'today'], ['src', 'a.json'], ['items', 'a b'], ['layout', 'horizontal'], ['layout', 'proportional'], ['layout', 'compact'], ['limit', 5], ['notation', 'compact'], ['toString', '']])
      assert.deepEqual(needs({ [name]: value }), { attribute: name }, name);
  }); // prettier-ignore
});

describe('Own content', () => {
  it('is read from CSV and from TimelineJS', async () => {
    const csv = await readPasted('Year,Event\nc. 1930,The mill\n');
    assert.equal(JSON.parse(csv.text).events[0].date, '1930~');
    const timeline = await readPasted('{"events":[{"start_date":{"year":"1999"},"text":{"headline":"Launch"}}]}');
    assert.equal(JSON.parse(timeline.text).events[0].title, 'Launch');
    assert.equal((await readPasted('{ no')).text, undefined);
  });
  it('keeps its text and says what is wrong where', () => {
    const read = readOwn('{"events":[{"date":"soon"}]}');
    assert.equal(read.text, '{"events":[{"date":"soon"}]}');
    assert.ok(read.problems.some(({ path }) => path === 'events[0].title'));
    assert.equal(readOwn('{').problems[0].path, 'file');
  });
});
