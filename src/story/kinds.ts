/** What a single value of the model can be, and how it is read. */
import { countryOf } from '../map/countries.js';
import { oneOf, type Code, type Params } from './messages.js';
import { parseNumber } from '../text/format-number.js';
import { stripBidi, stripOverrides } from '../text/inline-text.js';
import { languageTag } from '../text/locale.js';
import { parseEdtf, parseMonthDay } from '../time/edtf.js';
import { parseDay, parseRule } from '../time/observance.js';
import { enumerations } from './enumerations.js';
import { safeUrl } from './safe-url.js';

export type Report = <C extends Code>(code: C, params: Params<C>) => void;

export interface Kind {
  /** As the JSON Schema calls it. */
  readonly name: string;
  /** As a message calls it, where not by its name: "Invalid day". */
  readonly label?: string;
  /** "Invalid date; expected EDTF". */
  readonly expected: string;
  /**
   * The value as the model has it; undefined when it is not of this kind.
   *
   * @param lang the language to read numbers by
   * @param report says what is wrong with a value that is kept all the same
   */
  readonly read: (value: unknown, lang: string, report: Report) => unknown;
}

export type Item = Record<string, unknown>;

/** Fields that have a value, as an item; undefined without any. */
export const itemOf = (fields: Item): Item | undefined => {
  const item: Item = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value !== undefined && value !== null && value !== '') item[name] = value;
  }
  return Object.keys(item).length > 0 ? item : undefined;
};

