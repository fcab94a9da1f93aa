/** The logic of the builder, without a page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { builder, siteData } from '../support/builder-modules.mjs';

const { collect, colourOf, contrast, fromHash, initial, make, readable, readOwn, readPasted, targetNames, toHash } =
  builder;
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
      ...{ accentDark: '#e3a08f', page: '#f8f3e7', density: 'dense', width: 'full', level: 4, target: 'portal' },
      ...{ scheme: 'dark', screen: 'phone', own: '{"title":"قصة & “more”"}' },
    };
    assert.deepEqual(Object.keys(state).sort(), Object.keys(initial).sort());
    assert.deepEqual(fromHash(`#${toHash(state)}`), state);
    assert.equal(toHash(initial), '');
  });
  it('takes nothing that is no choice', () => {
    assert.deepEqual(fromHash('#theme=x&accent=red&level=9&target=nowhere&own=%00&screen=toString'), initial);
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
    const { codeBlocks } = made({ accent: '#7a2e1d', density: 'dense', level: 2, theme: 'ecl' });
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
    const { codeBlocks } = made({ target: 'portal', accent: '#7a2e1d' });
    assert.doesNotMatch(codeBlocks[0].code, / style=/);
    assert.match(
      codeBlocks[1].code,
      /^Content-Security-Policy: default-src 'none'; script-src https:\/\/widgets\.example\.org;/,
    );
    assert.equal(codeBlocks[2].code, 'history-timeline { --history-accent: #7a2e1d }');
  });
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
