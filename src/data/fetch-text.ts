/** A request under way or done, for all who ask for its URL. */
interface Request {
  readonly text: Promise<string>;
  readonly abort: AbortController;
  users: number;
  settled: boolean;
}

const requests = new Map<string, Request>();

const load = async (url: string, signal: AbortSignal): Promise<string> => {
  const response = await fetch(url, { signal, credentials: 'omit' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
};

/**
 * Fetches a text once for all who ask for the same URL. What has come is kept for the life of
 * the page; a failure is not, so the next to ask tries again.
 *
 * @param url absolute
 * @param signal the asker's own; the request itself is aborted when the last asker has gone
 * @returns the text, the same for all; rejects with a reason when it can't be reached, or as an `AbortError` after `signal`
 */
export function fetchText(url: string, signal: AbortSignal): Promise<string> {
  let request = requests.get(url);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, settled: false, text: load(url, abort.signal) };
    requests.set(url, request);
  }
  const shared = request;
  const forget = () => requests.get(url) === shared && requests.delete(url);
  shared.text.then(
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
    shared.text.then(resolve, reject);
  });
}
