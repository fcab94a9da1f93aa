import { expect } from '@open-wc/testing';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { fixture, html, parts, until } from '../support/elements.js';

const many = (count: number): { id: string; date: string; title: string; text: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    date: String(1000 + Math.floor(index / 2)),
    title: `Title ${index}`,
    text: `Text ${index}`,
  }));

const show = async (): Promise<HistoryTimeline> => fixture(html`<history-timeline></history-timeline>`);
const items = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('li')];

/** The work in the task of the first rendering; slices follow in later tasks. */
const atOnce = async (): Promise<void> => {
  for (let count = 0; count < 20; count++) await null;
};

/** The items that have changed. */
async function changedBy(element: HistoryTimeline, act: () => void): Promise<string[]> {
  const changed = new Set<string>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const item = (target instanceof Element ? target : target.parentElement)?.closest('li');
      changed.add(item?.querySelector('[part="title"]')!.textContent ?? target.nodeName);
    }
  });
  observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
  act();
  await element.updateComplete;
  await atOnce();
  observer.disconnect();
  return [...changed];
}

describe('history-timeline: long lists', () => {
  it('shows a first screen at once, and all when it is complete', async () => {
    const element = await show();
    element.story = { lang: 'en', events: many(500) };
    await atOnce();
    expect(items(element)).to.have.length(48);
    await element.updateComplete;
    expect(items(element)).to.have.length(500);
    expect(parts(element, 'title')[499]).to.equal('Title 499');
  });

  it('has all in the page before it is printed', async () => {
    const element = await show();
    element.story = { lang: 'en', events: many(500) };
    await atOnce();
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'title')).to.have.length(500);
    await element.updateComplete;
    expect(items(element)).to.have.length(500);
  });

  it('draws nothing as long as it is not displayed, and its first screen in the frame in which it is', async () => {
    const element = await fixture<HistoryTimeline>(html`<history-timeline hidden></history-timeline>`);
    element.story = { lang: 'en', events: many(500) };
    await element.updateComplete;
    // By now, a displayed list would be complete.
    const other = await show();
    other.story = { lang: 'en', events: many(500) };
    await other.updateComplete;
    expect(items(other)).to.have.length(500);
    expect(items(element)).to.have.length(0);
    element.hidden = false;
    // Observers are called after the callbacks of this frame, before its paint.
    await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
    expect(items(element)).to.not.have.length(0);
    await until(() => items(element).length === 500);
    expect(parts(element, 'title')[499]).to.equal('Title 499');
  });

  it('leaves its entries as they are while it is hidden, and shows what has changed once it is displayed', async () => {
    const element = await show();
    element.story = { lang: 'en', events: many(60) };
    await element.updateComplete;
    const [first, second] = items(element);
    element.hidden = true;
    const changed = await changedBy(element, () => {
      element.story = {
        lang: 'en',
        events: many(60).map((event, index) => (index ? event : { ...event, title: 'New' })),
      };
    });
    expect(changed).to.deep.equal([]);
    element.hidden = false;
    await until(() => parts(element, 'title')[0] === 'New');
    expect(items(element)[0]).to.equal(first);
    expect(items(element)[1]).to.equal(second);
    expect(items(element)).to.have.length(60);
  });

  it('goes on with the slices that were left when it was hidden', async () => {
    const element = await show();
    element.story = { lang: 'en', events: many(500) };
    await atOnce();
    element.hidden = true;
    await element.updateComplete;
    const count = items(element).length;
    expect(count).to.be.below(500);
    element.hidden = false;
    await until(() => items(element).length === 500);
    expect(parts(element, 'title').slice(0, 500)).to.deep.equal(many(500).map(({ title }) => title));
  });

  for (const isHidden of [true, false])
    it(`has all in the end where it was moved ${isHidden ? 'while it was hidden' : 'between two slices'}`, async () => {
      const element = await show();
      element.hidden = isHidden;
      element.story = { lang: 'en', events: many(500) };
      await atOnce();
      const parent = element.parentNode!;
      element.remove();
      await atOnce();
      parent.append(element);
      await element.updateComplete;
      element.hidden = false;
      await until(() => items(element).length === 500);
    });

  it('has all in the page before it is printed, though it is not displayed yet', async () => {
    const element = await show();
    element.hidden = true;
    element.story = { lang: 'en', events: many(500) };
    await element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'title')).to.have.length(500);
    element.hidden = false;
    await element.updateComplete;
    expect(items(element)).to.have.length(500);
  });

  it('has all where it has no box of its own', async () => {
    const element = await show();
    element.style.display = 'contents';
    element.story = { lang: 'en', events: many(500) };
    await element.updateComplete;
    expect(items(element)).to.have.length(500);
  });

  it('is one list of all its entries', async () => {
    const element = await show();
    element.story = { events: many(100) };
    await element.updateComplete;
    const lists = element.shadowRoot!.querySelectorAll('[role="list"]');
    expect(lists).to.have.length(1);
    expect(lists[0]!.querySelectorAll(':scope > [role="none"] > [role="listitem"]')).to.have.length(100);
  });

  for (const layout of ['vertical', 'horizontal'] as const)
    it(`shows the heading of each group, also where its entries come later: ${layout}`, async () => {
      const element = await show();
      Object.assign(element, { layout, groupBy: 'year' });
      element.story = {
        events: many(300).map((event, index) => ({ ...event, date: String(1901 + Math.floor(index / 20)) })),
      };
      await element.updateComplete;
      const headings = [...element.shadowRoot!.querySelectorAll('[part="group"]')];
      expect(headings).to.have.length(15);
      expect(headings.filter((heading) => heading.getBoundingClientRect().height === 0)).to.deep.equal([]);
    });

  it('changes the one entry whose event has changed', async () => {
    const element = await show();
    const events = many(300);
    element.story = { events };
    await element.updateComplete;
    const before = items(element);
    const changed = await changedBy(element, () => {
      element.story = { events: many(300).map((event, index) => (index === 200 ? { ...event, title: 'New' } : event)) };
    });
    expect(changed).to.deep.equal(['New']);
    expect(items(element)).to.deep.equal(before);
  });

  it('goes on where it was when it is taken out and put back', async () => {
    const element = await show();
    element.story = { events: many(500) };
    await atOnce();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    await element.updateComplete;
    expect(items(element)).to.have.length(500);
  });

  it('shows another story that comes while the first is being drawn', async () => {
    const element = await show();
    element.story = { events: many(500) };
    await atOnce();
    element.story = { events: [{ title: 'Alone' }] };
    await element.updateComplete;
    expect(parts(element, 'title')).to.deep.equal(['Alone']);
  });

  it('goes to an event that is not drawn yet', async () => {
    const element = await show();
    element.story = { events: many(500) };
    await atOnce();
    expect(element.goTo('e400')).to.equal(true);
    await element.updateComplete;
    const current = element.shadowRoot!.querySelectorAll('[aria-current]');
    expect([...current].map((item) => item.querySelector('[part="title"]')!.textContent)).to.deep.equal(['Title 400']);
  });

  it('folds away what is beyond the limit, also in later slices', async () => {
    const element = await show();
    element.limit = 3;
    element.story = { events: many(300) };
    await element.updateComplete;
    expect(items(element).filter((item) => !item.hidden)).to.have.length(3);
  });

  it('draws a strip whole', async () => {
    const element = await show();
    element.layout = 'horizontal';
    element.story = { events: many(100) };
    await atOnce();
    expect(element.shadowRoot!.querySelectorAll('ol')).to.have.length(1);
    expect(items(element)).to.have.length(100);
  });
});
