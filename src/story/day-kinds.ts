/** The types of values that only observances have. */
import { parseMonthDay } from '../time/edtf.js';
import { parseDay, parseRule } from '../time/observance.js';
import { lineKind, type Kind } from './value-kinds.js';

export const monthDay: Kind = /* @__PURE__ */ lineKind(
  'monthDay',
  'day',
  'a month and a day, e.g. --05-25',
  parseMonthDay,
);

export const rule: Kind = /* @__PURE__ */ lineKind(
  'rule',
  'rule',
  'a weekday of a month, e.g. last Monday in May',
  parseRule,
);

export const day: Kind = /* @__PURE__ */ lineKind(
  'day',
  'day',
  'a date, e.g. 2026-05-25',
  (text) => parseDay(text) !== undefined,
);
