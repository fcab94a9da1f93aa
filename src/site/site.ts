/** The folders and URLs of a site. */
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

/** An element of a page or snippet. */
interface ShownElement {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  /** Its content as HTML. */
  readonly content?: string;
}

/** The HTML of an embedded player: a link in place of audio and video. */
const embedded = /<figure data-field="media"[^<>]*><a /;

/** The parts of the script that define an element. */
const partsOfTag: Readonly<Record<string, readonly string[]>> = {
  'coverage-map': ['countries', 'map'],
  'observance-day': ['countries', 'day'],
  'history-story': ['countries', 'day', 'map', 'story'],
};

/** The names of the parts that elements need. */
function partsFor(lang: string, elements: readonly ShownElement[]): readonly string[] {
  const names = elements.flatMap(({ tag, attributes = {}, content = '' }) => [
    ...(partsOfTag[tag] ?? []),
    ...(attributes.layout === 'proportional' ? ['scale'] : []),
    ...(['horizontal', 'compact', 'alternating'].includes(String(attributes.layout)) ? ['layouts'] : []),
    ...(['searchable', 'filterable', 'deep-links'].some((name) => name in attributes) ? ['finder'] : []),
    ...('lightbox' in attributes || embedded.test(content) ? ['players'] : []),
  ]);
  return [...new Set([lang.toLowerCase().split('-')[0]!, ...names])];
}

/**
 * The paths of the scripts that a page needs. With its parts as tags they are requested at once; without, the script requests
 * them when it has run.
 */
export function scriptPaths({ built }: Site, lang: string, elements: readonly ShownElement[] = []): readonly string[] {
  const files = Object.keys(built.integrity).filter((file) => file.startsWith('parts-'));
  const parts = partsFor(lang, elements).flatMap((name) => files.find((file) => file.endsWith(`/${name}.js`)) ?? []);
  return ['history-widgets.js', ...parts].map((file) => `v/${built.version}/${file}`);
}
