import type { Dot } from './dot-map.js';

/** A proportion as a grid of dots. */
export interface Waffle {
  readonly columns: number;
  readonly rows: number;
  readonly filled: readonly Dot[];
  readonly empty: readonly Dot[];
}

/** Up to so many, each dot is one; of more, a hundred dots show the share. */
const most = 400;

/** The shape of the room that a grid has, whatever its total: that of 195 dots in five rows. */
export const waffleBox = { width: 39, height: 5 } as const;

/**
 * The dots of a count and its total, row by row, in a grid as wide for its height as its room. Undefined where they are
 * no numbers, there is no total, or the count exceeds it. Of a share that is neither none nor all, at least one dot is
 * filled, and at least one empty.
 */
export function waffle(count: number, total: number): Waffle | undefined {
  if (!(count >= 0 && total > 0 && count <= total)) return undefined;
  const all = total > most ? 100 : Math.ceil(total);
  const columns = Math.ceil(Math.sqrt((all * waffleBox.width) / waffleBox.height));
  const share = Math.round((count / total) * all);
  const filled = count > 0 && count < total ? Math.min(all - 1, Math.max(1, share)) : share;
  const places = [...Array(all).keys()].map((index): Dot => [
    (index % columns) + 0.5,
    Math.floor(index / columns) + 0.5,
  ]);
  return { columns, rows: Math.ceil(all / columns), filled: places.slice(0, filled), empty: places.slice(filled) };
}
