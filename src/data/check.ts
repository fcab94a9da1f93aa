import { bare } from '../bare.js';
import { kindOf, listNames, type Field, type Fields, type Needed, type Shape } from './fields.js';
import { isObject, own, type Item } from './kinds.js';
import type { Checked, Problem, Story } from './model.js';
import { redact } from './redact.js';
import { isSame } from '../same.js';

/** A value as a problem shows it: short. */
const shown = (value: unknown): string =>
  typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : `"${String(value).slice(0, 60)}"`;

type Report = (path: string, message: string) => void;

/** Where a value stands, written out only for a problem. */
type Path = () => string;

/** The value as the model has it; undefined when it is not what the field holds, which is then reported. */
function checkValue(field: Field, value: unknown, path: Path, lang: string, report: Report): unknown {
  const kind = kindOf(field);
  if (Array.isArray(field)) {
    return checkList(value, path, report, (item, at) => checkValue(field[0] as Field, item, at, lang, report));
  }
  if (!kind) return checkObject(field as Fields, value, path, lang, report);
  const read = kind.read(value, lang, (message) => report(path(), message));
  if (read === undefined) report(path(), `${shown(value)} cannot be used; write ${kind.remedy}`);
  return read;
}

/** What `checkItem` makes of each item, without those that it makes nothing of. */
function checkList<T>(
  value: unknown,
  path: Path,
  report: Report,
  checkItem: (item: unknown, path: Path) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value)) return void report(path(), `${shown(value)} is not a list; write [ \u2026 ]`);
  const items: T[] = [];
  value.forEach((given, index) => {
    const item = checkItem(given, () => `${path()}[${index}]`);
    if (item !== undefined) items.push(item);
  });
  return items;
}

/** Something, and no empty list. */
const hasValue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

function checkObject(fields: Fields, value: unknown, path: Path, lang: string, report: Report): Item | undefined {
  if (!isObject(value)) return void report(path(), `${shown(value)} cannot be used; write an object { \u2026 }`);
  const checked: Item = bare({});
  let isWhole = true;
  // What the model does not know is kept for others.
  for (const name of Object.keys(value)) {
    if (name !== '__proto__' && !own(fields, name)) checked[name] = value[name];
  }
  for (const name of Object.keys(fields)) {
    const field = fields[name]!;
    const given = own(value, name);
    const at = () => [path(), name].filter(Boolean).join('.');
    const isGiven = given != null && given !== '';
    const read = isGiven ? checkValue(field, given, at, lang, report) : undefined;
    if (read !== undefined) checked[name] = read;
    else if ('needed' in field && !(field as Needed).unless?.some((other) => hasValue(checked[other]))) {
      isWhole = false;
      if (!isGiven) report(at(), `is missing; write ${kindOf(field)!.remedy}`);
    }
  }
  return isWhole ? checked : undefined;
}

/** Whether an item is given as it was checked before: what the model does not know is compared by identity. */
const isAsChecked = (fields: Fields, given: unknown, checked: Item | undefined): boolean => {
  if (!checked || !isObject(given)) return false;
  const names = Object.keys(given);
  return (
    names.length === Object.keys(checked).length &&
    names.every((name) =>
      own(fields, name) ? isSame(given[name], own(checked, name)) : given[name] === own(checked, name),
    )
  );
};

function checkItems(
  name: string,
  fields: Fields,
  value: unknown,
  lang: string,
  report: Report,
  before: readonly Item[] = [],
): Item[] {
  const ids = new Set<unknown>();
  let index = 0;
  const checkItem = (given: unknown, path: Path): Item | undefined => {
    const known = before[index++];
    let item = isAsChecked(fields, given, known) ? known : checkObject(fields, given, path, lang, report);
    if (!item) return undefined;
    if (item.id !== undefined && ids.has(item.id)) {
      report(`${path()}.id`, `${shown(item.id)} is taken by an item before; write another`);
      item = bare({ ...item });
      delete item.id;
    }
    ids.add(item.id);
    // A date that can't be read is still what the reader should see.
    const date = own(given as Item, 'date');
    if (name === 'events' && !item.date && (typeof date === 'string' || Number.isFinite(date)))
      item.displayDate ??= String(date);
    return item;
  };
  return (value != null && checkList(value, () => name, report, checkItem)) || [];
}

function checkStory(
  input: unknown,
  { root, lists, adopt }: Shape,
  pageLang: string,
  report: Report,
  before?: Checked,
): Story {
  const story = Array.isArray(input) ? { events: input } : (adopt?.(input, report) ?? input);
  if (!isObject(story))
    report('story', `${shown(input)} is not a story; write an object with "events", "milestones" or "quotes"`);
  const given = isObject(story) ? story : {};
  const said = own(given, 'lang');
  const lang = typeof said === 'string' && said ? said : pageLang;
  const version = own(given, 'schemaVersion') ?? 1;
  if (version !== 1) report('schemaVersion', `${shown(version)} is not known here; write 1`);
  const checked = bare({ ...checkObject(root, given, () => '', lang, report), schemaVersion: 1 }) as Item;
  for (const name of listNames) {
    const known = before?.problems.length === 0 ? (before.story[name] as readonly object[] as readonly Item[]) : [];
    checked[name] = lists[name] ? checkItems(name, lists[name], own(given, name), lang, report, known) : [];
  }
  return checked as unknown as Story;
}

/**
 * Checks what claims to be a story, or a list of events, for what the shape asks of it; lists that it does not ask for
 * are empty. What is wrong costs only itself: a field, or the item that is nothing without it. The input is not changed;
 * fields that the model does not know are kept; names that the story withholds are gone. Never throws.
 *
 * @param lang the language to read numbers by, where the story does not say its own
 * @param before what was made of an earlier state of the same story: where that had no problem, items that have not changed
 *   stay the same objects, and are not checked again
 */
export function check(input: unknown, shape: Shape, lang = '', before?: Checked): Checked {
  const problems: Problem[] = [];
  const report: Report = (path, message) => void problems.push({ path, message });
  try {
    const { told, isWithheld } = redact(input, lang, report);
    return { story: checkStory(told, shape, lang, report, before), problems, ...(isWithheld && { isWithheld }) };
  } catch (error) {
    // Getters and proxies may throw whatever they like.
    report('story', `cannot be read (${String(error)}); write plain JSON`);
    return { story: checkStory({}, shape, lang, report), problems };
  }
}
