/** The types of values in the model, and how to read them. */
import { oneOf, type Code, type Params } from './messages.js';
import { parseNumber } from '../text/format-number.js';
import { stripBidi, stripOverrides } from '../text/inline-text.js';
import { languageTag } from '../text/locale.js';
import { parseEdtf } from '../time/edtf.js';
import { enumerations } from './enumerations.js';
import { safeUrl } from './safe-url.js';

export type Report = <C extends Code>(code: C, params: Params<C>) => void;

export interface Kind {
  /** The name in the JSON Schema. */
  readonly name: string;
  /** The name in messages, if it differs: "Invalid day". */
  readonly label?: string;
  /** For messages: "Invalid date; expected EDTF". */
  readonly expected: string;
  /**
   * Returns the value in the form of the model; undefined if it is invalid.
   *
   * @param lang the language for parsing numbers
   * @param report reports a problem with a value that is kept
   */
  readonly read: (value: unknown, lang: string, report: Report) => unknown;
}

export type Item = Record<string, unknown>;

/** An item without empty fields; undefined if all are empty. */
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

/** Own properties only: pages may extend `Object.prototype`, and data may contain `__proto__`. */
export const own = (object: object, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(object, name) ? (object as Item)[name] : undefined;

/** Whether it is an object with at least one entry, all of which match. */
export const isMap = (value: unknown, is: (entry: unknown) => boolean): boolean => {
  const names = isObject(value) ? Object.keys(value) : [];
  return names.length > 0 && names.every((name) => is((value as Item)[name]));
};

export const isString = (value: unknown): value is string => typeof value === 'string';

const isForms = (value: unknown): boolean => isMap(value, isString) && isString(own(value as Item, 'other'));

/** Removes control characters and lone surrogates. */
const clean = (text: string): string => text.replace(/(?![\t\n\f\r])[\p{Cc}\p{Cs}]/gu, '');

/** A single line of text, trimmed and without direction controls; numbers are converted. */
export const line = (value: unknown): string | undefined =>
  isString(value) ? clean(stripBidi(value)).trim() : Number.isFinite(value) ? String(value) : undefined;

/** A kind of single-line text that must match `is`. */
export const lineKind = (name: string, label: string, expected: string, is: (text: string) => unknown): Kind => ({
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
 * A language map with valid tags; invalid ones are reported. If none is valid, the first text is used for the story's language.
 * Unchanged maps stay the same objects.
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

/** A deep copy with each string changed; unchanged values stay the same objects. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (isString(value)) return change(value) as T;
  if (typeof value !== 'object') return value;
  const names = Object.keys(value as Item);
  const changed = names.map((name) => mapStrings((value as Item)[name], change));
  return names.every((name, index) => changed[index] === (value as Item)[name])
    ? value
    : ((Array.isArray(value) ? changed : Object.fromEntries(names.map((name, index) => [name, changed[index]]))) as T);
}

/** A text or a language map, with each string cleaned by `strip`; undefined if it is empty then. */
const readText =
  (strip: (text: string) => string): Kind['read'] =>
  (value, _, report) => {
    if (Number.isFinite(value)) return String(value);
    const tagged = isMap(value, isString) ? withTags(value as Item, report) : value;
    return isString(tagged) || isMap(tagged, isString) ? mapStrings(tagged, strip) || undefined : undefined;
  };

const cleanText = (text: string): string => clean(stripOverrides(text));

export const text: Kind = {
  name: 'text',
  expected: 'text, or texts by language, e.g. {"en": "\u2026"}',
  read: readText(cleanText),
};

/** A name: a text without direction controls. */
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
    // A year below 1000, written as a number, has lost its zeros.
    const text = line(value)?.padStart(typeof value === 'number' ? 4 : 0, '0');
    return text && parseEdtf(text) ? text : undefined;
  },
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

const enumeratedKind = (name: keyof typeof enumerations, label: string): Kind =>
  lineKind(name, label, oneOf(enumerations[name]), (text) => (enumerations[name] as readonly string[]).includes(text));

export const importance: Kind = /* @__PURE__ */ enumeratedKind('importance', 'importance');

export const sensitive: Kind = /* @__PURE__ */ enumeratedKind('sensitive', 'value');

export const mediaKind: Kind = /* @__PURE__ */ enumeratedKind('mediaKind', 'kind');

export const qualifier: Kind = /* @__PURE__ */ enumeratedKind('qualifier', 'qualifier');

export const pixels: Kind = {
  name: 'pixels',
  label: 'size',
  expected: 'a number of pixels, e.g. 640',
  read: (value) => {
    const number = isString(value) && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
    return Number.isFinite(number) && (number as number) > 0 ? number : undefined;
  },
};

/** What templates and scripts write for a missing number. */
const failed = /^([-+]?(NaN|Infinity)|undefined|null|\[object \w+\])$/;

/** A number, or its digits if a double would lose some; a text that is not a number, or ambiguous, is kept as text. */
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
