/** Whether data have what an element shows, and a description of what they have instead. */
import { messageOf } from './messages.js';
import { isObject } from './value-kinds.js';
import type { Checked, Problem } from './checked.js';
import type { Story, StoryLists } from '../model/model.js';

/** What an element shows: the items of one list, or the whole story. */
export type Shows = keyof StoryLists | 'story';

/** Fields of a story, besides its lists, that are content of their own. */
const textFields = ['title', 'lead', 'mission', 'partners', 'closing', 'helpLine'] as const;
const lists = ['events', 'milestones', 'quotes', 'photos', 'observances', 'coverage'] as const;

export const isUsable = (story: Story, shows: Shows): boolean =>
  shows === 'story'
    ? lists.some((name) => story[name].length > 0) ||
      textFields.some((name) => story[name] !== undefined && !isEmptyList(story[name]))
    : story[shows].length > 0;

/** The problems other than unknown fields, of which data that are not a story have many. */
export const faults = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ code }) => code !== 'unknownField' && code !== 'redactField');

/** A problem with its path, if it has one. */
export const problemText = (problem: Problem): string => (problem.path && `${problem.path}: `) + messageOf(problem);

/** Limits for messages on the console: names, and characters of a text. */
const maxNames = 5;
const maxCharacters = 60;

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Describes an object by its first field names, a list by its length. */
function describe(value: unknown, object: string): string {
  if (Array.isArray(value)) return value.length > 0 ? `a list of ${value.length}` : 'an empty list';
  if (!isObject(value)) return `"${String(value).slice(0, maxCharacters)}"`;
  const names = Object.keys(value);
  if (names.length === 0) return `${object} without fields`;
  const listed = names
    .slice(0, maxNames)
    .map((name) => `"${name.slice(0, maxCharacters)}"${isEmptyList(value[name]) ? ' (empty)' : ''}`);
  return `${object} with ${listed.join(', ')}${names.length > maxNames ? ' \u2026' : ''}`;
}

function describeText(text: string, problem: string): string {
  if (/^\s*$/.test(text)) return 'an empty file';
  if (/^\s*</.test(text)) return /^\s*<\?xml/.test(text) ? 'XML' : 'HTML';
  if (!/^\s*[{[]/.test(text)) return `a table that starts with "${text.trim().split(/[\r\n]/, 1)[0]!.slice(0, maxCharacters)}"${problem}`; // prettier-ignore
  try {
    return describe(JSON.parse(text.replace(/^\ufeff/, '')), 'a JSON object') + problem;
  } catch (error) {
    return `text that is not valid JSON (${(error as Error).message})`;
  }
}

/** Describes a file or inline JSON that is not usable: "a JSON object with "name", "version"". */
export const foundInText = (text: string, { problems }: Checked): string => {
  const [first] = faults(problems);
  return describeText(text, first ? ` (${problemText(first)})` : '');
};

/** The same for a value set by a script; undefined if it is empty, as before an application has loaded its data. */
export const foundInValue = (value: unknown, shows: Shows): string | undefined =>
  isObject(value) && Object.keys(value).length > 0 && !isEmptyList(value[shows])
    ? describe(value, 'an object')
    : undefined;

export const notUsable = (source: string, shows: Shows, found: string): Problem => ({
  path: '',
  code: 'notUsable',
  params: { source, expected: shows === 'story' ? 'a story' : shows, found },
});
