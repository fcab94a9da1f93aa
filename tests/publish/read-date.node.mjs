import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';
import { kinds } from '../support/messages.mjs';

const { readDate } = await loadSource('src/import/read-date.ts');
const { parseEdtf } = await loadSource('src/time/edtf.ts');

describe('A date in a cell', () => {
  const certain = [
    ['1996', '1996'],
    ['1999-04-01', '1999-04-01'],
    ['1999-04-01 00:00:00', '1999-04-01'],
    ['1946/3/5', '1946-03-05'],
    ['1946/3', '1946-03'],
    ['3/1946', '1946-03'],
    ['25/12/1999', '1999-12-25'],
    ['12/25/1999', '1999-12-25'],
    ['11/11/1999', '1999-11-11'],
    ['1.5.1946', '1946-05-01'],
    ['5 March 1946', '1946-03-05'],
    ['March 5, 1946', '1946-03-05'],
    ['5th of March 1946', '1946-03-05'],
    ['Monday, 5 March 1946', '1946-03-05'],
    ['Mon 5 Mar 1946', '1946-03-05'],
    ['March 1946', '1946-03'],
    ['14 juillet 1789', '1789-07-14'],
    ['le 14 juillet 1789', '1789-07-14'],
    ['3. Oktober 1990', '1990-10-03'],
    ['12 \u0430\u043f\u0440\u0435\u043b\u044f 1961', '1961-04-12'],
    ['\u0665 \u0645\u0627\u0631\u0633 \u0661\u0669\u0664\u0666', '1946-03-05'],
    ['1999\u5e744\u67081\u65e5', '1999-04-01'],
    ['Spring 1946', '1946-21'],
    ['1990s', '199X'],
    ['19th century', '18XX'],
    ['5th century BC', '-04XX'],
    ['44 BC', '-0043'],
    ['AD 79', '0079'],
    ['c. 1930', '1930~'],
    ['circa 1930', '1930~'],
    ['about 500 BC', '-0499~'],
    ['1930?', '1930?'],
    ['probably 1930', '1930?'],
    ['1920\u20131930', '1920/1930'],
    ['1930 to 1940', '1930/1940'],
    ['1939-45', '1939/1945'],
    ['1920/21', '1920/1921'],
    ['c. 1920-1930', '1920~/1930~'],
    ['500\u2013400 BC', '-0499/-0399'],
    ['5\u20137 March 1946', '1946-03-05/1946-03-07'],
    ['March\u2013April 1946', '1946-03/1946-04'],
    ['28 Feb - 3 March 1946', '1946-02-28/1946-03-03'],
    ['1990\u2013present', '1990/..'],
    ['1990-', '1990/..'],
    ['1980er', '198X'],
    ['1980er Jahre', '198X'],
    ["1980's", '198X'],
    ['1980-tal', '198X'],
    ['1980\u5e74\u4ee3', '198X'],
    ['ann\u00e9es 1980', '198X'],
    ['um 1900', '1900~'],
    ['vers 1900', '1900~'],
    ['1900-05', '1900-05'],
    ['1905\u201310', '1905/1910'],
    ['1999/00', '1999/2000'],
    ['05-1943', '1943-05'],
    ['1/2019', '2019-01'],
    ['1964-3-9', '1964-03-09'],
    ['1946\u5e74', '1946'],
    ['1er mai 1946', '1946-05-01'],
    ['12000 BC', 'Y-11999'],
  ];
  for (const [text, date] of certain)
    it(`is read where it can mean one thing only: ${text}`, () => {
      const { message: _, ...read } = readDate(text);
      assert.deepEqual(read, { date });
    });

  const partly = [
    ['late 1990s', '199X'],
    ['early March 1946', '1946-03'],
    ['before 1900', '../1900'],
    ['since 1990', '1990/..'],
    ['between 1920 and 1930', '1920/1930'],
    ['1 January 1999 14:30', '1999-01-01'],
  ];
  for (const [text, date] of partly)
    it(`keeps its words where the date does not say them all: ${text}`, () => {
      const { message: _, ...read } = readDate(text);
      assert.deepEqual(read, { date, displayDate: text });
    });

  const noDate = { kind: 'date', expected: kinds.date.expected };
  const unclear = [
    ['11/10/16', 'dayOrMonth', { dmy: '2016-10-11', mdy: '2016-11-10' }],
    ['1/2/1999', 'dayOrMonth', { dmy: '1999-02-01', mdy: '1999-01-02' }],
    ['Mar-46', 'twoDigitYear', { date: '1946-03' }],
    ['1/2/1999 - 3/4/1999', 'dayOrMonth', { dmy: '1999-02-01/1999-04-03', mdy: '1999-01-02/1999-03-04' }],
    ['1900s', 'decadeOrCentury', { decade: '190X', century: '19XX' }],
    ['1920-21', 'seasonOrYears', { years: '1920/1921' }],
    ['during the war', 'shownAsText', noDate],
    ['31 February 1999', 'shownAsText', noDate],
    ['32/13/1999', 'shownAsText', noDate],
    ['1930-1920', 'endsBefore', {}],
    ['Tuesday', 'shownAsText', noDate],
    ['May 5', 'shownAsText', noDate],
    ['\u20131950', 'endOrBce', { until: '1950', year: '1950' }],
    ['\u2014 1950', 'endOrBce', { until: '1950', year: '1950' }],
    ['\u201044', 'endOrBce', { until: '44', year: '0044' }],
    ['36526', 'excelDay', { day: '2000-01-01' }],
    ['23445.5', 'excelDay', { day: '1964-03-09' }],
    ['29\u65e5', 'shownAsText', noDate],
    ['3\u670829\u65e5', 'shownAsText', noDate],
    ['31 June 2001', 'shownAsText', noDate],
    ['2001-06-31', 'shownAsText', noDate],
    ['05/06/2019', 'dayOrMonth', { dmy: '2019-06-05', mdy: '2019-05-06' }],
    ['09-10-1943', 'dayOrMonth', { dmy: '1943-10-09', mdy: '1943-09-10' }],
    ['31-1943', 'shownAsText', noDate],
    ['1930/1', 'monthOrYears', { month: '1930-01' }],
    ['1905/10', 'monthOrYears', { month: '1905-10' }],
    ['1946\u201303', 'monthOrYears', { month: '1946-03' }],
    ['46', 'shownAsText', noDate],
    ['19460305', 'shownAsText', noDate],
  ]; // prettier-ignore
  for (const [text, code, params] of unclear)
    it(`is kept as text where nobody can tell: ${text}`, () => {
      assert.deepEqual(readDate(text), { displayDate: text, message: { code, params: { text, ...params } } });
    });

  it('is read by the order that its author names', () => {
    assert.deepEqual(
      ['11/10/16', 'Mar-46', '5 Mar 46'].map((text) => [readDate(text, 'dmy').date, readDate(text, 'mdy').date]),
      [
        ['2016-10-11', '2016-11-10'],
        ['1946-03', '1946-03'],
        ['1946-03-05', '1946-03-05'],
      ],
    );
  });

  it('is nothing where the cell is empty', () => {
    assert.deepEqual(readDate('  '), {});
  });

  it('has no year and no day that its words have not', () => {
    const parts = fc.constantFrom('1946', '1950', '46', '7', '12', '31', '-', '\u2013', '/', '.', ' ', ', ', 'March', 'Mai', '\u6708', '\u65e5', '\u5e74', 'er', 'th', 'to', '?', 'c. ', '05', '00', "'"); // prettier-ignore
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 7 }), (all) => {
        const text = all.join('');
        const { date } = readDate(text);
        const numbers = (text.match(/\d+/g) ?? []).map(Number);
        for (const point of date?.split('/') ?? []) {
          const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(point) ?? [];
          if (!year) continue;
          const isSaid = numbers.includes(+year) || numbers.includes(+year % 100);
          assert.ok(isSaid, `${text}: ${date}`);
          if (day) assert.ok(numbers.includes(+day) || text.includes(day), `${text}: ${date}`);
          if (month) assert.ok(numbers.includes(+month) || /Mar|Mai/.test(text), `${text}: ${date}`);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is either a date that exists, or its text, whatever stands there', () => {
    const pieces = fc.constantFrom(
      '1946',
      '46',
      '5',
      '13',
      '/',
      '-',
      '.',
      ' ',
      ',',
      'March',
      'Mon',
      'c. ',
      'BC',
      's',
      '?',
      '~',
      'to',
      'th century',
      'before ',
      '\u2013',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''))), fc.constantFrom(undefined, 'dmy', 'mdy'), (text, order) => {
        const { date, displayDate } = readDate(text, order);
        assert.ok(date === undefined ? (displayDate ?? '') === text.trim() : parseEdtf(date) !== undefined, `${text}: ${date}`);
      }),
      { numRuns: 2000 },
    ); // prettier-ignore
  });
});

