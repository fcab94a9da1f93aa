import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';

const { readDate } = await loadSource('src/publish/import/read-date.ts');
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

  const unclear = [
    ['11/10/16', 'may be more than one date; kept as text; --date-order dmy reads it as 2016-10-11, mdy as 2016-11-10'],
    ['1/2/1999', 'may be more than one date; kept as text; --date-order dmy reads it as 1999-02-01, mdy as 1999-01-02'],
    ['Mar-46', 'has a year of two digits; kept as text; --date-order dmy or mdy reads it as 1946-03'],
    ['1/2/1999 - 3/4/1999', 'may be more than one date; kept as text; --date-order dmy reads it as 1999-02-01/1999-04-03, mdy as 1999-01-02/1999-03-04'],
    ['1900s', 'may be ten years or a hundred; kept as text; write 190X or 19XX'],
    ['1920-21', 'may be a season or two years; kept as text; for the years write 1920/1921'],
    ['during the war', 'is no date that is known here; kept as text'],
    ['31 February 1999', 'is no date that is known here; kept as text'],
    ['32/13/1999', 'is no date that is known here; kept as text'],
    ['1930-1920', 'ends before it begins; kept as text'],
    ['Tuesday', 'is no date that is known here; kept as text'],
    ['May 5', 'is no date that is known here; kept as text'],
  ]; // prettier-ignore
  for (const [text, message] of unclear)
    it(`is kept as text where nobody can tell: ${text}`, () => {
      assert.deepEqual(readDate(text), { displayDate: text, message: `"${text}" ${message}` });
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
