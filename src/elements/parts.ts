/** The parts of the script that elements load when a page needs them. */
import { Part } from '../common/part.js';

/** The proportional layout of the timeline. */
export const scale = new Part('scale', () => import('./parts/scale.js'));

/** The horizontal, compact and alternating layouts of the timeline. */
export const layouts = new Part('layouts', () => import('./parts/layouts.js'));

/** The search and the filters of the timeline. */
export const finder = new Part('finder', () => import('./parts/finder.js'));

/** Embedded players, and pictures at full size. */
export const players = new Part('players', () => import('./parts/players.js'));

/** The module of an element that shows countries. */
const withCountries = async <M>(module: Promise<M>): Promise<M> => {
  const [loaded] = await Promise.all([module, import('./parts/countries.js')]);
  return loaded;
};

/** `coverage-map`. */
export const map = new Part('map', () => withCountries(import('./parts/map.js')));

/** `observance-day`. */
export const day = new Part('day', () => withCountries(import('./parts/day.js')));

/** `history-story`, which also shows days and maps. Without one of them, the HTML content stays. */
export const story = new Part('story', async () => {
  const loads = [import('./parts/story.js'), map.load(), day.load()] as const;
  const [module] = await Promise.all(loads);
  if (!map.module || !day.module) throw new Error('A part of it is missing.');
  return module;
});
