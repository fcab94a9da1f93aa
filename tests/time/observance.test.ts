import { expect } from '@open-wc/testing';
import { earliestDay, parseEdtf } from '../../src/time/edtf.js';
import { isoDay } from '../../src/time/format-day.js';
import { nextDay, parseDay, parseRule, type When } from '../../src/time/observance.js';

const day = (text: string): number => earliestDay(parseEdtf(text)!);

const next = (when: When, today: string): string | undefined => {
  const found = nextDay(when, day(today));
  return found === undefined ? undefined : isoDay(found);
};

describe('A rule', () => {
  it('is a weekday of a month, in English words', () => {
    expect(parseRule('second Sunday in May')).to.deep.equal({ nth: 2, weekday: 0, month: 5 });
    expect(parseRule(' The LAST Monday of may ')).to.deep.equal({ nth: -1, weekday: 1, month: 5 });
    expect(parseRule('fifth Saturday in December')).to.deep.equal({ nth: 5, weekday: 6, month: 12 });
  });

  it('is nothing else', () => {
    const others = ['second Sunday', 'sixth Sunday in May', 'second Sunday in Mai', 'Sunday in May', 'May 25', ''];
    expect(others.map(parseRule)).to.deep.equal(Array(6).fill(undefined));
  });
});

describe('The next day of a date', () => {
  const when = { date: '--05-25' };

  it('is in this year until it is there, and on the day itself', () => {
    expect(next(when, '2026-01-01')).to.equal('2026-05-25');
    expect(next(when, '2026-05-24')).to.equal('2026-05-25');
    expect(next(when, '2026-05-25')).to.equal('2026-05-25');
  });

  it('is in the next year afterwards', () => {
    expect(next(when, '2026-05-26')).to.equal('2027-05-25');
    expect(next(when, '2026-12-31')).to.equal('2027-05-25');
    expect(next({ date: '--01-01' }, '2026-12-31')).to.equal('2027-01-01');
  });

  it('is the last of February for the leap day, in years that have none', () => {
    const leap = { date: '--02-29' };
    expect(next(leap, '2026-11-25')).to.equal('2027-02-28');
    expect(next(leap, '2027-03-01')).to.equal('2028-02-29');
    expect(next(leap, '2028-02-28')).to.equal('2028-02-29');
    expect(next(leap, '2028-02-29')).to.equal('2028-02-29');
    expect(next(leap, '2099-12-31')).to.equal('2100-02-28');
  });
});

describe('The next day of a rule', () => {
  for (const [rule, days] of [
    ['second Sunday in May', ['2026-05-10', '2027-05-09', '2028-05-14']],
    ['last Monday in May', ['2026-05-25', '2027-05-31', '2028-05-29']],
    ['first Monday in June', ['2026-06-01', '2027-06-07', '2028-06-05']],
    ['fourth Thursday of November', ['2026-11-26', '2027-11-25', '2028-11-23']],
    ['last Friday in February', ['2026-02-27', '2027-02-26', '2028-02-25']],
    ['last Sunday in December', ['2026-12-27', '2027-12-26', '2028-12-31']],
  ] as const) {
    it(`is found for the ${rule}`, () => {
      expect(['2026-01-01', '2027-01-01', '2028-01-01'].map((today) => next({ rule }, today))).to.deep.equal(days);
    });
  }

  it('is today on the day, and a year later on the day after', () => {
    const when = { rule: 'second Sunday in May' };
    expect([next(when, '2026-05-10'), next(when, '2026-05-11')]).to.deep.equal(['2026-05-10', '2027-05-09']);
  });

  it('leaves out the years that have none', () => {
    expect(next({ rule: 'fifth Sunday in May' }, '2026-06-01')).to.equal('2027-05-30');
    expect(next({ rule: 'fifth Sunday in February' }, '2026-01-01')).to.equal('2032-02-29');
    expect(next({ rule: 'fifth Sunday in February' }, '2088-03-01')).to.equal('2128-02-29');
  });
});

describe('The next day of a list', () => {
  const when = { dates: ['2027-03-10', '2026-03-20'] };

  it('is the first that has not gone by', () => {
    expect([next(when, '2026-01-01'), next(when, '2026-03-20'), next(when, '2026-03-21')]).to.deep.equal([
      '2026-03-20',
      '2026-03-20',
      '2027-03-10',
    ]);
  });

  it('is the last where all have', () => {
    expect(next(when, '2030-01-01')).to.equal('2027-03-10');
  });

  it('is none of an empty list', () => {
    expect(next({ dates: [] }, '2026-01-01')).to.equal(undefined);
  });
});

describe('A day of a list', () => {
  it('is written in full', () => {
    expect(parseDay('2026-05-25')).to.equal(20598);
    expect(
      ['2026-05', '2026-02-30', '2026-05-25~', '25 May 2026', '2026-05-25/2026-05-26'].map(parseDay),
    ).to.deep.equal(Array(5).fill(undefined));
  });
});
