import { expect } from '@open-wc/testing';
import { fetchText } from '../../src/story/fetch-text.js';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly answer: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

const real = window.fetch;
let asked: Asked[] = [];
let count = 0;
/** A URL that no other test uses, since results are cached. */
const address = (): string => `https://example.org/story-${++count}.json`;

const story = '{"events":[{"title":"Opening"}]}';
const signal = (): AbortSignal => new AbortController().signal;
const failure = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};

beforeEach(() => {
  asked = [];
  window.fetch = (url, init = {}) =>
    new Promise((answer, fail) => {
      asked.push({ url: String(url), init, answer, fail });
      init.signal?.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
    });
});

afterEach(() => {
  window.fetch = real;
});

describe('A text that is fetched', () => {
  it('is what the server sends', async () => {
    const fetched = fetchText(address(), signal());
    asked[0]!.answer(new Response(story));
    expect((await fetched).text).to.equal(story);
  });

  it('is asked for without credentials', () => {
    void fetchText(address(), signal());
    expect(asked[0]!.init.credentials).to.equal('omit');
  });

  it('is asked for once for all who want it', async () => {
    const url = address();
    const all = [fetchText(url, signal()), fetchText(url, signal())];
    asked[0]!.answer(new Response(story));
    const [first, second] = await Promise.all(all);
    expect(asked.length).to.equal(1);
    expect(first).to.equal(second);
  });

  it('is kept for those who ask later', async () => {
    const url = address();
    const first = fetchText(url, signal());
    asked[0]!.answer(new Response(story));
    const [kept] = [await first];
    expect(await fetchText(url, signal())).to.equal(kept);
    expect(asked.length).to.equal(1);
  });

  it('fails with the status of the server', async () => {
    const fetched = fetchText(address(), signal());
    asked[0]!.answer(new Response('', { status: 404 }));
    expect(await failure(fetched)).to.equal('Error: HTTP 404');
  });

  it('is asked for again after a failure', async () => {
    const url = address();
    const fetched = fetchText(url, signal());
    asked[0]!.fail(new TypeError('offline'));
    expect(await failure(fetched)).to.equal('TypeError: offline');
    const again = fetchText(url, signal());
    asked[1]!.answer(new Response(story));
    expect((await again).text).to.equal(story);
  });

  it('goes on for the others when one leaves', async () => {
    const url = address();
    const leaver = new AbortController();
    const left = fetchText(url, leaver.signal);
    const stays = fetchText(url, signal());
    leaver.abort();
    asked[0]!.answer(new Response(story));
    expect(await failure(left)).to.equal('AbortError: ');
    expect((await stays).text).to.equal(story);
    expect(asked[0]!.init.signal!.aborted).to.equal(false);
  });

  it('is aborted when the last one leaves', async () => {
    const url = address();
    const [one, other] = [new AbortController(), new AbortController()];
    const all = [fetchText(url, one.signal), fetchText(url, other.signal)].map(failure);
    one.abort();
    other.abort();
    expect(await Promise.all(all)).to.deep.equal(['AbortError: ', 'AbortError: ']);
    expect(asked[0]!.init.signal!.aborted).to.equal(true);
  });

  it('is asked for again after it was aborted', () => {
    const url = address();
    const leaver = new AbortController();
    void failure(fetchText(url, leaver.signal));
    leaver.abort();
    void fetchText(url, signal());
    expect(asked.map(({ init }) => init.signal!.aborted)).to.deep.equal([true, false]);
  });

  it('is kept when its last reader leaves after it came', async () => {
    const url = address();
    const leaver = new AbortController();
    const first = fetchText(url, leaver.signal);
    asked[0]!.answer(new Response(story));
    const kept = await first;
    leaver.abort();
    expect(await fetchText(url, signal())).to.equal(kept);
    expect(asked.length).to.equal(1);
  });

  it('is never there for one who has left before asking', async () => {
    expect(await failure(fetchText(address(), AbortSignal.abort()))).to.equal('AbortError: ');
  });
});
