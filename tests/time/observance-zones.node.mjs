import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';

const { dayOf, untilTomorrow } = await loadSource('src/elements/controllers/clock-controller.ts');
const { nextDay } = await loadSource('src/time/observance.ts');
const { isoDay, formatDay } = await loadSource('src/time/format-day.ts');

// Node rereads TZ when it is assigned.
const own = process.env.TZ;
after(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** A point in time, and its day in the two most distant time zones. */
const today = (zone, instant) => {
  process.env.TZ = zone;
  return dayOf(new Date(instant));
};

test('The same instant is another day, and so another distance, in another zone', () => {
  const next = (zone) => {
    const day = today(zone, '2026-05-24T10:30:00Z');
    const found = nextDay({ date: '--05-25' }, day);
    return [isoDay(found), found - day];
  };
  assert.deepEqual(next('Pacific/Kiritimati'), ['2026-05-25', 0]);
  assert.deepEqual(next('Europe/Brussels'), ['2026-05-25', 1]);
  assert.deepEqual(next('Pacific/Pago_Pago'), ['2026-05-25', 2]);
});

test('The day after the day itself is a year away, at once', () => {
  const next = (zone) => isoDay(nextDay({ date: '--05-25' }, today(zone, '2026-05-25T22:30:00Z')));
  assert.equal(next('Europe/London'), '2026-05-25');
  assert.equal(next('Europe/Brussels'), '2027-05-25');
});

for (const [what, instant, when, expected] of [
  ['a date', [2026, 4, 25, 0, 30], { date: '--05-25' }, '2026-05-25'],
  ['a date at its end', [2026, 4, 25, 23, 59], { date: '--05-25' }, '2026-05-25'],
  ['the leap day', [2028, 1, 29, 12], { date: '--02-29' }, '2028-02-29'],
  ['the day after the leap day', [2028, 2, 1, 0, 30], { date: '--02-29' }, '2029-02-28'],
  ['a rule on a day when clocks go forward', [2026, 2, 29, 12], { rule: 'last Sunday in March' }, '2026-03-29'],
  ['a rule on a day when clocks go back', [2026, 9, 25, 12], { rule: 'last Sunday in October' }, '2026-10-25'],
  ['a list on New Year’s Eve', [2026, 11, 31, 23, 30], { dates: ['2026-12-31', '2027-12-31'] }, '2026-12-31'],
])
  test(`${what} is right in each of ${zones.length} time zones`, () => {
    assert.ok(zones.length > 400);
    for (const zone of zones) {
      process.env.TZ = zone;
      const day = nextDay(when, dayOf(new Date(...instant)));
      assert.equal(isoDay(day), expected, zone);
      assert.ok(formatDay(day, 'en').endsWith(`${Number(expected.slice(8))}, ${expected.slice(0, 4)}`), zone);
    }
  });

test('A day that clocks change on is an hour shorter or longer', () => {
  process.env.TZ = 'Europe/Brussels';
  assert.equal(untilTomorrow(new Date(2026, 2, 29)), 23 * 3_600_000);
  assert.equal(untilTomorrow(new Date(2026, 9, 25)), 25 * 3_600_000);
});

test('Tomorrow is never further than 25 hours away, nor here, in any time zone', () => {
  for (const zone of zones) {
    process.env.TZ = zone;
    for (let day = 0; day < 366; day++) {
      const now = new Date(2026, 0, 1 + day, 12);
      const wait = untilTomorrow(now);
      assert.ok(wait > 0 && wait <= 13 * 3_600_000, `${zone}: ${now}`);
      assert.equal(dayOf(new Date(now.getTime() + wait)), dayOf(now) + 1, `${zone}: ${now}`);
      assert.equal(dayOf(new Date(now.getTime() + wait - 1)), dayOf(now), `${zone}: ${now}`);
    }
  }
});
