/** Compresses the files that are requested often. The same input gives the same bytes. */
import type { SiteFile } from '../site-files.js';

/** Scripts, style sheets and story data. Pages are not compressed in advance. */
const isRequestedOften = ({ path }: SiteFile): boolean =>
  /^v\/.*\.(js|css)$|(^|\/)story\.(json|jsonld|csv)$/.test(path);

/** A `.gz` file for each, which `gzip_static` of nginx serves. */
export async function compressed(files: readonly SiteFile[]): Promise<readonly SiteFile[]> {
  const { gzipSync, strToU8 } = await import('fflate');
  const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
  // The folders `v/0` and `v/0.1.0` have the same scripts.
  const made = new Map<string | Uint8Array, Uint8Array>();
  return files.filter(isRequestedOften).map(({ path, content }) => {
    if (!made.has(content)) made.set(content, gzipSync(bytesOf(content), { mtime: 0 }));
    return { path: `${path}.gz`, content: made.get(content)! };
  });
}
