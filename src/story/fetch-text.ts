import { withoutPrototype } from '../common/without-prototype.js';
import { reasons } from './messages.js';

/** A loaded text: the same object for everyone who requests its URL. */
export interface Fetched {
  readonly text: string;
}

/** A pending request, shared by everyone who requests its URL. */
interface Request {
  readonly answer: Promise<Fetched>;
  readonly abort: AbortController;
  users: number;
}

const requests = new Map<string, Request>();

/** Loaded texts, until they are garbage-collected. */
const kept = new Map<string, WeakRef<Fetched>>();

/** Limits: bytes, and milliseconds. */
const maxBytes = 5_000_000;
const timeout = 15_000;

/** A decoder for the byte-order mark, else for the charset of the response, else for UTF-8. */
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
    if (size > maxBytes) throw new Error(reasons.tooLarge(maxBytes / 1e6));
    decoder ??= decoderFor(value, headers.get('content-type'));
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * The response of a `<link rel="preload" as="fetch" crossorigin>` is only reused with the same credentials mode. Without such
 * a link, no cookies are sent.
 */
const credentialsFor = (url: string): RequestCredentials =>
  [...document.querySelectorAll<HTMLLinkElement>('link[as=fetch]')].some(({ href }) => href === url)
    ? 'same-origin'
    : 'omit';

async function load(url: string, abort: AbortController, cache: RequestCache): Promise<Fetched> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, timeout);
  try {
    const response = await fetch(
      url,
      withoutPrototype<RequestInit>({ signal: abort.signal, credentials: credentialsFor(url), cache }),
    );
    if (!response.ok || response.status === 204) throw new Error(reasons.status(response.status));
    // The page may have replaced `fetch` with one that does not support streams.
    return { text: await (response.body?.getReader ? textOf(response) : response.text()) };
  } catch (error) {
    abort.abort();
    throw isLate ? new Error(reasons.tooSlow(timeout / 1000)) : error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Loads a text once for everyone who requests the same URL. It stays in memory until it is garbage-collected; failures are not
 * cached.
 *
 * @param url absolute
 * @param signal of this caller; the request is aborted when all callers have aborted
 * @param isAgain whether to ask the server even if there is a cached answer
 * @returns the same object for all callers; rejects with a reason, or with an `AbortError`
 */
export function fetchText(url: string, signal: AbortSignal, isAgain = false): Promise<Fetched> {
  const cached = isAgain ? undefined : kept.get(url)?.deref();
  if (cached) return Promise.resolve(cached);
  let request = requests.get(url);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, answer: load(url, abort, isAgain ? 'no-cache' : 'default') };
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
    const onAbort = () => {
      reject(new DOMException('', 'AbortError'));
      if (--shared.users === 0 && forget()) shared.abort.abort();
    };
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    shared.answer.then(resolve, reject);
  });
}
