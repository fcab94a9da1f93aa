import { parseNumber } from '../text/format-number.js';
import { parseEdtf, parseMonthDay } from '../time/edtf.js';
import { lists, story as storyFields, type Field, type Fields, type Kind } from './fields.js';
import type { Checked, Problem, Story } from './model.js';
import { safeUrl } from './safe-url.js';

type Item = Record<string, unknown>;

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own properties only: a page may have put things on `Object.prototype`, and data may say `__proto__`. */
const own = (object: Item, name: string): unknown =>
  Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;

/** A value as a problem shows it: short. */
const shown = (value: unknown): string =>
  typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : `"${String(value).slice(0, 60)}"`;

const isText = (value: unknown): boolean =>
  typeof value === 'string' ||
  (isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every((tag) => typeof value[tag] === 'string'));

const isForms = (value: unknown): boolean =>
  isText(value) && (typeof value === 'string' || typeof own(value as Item, 'other') === 'string');

const base = 'https://example.org/';

/** What each kind of value has to be, and what to write when it is not. A number is read as text where a text is due. */
const kinds: Readonly<Record<Kind, readonly [is: (value: unknown) => boolean, remedy: string]>> = {
  text: [isText, 'a text, or a language map such as {"en": "\u2026", "fr": "\u2026"}'],
  counted: [
    (value) =>
      isText(value) ||
      (isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((tag) => isForms(value[tag]))),
    'a text, or plural forms such as {"one": "\u2026", "other": "\u2026"}',
  ],
  string: [(value) => typeof value === 'string', 'a text'],
  date: [(value) => !!parseEdtf(value as string), 'a date in EDTF, such as 1996, 1999-04, 1997~ or 1998/..'],
  monthDay: [(value) => typeof value === 'string' && !!parseMonthDay(value), 'a day of the year, such as --05-25'],
  number: [(value) => typeof value === 'string' || Number.isFinite(value), 'a number, such as 10500'],
  pixels: [(value) => Number.isFinite(value) && (value as number) > 0, 'a number of pixels, such as 640'],
  link: [(value) => typeof value === 'string' && !!safeUrl(value, base, true), 'a web address (http or https)'],
  src: [
    (value) => typeof value === 'string' && !!safeUrl(value, base, false),
    'the address of a picture (http or https)',
  ],
  qualifier: [
    (value) => typeof value === 'string' && /^(exact|over|about|under)$/.test(value),
    'exact, over, about or under',
  ],
};

class Checker {
  readonly problems: Problem[] = [];
  lang = '';

  report(path: string, message: string): void {
    this.problems.push({ path, message });
  }

  /** The value as the model has it; undefined when it is not what the field holds, which is then reported. */
  value(field: Field, value: unknown, path: string): unknown {
    if (Array.isArray(field)) return this.list(field[0] as Kind | Fields, value, path);
    if (typeof field === 'object') return this.object(field as Fields, value, path);
    const kind = (field as string).replace('!', '') as Kind;
    const [is, remedy] = kinds[kind];
    let read = typeof value === 'string' && kind !== 'text' && kind !== 'counted' ? value.trim() : value;
    if (typeof value === 'number' && kind !== 'number')
      read = kind === 'pixels' ? value : String(value).padStart(kind === 'date' ? 4 : 0, '0');
    if (kind === 'pixels' && typeof read === 'string' && /^\d+$/.test(read)) read = Number(read);
    if (read === '' || !is(read)) return void this.report(path, `${shown(value)} cannot be used; write ${remedy}`);
    return kind === 'number' && typeof read === 'string' ? this.number(read, path) : read;
  }

  /** A number, or its digits where a double would lose some; a text that is none, or could be two, stays as it is. */
  number(text: string, path: string): number | string {
    const number = parseNumber(text, this.lang);
    if (number && 'digits' in number) {
      const { digits } = number;
      return String(Number(digits)) === digits ? Number(digits) : digits;
    }
    const way = number ? `can be read as ${number.ambiguous.join(' or as ')}` : 'is not a number';
    this.report(
      path,
      `${shown(text)} ${way}; it is shown as it is. Write ${number ? number.ambiguous.join(' or ') : 'a number, such as 10500'}`,
    );
    return text;
  }

