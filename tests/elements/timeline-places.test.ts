import { expect } from '@open-wc/testing';
import { oneEvent, until } from '../support/elements.js';
import { all, current, find, inView, selections, show } from '../support/nine-events.js';

describe('where a history-timeline starts', () => {
  it('is its first event, and none is marked', async () => {
    const element = await show({ layout: 'horizontal' });
    expect([inView(element), current(element)]).to.deep.equal(['Event 1', '']);
  });

  for (const [startAt, expected] of [
    ['first', 'Event 1'],
    ['last', 'Event 9'],
    ['today', 'Event 9'],
    ['e4', 'Event 4'],
    ['nowhere', ''],
  ] as const) {
    it(`is ${expected || 'not marked'} for ${startAt}, takes no focus and scrolls the strip alone`, async () => {
      const before = document.activeElement;
      const element = await show({ layout: 'horizontal', startAt });
      expect(current(element)).to.equal(expected);
      const visible = all(element, 'li').filter((item) => {
        const box = item.getBoundingClientRect();
        const view = find(element, '.carousel').getBoundingClientRect();
        return box.left >= view.left - 2 && box.right <= view.right + 2;
      });
      const titles = visible.map((item) => item.querySelector('h3')!.textContent!.trim());
      expect(titles).to.include(expected || 'Event 1');
      expect([document.activeElement, scrollY]).to.deep.equal([before, 0]);
    });
  }

  it('is marked in a list, which leaves the page where it is', async () => {
    const element = await show({ startAt: 'last' });
    expect([current(element), scrollY]).to.deep.equal(['Event 9', 0]);
    element.previous();
    await element.updateComplete;
    expect(current(element)).to.equal('Event 8');
    scrollTo(0, 0);
  });

  it('is shown also beyond the limit', async () => {
    const element = await show({ layout: 'horizontal', limit: 2, startAt: 'e5' });
    expect([current(element), all(element, 'li:not([hidden])').length]).to.deep.equal(['Event 5', 9]);
  });

  it('is taken again for another story, as long as the reader has gone nowhere', async () => {
    const element = await show({ startAt: 'last' });
    element.story = { events: [{ title: 'A' }, { title: 'B' }] };
    await element.updateComplete;
    expect(current(element)).to.equal('B');
    element.previous();
    element.story = { events: [{ title: 'A' }, { title: 'C' }] };
    await element.updateComplete;
    expect(current(element)).to.equal('A');
  });
});

describe('the methods of a history-timeline', () => {
  it('go to an event, to the next and the previous one, and fire nothing', async () => {
    const element = await show();
    const ids = selections(element);
    expect(element.goTo('e4')).to.equal(true);
    await element.updateComplete;
    expect(current(element)).to.equal('Event 4');
    element.next();
    await element.updateComplete;
    expect(current(element)).to.equal('Event 5');
    element.previous();
    element.previous();
    await element.updateComplete;
    expect([current(element), ...ids]).to.deep.equal(['Event 4']);
    scrollTo(0, 0);
  });

  it('know no event that is not there, and stop at the ends', async () => {
    const element = await show();
    expect(element.goTo('nowhere')).to.equal(false);
    element.previous();
    await element.updateComplete;
    expect(current(element)).to.equal('Event 1');
    element.goTo('e9');
    await element.updateComplete;
    element.next();
    await element.updateComplete;
    expect(current(element)).to.equal('Event 9');
    scrollTo(0, 0);
  });

  it('do no harm before the element is on a page', () => {
    const element = document.createElement('history-timeline');
    element.next();
    element.previous();
    expect(element.goTo('a')).to.equal(false);
  });

  it('show the event that they go to, also beyond the limit or out of what is looked for', async () => {
    const element = await show({ limit: 2, query: 'event 2' });
    element.goTo('e7');
    await element.updateComplete;
    expect([current(element), element.query, all(element, 'li:not([hidden])').length]).to.deep.equal([
      'Event 7',
      '',
      9,
    ]);
    scrollTo(0, 0);
  });

  it('bring it into view on the page', async () => {
    const element = await show();
    document.body.style.paddingBlockEnd = '2000px';
    element.goTo('e9');
    await element.updateComplete;
    const { top } = find(element, '[aria-current]').getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
    document.body.style.paddingBlockEnd = '';
    scrollTo(0, 0);
  });

  it('follow an address that names an event of a strip', async () => {
    const element = await show({ layout: 'horizontal' });
    const changed = oneEvent(window, 'hashchange');
    location.hash = '#history-e6';
    await changed;
    await element.updateComplete;
    await until(() => inView(element) === 'Event 6');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
