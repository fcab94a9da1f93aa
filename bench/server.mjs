/** Serves one contender's page from loopback, brotli at its best, and notes what was asked for. */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pictureFile } from './story.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const isCompressed = (type) => !/woff/.test(type);

/** The same text is asked for in each run, and brotli at its best is slow. */
const compressed = new Map();
function brotli(body) {
  if (!compressed.has(body))
    compressed.set(body, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
  return compressed.get(body);
}

/**
 * @returns {Promise<{ url: string, show: (files: Record<string, string | Buffer>, delays?: Record<string, number>) => { type: string, bytes: number }[], close: () => void }>}
 *   `show` sets what is served, by path, and gives the list that fills with each answer; `delays` are in milliseconds
 */
export async function startBenchServer() {
  let files = {};
  let delays = {};
  let answers = [];
  const server = createServer(async ({ url }, response) => {
    const path = new URL(url, 'http://bench').pathname;
    const body = path.startsWith('/pictures/') ? pictureFile(path.slice(10, 15)) : files[path];
    if (path === '/blank.html' || path === '/favicon.ico') return void response.end();
    const type = types[extname(path)] ?? 'application/octet-stream';
    if (body === undefined) {
      answers.push({ type: 'missing', path, bytes: 0 });
      return void response.writeHead(404).end();
    }
    const sent = isCompressed(type) ? brotli(body) : body;
    answers.push({ type: extname(path).slice(1), path, bytes: sent.length });
    if (delays[path]) await new Promise((done) => setTimeout(done, delays[path]));
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'content-length': sent.length,
      ...(isCompressed(type) && { 'content-encoding': 'br' }),
    });
    response.end(sent);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    show(nextFiles, nextDelays = {}) {
      for (const [path, body] of Object.entries(nextFiles)) if (isCompressed(types[extname(path)] ?? '')) brotli(body);
      [files, delays, answers] = [nextFiles, nextDelays, []];
      return answers;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
