import { expect } from '@open-wc/testing';
import { check } from '../support/whole-story.js';
import type { Problem } from '../../src/story/model.js';

describe('A problem', () => {
  const cases: readonly (readonly [what: string, input: unknown, problem: Problem])[] = [
    [
      'says that the file is no story',
      5,
      { path: 'story', message: '"5" is not a story; write an object with "events", "milestones" or "quotes"' },
    ],
    ['names a list that is none', { events: 'x' }, { path: 'events', message: '"x" is not a list; write [ \u2026 ]' }],
    [
      'names an item that is none',
      { events: [{ title: 'a' }, 'b'] },
      { path: 'events[1]', message: '"b" cannot be used; write an object { \u2026 }' },
    ],
    [
      'names a date that is none',
      { events: [{ title: 'a' }, { title: 'b', date: 'May 1996' }] },
      {
        path: 'events[1].date',
        message: '"May 1996" cannot be used; write a date in EDTF, such as 1996, 1999-04, 1997~ or 1998/..',
      },
    ],
    [
      'names a title that is missing',
      { events: [{ date: '1996' }] },
      {
        path: 'events[0].title',
        message: 'is missing; write a text, or a language map such as {"en": "\u2026", "fr": "\u2026"}',
      },
    ],
    [
      'names a country that there is not',
      { coverage: [{ label: 'a', count: 2, countries: ['BE', 'UK'] }] },
      {
        path: 'coverage[0].countries[1]',
        message: '"UK" cannot be used; write a code of ISO 3166-1, such as BE or BEL',
      },
    ],
    [
      'names a rule that is none',
      { observances: [{ name: 'a', date: '--05-25', rule: 'second Sunday' }] },
      {
        path: 'observances[0].rule',
        message: '"second Sunday" cannot be used; write a rule, such as second Sunday in May',
      },
    ],
    [
      'names a yearly day that has none of the three that say when',
      { observances: [{ name: 'a' }] },
      { path: 'observances[0].date', message: 'is missing; write a day of the year, such as --05-25' },
    ],
    [
      'names a coverage that has neither a count nor countries',
      { coverage: [{ label: 'a', countries: [] }] },
      { path: 'coverage[0].count', message: 'is missing; write a number, such as 10500' },
    ],
    [
      'names a language that is written as a POSIX locale',
      { lang: 'en_GB' },
      { path: 'lang', message: '"en_GB" is read as "en-GB"; write "en-GB"' },
    ],
    [
      'names a language that is none',
      { lang: 'en> ref={alert(1)}' },
      {
        path: 'lang',
        message: '"en> ref={alert(1)}" cannot be used; write a language tag (BCP 47), such as en, pt-BR or zh-Hant',
      },
    ],
    [
      'names a key of a language map that is no language',
      { events: [{ title: { en: 'a', '../b': 'c' } }] },
      {
        path: 'events[0].title',
        message: 'Unknown language "../b"; expected a language tag (BCP 47), such as en, pt-BR or zh-Hant',
      },
    ],
    [
      'names a key of plural forms in languages that is none',
      { milestones: [{ value: 1, label: { 'e"n': { other: 'a' }, fr: { other: 'b' } } }] },
      {
        path: 'milestones[0].label',
        message: 'Unknown language "e"n"; expected a language tag (BCP 47), such as en, pt-BR or zh-Hant',
      },
    ],
    [
      'names a link that could run a script',
      { events: [{ title: 'a', source: { name: 'b', url: 'javascript:alert(1)' } }] },
      {
        path: 'events[0].source.url',
        message: '"javascript:alert(1)" cannot be used; write a web address (http or https)',
      },
    ],
    [
      'names a picture by another protocol',
      { quotes: [{ text: 'a', portrait: { src: 'data:image/png,x' } }] },
      {
        path: 'quotes[0].portrait.src',
        message: '"data:image/png,x" cannot be used; write the address of a file (http or https)',
      },
    ],
    [
      'names a film whose address could run a script',
      { events: [{ title: 'a', media: { src: 'javascript:alert(1)' } }] },
      {
        path: 'events[0].media.src',
        message: '"javascript:alert(1)" cannot be used; write the address of a file (http or https)',
      },
    ],
    [
      'names the poster of a film by another protocol',
      { events: [{ title: 'a', media: { src: 'b.mp4', poster: { src: 'blob:x' } } }] },
      {
        path: 'events[0].media.poster.src',
        message: '"blob:x" cannot be used; write the address of a file (http or https)',
      },
    ],
    [
      'names a kind of medium that there is not',
      { events: [{ title: 'a', media: { src: 'b.mp4', kind: 'film' } }] },
      { path: 'events[0].media.kind', message: '"film" cannot be used; write audio, video or frame' },
    ],
    [
      'names an address among several that is not one of the web',
      { events: [{ title: 'a', picture: { src: 'b.jpg', srcset: 'b.jpg 640w, data:image/png,x 1280w' } }] },
      {
        path: 'events[0].picture.srcset',
        message:
          '"b.jpg 640w, data:image/png,x 1280w" cannot be used; write addresses with their widths, such as small.jpg 640w, large.jpg 1280w',
      },
    ],
    [
      'names addresses that lack their widths',
      { events: [{ title: 'a', picture: { src: 'b.jpg', srcset: 'b.jpg, c.jpg' } }] },
      {
        path: 'events[0].picture.srcset',
        message:
          '"b.jpg, c.jpg" cannot be used; write addresses with their widths, such as small.jpg 640w, large.jpg 1280w',
      },
    ],
    [
      'names an entry of a list in an item',
      { events: [{ title: 'a', tags: ['b', {}] }] },
      { path: 'events[0].tags[1]', message: 'an object cannot be used; write a text' },
    ],
    [
      'names an importance that is none',
      { events: [{ title: 'a', importance: 'high' }] },
      { path: 'events[0].importance', message: '"high" cannot be used; write key or normal' },
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
      {
        path: 'milestones[0].series[1].date',
        message: '"x" cannot be used; write a date in EDTF, such as 1996, 1999-04, 1997~ or 1998/..',
      },
    ],
    [
      'says both ways in which a number can be read',
      { milestones: [{ value: '10.500', label: 'a' }] },
      {
        path: 'milestones[0].value',
        message: '"10.500" may be 10500 or 10.500, and is shown as it is; write 10500 or 10.5000',
      },
    ],
    [
      'says that a number is none',
      { milestones: [{ value: 'many', label: 'a' }] },
      {
        path: 'milestones[0].value',
        message: '"many" is no number, and is shown as it is; write a number, such as 10500',
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
      { path: 'events[1].id', message: '"a" is taken by an item before; write another' },
    ],
    [
      'names a version that is not known',
      { schemaVersion: 2 },
      { path: 'schemaVersion', message: 'Unsupported schemaVersion "2"; expected 1' },
    ],
    [
      'names plural forms that lack the one for all else',
      { milestones: [{ value: 1, label: { en: { one: 'report' } } }] },
      {
        path: 'milestones[0].label',
        message: 'an object cannot be used; write a text, or plural forms such as {"one": "\u2026", "other": "\u2026"}',
      },
    ],
    [
      'names a list where one text is due',
      { milestones: [{ value: 1, label: 'a', qualifier: ['over'] }] },
      { path: 'milestones[0].qualifier', message: 'a list cannot be used; write exact, over, about or under' },
    ],
    [
      'names a day of the year that there is not',
      { observances: [{ name: 'a', date: '--02-30' }] },
      {
        path: 'observances[0].date',
        message: '"--02-30" cannot be used; write a day of the year, such as --05-25',
      },
    ],
    [
      'names a qualifier that there is not',
      { milestones: [{ value: 1, label: 'a', qualifier: 'nearly' }] },
      { path: 'milestones[0].qualifier', message: '"nearly" cannot be used; write exact, over, about or under' },
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
