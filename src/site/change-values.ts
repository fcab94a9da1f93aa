/** Changes values of a story, by the table of fields. */
import { kindOf, type Field, type Fields } from '../story/fields.js';
import { wholeStory } from '../story/whole-story.js';
import type { Story } from '../model/model.js';

export type Item = Readonly<Record<string, unknown>>;

/**
 * Changes one value; undefined removes it.
 *
 * @param kind the name of its kind: `text`, `date`, `src`
 * @param item the object that contains it
 * @param path such as `events[3].picture.src`
 */
export type Change = (value: unknown, kind: string, item: Item, path: string) => unknown;

function changeValue(field: Field, value: unknown, item: Item, path: string, change: Change): unknown {
  if (value === undefined) return undefined;
  if (Array.isArray(field))
    return (value as readonly unknown[]).map((entry, index) =>
      changeValue(field[0] as Field, entry, item, `${path}[${index}]`, change),
    );
  const kind = kindOf(field);
  return kind ? change(value, kind.name, item, path) : changeItem(field as Fields, value as Item, `${path}.`, change);
}

/** Removes values that became undefined, objects whose required field was removed, and unknown fields. */
function changeItem(fields: Fields, item: Item, before: string, change: Change): Item | undefined {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    if (!Object.hasOwn(fields, name)) continue;
    const field = fields[name]!;
    const now = changeValue(field, value, item, before + name, change);
    if (now !== undefined) changed[name] = now;
    else if (value !== undefined && 'needed' in field && !('unless' in field)) return undefined;
  }
  return changed;
}

export function changeValues(story: Story, change: Change): Story {
  const root = changeItem(wholeStory.root, story as unknown as Item, '', change);
  const changed: Record<string, unknown> = { ...root, schemaVersion: story.schemaVersion };
  for (const [list, fields] of Object.entries(wholeStory.lists))
    changed[list] = (story[list as keyof Story] as unknown as readonly Item[]).flatMap(
      (item, index) => changeItem(fields, item, `${list}[${index}].`, change) ?? [],
    );
  return changed as unknown as Story;
}
