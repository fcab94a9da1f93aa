/** Renders the world as a grid of dots, in the equal-area Equal Earth projection (Šavrič, Patterson and Jenny, 2018). */
import { anchors, continents, corrections, named } from './map-regions.mjs';

const columns = 132;
/** The central meridian (degrees east); the map is cut in the Bering Strait, so that no country is split. */
const middle = 11;
const [north, south] = [83.7, -56.2];
/** The number of sample rows and columns per cell, and the share of land that makes it a land cell. */
const samples = 8;
const minLand = 0.34;

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const root3 = Math.sqrt(3);
const radians = Math.PI / 180;

/** The projected y of a latitude, and the width of a degree of longitude there. */
function project(latitude) {
  const t = Math.asin((root3 / 2) * Math.sin(latitude * radians));
  const [t2, t6] = [t * t, t ** 6];
  const scale = (2 * Math.cos(t)) / (root3 * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
  return { y: t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)), degree: scale * radians };
}

/** The latitude with the projected height `y`, by bisection. */
function latitudeAt(y) {
  let [low, high] = [-90, 90];
  for (let step = 0; step < 50; step++) {
    const half = (low + high) / 2;
    if (project(half).y < y) low = half;
    else high = half;
  }
  return (low + high) / 2;
}

const cell = (360 * project(0).degree) / columns;
const top = project(north).y;
const height = Math.round((top - project(south).y) / cell);

const fromMiddle = (longitude) => ((((longitude - middle + 180) % 360) + 360) % 360) - 180;

/** The position of a point on the grid, in cells from the top left corner. */
function gridPlace([longitude, latitude]) {
  const { y, degree } = project(latitude);
  return [columns / 2 + (fromMiddle(longitude) * degree) / cell, (top - y) / cell];
}

/** Makes the longitudes of a ring continuous across the 180th meridian. */
function unbroken(ring) {
  let turns = 0;
  return ring.map(([x, y], index) => {
    const step = index && x - ring[index - 1][0];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [x + 360 * turns, y];
  });
}

/** The rings of every country (TopoJSON 1.0 with quantized, delta-encoded arcs; a negative index is a reversed arc). */
function readCountries({ arcs, transform, objects }, codes) {
  const { scale, translate } = transform;
  const decoded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const ring = (indexes) =>
    unbroken(indexes.flatMap((index) => (index < 0 ? decoded[~index].toReversed() : decoded[index]).slice(0, -1)));
  const ofNumber = new Map(codes.map(([alpha2, , number]) => [number, alpha2]));
  return objects.countries.geometries
    .filter(({ type }) => type)
    .map(({ type, id, properties, arcs: shape }) => ({
      code: ofNumber.get(id) ?? named[properties.name] ?? '*',
      polygons: (type === 'Polygon' ? [shape] : shape).map((rings) => rings.map(ring)),
    }));
}

/** Twice the area of a ring, and its centre. */
function measure(ring) {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  // At this scale, the smallest rings are lines or points.
  return { area: Math.abs(area), centre: area ? [x / (3 * area), y / (3 * area)] : ring[0] };
}

/** The owner of each sampled longitude at a latitude, by counting crossings with the rings. */
function ownersAlong(latitude, longitudes, countries) {
  const owners = longitudes.map(() => undefined);
  for (const { code, polygons } of countries) {
    const crossings = [];
    for (const ring of polygons.flat())
      ring.forEach(([x1, y1], index) => {
        const [x2, y2] = ring[(index + 1) % ring.length];
        if (y1 > latitude !== y2 > latitude) crossings.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1));
      });
    if (crossings.length === 0) continue;
    longitudes.forEach((longitude, index) => {
      const isInside = [-360, 0, 360].some((turn) => crossings.filter((x) => x > longitude + turn).length % 2);
      if (isInside) owners[index] = code;
    });
  }
  return owners;
}

const corrected = (owner, longitude, latitude) =>
  corrections.find(
    ({ box: [west, south, east, north], from }) =>
      from.includes(owner) && longitude > west && longitude < east && latitude > south && latitude < north,
  )?.to ?? owner;

