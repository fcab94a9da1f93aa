import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { command } from '../support/command.mjs';
import { kinds, messageOf } from '../support/messages.mjs';

const budget = { name: 'Budget', rows: 2, isHidden: false };

async function imported(name, ...options) {
  const { code, stdout } = await command(['import', `tests/fixtures/import/${name}`, '--json', ...options]);
  // Generated ids are tested with the URLs.
  return { code, ...JSON.parse(stdout, (key, value) => (key === 'id' ? undefined : value)) };
}

const said = ({ notes }, place) =>
  notes.filter((note) => note.place === place).map(({ outcome, code, params }) => [outcome, code, params]);

describe('Import of a spreadsheet as people keep it', () => {
  let report;
  before(async () => (report = await imported('free.csv')));

  it('shows what each column was taken for', () => {
    assert.deepEqual(report.columns, [
      { header: 'Wann', field: 'date', by: 'near name' },
      { header: 'Event', field: 'title', by: 'near name' },
      { header: 'Event description', field: 'text', by: 'near name' },
      { header: 'Image', field: 'media', by: 'near name' },
      { header: 'Category', field: 'tags', by: 'near name' },
      {
        header: 'Budget',
        leftOut: [
          { row: 4, held: '10' },
          { row: 16, held: 'only a budget' },
        ],
      },
    ]);
  });

  it('takes the line above the header for the title of the story', () => {
    assert.equal(report.story.title, 'History of the club');
    assert.deepEqual(said(report, 'row 1'), [['repaired', 'titleAbove', { text: 'History of the club' }]]);
  });

  it('gives each row as an event, in the order of the file', () => {
    assert.deepEqual(
      report.story.events.map(({ date, displayDate, title }) => [date ?? displayDate, title]),
      [
        ['11/10/16', 'Founded'],
        ['Mar-46', 'Hall'],
        ['1920/1930', 'Twenties'],
        ['1930~', 'About'],
        ['199X', 'Nineties'],
        ['1946-03-05', 'Weekday'],
        [undefined, 'Undated'],
        ['1999-12-25', 'Christmas'],
        ['1/2/1999 - 3/4/1999', 'Span'],
        ['during the war', 'War'],
        ['2001', 'Only a text'],
      ],
    );
  });

  it('keeps an ambiguous date as text, with its row and what each order would make of it', () => {
    assert.deepEqual(report.story.events[0].date, undefined);
    assert.deepEqual(said(report, 'row 4, Wann'), [
      ['text', 'dayOrMonth', { text: '11/10/16', dmy: '2016-10-11', mdy: '2016-11-10', rows: 'dmy' }],
    ]);
  });

  it('reads it by the order that the command is given', async () => {
    const { story } = await imported('free.csv', '--date-order', 'dmy');
    assert.deepEqual(
      [0, 1, 8].map((index) => story.events[index].date),
      ['2016-10-11', '1946-03', '1999-02-01/1999-04-03'],
    );
  });

  it('reads Markdown, line breaks, pictures and tags', () => {
    const [founded, , , , , weekday] = report.story.events;
    assert.equal(founded.text, 'First <strong>meeting</strong>');
    assert.deepEqual(founded.picture, { src: 'https://example.org/a.jpg' });
    assert.deepEqual(founded.tags, ['Club', 'Sport']);
    assert.equal(weekday.text, 'Two<br>lines');
  });

  it('puts nothing into the story of a column that it does not know', () => {
    assert.deepEqual(Object.keys(report.story.events[0]).sort(), ['displayDate', 'picture', 'tags', 'text', 'title']);
  });

  it('leaves out nothing but a header that is there twice', () => {
    const out = report.notes.filter(({ outcome }) => outcome === 'left out');
    assert.deepEqual(
      out.map(({ place, code }) => `${place}: ${code}`),
      ['row 12: headerAgain'],
    );
  });

  it('reads Windows-1252, tabs, and headers in German', async () => {
    const { story, notes } = await imported('windows-1252.tsv');
    assert.deepEqual(story.events, [{ date: '1968', title: 'Gr\u00fcndung \u2013 der Anfang' }]);
    assert.deepEqual(notes, [
      {
        place: 'file',
        outcome: 'repaired',
        code: 'otherEncoding',
        params: { encoding: 'Windows-1252' },
        message: messageOf({ code: 'otherEncoding', params: { encoding: 'Windows-1252' } }),
      },
    ]);
  });

  it('finds dates and titles by what stands in the cells where no header names them', async () => {
    const { story, columns } = await imported('no-header.tsv');
    assert.deepEqual(columns, [
      { header: 'column 1', field: 'date', by: 'content' },
      { header: 'column 2', field: 'title', by: 'content' },
    ]);
    assert.deepEqual(story.events, [
      { date: '1946-03-05', title: 'The hall' },
      { date: '195X', title: 'A garden' },
    ]);
  });

  it('takes years, months, days, ends and sources from columns of their own', async () => {
    const { story, notes } = await imported('columns.csv');
    assert.deepEqual(story.events, [
      { date: '1946-03-05', title: 'Parts', source: { name: 'Minutes', url: 'https://example.org/' } },
      { date: '1950', title: 'A year' },
    ]);
    assert.deepEqual(notes, []);
    const spans = await imported('spans.csv');
    assert.deepEqual(spans.story.events, [
      { date: '1950/1955', title: 'From and to' },
      { date: '1950/1955', title: 'Backwards' },
      { date: '1960~/1965', title: 'About' },
    ]);
    assert.deepEqual(said(spans, 'row 3, Until'), [
      [
        'repaired',
        'readAs',
        { kind: 'date', text: '1955 \u2013 1950', as: '1950/1955', expected: kinds.date.expected },
      ],
    ]);
  });
});

describe('Import of an Excel workbook', () => {
  it('reads its dates as days, and says which sheets it leaves', async () => {
    const { code, story, notes, format } = await imported('history.xlsx');
    assert.deepEqual([code, format], [0, 'spreadsheet, Excel sheet "History"']);
    assert.deepEqual(story.events, [
      { date: '1946-03-05', title: 'Founded', text: 'By twelve people' },
      { displayDate: '11/10/16', title: 'Hall', text: 'With <strong>garden</strong>' },
      { date: '1999', title: 'New century' },
    ]);
    assert.deepEqual(notes.at(-1), {
      place: 'sheet "Budget"',
      outcome: 'left out',
      code: 'otherSheet',
      params: budget,
      message: messageOf({ code: 'otherSheet', params: budget }),
    });
  });

  it('names the sheets where the one asked for is not there', async () => {
    const { code, error } = await imported('history.xlsx', '--sheet', 'Nope');
    assert.deepEqual(
      [code, error],
      [
        1,
        {
          place: 'tests/fixtures/import/history.xlsx, --sheet',
          message: '"Nope" is not a sheet with content',
          remedy: 'Use one of: "History", "Budget"',
        },
      ],
    );
  });

  it('says what to do with an archive that is no workbook', async () => {
    const { code, error } = await imported('no-workbook.xlsx');
    assert.equal(code, 1);
    assert.match(error.message, /^is not a readable Excel workbook \(/);
    assert.equal(error.remedy, 'Save it as .xlsx or as CSV');
  });
});
