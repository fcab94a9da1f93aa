/** The data of a published site for the builder: `builder/site.json`. */
import type { Story } from '../model/model.js';
import { localizedStory, type LocalizedStory } from '../site/localized-story.js';
import { languagesOf } from '../site/localize.js';
import { partsOf, type Part } from '../site/parts.js';
import type { Site } from '../site/site.js';

export interface SiteData {
  /** The URL of the site, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** The hashes of files that snippets use, by their path below `v/VERSION/`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** The elements that the script defines. */
  readonly tags: readonly string[];
  /** The languages of the site; the first one is at its root. */
  readonly languages: readonly string[];
  readonly story: Story;
}

/** The parts in one language, of the site's or the partner's own story. */
export interface Collection {
  readonly site: Site;
  readonly localized: LocalizedStory;
  readonly parts: readonly Part[];
  readonly languages: readonly string[];
  /** The partner's own story, for which the site has no pages. */
  readonly isOwn: boolean;
}

/** @param own the partner's own story */
export function collect(data: SiteData, lang: string, own?: Story): Collection {
  const languages = own ? languagesOf(own) : data.languages;
  const chosen = languages.find((each) => each === lang) ?? languages[0]!;
  const localized = localizedStory(own ?? data.story, chosen, chosen === languages[0]);
  const site = { base: data.base, built: data, localizedStories: [localized] };
  return { site, localized, parts: partsOf(localized, data.tags), languages, isOwn: own !== undefined };
}

/** The part at a path, else the first of the same kind, else the first one. */
export const findPart = (parts: readonly Part[], path: string): Part | undefined =>
  parts.find((part) => part.path === path) ?? parts.find((part) => kindOf(part) === kindOf({ path })) ?? parts[0];

/** The folder of a part's pages: `milestone` of `milestone/officers-trained`. */
export const kindOf = ({ path }: Pick<Part, 'path'>): string => path.split('/')[0]!;
