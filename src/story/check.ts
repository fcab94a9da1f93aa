import { withoutPrototype } from '../common/without-prototype.js';
import type { Code, Params, Report } from './messages.js';
import { kindOf, listNames, storyNames, type Field, type Fields, type Needed, type Shape } from './fields.js';
import { isObject, line, mapStrings, own, type Item } from './kinds.js';
import type { Checked, Problem, Story } from './model.js';
import { isLikeRedact, nearestName } from './nearest-name.js';
import { redact } from './redact.js';
import { isSame } from '../common/is-same.js';

/** A value as a problem shows it: short. */
const shown = (value: unknown): string =>
  typeof value === 'object' ? (Array.isArray(value) ? '(a list)' : '(an object)') : `"${String(value).slice(0, 60)}"`;

/** One reading of a story, on its way through it. */
interface Reading {
  /** The language to read numbers by. */
  readonly lang: string;
  /** Where it is; written out only for a problem. */
  readonly path: (string | number)[];
  /** Says what is wrong there, or one step further. */
  readonly report: <C extends Code>(code: C, params: Params<C>, ...step: string[]) => void;
  /** Takes note of a field that is none of these. */
  readonly unknown: (name: string, names: readonly string[]) => void;
}

/** The value as the model has it; undefined when it is not what the field holds, which is then reported. */
function checkValue(field: Field, value: unknown, reading: Reading): unknown {
  const { lang, report } = reading;
  const kind = kindOf(field);
  if (Array.isArray(field)) return checkList(value, reading, (item) => checkValue(field[0] as Field, item, reading));
  if (!kind) return checkObject(field as Fields, value, reading);
  const read = kind.read(value, lang, report);
  if (read === undefined)
    report('invalid', { kind: kind.label ?? kind.name, found: shown(value), expected: kind.expected });
  return read;
}

/** What `checkItem` makes of each item, without those that it makes nothing of. */
function checkList<T>(value: unknown, reading: Reading, checkItem: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value))
    return void reading.report('invalid', { kind: 'list', found: shown(value), expected: '[ \u2026 ]' });
  const items: T[] = [];
  value.forEach((given, index) => {
    reading.path.push(index);
    const item = checkItem(given);
    reading.path.pop();
    if (item !== undefined) items.push(item);
  });
  return items;
}

/** Names of fields, looked for once: ten thousand items may be checked by them. */
const neededNames = new WeakMap<Fields, readonly string[]>();
function neededIn(fields: Fields): readonly string[] {
  let names = neededNames.get(fields);
  if (!names) neededNames.set(fields, (names = Object.keys(fields).filter((name) => 'needed' in fields[name]!)));
  return names;
}

const isGiven = (value: unknown): boolean => value != null && value !== '';

/** Something, and no empty list. */
const hasValue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

function checkObject(
  fields: Fields,
  value: unknown,
  reading: Reading,
  names: readonly string[] = Object.keys(fields),
): Item | undefined {
  const { path, report } = reading;
  if (!isObject(value)) return void report('invalid', { kind: 'object', found: shown(value), expected: '{ \u2026 }' });
  const checked: Item = withoutPrototype({});
  for (const name of Object.keys(value)) {
    const field = own(fields, name) as Field | undefined;
    const given = value[name];
    if (!field) {
      if (given !== undefined && !names.includes(name)) reading.unknown(name, names);
    } else if (isGiven(given)) {
      path.push(name);
      const read = checkValue(field, given, reading);
      path.pop();
      if (read !== undefined) checked[name] = read;
    }
  }
  let isWhole = true;
  for (const name of neededIn(fields)) {
    const { needed, unless } = fields[name] as Needed;
    if (name in checked || unless?.some((other) => hasValue(checked[other]))) continue;
    isWhole = false;
    if (!isGiven(own(value, name))) report('missing', { field: name, expected: needed.expected }, name);
  }
  return isWhole ? checked : undefined;
}

/** Whether an item is given as it was checked before. */
const isAsChecked = (given: unknown, checked: Item | undefined): boolean =>
  !!checked && isObject(given) && isSame(given, checked);

