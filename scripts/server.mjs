/** Serves the repository on this machine, for `npm start`, tests and the bench, which can answer some requests themselves. */
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const { contentTypeOf, siteHeaders, startServer: start } = await loadSource('publisher/src/server.ts');
const { version } = await loadSource('src/common/version.ts');
const repository = fileURLToPath(new URL('..', import.meta.url));

/** `site/` is a published site, and `dist/` is like its `v/VERSION/`. HTML pages of the demo get no special headers. */
function headersOf(path) {
  const [, folder, rest] = /^(site|dist)\/(.*)$/.exec(path) ?? [];
  if (folder === 'dist') return siteHeaders(`v/${version}/${rest}`);
  return folder || !path.endsWith('.html') ? siteHeaders(rest ?? path) : {};
}

/**
 * @param {object} options
 * @param {string} [options.root] the folder to serve, by default the repository
 * @param {number} [options.port] 0 takes any free one
 * @param {(path: string, request: import('node:http').IncomingMessage) => Answer | undefined | Promise<Answer | undefined>} [options.answer]
 *   called first: `{ status, headers, body, delay }`, all optional. `delay` is in milliseconds, or a promise; `body` may be an async
 *   iterable; without it, the file is sent. `undefined` serves the file.
 * @returns {Promise<{ url: string, port: number, requests: string[], close: () => Promise<void> }>} `url` has no slash at
 *   trailing slash; `requests` are the requested paths, in order.
 */
export async function startServer({ root = repository, port = 0, answer = () => undefined } = {}) {
  const requests = [];
  const server = await start({
    folder: root,
    port,
    headers: headersOf,
    async answer(request, response) {
      const path = pathOf(request.url);
      requests.push(path);
      return send(path, (await answer(path, request)) ?? {}, response);
    },
  });
  return { ...server, requests };
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

/** @returns whether the response is complete; otherwise the file follows. */
async function send(path, { status = 200, headers = {}, body, delay }, response) {
  if (delay) await (typeof delay === 'number' ? new Promise((done) => setTimeout(done, delay)) : delay);
  if (body === undefined && status < 300) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Browsers request it from every site, and log an error if it does not exist.
    if (path === '/favicon.ico') response.writeHead(204).end();
    return response.headersSent;
  }
  response.writeHead(status, {
    'content-type': extname(path) ? contentTypeOf(path) : 'text/plain; charset=utf-8',
    // Browsers cache some responses permanently, such as 410.
    'cache-control': 'no-store',
    ...headers,
  });
  if (body?.[Symbol.asyncIterator]) await pipeline(body, response);
  else response.end(body ?? '');
  return true;
}
