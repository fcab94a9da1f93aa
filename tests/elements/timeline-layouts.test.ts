import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { fixture, html, oneEvent, parts, texts, until } from '../support/elements.js';

const story = {
  lang: 'en',
  events: Array.from({ length: 9 }, (_, index) => ({
    id: `e${index + 1}`,
    date: String(1991 + index),
    title: `Event ${index + 1}`,
    text: `What happened <a href="#x">then</a>, ${index + 1}.`,
    importance: index % 4 === 0 ? 'key' : 'normal',
  })),
};

async function show(attributes: Partial<HistoryTimeline> = {}, dir = 'ltr'): Promise<HistoryTimeline> {
  const place = await fixture(html`<div dir=${dir}></div>`);
  place.setAttribute('style', 'inline-size: 600px; font-size: 16px');
  const element = document.createElement('history-timeline');
  Object.assign(element, { story, ...attributes });
  place.append(element);
  await element.updateComplete;
  return element;
}

const find = <T extends HTMLElement>(element: HistoryTimeline, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const all = (element: HistoryTimeline, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The title of the first entry that the strip shows whole. */
const inView = (element: HistoryTimeline): string => {
  const strip = find(element, '.strip').getBoundingClientRect();
  const item = all(element, 'li').find((entry) => {
    const box = entry.getBoundingClientRect();
    return box.left >= strip.left - 2 && box.right <= strip.right + 2;
  });
  return item?.querySelector('h3')!.textContent!.trim() ?? '';
};

const current = (element: HistoryTimeline): string =>
  find(element, '[aria-current] [part="title"]')?.textContent!.trim() ?? '';

const selections = (element: HistoryTimeline): string[] => {
  const ids: string[] = [];
  element.addEventListener('history-timeline-select', (event) => ids.push((event as CustomEvent).detail.id));
  return ids;
};

describe('the layouts of a history-timeline', () => {
  for (const layout of ['vertical', 'alternating', 'compact', 'horizontal'] as const) {
    it(`are the same list: ${layout}`, async () => {
      const element = await show({ layout });
      expect(all(element, 'ol[role="list"] > li')).to.have.length(9);
      expect(parts(element, 'title')).to.deep.equal(story.events.map(({ title }) => title));
      expect(parts(element, 'date')[8]).to.equal('1999');
      expect(parts(element, 'text')[0]).to.equal('What happened then, 1.');
    });
  }

  it('are vertical where the name is not known', async () => {
    const element = await show({ layout: 'diagonal' as 'vertical' });
    expect(find(element, '[part="base"]').className).to.equal('root vertical');
    element.layout = 'horizontal';
    await element.updateComplete;
    expect(find(element, '.strip')).not.to.equal(null);
    expect(parts(element, 'title')).to.have.length(9);
    element.layout = null as unknown as 'vertical';
    await element.updateComplete;
    expect(find(element, '.strip')).to.equal(null);
    expect(parts(element, 'title')).to.have.length(9);
  });

  it('keep the groups', async () => {
    const element = await show({ layout: 'horizontal', groupBy: 'decade' });
    expect(texts(element, '.strip section > h3')).to.deep.equal(['1990s']);
  });

  it('alternate where the container is wide, and only there', async () => {
    const element = await show({ layout: 'alternating' });
    const left = (item: HTMLElement) => item.querySelector('h3')!.getBoundingClientRect().left;
    const [first, second] = all(element, 'li');
    expect(left(first!)).to.equal(left(second!));
    element.parentElement!.style.inlineSize = '900px';
    expect(left(first!)).to.be.greaterThan(left(second!) + 300);
  });
});

describe('a compact history-timeline', () => {
  it('shows the text on demand', async () => {
    const element = await show({ layout: 'compact' });
    const details = find<HTMLDetailsElement>(element, 'details');
    expect([details.open, texts(element, 'summary')[0]]).to.deep.equal([false, 'Read more: Event 1']);
    expect(find(element, 'li > h3').textContent!.trim()).to.equal('Event 1');
    details.querySelector('summary')!.click();
    expect(details.open).to.equal(true);
    expect(details.querySelector('p')!.textContent).to.equal('What happened then, 1.');
  });

  it('opens by the keyboard, and tells that the reader selected the event, but not when it closes', async () => {
    const element = await show({ layout: 'compact' });
    const ids = selections(element);
    find(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find<HTMLDetailsElement>(element, 'details').open);
    await sendKeys({ press: 'Enter' });
    await until(() => !find<HTMLDetailsElement>(element, 'details').open);
    expect(ids).to.deep.equal(['e1']);
  });

  it('has nothing to open where an event has no text', async () => {
    const element = await show({ layout: 'compact', story: { events: [{ title: 'A' }] } });
    expect(find(element, 'details')).to.equal(null);
  });

  it('opens the event that a script goes to', async () => {
    const element = await show({ layout: 'compact' });
    element.goTo('e3');
    await element.updateComplete;
    expect(all(element, 'details[open]')).to.deep.equal([all(element, 'details')[2]]);
  });
});

describe('a horizontal history-timeline', () => {
  it('goes on and back by its buttons, keeps the focus, and says once where it is', async () => {
    const element = await show({ layout: 'horizontal' });
    const ids = selections(element);
    const next = find<HTMLButtonElement>(element, '[part="next"]');
    next.focus();
    next.click();
    await until(() => inView(element) === 'Event 2');
    expect(texts(element, '[role="status"]')).to.deep.equal(['2 of 9: Event 2']);
    expect(current(element)).to.equal('Event 2');
    expect(element.shadowRoot!.activeElement).to.equal(next);
    find(element, '[part="previous"]').click();
    await until(() => inView(element) === 'Event 1');
    expect(ids).to.deep.equal(['e2', 'e1']);
    find(element, '[part="previous"]').click();
    expect(ids).to.deep.equal(['e2', 'e1']);
  });

  it('says of a button that it leads nowhere at either end, and leaves it its focus', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.strip');
    const disabled = (): string[] => all(element, '[aria-disabled="true"]').map((button) => button.part.value);
    expect(disabled()).to.deep.equal(['previous']);
    press(strip, { key: 'End' });
    await until(() => current(element) === 'Event 9');
    expect(disabled()).to.deep.equal(['next']);
    find(element, '[part="previous"]').click();
    await until(() => current(element) === 'Event 8');
    expect(disabled()).to.deep.equal([]);
    find(element, '[part="previous"]').focus();
    press(strip, { key: 'Home' });
    await until(() => current(element) === 'Event 1');
    expect(disabled()).to.deep.equal(['previous']);
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '[part="previous"]'));
  });

  it('says so of a strip that a reader has moved, too, and of one that begins elsewhere', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.strip');
    const isDisabled = (part: string): boolean => find(element, `[part="${part}"]`).ariaDisabled === 'true';
    strip.scrollLeft = 400;
    await until(() => !isDisabled('previous'));
    strip.scrollLeft = 0;
    await until(() => isDisabled('previous'));
    expect(isDisabled('next')).to.equal(false);
    const other = await show({ layout: 'horizontal', startAt: 'last' });
    const disabled = all(other, '[aria-disabled="true"]').map((button) => button.part.value);
    expect(disabled).to.deep.equal(['next']);
  });

  for (const [dir, on, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`goes on and back by the arrow keys, ${dir}, and to both ends`, async () => {
      const element = await show({ layout: 'horizontal' }, dir);
      const strip = find(element, '.strip');
      strip.focus();
      await sendKeys({ press: on });
      await until(() => current(element) === 'Event 2' && inView(element) === 'Event 2');
      await sendKeys({ press: on });
      await until(() => current(element) === 'Event 3' && inView(element) === 'Event 3');
      await sendKeys({ press: back });
      await until(() => current(element) === 'Event 2' && inView(element) === 'Event 2');
      await sendKeys({ press: 'End' });
      await until(() => current(element) === 'Event 9');
      await until(() => {
        const box = all(element, 'li')[8]!.getBoundingClientRect();
        const view = strip.getBoundingClientRect();
        return box.left >= view.left - 2 && box.right <= view.right + 2;
      });
      await sendKeys({ press: 'Home' });
      await until(() => current(element) === 'Event 1' && inView(element) === 'Event 1');
      expect(element.shadowRoot!.activeElement).to.equal(strip);
    });
  }

  it('goes as far as the keys are pressed, however fast', async () => {
    const element = await show({ layout: 'horizontal' });
    const ids = selections(element);
    const strip = find(element, '.strip');
    for (let press = 0; press < 5; press++) {
      strip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
      await element.updateComplete;
    }
    await until(() => inView(element) === 'Event 6');
    expect(ids).to.deep.equal(['e2', 'e3', 'e4', 'e5', 'e6']);
  });

  it('keeps the entry that it is on its way to, and lets go of one that the reader has moved out of view', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.strip');
    strip.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    await element.updateComplete;
    strip.dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    expect(current(element)).to.equal('Event 9');
    await until(() => Math.abs(strip.scrollWidth - strip.clientWidth - strip.scrollLeft) < 2);
    expect(current(element)).to.equal('Event 9');
    strip.scrollTo({ left: 0, behavior: 'instant' });
    await until(() => current(element) === '');
  });

  const press = (target: Element, init: KeyboardEventInit): boolean =>
    !target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));

  it('takes no key but its own, and none from elsewhere', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.strip');
    const link = find(element, 'li a');
    expect(press(strip, { key: 'ArrowRight' })).to.equal(true);
    expect(press(link, { key: 'ArrowRight' })).to.equal(true);
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', ' ', 'Tab', 'a', 'constructor'])
      expect(press(strip, { key }), key).to.equal(false);
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(press(strip, { key: 'ArrowLeft', [modifier]: true }), modifier).to.equal(false);
    expect(press(document.body, { key: 'ArrowRight' })).to.equal(false);
    expect(press(find(element, '[part="next"]'), { key: 'ArrowRight' })).to.equal(false);
  });

  it('leaves wheel and touch to the browser', async () => {
    const element = await show({ layout: 'horizontal' });
    for (const type of ['wheel', 'touchstart', 'touchmove']) {
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      find(element, 'li p').dispatchEvent(event);
      expect(event.defaultPrevented, type).to.equal(false);
    }
    expect(getComputedStyle(find(element, '.strip')).overscrollBehaviorY).to.equal('auto');
  });

  it('goes on from where the reader has scrolled it', async () => {
    const element = await show({ layout: 'horizontal' });
    const strip = find(element, '.strip');
    const [first, , , fourth] = all(element, 'li');
    strip.scrollTo({ left: fourth!.offsetLeft - first!.offsetLeft, behavior: 'instant' });
    await until(() => inView(element) === 'Event 4');
    find(element, '[part="next"]').click();
    await until(() => inView(element) === 'Event 5');
    expect(current(element)).to.equal('Event 5');
  });

  it('does not scroll the page', async () => {
    const element = await show({ layout: 'horizontal' });
    const filler = document.createElement('div');
    filler.setAttribute('style', 'block-size: 3000px');
    element.parentElement!.append(filler);
    scrollTo(0, 20);
    find(element, '[part="next"]').click();
    element.goTo('e7');
    await until(() => inView(element) === 'Event 7');
    expect(scrollY).to.equal(20);
    scrollTo(0, 0);
  });

  it('steps over events that are out of what is looked for, or folded away', async () => {
    const element = await show({ layout: 'horizontal', density: 'key' });
    find(element, '[part="next"]').click();
    await until(() => current(element) === 'Event 5');
    expect(texts(element, '[role="status"]')).to.deep.equal(['2 of 3: Event 5']);
    element.query = '1993';
    await element.updateComplete;
    element.previous();
    await until(() => current(element) === 'Event 3');
  });
});

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
        const view = find(element, '.strip').getBoundingClientRect();
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
