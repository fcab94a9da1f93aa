import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { load } from './load.mjs';

// Node rereads TZ when it is assigned. Each zone gets a separate module instance, so that no formatter is reused.
const own = process.env.TZ;
after(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** A midnight in winter; a day that Samoa skipped; the start of daylight saving time in Europe. */
const dates = [
  ['1996-01-01', 'January 1, 1996', 9496],
  ['2011-12-30', 'December 30, 2011', 15338],
  ['1999-03-28', 'March 28, 1999', 10678],
];

test('Node takes the zone that it is given', () => {
  process.env.TZ = 'Pacific/Kiritimati';
  assert.equal(new Date(2020, 0, 1).getTimezoneOffset(), -840);
  process.env.TZ = 'Pacific/Pago_Pago';
  assert.equal(new Date(2020, 0, 1).getTimezoneOffset(), 660);
});

test(`no day moves in any of ${zones.length} time zones`, async () => {
  assert.ok(zones.length > 400);
  for (const zone of zones) {
    process.env.TZ = zone;
    const { parseEdtf, formatDate, earliestDay, latestDay, en } = await load(zone);
    for (const [text, words, day] of dates) {
      const date = parseEdtf(text);
      assert.deepEqual(
        [formatDate(date, 'en', en), earliestDay(date), latestDay(date)],
        [words, day, day],
        `${text} in ${zone}`,
      );
    }
  }
});
