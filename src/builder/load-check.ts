/** Finds out why a file of the snippet could not be loaded. */
import type { Part } from '../site/parts.js';
import { scriptPaths, type Site } from '../site/site.js';
import { partElements } from '../site/snippets.js';

/** `status`: the server returned an error; `closed`: missing CORS header; `changed`: the hash differs. */
export type FaultCause = 'status' | 'closed' | 'changed' | 'blocked';

export interface LoadFault {
  /** The path in the site. */
  readonly file: string;
  readonly cause: FaultCause;
  readonly status: number;
}

const folderOf = ({ built }: Site): string => `v/${built.version}/`;
export const frameCheckPath = (site: Site): string => `${folderOf(site)}builder/frame-check.js`;

/** The URLs in a message of `frame-check.ts`; undefined for any other message. */
export function failedIn(data: unknown): readonly string[] | undefined {
  const { type, failed } = (data ?? {}) as { type?: unknown; failed?: unknown };
  return type === 'history-widgets:loaded' && Array.isArray(failed) ? failed.map(String) : undefined;
}

/** The paths of the snippet's files that failed. */
export function failedPaths(
  failed: readonly string[],
  site: Site,
  lang: string,
  part: Part,
  root: string,
): readonly string[] {
  const paths = [`${folderOf(site)}history-widgets.css`, ...scriptPaths(site, lang, partElements(part))];
  return paths.filter((path) => failed.includes(root + path));
}

/** Requests a failed file again, from the same origin, to find the cause. */
export async function findCause(file: string, site: Site, root: string): Promise<LoadFault> {
  const integrity = site.built.integrity[file.slice(folderOf(site).length)] ?? '';
  // An incomplete response counts as a failure.
  const get = (settings: RequestInit = {}) =>
    fetch(root + file, { cache: 'no-store', ...settings })
      .then((response) => response.arrayBuffer().then(() => response))
      .catch(() => undefined);
  const response = await get();
  const cause = async (): Promise<FaultCause> => {
    if (!response) return 'blocked';
    if (!response.ok) return 'status';
    if (response.headers.get('Access-Control-Allow-Origin') !== '*') return 'closed';
    return (await get({ integrity })) ? 'blocked' : 'changed';
  };
  return { file, cause: await cause(), status: response?.status ?? 0 };
}
