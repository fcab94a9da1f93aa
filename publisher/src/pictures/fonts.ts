/** Loads the fonts for the pictures: only the subset files that the texts need (the Chinese family alone has about 100). */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { blockText } from '../../../src/site/blocks.js';
import type { LocalizedStory } from '../../../src/site/localized-story.js';
import type { Part } from '../../../src/site/parts.js';

export interface Font {
  readonly name: string;
  readonly data: Uint8Array;
  readonly unicodeRange: [number, number][];
}

export interface Fonts {
  readonly fonts: readonly Font[];
  /** Font families in the order of preference. */
  readonly families: readonly string[];
  /** Characters that no family supports. */
  readonly missing: readonly string[];
  /** Changes if a font file changes. */
  readonly hash: string;
}

/** Font families of one design, and their packages. */
const latin = { name: 'Noto Sans', folder: 'noto-sans' };
const others = [
  { name: 'Noto Sans Arabic', folder: 'noto-sans-arabic' },
  { name: 'Noto Sans Hebrew', folder: 'noto-sans-hebrew' },
];
/** These draw the same Chinese character in different ways. */
const eastAsian = [
  { name: 'Noto Sans SC', folder: 'noto-sans-sc', lang: 'zh' },
  { name: 'Noto Sans JP', folder: 'noto-sans-jp', lang: 'ja' },
  { name: 'Noto Sans KR', folder: 'noto-sans-kr', lang: 'ko' },
];

/** All families; the one for the language comes first. */
const familiesFor = (lang: string) => [
  latin,
  ...others,
  ...[...eastAsian].sort((a, b) => Number(lang.startsWith(b.lang)) - Number(lang.startsWith(a.lang))),
];

type Family = (typeof others)[number];

const require = createRequire(import.meta.url);
const fileOf = ({ folder }: Family, file: string): string => require.resolve(`@fontsource-variable/${folder}/${file}`);

/** `U+0-ff,U+131` as pairs of numbers. */
const rangesOf = (text: string): [number, number][] =>
  text.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

interface Subset {
  readonly family: Family;
  readonly file: string;
  readonly ranges: [number, number][];
}

async function subsetsOf(family: Family): Promise<readonly Subset[]> {
  const table = JSON.parse(await readFile(fileOf(family, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(table).map(([name, ranges]) => ({
    family,
    file: `files/${family.folder}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: rangesOf(ranges),
  }));
}

/** Characters that the East Asian families list but do not draw. */
const isPictograph = (letter: string): boolean => /\p{Extended_Pictographic}/u.test(letter);

/** Characters without their own glyph. */
const isInvisible = (letter: string): boolean => /[\p{C}\p{Z}\p{M}\ufe0f]/u.test(letter);

/** A text without the characters that no font supports: a gap is better than a box. */
export function withoutLetters(text: string, letters: readonly string[]): string {
  const left = [...text].filter((letter) => !letters.includes(letter)).join('');
  return left === text
    ? text
    : left
        .replace(/[\u200d\ufe0f]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}

/** The fonts for some texts in one language. */
async function fontsFor(texts: readonly string[], lang: string): Promise<Fonts> {
  const families = familiesFor(lang.toLowerCase());
  const subsets = (await Promise.all(families.map(subsetsOf))).flat();
  const letters = [...new Set([...'0123456789…', ...texts.join('')])];
  const needed = new Set<Subset>();
  const missing: string[] = [];
  for (const letter of letters) {
    const code = letter.codePointAt(0)!;
    const subset = subsets.find(
      ({ family, ranges }) =>
        (family === latin || !isPictograph(letter)) && ranges.some(([from, to]) => from <= code && code <= to),
    );
    if (subset) needed.add(subset);
    else if (!isInvisible(letter)) missing.push(letter);
  }
  const hash = createHash('sha256');
  const fonts = await Promise.all(
    subsets
      .filter((subset) => needed.has(subset))
      .map(async ({ family, file, ranges }) => ({
        name: family.name,
        data: await readFile(fileOf(family, file)),
        unicodeRange: ranges,
      })),
  );
  for (const { data } of fonts) hash.update(data);
  return { fonts, families: families.map(({ name }) => name), missing, hash: hash.digest('hex') };
}

/** The note about characters that no font supports. */
export const missingLetters = (lang: string, missing: readonly string[]): string =>
  `pictures (${lang}): no font has ${missing.slice(0, 20).join(' ')}`;

/** The fonts for the pictures of some parts. */
export const fontsOfParts = (localized: LocalizedStory, parts: readonly Part[], host = ''): Promise<Fonts> =>
  fontsFor(
    [
      ...parts.flatMap(({ preview, picture }) => [blockText(preview), blockText(picture)]),
      localized.organization,
      localized.title,
      host,
    ],
    localized.lang,
  );
