/** What a published site tells the builder: `builder/site.json`. */
import type { Story } from '../story/model.js';
import { localizedStory, type LocalizedStory } from '../site/localized-story.js';
import { languagesOf } from '../site/localize.js';
import { partsOf, type Part } from '../site/parts.js';
import type { Site } from '../site/site.js';

export interface SiteData {
  /** The address of the site, with a slash at its end. */
  readonly base: string;
  readonly version: string;
  /** The hashes of the files that a snippet may name, by their path below `v/VERSION/`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** The elements that the script defines. */
  readonly tags: readonly string[];
  /** The languages that the site has pages in, that of its root first. */
  readonly languages: readonly string[];
  readonly story: Story;
}

/** What can be shown in one language: of the site's story, or of a partner's own. */
export interface Collection {
  readonly site: Site;
  readonly localized: LocalizedStory;
  readonly parts: readonly Part[];
  readonly languages: readonly string[];
  /** The site has no pages for it. */
  readonly isOwn: boolean;
}

/** @param own the partner's own story, once checked */
export function collect(data: SiteData, lang: string, own?: Story): Collection {
  const languages = own ? languagesOf(own) : data.languages;
  const chosen = languages.find((each) => each === lang) ?? languages[0]!;
  const localized = localizedStory(own ?? data.story, chosen, chosen === languages[0]);
  const site = { base: data.base, built: data, localizedStories: [localized] };
  return { site, localized, parts: partsOf(localized, data.tags), languages, isOwn: own !== undefined };
}

/** The part of a path; of what is not there, the first of its kind, else the first of all. */
export const findPart = (parts: readonly Part[], path: string): Part | undefined =>
  parts.find((part) => part.path === path) ?? parts.find((part) => kindOf(part) === kindOf({ path })) ?? parts[0];

/** The folder of a part's pages: `milestone` of `milestone/officers-trained`. */
export const kindOf = ({ path }: Pick<Part, 'path'>): string => path.split('/')[0]!;
