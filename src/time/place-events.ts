/** Positions events and eras on the time axis, from the first to the last possible day, in lanes that do not overlap. */
import { earliestDay, latestDay, type EdtfDate, type EdtfPoint } from './edtf.js';
import type { DayRange } from './time-axis.js';

/** The visible part of the axis, and the length of a day in it. */
export interface View extends DayRange {
  readonly perDay: number;
}

export interface Place {
  /** The first day. */
  readonly day: number;
  /** The distance from the start of the view, in the unit of `perDay`. */
  readonly x: number;
  readonly length: number;
  /** Counted from 1. Overlapping items get different lanes. */
  readonly lane: number;
  /** Open, approximate and uncertain ends fade out. */
  readonly hasSoftStart: boolean;
  readonly hasSoftEnd: boolean;
  /** Whether it is outside of the view, or hidden. */
  readonly isOutside: boolean;
}

const isSoft = (point: EdtfPoint | undefined): boolean =>
  !point || !!(point.approximate || point.uncertain || point.years);

/** Whether the start and the end fade out: both, for a date that is not an interval and less precise than a day. */
function softEnds(date: EdtfDate): readonly [boolean, boolean] {
  const { start, end, noStart, noEnd } = date;
  const isInterval = end || noStart !== undefined || noEnd !== undefined;
  return isInterval ? [isSoft(start), isSoft(end)] : [isSoft(start) || !start?.day, isSoft(start) || !start?.day];
}

/**
 * Positions dates in a view. An item without a date is at the start of the one before it. Each gets the first free lane.
 *
 * @param dates in the order of `compareEdtf`
 * @param minLength the minimum length of a box, for its text
 * @param gap the minimum distance between two boxes of a lane
 */
export function placeDates(
  dates: readonly (EdtfDate | undefined)[],
  whole: DayRange,
  view: View,
  minLength: number,
  gap: number,
  isHidden: (index: number) => boolean = () => false,
): readonly Place[] {
  const ends: number[] = [];
  let before = whole.from;
  return dates.map((date, index) => {
    const from = date ? Math.max(earliestDay(date), whole.from) : before;
    const to = date ? Math.min(latestDay(date) + 1, whole.to) : from;
    before = from;
    const isOutside = isHidden(index) || from >= view.to || to < view.from || (to === view.from && from < to);
    const [hasSoftStart, hasSoftEnd] = date ? softEnds(date) : [false, false];
    const x = (Math.min(Math.max(from, view.from), view.to) - view.from) * view.perDay;
    const length = isOutside ? 0 : (Math.min(to, view.to) - view.from) * view.perDay - x;
    let lane = 0;
    if (!isOutside) {
      while (ends[lane]! > x) lane++;
      ends[lane] = x + Math.max(length, minLength) + gap;
    }
    return { day: from, x, length, lane: lane + 1, hasSoftStart, hasSoftEnd, isOutside };
  });
}
