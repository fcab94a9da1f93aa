import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { command } from '../support/command.mjs';
import { kinds } from '../support/messages.mjs';

/** The report of an import as JSON, and its story. */
async function imported(name, ...options) {
  const { code, stdout } = await command(['import', `tests/fixtures/import/${name}`, '--json', ...options]);
  return { code, ...JSON.parse(stdout) };
}

const said = ({ notes }, place) =>
  notes.filter((note) => note.place === place).map(({ outcome, code, params }) => [outcome, code, params]);

/** A date that was read, but not literally. */
const dateRead = (text, as) => ['repaired', 'readAs', { kind: 'date', text, as, expected: kinds.date.expected }];
const titled = ({ story }, title) => story.events.find((event) => event.title === title);

describe('Import of TimelineJS 3 JSON', () => {
  let report;
  before(async () => (report = await imported('timelinejs-3.json')));

  it('succeeds with repairs, and says what the file is', () => {
    assert.deepEqual([report.code, report.format], [0, 'TimelineJS 3 JSON']);
  });

  it('loses no slide without a word', async () => {
    const { events } = JSON.parse(await readFile('tests/fixtures/import/timelinejs-3.json', 'utf8'));
    const out = report.notes.filter(({ outcome, code }) => outcome === 'left out' && /^(invalid|missing)$/.test(code));
    assert.deepEqual(
      [events.length, report.story.events.length, out.map(({ place }) => place)],
      [27, 25, ['events[25]', 'events[26].title', 'eras[2].date']],
    );
  });

  it('reads HTML references that have a name', () => {
    assert.equal(report.story.title, 'A school\u2019s <em>history</em>');
  });

  it('leaves out what a story has no place for, and says what it held', () => {
    assert.equal('timelinejs' in titled(report, 'First class'), false);
    assert.deepEqual(said(report, 'events[0]'), [
      [
        'left out',
        'noPlace',
        { fields: { 'background.color': '#eeeeee', 'media.thumbnail': 'https://example.org/first-small.jpg' } },
      ],
    ]);
    assert.equal('timelinejs' in report.story, false);
    assert.deepEqual(said(report, 'title'), [
      [
        'left out',
        'noPlace',
        {
          fields: {
            'media.url': 'https://example.org/title.jpg',
            'media.caption': 'The hall',
            'media.credit': 'City archive',
          },
        },
      ],
    ]);
  });

  it('puts slides of one day in the order of their times', () => {
    const titles = report.story.events.filter(({ date }) => date === '1999-04-01').map(({ title }) => title);
    assert.deepEqual(titles, ['In the morning', 'In the afternoon']);
  });

  it('reads dates that TimelineJS could not have', () => {
    assert.equal(titled(report, 'A decade').date, '199X');
    assert.deepEqual(said(report, 'events[16].start_date'), [dateRead('1990s', '199X')]);
  });

  it('keeps a slide without a date, which TimelineJS would skip, at its place', () => {
    assert.deepEqual(titled(report, 'Without a date'), { id: 'without-a-date', title: 'Without a date' });
    assert.deepEqual(said(report, 'events[12].start_date'), [['repaired', 'noDate', {}]]);
  });

  it('says that a page became the source', () => {
    assert.deepEqual(said(report, 'events[19].media.url'), [
      ['repaired', 'pageAsSource', { text: 'https://en.wikipedia.org/wiki/School' }],
    ]);
  });

  it('says that an address is on the site that the file was made for', () => {
    assert.deepEqual(said(report, 'events[20].media.url'), [
      ['repaired', 'siteAddress', { text: '/pictures/hall.png' }],
    ]);
  });

  it('says which elements no text can hold', () => {
    assert.deepEqual(said(report, 'events[24].text.text'), [['left out', 'lostTags', { tags: ['<table>'] }]]);
    assert.equal(titled(report, 'A table').text, '1');
  });

  it('reads years of deep time', async () => {
    const { story, notes } = await imported('cosmological.json');
    assert.deepEqual(notes, []);
    assert.deepEqual(
      story.events.map(({ date }) => date),
      ['Y-13800000000', 'Y-4540000000/Y-4000000000', 'Y-300000'],
    );
  });

  it('reads the names of old files', async () => {
    const { story } = await imported('timelinejs-old-names.json');
    assert.deepEqual(
      [story.title, story.events],
      [
        'An overview',
        [
          {
            id: 'a',
            date: '1999',
            title: 'A',
            picture: { src: 'a.jpg' },
          },
        ],
      ],
    );
  });
});

