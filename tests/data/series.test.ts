import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { seriesLine } from '../../src/story/series.js';
import { dates } from '../time/arbitrary-dates.js';

describe('The line of a series', () => {
  it('goes from the first date to the last, and from the least value to the greatest', () => {
    expect(seriesLine([{ date: '2000', value: 10 }, { date: '2004', value: 30 }, { date: '2002', value: 20 }])).to.equal(
      '0,24 50,12 100,0',
    ); // prettier-ignore
  });

  it('reads digits', () => {
    expect(seriesLine([{ date: '2000', value: '10.50' }, { date: '2001', value: '5' }])).to.equal('0,0 100,24'); // prettier-ignore
  });

  it('is flat at the foot where all values are the same', () => {
    expect(seriesLine([{ date: '2000', value: 5 }, { date: '2001', value: 5 }])).to.equal('0,24 100,24'); // prettier-ignore
  });

  it('leaves out what has no place: an open interval, a value that is no number', () => {
    expect(
      seriesLine([{ date: '1999/..', value: 9 }, { date: '2000', value: 1 }, { date: '2001', value: 'many' }, { date: '2002', value: 2 }]),
    ).to.equal('0,24 100,0'); // prettier-ignore
  });

  it('is none with fewer than two points', () => {
    expect(seriesLine([{ date: '2000', value: 1 }])).to.equal('');
  });

  it('stays in its box', () => {
    const point = fc.record({
      date: dates,
      value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const outside = seriesLine(points)
          .split(' ')
          .filter(Boolean)
          .map((pair) => pair.split(',').map(Number))
          .filter(([x, y]) => !(x! >= 0 && x! <= 100 && y! >= 0 && y! <= 24));
        expect(outside).to.deep.equal([]);
      }),
    );
  });
});
