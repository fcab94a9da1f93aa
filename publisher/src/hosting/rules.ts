/** Which response headers go with which files. The host files and our own server are made from this list. */
import type { Built } from '../built.js';
import { assetPolicy } from '../../../src/site/policy.js';

export interface Rule {
  /** A folder of the site that ends with a slash, or the end of a file name (`*.json`). */
  readonly files: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Any page may load these files and check their hashes. */
const shared = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Sent with every file. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const aYear = 31_536_000;
const anHour = 3600;
const minutes = 300;

export const rules = ({ version, major }: Pick<Built, 'version' | 'major'>): readonly Rule[] => [
  { files: `v/${version}/`, headers: { ...shared, 'Cache-Control': `public, max-age=${aYear}, immutable` } },
  { files: `v/${major}/`, headers: { ...shared, 'Cache-Control': `public, max-age=${anHour}` } },
  {
    files: 'assets/',
    headers: {
      ...shared,
      'Cache-Control': `public, max-age=${aYear}, immutable`,
      'Content-Security-Policy': assetPolicy,
    },
  },
  ...['json', 'jsonld', 'csv', 'ics', 'png'].map((ending) => ({
    files: `*.${ending}`,
    headers: { ...shared, 'Cache-Control': `public, max-age=${minutes}` },
  })),
];

/** The response headers of a file of the site. */
export function headersFor(path: string, all: readonly Rule[]): Readonly<Record<string, string>> {
  const rule = all.find(({ files }) =>
    files.startsWith('*') ? path.endsWith(files.slice(1)) : path.startsWith(files),
  );
  return { ...commonHeaders, ...rule?.headers };
}

/** Content types by file extension; not every host knows all of them. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.flac': 'audio/flac',
  '.gif': 'image/gif',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.m4a': 'audio/mp4',
  '.m4v': 'video/mp4',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.ogv': 'video/ogg',
  '.opus': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};
