import { expect } from '@open-wc/testing';
import type { StoryElement } from '../../src/elements/base.js';
import { address, fixture, html, oneEvent, texts, until, warningsOf } from '../support/elements.js';

const quotes = (text: string): string => JSON.stringify({ lang: 'en', quotes: [{ text }] });

/** Answers each request in turn, the last of them from then on; what it was asked stands in `asked`. */
async function withAnswers(answers: readonly Response[], act: (asked: RequestInit[]) => Promise<void>): Promise<void> {
  const real = globalThis.fetch;
  const asked: RequestInit[] = [];
  globalThis.fetch = async (_, options) => {
    asked.push(options!);
    return answers[Math.min(asked.length, answers.length) - 1]!.clone();
  };
  try {
    await act(asked);
  } finally {
    globalThis.fetch = real;
  }
}

let count = 0;
const newAddress = (): string => `/made-up-story-${++count}.json`;

/** A card whose file has come. */
async function loaded(src: string, content = html``): Promise<StoryElement> {
  const element = await fixture<StoryElement>(html`<quote-card>${content}</quote-card>`);
  element.src = src;
  await oneEvent(element, 'load');
  await element.updateComplete;
  return element;
}

const words = (element: Element): string => texts(element, 'blockquote').join();
const stateOf = (element: Element): string =>
  ['loading', 'error'].filter((name) => element.matches(`:state(${name})`)).join();

describe('reload()', () => {
  it('asks the server again, shows what it says now, and fires load', () =>
    withAnswers([new Response(quotes('Old')), new Response(quotes('New'))], async (asked) => {
      const element = await loaded(newAddress());
      expect(words(element)).to.equal('Old');
      element.reload();
      await oneEvent(element, 'load');
      await element.updateComplete;
      expect(words(element)).to.equal('New');
      expect(asked.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
    }));

  it('keeps what is shown until the answer comes, and where it fails, and fires error', () =>
    withAnswers(
      [new Response(quotes('Old')), new Response('', { status: 503 }), new Response(quotes('New'))],
      async () => {
        const element = await loaded(newAddress(), html`<blockquote>The HTML</blockquote>`);
        const said = await warningsOf(async () => {
          element.reload();
          await element.updateComplete;
          expect(words(element)).to.equal('Old');
          await oneEvent(element, 'error');
          await element.updateComplete;
        });
        expect([words(element), texts(element, '[part="status"]').length, said.length]).to.deep.equal(['Old', 1, 1]);
        element.reload();
        await oneEvent(element, 'load');
        await element.updateComplete;
        expect([words(element), texts(element, '[part="status"]').length]).to.deep.equal(['New', 0]);
      },
    ));

  it('asks once for all elements that ask at once', () =>
    withAnswers([new Response(quotes('Old')), new Response(quotes('New'))], async (asked) => {
      const src = newAddress();
      const all = [await loaded(src), await loaded(src)];
      for (const element of all) element.reload();
      await until(() => all.every((element) => words(element) === 'New'));
      expect(asked).to.have.length(2);
    }));

  it('does nothing without a file, before it is on a page, and after', () =>
    withAnswers([new Response(quotes('Old'))], async (asked) => {
      const element = await fixture<StoryElement>(html`<quote-card><blockquote>Its own</blockquote></quote-card>`);
      element.reload();
      await element.updateComplete;
      expect(words(element)).to.equal('Its own');
      const other = document.createElement('quote-card');
      other.src = newAddress();
      other.reload();
      const gone = await loaded(newAddress());
      gone.remove();
      gone.reload();
      await gone.updateComplete;
      expect(asked).to.have.length(1);
    }));
});

describe('The states of an element', () => {
  it('are loading until its file has come, and none then, as soon as load is heard', async () => {
    const element = await fixture<StoryElement>(html`<quote-card></quote-card>`);
    expect(stateOf(element)).to.equal('');
    element.src = address(quotes('A word'));
    await element.updateComplete;
    expect(stateOf(element)).to.equal('loading');
    let heard: string | undefined;
    element.addEventListener('load', () => (heard = stateOf(element)));
    await oneEvent(element, 'load');
    expect([heard, stateOf(element)]).to.deep.equal(['', '']);
  });

  for (const [what, src] of [
    ['is not there', () => '/tests/no-such-file.json'],
    ['is no JSON', () => address('{')],
    ['holds nothing to show', () => address('{"events":[]}')],
  ] as const)
    it(`are error where the file ${what}, as soon as error is heard, until another has come`, async () => {
      const element = await fixture<StoryElement>(html`<quote-card></quote-card>`);
      let heard: string | undefined;
      element.addEventListener('error', () => (heard = stateOf(element)));
      await warningsOf(async () => {
        element.src = src();
        await oneEvent(element, 'error');
      });
      expect([heard, stateOf(element)]).to.deep.equal(['error', 'error']);
      element.src = address(quotes('A word'));
      await oneEvent(element, 'load');
      expect(stateOf(element)).to.equal('');
    });

  it('are none once the element has left the page, or has no file any more', async () => {
    for (const leave of [
      (element: StoryElement) => element.remove(),
      (element: StoryElement) => element.removeAttribute('src'),
    ]) {
      const element = await fixture<StoryElement>(html`<quote-card></quote-card>`);
      element.setAttribute('src', address(quotes('A word')));
      await element.updateComplete;
      expect(stateOf(element)).to.equal('loading');
      leave(element);
      await until(() => stateOf(element) === '');
    }
  });

  it('are left out where the browser has none, or takes other names', async () => {
    const { attachInternals } = HTMLElement.prototype;
    const { add } = CustomStateSet.prototype;
    try {
      Object.assign(HTMLElement.prototype, { attachInternals: undefined });
      expect(words(await loaded(address(quotes('A word'))))).to.equal('A word');
      Object.assign(HTMLElement.prototype, { attachInternals });
      CustomStateSet.prototype.add = () => {
        throw new DOMException('', 'SyntaxError');
      };
      expect(words(await loaded(address(quotes('Another'))))).to.equal('Another');
    } finally {
      Object.assign(HTMLElement.prototype, { attachInternals });
      CustomStateSet.prototype.add = add;
    }
  });
});
