/** The parts of the script that elements load when a page needs them. */
import { ScriptPart } from '../common/script-part.js';

/** The proportional layout of the timeline. */
export const scale = new ScriptPart('scale', () => import('./parts/scale.js'));

/** The horizontal, compact and alternating layouts of the timeline. */
export const layouts = new ScriptPart('layouts', () => import('./parts/layouts.js'));

/** The search and the filters of the timeline. */
export const finder = new ScriptPart('finder', () => import('./parts/finder.js'));

/** Embedded players, and pictures at full size. */
export const players = new ScriptPart('players', () => import('./parts/players.js'));

/** `coverage-map`. */
export const map = new ScriptPart('map', () => first(import('./parts/map.js'), import('./parts/countries.js')));

/** `observance-day`. */
export const day = new ScriptPart('day', () => first(import('./parts/day.js'), import('./parts/countries.js')));

/** `history-story`, which also shows days and maps. */
export const story = new ScriptPart('story', () =>
  first(import('./parts/story.js'), import('./parts/day.js'), import('./parts/map.js'), import('./parts/countries.js')),
);

/** The first module; all are requested at once. */
async function first<M>(module: Promise<M>, ...others: readonly Promise<unknown>[]): Promise<M> {
  const [loaded] = await Promise.all([module, ...others]);
  return loaded;
}
