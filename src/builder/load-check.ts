/** Whether the files of the snippet can be loaded where it is shown, and what to do where one cannot. */
import { scriptPaths, type Site } from '../site/site.js';

/** `status`: the server has an error for it; `closed`: it may not be used by other sites; `changed`: its hash is another. */
export type FaultCause = 'status' | 'closed' | 'changed' | 'blocked';

export interface LoadFault {
  /** Its path in the site. */
  readonly file: string;
  readonly cause: FaultCause;
  readonly status: number;
}

const folderOf = ({ built }: Site): string => `v/${built.version}/`;
export const frameCheckPath = (site: Site): string => `${folderOf(site)}builder/frame-check.js`;

/** The addresses of files that failed, as `frame-check.ts` sends them; undefined for any other message. */
export function failedIn(data: unknown): readonly string[] | undefined {
  const { type, failed } = (data ?? {}) as { type?: unknown; failed?: unknown };
  return type === 'history-widgets:loaded' && Array.isArray(failed) ? failed.map(String) : undefined;
}

/** The files that failed, by their paths in the site; those that are no files of the snippet are left out. */
export function failedPaths(failed: readonly string[], site: Site, lang: string, root: string): readonly string[] {
  const paths = [`${folderOf(site)}history-widgets.css`, ...scriptPaths(site, lang)];
  return paths.filter((path) => failed.includes(root + path));
}

/** Asks the server for a file that could not be loaded, as only a page of its own origin can, and says why. */
export async function explain(file: string, site: Site, root: string): Promise<LoadFault> {
  const integrity = site.built.integrity[file.slice(folderOf(site).length)] ?? '';
  // An answer that breaks off is none.
  const get = (settings: RequestInit = {}) =>
    fetch(root + file, { cache: 'no-store', ...settings })
      .then((answer) => answer.arrayBuffer().then(() => answer))
      .catch(() => undefined);
  const answer = await get();
  const cause = async (): Promise<FaultCause> => {
    if (!answer) return 'blocked';
    if (!answer.ok) return 'status';
    if (answer.headers.get('Access-Control-Allow-Origin') !== '*') return 'closed';
    return (await get({ integrity })) ? 'blocked' : 'changed';
  };
  return { file, cause: await cause(), status: answer?.status ?? 0 };
}
