import type { Source, Story } from '../model/model.js';

/** All sources of a story, without duplicates; the story's own is first. */
export function sourcesOf(story: Story): readonly Source[] {
  const { events, milestones, quotes, photos, observances, coverage } = story;
  const all = [story, ...events, ...milestones, ...quotes, ...photos, ...observances, ...coverage];
  const found = new Map<string, Source>();
  for (const { source } of all) {
    if (!source) continue;
    const { name, url } = source;
    const words = typeof name === 'object' ? Object.values(name).join() : name;
    const key = `${url ?? ''} ${words ?? ''}`;
    if (!found.has(key)) found.set(key, source);
  }
  return [...found.values()];
}
