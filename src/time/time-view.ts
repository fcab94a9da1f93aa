/** Zooming of the time axis, from the whole range to a single day. Lengths are in em. */
import type { View } from './place-events.js';
import type { DayRange } from './time-axis.js';

/** Browsers limit the size of elements: of a longer axis, only the part around the current day is drawn. */
const maxLength = 50_000;

/** The minimum and maximum length of a day: the whole range fits into `length`, or one day does. */
export function limitsOf({ from, to }: DayRange, length: number): readonly [number, number] {
  return [length / (to - from), length];
}

/** The part of the range to draw, around `day`. */
export function viewOf({ from, to }: DayRange, perDay: number, day: number): View {
  const size = Math.min(to - from, maxLength / perDay);
  const first = Math.min(Math.max(day - size / 2, from), to - size);
  return { from: first, to: first + size, perDay };
}

/** Whether `day` is near an end of the view that is not an end of the range. */
export function nearsEnd(view: View, whole: DayRange, day: number): boolean {
  const margin = maxLength / 10 / view.perDay;
  return (view.from > whole.from && day < view.from + margin) || (view.to < whole.to && day > view.to - margin);
}