/** The most frequent owner, or `.` if there is too little land. */
function majority(owners) {
  const counts = new Map();
  for (const owner of owners) if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const land = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return land < minLand * owners.length ? '.' : [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

function drawLand(countries) {
  const found = Array.from({ length: height }, () => Array.from({ length: columns }, () => []));
  for (let line = 0; line < height * samples; line++) {
    const latitude = latitudeAt(top - ((line + 0.5) / samples) * cell);
    const { degree } = project(latitude);
    const places = Array.from({ length: columns * samples }, (_, index) => {
      const offset = (((index + 0.5) / samples - columns / 2) * cell) / degree;
      return { column: Math.floor(index / samples), offset, longitude: ((offset + middle + 540) % 360) - 180 };
    }).filter(({ offset }) => Math.abs(offset) <= 180);
    const longitudes = places.map(({ longitude }) => longitude);
    ownersAlong(latitude, longitudes, countries).forEach((owner, index) => {
      const { column, longitude } = places[index];
      found[Math.floor(line / samples)][column].push(owner && corrected(owner, longitude, latitude));
    });
  }
  return found.map((row) => row.map((owners) => (owners.length < samples ** 2 / 2 ? '.' : majority(owners))));
}

const states = continents.flatMap(({ states }) => states);

/** The maximum distance of a state's dot from its position, in cells. */
const reach = 6;

/**
 * Assigns one cell to each state, so that moving or swapping cells cannot reduce the sum of squared distances. States with enough
 * land on the grid keep one of their cells.
 */
function placeStates(places, land) {
  const naturals = new Map(states.map((state) => [state, land.flat().filter((owner) => owner === state).length]));
  const cost = (state, [column, row]) => {
    const [x, y] = places.get(state);
    const distance = (x - column - 0.5) ** 2 + (y - row - 0.5) ** 2;
    const owner = land[row]?.[column];
    // A cell on another state's land, or off a state's own land, costs more than one in the sea.
    return distance + (owner === state ? -0.5 : naturals.get(state) > 2 ? 100 : owner === '.' ? 0 : 0.2);
  };
  const near = (state) => {
    const [x, y] = places.get(state).map(Math.floor);
    const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
    return steps
      .flatMap((down) => steps.map((right) => [x + right, y + down]))
      .filter(([column, row]) => column >= 0 && column < columns && row >= 0 && row < height);
  };
  const taken = new Map();
  const cells = new Map();
  const put = (state, place) => {
    cells.set(state, place);
    taken.set(String(place), state);
  };
  const bySize = [...states].sort((a, b) => naturals.get(a) - naturals.get(b) || (a < b ? -1 : 1));
  for (const state of bySize) {
    const free = near(state).filter((place) => !taken.has(String(place)));
    put(
      state,
      free.reduce((best, place) => (cost(state, place) < cost(state, best) ? place : best)),
    );
  }
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const state of bySize)
      for (const place of near(state)) {
        const there = cells.get(state);
        const other = taken.get(String(place));
        if (other === state) continue;
        const gain = cost(state, there) - cost(state, place) + (other ? cost(other, place) - cost(other, there) : 0);
        if (gain < 1e-9) continue;
        taken.delete(String(there));
        if (other) put(other, there);
        put(state, place);
        isBetter = true;
      }
  }
  return cells;
}

/**
 * @param atlas TopoJSON of countries, by their ISO 3166-1 numeric code
 * @param codes ISO 3166-1: alpha-2, alpha-3 and numeric code of each country
 * @returns {{ columns: number, rows: string[][] }} each cell is an alpha-2 code, `*` for disputed land, or `.` for sea
 */
export function drawWorld(atlas, codes) {
  const countries = readCountries(atlas, codes);
  const land = drawLand(countries);
  const places = new Map(
    states.map((state) => {
      const outer = countries
        .filter(({ code }) => code === state)
        .flatMap(({ polygons }) => polygons.map(([ring]) => measure(ring)));
      const largest = outer.reduce((best, ring) => (ring.area > best.area ? ring : best));
      return [state, gridPlace(anchors[state] ?? largest.centre)];
    }),
  );
  for (const [state, [column, row]] of placeStates(places, land)) land[row][column] = state;
  return trimmed(land);
}

/** Removes empty rows and columns at the edges. */
function trimmed(cells) {
  const rows = cells.filter((row) => row.some((owner) => owner !== '.'));
  const first = Math.min(...rows.map((row) => row.findIndex((owner) => owner !== '.')));
  const last = Math.max(...rows.map((row) => row.findLastIndex((owner) => owner !== '.')));
  return { columns: last + 1 - first, rows: rows.map((row) => row.slice(first, last + 1)) };
}
