/** The time axis: its range and its ticks. Days are numbered as in `edtf.ts`. */
import { earliestDay, latestDay, type EdtfDate, type EdtfPoint } from './edtf.js';

/** A range of days since 1970-01-01; `to` is exclusive. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly day: number;
  /** The date of the tick: a day, a month or a year. */
  readonly date: EdtfDate;
}

const daysOfYear = 365.2425;

/** From the first to the last possible day of all dates; undefined if there is none. */
export function dayRangeOf(dates: readonly (EdtfDate | undefined)[]): DayRange | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const { start, end } of dates.map((date) => date ?? {}) as EdtfDate[]) {
    for (const point of [start, end]) {
      if (!point) continue;
      from = Math.min(from, earliestDay({ start: point }));
      to = Math.max(to, latestDay({ start: point }) + 1);
    }
  }
  return from < to ? { from, to } : undefined;
}

/** Rounds up to 1, 2, 5, 10, 20, 50 … */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find((factor) => factor * power >= size) ?? 10);
}

/**
 * The year of a multiple of the step. BCE, 1000 is round, which is -999 in ISO 8601. Earlier than a million years ago,
 * `formatDate` counts from today, and today has no tick.
 */
function roundYear(multiple: number, step: number): number | undefined {
  if (step < 5 || multiple > 0 || multiple <= -1e6) return multiple;
  return multiple || step < 1e6 ? multiple + 1 : undefined;
}

/**
 * Ticks at round days, months or years, in order.
 *
 * @param minDistance the approximate minimum distance of two ticks, in days: months differ in length
 */
export function ticksOf({ from, to }: DayRange, minDistance: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const add = (start: EdtfPoint): void => {
    const day = earliestDay({ start });
    if (day >= from && day < to) ticks.push({ day, date: { start } });
  };
  const yearAt = (day: number): number => Math.floor(day / daysOfYear) + 1970;
  const months = [1, 3, 6].find((count) => count * 31 >= minDistance);
  if (!months) {
    const step = roundUp(minDistance / daysOfYear);
    for (let n = Math.floor(yearAt(from) / step); n * step <= yearAt(to) + 1; n++) {
      const year = roundYear(n * step, step);
      if (year !== undefined) add({ year });
    }
    return ticks;
  }
  const days = [1, 5, 10].find((count) => count >= minDistance);
  for (let year = yearAt(from) - 1; year <= yearAt(to) + 1; year++) {
    for (let month = 1; month < 13; month += months) {
      if (!days) add({ year, month });
      else {
        const start = { year, month };
        const length = latestDay({ start }) - earliestDay({ start }) + 1;
        // No tick shortly before the first day of the next month.
        for (let day = 1; day <= length - (days - 1) * 0.6; day += days) add({ ...start, day });
      }
    }
  }
  return ticks;
}
