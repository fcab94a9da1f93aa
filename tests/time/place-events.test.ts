import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { compareEdtf, parseEdtf, type EdtfDate } from '../../src/time/edtf.js';
import { placeDates, type Place } from '../../src/time/place-events.js';
import { dayRangeOf } from '../../src/time/time-axis.js';
import { limitsOf, viewOf } from '../../src/time/time-view.js';
import { dates } from './arbitrary-dates.js';

/** Positions of dates in a view of the whole range, with length 1 per day and no minimum length. */
const place = (texts: readonly (string | undefined)[], least = 0, gap = 0): readonly Place[] => {
  const read = texts.map((text) => (text === undefined ? undefined : parseEdtf(text)));
  const whole = dayRangeOf(read)!;
  return placeDates(read, whole, { ...whole, perDay: 1 }, least, gap);
};

const marks = (places: readonly Place[]) => places.map(({ x, length }) => [x, length]);

describe('the place of a date', () => {
  it('goes from the first to the last day that it may mean', () => {
    expect(marks(place(['1999', '1999-01-31', '1999-02', '1999-04/1999-05']))).to.deep.equal([
      [0, 365],
      [30, 1],
      [31, 28],
      [90, 61],
    ]);
  });

  it('reaches the end of the axis where the date is open', () => {
    expect(marks(place(['../1999-01', '1999-01-01', '1999-01-11/..', '1999-01-31']))).to.deep.equal([
      [0, 31],
      [0, 1],
      [10, 21],
      [30, 1],
    ]);
  });

  for (const [text, soft] of [
    ['1999-04-03', [false, false]],
    ['1999-04-03~', [true, true]],
    ['1999-04', [true, true]],
    ['1999', [true, true]],
    ['199X', [true, true]],
    ['1999-XX-XX', [true, true]],
    ['1998/1999', [false, false]],
    ['1998~/1999', [true, false]],
    ['1998/1999?', [false, true]],
    ['1998/..', [false, true]],
    ['/1998', [true, false]],
    ['1998/200X', [false, true]],
  ] as const) {
    it(`of ${text} fades at its start: ${soft[0]}, at its end: ${soft[1]}`, () => {
      const [{ hasSoftStart, hasSoftEnd }] = place([text, '1900/2100']) as [Place];
      expect([hasSoftStart, hasSoftEnd]).to.deep.equal(soft);
    });
  }

  it('of an undated entry is that of the one before it', () => {
    expect(marks(place([undefined, '1999-01-01', '1999-01-11', undefined]))).to.deep.equal([
      [0, 0],
      [0, 1],
      [10, 1],
      [10, 0],
    ]);
  });

  it('is in another lane than those that it collides with', () => {
    const lanes = (least: number) =>
      place(['1999-01-01', '1999-01-05', '1999-01-11', '1999-01-31', undefined], least).map(({ lane }) => lane);
    expect(lanes(4)).to.deep.equal([1, 1, 1, 1, 2]);
    expect(lanes(10)).to.deep.equal([1, 2, 1, 1, 2]);
    expect(lanes(30)).to.deep.equal([1, 2, 3, 1, 4]);
  });

  it('keeps a gap to the one before it in its lane', () => {
    const lanes = (gap: number) => place(['1999-01-01/1999-01-15', '1999-01-16'], 0, gap).map(({ lane }) => lane);
    expect(lanes(0)).to.deep.equal([1, 1]);
    expect(lanes(1)).to.deep.equal([1, 2]);
  });

  it('is away where the view shows none of it, and cut where it shows some', () => {
    const read = ['1970-01-01', '1970-01-05/1970-01-20', '1970-01-11', '1970-01-31'].map((text) => parseEdtf(text)!);
    const places = placeDates(read, { from: 0, to: 31 }, { from: 9, to: 15, perDay: 2 }, 0, 0);
    expect(places.map(({ isOutside }) => isOutside)).to.deep.equal([true, false, false, true]);
    expect(marks(places).slice(1, 3)).to.deep.equal([
      [0, 12],
      [2, 2],
    ]);
  });
});

describe('the places of any dates', () => {
  const lists = fc.array(fc.oneof({ arbitrary: dates, weight: 9 }, { arbitrary: fc.constant(''), weight: 1 }), {
    minLength: 1,
    maxLength: 30,
  });

  /** In chronological order, undated ones last. */
  const ordered = (texts: readonly string[]): readonly (EdtfDate | undefined)[] => {
    const read = texts.map((text) => parseEdtf(text));
    return [...read.filter((date) => !!date).sort(compareEdtf), ...read.filter((date) => !date)];
  };

  it('never overlap in a lane, follow each other in order, and are finite numbers, however near one looks', () => {
    const zooms = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(lists, zooms, zooms, fc.integer({ min: 0, max: 20 }), (texts, near, where, least) => {
        const list = ordered(texts);
        const whole = dayRangeOf(list);
        if (!whole) return;
        const [all, oneDay] = limitsOf(whole, 50);
        const perDay = all * (oneDay / all) ** near;
        const view = viewOf(whole, perDay, whole.from + where * (whole.to - whole.from));
        const size = (view.to - view.from) * perDay;
        const ends = new Map<number, number>();
        let last = 0;
        for (const { x, length, lane, isOutside } of placeDates(list, whole, view, least, 1)) {
          for (const value of [x, length, lane]) expect(Number.isFinite(value) && value >= 0).to.equal(true);
          expect(x + length).to.be.at.most(size * 1.000001);
          if (isOutside) continue;
          expect(x).to.be.at.least(last);
          last = x;
          expect(x).to.be.at.least(ends.get(lane) ?? 0);
          ends.set(lane, x + Math.max(length, least) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
