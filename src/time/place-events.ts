/** Where events and eras stand beside the axis: from the first to the last day that each may mean, in lanes. */
import { earliestDay, latestDay, type EdtfDate, type EdtfPoint } from './edtf.js';
import type { DayRange } from './time-axis.js';

/** What is drawn of the axis: a stretch, and how long a day is in it. */
export interface View extends DayRange {
  readonly perDay: number;
}

export interface Place {
  /** The first day of what is drawn of it. */
  readonly day: number;
  /** From the start of the view to the start of the mark, in the unit of `perDay`. */
  readonly x: number;
  /** The length of the mark. */
  readonly length: number;
  /** Counted from 1: what collides stands in another lane. */
  readonly lane: number;
  /** Ends that the date leaves open, or that are about right, or in doubt: they fade. */
  readonly hasSoftStart: boolean;
  readonly hasSoftEnd: boolean;
  /** It lies outside of the view, or is hidden. */
  readonly isOutside: boolean;
}

const isVague = (point: EdtfPoint | undefined): boolean =>
  !point || !!(point.approximate || point.uncertain || point.years);

/** Of an interval each end for itself; any other date but a day means some day of its own. */
function softEnds(date: EdtfDate): readonly [boolean, boolean] {
  const { start, end, noStart, noEnd } = date;
  const isInterval = end || noStart !== undefined || noEnd !== undefined;
  return isInterval ? [isVague(start), isVague(end)] : [isVague(start) || !start?.day, isVague(start) || !start?.day];
}

/**
 * Places dates, in the order of `compareEdtf`, that are seen on a view of the whole stretch. An undated one stands where
 * the one before it begins. A box is at least `least` long, for its words, and stays a gap away from the others of its
 * lane: each goes to the first lane that is free.
 */
export function placeDates(
  dates: readonly (EdtfDate | undefined)[],
  whole: DayRange,
  view: View,
  least: number,
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
      ends[lane] = x + Math.max(length, least) + gap;
    }
    return { day: from, x, length, lane: lane + 1, hasSoftStart, hasSoftEnd, isOutside };
  });
}
