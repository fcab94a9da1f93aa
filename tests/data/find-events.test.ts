import { expect } from '@open-wc/testing';
import { arrangeEvents } from '../../src/story/arrange-events.js';
import { makeSearchable } from '../../src/story/find-events.js';
import { emptyFilter, type Filter } from '../../src/story/filter.js';
import { startOf } from '../../src/story/start-of.js';
import { fold } from '../../src/text/fold.js';
import type { Era, StoryEvent } from '../../src/model/model.js';
import { en } from '../../src/text/messages.js';

const reading = { lang: 'en', messages: en, storyLang: 'en' };

const eras: Era[] = [
  { id: 'early', title: 'Early', date: '1990/1997' },
  { title: 'Late', date: '1998/2010' },
];

const events: StoryEvent[] = [
  { id: 'march', date: '1996-10-20', title: 'The White <em>March</em>', text: 'In Br\u00fcssel.', tags: ['protest'] },
  { id: 'board', date: '1998', title: { en: 'The board meets', fr: 'Le conseil' }, tags: ['meeting', 'law'] },
  {
    id: 'launch',
    date: '1999-04',
    title: 'The launch',
    source: { name: 'Annual report' },
    contentNote: 'A note',
    picture: { src: 'a.png', caption: 'The embassy' },
  },
  { id: 'later', displayDate: 'long after', title: 'Later', era: 'early', tags: ['law'] },
];

const found = (filter: Partial<Filter>): string[] | undefined => {
  const matches = makeSearchable(arrangeEvents(events, false), eras, reading).find({ ...emptyFilter, ...filter });
  return matches && [...matches].map(({ name }) => name);
};

describe('A text as it is compared', () => {
  for (const [what, written, asked] of [
    ['case', 'Ecpat', 'ECPAT'],
    ['accents, however they are written', 'Be\u0301atrice', 'b\u00c9atrice'],
    ['sharp s', 'Stra\u00dfe', 'strasse'],
    ['Turkish dotless and dotted i', 'Diyarbak\u0131r \u0130zmir', 'DIYARBAKIR izmir'],
    ['both small sigmas', '\u03a0\u03cc\u03bb\u03b5\u03bc\u03bf\u03c2', '\u03c0\u03bf\u03bb\u03b5\u03bc\u03bf\u03c3'],
    ['Cyrillic marks', '\u0401\u043b\u043a\u0430', '\u0435\u043b\u043a\u0430'],
    [
      'Arabic vowels and the hamza',
      '\u0623\u064e\u0637\u0652\u0641\u064e\u0627\u0644',
      '\u0627\u0637\u0641\u0627\u0644',
    ],
    ['Hebrew points', '\u05d9\u05b0\u05dc\u05b8\u05d3\u05b4\u05d9\u05dd', '\u05d9\u05dc\u05d3\u05d9\u05dd'],
    ['Vietnamese tones', 'Vi\u1ec7t Nam', 'viet nam'],
    ['wide and narrow letters', '\uff35\uff2e\uff29\uff23\uff25\uff26', 'unicef'],
    ['soft hyphens', 'Kinder\u00adrechte', 'kinderrechte'],
  ] as const) {
    it(`ignores ${what}`, () => expect(fold(written)).to.equal(fold(asked)));
  }

  it('keeps what is another letter', () => {
    expect(fold('\u0434\u0435\u0442\u0438')).not.to.equal(fold('deti'));
  });
});

describe('Looking for events', () => {
  it('finds all where nothing is wanted', () => expect(found({ query: '  ' })).to.equal(undefined));

  for (const [what, query, expected] of [
    ['words of a title, without its markup', 'white march', ['march']],
    ['words in any order', 'march white', ['march']],
    ['a part of a word', 'mee', ['board']],
    ['a text without its accents', 'brussel', ['march']],
    ['a date as it is written out', 'october 20', ['march']],
    ['a date in words of its own', 'LONG after', ['later']],
    ['a tag', 'protest', ['march']],
    ['a source, a note and a caption', 'embassy annual note', ['launch']],
    ['nothing where one word is missing', 'white april', []],
    ['nothing in the markup', 'em>', []],
    ['nothing in a language that is not shown', 'conseil', []],
  ] as const) {
    it(`finds ${what}`, () => expect(found({ query })).to.deep.equal(expected));
  }

  it('finds any of some tags', () => {
    expect(found({ tags: ['law', 'protest'] })).to.deep.equal(['march', 'board', 'later']);
  });

  it('finds any of some eras, by the date or by the name', () => {
    expect(found({ eras: ['early'] })).to.deep.equal(['march', 'later']);
    expect(found({ eras: ['Late'] })).to.deep.equal(['board', 'launch']);
  });

  it('finds what is all of that', () => {
    expect(found({ query: 'e', tags: ['law'], eras: ['early'] })).to.deep.equal(['later']);
  });

  it('offers the tags, and the eras that have an event', () => {
    const more = [...eras, { id: 'empty', title: 'Empty', date: '2020/2021' }];
    const { tags, eras: named } = makeSearchable(arrangeEvents(events, false), more, reading).options();
    expect([...tags.keys()]).to.deep.equal(['protest', 'meeting', 'law']);
    expect([...named]).to.deep.equal([
      ['early', 'Early'],
      ['Late', 'Late'],
    ]);
  });

  it('folds the text of an event once, however often it is looked at', () => {
    let read = 0;
    const event = {
      id: 'a',
      get title() {
        read++;
        return 'Opening';
      },
    };
    const { find } = makeSearchable([{ event, name: 'a', date: undefined }], [], reading);
    for (const query of ['o', 'op', 'ope', 'x']) find({ ...emptyFilter, query });
    expect(read).to.equal(1);
  });
});

describe('Where a reader starts', () => {
  const placed = arrangeEvents(events, false);
  const day = (date: string) => Date.UTC(...(date.split('-').map(Number) as [number, number, number])) / 864e5;
  for (const [at, today, expected] of [
    ['first', '2000-00-01', 'march'],
    ['last', '2000-00-01', 'later'],
    ['board', '2000-00-01', 'board'],
    ['nowhere', '2000-00-01', undefined],
    ['today', '1998-05-01', 'board'],
    ['today', '2030-00-01', 'launch'],
    ['today', '1990-00-01', 'march'],
  ] as const) {
    it(`is ${expected ?? 'nowhere'} for ${at} on ${today}`, () => {
      expect(startOf(placed, at, day(today))?.name).to.equal(expected);
    });
  }

  it('is the last one begun in a list of the newest first, too', () => {
    expect(startOf(arrangeEvents(events, true), 'today', day('1998-05-01'))?.name).to.equal('board');
  });

  it('is nowhere in an empty list', () => expect(startOf([], 'today', 0)).to.equal(undefined));
});
