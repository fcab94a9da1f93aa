/** What a single value of the model can be: how it is read, and what to write when it is not that. */
import { countryOf } from '../map/countries.js';
import { parseNumber } from '../text/format-number.js';
import { stripBidi, stripOverrides } from '../text/inline-text.js';
import { languageTag } from '../text/locale.js';
import { parseEdtf, parseMonthDay } from '../time/edtf.js';
import { parseDay, parseRule } from '../time/observance.js';
import { safeUrl } from './safe-url.js';

export interface Kind {
  /** As the JSON Schema calls it. */
  readonly name: string;
  /** What to write instead of what cannot be used: "…; write a date". */
  readonly remedy: string;
  /**
   * The value as the model has it; undefined when it is not of this kind.
   *
   * @param lang the language to read numbers by
   * @param report says what is wrong with a value that is kept all the same
   */
  readonly read: (value: unknown, lang: string, report: (message: string) => void) => unknown;
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
const lineKind = (name: string, remedy: string, is: (text: string) => unknown): Kind => ({
  name,
  remedy,
  read: (value) => {
    const text = line(value);
    return text && is(text) ? text : undefined;
  },
});

const base = 'https://example.org/';

type Report = (message: string) => void;

export const language: Kind = {
  name: 'language',
  remedy: 'a language tag (BCP 47), such as en, pt-BR or zh-Hant',
  read: (value, _, report) => {
    const given = line(value);
    const tag = given && languageTag(given);
    if (tag && tag.toLowerCase() !== given.toLowerCase()) report(`"${given}" is read as "${tag}"; write "${tag}"`);
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
    else report(`Unknown language "${name.slice(0, 60)}"; expected ${language.remedy}`);
  }
  return itemOf(tagged) ?? map[names[0]!];
}

/** The same with each of its strings changed; a value in which nothing changes stays the same object. */
function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (isString(value)) return change(value);
  const names = Object.keys(value as Item);
  const changed = names.map((name) => mapStrings((value as Item)[name], change));
  return names.every((name, index) => changed[index] === (value as Item)[name])
    ? value
    : Object.fromEntries(names.map((name, index) => [name, changed[index]]));
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
  remedy: 'a text, or a language map such as {"en": "\u2026", "fr": "\u2026"}',
  read: readText(cleanText),
};

/** A text that is a name: nothing in it turns what stands around it about. */
export const name: Kind = { ...text, read: readText((given) => clean(stripBidi(given))) };

export const counted: Kind = {
  name: 'counted',
  remedy: 'a text, or plural forms such as {"one": "\u2026", "other": "\u2026"}',
  read: (value, lang, report) => {
    if (isForms(value)) return mapStrings(value, cleanText);
    const isMapOfForms = !isMap(value, isString) && isMap(value, (entry) => isString(entry) || isForms(entry));
    if (!isMapOfForms) return text.read(value, lang, report);
    return mapStrings(withTags(value as Item, report), cleanText);
  },
};

export const string: Kind = /* @__PURE__ */ lineKind('string', 'a text', () => true);

export const date: Kind = {
  name: 'date',
  remedy: 'a date in EDTF, such as 1996, 1999-04, 1997~ or 1998/..',
  read: (value) => {
    // A year below 1000 that was written as a number has lost its zeros.
    const text = line(value)?.padStart(typeof value === 'number' ? 4 : 0, '0');
    return text && parseEdtf(text) ? text : undefined;
  },
};

export const monthDay: Kind = /* @__PURE__ */ lineKind('monthDay', 'a day of the year, such as --05-25', (text) =>
  parseMonthDay(text),
);

export const rule: Kind = /* @__PURE__ */ lineKind('rule', 'a rule, such as second Sunday in May', parseRule);

export const day: Kind = /* @__PURE__ */ lineKind(
  'day',
  'a day, such as 2026-05-25',
  (text) => parseDay(text) !== undefined,
);

export const country: Kind = {
  name: 'country',
  remedy: 'a code of ISO 3166-1, such as BE or BEL',
  read: (value) => (isString(value) ? countryOf(value)?.code : undefined),
};

export const names: Kind = {
  name: 'names',
  remedy: 'names by code, such as {"BE": "Belgium"}',
  read: (value) =>
    isMap(value, isString) && Object.keys(value as Item).every((code) => countryOf(code)?.code === code)
      ? value
      : undefined,
};

export const link: Kind = /* @__PURE__ */ lineKind('link', 'a web address (http or https)', (text) =>
  safeUrl(text, base, true),
);

export const src: Kind = /* @__PURE__ */ lineKind('src', 'the address of a file (http or https)', (text) =>
  safeUrl(text, base, false),
);

export const srcset: Kind = /* @__PURE__ */ lineKind(
  'srcset',
  'addresses with their widths, such as small.jpg 640w, large.jpg 1280w',
  (text) => /^(\s*(https?:\S+|[^\s:]+)\s+[\d.]+[wx]\s*(,|$))+$/i.test(text),
);

/** One of some words, as the remedy lists them. */
const wordKind = (name: string, remedy: string): Kind =>
  lineKind(name, remedy, (text) => remedy.split(/, | or /).includes(text));

export const importance: Kind = /* @__PURE__ */ wordKind('importance', 'key or normal');

export const sensitive: Kind = /* @__PURE__ */ wordKind('sensitive', 'open or collapsed');

export const mediaKind: Kind = /* @__PURE__ */ wordKind('mediaKind', 'audio, video or frame');

export const qualifier: Kind = /* @__PURE__ */ wordKind('qualifier', 'exact, over, about or under');

export const pixels: Kind = {
  name: 'pixels',
  remedy: 'a number of pixels, such as 640',
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
  remedy: 'a number, such as 10500',
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
      report(`"${text}" may be ${whole} or ${decimal}, and is shown as it is; write ${whole} or ${decimal}0`);
    } else if (text) report(`"${text}" is no number, and is shown as it is; write ${number.remedy}`);
    return text || undefined;
  },
};
