/** Where everything is in a site, as seen from each of its pages. */
import { bundled } from '../text/languages/bundled.js';
import type { LocalizedStory } from './localized-story.js';

/** The scripts of a site: which version, and the hash of each file by its path below `v/VERSION/`. */
export interface Scripts {
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
}

/** The folder of the files that a story names beside itself. */
export const assetFolder = 'assets/';

export interface Site {
  /** The address of the whole, with a slash at its end. */
  readonly base: string;
  readonly built: Scripts;
  readonly localizedStories: readonly LocalizedStory[];
}

/** A path as an address writes it. */
export const asUrl = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** From a page in a folder (`w/timeline/`) back to where the site begins: `../../`. */
export const rootFrom = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

/** The folders of a part, each with a slash at its end. */
export const pageFolder = ({ folder }: LocalizedStory, path: string): string => `${folder}w/${path}/`;
export const frameFolder = ({ folder }: LocalizedStory, path: string): string => `${folder}e/${path}/`;
export const mailFolder = ({ folder }: LocalizedStory, path: string): string => `${folder}mail/${path}/`;

/** The script of the widgets' words in a language, where the full script has not got them and the build has. */
function localeScript({ integrity }: Scripts, lang: string): string | undefined {
  const tags = [lang.toLowerCase(), lang.toLowerCase().split('-')[0]!];
  if (tags.some((tag) => tag === 'en' || Object.hasOwn(bundled, tag))) return undefined;
  return Object.keys(integrity).find((file) => tags.some((tag) => file.toLowerCase() === `locales/${tag}.js`));
}

/** The scripts that a page needs, by their paths in the site. */
export function scriptPaths({ built }: Site, lang: string): readonly string[] {
  const locale = localeScript(built, lang);
  return ['history-widgets.js', ...(locale ? [locale] : [])].map((file) => `v/${built.version}/${file}`);
}
