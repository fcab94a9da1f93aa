import { check } from './check.js';
import type { Shape } from './fields.js';
import { own, type Item } from './value-kinds.js';
import type { Checked } from './checked.js';
import type { StoryLists } from '../model/model.js';

/**
 * The checked items of a list, in the order of the input; undefined for those that were left out.
 *
 * @param given the input of `check`
 */
export function alignItems(
  name: keyof StoryLists,
  given: Item,
  { story, problems }: Checked,
  shape: Shape,
  lang?: string,
): (Item | undefined)[] {
  const items = own(given, name);
  const indexOf = new RegExp(`^${name}\\[(\\d+)\\]`);
  const withProblems = new Set(problems.map(({ path }) => indexOf.exec(path)?.[1]));
  const isLeftOut = (item: unknown): boolean =>
    check({ lang: own(given, 'lang'), [name]: [item] }, shape, lang).story[name].length === 0;
  const kept = (story[name] as readonly object[]).values();
  return (Array.isArray(items) ? (items as unknown[]) : []).map((item, index) =>
    withProblems.has(String(index)) && isLeftOut(item) ? undefined : (kept.next().value as Item | undefined),
  );
}
