import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { canonicalEdtf, earliestDay, latestDay, parseEdtf } from '../../src/time/edtf.js';
import { dayRangeOf, ticksOf } from '../../src/time/time-axis.js';
import { dates } from './arbitrary-dates.js';

const stretch = (...texts: string[]) => dayRangeOf(texts.map((text) => parseEdtf(text)));

/** The ticks between two dates, with a minimum distance in days, as EDTF. */
const ticks = (from: string, to: string, least: number): string[] =>
  ticksOf({ from: earliestDay(parseEdtf(from)!), to: latestDay(parseEdtf(to)!) + 1 }, least).map(({ date }) =>
    canonicalEdtf(date),
  );

describe('the stretch of an axis', () => {
  it('goes from the earliest to the latest day that the dates may mean', () => {
    expect(stretch('1999-04', '1996', '199X')).to.deep.equal({ from: 7305, to: 10957 });
  });

  it('takes of an open interval the end that it has', () => {
    expect(stretch('1970/..')).to.deep.equal({ from: 0, to: 365 });
    expect(stretch('/1970-01-01')).to.deep.equal({ from: 0, to: 1 });
  });

  it('is a single day where all happened on it', () => {
    expect(stretch('1970-01-01', '1970-01-01')).to.deep.equal({ from: 0, to: 1 });
  });

  it('is none where nothing is dated', () => {
    expect(dayRangeOf([undefined])).to.equal(undefined);
    expect(dayRangeOf([])).to.equal(undefined);
  });
});

describe('the ticks of an axis', () => {
  for (const [from, to, least, expected] of [
    ['1999-04-29', '1999-05-02', 1, ['1999-04-29', '1999-04-30', '1999-05-01', '1999-05-02']],
    ['1999-02', '1999-03-10', 5, ['1999-02-01', '1999-02-06', '1999-02-11', '1999-02-16', '1999-02-21', '1999-03-01', '1999-03-06']],
    ['2000-02', '2000-03', 8, ['2000-02-01', '2000-02-11', '2000-02-21', '2000-03-01', '2000-03-11', '2000-03-21']],
    ['1999-11', '2000-02', 20, ['1999-11', '1999-12', '2000-01', '2000-02']],
    ['1999', '2000', 90, ['1999-01', '1999-04', '1999-07', '1999-10', '2000-01', '2000-04', '2000-07', '2000-10']],
    ['1999', '2000', 150, ['1999-01', '1999-07', '2000-01', '2000-07']],
    ['1996', '1999', 300, ['1996', '1997', '1998', '1999']],
    ['1996', '2006', 1000, ['2000', '2005']],
    ['1911', '1999', 7000, ['1920', '1940', '1960', '1980']],
    ['-0002', '0002', 300, ['-0002', '-0001', '0000', '0001', '0002']],
    // Round years: 1000 BC, 500 BC, 1, 500, 1000.
    ['-1200', '1200', 180_000, ['-0999', '-0499', '0001', '0500', '1000']],
    ['-0011', '0011', 1500, ['-0009', '-0004', '0001', '0005', '0010']],
    // Earlier than a million years ago, they count from today.
    ['Y-2100000', 'Y-100000', 1.5e8, ['Y-2000000', 'Y-1500000', 'Y-1000000', 'Y-499999']],
    ['Y-13800000000', '2000', 1.5e12, ['Y-10000000000', 'Y-5000000000']],
  ] as const) {
    it(`from ${from} to ${to}, ${least} days apart, stand at ${expected.join(', ')}`, () => {
      expect(ticks(from, to, least)).to.deep.equal(expected);
    });
  } // prettier-ignore

  it('are in order, inside, bounded in number, and never too close, for any stretch', () => {
    const sizes = fc.double({ min: 0, max: 13, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(dates, sizes, fc.integer({ min: 1, max: 60 }), (text, size, count) => {
        const date = parseEdtf(text);
        if (!date) return;
        const from = Math.max(earliestDay(date), earliestDay({ start: (date.start ?? date.end)! }));
        const whole = { from, to: from + Math.max(1, size) };
        const least = (whole.to - from) / count;
        const days = ticksOf(whole, least).map(({ day }) => day);
        expect(days.length).to.be.at.most(count * 1.7 + 3);
        for (const [index, day] of days.entries()) {
          expect(day >= whole.from && day < whole.to).to.equal(true);
          if (index > 0) expect(day - days[index - 1]!).to.be.at.least(Math.max(1, least * 0.6));
        }
      }),
      { numRuns: 500 },
    );
  });
});
