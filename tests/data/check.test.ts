import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { check } from '../../src/data/check.js';
import type { Problem, Story } from '../../src/data/model.js';
import { stories } from '../support/arbitrary-story.js';

const whole: Story = {
  schemaVersion: 1,
  events: [],
  eras: [],
  milestones: [],
  quotes: [],
  photos: [],
  observances: [],
  coverage: [],
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

const paths = (problems: readonly Problem[]): string[] => problems.map(({ path }) => path);

/** Every path leads to something, or to a field that is missing from something, of what was given. */
const leadsSomewhere = (path: string): boolean =>
  /^(story|file|schemaVersion|\w+)(\[\d+\]|\.\w+)*$/.test(path) && !path.includes('undefined');

describe('A story that is checked', () => {
  it('is the same where nothing is wrong with it', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(check(story)).to.deep.equal({ story, problems: [] });
      }),
    );
  });

  it('is not changed by that', () => {
    fc.assert(
      fc.property(fc.oneof(stories, fc.object(), fc.anything()), (input) => {
        check(deepFreeze(input));
      }),
    );
  });

  it('never makes the checker throw, and is always whole', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (input) => {
          const { story } = check(input);
          expect(Object.keys(whole).filter((name) => !Object.hasOwn(story, name))).to.deep.equal([]);
        },
      ),
    );
  });

  it('never makes the checker throw where a field holds anything at all', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
    const names = fc.constantFrom(
      'id',
      'date',
      'title',
      'text',
      'value',
      'label',
      'picture',
      'source',
      'tags',
      'series',
    );
    const list = fc.oneof(anything, fc.array(fc.dictionary(names, anything)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(whole), 'lang', 'title', 'source'), list), (input) => {
        const { problems } = check(input);
        expect(paths(problems).filter((path) => !leadsSomewhere(path))).to.deep.equal([]);
      }),
    );
  });

  it('is empty, with one problem, where a getter throws', () => {
    const input = {
      get events(): unknown {
        throw new Error('no');
      },
    };
    expect(check(input)).to.deep.equal({
      story: whole,
      problems: [{ path: 'story', message: 'cannot be read (Error: no)' }],
    });
  });

  it('keeps the fields that the model does not know', () => {
    expect(check({ color: 'red', events: [{ title: 'Opening', place: 'Alexandria' }] })).to.deep.equal({
      story: { ...whole, color: 'red', events: [{ title: 'Opening', place: 'Alexandria' }] },
      problems: [],
    });
  });

  it('may be a list of events alone', () => {
    expect(check([{ title: 'Opening' }])).to.deep.equal({
      story: { ...whole, events: [{ title: 'Opening' }] },
      problems: [],
    });
  });

  it('takes nothing from what a page put on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'title', { value: 'Polluted', configurable: true });
    try {
      expect(check({ events: [{ date: '1996' }] }).story.events).to.deep.equal([]);
    } finally {
      delete (Object.prototype as unknown as Record<string, unknown>).title;
    }
  });

  it('sets no prototype from data', () => {
    const { story } = check(
      JSON.parse('{"__proto__": {"polluted": 1}, "events": [{"title": "a", "__proto__": {"b": 1}}]}'),
    );
    expect(Object.getPrototypeOf(story)).to.equal(Object.prototype);
    expect(Object.getPrototypeOf(story.events[0])).to.equal(Object.prototype);
  });
});

describe('A value that is read for another', () => {
  const event = (given: object): unknown => check({ events: [{ title: 'x', ...given }] }).story.events[0];
  const value = (given: unknown, lang = 'en'): unknown =>
    check({ lang, milestones: [{ label: 'x', value: given }] }).story.milestones[0]?.value;

  it('is a year, where a date is a number', () => expect(event({ date: 1996 })).to.deep.equal({ title: 'x', date: '1996' }));
  it('is a year of four digits, where it has fewer', () => expect(event({ date: 79 })).to.deep.equal({ title: 'x', date: '0079' }));
  it('is a date without the white space around it', () => expect(event({ date: ' 1996 ' })).to.deep.equal({ title: 'x', date: '1996' }));
  it('is a text, where an id is a number', () => expect(event({ id: 7 })).to.deep.equal({ title: 'x', id: '7' }));
  it('is a size, where it is digits', () =>
    expect(event({ picture: { src: 'a.jpg', width: '640' } })).to.deep.equal({ title: 'x', picture: { src: 'a.jpg', width: 640 } }));
  it('is nothing, where it is null or empty', () => expect(event({ date: null, text: '' })).to.deep.equal({ title: 'x' }));
  it('is a number, where its marks are those of the language', () => expect(value('10,500')).to.equal(10500));
  it('is a number by the story\u2019s own language', () => expect(value('10.500', 'de')).to.equal(10500));
  it('stays digits, where a double would lose some', () =>
    expect(value('123456789012345678901')).to.equal('123456789012345678901'));
  it('stays digits, where the last is a zero behind the point', () => expect(value('12.50')).to.equal('12.50'));
  it('stays as it is, where it can be read in two ways', () => expect(value('10.500')).to.equal('10.500'));
}); // prettier-ignore

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
        message:
          'is missing, and the rest is nothing without it; write a text, or a language map such as {"en": "\u2026", "fr": "\u2026"}',
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
        message: '"data:image/png,x" cannot be used; write the address of a picture (http or https)',
      },
    ],
    [
      'names an entry of a list in an item',
      { events: [{ title: 'a', tags: ['b', {}] }] },
      { path: 'events[0].tags[1]', message: 'an object cannot be used; write a text' },
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
        message: '"10.500" can be read as 10500 or as 10.500; it is shown as it is. Write 10500 or 10.500',
      },
    ],
    [
      'says that a number is none',
      { milestones: [{ value: 'many', label: 'a' }] },
      {
        path: 'milestones[0].value',
        message: '"many" is not a number; it is shown as it is. Write a number, such as 10500',
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
      { path: 'schemaVersion', message: '"2" is not known here; write 1' },
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
