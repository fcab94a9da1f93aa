import assert from 'node:assert/strict';
import test from 'node:test';
import edtf, { defaults } from 'edtf';
import fc from 'fast-check';
import { load } from './load.mjs';

// In Node, since a dependency of that package (nearley) is not an ES module.
const { parseEdtf, earliestDay, latestDay } = await load('against-edtf');

// The package supports seasons with a qualifier, or in intervals, at level 3 only.
defaults.level = 3;
defaults.seasonIntervals = true;
defaults.seasonUncertainty = true;

/**
 * Where the package (4.11.1) is wrong: it ends -0043-XX before it starts, reads -00XX as 00XX, ends -0043-21 in the year
 * 43, and gives February of the year 0, a leap year, 28 days.
 */
const mistaken = /(^|\/)-(000X|00XX|\d{4}-(XX|2|\d\d-XX))|0000-02-/;

const msPerDay = 86_400_000;

const theirs = (text) => {
  try {
    const { min, max } = edtf(text);
    return [min, max];
  } catch {
    return undefined;
  }
};

const ours = (text) => {
  const date = parseEdtf(text);
  return date && [earliestDay(date), latestDay(date)];
};

/** Their first and last millisecond as days; what is unknown has no bound there, and is without end here. */
const inDays = ([min, max]) => [
  min === null ? -Infinity : Math.floor(min / msPerDay),
  max === null ? Infinity : Math.floor(max / msPerDay),
];

const digits = (length, max) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
const year = fc.oneof(
  { weight: 6, arbitrary: digits(4, 9999) },
  fc.integer({ min: 1, max: 9999 }).map((number) => `-${String(number).padStart(4, '0')}`),
  digits(3, 999).map((head) => `${head}X`),
  digits(2, 99).map((head) => `${head}XX`),
  digits(3, 999).map((head) => `-${head}X`),
  digits(2, 99).map((head) => `-${head}XX`),
  fc.integer({ min: -250000, max: 250000 }).map((number) => `Y${number}`),
);
const month = fc.oneof(digits(2, 13), fc.constantFrom('XX', '21', '22', '23', '24'));
const day = fc.oneof(digits(2, 32), fc.constant('XX'));
const point = fc
  .tuple(
    fc.oneof(
      year,
      fc.tuple(year, month).map((parts) => parts.join('-')),
      fc.tuple(year, month, day).map((parts) => parts.join('-')),
    ),
    fc.constantFrom('', '', '~', '?', '%'),
  )
  .map((parts) => parts.join(''));
const side = fc.oneof({ weight: 6, arbitrary: point }, fc.constantFrom('', '..'));
const texts = fc.oneof(
  point,
  fc.tuple(side, side).map((sides) => sides.join('/')),
);

test('the days agree with those of the npm package edtf on every text that both read', () => {
  let both = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const [mine, other] = [ours(text), theirs(text)];
      if (!mine || !other || mistaken.test(text)) return;
      both++;
      assert.deepEqual(mine, inDays(other), text);
    }),
    { numRuns: 4000 },
  );
  assert.ok(both > 1000, `both read only ${both} texts`);
});
