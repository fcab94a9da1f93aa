import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';

const { importFile } = await loadSource('publisher/src/import/import-file.ts');

const read = (text, options) => importFile(new TextEncoder().encode(text), 'file', options);

const text = fc.oneof(
  fc.constantFrom('', 'A', '1999', 'c. 1500', '11/10/16', '<p>a</p>', '<b>', '**a**', 'https://example.org/a.jpg', '&eacute;', '__proto__', '0', '-1', '13', '99999999999999'),
  fc.string(),
); // prettier-ignore
const anything = fc.oneof(text, fc.integer(), fc.anything({ maxDepth: 2, withNullPrototype: false }));

const date = fc.oneof(
  anything,
  fc.record(
    { year: anything, month: anything, day: anything, hour: anything, display_date: text },
    { requiredKeys: [] },
  ),
);
const slide = fc.oneof(
  { arbitrary: anything, weight: 1 },
  {
    arbitrary: fc.record(
      {
        start_date: date,
        end_date: date,
        text: fc.oneof(anything, fc.record({ headline: anything, text: anything }, { requiredKeys: [] })),
        media: fc.oneof(anything, fc.record({ url: anything, caption: anything }, { requiredKeys: [] })),
        group: anything,
        unique_id: anything,
        display_date: anything,
        background: anything,
      },
      { requiredKeys: [] },
    ),
    weight: 5,
  },
);

describe('No row is lost without a word', () => {
  it('of TimelineJS JSON, whatever its slides are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slide, { maxLength: 6 }), fc.array(slide, { maxLength: 2 }), anything, async (slides, eras, title) => {
        const events = [{ text: { headline: 'First' } }, ...slides];
        const json = JSON.stringify({ events, eras, title });
        const { story, notes } = await read(json);
        const out = (list) => new Set(notes.filter(({ outcome }) => outcome === 'left out').flatMap(({ place }) => new RegExp(`^${list}\\[\\d+\\]`).exec(place)?.[0] ?? []));
        assert.ok(story.events.length + out('events').size >= events.length, json);
        assert.ok(story.eras.length + out('eras').size >= eras.length, json);
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore

  const cell = text.map((value) => value.replace(/[\0\r]/g, ''));
  const quoted = (value) => `"${value.replace(/"/g, '""')}"`;
  const headers = [
    ['TimelineJS 3', ['Year', 'Month', 'Day', 'Time', 'End Year', 'Headline', 'Text', 'Media', 'Type', 'Group', 'Other']],
    ['TimelineJS 1', ['Start Date', 'End Date', 'Headline', 'Text', 'Media', 'Tag']],
    ['any', ['Date', 'Event', 'Description', 'Image', 'Source', 'Budget']],
  ]; // prettier-ignore
  for (const [name, header] of headers)
    it(`of a spreadsheet, whatever its cells are: ${name}`, async () => {
      const row = fc.array(cell, { minLength: header.length, maxLength: header.length });
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.constantFrom(undefined, 'dmy', 'mdy'), async (rows, dateOrder) => {
          const first = header.map((_, index) => (index === 2 ? 'First' : ''));
          const table = [header, first, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n');
          const { story, notes } = await read(table, { dateOrder });
          const out = new Set(notes.flatMap(({ outcome, row }) => (outcome === 'left out' && row > 1 ? [row] : [])));
          const filled = [first, ...rows].filter((cells) => cells.some((value) => value.trim())).length;
          const titles = header.includes('Type') && rows.some((cells) => cells[8].trim().toLowerCase() === 'title') ? 1 : 0;
          assert.ok(story.events.length + story.eras.length + out.size + titles >= filled, table);
        }),
        { numRuns: 300 },
      );
    }); // prettier-ignore

  it('and no file makes the importer fail otherwise than in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.string().map((all) => new TextEncoder().encode(all)), fc.json().map((all) => new TextEncoder().encode(all))), async (bytes) => {
        try {
          await importFile(bytes, 'file', {});
        } catch (error) {
          assert.ok(error.remedy, String(error.stack));
        }
      }),
      { numRuns: 500 },
    ); // prettier-ignore
  });
});
