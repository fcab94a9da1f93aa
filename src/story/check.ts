import { withoutPrototype } from '../common/without-prototype.js';
import type { Code, Params, Report } from './messages.js';
import { kindOf, listNames, storyNames, type Field, type Fields, type Needed, type Shape } from './fields.js';
import { missingMessages } from '../text/languages.js';
import { isObject, line, mapStrings, own, type Item } from './value-kinds.js';
import type { ScriptPart } from '../common/script-part.js';
import type { Checked, Problem } from './checked.js';
import type { Story } from '../model/model.js';
import { isLikeRedact, nearestName } from './nearest-name.js';
import { isTimelineJs } from './import-timelinejs-fields.js';
import { tables, withhold } from './parts.js';
import { notRedacted } from './redacted.js';
import { isSame } from '../common/is-same.js';

/** A short form of a value for messages. */
const shown = (value: unknown): string =>
  typeof value === 'object' ? (Array.isArray(value) ? '(a list)' : '(an object)') : `"${String(value).slice(0, 60)}"`;

/** The state of a check. */
interface CheckContext {
  /** The language for parsing numbers. */
  readonly lang: string;
  /** The path of the current value; joined only for a problem. */
  readonly path: (string | number)[];
  /** Reports a problem at the current path, or one step below it. */
  readonly report: <C extends Code>(code: C, params: Params<C>, ...step: string[]) => void;
  /** Records an unknown field. */
  readonly unknown: (name: string, names: readonly string[]) => void;
}

/** The value in the form of the model; undefined if it is invalid, which is reported. */
function checkValue(field: Field, value: unknown, context: CheckContext): unknown {
  const { lang, report } = context;
  const kind = kindOf(field);
  if (Array.isArray(field)) return checkList(value, context, (item) => checkValue(field[0] as Field, item, context));
  if (!kind) return checkObject(field as Fields, value, context);
  const read = kind.read(value, lang, report);
  if (read === undefined)
    report('invalid', { kind: kind.label ?? kind.name, found: shown(value), expected: kind.expected });
  return read;
}

/** The results of `checkItem` that are not undefined. */
function checkList<T>(
  value: unknown,
  context: CheckContext,
  checkItem: (item: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value))
    return void context.report('invalid', { kind: 'list', found: shown(value), expected: '[ \u2026 ]' });
  const items: T[] = [];
  value.forEach((given, index) => {
    context.path.push(index);
    const item = checkItem(given);
    context.path.pop();
    if (item !== undefined) items.push(item);
  });
  return items;
}

/** The required fields, cached since thousands of items may have the same fields. */
const neededNames = new WeakMap<Fields, readonly string[]>();
function neededIn(fields: Fields): readonly string[] {
  let names = neededNames.get(fields);
  if (!names) neededNames.set(fields, (names = Object.keys(fields).filter((name) => 'needed' in fields[name]!)));
  return names;
}

const isGiven = (value: unknown): boolean => value != null && value !== '';

/** Whether it is neither undefined nor an empty list. */
const hasValue = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