describe('Import of TimelineJS 1 JSON', () => {
  let report;
  before(async () => (report = await imported('timelinejs-1.json')));

  it('reads its dates in each of their forms', () => {
    assert.equal(report.format, 'TimelineJS 1 JSON');
    assert.deepEqual(
      report.story.events.map(({ date, displayDate }) => date ?? displayDate),
      ['2011-12-10/2011-12-11', '2011', '2012-06-05', '2012-12-25', '2011-12-12', 'a while ago'],
    );
    assert.deepEqual(said(report, 'timeline.date[3].startDate'), [dateRead('25/12/2012', '2012-12-25')]);
    assert.deepEqual(said(report, 'timeline.date[5].start_date'), [
      ['text', 'shownAsText', { kind: 'date', text: 'a while ago', expected: kinds.date.expected }],
    ]);
  });

  it('reads its title, media, tags and eras', () => {
    const { title, lead, eras, events } = report.story;
    assert.deepEqual([title, lead], ['The old format', 'Intro']);
    assert.deepEqual(events[0].media, { src: 'http://youtu.be/u4XpeU9erbg', caption: 'Cap' });
    assert.deepEqual(events[0].tags, ['A']);
    assert.deepEqual([eras[0].title, eras[0].date], ['Era', '2011-12-10/2011-12-11']);
  });
});

describe('Import of the TimelineJS 3 spreadsheet', () => {
  let report;
  before(async () => (report = await imported('timelinejs-3.csv')));

  it('reads rows by their types, and a second title as an event', () => {
    const { title, lead, eras, events } = report.story;
    assert.equal(report.format, 'TimelineJS 3 spreadsheet');
    assert.deepEqual([title, lead], ['A town', 'Its history, in "short".']);
    assert.deepEqual(eras, [
      { title: 'The fifties', date: '1950/1969' },
      { title: 'No end', date: '1970/..' },
    ]);
    assert.equal(events.length, 15);
    assert.deepEqual(said(report, 'row 16, type'), [['repaired', 'secondTitle', {}]]);
    assert.deepEqual(said(report, 'row 17, type'), [['repaired', 'unknownType', { text: 'slide' }]]);
  });

  it('has each line of a cell as a line, and Markdown as markup', () => {
    assert.equal(titled(report, 'Market').text, 'Line one<br>Line two, <strong>bold</strong>');
    assert.deepEqual(said(report, 'row 3, text'), [['repaired', 'markdown', {}]]);
  });

  it('reads times in each of their forms, and orders a day by them', () => {
    const day = report.story.events.filter(({ date }) => date === '1946-03-05');
    assert.deepEqual(
      day.map(({ title, displayDate }) => [title, displayDate]),
      [
        ['No time', undefined],
        ['Earlier', '1946-03-05 14:15'],
        ['Market', '1946-03-05 14:30'],
        ['Four digits', '1946-03-05 14:30'],
        ['To the moment', '1946-03-05 14:30:15.250'],
      ],
    );
  });

  it('leaves out a time that is none, and says so', () => {
    assert.deepEqual(said(report, 'row 7, time'), [['left out', 'invalidTime', { text: 'noonish' }]]);
  });

  const dates = [
    ['With a comma', '1500', 8, '1,500'],
    ['About', '1930~', 9, 'c. 1930'],
    ['Decade', '199X', 10, '1990s'],
    ['Month thirteen', '1999', 12, '1999-13'],
  ];
  for (const [title, date, row, text] of dates)
    it(`repairs a date, and names its row: ${title}`, () => {
      assert.equal(titled(report, title).date, date);
      assert.deepEqual(said(report, `row ${row}, start date`), [dateRead(text, date)]);
    });

  it('reads the name of a month', () => {
    assert.equal(titled(report, 'A named month').date, '1999-03');
  });

  it('shows the words that an author gives to a date', () => {
    assert.deepEqual(titled(report, 'Own words'), {
      id: 'own-words',
      date: '2002',
      displayDate: 'Some day in 2002',
      title: 'Own words',
    });
  });

  it('leaves out backgrounds and columns that it does not know, and says what they held', () => {
    assert.deepEqual(Object.keys(titled(report, 'Market')).sort(), [
      'date',
      'displayDate',
      'id',
      'picture',
      'tags',
      'text',
      'title',
    ]);
    assert.deepEqual(said(report, 'row 3'), [['left out', 'noPlace', { fields: { 'background.color': '#fff' } }]]);
    assert.deepEqual(said(report, 'row 4'), [
      ['left out', 'noPlace', { fields: { 'background.url': 'https://example.org/bg.jpg' } }],
    ]);
    assert.deepEqual(report.columns, [{ header: 'Editor', leftOut: [{ row: 3, held: 'Ann' }] }]);
  });

  it('counts rows as a spreadsheet does, with blank ones and line breaks in cells', () => {
    assert.deepEqual(said(report, 'row 20, text headline'), [['repaired', 'noTitle', { text: '2003' }]]);
  });
});

describe('Import of the TimelineJS 1 spreadsheet', () => {
  it('reads months first, as its template says, and reports what is otherwise', async () => {
    const { story, notes, format } = await imported('timelinejs-1.csv');
    assert.equal(format, 'TimelineJS 1 spreadsheet');
    assert.deepEqual(
      story.events.map(({ date }) => date),
      ['2011-12-10/2011-12-11', '2012-06', '1999', '2001-02-03', '2012-12-25', '2016-11-10'],
    );
    assert.deepEqual(
      notes.map(({ place }) => place),
      ['row 6, start date', 'row 7, start date'],
    );
  });
});
