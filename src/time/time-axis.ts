/** The axis of time: which stretch it covers, and where its ticks stand. Days are counted as `edtf.ts` counts them. */
import { earliestDay, latestDay, type EdtfDate, type EdtfPoint } from './edtf.js';

/** A stretch of time in days since 1970-01-01; `to` is the day behind its last. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly day: number;
  /** What the tick stands for, as precise as the unit is: a day, a month or a year. */
  readonly date: EdtfDate;
}

const daysOfYear = 365.2425;

/** From the earliest to the latest day that any of the dates may mean; undefined where none is dated. */
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

/** The first of 1, 2, 5, 10, 20, 50 … that is not less. */
function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return power * ([1, 2, 5].find((factor) => factor * power >= size) ?? 10);
}

/**
 * The year that a multiple of the step stands for. Before the common era 1000 BC is round, which ISO 8601 counts as
 * -999; there is no year 0. From a million years back `formatDate` counts from today, and the present needs no tick.
 */
function roundYear(multiple: number, step: number): number | undefined {
  if (step < 5 || multiple > 0 || multiple <= -1e6) return multiple;
  return multiple || step < 1e6 ? multiple + 1 : undefined;
}

/**
 * Ticks on round units, from days and months through years to billions of years, in order. Two are at least about
 * `least` days apart (months, and the years about the common era, are a little uneven), so that a stretch has no more
 * than its length allows.
 */
export function ticksOf({ from, to }: DayRange, least: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const add = (start: EdtfPoint): void => {
    const day = earliestDay({ start });
    if (day >= from && day < to) ticks.push({ day, date: { start } });
  };
  const yearAt = (day: number): number => Math.floor(day / daysOfYear) + 1970;
  const months = [1, 3, 6].find((count) => count * 31 >= least);
  if (!months) {
    const step = roundUp(least / daysOfYear);
    for (let n = Math.floor(yearAt(from) / step); n * step <= yearAt(to) + 1; n++) {
      const year = roundYear(n * step, step);
      if (year !== undefined) add({ year });
    }
    return ticks;
  }
  const days = [1, 5, 10].find((count) => count >= least);
  for (let year = yearAt(from) - 1; year <= yearAt(to) + 1; year++) {
    for (let month = 1; month < 13; month += months) {
      if (!days) add({ year, month });
      else {
        const start = { year, month };
        const length = latestDay({ start }) - earliestDay({ start }) + 1;
        // Of the last days of a month none stands close before the first of the next.
        for (let day = 1; day <= length - (days - 1) * 0.6; day += days) add({ ...start, day });
      }
    }
  }
  return ticks;
}
