import * as fc from 'fast-check';

const point = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0')),
  fc.integer({ min: 1, max: 9999 }).map((year) => `-${String(year).padStart(4, '0')}`),
  fc.integer({ min: 10000, max: 1e6 }).map((year) => `Y${year}`),
  fc.integer({ min: 10000, max: 13.8e9 }).map((year) => `Y-${year}`),
  fc.tuple(fc.integer({ min: 10, max: 99 }), fc.constantFrom('XX', '4X', '9X')).map(([head, tail]) => `${head}${tail}`),
  fc.tuple(fc.integer({ min: 1000, max: 2100 }), fc.constantFrom('01', '02', '12', '21', '24', 'XX', '02-28', '12-31', '04-XX', 'XX-XX')).map(([year, rest]) => `${year}-${rest}`),
); // prettier-ignore

const marked = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));

/** Texts in all supported date formats; some intervals end before they start. */
export const dates = fc.oneof(
  marked,
  fc.tuple(marked, fc.constantFrom('', '..')).map((parts) => parts.join('/')),
  fc.tuple(fc.constantFrom('', '..'), marked).map((parts) => parts.join('/')),
  fc.tuple(marked, marked).map((parts) => parts.join('/')),
);
