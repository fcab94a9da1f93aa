import { withoutPrototype } from '../common/without-prototype.js';
import { reasons } from './messages.js';

/** A text that has come, the same object for all who have asked for its URL. */
export interface Fetched {
  readonly text: string;
}

/** A request under way, for all who ask for its URL. */
interface Request {
  readonly answer: Promise<Fetched>;
  readonly abort: AbortController;
  users: number;
}

const requests = new Map<string, Request>();

/** What has come, for as long as the browser has room for it. */
const kept = new Map<string, WeakRef<Fetched>>();

/** More than this many bytes is no story, and no page waits longer than this many milliseconds. */
const mostBytes = 5_000_000;
const patience = 15_000;

/** A decoder by the byte-order mark, else by the charset of the response, else of UTF-8. */
function decoderFor([first, second]: Uint8Array, contentType: string | null): TextDecoder {
  const mark = (first! << 8) | second!;
  const utf16 = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff && 'utf-16be';
  try {
    return new TextDecoder(utf16 || /charset="?([^\s;"]+)/i.exec(contentType ?? '')?.[1]);
  } catch {
    return new TextDecoder();
  }
}

async function textOf({ body, headers }: Response): Promise<string> {
  const reader = body!.getReader();
  let decoder: TextDecoder | undefined;
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + (decoder?.decode() ?? '');
    size += value.length;
    if (size > mostBytes) throw new Error(reasons.tooLarge(mostBytes / 1e6));
    decoder ??= decoderFor(value, headers.get('content-type'));
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * A page's own `<link rel="preload" as="fetch" crossorigin>` has asked with the credentials that pages ask with, and
 * only a request of the same kind is given its answer. Without one, no cookie is sent.
 */
const credentialsFor = (url: string): RequestCredentials =>
  [...document.querySelectorAll<HTMLLinkElement>('link[as=fetch]')].some(({ href }) => href === url)
    ? 'same-origin'
    : 'omit';

async function load(url: string, abort: AbortController): Promise<Fetched> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, patience);
  try {
    const response = await fetch(
      url,
      withoutPrototype<RequestInit>({ signal: abort.signal, credentials: credentialsFor(url) }),
    );
    if (!response.ok || response.status === 204) throw new Error(reasons.status(response.status));
    // A page's own `fetch` may know no streams.
    return { text: await (response.body?.getReader ? textOf(response) : response.text()) };
  } catch (error) {
    abort.abort();
    throw isLate ? new Error(reasons.tooSlow(patience / 1000)) : error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Fetches a text once for all who ask for the same URL. What has come is kept until the browser needs its room; a
 * failure is not, so the next to ask tries again.
 *
 * @param url absolute
 * @param signal the asker's own; the request itself is aborted when the last asker has gone
 * @returns the same object for all; rejects with a reason when it can't be reached, or as an `AbortError` after `signal`
 */
export function fetchText(url: string, signal: AbortSignal): Promise<Fetched> {
  const there = kept.get(url)?.deref();
  if (there) return Promise.resolve(there);
  let request = requests.get(url);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, answer: load(url, abort) };
    requests.set(url, request);
  }
  const shared = request;
  const forget = () => requests.get(url) === shared && requests.delete(url);
  shared.answer.then((fetched) => {
    kept.set(url, new WeakRef(fetched));
    forget();
  }, forget);
  shared.users++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(new DOMException('', 'AbortError'));
      if (--shared.users === 0 && forget()) shared.abort.abort();
    };
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    shared.answer.then(resolve, reject);
  });
}
