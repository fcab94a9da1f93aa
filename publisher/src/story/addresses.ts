/** What the addresses of a site are about: an address that partners have pasted must not come to show something else. */
import type { Story } from '../../../src/story/model.js';
import { pageFolder } from '../../../src/site/site.js';
import { localizedStory } from '../../../src/site/localized-story.js';
import { partsOf } from '../../../src/site/parts.js';

/** The title of what a page shows, and its language. */
export interface About {
  readonly lang: string;
  readonly title: string;
}

/** The folders of all pages that are about one item. A page of a whole story stays that of the story, whatever it says. */
export function addressesOf(
  story: Story,
  languages: readonly string[],
  tags: readonly string[],
): Readonly<Record<string, About>> {
  const localizedStories = languages.map((lang, index) => localizedStory(story, lang, index === 0));
  return Object.fromEntries(
    localizedStories.flatMap((localized) =>
      partsOf(localized, tags)
        .filter(({ path }) => path.includes('/'))
        .map(({ path, title }) => [pageFolder(localized, path), { lang: localized.lang, title }] as const),
    ),
  );
}

/** Runs of three letters, words with a space at both ends: digits are left out, since figures are corrected. */
function runsIn(text: string): ReadonlySet<string> {
  const words = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ').trim(); // prettier-ignore
  const letters = [...` ${words} `];
  return new Set(letters.slice(2).map((letter, index) => letters[index]! + letters[index + 1]! + letter));
}

/** The share of common runs below which two titles speak of different things; a sentence in other words has more. */
const leastAlike = 0.25;

function isAlike(before: string, now: string): boolean {
  const [a, b] = [runsIn(before), runsIn(now)];
  const common = [...a].filter((run) => b.has(run)).length;
  // Titles without letters are figures alone.
  return a.size + b.size === 0 || (2 * common) / (a.size + b.size) >= leastAlike;
}

/** The first address that is about something else than it was. */
export function changedAddress(
  before: Readonly<Record<string, About>>,
  now: Readonly<Record<string, About>>,
): { readonly address: string; readonly before: string; readonly now: string } | undefined {
  for (const [address, { lang, title }] of Object.entries(now)) {
    const was = Object.hasOwn(before, address) ? before[address]! : undefined;
    if (was && was.lang === lang && !isAlike(was.title, title)) return { address, before: was.title, now: title };
  }
  return undefined;
}
