import assert from 'node:assert/strict';
import { writeFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';
import { command, temporaryFolder } from '../support/command.mjs';
import { workbook } from '../support/workbook.mjs';

const { importFile } = await loadSource('publisher/src/import/import-file.ts');
const { CellTracker } = await loadSource('src/import/cell-tracker.ts');
const { readStory } = await loadSource('src/story/read.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');

const read = (text, options) => importFile(new TextEncoder().encode(text), 'file', options);
const said = ({ notes, columns = [] }) => JSON.stringify([notes, columns]);

/** Words that are unique to a cell, so that each can be searched. */
let last = 0;
const unique = (prefix) => `${prefix}${(last += 1)}q`;

/** A typical cell with a unique word. */
const cell = fc
  .constantFrom(
    (word) => word, (word) => `${word} and more`, (word) => `"${word}"`, (word) => `5" ${word}`, (word) => `<p>${word}</p>`, (word) => `<b>${word}`,
    (word) => `**${word}**`, (word) => `https://example.org/${word}.jpg`, (word) => `https://example.org/${word}`, (word) => `${word}\nsecond line`,
    (word) => `c. ${word}`, (word) => `=${word}`, (word) => `${word}, b; c | d`, (word) => `<img src="${word}.jpg">`, (word) => `<script>${word}</script>`,
    (word) => `<!-- x -->${word}`, (word) => `javascript:${word}`, (word) => `${word}\0`, (word) => `${word}${' long'.repeat(300)}`,
    (word) => `[${word}](https://example.org/)`, (word) => `<iframe src="https://www.youtube.com/embed/${word}"></iframe>`, () => '', () => '', () => '',
  )
  .map((make) => ({ make })); // prettier-ignore

const dates = fc.constantFrom('1999', '1964-03-09', '5 March 1946', 'c. 1500', '11/10/16', '\u20131950', '31 June 2001', '1980er', 'during the war', '29\u65e5', '', '36526', '1/2/1999', '1999-04-01 14:30', '44 BC', '1999/00'); // prettier-ignore

const headers = {
  'of any make': fc.array(fc.constantFrom('Date', 'Date', 'Year', 'Month', 'Day', 'Tag', 'Title', 'Event', 'Description', 'Image', 'Image caption', 'Alt text', 'Credit', 'Source', 'Link', 'Category', 'Display date', 'End', 'ID', 'Budget', 'Internal notes (do not publish)', '', '', ' ', 'column 3', '__proto__', 'constructor'), { minLength: 2, maxLength: 9 }).map((names) => ['Date', 'Event', ...names]),
  'of TimelineJS 3': fc.array(fc.constantFrom('Month', 'Day', 'Time', 'End Year', 'End Month', 'Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Alt Text', 'Type', 'Group', 'Tag', 'Background', 'Year', 'Editor', ''), { minLength: 2, maxLength: 12 }).map((names) => ['Year', 'Headline', ...names]),
  'of TimelineJS 1': fc.array(fc.constantFrom('End Date', 'Text', 'Media', 'Tag', 'Type', 'Notes', ''), { maxLength: 6 }).map((names) => ['Start Date', 'Headline', ...names]),
  'of our own': fc.array(fc.constantFrom('text', 'displayDate', 'picture.src', 'picture.alt', 'source', 'source.url', 'title.fr', 'tags', 'id', 'media.src', 'date', 'title', 'importance', 'era'), { maxLength: 9 }).map((names) => ['date', 'title', ...names]),
}; // prettier-ignore

/** Rows that may be shorter or longer than their header. */
const rowsOf = (width) =>
  fc.array(fc.record({ date: dates, cells: fc.array(cell, { maxLength: width + 3 }) }), { minLength: 1, maxLength: 8 });

const quoted = (text, separator) =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;

const tables = (header) =>
  header.chain((names) =>
    fc.record({
      names: fc.constant(names),
      rows: rowsOf(names.length),
      separator: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\ufeff'),
      above: fc.constantFrom('', 'Our history', 'Our history\n\nanother line'),
    }),
  );

/** The text of a table, and its words. */
function written({ names, rows, separator, end, mark, above }) {
  const words = [];
  const lines = rows.map(({ date, cells }) => [
    date,
    ...cells.map(({ make }) => {
      const word = unique('w');
      const text = make(word);
      if (text) words.push(word);
      return text;
    }),
  ]);
  const top = above ? above.split('\n').map((line) => [line]) : [];
  const text = [...top, names, ...lines].map((row) => row.map((text) => quoted(text, separator)).join(separator));
  return { text: mark + text.join(end) + end, words, lines };
}

describe('Each cell of a table is in the story, or the report says what it held', () => {
  for (const [name, header] of Object.entries(headers))
    it(`whatever it is: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(tables(header), fc.constantFrom(undefined, 'dmy', 'mdy'), async (table, dateOrder) => {
          const { text, words, lines } = written(table);
          const imported = await read(text, { dateOrder });
          if (!imported) return;
          const everything = JSON.stringify(imported.story) + said(imported);
          for (const word of words) assert.ok(everything.includes(word), `${word} of ${JSON.stringify(text)}`);
          const filled = lines.flat().filter((text) => text.trim()).length;
          assert.equal(imported.cells.told + imported.cells.leftOut, imported.cells.all);
          assert.ok(imported.cells.all >= filled, `${imported.cells.all} of ${filled}: ${JSON.stringify(text)}`);
        }),
        { numRuns: 400 },
      );
    });

  it('whatever it is: read by a page', async () => {
    await fc.assert(
      fc.property(tables(headers['of our own']), (table) => {
        const { text, words } = written({ ...table, above: '' });
        const { story, problems } = readStory(text, wholeStory);
        const everything = JSON.stringify(story) + JSON.stringify(problems);
        for (const word of words) assert.ok(everything.includes(word), `${word} of ${JSON.stringify(text)}`);
      }),
      { numRuns: 400 },
    );
  });

  it('whatever it is: in a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(tables(headers['of any make']), async (table) => {
        const { words, lines } = written(table);
        const clean = (text) => text.replace(/\0/g, '');
        const bytes = workbook([{ rows: [table.names, ...lines.map((line) => line.map(clean))] }]);
        const imported = await importFile(bytes, 'book.xlsx');
        if (!imported) return;
        const everything = JSON.stringify(imported.story) + said(imported);
        for (const word of words) assert.ok(everything.includes(word), word);
      }),
      { numRuns: 100 },
    );
  });

  const told = [
    ['CO<sub>2</sub> and 5 m<sup>2</sup>'], ['Smith &amp; Co &nbsp;x'], ['<p class="lead">A</p><p>B</p>'], ['**bold** and _more_'], ['Na\u00efve \u2013 \u201cyes\u201d'], ['a<br/>b'],
  ]; // prettier-ignore
  for (const [text] of told)
    it(`and is not said to be left out where it is told: ${text}`, async () => {
      const { notes } = await read(`Date,Event,Description\n1964-03-09 00:00:00,A,${quoted(text, ',')}\n`);
      assert.deepEqual(notes.filter(({ outcome }) => outcome === 'left out'), []);
    }); // prettier-ignore

  it('and what is not is a fault that stops the command', () => {
    const tracker = new CellTracker([['Date', 'Title'], ['1999', 'A'], ['2000', 'B']]);
    tracker.imported(0);
    tracker.imported(1);
    tracker.leftOut(2, [0]);
    assert.throws(() => tracker.counts(), /cells would be lost silently: row 3, column 2 \("B"\)$/);
    tracker.imported(2);
    assert.deepEqual(tracker.counts(), { all: 6, told: 5, leftOut: 1 });
  });

  it('counts no cell twice, and none that is empty', () => {
    const tracker = new CellTracker([['A', ' ', '']]);
    tracker.imported(0);
    tracker.leftOut(0);
    assert.deepEqual(tracker.counts(), { all: 1, told: 1, leftOut: 0 });
  });
}); // prettier-ignore

describe('A stray quotation mark', () => {
  const body = (row) => Array.from({ length: 3000 }, (_, index) => (index === 5 ? row : `${1000 + (index % 1000)},Event ${index},${index % 7 ? 'x' : '"Hello, world"'}`)); // prettier-ignore
  const strays = [
    ['opens a cell and is never closed', '1005,"Event five,x', '"Event five'],
    ['stands within a cell', '1005,Pipe of 5" across,x', 'Pipe of 5" across'],
    ['is closed, and text follows', '1005,"Event" five,x', '"Event" five'],
    ['is closed behind a comma, and text follows', '1005,"Event, the" fifth,x', '"Event, the" fifth'],
    ['is not doubled', '1005,"He said "hi" to me",x', 'He said "hi" to me'],
    ['begins an inch', '1005,"5" pipe,x', '"5" pipe'],
    ['is a typographic one', '1005,\u201cEvent five\u201d,x', '\u201cEvent five\u201d'],
    ['is doubled within a cell', '1005,"Event ""five""",x', 'Event "five"'],
    ['is alone', '1005,",x', '"'],
  ];
  for (const [what, row, title] of strays)
    it(`costs no other row: one that ${what}`, async () => {
      const { story, notes } = await read(`Date,Title,Text\n${body(row).join('\n')}\n`);
      assert.equal(story.events.length, 3000);
      assert.equal(story.events[5].title, title);
      assert.equal(story.events[2999].title, 'Event 2999');
      const isStray = /^1005,"(?!Event "")/.test(row);
      assert.deepEqual(notes.filter(({ row }) => row === 7).map(({ place }) => place), isStray ? ['row 7'] : []);
    }); // prettier-ignore

  it('costs no other row where another stray one would close it', async () => {
    const rows = body('1005,"Event five,x').with(8, '1008,Pipe of 5",x').with(2000, '1000,"Again,x');
    const { story, notes } = await read(`Date,Title,Text\n${rows.join('\n')}\n`);
    assert.equal(story.events.length, 3000);
    assert.deepEqual([5, 8, 2000].map((index) => story.events[index].title), ['"Event five', 'Pipe of 5"', '"Again']);
    assert.deepEqual(notes.map(({ row }) => row), [7, 2002]);
  }); // prettier-ignore

  it('costs no other row of a page that reads the table', () => {
    const { story, problems } = readStory(`date,title,text\n${body('1005,"Event five,x').join('\n')}`, wholeStory);
    assert.equal(story.events.length, 3000);
    assert.deepEqual(problems, [
      { path: 'row 7', row: 7, code: 'strayQuote', params: {} },
    ]); // prettier-ignore
  });

  it('costs nothing where all cells are in quotation marks', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `"${1900 + index}","Event ${index}","a\nb"`);
    const { story } = await read(`"Date","Title","Text"\n${rows.with(5, '"1905","Event 5,"x"').join('\n')}\n`);
    assert.equal(story.events.length, 50);
    assert.equal(story.events[49].title, 'Event 49');
  });
});

describe('A cell of many lines', () => {
  const poem = Array.from({ length: 30 }, (_, index) => `Line ${index}, and more; of it`).join('\n');
  const texts = [
    ['of thirty lines', poem],
    ['of two', 'Hello there,\nworld'],
    ['with dates', '1999 came, and went\n2000 did not, they say'],
    ['with quotation marks', 'He said "hi",\nand ""left""\n"quite'],
    ['with blank lines', 'One\n\n\nTwo, three'],
    ['that ends in a line', 'One,\n'],
  ];
  for (const [what, text] of texts)
    for (const isQuoted of [false, true])
      it(`stays one cell, ${what}${isQuoted ? ', among quoted ones' : ''}`, async () => {
        const mark = (cell) => (isQuoted ? `"${cell}"` : cell);
        const rows = [['1964', `"${text.replace(/"/g, '""')}"`, mark('A')], ['1971', mark('x'), mark('B')]];
        const table = [['Date', 'Text', 'Title'].map(mark), ...rows.map(([date, ...rest]) => [mark(date), ...rest])];
        const { story, notes } = await read(table.map((row) => row.join(',')).join('\n'));
        const plain = (text) => text.replace(/<br>/g, '\n').split(/\s+/).filter(Boolean);
        assert.deepEqual(story.events.map(({ title }) => title), ['A', 'B']);
        assert.deepEqual(plain(story.events[0].text), plain(text));
        assert.deepEqual(notes, []);
      }); // prettier-ignore
});

