/** The folders and URLs of a site. */
import { bundled } from '../text/languages/bundled.js';
import type { LocalizedStory } from './localized-story.js';

/** The scripts of a site: their version, and the hash of each file by its path below `v/VERSION/`. */
export interface Scripts {
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
}

/** The folder of local files that a story refers to. */
export const assetFolder = 'assets/';

export interface Site {
  /** The URL of the site, with a slash at its end. */
  readonly base: string;
  readonly built: Scripts;
  readonly localizedStories: readonly LocalizedStory[];
}

/** A path with URL encoding. */
export const asUrl = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The relative path from a page's folder (`w/timeline/`) to the root of the site: `../../`. */
export const rootFrom = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

/** The folders of a part, with a slash at the end. */
export const pageFolder = ({ folder }: LocalizedStory, path: string): string => `${folder}w/${path}/`;
export const frameFolder = ({ folder }: LocalizedStory, path: string): string => `${folder}e/${path}/`;
export const mailFolder = ({ folder }: LocalizedStory, path: string): string => `${folder}mail/${path}/`;

/** The script with the widgets' messages in a language, if it is in the build and not in the main script. */
function localeScript({ integrity }: Scripts, lang: string): string | undefined {
  const tags = [lang.toLowerCase(), lang.toLowerCase().split('-')[0]!];
  if (tags.some((tag) => tag === 'en' || Object.hasOwn(bundled, tag))) return undefined;
  return Object.keys(integrity).find((file) => tags.some((tag) => file.toLowerCase() === `locales/${tag}.js`));
}

/** The paths of the scripts that a page needs. */
export function scriptPaths({ built }: Site, lang: string): readonly string[] {
  const locale = localeScript(built, lang);
  return ['history-widgets.js', ...(locale ? [locale] : [])].map((file) => `v/${built.version}/${file}`);
}