const { importFile } = await loadSource('publisher/src/import/import-file.ts');

describe('The date of a row', () => {
  const rows = [
    ['a year and a date', 'Year,Date,Event', ['1964,"March 9, 1964",A', '1971,,B', ',1975-05,C'], ['1964-03-09', '1971', '1975-05']],
    ['a year and a day of it', 'Year,Date,Event', ['1964,9 March,A', '1964,March,B', '1964,25/12,C'], ['1964-03-09', '1964-03', '1964-12-25']],
    ['a year and a day that may be two', 'Year,Date,Event', ['1964,03/09,A'], [['1964', '03/09, 1964']]],
    ['a year and words', 'Year,Date,Event', ['1943,during the war,A'], [['1943', 'during the war, 1943']]],
    ['a year and the date of another', 'Year,Date,Event', ['1964,1965-03-09,A'], [[undefined, '1965-03-09, 1964']]],
    ['a year, a month and a day called date', 'Year,Month,Date,Event', ['2026,January,14,A', '2026,March,8,B'], ['2026-01-14', '2026-03-08']],
    ['doubled headers', 'Date,Date,Event', ['1964,1965,A', ',1966,B', '1967,1967,C'], ['1964', '1966', '1967']],
    ['a German day', 'Jahr,Monat,Tag,Ereignis', ['1964,3,9,A', '1965,M\u00e4rz,10.,B'], ['1964-03-09', '1965-03-10']],
    ['Japanese parts', '\u5e74,\u6708,\u65e5,\u51fa\u6765\u4e8b', ['1964\u5e74,3\u6708,29\u65e5,A', '1965,4,,B'], ['1964-03-29', '1965-04']],
    ['a day that there is not', 'Year,Month,Day,Event', ['2001,6,31,A', '2001,13,,B', '2001,0,0,C', ',6,5,D', '2001,,5,E'], [['2001-06', '2001 6 31'], ['2001', '2001 13'], ['2001', '2001 0 0'], [undefined, '6 5'], ['2001', '2001 5']]],
    ['years of two digits', 'Year,Event', ['46,A', '1999,B'], [[undefined, '46'], '1999']],
    ['years of antiquity', 'Year,Event', ['-44,A', '79,B', '476,C'], ['-0043', '0079', '0476']],
    ['a dash before a year', 'Year,Event', ['\u20131950,A', '1999,B'], [[undefined, '\u20131950'], '1999']],
    ['a number of Excel', 'Year,Event', ['23445,A', '1999,B'], [[undefined, '23445'], '1999']],
    ['an end', 'Year,End,Event', ['1950,1955,A', '1950,5,B', '1950,,C'], ['1950/1955', ['1950', '1950 \u2013 5'], '1950']],
  ]; // prettier-ignore
  for (const [what, header, lines, expected] of rows)
    it(`is that of its cells, whatever they are: ${what}`, async () => {
      const { story, cells } = await importFile(new TextEncoder().encode([header, ...lines].join('\n')), 'file');
      assert.deepEqual(
        story.events.map(({ date, displayDate }) => (displayDate === undefined ? date : [date, displayDate])),
        expected,
      );
      assert.equal(cells.all, cells.told + cells.leftOut);
    });

  it('is said with the row, the column and both readings', async () => {
    const { notes } = await importFile(new TextEncoder().encode('Date,Date,Event\n1964,1965,A\n'), 'file');
    assert.deepEqual(notes, [
      { place: 'row 2, Date', row: 2, outcome: 'left out', code: 'notTold', params: { text: '1965', missing: ['1965'] } },
    ]); // prettier-ignore
  });
});