describe('A column that is not for readers', () => {
  const names = [
    'Internal notes (do not publish)',
    'Budget',
    'Private',
    'Interne Notiz (vertraulich)',
    'Notes internes',
    '\u5185\u90e8\u30e1\u30e2',
    'Internal title',
    'secret source',
    '',
  ];
  for (const name of names)
    it(`is left out, with its name and the number of its cells: "${name}"`, async (test) => {
      const folder = await temporaryFolder(test);
      const [file, out] = [join(folder, 'events.csv'), join(folder, 'story.json')];
      await writeFile(file, `Date,${name},Event\n1964,zebra one,A\n1971,,B\n1972,zebra two,C\n`);
      const { stderr } = await command(['import', file, '--out', out]);
      const { story } = await read(`Date,${name},Event\n1964,zebra one,A\n1971,,B\n1972,zebra two,C\n`);
      assert.ok(stderr.includes(`column "${name || 'column 2'}": left out, 2 cells (row 2 "zebra one", row 4 "zebra two")`), stderr);
      assert.match(stderr, /1[01] cells: [89] read, 2 left out/);
      assert.doesNotMatch(JSON.stringify(story), /zebra/);
      assert.deepEqual(story.events.map(Object.keys), [['date', 'title'], ['date', 'title'], ['date', 'title']]);
    }); // prettier-ignore

  it('is not read for its title where the table has a text', async () => {
    const { story } = await read('Date,Contact,Description\n1964,zebra,A\n');
    assert.deepEqual({ ...story.events[0] }, { date: '1964', title: 'A' });
  });

  it('is in no published file', async (test) => {
    const folder = await temporaryFolder(test);
    const [file, story, out] = [join(folder, 'e.csv'), join(folder, 'story.json'), join(folder, 'site')];
    await writeFile(file, 'kind,date,title,internal\nevent,1964,A,zebra\n');
    assert.equal((await command(['import', file, '--from', 'csv', '--out', story])).code, 0);
    for (const source of [story, file]) {
      const { code, stderr } = await command(['publish', source, '--out', out, '--base-url', 'https://example.org/']);
      assert.equal(code, 0, stderr);
      const files = await readdir(out, { recursive: true });
      assert.ok(files.includes('story.json'));
      const { stdout } = await command(['export', source, '--to', 'json']);
      assert.doesNotMatch(stdout, /zebra/);
    }
  });
});
