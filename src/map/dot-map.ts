import { columns, dots, rows } from './world.js';

/** A position in cells from the top left corner of the map; the middle of a cell ends in .5. */
export type Dot = readonly [x: number, y: number];

/** The size of the map: one unit per cell. */
export const mapBox = { width: columns, height: rows } as const;

let world: ReadonlyMap<string, readonly Dot[]> | undefined;

/** The dots of each country by alpha-2 code; those of disputed land under `*`. */
export function worldDots(): ReadonlyMap<string, readonly Dot[]> {
  if (world) return world;
  const found = new Map<string, Dot[]>();
  dots.split('/').forEach((row, index) => {
    let x = 0.5;
    for (const [, count, owner] of row.matchAll(/(\d*)([A-Z]{2}|\D)/g)) {
      for (const end = x + Number(count || 1); x < end; x++) {
        if (owner === '.') continue;
        if (!found.has(owner!)) found.set(owner!, []);
        found.get(owner!)!.push([x, index + 0.5]);
      }
    }
  });
  return (world = found);
}

/** SVG path data with the same mark at each dot; `mark` is relative to the middle of the dot. */
export const marks = (places: readonly Dot[], mark: string): string =>
  places.map(([x, y]) => `M${x} ${y}${mark}`).join('');

const circle = (radius: number): string =>
  `m${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** A dot of land. */
export const plainMark = circle(0.3);

/** The mark of a country when there is only one class. */
export const fullMark = circle(0.38);

/**
 * The marks of up to four classes, as SVG path data around a dot: disc, ring, cross, square. They stay visible on top of each
 * other, for countries in several classes. The first is filled, the others are outlines.
 */
export const classMarks = [
  circle(0.28),
  circle(0.43),
  'm-.42 -.42l.84 .84m0 -.84l-.84 .84',
  'm-.48 -.48h.96v.96h-.96z',
];

/** The country with the dot nearest to a point, at most `maxDistance` away. */
export function nearestCountry([x, y]: Dot, codes: readonly string[], maxDistance: number): string | undefined {
  let best: string | undefined;
  let minimum = maxDistance ** 2;
  for (const code of codes)
    for (const [dotX, dotY] of worldDots().get(code) ?? []) {
      const distance = (dotX - x) ** 2 + (dotY - y) ** 2;
      if (distance > minimum) continue;
      minimum = distance;
      best = code;
    }
  return best;
}

/** The position of a country: its dot nearest to the average of all its dots. */
export function placeOf(code: string): Dot {
  const places = worldDots().get(code)!;
  const middle = [0, 1].map((axis) => places.reduce((sum, dot) => sum + dot[axis]!, 0) / places.length);
  const distance = (dot: Dot) => (dot[0] - middle[0]!) ** 2 + (dot[1] - middle[1]!) ** 2;
  return places.reduce((best, dot) => (distance(dot) < distance(best) ? dot : best));
}

/**
 * The next country in a direction: the nearest one within that quarter; distance to the side counts double.
 *
 * @param across 1 for right, -1 for left, else 0
 * @param down 1 for down, -1 for up, else 0
 */
export function neighbour(from: string, across: number, down: number, codes: readonly string[]): string | undefined {
  const [fromX, fromY] = placeOf(from);
  let best: string | undefined;
  let minimum = Infinity;
  for (const code of codes) {
    const [x, y] = placeOf(code);
    const ahead = (x - fromX) * across + (y - fromY) * down;
    const aside = Math.abs((x - fromX) * down) + Math.abs((y - fromY) * across);
    if (code === from || ahead <= 0 || aside > ahead * 2 || ahead + 2 * aside >= minimum) continue;
    minimum = ahead + 2 * aside;
    best = code;
  }
  return best;
}