export const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own properties only: a page may have put things on `Object.prototype`, and data may say `__proto__`. */
export const own = (object: object, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(object, name) ? (object as Item)[name] : undefined;

/** A map of at least one entry, each of which is what it has to be. */
const isMap = (value: unknown, is: (entry: unknown) => boolean): boolean => {
  const names = isObject(value) ? Object.keys(value) : [];
  return names.length > 0 && names.every((name) => is((value as Item)[name]));
};

const isString = (value: unknown): value is string => typeof value === 'string';

const isForms = (value: unknown): boolean => isMap(value, isString) && isString(own(value as Item, 'other'));

/** Without what no file and no page can hold: control characters, and halves of characters. */
const clean = (text: string): string => text.replace(/(?![\t\n\f\r])[\p{Cc}\p{Cs}]/gu, '');

/** A text in one line, as it is seen; a number will do for its digits. */
export const line = (value: unknown): string | undefined =>
  isString(value) ? clean(stripBidi(value)).trim() : Number.isFinite(value) ? String(value) : undefined;

/** A kind that is one line of text, where `is` holds. */
const lineKind = (name: string, label: string, expected: string, is: (text: string) => unknown): Kind => ({
  name,
  label,
  expected,
  read: (value) => {
    const text = line(value);
    return text && is(text) ? text : undefined;
  },
});

const base = 'https://example.org/';

export const language: Kind = {
  name: 'language',
  expected: 'a BCP 47 tag, e.g. en, pt-BR or zh-Hant',
  read: (value, _, report) => {
    const given = line(value);
    const tag = given && languageTag(given);
    if (tag && tag.toLowerCase() !== given.toLowerCase())
      report('readAs', { kind: 'language', text: given, as: tag, expected: tag });
    return tag;
  },
};

/**
 * A language map whose keys are tags; the others are reported. A text whose language no one knows is that of the story,
 * where there is no other. Most maps are as they should be, and stay the same objects.
 */
function withTags(map: Item, report: Report): unknown {
  const names = Object.keys(map);
  if (names.every((name) => languageTag(name) === name)) return map;
  const tagged: Item = {};
  for (const name of names) {
    const tag = language.read(name, '', report) as string | undefined;
    if (tag) tagged[tag] ??= map[name];
    else report('invalid', { kind: 'language', found: `"${name.slice(0, 60)}"`, expected: language.expected });
  }
  return itemOf(tagged) ?? map[names[0]!];
}

/** The same with each of its strings changed; a value in which nothing changes stays the same object. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (isString(value)) return change(value) as T;
  if (typeof value !== 'object') return value;
  const names = Object.keys(value as Item);
  const changed = names.map((name) => mapStrings((value as Item)[name], change));
  return names.every((name, index) => changed[index] === (value as Item)[name])
    ? value
    : ((Array.isArray(value) ? changed : Object.fromEntries(names.map((name, index) => [name, changed[index]]))) as T);
}

/** A text, or a language map, each of its strings without what `strip` takes out; undefined where that is all there is. */
const readText =
  (strip: (text: string) => string): Kind['read'] =>
  (value, _, report) => {
    if (Number.isFinite(value)) return String(value);
    const said = isMap(value, isString) ? withTags(value as Item, report) : value;
    return isString(said) || isMap(said, isString) ? mapStrings(said, strip) || undefined : undefined;
  };

const cleanText = (text: string): string => clean(stripOverrides(text));

export const text: Kind = {
  name: 'text',
  expected: 'text, or texts by language, e.g. {"en": "\u2026"}',
  read: readText(cleanText),
};

/** A text that is a name: nothing in it turns what stands around it about. */
export const name: Kind = { ...text, read: readText((given) => clean(stripBidi(given))) };

export const counted: Kind = {
  name: 'counted',
  label: 'text',
  expected: 'text, or plural forms, e.g. {"other": "\u2026"}',
  read: (value, lang, report) => {
    if (isForms(value)) return mapStrings(value, cleanText);
    const isMapOfForms = !isMap(value, isString) && isMap(value, (entry) => isString(entry) || isForms(entry));
    if (!isMapOfForms) return text.read(value, lang, report);
    return mapStrings(withTags(value as Item, report), cleanText);
  },
};

export const string: Kind = /* @__PURE__ */ lineKind('string', 'text', 'text', () => true);

export const date: Kind = {
  name: 'date',
  expected: 'EDTF, e.g. 1999-04',
  read: (value) => {
    // A year below 1000 that was written as a number has lost its zeros.
    const text = line(value)?.padStart(typeof value === 'number' ? 4 : 0, '0');
    return text && parseEdtf(text) ? text : undefined;
  },
};

export const monthDay: Kind = /* @__PURE__ */ lineKind(
  'monthDay',
  'day',
  'a month and a day, e.g. --05-25',
  parseMonthDay,
);

export const rule: Kind = /* @__PURE__ */ lineKind(
  'rule',
  'rule',
  'a weekday of a month, e.g. last Monday in May',
  parseRule,
);

export const day: Kind = /* @__PURE__ */ lineKind(
  'day',
  'day',
  'a date, e.g. 2026-05-25',
  (text) => parseDay(text) !== undefined,
);

export const country: Kind = {
  name: 'country',
  expected: 'an ISO 3166-1 code, e.g. BE or BEL',
  read: (value) => (isString(value) ? countryOf(value)?.code : undefined),
};

export const names: Kind = {
  name: 'names',
  label: 'country names',
  expected: 'names by country code, e.g. {"BE": "Belgium"}',
  read: (value) =>
    isMap(value, isString) && Object.keys(value as Item).every((code) => countryOf(code)?.code === code)
      ? value
      : undefined,
};

export const link: Kind = /* @__PURE__ */ lineKind('link', 'link', 'an http or https URL', (text) =>
  safeUrl(text, base, true),
);

export const src: Kind = /* @__PURE__ */ lineKind('src', 'file', 'an http or https URL', (text) =>
  safeUrl(text, base, false),
);

export const srcset: Kind = /* @__PURE__ */ lineKind(
  'srcset',
  'srcset',
  'URLs with widths, e.g. a.jpg 640w, b.jpg 1280w',
  (text) => /^(\s*(https?:\S+|[^\s:]+)\s+[\d.]+[wx]\s*(,|$))+$/i.test(text),
);

const wordKind = (name: keyof typeof enumerations, label: string): Kind =>
  lineKind(name, label, oneOf(enumerations[name]), (text) => (enumerations[name] as readonly string[]).includes(text));

export const importance: Kind = /* @__PURE__ */ wordKind('importance', 'importance');

export const sensitive: Kind = /* @__PURE__ */ wordKind('sensitive', 'value');

export const mediaKind: Kind = /* @__PURE__ */ wordKind('mediaKind', 'kind');

export const qualifier: Kind = /* @__PURE__ */ wordKind('qualifier', 'qualifier');

export const pixels: Kind = {
  name: 'pixels',
  label: 'size',
  expected: 'a number of pixels, e.g. 640',
  read: (value) => {
    const number = isString(value) && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
    return Number.isFinite(number) && (number as number) > 0 ? number : undefined;
  },
};

/** What a template or a script writes when it had no number. */
const failed = /^([-+]?(NaN|Infinity)|undefined|null|\[object \w+\])$/;

/** A number, or its digits where a double would lose some; a text that is none, or could be two, stays as it is. */
export const number: Kind = {
  name: 'number',
  expected: 'a number, e.g. 10500',
  read: (value, lang, report) => {
    if (typeof value === 'bigint') return String(value);
    if (!isString(value)) return Number.isFinite(value) ? value : undefined;
    const text = stripBidi(value).trim();
    if (failed.test(text)) return undefined;
    const found = text ? parseNumber(text, lang) : undefined;
    if (found && 'digits' in found) {
      const { digits } = found;
      return String(Number(digits)) === digits ? Number(digits) : digits;
    }
    if (found) {
      const [whole, decimal] = found.ambiguous;
      report('shownAsText', { kind: 'number', text, expected: `${whole} or ${decimal}0` });
    } else if (text) report('shownAsText', { kind: 'number', text, expected: number.expected });
    return text || undefined;
  },
};
