import type { Checked } from './model.js';
import { readStory } from './read-story.js';

interface Request {
  readonly story: Promise<Checked>;
  readonly abort: AbortController;
  users: number;
  settled: boolean;
}

const requests = new Map<string, Request>();

const load = async (url: string, signal: AbortSignal): Promise<Checked> => {
  const response = await fetch(url, { signal, credentials: 'omit' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return readStory(await response.text());
};

/**
 * Fetches and reads a story (JSON or CSV) once for all who ask for the same URL. What was read is kept for the life of
 * the page; a failure is not, so the next to ask tries again.
 *
 * @param url absolute
 * @param signal the asker's own; the request itself is aborted when the last asker has gone
 * @returns the checked story; rejects with a reason when it can't be reached, or as an `AbortError` after `signal`
 */
export function fetchStory(url: string, signal: AbortSignal): Promise<Checked> {
  let request = requests.get(url);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, settled: false, story: load(url, abort.signal) };
    requests.set(url, request);
  }
  const shared = request;
  const forget = () => requests.get(url) === shared && requests.delete(url);
  shared.story.then(
    () => (shared.settled = true),
    () => forget(),
  );
  shared.users++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(new DOMException('', 'AbortError'));
      if (--shared.users > 0 || shared.settled) return;
      forget();
      shared.abort.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    shared.story.then(resolve, reject);
  });
}
