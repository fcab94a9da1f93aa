/** What pages of others ask for again and again, compressed once rather than at each request: the same bytes each time. */
import type { SiteFile } from '../site-files.js';

/** Scripts and their styles, and the story's data. Pages stay as they are: people open them one by one. */
const isAskedForOften = ({ path }: SiteFile): boolean => /^v\/.*\.(js|css)$|(^|\/)story\.(json|jsonld|csv)$/.test(path);

/** A `.gz` file beside each, as `gzip_static` of nginx finds it. */
export async function compressed(files: readonly SiteFile[]): Promise<readonly SiteFile[]> {
  const { gzipSync, strToU8 } = await import('fflate');
  const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
  return files.filter(isAskedForOften).map(({ path, content }) => ({
    path: `${path}.gz`,
    content: gzipSync(bytesOf(content), { level: 9, mtime: 0 }),
  }));
}
