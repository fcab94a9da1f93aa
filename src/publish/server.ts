/** A small server for a published site, with the headers that its hosts are asked for. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { version } from '../version.js';
import { contentTypes, headersFor, rules } from './hosting/rules.js';

const ours = rules({ version, major: version.split('.')[0]! });

/** The file of an address, or of the index of its folder; none outside of the root. */
async function fileOf(root: string, path: string): Promise<string | undefined> {
  const file = join(root, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(root + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

function pathOf(url: string | undefined): string | undefined {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function answer(root: string, url: string | undefined, response: ServerResponse): Promise<void> {
  const path = pathOf(url);
  const file = path === undefined ? undefined : await fileOf(root, path);
  if (!file) {
    const isFolder = path !== undefined && !path.endsWith('/') && (await fileOf(root, `${path}/`)) !== undefined;
    response.writeHead(isFolder ? 301 : 404, {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(isFolder && { Location: `${path.split('/').map(encodeURIComponent).join('/')}/` }),
    });
    response.end(isFolder ? '' : 'Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
    ...headersFor(relative(root, file).split(sep).join('/'), ours),
    // What is served here is being worked on.
    'Cache-Control': 'no-cache',
  });
  await pipeline(createReadStream(file), response);
}

/** @returns the server, once it listens. Rejects where it cannot: `EADDRINUSE`, `EACCES`. */
export function startServer(folder: string, port: number, host: string): Promise<Server> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request.url, response).catch(() => response.destroy());
  });
  return new Promise((done, failed) => server.once('error', failed).listen(port, host, () => done(server)));
}
