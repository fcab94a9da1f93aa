/** A story as JSON, with the fields in the order of the model, and without empty lists. */
import { listNames } from '../story/fields.js';
import { wholeStory } from '../story/whole-story.js';
import type { Story } from '../model/model.js';

export function storyJson(story: Story): string {
  const fields = story as unknown as Readonly<Record<string, unknown>>;
  const names = new Set(['schemaVersion', ...Object.keys(wholeStory.root), ...Object.keys(fields)]);
  const lists: readonly string[] = listNames;
  const written = [...names].filter((name) => !lists.includes(name)).concat(lists);
  const entries = written
    .filter(
      (name) =>
        fields[name] !== undefined && !(lists.includes(name) && (fields[name] as readonly unknown[]).length === 0),
    )
    .map((name) => [name, fields[name]] as const);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
