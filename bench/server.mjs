/** Serves a contender's page from localhost with maximum brotli compression, and lists the requests. */
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { startServer } from '../scripts/server.mjs';
import { pictureFile } from './story.mjs';

const isCompressed = (path) => !/\.woff2?$/.test(path);

/** Compressed files: maximum brotli compression is slow. */
const compressed = new Map();
function brotli(body) {
  if (!compressed.has(body))
    compressed.set(body, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }));
  return compressed.get(body);
}

/**
 * @returns {Promise<{ url: string, show: (files: Record<string, string | Buffer>, delays?: Record<string, number>) => { type: string, bytes: number }[], close: () => Promise<void> }>}
 *   `show` sets the files by path, and returns the list of responses, which grows; `delays` are in milliseconds
 */
export async function startBenchServer() {
  let files = {};
  let delays = {};
  let answers = [];
  const server = await startServer({
    answer(path) {
      const body = path.startsWith('/pictures/') ? pictureFile(path.slice(10, 15)) : files[path];
      if (path === '/blank.html' || path === '/favicon.ico') return { body: '' };
      if (body === undefined) {
        answers.push({ type: 'missing', path, bytes: 0 });
        return { status: 404 };
      }
      const sent = isCompressed(path) ? brotli(body) : body;
      answers.push({ type: extname(path).slice(1), path, bytes: sent.length });
      const encoding = isCompressed(path) && { 'content-encoding': 'br' };
      return { body: sent, delay: delays[path], headers: { 'content-length': sent.length, ...encoding } };
    },
  });
  return {
    ...server,
    show(nextFiles, nextDelays = {}) {
      for (const [path, body] of Object.entries(nextFiles)) if (isCompressed(path)) brotli(body);
      [files, delays, answers] = [nextFiles, nextDelays, []];
      return answers;
    },
  };
}
