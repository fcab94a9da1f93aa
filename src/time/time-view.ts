/** How near one looks at time, from all of it to a single day. Lengths are in em. */
import type { View } from './place-events.js';
import type { DayRange } from './time-axis.js';

/** Browsers draw no element of any length: of what would be longer, a part about the place that is looked at is drawn. */
const longest = 50_000;

/** The least and the most that a day may measure: all of a stretch fits in a length, or one day fills it. */
export function limitsOf({ from, to }: DayRange, length: number): readonly [number, number] {
  return [length / (to - from), length];
}

/** The part of a stretch that is drawn where a day has that length and one looks at `day`. */
export function viewOf({ from, to }: DayRange, perDay: number, day: number): View {
  const size = Math.min(to - from, longest / perDay);
  const first = Math.min(Math.max(day - size / 2, from), to - size);
  return { from: first, to: first + size, perDay };
}

/** Whether what is drawn ends soon where one looks, though the stretch goes on. */
export function nearsEnd(view: View, whole: DayRange, day: number): boolean {
  const margin = longest / 10 / view.perDay;
  return (view.from > whole.from && day < view.from + margin) || (view.to < whole.to && day > view.to - margin);
}
