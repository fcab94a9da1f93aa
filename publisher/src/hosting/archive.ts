/** One ZIP file with everything that is needed to host the widgets. The same input gives the same bytes. */
import { createHash } from 'node:crypto';
import type { SiteFile } from '../site-files.js';

/** The earliest time that a ZIP file can store; ZIP has no time zones. */
const noTime = new Date(1980, 0, 1);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** In the format of `sha256sum --check`. */
const checksums = (files: readonly (readonly [string, Uint8Array])[]): string =>
  files.map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('');

export async function archive(name: string, files: readonly SiteFile[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const bytes = files
    .map(({ path, content }) => [path, typeof content === 'string' ? Buffer.from(content) : content] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const all = [...bytes, ['SHA256SUMS', Buffer.from(checksums(bytes))] as const];
  const entries = Object.fromEntries(all.map(([path, content]) => [`${name}/${path}`, new Uint8Array(content)]));
  return zipSync(entries, { mtime: noTime });
}
