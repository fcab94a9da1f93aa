import { expect } from '@open-wc/testing';
import { waffle } from '../../src/map/waffle.js';

const shape = (count: number, total: number) => {
  const grid = waffle(count, total);
  return grid && [grid.columns, grid.rows, grid.filled.length, grid.empty.length];
};

describe('A share as dots', () => {
  it('has one for each that could be counted', () => {
    expect(shape(127, 195)).to.deep.equal([39, 5, 127, 68]);
    expect(shape(2, 27)).to.deep.equal([15, 2, 2, 25]);
    expect(shape(0, 4)).to.deep.equal([6, 1, 0, 4]);
  });

  it('has a hundred for many, of which some are filled and some are not', () => {
    expect(shape(2500, 10000)).to.deep.equal([28, 4, 25, 75]);
    expect(shape(1, 10000)).to.deep.equal([28, 4, 1, 99]);
    expect(shape(9999, 10000)).to.deep.equal([28, 4, 99, 1]);
    expect(shape(10000, 10000)).to.deep.equal([28, 4, 100, 0]);
  });

  it('fills row by row', () => {
    expect(waffle(16, 27)!.filled[15]).to.deep.equal([0.5, 1.5]);
  });

  it('is none of what is no share', () => {
    expect([shape(NaN, 195), shape(5, NaN), shape(196, 195), shape(-1, 5), shape(0, 0)]).to.deep.equal(
      Array(5).fill(undefined),
    );
  });
});
