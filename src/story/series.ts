import { messagesFor } from '../text/languages.js';
import { earliestDay, latestDay, parseEdtf } from '../time/edtf.js';
import { formatDate } from '../time/format-date.js';
import type { SeriesPoint } from '../model/model.js';

/** The size of the chart, in its own units. */
export const seriesBox = { width: 100, height: 24 } as const;

/**
 * The points of a chart of a series, as SVG `points`: time on the x axis (the middle of each date), values on the y axis, both
 * scaled to fit. Empty if fewer than two points are valid.
 */
export function seriesLine(series: readonly SeriesPoint[]): string {
  const placed = series
    .map(({ date, value }) => {
      const parsed = parseEdtf(date);
      return { day: parsed ? (earliestDay(parsed) + latestDay(parsed)) / 2 : NaN, value: Number(value) };
    })
    .filter(({ day, value }) => Number.isFinite(day) && Number.isFinite(value))
    .sort((a, b) => a.day - b.day);
  if (placed.length < 2) return '';
  const days = placed.map(({ day }) => day);
  const values = placed.map(({ value }) => value);
  const [first, last, min, max] = [days[0]!, days[days.length - 1]!, Math.min(...values), Math.max(...values)];
  const round = (number: number) => Math.round(number * 10) / 10;
  return placed
    .map(({ day, value }) => {
      const x = ((day - first) / (last - first || 1)) * seriesBox.width;
      const y = (1 - (value - min) / (max - min || 1)) * seriesBox.height;
      return `${round(x)},${round(y)}`;
    })
    .join(' ');
}

/** The period of a series in words: "1990 – 2015". */
export function seriesPeriod(series: readonly SeriesPoint[], lang: string): string {
  const words = [series[0], series[series.length - 1]].map((point) => {
    const parsed = point && parseEdtf(point.date);
    return parsed ? formatDate(parsed, lang, messagesFor(lang)) : point?.date;
  });
  return [...new Set(words)].filter(Boolean).join(' \u2013 ');
}
