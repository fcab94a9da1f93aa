/** Remembers what each URL of a site is about: a URL that partners have pasted must not show something else later. */
import type { Story } from '../../../src/model/model.js';
import { pageFolder } from '../../../src/site/site.js';
import { localizedStory } from '../../../src/site/localized-story.js';
import { partsOf } from '../../../src/site/parts.js';

/** The title of a page's content, and its language. */
export interface PageSubject {
  readonly lang: string;
  readonly title: string;
}

/** The subjects of all pages that show a single item, by folder. */
export function addressesOf(
  story: Story,
  languages: readonly string[],
  tags: readonly string[],
): Readonly<Record<string, PageSubject>> {
  const localizedStories = languages.map((lang, index) => localizedStory(story, lang, index === 0));
  return Object.fromEntries(
    localizedStories.flatMap((localized) =>
      partsOf(localized, tags)
        .filter(({ path }) => path.includes('/'))
        .map(({ path, title }) => [pageFolder(localized, path), { lang: localized.lang, title }] as const),
    ),
  );
}

/** The trigrams of a text, with word boundaries. Digits are left out, since figures may be corrected. */
function trigramsOf(text: string): ReadonlySet<string> {
  const words = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ').trim(); // prettier-ignore
  const letters = [...` ${words} `];
  return new Set(letters.slice(2).map((letter, index) => letters[index]! + letters[index + 1]! + letter));
}

/** Titles that share fewer trigrams than this have different subjects; a reworded sentence shares more. */
const minSimilarity = 0.25;

function isSimilar(before: string, now: string): boolean {
  const [a, b] = [trigramsOf(before), trigramsOf(now)];
  const common = [...a].filter((trigram) => b.has(trigram)).length;
  // Titles without letters are only figures.
  return a.size + b.size === 0 || (2 * common) / (a.size + b.size) >= minSimilarity;
}

/** The first URL whose page would have a different subject. */
export function changedAddress(
  before: Readonly<Record<string, PageSubject>>,
  now: Readonly<Record<string, PageSubject>>,
): { readonly address: string; readonly before: string; readonly now: string } | undefined {
  for (const [address, { lang, title }] of Object.entries(now)) {
    const was = Object.hasOwn(before, address) ? before[address]! : undefined;
    if (was && was.lang === lang && !isSimilar(was.title, title)) return { address, before: was.title, now: title };
  }
  return undefined;
}
