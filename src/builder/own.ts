/** A partner's own story: the edited text, and the story parsed from it. */
import { wholeStory } from '../story/whole-story.js';
import { isObject } from '../story/value-kinds.js';
import type { Problem } from '../story/checked.js';
import type { Story } from '../model/model.js';
import { readJson } from '../story/read.js';
import { stringify } from '../site/html-text.js';
import { importText } from '../import/import-text.js';
import { messageOf } from '../import/messages.js';
import { storyJson } from '../site/story-json.js';

export type Path = readonly (string | number)[];
type Value = Readonly<Record<string, unknown>> | readonly unknown[];

export interface OwnStory {
  readonly text: string;
  /** The parsed text, unchecked; undefined if it is not a JSON object. */
  readonly draft: Readonly<Record<string, unknown>> | undefined;
  /** The checked story. */
  readonly story: Story;
  readonly problems: readonly Problem[];
}

export function readOwn(text: string): OwnStory {
  const { story, problems } = readJson(text, wholeStory);
  let draft: unknown;
  try {
    draft = JSON.parse(text);
  } catch {
    // The checker reports it.
  }
  return { text, draft: isObject(draft) ? draft : undefined, story, problems };
}

/** A draft as text for the editor. */
export const writeDraft = (draft: object): string => `${stringify(draft, 2)}\n`;

export const emptyStory = (lang: string): string => writeDraft({ schemaVersion: 1, lang, title: '', events: [] });

export const siteStory = storyJson;

/** The value at a path; undefined if there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined,
    value,
  );

/** A copy with another value at a path, without empty values and objects. */
export function withValue(value: unknown, [name, ...rest]: Path, to: unknown): unknown {
  if (name === undefined) return to;
  if (typeof name === 'number') {
    const list = Array.isArray(value) ? [...(value as readonly unknown[])] : [];
    if (rest.length === 0 && to === undefined) return list.filter((_, index) => index !== name);
    list[name] = withValue(list[name], rest, to);
    return list;
  }
  const before: Value = isObject(value) ? value : {};
  const inner = withValue((before as Record<string, unknown>)[name], rest, to);
  const isEmpty = inner === undefined || inner === '' || (isObject(inner) && Object.keys(inner).length === 0);
  const others = Object.entries(before).filter(([other]) => other !== name);
  if (isEmpty) return Object.fromEntries(others);
  return { ...before, [name]: inner };
}

/** `events[3].source.url`, in the format of the checker. */
export const pathText = (path: Path): string =>
  path.map((name) => (typeof name === 'number' ? `[${name}]` : `.${name}`)).join('').replace(/^\./, ''); // prettier-ignore

/** The problems of a field and of the fields in it. */
export const problemsAt = (problems: readonly Problem[], path: Path): readonly Problem[] => {
  const at = pathText(path);
  return problems.filter(({ path: place }) => place === at || place.startsWith(`${at}.`) || place.startsWith(`${at}[`));
};

export interface Pasted {
  /** The story as JSON; undefined if nothing could be imported. */
  readonly text: string | undefined;
  /** What was changed or left out, with its place. */
  readonly notes: readonly string[];
}

/** Imports a story, TimelineJS (JSON or table) or a table, like the command `import`. Never throws. */
export async function readPasted(text: string): Promise<Pasted> {
  try {
    const imported = await importText(text.replace(/^\ufeff/, ''));
    if (!imported) return { text: undefined, notes: [] };
    const notes = imported.notes.map((note) => `${note.place}: ${messageOf(note)}`);
    return { text: storyJson(imported.story), notes };
  } catch (error) {
    const params = { reason: (error as Error).message };
    return { text: undefined, notes: [`file: ${messageOf({ code: 'notJson', params })}`] };
  }
}