function checkItems(
  name: string,
  fields: Fields,
  value: unknown,
  reading: Reading,
  before: readonly Item[] = [],
): readonly Item[] {
  if (value == null) return [];
  const ids = new Set<unknown>();
  let index = 0;
  const checkItem = (given: unknown): Item | undefined => {
    const known = before[index++];
    let item = isAsChecked(given, known) ? known : checkObject(fields, given, reading);
    if (!item) return undefined;
    if (item.id !== undefined && ids.has(item.id)) {
      reading.report('invalid', { kind: 'id', found: shown(item.id), expected: 'a unique id' }, 'id');
      item = withoutPrototype({ ...item });
      delete item.id;
    }
    ids.add(item.id);
    // A date that can't be read is still what the reader should see.
    if (name === 'events' && !item.date) {
      const date = own(given as Item, 'date');
      const words = line(date);
      if (words) item.displayDate ??= words;
    }
    return item;
  };
  reading.path.push(name);
  const items = checkList(value, reading, checkItem);
  reading.path.pop();
  return items ?? [];
}

/** A field that the model has no place for; what ten thousand items repeat is one. */
interface Unknown {
  /** Where it stands first. */
  readonly path: string;
  readonly name: string;
  /** The fields that there are. */
  readonly names: readonly string[];
  count: number;
}

function reportUnknown({ path, name, names, count }: Unknown, report: Report): void {
  const brief = name.slice(0, 60);
  const near = nearestName(name, names);
  if (isLikeRedact(name)) report(path, 'redactField', { name: brief }, true);
  else report(path, 'unknownField', { name: brief, count, ...(near && { near }) });
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
    report('story', 'invalid', {
      kind: 'story',
      found: shown(input),
      expected: 'an object with "events", "milestones" or "quotes"',
    });
  const given = isObject(story) ? story : {};
  const said = own(given, 'lang');
  const path: Reading['path'] = [];
  const at = (...step: string[]): string => [...path, ...step].join('.').replace(/\.(\d+)/g, '[$1]');
  const unknown = new Map<string, Unknown>();
  const reading: Reading = {
    lang: typeof said === 'string' && said ? said : pageLang,
    path,
    report: (code, params, ...step) => report(at(...step), code, params),
    unknown: (name, names) => {
      const everywhere = [...path.filter((step) => typeof step === 'string'), name].join('.');
      const before = unknown.get(everywhere);
      if (before) before.count += 1;
      else unknown.set(everywhere, { path: at(name), name, names, count: 1 });
    },
  };
  const version = own(given, 'schemaVersion') ?? 1;
  if (version !== 1) report('schemaVersion', 'unsupportedVersion', { found: shown(version) });
  const checked = withoutPrototype({ ...checkObject(root, given, reading, storyNames), schemaVersion: 1 }) as Item;
  for (const name of listNames) {
    const known = before && !before.problems.length ? (before.story[name] as readonly object[] as readonly Item[]) : [];
    checked[name] = lists[name] ? checkItems(name, lists[name], own(given, name), reading, known) : [];
  }
  for (const field of unknown.values()) reportUnknown(field, report);
  return checked as unknown as Story;
}

/**
 * Checks what claims to be a story, or a list of events, for what the shape asks of it; lists that it does not ask for
 * are empty. What is wrong costs only itself: a field, or the item that is nothing without it. The input is not changed;
 * fields that the model does not know are reported and left out; names that the story withholds are gone. Never throws.
 *
 * @param lang the language to read numbers by, where the story does not say its own
 * @param before what was made of an earlier state of the same story: where that had no problem, items that have not changed
 *   stay the same objects, and are not checked again
 */
export function check(input: unknown, shape: Shape, lang = '', before?: Checked): Checked {
  const problems: Problem[] = [];
  let isRefused = false;
  const report: Report = (path, code, params, isFatal) =>
    void problems.push({ path, code, params, ...(isFatal && { isFatal }) } as Problem);
  const nothing = () => checkStory({}, shape, lang, report);
  try {
    const { told, isWithheld, hide, names } = redact(input, lang, report);
    isRefused = told === undefined && input !== undefined;
    const reportHidden: Report = (path, code, params, isFatal) => {
      isRefused ||= !!isFatal;
      // The name of a field that the model does not know may be that of a person.
      const hidden = mapStrings(params, hide);
      report(hidden === params ? path : hide(path), code, hidden, isFatal);
    };
    const story = checkStory(told, shape, lang, reportHidden, before);
    if (isRefused) return { story: nothing(), problems: problems.filter(({ isFatal }) => isFatal), isRefused };
    return { story, problems, ...(isWithheld && { isWithheld, withheld: names }) };
  } catch (error) {
    // Getters and proxies may throw whatever they like.
    report('story', 'invalid', { kind: 'story', found: `(${String(error)})`, expected: 'plain JSON' });
    return { story: nothing(), problems };
  }
}
