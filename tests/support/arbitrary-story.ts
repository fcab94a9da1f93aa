/** Stories of every shape that `check` accepts without a problem, for property tests. */
import * as fc from 'fast-check';
import { kindOf, type Field, type Fields } from '../../src/story/fields.js';
import { wholeStory } from '../../src/story/whole-story.js';
import { name as nameKind } from '../../src/story/value-kinds.js';
import type { Story } from '../../src/model/model.js';
import { parseEdtf } from '../../src/time/edtf.js';
import { dates } from '../time/arbitrary-dates.js';

// A checked story has no `redact` list.
const { redact: _, ...storyFields } = wholeStory.root;
const { lists } = wholeStory;

const pieces = fc.constantFrom(
  'Opening', ' ', '  ', '\n', '\t', '\r', '\f', '\u00a0', '<em>first</em>', '<strong>', '</strong>', '<q>said</q>',
  '<a href="https://example.org/a?b=1&c=2">link</a>', '<a href="javascript:alert(1)">bad</a>', '<a href=\'/b\'>',
  '<abbr title="a &quot;b&quot; <c>">x</abbr>', '<span lang="ar">\u0645\u0631\u062d\u0628\u0627</span>', '<br>', '<br><br>',
  '<p>para</p>', '<script>alert(1)</script>', '<!-- no -->', '<', '&', '&amp;', '&copy;', '&lt;b>', '&#38;', '"', "'",
  '\u05e9\u05dc\u05d5\u05dd', '\u200f', '\u202e', '\ud83d\udc69\u200d\ud83d\ude80', '1996', '10,500', ', ', '\u2013', '|', '=', ';', '[', '</p>', '</li>',
); // prettier-ignore

const trimmed = (text: string): boolean => text !== '' && text === text.trim();

/** Any well-formed text without control characters, which the checker removes. */
const unicode = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/(?![\t\n\f\r])\p{Cc}/gu, ''));

/** Any text without bidirectional controls that affect the text around it. */
const anyText = fc
  .oneof(
    { arbitrary: fc.array(pieces, { minLength: 1, maxLength: 6 }).map((all) => all.join('')), weight: 4 },
    { arbitrary: unicode, weight: 1 },
  )
  .map((given) => given.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
  .filter((text) => text !== '');

/** A text without direction controls. */
const anyName = anyText
  .map((given) => given.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
  .filter((given) => given !== '');

const plainString = fc
  .oneof(anyName, fc.constantFrom('a b', 'first', 'BE', '116000', 'x"y'))
  .map((text) => text.trim())
  .filter(trimmed);

const language = fc.constantFrom('en', 'fr', 'ar', 'pt-BR', 'zh-Hant');

const inLanguages = (one: fc.Arbitrary<string>) =>
  fc.oneof(
    one,
    fc.dictionary(language, fc.oneof(one, fc.constant('')), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  );
const text = inLanguages(anyText);

const forms = fc.record(
  { one: anyText, two: anyText, few: anyText, many: anyText, zero: anyText, other: anyText },
  { requiredKeys: ['other'], noNullPrototype: true },
);

const names = inLanguages(anyName);

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -999999, max: 999999 }).map((value) => value / 1000),
  fc.constantFrom(10500, 1.234, -1.5, 0, '12.50', '123456789012345678901234567890', '-0.10'),
).map((value) => (Object.is(value, -0) ? 0 : value)); // prettier-ignore

const kinds: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  text,
  counted: fc.oneof(
    text,
    forms,
    fc.dictionary(language, fc.oneof(anyText, forms), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
  string: plainString,
  language,
  date: dates.filter((date) => !!parseEdtf(date)),
  monthDay: fc.constantFrom('--05-25', '--02-29', '--12-31'),
  rule: fc.constantFrom('second Sunday in May', 'last Monday of May', 'the FIRST tuesday in October'),
  day: fc.constantFrom('2026-03-20', '2024-02-29', '0999-12-31'),
  country: fc.constantFrom('BE', 'MT', 'PS', 'GL', 'VA'),
  names: fc.dictionary(fc.constantFrom('BE', 'MT', 'PS'), anyText.map((name) => name.trim()).filter(trimmed), {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  }),
  number,
  pixels: fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.constantFrom(0.5, 640.25, 1e21)),
  link: fc.constantFrom(
    'https://example.org/',
    '/a?b=1&c="2"',
    'mailto:a@example.org',
    'x y',
    '#<',
    'tel:116000',
    'a\rb',
  ),
  src: fc.constantFrom('https://example.org/a.jpg', 'a b.png', 'pictures/"a"&b.webp'),
  srcset: fc.constantFrom('a.jpg 640w, https://example.org/b,c.jpg 1280w', 'a.png 1x,"b".png 1.5x'),
  mediaKind: fc.constantFrom('audio', 'video', 'frame'),
  qualifier: fc.constantFrom('exact', 'over', 'about', 'under'),
  importance: fc.constantFrom('key', 'normal'),
  sensitive: fc.constantFrom('open', 'collapsed'),
};

const arbitraryOf = (field: Field): fc.Arbitrary<unknown> => {
  if (Array.isArray(field)) return fc.array(arbitraryOf(field[0] as Field), { maxLength: 3 });
  const kind = kindOf(field);
  if (!kind) return itemArbitrary(field as Fields);
  return kind === nameKind ? names : kinds[kind.name]!;
};

/** An object with the required fields and any of the others; never empty. */
const itemArbitrary = (fields: Fields): fc.Arbitrary<Record<string, unknown>> => {
  const keys = Object.keys(fields);
  return fc
    .record(Object.fromEntries(keys.map((name) => [name, arbitraryOf(fields[name]!)])), {
      requiredKeys: keys.filter((name) => 'needed' in fields[name]!),
      noNullPrototype: true,
    })
    .filter((item) => Object.keys(item).length > 0);
};

const listArbitrary = (fields: Fields) =>
  fc.uniqueArray(itemArbitrary(fields), {
    maxLength: 2,
    comparator: (a, b) => a !== undefined && a === b,
    selector: (item) => item.id,
  });

/** A whole story, as `check` returns it. */
export const stories = fc
  .tuple(
    fc.oneof(fc.constant({}), itemArbitrary(storyFields)),
    fc.record(Object.fromEntries(Object.keys(lists).map((name) => [name, listArbitrary(lists[name as keyof typeof lists])])), { noNullPrototype: true }),
  )
  .map(([fields, items]) => ({ schemaVersion: 1, ...fields, ...items }) as unknown as Story); // prettier-ignore

export const texts = anyText;
