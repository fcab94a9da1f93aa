import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';
import { storySchema as readSchema } from '../../scripts/schema.mjs';

const storySchema = await readSchema();
const { check } = await loadSource('tests/support/whole-story.ts');
const { stories } = await loadSource('tests/support/arbitrary-story.ts');

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(storySchema);

/** The invalid places as JSON pointers. */
const wrong = (story) => (validate(story) ? [] : validate.errors.map(({ instancePath }) => instancePath));

test('The schema accepts every story that the checker accepts', () => {
  fc.assert(
    fc.property(stories, (story) => {
      assert.deepEqual(check(story).problems, []);
      assert.deepEqual(wrong(story), []);
    }),
  );
});

test('The schema accepts whatever the checker finds no problem with, but for fields that are null or empty', () => {
  const values = [
    'x',
    '1996',
    1996,
    0.5,
    '--05-25',
    'over',
    true,
    {},
    [],
    ['over'],
    ['--05-25'],
    { en: 'x' },
    { other: 'x' },
  ];
  const value = fc.oneof(
    fc.constantFrom(...values),
    fc.constant({ src: 'a.jpg', url: 'b', name: 'c', alt: { en: 'd' } }),
  );
  const fields = [
    'id',
    'date',
    'title',
    'text',
    'value',
    'label',
    'name',
    'count',
    'caption',
    'picture',
    'source',
    'tags',
    'qualifier',
  ];
  const list = fc.array(fc.dictionary(fc.constantFrom(...fields), value, { noNullPrototype: true }), { maxLength: 1 });
  const lists = fc.constantFrom('events', 'eras', 'milestones', 'quotes', 'photos', 'observances', 'coverage');
  fc.assert(
    fc.property(fc.dictionary(lists, list, { maxKeys: 1, noNullPrototype: true }), (input) => {
      fc.pre(check(input).problems.length === 0);
      assert.deepEqual(wrong(input), []);
    }),
    { maxSkipsPerRun: 1000 },
  );
});

test('The schema accepts the story of the demo', async () => {
  assert.deepEqual(wrong(JSON.parse(await readFile('demo/stories/icmec.json', 'utf8'))), []);
});

test('The schema accepts what the checker gives back, whatever it was given', () => {
  const names = fc.constantFrom('id', 'date', 'title', 'text', 'value', 'label', 'picture', 'source', 'tags', 'series');
  const list = fc.array(fc.dictionary(names, fc.anything({ maxDepth: 2 })));
  const lists = fc.constantFrom('events', 'eras', 'milestones', 'quotes', 'photos', 'observances', 'coverage');
  fc.assert(
    fc.property(fc.dictionary(lists, list), (input) => {
      assert.deepEqual(wrong(JSON.parse(JSON.stringify(check(input).story))), []);
    }),
  );
});

const refused = [
  ['an event without a title', { events: [{ date: '1996' }] }, '/events/0'],
  ['a milestone without a label', { milestones: [{ value: 1 }] }, '/milestones/0'],
  ['an event that is a text', { events: ['x'] }, '/events/0'],
  ['a qualifier that there is not', { coverage: [{ label: 'a', count: 1, qualifier: 'x' }] }, '/coverage/0/qualifier'],
  ['a picture without an address', { events: [{ title: 'a', picture: { alt: 'b' } }] }, '/events/0/picture'],
  ['a yearly day with a year', { observances: [{ name: 'a', date: '1998-05-25' }] }, '/observances/0/date'],
  ['an empty language map', { title: {} }, '/title'],
  ['a yearly day that says nowhere when', { observances: [{ name: 'a' }] }, '/observances/0'],
  ['a rule that is none', { observances: [{ name: 'a', date: '--05-25', rule: 5 }] }, '/observances/0/rule'],
  [
    'a country that is no code',
    { coverage: [{ label: 'a', count: 1, countries: ['Malta'] }] },
    '/coverage/0/countries/0',
  ],
  ['another version', { schemaVersion: 2 }, '/schemaVersion'],
  ['a field that there is not', { titel: 'a' }, ''],
  ['a field of an event that there is not', { events: [{ title: 'a', asof: '1999' }] }, '/events/0'],
  [
    'a field of a picture that there is not',
    { quotes: [{ text: 'a', portrait: { src: 'a.jpg', atl: 'b' } }] },
    '/quotes/0/portrait',
  ],
  [
    'a field of a point that there is not',
    { milestones: [{ value: 1, label: 'a', series: [{ date: '1999', value: 1, v: 1 }] }] },
    '/milestones/0/series/0',
  ],
];
for (const [what, story, place] of refused)
  test(`The schema refuses ${what}`, () => {
    assert.ok(wrong(story).includes(place), JSON.stringify(wrong(story)));
  });

test('The checker finds a problem wherever the schema refuses', () => {
  for (const [, story] of refused) assert.equal(check(story).problems.length, 1);
});

test('The schema describes each field in a sentence', () => {
  const objects = [];
  const walk = (schema) => {
    if (schema.properties && schema.additionalProperties === false) objects.push(schema);
    for (const inner of Object.values(schema)) if (typeof inner === 'object' && inner !== null) walk(inner);
  };
  const { $defs, ...schema } = storySchema;
  for (const [name, { description }] of Object.entries($defs)) assert.match(description ?? '', /^[A-Z].*[.]$/s, name);
  walk(schema);
  assert.ok(objects.length > 20);
  for (const { properties } of objects)
    for (const [name, { description }] of Object.entries(properties))
      assert.match(description ?? '', /^[A-Z].*[.]$/s, name);
});
