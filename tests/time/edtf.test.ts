import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  canonicalEdtf,
  isApproximate,
  isSpan,
  isUncertain,
  parseEdtf,
  parseMonthDay,
  type EdtfDate,
} from '../../src/time/edtf.js';
import { dates } from './arbitrary-dates.js';

const read: readonly (readonly [string, EdtfDate])[] = [
  ['1996', { start: { year: 1996 } }],
  ['0000', { start: { year: 0 } }],
  ['0005', { start: { year: 5 } }],
  ['-0043', { start: { year: -43 } }],
  ['1999-04', { start: { year: 1999, month: 4 } }],
  ['1999-04-01', { start: { year: 1999, month: 4, day: 1 } }],
  ['2000-02-29', { start: { year: 2000, month: 2, day: 29 } }],
  ['-0044-02-29', { start: { year: -44, month: 2, day: 29 } }],
  ['1996~', { start: { year: 1996, approximate: true } }],
  ['1996-05?', { start: { year: 1996, month: 5, uncertain: true } }],
  ['1996-05-25%', { start: { year: 1996, month: 5, day: 25, approximate: true, uncertain: true } }],
  ['199X', { start: { year: 1990, years: 10 } }],
  ['199X~', { start: { year: 1990, years: 10, approximate: true } }],
  ['19XX', { start: { year: 1900, years: 100 } }],
  ['-004X', { start: { year: -49, years: 10 } }],
  ['-00XX', { start: { year: -99, years: 100 } }],
  ['1999-XX', { start: { year: 1999, month: 0 } }],
  ['1999-04-XX', { start: { year: 1999, month: 4, day: 0 } }],
  ['1999-XX-XX', { start: { year: 1999, month: 0, day: 0 } }],
  ['1999-21', { start: { year: 1999, season: 21 } }],
  ['1999-24?', { start: { year: 1999, season: 24, uncertain: true } }],
  ['Y170000', { start: { year: 170000 } }],
  ['Y-13800000000', { start: { year: -13800000000 } }],
  ['1998/2001', { start: { year: 1998 }, end: { year: 2001 } }],
  ['1997~/1999~', { start: { year: 1997, approximate: true }, end: { year: 1999, approximate: true } }],
  ['1999-04/1999-06-02', { start: { year: 1999, month: 4 }, end: { year: 1999, month: 6, day: 2 } }],
  ['1999-04/1999', { start: { year: 1999, month: 4 }, end: { year: 1999 } }],
  ['1998/..', { start: { year: 1998 }, noEnd: '..' }],
  ['1998/', { start: { year: 1998 }, noEnd: '' }],
  ['../1998', { end: { year: 1998 }, noStart: '..' }],
  ['/1998', { end: { year: 1998 }, noStart: '' }],
  ['Y-20000/-0043', { start: { year: -20000 }, end: { year: -43 } }],
];

const refused = [
  '', ' ', 'null', 'undefined', '96', '996', '19960', '+1996', '-0000', 'Y-00000', '-0000-05', 'Y1996', 'Y19960-05',
  '1999-00', '1999-13', '1999-20', '1999-25', '1999-4', '1999-04-00', '1999-04-31', '1999-02-30', '1999-02-29',
  '1900-02-29', '1999-04-1', '1999-21-01', '1999-21-XX', '1999-00-XX', '1999-XX-05', '19X5', '1XXX', 'XXXX', '199X-04', '19XX-XX',
  '199x', '1999-04-01T10:00', '1999-04-01Z', '~1996', '1996~?', '1996 ~', '1996-~04', 'about 1996', '1996 AD', '1996–1998',
  '1996/1995', '1999-04-02/1999-04-01', '1996/1997/1998', '/', '../..', '..', '../', '/..', '1996/...', '1996/open', '1996/x', '[1996]', '{1996}',
  '1996,1997', '\u0661\u0669\u0669\u0666', '1996\u200b',
]; // prettier-ignore

describe('an EDTF date', () => {
  for (const [text, date] of read) {
    it(`is read from "${text}"`, () => {
      expect(parseEdtf(text)).to.deep.equal(date);
    });
  }

  for (const text of refused) {
    it(`is not read from ${JSON.stringify(text)}`, () => {
      expect(parseEdtf(text)).to.equal(undefined);
    });
  }

  it('may have white space around it', () => {
    expect(parseEdtf(' \n1996\t')).to.deep.equal({ start: { year: 1996 } });
  });

  it('is not read from what is no text', () => {
    expect(parseEdtf(1996 as unknown as string)).to.equal(undefined);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129XY-~?%/. T') })), (text) => {
        parseEdtf(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same after it was written and read again', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const date = parseEdtf(text);
        if (date) expect(parseEdtf(canonicalEdtf(date))).to.deep.equal(date);
      }),
      { numRuns: 200 },
    );
  });

  for (const [text, canonical] of [
    ['Y01996', '1996'],
    ['Y-00043~', '-0043~'],
    [' 199X? ', '199X?'],
    ['-004X/-00XX', '-004X/-00XX'],
    ['../1999-04-XX', '../1999-04-XX'],
    ['1999-21/', '1999-21/'],
  ] as const) {
    it(`has the canonical form "${canonical}" for "${text}"`, () => {
      expect(canonicalEdtf(parseEdtf(text)!)).to.equal(canonical);
    });
  }
});

describe('what a date says of itself', () => {
  for (const [text, approximate, uncertain, span] of [
    ['1996', false, false, false],
    ['1996~', true, false, false],
    ['1996?', false, true, false],
    ['1996%', true, true, false],
    ['1996/1998~', true, false, true],
    ['1996?/1998', false, true, true],
    ['1996/..', false, false, true],
    ['/1996', false, false, true],
    ['199X', false, false, true],
    ['1996-XX', false, false, false],
  ] as const) {
    it(`is read from "${text}"`, () => {
      const date = parseEdtf(text)!;
      expect([isApproximate(date), isUncertain(date), isSpan(date)]).to.deep.equal([approximate, uncertain, span]);
    });
  }
});

describe('a day of every year', () => {
  it('has a month and a day', () => {
    expect(parseMonthDay('--05-25')).to.deep.equal({ month: 5, day: 25 });
  });

  it('may be 29 February', () => {
    expect(parseMonthDay('--02-29')).to.deep.equal({ month: 2, day: 29 });
  });

  for (const text of [
    '',
    '05-25',
    '--5-25',
    '--00-10',
    '--13-01',
    '--02-30',
    '--04-31',
    '--05-00',
    '2026-05-25',
    '--05-25T',
  ]) {
    it(`is not "${text}"`, () => {
      expect(parseMonthDay(text)).to.equal(undefined);
    });
  }
});
