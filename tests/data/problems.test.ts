import { expect } from '@open-wc/testing';
import { invalid } from '../support/problems.js';
import { check } from '../support/whole-story.js';
import * as countryKinds from '../../src/story/country-kinds.js';
import * as dayKinds from '../../src/story/day-kinds.js';
import * as valueKinds from '../../src/story/value-kinds.js';
import type { Problem } from '../../src/story/checked.js';

const kinds = { ...valueKinds, ...countryKinds, ...dayKinds };

describe('A problem', () => {
  const cases: readonly (readonly [what: string, input: unknown, problem: Problem])[] = [
    [
      'says that the file is no story',
      5,
      {
        path: 'story',
        code: 'invalid',
        params: { kind: 'story', found: '"5"', expected: 'an object with "events", "milestones" or "quotes"' },
      },
    ],
    [
      'names a list that is none',
      { events: 'x' },
      { path: 'events', code: 'invalid', params: { kind: 'list', found: '"x"', expected: '[ \u2026 ]' } },
    ],
    [
      'names an item that is none',
      { events: [{ title: 'a' }, 'b'] },
      { path: 'events[1]', code: 'invalid', params: { kind: 'object', found: '"b"', expected: '{ \u2026 }' } },
    ],
    [
      'names a date that is none',
      { events: [{ title: 'a' }, { title: 'b', date: 'May 1996' }] },
      invalid('events[1].date', kinds.date, '"May 1996"'),
    ],
    [
      'names a title that is missing',
      { events: [{ date: '1996' }] },
      {
        path: 'events[0].title',
        code: 'missing',
        params: { field: 'title', expected: kinds.text.expected },
      },
    ],
    [
      'names a country that there is not',
      { coverage: [{ label: 'a', count: 2, countries: ['BE', 'UK'] }] },
      invalid('coverage[0].countries[1]', kinds.country, '"UK"'),
    ],
    [
      'names a rule that is none',
      { observances: [{ name: 'a', date: '--05-25', rule: 'second Sunday' }] },
      invalid('observances[0].rule', kinds.rule, '"second Sunday"'),
    ],
    [
      'names a yearly day that has none of the three that say when',
      { observances: [{ name: 'a' }] },
      { path: 'observances[0].date', code: 'missing', params: { field: 'date', expected: kinds.monthDay.expected } },
    ],
    [
      'names a coverage that has neither a count nor countries',
      { coverage: [{ label: 'a', countries: [] }] },
      { path: 'coverage[0].count', code: 'missing', params: { field: 'count', expected: kinds.number.expected } },
    ],
    [
      'names a language that is written as a POSIX locale',
      { lang: 'en_GB' },
      { path: 'lang', code: 'readAs', params: { kind: 'language', text: 'en_GB', as: 'en-GB', expected: 'en-GB' } },
    ],
    [
      'names a language that is none',
      { lang: 'en> ref={alert(1)}' },
      invalid('lang', kinds.language, '"en> ref={alert(1)}"'),
    ],
    [
      'names a key of a language map that is no language',
      { events: [{ title: { en: 'a', '../b': 'c' } }] },
      invalid('events[0].title', kinds.language, '"../b"'),
    ],
    [
      'names a key of plural forms in languages that is none',
      { milestones: [{ value: 1, label: { 'e"n': { other: 'a' }, fr: { other: 'b' } } }] },
      invalid('milestones[0].label', kinds.language, '"e"n"'),
    ],
    [
      'names a link that could run a script',
      { events: [{ title: 'a', source: { name: 'b', url: 'javascript:alert(1)' } }] },
      invalid('events[0].source.url', kinds.link, '"javascript:alert(1)"'),
    ],
    [
      'names a picture by another protocol',
      { quotes: [{ text: 'a', portrait: { src: 'data:image/png,x' } }] },
      invalid('quotes[0].portrait.src', kinds.src, '"data:image/png,x"'),
    ],
    [
      'names a film whose address could run a script',
      { events: [{ title: 'a', media: { src: 'javascript:alert(1)' } }] },
      invalid('events[0].media.src', kinds.src, '"javascript:alert(1)"'),
    ],
    [
      'names the poster of a film by another protocol',
      { events: [{ title: 'a', media: { src: 'b.mp4', poster: { src: 'blob:x' } } }] },
      invalid('events[0].media.poster.src', kinds.src, '"blob:x"'),
    ],
    [
      'names a kind of medium that there is not',
      { events: [{ title: 'a', media: { src: 'b.mp4', kind: 'film' } }] },
      invalid('events[0].media.kind', kinds.mediaKind, '"film"'),
    ],
    [
      'names an address among several that is not one of the web',
      { events: [{ title: 'a', picture: { src: 'b.jpg', srcset: 'b.jpg 640w, data:image/png,x 1280w' } }] },
      invalid('events[0].picture.srcset', kinds.srcset, '"b.jpg 640w, data:image/png,x 1280w"'),
    ],
    [
      'names addresses that lack their widths',
      { events: [{ title: 'a', picture: { src: 'b.jpg', srcset: 'b.jpg, c.jpg' } }] },
      invalid('events[0].picture.srcset', kinds.srcset, '"b.jpg, c.jpg"'),
    ],
    [
      'names an entry of a list in an item',
      { events: [{ title: 'a', tags: ['b', {}] }] },
      invalid('events[0].tags[1]', kinds.string, '(an object)'),
    ],
    [
      'names an importance that is none',
      { events: [{ title: 'a', importance: 'high' }] },
      invalid('events[0].importance', kinds.importance, '"high"'),
    ],
    [
      'names a point of a series',
      {
        milestones: [
          {
            value: 1,
            label: 'a',
            series: [
              { date: '1999', value: 1 },
              { date: 'x', value: 1 },
            ],
          },
        ],
      },
      invalid('milestones[0].series[1].date', kinds.date, '"x"'),
    ],
    [
      'says both ways in which a number can be read',
      { milestones: [{ value: '10.500', label: 'a' }] },
      {
        path: 'milestones[0].value',
        code: 'shownAsText',
        params: { kind: 'number', text: '10.500', expected: '10500 or 10.5000' },
      },
    ],
    [
      'says that a number is none',
      { milestones: [{ value: 'many', label: 'a' }] },
      {
        path: 'milestones[0].value',
        code: 'shownAsText',
        params: { kind: 'number', text: 'many', expected: kinds.number.expected },
      },
    ],
    [
      'names an id that is taken',
      {
        events: [
          { id: 'a', title: 'a' },
          { id: 'a', title: 'b' },
        ],
      },
      { path: 'events[1].id', code: 'invalid', params: { kind: 'id', found: '"a"', expected: 'a unique id' } },
    ],
    [
      'names a version that is not known',
      { schemaVersion: 2 },
      { path: 'schemaVersion', code: 'unsupportedVersion', params: { found: '"2"' } },
    ],
    [
      'names plural forms that lack the one for all else',
      { milestones: [{ value: 1, label: { en: { one: 'report' } } }] },
      invalid('milestones[0].label', kinds.counted, '(an object)'),
    ],
    [
      'names a list where one text is due',
      { milestones: [{ value: 1, label: 'a', qualifier: ['over'] }] },
      invalid('milestones[0].qualifier', kinds.qualifier, '(a list)'),
    ],
    [
      'names a day of the year that there is not',
      { observances: [{ name: 'a', date: '--02-30' }] },
      invalid('observances[0].date', kinds.monthDay, '"--02-30"'),
    ],
    [
      'names a qualifier that there is not',
      { milestones: [{ value: 1, label: 'a', qualifier: 'nearly' }] },
      invalid('milestones[0].qualifier', kinds.qualifier, '"nearly"'),
    ],
  ];
  for (const [what, input, problem] of cases) it(what, () => expect(check(input).problems).to.deep.include(problem));

  it('costs an item only the field that is wrong', () => {
    expect(
      check({ events: [{ title: 'a', text: 5, picture: { src: 'javascript:x' }, era: {} }] }).story.events,
    ).to.deep.equal([{ title: 'a', text: '5' }]);
  });

  it('leaves a date that cannot be read to be shown as it is', () => {
    expect(check({ events: [{ title: 'a', date: 'May 1996' }] }).story.events).to.deep.equal([
      { title: 'a', displayDate: 'May 1996' },
    ]);
  });

  it('costs a list only the item that is nothing without what is missing', () => {
    expect(check({ events: [{ title: 'a' }, {}, { title: 'c' }] }).story.events).to.deep.equal([
      { title: 'a' },
      { title: 'c' },
    ]);
  });

  it('costs an item only the id that is taken', () => {
    expect(
      check({
        events: [
          { id: 'a', title: 'a' },
          { id: 'a', title: 'b' },
        ],
      }).story.events,
    ).to.deep.equal([{ id: 'a', title: 'a' }, { title: 'b' }]);
  });
});
