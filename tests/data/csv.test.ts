import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { date } from '../../src/story/value-kinds.js';
import { invalid } from '../support/problems.js';
import { check } from '../support/whole-story.js';
import { readCsv } from '../support/whole-story.js';

const events = (text: string, lang?: string): unknown => readCsv(text, lang).story.events;

describe('A table', () => {
  const opening = [{ date: '1999-04', title: 'Opening' }];
  const forms: readonly (readonly [what: string, text: string, expected: unknown])[] = [
    ['has a header and rows', 'date,title\n1999-04,Opening', opening],
    ['may end its lines as Windows does', 'date,title\r\n1999-04,Opening\r\n', opening],
    ['may end its lines as old Macs did', 'date,title\r1999-04,Opening\r', opening],
    ['may part its cells by semicolons', 'date;title\n1999-04;Opening', opening],
    ['may part its cells by tabs', 'date\ttitle\n1999-04\tOpening', opening],
    ['may begin with a byte-order mark', '\ufeffdate,title\n1999-04,Opening', opening],
    ['may have its columns in any order', 'title,date\nOpening,1999-04', opening],
    [
      'does not mind the case of its headers, nor spaces and lines in them',
      'Display Date,TITLE\nSpring,Opening',
      [{ displayDate: 'Spring', title: 'Opening' }],
    ],
    ['skips empty rows', 'date,title\n\n,\n1999-04,Opening\n\n', opening],
    ['may have rows that are too short or too long', 'title,date\nOpening\nClosing,2000,x', [{ title: 'Opening' }, { title: 'Closing', date: '2000' }]],
    ['holds separators, marks and line breaks in quotation marks', 'title,text\n"A, ""B""","one\ntwo"', [{ title: 'A, "B"', text: 'one\ntwo' }]],
    ['counts no separators in quotation marks when it looks for its own', '"a;b;c",title\nx,Opening', [{ title: 'Opening' }]],
    ['reads a quotation mark that is left open as a character', 'title\n"Opening', [{ title: '"Opening' }]],
    ['holds lists, parted by bars', 'title,tags\nOpening,a | b', [{ title: 'Opening', tags: ['a', 'b'] }]],
    ['says which events are key', 'title,importance\nOpening,key\nMeeting,', [{ title: 'Opening', importance: 'key' }, { title: 'Meeting' }]],
    ['holds objects, by headers with a point', 'title,source.name,source.url\nOpening,Report,https://example.org/', [{ title: 'Opening', source: { name: 'Report', url: 'https://example.org/' } }]],
    ['holds media and its poster, by headers with points', 'title,media.src,media.poster.src\nOpening,talk.mp3,a.jpg', [{ title: 'Opening', media: { src: 'talk.mp3', poster: { src: 'a.jpg' } } }]],
    ['holds languages, by headers with a point', 'title.en,title.fr\nOpening,Ouverture', [{ title: { en: 'Opening', fr: 'Ouverture' } }]],
    ['holds the language of the page where a header has none', 'title,title.fr\nOpening,Ouverture', [{ title: { en: 'Opening', fr: 'Ouverture' } }]],
    ['is empty without rows', 'date,title', []],
    ['is empty without anything', '', []],
  ]; // prettier-ignore
  for (const [what, text, expected] of forms) it(what, () => expect(events(text)).to.deep.equal(expected));

  it('says in a column what a row is', () => {
    const { story, problems } = readCsv(
      'kind,title,date,value,label,text,lang\nstory,History,,,,,fr\nevent,Opening,1999,,,,\nmilestone,,,5,offices,,\nquote,,,,,Today.,\n',
    );
    expect({ story, problems }).to.deep.equal({
      story: {
        schemaVersion: 1,
        lang: 'fr',
        title: 'History',
        events: [{ title: 'Opening', date: '1999' }],
        eras: [],
        milestones: [{ value: 5, label: 'offices' }],
        quotes: [{ text: 'Today.' }],
        photos: [],
        observances: [],
        coverage: [],
      },
      problems: [],
    });
  });

  it('has milestones where rows have a value and a label', () => {
    expect(readCsv('value,label\n"10,500",reports', 'en').story.milestones).to.deep.equal([
      { value: 10500, label: 'reports' },
    ]);
  });

  it('has quotations where rows have a speaker and no title', () => {
    expect(readCsv('text,speaker\nToday.,A. Person').story.quotes).to.deep.equal([
      { text: 'Today.', speaker: 'A. Person' },
    ]);
  });

  it('has a series in one cell', () => {
    expect(readCsv('value,label,series\n5,offices,1999=1 | 2000=5').story.milestones).to.deep.equal([
      { value: 5, label: 'offices', series: [{ date: '1999', value: 1 }, { date: '2000', value: 5 }] },
    ]); // prettier-ignore
  });

  it('names the row, as a spreadsheet counts it, and the column of a problem', () => {
    expect(readCsv('title,date\nA,1996\nB,May 1996').problems).to.deep.equal([
      { ...invalid('row 3, date', date, '"May 1996"'), row: 3 },
    ]);
  });

  it('names the row of a kind that is not known', () => {
    expect(readCsv('kind,title\nhappening,A').problems).to.deep.equal([
      {
        path: 'row 2, kind',
        row: 2,
        code: 'unknownRow',
        params: {
          found: 'happening',
          expected: ['story', 'event', 'era', 'milestone', 'quote', 'photo', 'observance', 'coverage'],
          cells: ['A'],
        },
      },
    ]);
  });

  it('leaves out columns that it does not know, and says what they hold', () => {
    expect(readCsv('title,colour\nA,red')).to.deep.include({
      problems: [
        {
          path: 'row 1',
          row: 1,
          code: 'unknownColumn',
          params: { column: '"colour"', cells: ['row 2 "red"'], count: 1 },
        },
      ],
    });
    expect(events('title,colour\nA,red')).to.deep.equal([{ title: 'A' }]);
  });

  it('sets no prototype by a header', () => {
    const [event] = readCsv('title,__proto__,constructor.prototype.x\nA,b,c').story.events;
    expect('toString' in event!).to.equal(false);
    expect(({} as Record<string, unknown>).x).to.equal(undefined);
  });

  const word = fc
    .array(fc.constantFrom('a', 'Opening', ' ', ',', ';', '"', '\n', '\r\n', '\t', '<em>b</em>', '\u0645\u0631', '\ud83d\ude80', '='), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join('').trim())
    .filter(Boolean); // prettier-ignore
  const event = fc.record(
    { date: fc.constantFrom('1996', '1999-04', '1997~/1999~'), title: word, text: word, contentNote: word },
    { requiredKeys: ['title'], noNullPrototype: true },
  );
  const quoted = (cell = ''): string => `"${cell.replace(/"/g, '""')}"`;

  it('gives the same story as the same in JSON', () => {
    fc.assert(
      fc.property(
        fc.array(event),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (items, separator, end) => {
          const rows = items.map(({ date, title, text, contentNote }) =>
            ['event', date, title, text, contentNote].map(quoted),
          );
          const table = [['kind', 'date', 'title', 'text', 'contentNote'], ...rows]
            .map((row) => row.join(separator))
            .join(end);
          expect(readCsv(table)).to.deep.equal(check({ events: items }));
        },
      ),
    );
  });

  it('never makes the reader throw where it is cut short', () => {
    fc.assert(
      fc.property(fc.array(event), fc.nat(), (items, at) => {
        const table = `date,title\n${items.map(({ date, title }) => `${quoted(date)},${quoted(title)}`).join('\n')}`;
        expect(readCsv(table.slice(0, at % table.length)).story.schemaVersion).to.equal(1);
      }),
    );
  });

  it('never makes the reader throw, whatever text it is', () => {
    const junk = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('kind', 'title', 'title.', '.', '"', ',', '\n', 'series', 'source', '=', '|', 'story', 'title.en', '__proto__')))
      .map((parts) => parts.join('')); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), junk), (text) => {
        const { problems } = readCsv(text);
        const unnamed = problems.filter(({ path }) => !/^row \d+(, \S+)?$|^\w+/.test(path));
        expect(unnamed).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer than two seconds for a megabyte of quotation marks', () => {
    const start = performance.now();
    readCsv(`title\n${'"a'.repeat(500_000)}`);
    expect(performance.now() - start).to.be.below(2000);
  });
});