  list(of: Kind | Fields, value: unknown, path: string): unknown[] | undefined {
    if (!Array.isArray(value)) return void this.report(path, `${shown(value)} is not a list; write [ \u2026 ]`);
    const items: unknown[] = [];
    value.forEach((item, index) => {
      const checked = this.value(of, item, `${path}[${index}]`);
      if (checked !== undefined) items.push(checked);
    });
    return items;
  }

  object(fields: Fields, value: unknown, path: string): Item | undefined {
    if (!isObject(value)) return void this.report(path, `${shown(value)} cannot be used; write an object { \u2026 }`);
    const checked: Item = {};
    let isWhole = true;
    // What the model does not know is kept for others.
    for (const name of Object.keys(value)) {
      if (name !== '__proto__' && !Object.prototype.hasOwnProperty.call(fields, name)) checked[name] = value[name];
    }
    for (const name of Object.keys(fields)) {
      const field = fields[name]!;
      const given = own(value, name);
      const isRequired = String(field).endsWith('!');
      const at = path ? `${path}.${name}` : name;
      if (given == null || given === '') {
        if (isRequired)
          this.report(
            at,
            `is missing, and the rest is nothing without it; write ${kinds[(field as string).slice(0, -1) as Kind][1]}`,
          );
      } else {
        const read = this.value(field, given, at);
        if (read !== undefined) checked[name] = read;
      }
      if (isRequired && own(checked, name) === undefined) isWhole = false;
    }
    return isWhole ? checked : undefined;
  }

  items(name: string, fields: Fields, value: unknown): Item[] {
    if (value == null) return [];
    if (!Array.isArray(value)) {
      this.report(name, `${shown(value)} is not a list; write [ \u2026 ]`);
      return [];
    }
    const ids = new Set<unknown>();
    const items: Item[] = [];
    value.forEach((given: unknown, index) => {
      const path = `${name}[${index}]`;
      const item = this.object(fields, given, path);
      if (!item) return;
      if (item.id !== undefined && ids.has(item.id)) {
        this.report(`${path}.id`, `${shown(item.id)} is taken by an item before; write another`);
        delete item.id;
      }
      ids.add(item.id);
      // A date that can't be read is still what the reader should see.
      const date = own(given as Item, 'date');
      if (name === 'events' && date != null && !item.date && !item.displayDate) item.displayDate = String(date);
      items.push(item);
    });
    return items;
  }

  story(input: unknown): Story {
    const root = Array.isArray(input) ? { events: input } : input;
    if (!isObject(root))
      this.report('story', `${shown(input)} is not a story; write an object with "events", "milestones" or "quotes"`);
    const given = isObject(root) ? root : {};
    const lang = own(given, 'lang');
    if (typeof lang === 'string' && lang) this.lang = lang;
    const version = own(given, 'schemaVersion');
    if (version !== undefined && version !== 1)
      this.report('schemaVersion', `${shown(version)} is not known here; write 1`);
    const checked = this.object(storyFields, given, '')!;
    checked.schemaVersion = 1;
    for (const name of Object.keys(lists))
      checked[name] = this.items(name, lists[name as keyof typeof lists], own(given, name));
    return checked as unknown as Story;
  }
}

/**
 * Checks what claims to be a story, or a list of events. What is wrong costs only itself: a field, or the item that is
 * nothing without it. The input is not changed; fields that the model does not know are kept. Never throws.
 *
 * @param lang the language to read numbers by, where the story does not say its own
 */
export function check(input: unknown, lang = ''): Checked {
  const checker = new Checker();
  checker.lang = lang;
  try {
    return { story: checker.story(input), problems: checker.problems };
  } catch (error) {
    // Getters and proxies may throw whatever they like.
    checker.report('story', `cannot be read (${String(error)})`);
    return { story: new Checker().story({}), problems: checker.problems };
  }
}
