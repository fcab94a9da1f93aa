import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';

const { importFile } = await loadSource('publisher/src/import/import-file.ts');
const { writeCsv } = await loadSource('publisher/src/export/csv.ts');
const { writeTimelineJs } = await loadSource('publisher/src/export/timelinejs.ts');
const { writeStory } = await loadSource('tests/support/write-story.ts');
const { storyJson } = await loadSource('src/site/story-json.ts');
const { stories } = await loadSource('tests/support/arbitrary-story.ts');

const plain = (value) => JSON.parse(JSON.stringify(value));

const imported = async (text) => {
  const { story, notes } = await importFile(new TextEncoder().encode(text), 'story');
  return { story: plain(story), notes };
};

const formats = [
  ['CSV', writeCsv],
  ['HTML', writeStory],
  ['JSON', storyJson],
  ['TimelineJS', (story) => JSON.stringify(writeTimelineJs(story))],
];

const lists = ['events', 'eras', 'milestones', 'quotes', 'photos', 'observances', 'coverage'];

/** A story that is not empty: an empty one is refused. */
const filled = stories.filter((story) => lists.some((name) => story[name].length > 0));

describe('An export that is imported', () => {
  for (const [name, write] of formats) {
    it(`is the same story: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(filled, async (story) => {
          assert.deepEqual(await imported(write(story)), { story: plain(story), notes: [] });
        }),
        { numRuns: 200 },
      );
    });
  }

  it('is the same story where cells hold other separators more often than the table its own', async () => {
    const title = { en: '' };
    const picture = { src: 'https://example.org/a.jpg', sizes: 'Opening', credit: '&amp;&amp;&amp;&amp;' };
    const story = {
      schemaVersion: 1,
      ...Object.fromEntries(lists.map((name) => [name, []])),
      events: [{ title, picture }],
    };
    assert.deepEqual(await imported(writeCsv(story)), { story: plain(story), notes: [] });
  });
});
