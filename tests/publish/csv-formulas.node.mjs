import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';

const { writeCsv } = await loadSource('publisher/src/export/csv.ts');
const { importFile } = await loadSource('publisher/src/import/import-file.ts');
const { check } = await loadSource('src/story/read.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');
const { parseEdtf } = await loadSource('src/time/edtf.ts');
const { stories } = await loadSource('tests/support/arbitrary-story.ts');

const signs = /^[\s\p{Cc}\p{Cf}'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** Splits cells as a spreadsheet with this separator does. */
function cellsOf(csv, separator) {
  const cells = [];
  let [cell, isQuoted] = ['', false];
  for (let at = 0; at < csv.length; at++) {
    const character = csv[at];
    if (isQuoted && character === '"' && csv[at + 1] === '"') cell += csv[at++];
    else if (isQuoted && character === '"') isQuoted = false;
    else if (isQuoted) cell += character;
    else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator || character === '\r' || character === '\n') {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...cells, cell];
}

const formulasIn = (csv) =>
  [',', ';', '\t', '|'].flatMap((separator) =>
    cellsOf(csv.replace(/^\ufeff/, ''), separator).filter(
      (cell) => signs.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) && !parseEdtf(cell),
    ),
  );

const plain = (value) => JSON.parse(JSON.stringify(value));
const storyOf = (given) => check(given, wholeStory).story;

async function back(csv) {
  const { story, notes } = await importFile(new TextEncoder().encode(csv), 'story.csv');
  return { story: plain(story), notes };
}

describe('A table that is exported', () => {
  const texts = [
    "-2+3+cmd|' /C calc'!A0",
    '--1+1',
    '-1+1',
    '- a',
    '=1+1',
    '+1',
    '@SUM(A1)',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1+1',
    '\uff20SUM(A1)',
    '\u22121+cmd',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '"=1+1"',
    "'=1+1",
    'a;=1+1',
    'a; =1+1',
    'a;"=1+1"',
    'a\t@x',
    'a\n+1',
    'a\r\n-1+1',
    'a|=1',
    '=HYPERLINK("https://example.org/?x="&A1)',
    '-0043+1',
    '-1 e5',
    '%0A=1',
  ];
  for (const text of texts)
    it(`holds nothing that a spreadsheet would compute, and is read back as it was: ${JSON.stringify(text)}`, async () => {
      const story = storyOf({
        title: text,
        events: [{ title: text, text: { en: text, fr: 'x' }, tags: [text], source: { name: text } }],
        milestones: [{ value: 5, unit: text, label: text }],
        quotes: [{ text, terms: [{ term: text, note: text }] }],
      });
      const csv = writeCsv(story);
      assert.deepEqual(formulasIn(csv), []);
      assert.deepEqual(await back(csv), { story: plain(story), notes: [] });
    });

  it('has no header of another making', async () => {
    const story = storyOf({ events: [{ title: { '=1+1': 'a', 'x;=1': 'b', en: 'c' } }] });
    const csv = writeCsv(story);
    assert.deepEqual(formulasIn(csv), []);
    assert.deepEqual(await back(csv), { story: plain(story), notes: [] });
  });

  it('has numbers and dates as they are, with their signs', () => {
    const csv = writeCsv(storyOf({ events: [{ date: '-0043', title: 'a' }, { date: '-0499/-0399', title: 'b' }], milestones: [{ value: -5.5, label: 'x' }] }));
    assert.deepEqual(csv.match(/-[\d./-]+/g), ['-0043', '-0499/-0399', '-5.5']);
    assert.doesNotMatch(csv, /json/);
  }); // prettier-ignore

  it('holds nothing that a spreadsheet would compute, whatever the story', () => {
    fc.assert(
      fc.property(stories, (story) => assert.deepEqual(formulasIn(writeCsv(story)), [])),
      { numRuns: 500 },
    );
  });
});
