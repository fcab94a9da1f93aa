/** A small static server, for the demo and for the tests of whole pages. It serves this machine only. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

/**
 * @param {object} options
 * @param {string} options.root the folder to serve
 * @param {number} [options.port] 0 takes any free one
 * @param {(path: string, request: import('node:http').IncomingMessage) => Answer | undefined | Promise<Answer | undefined>} [options.answer]
 *   asked before the files: `{ status, headers, body, delay }`, each of them optional. `delay` is in milliseconds, or a
 *   promise; `body` may be an async iterable of parts; without it the file is sent. `undefined` leaves the request to the files.
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>} `url` has no slash at its end;
 *   `requests` are the paths asked for, in order. Rejects with EADDRINUSE when the port is taken.
 */
export async function startServer({ root, port = 0, answer = () => undefined }) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    requests.push(path);
    handle(root, path, request, response, answer).catch((error) => {
      // Half an answer is broken off, so that it is not taken for a whole one.
      if (response.headersSent) return response.destroy();
      response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

async function handle(root, path, request, response, answer) {
  const { status = 200, headers = {}, body, delay } = (await answer(path, request)) ?? {};
  if (delay) await (typeof delay === 'number' ? new Promise((done) => setTimeout(done, delay)) : delay);
  if (body !== undefined || status >= 300) {
    // Browsers keep some answers for ever, such as 410.
    response.writeHead(status, {
      'content-type': types[extname(path)] ?? types['.txt'],
      'cache-control': 'no-store',
      ...headers,
    });
    if (body?.[Symbol.asyncIterator]) await pipeline(body, response);
    else response.end(body ?? '');
    return;
  }
  const file = await fileOf(root, path);
  // Browsers ask every site for one, and say on its console that there is none.
  if (!file && path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  if (!file) {
    response.writeHead(404, { 'content-type': types['.txt'] });
    response.end('Not found');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  await pipeline(createReadStream(file), response);
}

/** The file of a path, or of the index of its folder; nothing outside the root. */
async function fileOf(root, path) {
  const base = resolve(root);
  const file = join(base, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(base + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}
