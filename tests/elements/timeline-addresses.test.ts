import { expect } from '@open-wc/testing';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { fixture, html, parts, until } from '../support/elements.js';

const events = ['One', 'Two', 'Three'].map((title) => ({ id: title.toLowerCase(), title, tags: ['x'] }));
const story = { lang: 'en', events };

/** A page with timelines of these ids, all with the same events. */
async function show(...ids: readonly string[]): Promise<HistoryTimeline[]> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const elements = ids.map((id) => {
    const element = document.createElement('history-timeline');
    Object.assign(element, { story, searchable: true, deepLinks: true });
    if (id) element.id = id;
    return element;
  });
  place.append(...elements);
  for (const element of elements) await element.updateComplete;
  return elements;
}

const current = (element: HistoryTimeline): string =>
  element.shadowRoot!.querySelector('[aria-current] [part="title"]')?.textContent?.trim() ?? '';

/** Goes to an address of this page; answers what each timeline then has as the current event. */
async function go(fragment: string, elements: readonly HistoryTimeline[]): Promise<string[]> {
  const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = fragment;
  await heard;
  for (const element of elements) await element.updateComplete;
  return elements.map(current);
}

/** The address that the button of an event copies. */
async function copied(element: HistoryTimeline, index: number): Promise<string> {
  let address = '';
  const clipboard = { writeText: async (text: string) => void (address = text) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[index]!.click();
  await until(() => address);
  delete (navigator as { clipboard?: unknown }).clipboard;
  return address;
}

describe('The addresses of timelines', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));

  for (const ids of [
    ['a', 'b'],
    ['a', 'a-b'],
    ['a', 'a/b'],
    ['Städte', '年表'],
    ['a', ''],
    ['history-', ''],
  ])
    it(`are each of one element: ids ${JSON.stringify(ids)}`, async () => {
      const elements = await show(...ids);
      for (const [index, element] of elements.entries()) {
        await go('#elsewhere', elements);
        const { hash } = new URL(await copied(element, 1));
        expect(await go(hash, elements)).to.deep.equal(elements.map((_, other) => (other === index ? 'Two' : '')));
      }
    });

  it('name the element, where it has an id, and the event', async () => {
    const [first, second] = await show('a b', '');
    expect(new URL(await copied(first!, 0)).hash).to.equal('#history-a%20b/one');
    expect(new URL(await copied(second!, 0)).hash).to.equal('#history-one');
  });

  it('of 0.1 are taken by an element with an id that is alone on its page', async () => {
    expect(await go('#history-two', await show('alone'))).to.deep.equal(['Two']);
  });

  it('of 0.1 are taken by none of several with an id, and by one without', async () => {
    expect(await go('#history-two', await show('a', 'b'))).to.deep.equal(['', '']);
    expect(await go('#history-three', await show('a', ''))).to.deep.equal(['', 'Three']);
  });

  it('that are broken, or of another element, name nothing', async () => {
    const elements = await show('a', 'b');
    for (const fragment of ['#history-%', '#history-%/two', '#history-c/two', '#history-a/', '#history-a', '#a/two'])
      expect(await go(fragment, elements), fragment).to.deep.equal(['', '']);
  });

  it('name an event of the timeline in a history-story by the id of that', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const inner = await Promise.all(
      ['x', 'y'].map(async (id) => {
        const element = Object.assign(document.createElement('history-story'), { id, story: { ...story, title: 'T' } });
        place.append(element);
        await element.updateComplete;
        return element.shadowRoot!.querySelector('history-timeline')!;
      }),
    );
    for (const element of inner) await element.updateComplete;
    expect(await go('#history-y/two', inner)).to.deep.equal(['', 'Two']);
  });

  it('keep what is looked for in each by its id', async () => {
    const [first, second] = await show('a', 'b');
    const field = first!.shadowRoot!.querySelector<HTMLInputElement>('[type="search"]')!;
    field.value = 'two';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await first!.updateComplete;
    expect(new URL(location.href).searchParams.get('history-a-query')).to.equal('two');
    const later = await show('a', 'b', '');
    expect(later.map(({ query }) => query)).to.deep.equal(['two', '', '']);
    expect([second!.query, parts(second!, 'title').length]).to.deep.equal(['', 3]);
  });

  it('of 0.1 that say what is looked for are taken by an element with an id that is alone', async () => {
    history.replaceState(null, '', '?history-query=two');
    expect((await show('alone')).map(({ query }) => query)).to.deep.equal(['two']);
  });
});
