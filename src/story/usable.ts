/** Whether data hold what an element shows, and what they hold instead. */
import { messageOf } from './messages.js';
import { isObject } from './kinds.js';
import type { Checked, Problem, Story, StoryLists } from './model.js';

/** What an element shows of a story: the items of one list, or all of it. */
export type Shows = keyof StoryLists | 'story';

/** What can be shown of a story beside its lists. */
const words = ['title', 'lead', 'mission', 'partners', 'closing', 'helpLine'] as const;
const lists = ['events', 'milestones', 'quotes', 'photos', 'observances', 'coverage'] as const;

export const isUsable = (story: Story, shows: Shows): boolean =>
  shows === 'story'
    ? lists.some((name) => story[name].length > 0) ||
      words.some((name) => story[name] !== undefined && !isEmptyList(story[name]))
    : story[shows].length > 0;

/** What is wrong, beside fields that are none of a story: what is something else altogether has many of these. */
export const faults = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ code }) => code !== 'unknownField' && code !== 'redactField');

/** What is wrong with a story as a whole has no path. */
export const problemText = (problem: Problem): string => (problem.path && `${problem.path}: `) + messageOf(problem);

/** A console line has room for so many names, and for so many characters of a text. */
const mostNames = 5;
const mostCharacters = 60;

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** An object by its first names; a list by its length. */
function describe(value: unknown, object: string): string {
  if (Array.isArray(value)) return value.length > 0 ? `a list of ${value.length}` : 'an empty list';
  if (!isObject(value)) return `"${String(value).slice(0, mostCharacters)}"`;
  const names = Object.keys(value);
  if (names.length === 0) return `${object} without fields`;
  const told = names
    .slice(0, mostNames)
    .map((name) => `"${name.slice(0, mostCharacters)}"${isEmptyList(value[name]) ? ' (empty)' : ''}`);
  return `${object} with ${told.join(', ')}${names.length > mostNames ? ' \u2026' : ''}`;
}

function describeText(text: string, problem: string): string {
  if (/^\s*$/.test(text)) return 'an empty file';
  if (/^\s*</.test(text)) return /^\s*<\?xml/.test(text) ? 'XML' : 'HTML';
  if (!/^\s*[{[]/.test(text)) return `a table that begins with "${text.trim().split(/[\r\n]/, 1)[0]!.slice(0, mostCharacters)}"${problem}`; // prettier-ignore
  try {
    return describe(JSON.parse(text.replace(/^\ufeff/, '')), 'a JSON object') + problem;
  } catch (error) {
    return `text that is not valid JSON (${(error as Error).message})`;
  }
}

/** What a file or inline JSON holds that is not usable: "a JSON object with "name", "version"". */
export const foundInText = (text: string, { problems }: Checked): string => {
  const [first] = faults(problems);
  return describeText(text, first ? ` (${problemText(first)})` : '');
};

/** The same for a value that a script gives; undefined where it is empty, as before an application has its data. */
export const foundInValue = (value: unknown, shows: Shows): string | undefined =>
  isObject(value) && Object.keys(value).length > 0 && !isEmptyList(value[shows])
    ? describe(value, 'an object')
    : undefined;

export const notUsable = (source: string, shows: Shows, found: string): Problem => ({
  path: '',
  code: 'notUsable',
  params: { source, expected: shows === 'story' ? 'a story' : shows, found },
});
