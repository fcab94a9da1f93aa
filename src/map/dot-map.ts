import { columns, dots, rows } from './world.js';

/** A dot's place, in cells from the top left corner of the map; the middle of a cell ends in .5. */
export type Dot = readonly [x: number, y: number];

/** The size of the map in its own units, one a cell. */
export const mapBox = { width: columns, height: rows } as const;

let world: ReadonlyMap<string, readonly Dot[]> | undefined;

/** The dots of each country by its alpha-2 code; those of land that is no country's by `*`. */
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

/** SVG path data of the same mark at each dot; `mark` starts at the dot's middle. */
export const marks = (places: readonly Dot[], mark: string): string =>
  places.map(([x, y]) => `M${x} ${y}${mark}`).join('');

const circle = (radius: number): string =>
  `m${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** A dot of land. */
export const plainMark = circle(0.3);

/** A dot of the only class, which no other mark has to be seen with. */
export const fullMark = circle(0.38);

/**
 * The shapes of up to four classes, as SVG path data around a dot: a disc, a ring, a cross, a square. Each can be seen
 * with any of the others, so that a country of several classes shows them all. The first is filled, the others are lines.
 */
export const classMarks = [
  circle(0.28),
  circle(0.43),
  'm-.42 -.42l.84 .84m0 -.84l-.84 .84',
  'm-.48 -.48h.96v.96h-.96z',
];

/** The country that has the dot nearest to a point, not farther from it than `reach`. */
export function nearestCountry([x, y]: Dot, codes: readonly string[], reach: number): string | undefined {
  let best: string | undefined;
  let least = reach ** 2;
  for (const code of codes)
    for (const [dotX, dotY] of worldDots().get(code) ?? []) {
      const distance = (dotX - x) ** 2 + (dotY - y) ** 2;
      if (distance > least) continue;
      least = distance;
      best = code;
    }
  return best;
}

/** Where a country is taken to be: at the dot that is nearest to the middle of all of its dots. */
export function placeOf(code: string): Dot {
  const places = worldDots().get(code)!;
  const middle = [0, 1].map((axis) => places.reduce((sum, dot) => sum + dot[axis]!, 0) / places.length);
  const distance = (dot: Dot) => (dot[0] - middle[0]!) ** 2 + (dot[1] - middle[1]!) ** 2;
  return places.reduce((best, dot) => (distance(dot) < distance(best) ? dot : best));
}

/**
 * The next country in a direction: of those that lie more that way than aside, the one that is nearest, where a step
 * aside counts double.
 *
 * @param across 1 to the right, -1 to the left, else 0
 * @param down 1 down, -1 up, else 0
 */
export function neighbour(from: string, across: number, down: number, codes: readonly string[]): string | undefined {
  const [fromX, fromY] = placeOf(from);
  let best: string | undefined;
  let least = Infinity;
  for (const code of codes) {
    const [x, y] = placeOf(code);
    const ahead = (x - fromX) * across + (y - fromY) * down;
    const aside = Math.abs((x - fromX) * down) + Math.abs((y - fromY) * across);
    if (code === from || ahead <= 0 || aside > ahead * 2 || ahead + 2 * aside >= least) continue;
    least = ahead + 2 * aside;
    best = code;
  }
  return best;
}