function checkObject(
  fields: Fields,
  value: unknown,
  context: CheckContext,
  names: readonly string[] = Object.keys(fields),
): Item | undefined {
  const { path, report } = context;
  if (!isObject(value)) return void report('invalid', { kind: 'object', found: shown(value), expected: '{ \u2026 }' });
  const checked: Item = withoutPrototype({});
  for (const name of Object.keys(value)) {
    const field = own(fields, name) as Field | undefined;
    const given = value[name];
    if (!field) {
      if (given !== undefined && !names.includes(name)) context.unknown(name, names);
    } else if (isGiven(given)) {
      path.push(name);
      const read = checkValue(field, given, context);
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

/** Whether an item is the same as in an earlier check. */
const isAsChecked = (given: unknown, checked: Item | undefined): boolean =>
  !!checked && isObject(given) && isSame(given, checked);

function checkItems(
  name: string,
  fields: Fields,
  value: unknown,
  context: CheckContext,
  before: readonly Item[] = [],
): readonly Item[] {
  if (value == null) return [];
  const ids = new Set<unknown>();
  let index = 0;
  const checkItem = (given: unknown): Item | undefined => {
    const known = before[index++];
    let item = isAsChecked(given, known) ? known : checkObject(fields, given, context);
    if (!item) return undefined;
    if (item.id !== undefined && ids.has(item.id)) {
      context.report('invalid', { kind: 'id', found: shown(item.id), expected: 'a unique id' }, 'id');
      item = withoutPrototype({ ...item });
      delete item.id;
    }
    ids.add(item.id);
    // An invalid date is still shown, as text.
    if (name === 'events' && !item.date) {
      const date = own(given as Item, 'date');
      const text = line(date);
      if (text) item.displayDate ??= text;
    }
    return item;
  };
  context.path.push(name);
  const items = checkList(value, context, checkItem);
  context.path.pop();
  return items ?? [];
}

/** An unknown field, counted over all items. */
interface Unknown {
  /** The path where it occurs first. */
  readonly path: string;
  readonly name: string;
  /** The known fields. */
  readonly names: readonly string[];
  count: number;
}

function reportUnknown({ path, name, names, count }: Unknown, report: Report): void {
  const shortName = name.slice(0, 60);
  const near = nearestName(name, names);
  if (isLikeRedact(name)) report(path, 'redactField', { name: shortName }, true);
  else report(path, 'unknownField', { name: shortName, count, ...(near && { near }) });
}

function checkStory(
  input: unknown,
  { root, lists, adoptsTimelineJs }: Shape,
  pageLang: string,
  report: Report,
  before?: Checked,
): Story {
  const adopted = adoptsTimelineJs && tables.module?.importTimelineJs(input, report);
  const story = Array.isArray(input) ? { events: input } : (adopted ?? input);
  if (!isObject(story))
    report('story', 'invalid', {
      kind: 'story',
      found: shown(input),
      expected: 'an object with "events", "milestones" or "quotes"',
    });
  const given = isObject(story) ? story : {};
  const storyLang = own(given, 'lang');
  const path: CheckContext['path'] = [];
  const at = (...step: string[]): string => [...path, ...step].join('.').replace(/\.(\d+)/g, '[$1]');
  const unknown = new Map<string, Unknown>();
  const context: CheckContext = {
    lang: typeof storyLang === 'string' && storyLang ? storyLang : pageLang,
    path,
    report: (code, params, ...step) => report(at(...step), code, params),
    unknown: (name, names) => {
      const pathWithoutIndexes = [...path.filter((step) => typeof step === 'string'), name].join('.');
      const earlier = unknown.get(pathWithoutIndexes);
      if (earlier) earlier.count += 1;
      else unknown.set(pathWithoutIndexes, { path: at(name), name, names, count: 1 });
    },
  };
  const version = own(given, 'schemaVersion') ?? 1;
  if (version !== 1) report('schemaVersion', 'unsupportedVersion', { found: shown(version) });
  const checked = withoutPrototype({ ...checkObject(root, given, context, storyNames), schemaVersion: 1 }) as Item;
  for (const name of listNames) {
    const known = before && !before.problems.length ? (before.story[name] as readonly object[] as readonly Item[]) : [];
    checked[name] = lists[name] ? checkItems(name, lists[name], own(given, name), context, known) : [];
  }
  for (const field of unknown.values()) reportUnknown(field, report);
  return checked as unknown as Story;
}

/** The part that is needed to read this input. */
function neededPart(input: unknown, { adoptsTimelineJs }: Shape, pageLang: string): ScriptPart | undefined {
  const hasRedact = isObject(input) && Object.keys(input).some(isLikeRedact);
  if (hasRedact && !withhold.module) return withhold;
  // For the words that replace a name.
  const words = hasRedact && missingMessages(line(own(input, 'lang')) || pageLang);
  if (words && !words.isSettled) return words;
  return adoptsTimelineJs && isTimelineJs(input) && !tables.module ? tables : undefined;
}

/** The result as long as a part that is needed is not there: nothing is shown. */
export function waitingFor(missingPart: ScriptPart): Checked {
  const { name, reason, isSettled } = missingPart;
  const problem: Problem = { path: '', code: 'partNotLoaded', params: { part: name, reason } };
  const { story } = check({}, { root: {}, lists: {} });
  return { story, problems: isSettled ? [problem] : [], isRefused: true, missingPart };
}

/**
 * Checks a story or a list of events. Lists that are not in the shape are empty. Invalid fields are left out, and items without
 * a required field. The input is not changed; unknown fields are reported and left out; withheld names are removed. Never
 * throws.
 *
 * @param lang the language for parsing numbers, if the story has none
 * @param before the result for an earlier version of the story: if it had no problems, unchanged items keep their objects and
 *   are not checked again
 */
export function check(input: unknown, shape: Shape, lang = '', before?: Checked): Checked {
  const problems: Problem[] = [];
  let isRefused = false;
  const report: Report = (path, code, params, isFatal) =>
    void problems.push({ path, code, params, ...(isFatal && { isFatal }) } as Problem);
  const emptyStory = () => checkStory({}, shape, lang, report);
  try {
    const part = neededPart(input, shape, lang);
    if (part) return waitingFor(part);
    const { redacted, isWithheld, hide, names } = withhold.module?.redact(input, lang, report) ?? notRedacted(input);
    isRefused = redacted === undefined && input !== undefined;
    const reportHidden: Report = (path, code, params, isFatal) => {
      isRefused ||= !!isFatal;
      // The name of an unknown field may be the name of a person.
      const hidden = mapStrings(params, hide);
      report(hidden === params ? path : hide(path), code, hidden, isFatal);
    };
    const story = checkStory(redacted, shape, lang, reportHidden, before);
    if (isRefused) return { story: emptyStory(), problems: problems.filter(({ isFatal }) => isFatal), isRefused };
    return { story, problems, ...(isWithheld && { isWithheld, withheld: names }) };
  } catch (error) {
    // Getters and proxies may throw anything.
    report('story', 'invalid', { kind: 'story', found: `(${String(error)})`, expected: 'plain JSON' });
    return { story: emptyStory(), problems };
  }
}
