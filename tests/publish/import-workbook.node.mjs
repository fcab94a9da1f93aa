import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { command, temporaryFolder } from '../support/command.mjs';
import { messageOf } from '../support/messages.mjs';
import { workbook } from '../support/workbook.mjs';

/** The output of the command for a workbook. */
async function imported(test, bytes, ...options) {
  const file = join(await temporaryFolder(test), 'book.xlsx');
  await writeFile(file, bytes);
  const { code, stdout } = await command(['import', file, '--json', ...options]);
  const answer = JSON.parse(stdout);
  // Generated ids are tested elsewhere.
  for (const event of answer.story?.events ?? []) delete event.id;
  return { code, ...answer };
}

/** The command with little memory. */
async function withLittleMemory(test, bytes) {
  const folder = await temporaryFolder(test);
  const [file, out] = [join(folder, 'book.xlsx'), join(folder, 'story.json')];
  await writeFile(file, bytes);
  const program = resolve('publisher/dist/history-widgets.js');
  const child = spawn(process.execPath, ['--max-old-space-size=400', program, 'import', file, '--out', out]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const code = await new Promise((done) => child.once('close', done));
  return { code, stderr };
}

const notesOf = ({ notes }) => notes.map(({ place, code, params }) => [place, code, params]);
const header = ['Date', 'Title'];

describe('A date in a workbook', () => {
  const day = 23445;
  const formats = [
    ['mmm yyyy', '1964-03'],
    ['mmm-yy', '1964-03'],
    [17, '1964-03'],
    ['[$-407]MMMM\\ yyyy;@', '1964-03'],
    ['yyyy', '1964'],
    ['yyyy"\u5e74"m"\u6708"', '1964-03'],
    [14, '1964-03-09'],
    ['dd/mm/yyyy', '1964-03-09'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '1964-03-09'],
    ['[$-411]ggge"\u5e74"m"\u6708"d"\u65e5"', '1964-03-09'],
    ['m/d/yy h:mm AM/PM', '1964-03-09'],
  ];
  for (const [format, date] of formats)
    it(`is as precise as its format shows it: ${format}`, async (test) => {
      const { story, notes } = await imported(test, workbook([{ rows: [header, [{ number: day, format }, 'Opening']] }]));
      assert.deepEqual(story.events, [{ date, title: 'Opening' }]);
      assert.deepEqual(notes, []);
    });

  it('has no year where its format shows none', async (test) => {
    const rows = [header, [{ number: day, format: 'd-mmm' }, 'A'], [{ number: day, format: 'dddd' }, 'B'], [{ number: day, format: 'mmmm' }, 'C']];
    const { story } = await imported(test, workbook([{ rows }]));
    assert.deepEqual(story.events, [
      { displayDate: '9 March', title: 'A' },
      { displayDate: 'Monday', title: 'B' },
      { displayDate: 'March', title: 'C' },
    ]);
  });

  it('is put together with the year beside it', async (test) => {
    const rows = [['Year', 'Date', 'Title'], [1971, { number: day, format: 'd mmm' }, 'A']];
    const { story } = await imported(test, workbook([{ rows }]));
    assert.deepEqual(story.events, [{ date: '1971-03-09', title: 'A' }]);
  });

  it('counts from 1904 where the workbook does', async (test) => {
    const rows = [header, [{ number: 21983, format: 14 }, 'A'], [{ number: 21983, format: 'mmm yyyy' }, 'B']];
    const { story } = await imported(test, workbook([{ rows }], { is1904: true }));
    assert.deepEqual(story.events.map(({ date }) => date), ['1964-03-09', '1964-03']);
  });

  it('is no day that there never was, and none before the count', async (test) => {
    const rows = [header, [{ number: 59, format: 14 }, 'A'], [{ number: 60, format: 14 }, 'B'], [{ number: 61, format: 14 }, 'C'], [{ number: -5, format: 14 }, 'D']];
    const { story } = await imported(test, workbook([{ rows }]));
    assert.deepEqual(story.events.map(({ date, displayDate }) => date ?? displayDate), ['1900-02-28', '29 February 1900', '1900-03-01', '-5']);
  });

  it('is kept as text where it is a number alone', async (test) => {
    const { story, notes } = await imported(test, workbook([{ rows: [header, [36526, 'A'], [1999, 'B']] }]));
    assert.deepEqual(story.events, [{ displayDate: '36526', title: 'A' }, { date: '1999', title: 'B' }]);
    assert.deepEqual(notesOf({ notes }), [['row 2, Date', 'excelDay', { text: '36526', day: '2000-01-01' }]]);
  });

  it('is read where it is written as a date of ISO 8601', async (test) => {
    const cells = [{ xml: '<c t="d"><v>1964-03-09T00:00:00</v></c>' }, 'A'];
    const { story } = await imported(test, workbook([{ rows: [header, cells] }]));
    assert.deepEqual(story.events, [{ date: '1964-03-09', title: 'A' }]);
  });
}); // prettier-ignore

describe('A cell in a workbook', () => {
  it('is one of the shared texts, without what says how to pronounce it', async (test) => {
    const strings = '<si><t>Date</t></si><si><r><t>Ti</t></r><r><t xml:space="preserve">tle</t></r></si><si><t>\u958b\u5834</t><rPh sb="0" eb="2"><t>\u304b\u3044\u3058\u3087\u3046</t></rPh></si><si><t>A &amp; B_x000D_</t></si>';
    const shared = (index) => ({ xml: `<c t="s"><v>${index}</v></c>` });
    const rows = [[shared(0), shared(1)], [1999, shared(2)], [2000, shared(3)]];
    const { story } = await imported(test, workbook([{ rows }], { strings }));
    assert.deepEqual(story.events, [{ date: '1999', title: '\u958b\u5834' }, { date: '2000', title: 'A & B' }]);
  });

  it('is the value of its formula, and said where it has none', async (test) => {
    const rows = [
      ['Date', 'Title', 'Text'],
      [{ xml: '<c><f>1999+1</f><v>2000</v></c>' }, { xml: '<c t="str"><f>"A"&amp;"B"</f><v>AB</v></c>' }, 'x'],
      [2001, 'B', { xml: '<c><f>C2&amp;"!"</f></c>' }],
    ];
    const { story, notes } = await imported(test, workbook([{ rows }]));
    assert.deepEqual(story.events, [{ date: '2000', title: 'AB', text: 'x' }, { date: '2001', title: 'B' }]);
    assert.deepEqual(notesOf({ notes }), [['row 3, column C', 'formulaOnly', { text: 'C2&"!"' }]]);
  });

  it('shows a part of a hundred as it is seen, and a number without the noise of its last digits', async (test) => {
    const rows = [['Date', 'Title', 'Text'], [1999, { number: 0.955, format: '0.0%' }, { number: 0.30000000000000004, format: 0 }]];
    const { story } = await imported(test, workbook([{ rows }]));
    assert.deepEqual(story.events, [{ date: '1999', title: '95.5%', text: '0.3' }]);
  });

  it('over several rows stands in each of them', async (test) => {
    const rows = [header, [1964, 'A'], ['', 'B'], ['', ''], [1971, 'C']];
    const { story, notes } = await imported(test, workbook([{ rows, after: '<mergeCells><mergeCell ref="A2:A4"/></mergeCells>' }]));
    assert.deepEqual(story.events.map(({ date, title }) => [date, title]), [['1964', 'A'], ['1964', 'B'], ['1971', 'C']]);
    assert.deepEqual(notesOf({ notes }), [['row 3, column A', 'mergedCell', { text: '1964', first: 2 }]]);
  });

  it('leads where its link leads', async (test) => {
    const rows = [
      ['Date', 'Title', 'Image', 'Source', 'Website'],
      [1964, 'A', 'photo', 'Minutes', 'ours'],
      [1965, { xml: '<c t="str"><f>HYPERLINK("https://example.org/b","B")</f><v>B</v></c>' }, '', '', ''],
    ];
    const after = '<hyperlinks><hyperlink ref="A2" r:id="d"/><hyperlink ref="C2" r:id="a"/><hyperlink ref="D2" r:id="b"/><hyperlink ref="E2" r:id="c"/></hyperlinks>';
    const links = [['a', 'https://example.org/a.jpg'], ['b', 'https://example.org/minutes'], ['c', 'https://example.org/'], ['d', 'https://example.org/date']].map(([id, url]) => [id, 'hyperlink', url, 'External']);
    const { story, notes } = await imported(test, workbook([{ rows, after, links }]));
    assert.deepEqual(story.events, [
      { date: '1964', title: 'A', picture: { src: 'https://example.org/a.jpg' }, source: { name: '<a href="https://example.org/minutes">Minutes</a>', url: 'https://example.org/' } },
      { date: '1965', title: '<a href="https://example.org/b">B</a>' },
    ]);
    assert.deepEqual(notesOf({ notes }).map(([place]) => place), ['row 2, Date', 'row 2, Image', 'row 2, Website']);
  });
}); // prettier-ignore

describe('A sheet of a workbook', () => {
  const rows = [header, [1964, 'A']];

  it('is the first that is a table; all others are named', async (test) => {
    const sheets = [
      { name: 'Read me', rows: [['This workbook holds our history.']] },
      { name: 'Old', rows, state: 'hidden' },
      { name: 'Events', rows: [header, [1971, 'B']] },
      { name: 'Budget', rows: [['a', 1], ['b', 2]] },
      { name: 'Empty' },
    ];
    const { story, notes, format } = await imported(test, workbook(sheets));
    assert.equal(format, 'spreadsheet, Excel sheet "Events"');
    assert.deepEqual(story.events, [{ date: '1971', title: 'B' }]);
    assert.deepEqual(notesOf({ notes }), [
      ['sheet "Read me"', 'otherSheet', { name: 'Read me', rows: 1, isHidden: false }],
      ['sheet "Old"', 'otherSheet', { name: 'Old', rows: 2, isHidden: true }],
      ['sheet "Budget"', 'otherSheet', { name: 'Budget', rows: 2, isHidden: false }],
    ]);
    const named = await imported(test, workbook(sheets), '--sheet', 'Old');
    assert.deepEqual(named.story.events, [{ date: '1964', title: 'A' }]);
  });

  it('leaves out what its author has hidden, and says what that is', async (test) => {
    const sheet = {
      before: '<cols><col min="3" max="3" width="9" hidden="1"/></cols>',
      rows: [['Date', 'Title', 'Text'], [1964, 'A', 'secret'], [1971, 'B', '']],
      rowAttributes: { 3: ' hidden="1"' },
    };
    const { story, notes, cells } = await imported(test, workbook([sheet]));
    assert.deepEqual(story.events, [{ date: '1964', title: 'A' }]);
    assert.deepEqual(notesOf({ notes }), [
      ['row 1, column C', 'hiddenColumn', { cells: ['Text'] }],
      ['row 2, column C', 'hiddenColumn', { cells: ['secret'] }],
      ['row 3', 'hiddenRow', { cells: ['1971', 'B'] }],
    ]);
    assert.deepEqual(cells, { all: 8, told: 4, leftOut: 4 });
  });

  it('may have gaps, cells without a place, and XML of other makes', async (test) => {
    const xml = `<?xml version="1.0"?><!-- a > b --><x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Date</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t><![CDATA[Title]]></x:t></x:is></x:c></x:row><x:row r="5"><x:c r='A5'/><x:c t='inlineStr' x='>'><x:is><x:t>A &#x26; B</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const { story, notes } = await imported(test, workbook([{ xml }]));
    assert.deepEqual(story.events, [{ title: 'A & B' }]);
    assert.deepEqual(notes.map(({ row }) => row), [5]);
  });
}); // prettier-ignore

describe('A large workbook', () => {
  const cell = (place, text) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = (data) => `<worksheet><sheetData>${data}</sheetData></worksheet>`;
  const first = `<row r="1">${cell('A1', 'Date')}${cell('B1', 'Title')}</row><row r="2">${cell('A2', '1964')}${cell('B2', 'A')}</row>`;

  it('with one far cell takes no more room than another, and the cell is said', async (test) => {
    const bytes = workbook([{ xml: sheet(`${first}<row r="1048576">${cell('XFD1048576', 'far')}</row>`) }]);
    const { code, stderr } = await withLittleMemory(test, bytes);
    assert.equal(code, 0);
    assert.ok(stderr.includes(`row 1048576, column XFD: ${messageOf({ code: 'beyondColumn', params: { text: 'far', column: 'SF' } })}`));
    assert.match(stderr, /1 event;/);
  });

  it('of two hundred thousand rows is read', async (test) => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 3}"><c r="A${index + 3}"><v>${1000 + (index % 1000)}</v></c>${cell(`B${index + 3}`, `Event ${index}`)}</row>`);
    const { code, story, cells } = await imported(test, workbook([{ xml: sheet(first + rows.join('')) }], { level: 1 }));
    assert.deepEqual([code, story.events.length, cells.leftOut], [0, 200_001, 0]);
    assert.equal(story.events[200_000].title, 'Event 199999');
  });

  it('of more rows than can be read says so', async (test) => {
    const rows = Array.from({ length: 300_001 }, (_, index) => `<row><c><v>${index}</v></c></row>`);
    const { code, error } = await imported(test, workbook([{ xml: sheet(rows.join('')) }], { level: 1 }));
    assert.equal(code, 1);
    assert.match(error.message, /it has more than 300,000 rows/);
  });

  const bombs = [
    ['in a sheet', { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${' '.repeat(201_000_000)}</worksheet>`) }, /larger than 200 MB when unpacked/],
    ['in shared texts', { 'xl/sharedStrings.xml': strToU8(`<sst>${`<si><t>${'a'.repeat(1_000_000)}</t></si>`.repeat(51)}</sst>`), 'xl/worksheets/sheet1.xml': strToU8(sheet('<row><c t="s"><v>0</v></c></row>')) }, /has too much text/],
    ['of a tag that never ends', { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet a="${'a'.repeat(3_000_000)}`) }, /has a tag without an end/],
  ];
  for (const [what, files, message] of bombs)
    it(`that unpacks to more than anyone wrote is refused in a sentence: ${what}`, async (test) => {
      const { code, stderr } = await withLittleMemory(test, workbook([{ rows: [header] }], { files, level: 1 }));
      assert.equal(code, 1);
      assert.match(stderr, message);
      assert.match(stderr, /Save it as \.xlsx or as CSV/);
    });

  const broken = [
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), /it has no xl\/workbook\.xml/],
    ['one that is cut short', workbook([{ rows: [header] }]).slice(0, 300), /it is incomplete/],
    ['one without sheets', workbook([]), /it has no sheet/],
  ];
  for (const [what, bytes, message] of broken)
    it(`that is none is refused in a sentence: ${what}`, async (test) => {
      const { code, error } = await imported(test, bytes);
      assert.equal(code, 1);
      assert.match(error.message, message);
    });
}); // prettier-ignore
