/** The static server of `history-widgets serve`, `npm start`, the tests and the bench. It only accepts local requests. */
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, isAbsolute, join, relative } from 'node:path';
import sirv from 'sirv';
import { version } from '../../src/common/version.js';
import { contentTypes, headersFor, rules } from './hosting/rules.js';

type Headers = Readonly<Record<string, string>>;

export interface ServerOptions {
  readonly folder: string;
  /** If it is in use, a free port is used instead; 0 (the default) uses any free port. */
  readonly port?: number;
  /** The response headers of a file, by its path in the folder; default: those of a published site. */
  readonly headers?: (path: string) => Headers;
  /** Called before a file is served. Resolves with true if it has sent a response. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export interface StaticServer {
  readonly port: number;
  /** Without a trailing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
/** Other host names are refused: with DNS rebinding, a page of another site could reach this machine by its own name. */
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const allowedMethods = 'GET, HEAD, OPTIONS';
const siteRules = rules({ version, major: version.split('.')[0]! });

/** The response headers of a file of a published site, as in the host files. */
export const siteHeaders = (path: string): Headers => headersFor(path, siteRules);

export const contentTypeOf = (path: string): string =>
  contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';

function answerText(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(text && `${text}\n`);
}

/**
 * The decoded path of a URL, without its first slash. Undefined if it has empty names, dot files (`..` included), encoded
 * slashes or control characters. Also `%`, which sirv would decode a second time.
 */
function pathOf(url: string): string | undefined {
  const [start, ...names] = url.replace(/[?#].*/s, '').split('/');
  try {
    const decoded = names.map(decodeURIComponent);
    const isWrong = (name: string, index: number) =>
      name === '' ? index < decoded.length - 1 : /^\.|[/\\%\0-\x1f\x7f]/.test(name);
    return start !== '' || decoded.some(isWrong) ? undefined : decoded.join('/');
  } catch {
    return undefined;
  }
}

/** The `stat` of a path; undefined if a symbolic link leads out of the folder or to a dot file. */
async function find(root: string, path: string) {
  const real = await realpath(join(root, path)).catch(() => undefined);
  const inside = real === undefined ? '..' : relative(root, real);
  return isAbsolute(inside) || /(^|[\\/])\./.test(inside) ? undefined : stat(real!);
}

/**
 * The requested range of bytes, in the form that sirv handles correctly; undefined for the whole file. Sirv supports
 * neither suffix ranges (`-500`) nor ranges that end at the first byte.
 */
function rangeFor({ headers }: IncomingMessage, { size, mtime }: { size: number; mtime: Date }): string | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const isOutdated = 'if-range' in headers && headers['if-range'] !== mtime.toUTCString();
  if (isOutdated || (!first && !last)) return undefined;
  const start = Math.min(size, first ? Number(first) : Math.max(0, size - Number(last)));
  const end = Math.min(size - 1, first && last ? Number(last) : size - 1);
  // Sirv answers 416 if the range starts after the end.
  if (start === size) return `bytes=${size}-`;
  return end < Math.max(start, 1) ? undefined : `bytes=${start}-${end}`;
}

/** @returns the server, when it is listening. Rejects if it cannot, for instance with `ENOENT` or `EACCES`. */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const { folder, port = 0, headers = siteHeaders, answer } = options;
  const root = await realpath(folder);
  const files = sirv(root, { dev: true, etag: true, extensions: [] });

  async function answerFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const path = pathOf(url);
    if (path === undefined) return answerText(response, 404, 'Not found');
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    for (const [name, value] of Object.entries(headers(file)))
      if (!response.hasHeader(name)) response.setHeader(name, value);
    // Browsers must revalidate, since the files here are being edited.
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method === 'OPTIONS') {
      response.setHeader('Allow', allowedMethods);
      if (response.hasHeader('Access-Control-Allow-Origin')) {
        response.setHeader('Access-Control-Allow-Methods', allowedMethods);
        response.setHeader('Access-Control-Allow-Headers', '*');
      }
      return void response.writeHead(204).end();
    }
    const found = await find(root, file);
    if (found?.isDirectory()) {
      const [, query = ''] = /(\?.*)/.exec(url) ?? [];
      response.setHeader('Location', `/${path.split('/').map(encodeURIComponent).join('/')}/${query}`);
      return answerText(response, 301, '');
    }
    if (!found?.isFile()) return answerText(response, 404, 'Not found');
    response.setHeader('Accept-Ranges', 'bytes');
    if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', contentTypeOf(file));
    // Sirv would add `Content-Encoding: gzip` to `.gz` files.
    if (file.endsWith('.gz')) response.setHeader('Content-Encoding', 'identity');
    // Sirv does not close the file when the client disconnects, and crashes when the file disappears.
    response.once('pipe', (stream) => {
      stream.once('error', () => response.destroy());
      response.once('close', () => stream.destroy());
    });
    const range = rangeFor(request, found);
    // Sirv's own parsing of the URL would leave `%23` and the like encoded.
    const asked = { _parsedUrl: { raw: url, pathname: `/${file}` }, headers: { ...request.headers, range } };
    files(Object.assign(request, asked), response, () => answerText(response, 404, 'Not found'));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!loopbackHost.test(request.headers.host ?? ''))
      return answerText(response, 421, 'This server only accepts local requests: open it as localhost or 127.0.0.1.');
    if (await answer?.(request, response)) return;
    if (allowedMethods.split(', ').includes(request.method!)) return answerFile(request, response);
    response.setHeader('Allow', allowedMethods);
    answerText(response, 405, `Only ${allowedMethods} are allowed.`);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      // Close the connection, so that a partial response does not look complete.
      if (response.headersSent) response.destroy();
      else answerText(response, 500, String(error));
    });
  });
  const listen = (at: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed).listen(at, host, () => {
        server.off('error', failed);
        done();
      });
    });
  await listen(port).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE' ? listen(0) : Promise.reject(error),
  );
  const taken = (server.address() as AddressInfo).port;
  return {
    port: taken,
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
