/** Open fonts for the pictures: of each family only the files that the texts need, since those of Chinese alone are a hundred. */
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
  /** The families, in the order in which a letter is looked for. */
  readonly families: readonly string[];
  /** Letters that none of the families has. */
  readonly missing: readonly string[];
  /** Changes with the files. */
  readonly hash: string;
}

/** Families of the same design, by their packages. */
const latin = { name: 'Noto Sans', folder: 'noto-sans' };
const others = [
  { name: 'Noto Sans Arabic', folder: 'noto-sans-arabic' },
  { name: 'Noto Sans Hebrew', folder: 'noto-sans-hebrew' },
];
/** The same Chinese character is drawn otherwise in each of these. */
const eastAsian = [
  { name: 'Noto Sans SC', folder: 'noto-sans-sc', lang: 'zh' },
  { name: 'Noto Sans JP', folder: 'noto-sans-jp', lang: 'ja' },
  { name: 'Noto Sans KR', folder: 'noto-sans-kr', lang: 'ko' },
];

/** The language's own first. */
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

/** Signs that the tables of the East Asian families list, though the families have no drawing of them. */
const isPictograph = (letter: string): boolean => /\p{Extended_Pictographic}/u.test(letter);

/** What is drawn as nothing, or by its neighbours. */
const isInvisible = (letter: string): boolean => /[\p{C}\p{Z}\p{M}\ufe0f]/u.test(letter);

/** A text without the letters that no font has: a reader is served better by a gap than by a box. */
export function withoutLetters(text: string, letters: readonly string[]): string {
  const left = [...text].filter((letter) => !letters.includes(letter)).join('');
  return left === text
    ? text
    : left
        .replace(/[\u200d\ufe0f]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}

/** The fonts that the texts of a language need. */
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

/** The fonts that the pictures of some parts need. */
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
