import type { Dot } from './dot-map.js';

/** A proportion as a grid of dots. */
export interface Waffle {
  readonly columns: number;
  readonly rows: number;
  readonly filled: readonly Dot[];
  readonly empty: readonly Dot[];
}

/** Up to this total, each dot is one unit; above, 100 dots show the share. */
const maxDots = 400;

/** The shape of the grid's area, whatever the total: that of 195 dots in five rows. */
export const waffleBox = { width: 39, height: 5 } as const;

/**
 * The dots of a count and its total, row by row. Undefined if they are not numbers, the total is 0, or the count exceeds it.
 * Unless the share is 0% or 100%, at least one dot is filled, and at least one is empty.
 */
export function waffle(count: number, total: number): Waffle | undefined {
  if (!(count >= 0 && total > 0 && count <= total)) return undefined;
  const all = total > maxDots ? 100 : Math.ceil(total);
  const columns = Math.ceil(Math.sqrt((all * waffleBox.width) / waffleBox.height));
  const share = Math.round((count / total) * all);
  const filled = count > 0 && count < total ? Math.min(all - 1, Math.max(1, share)) : share;
  const places = [...Array(all).keys()].map((index): Dot => [
    (index % columns) + 0.5,
    Math.floor(index / columns) + 0.5,
  ]);
  return { columns, rows: Math.ceil(all / columns), filled: places.slice(0, filled), empty: places.slice(filled) };
}
