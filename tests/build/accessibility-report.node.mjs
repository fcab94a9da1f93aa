/** Checks that wrong accessibility reports are rejected. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { problemsOf, titlesIn } from '../../scripts/accessibility-report.mjs';

const criteria = [
  { number: '1.1.1', name: 'Non-text Content', level: 'A' },
  { number: '1.4.3', name: 'Contrast (Minimum)', level: 'AA' },
];
const tests = {
  'tests/elements/photo.test.ts': "it('has words', () => {}); it.skip('is skipped', () => {}); it(`is ${size} wide`, () => {});",
}; // prettier-ignore
const check = (report) => problemsOf(report, { criteria, version: '0.1.0', read: (path) => tests[path] });

const words = '`tests/elements/photo.test.ts › has words`';
const report = ({
  first = `| 1.1.1 Non-text Content | Supports | ${words} |`,
  second = `| 1.4.3 Contrast (Minimum) | Partially Supports | Not of colours that a page gives. ${words} |`,
} = {}) => `# Report
history-widgets 0.1.0
### Table 1: Success criteria, level A
| Criteria | Conformance level | Remarks and explanations |
| --- | --- | --- |
${first}
### Table 2: Success criteria, level AA
| Criteria | Conformance level | Remarks and explanations |
| --- | --- | --- |
${second}
`;

describe('The check of the accessibility report', () => {
  it('has nothing to say where all is well', () => {
    assert.deepEqual(check(report()), []);
  });

  for (const [what, change, problem] of [
    [
      'a Supports without a test',
      { first: '| 1.1.1 Non-text Content | Supports | Of course. |' },
      '"1.1.1 Non-text Content" says Supports and names no test.',
    ],
    [
      'a file that is not there',
      { first: '| 1.1.1 Non-text Content | Supports | `tests/elements/none.test.ts › has words` |' },
      '"1.1.1 Non-text Content" names tests/elements/none.test.ts, which is no file of tests.',
    ],
    [
      'a file that is no test',
      { first: '| 1.1.1 Non-text Content | Supports | `src/index.ts › has words` |' },
      '"1.1.1 Non-text Content" names src/index.ts, which is no file of tests.',
    ],
    [
      'a title that is not there',
      { first: '| 1.1.1 Non-text Content | Supports | `tests/elements/photo.test.ts › has wings` |' },
      '"1.1.1 Non-text Content" names "has wings", which tests/elements/photo.test.ts does not have.',
    ],
    [
      'a test that is skipped',
      { first: '| 1.1.1 Non-text Content | Supports | `tests/elements/photo.test.ts › is skipped` |' },
      '"1.1.1 Non-text Content" names "is skipped", which tests/elements/photo.test.ts does not have.',
    ],
    [
      'a criterion that is missing',
      { second: '' },
      '1.4.3 Contrast (Minimum) is in the tables of WCAG 0 times, not once.',
    ],
    [
      'another name',
      { first: `| 1.1.1 Pictures | Supports | ${words} |` },
      '"1.1.1 Pictures" is called "1.1.1 Non-text Content".',
    ],
    [
      'another term',
      { first: `| 1.1.1 Non-text Content | Yes | ${words} |` },
      '"1.1.1 Non-text Content" has "Yes", which is no term of the form.',
    ],
    [
      'no remark',
      { first: '| 1.1.1 Non-text Content | Not Applicable | |' },
      '"1.1.1 Non-text Content" has no remark.',
    ],
  ])
    // prettier-ignore
    it(`finds ${what}`, () => {
      assert.deepEqual(check(report(change)), [problem]);
    });

  it('finds a criterion under another level', () => {
    const moved = report({ first: `| 1.1.1 Non-text Content | Supports | ${words} |\n| 1.4.3 Contrast (Minimum) | Supports | ${words} |`, second: '' }); // prettier-ignore
    assert.deepEqual(check(moved), ['1.4.3 is of level AA, not in "Table 1: Success criteria, level A".']);
  });

  it('finds a report of another version', () => {
    assert.deepEqual(check(report().replace('0.1.0', '0.0.9')), ['It is not of the version 0.1.0.']);
  });

  it('reads titles with values in them, and takes "…" for any', () => {
    assert.deepEqual(titlesIn(tests['tests/elements/photo.test.ts']), ['has words', 'is … wide']);
    const wide = (title) => report({ first: `| 1.1.1 Non-text Content | Supports | \`tests/elements/photo.test.ts › ${title}\` |` }); // prettier-ignore
    assert.deepEqual([check(wide('is 24 pixels wide')), check(wide('is … wide'))], [[], []]);
  });

  it('knows the 31 criteria of level A, the 24 of level AA, and the one that is obsolete', async () => {
    const all = JSON.parse(await readFile('scripts/wcag-2.2.json', 'utf8')).criteria;
    const count = (wanted) => all.filter(({ level }) => level === wanted).length;
    assert.deepEqual([count('A'), count('AA'), count('obsolete'), all.length], [31, 24, 1, 56]);
  });
});
