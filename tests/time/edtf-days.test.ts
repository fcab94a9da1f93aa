import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { compareEdtf, earliestDay, latestDay, parseEdtf } from '../../src/time/edtf.js';
import { dates } from './arbitrary-dates.js';

/** The first and last day of a date. */
const days = (text: string): readonly [number, number] => {
  const date = parseEdtf(text)!;
  return [earliestDay(date), latestDay(date)];
};

describe('the days of a date', () => {
  for (const [text, first, last] of [
    ['1970-01-01', 0, 0],
    ['1970', 0, 364],
    ['1969-12-31', -1, -1],
    ['2000-02', 10988, 11016],
    ['1999-04-XX', 10682, 10711],
    ['1999-XX', 10592, 10956],
    ['199X', 7305, 10956],
    ['19XX', -25567, 10956],
    ['1999-21', 10592, 10681],
    ['1999-24', 10865, 10956],
    ['0000', -719528, -719163],
    ['0001-01-01', -719162, -719162],
    ['-0001-12-31', -719529, -719529],
    ['1997~/1999~', 9862, 10956],
    ['1998/..', 10227, Infinity],
    ['1998/', 10227, Infinity],
    ['../1998', -Infinity, 10591],
    ['/1998', -Infinity, 10591],
    // 400 years are 146,097 days.
    ['Y1000000', 364522972, 364523337],
    ['Y-1000000', -365962028, -365961663],
  ] as const) {
    it(`are ${first} to ${last} for "${text}"`, () => {
      expect(days(text)).to.deep.equal([first, last]);
    });
  }

  it('are finite and in order 13.8 billion years ago', () => {
    const [first, last] = days('Y-13800000000');
    expect(last - first).to.equal(365);
  });

  it('never end before they begin', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const date = parseEdtf(text);
        if (date) expect(earliestDay(date)).to.be.at.most(latestDay(date));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the order of dates', () => {
  it('is by the first day, then as written, and open starts come first', () => {
    const texts = [
      '1999-01-01',
      '2001',
      '1999',
      '199X',
      '../1998',
      '1999/..',
      '1999-01',
      'Y-13800000000',
      '19XX',
      '1999-06',
    ];
    const sorted = [...texts].sort((a, b) => compareEdtf(parseEdtf(a)!, parseEdtf(b)!));
    expect(sorted).to.deep.equal([
      '../1998', 'Y-13800000000', '19XX', '199X', '1999-01-01', '1999', '1999/..', '1999-01', '1999-06', '2001',
    ]); // prettier-ignore
  });

  it('takes "about 1996" and "1996" for the same', () => {
    expect(compareEdtf(parseEdtf('1996~')!, parseEdtf('1996')!)).to.equal(0);
  });

  it('orders two dates without a start by their ends', () => {
    expect(compareEdtf(parseEdtf('../1998')!, parseEdtf('../1997')!)).to.be.greaterThan(0);
  });

  it('takes two dates that are both open at an end for the same', () => {
    expect(compareEdtf(parseEdtf('1996/..')!, parseEdtf('1996/')!)).to.equal(0);
  });
});
