import { expect } from '@open-wc/testing';
import { limitsOf, nearsEnd, viewOf } from '../../src/time/time-view.js';

const ages = 13.8e9 * 365.2425;

describe('how near one looks at time', () => {
  it('is from all of it to a single day', () => {
    expect(limitsOf({ from: 0, to: 100 }, 50)).to.deep.equal([0.5, 50]);
    expect(limitsOf({ from: 0, to: 1 }, 50)).to.deep.equal([50, 50]);
  });

  it('shows all of it where a browser can draw that', () => {
    expect(viewOf({ from: 10, to: 1010 }, 50, 500)).to.deep.equal({ from: 10, to: 1010, perDay: 50 });
  });

  it('shows the part about a day where it cannot', () => {
    expect(viewOf({ from: 0, to: 10_000 }, 50, 5000)).to.deep.equal({ from: 4500, to: 5500, perDay: 50 });
    expect(viewOf({ from: 0, to: 10_000 }, 50, 0)).to.deep.equal({ from: 0, to: 1000, perDay: 50 });
    expect(viewOf({ from: 0, to: 10_000 }, 50, 10_000)).to.deep.equal({ from: 9000, to: 10_000, perDay: 50 });
  });

  it('reaches a single day of 13.8 billion years', () => {
    expect(viewOf({ from: -ages, to: 20_000 }, 50, 10_000)).to.deep.equal({ from: 9500, to: 10_500, perDay: 50 });
  });

  it('calls for another part before that one ends, unless time does', () => {
    const [view, whole] = [viewOf({ from: 0, to: 10_000 }, 50, 5000), { from: 0, to: 10_000 }];
    expect([4550, 4650, 5350, 5450].map((day) => nearsEnd(view, whole, day))).to.deep.equal([true, false, false, true]);
    expect(nearsEnd(viewOf(whole, 50, 0), whole, 1)).to.equal(false);
    expect(nearsEnd(viewOf(whole, 50, 10_000), whole, 9999)).to.equal(false);
  });
});
