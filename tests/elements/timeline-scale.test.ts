import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { address, fixture, html, icmec, oneEvent, parts, texts, waitUntil } from '../support/elements.js';

const story = {
  lang: 'en',
  eras: [
    { title: 'Late', date: '1995/..' },
    { title: 'Early', date: '1990/1999' },
    { title: 'After', date: '2000/2001' },
  ],
  events: [
    { id: 'end', date: '2001-12-31', title: 'The end', text: 'It <em>ends</em>.' },
    { id: 'start', date: '1990-01-01', title: 'The start' },
    { id: 'then', title: 'Then' },
    { id: 'span', date: '1992/1997~', title: 'A span' },
    { id: 'middle', date: '1996-01-01', title: 'The middle' },
  ],
};

/** Waits until the width is measured, and the whole time axis fits into it. */
const fits = (element: HistoryTimeline, width: number): Promise<void> =>
  waitUntil(() => {
    const length = find(element, '.time').style.getPropertyValue('--_length');
    return Math.abs(parseFloat(length) - (Math.max(width / 16, 40) - 12.5)) < 0.1;
  }, `fits ${width} px`);

async function show(attributes: Partial<HistoryTimeline> = {}, dir = 'ltr', width = 800): Promise<HistoryTimeline> {
  const place = await fixture(html`<div dir=${dir} lang="en"></div>`);
  place.setAttribute('style', `inline-size: ${width}px; font-size: 16px`);
  const element = document.createElement('history-timeline');
  Object.assign(element, { layout: 'proportional', story, ...attributes });
  place.append(element);
  await element.updateComplete;
  if (find(element, '.time')) await fits(element, width);
  return element;
}

const find = <T extends HTMLElement>(element: HistoryTimeline, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;
const all = (element: HistoryTimeline, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const entry = (element: HistoryTimeline, title: string): HTMLElement =>
  all(element, 'li').find((item) => item.textContent!.includes(title))!;
const left = (item: HTMLElement): number => item.getBoundingClientRect().left;
const zoomButton = (element: HistoryTimeline, name: string): HTMLButtonElement =>
  find(element, `[part="zoom"][aria-label="${name}"]`);

/** Pairs of rendered entries whose boxes overlap. */
const collisions = (items: readonly HTMLElement[]): string[] => {
  const boxes = items
    .filter((item) => !item.matches('[data-mark~="away"]'))
    .map((item) => ({ name: item.textContent!.trim(), box: item.getBoundingClientRect() }));
  return boxes.flatMap(({ name, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right - 0.5 &&
          other.left < box.right - 0.5 &&
          box.top < other.bottom - 0.5 &&
          other.top < box.bottom - 0.5,
      )
      .map(({ name: other }) => `${name} / ${other}`),
  );
};

const ctrlWheel = (element: HistoryTimeline, clientX: number, deltaY: number): WheelEvent => {
  const event = new WheelEvent('wheel', { ctrlKey: true, deltaY, clientX, bubbles: true, cancelable: true });
  find(element, '.time').dispatchEvent(event);
  return event;
};

describe('history-timeline true to time', () => {
  it('places its events by their dates, beside an axis', async () => {
    const element = await show();
    const [start, middle, end] = ['The start', 'The middle', 'The end'].map((title) => left(entry(element, title)));
    // 2191 of 4382 days.
    expect((middle! - start!) / (end! - start!)).to.be.closeTo(0.5, 0.001);
    const ticks = all(element, '.axis div');
    const at = (year: string) => left(ticks.find((tick) => tick.textContent === year)!);
    expect(at('1990')).to.be.closeTo(start!, 1);
    expect(at('1996')).to.be.closeTo(middle!, 1);
  });

  it('is one list for assistive technology, in order of time, with what an entry says behind a button', async () => {
    const element = await show({ order: 'newest', groupBy: 'decade' });
    expect(all(element, 'ol[role="list"] > li')).to.have.length(5);
    expect(parts(element, 'title')).to.deep.equal(['The start', 'Then', 'A span', 'The middle', 'The end']);
    expect(parts(element, 'date')).to.deep.equal([
      'January 1, 1990',
      '1992 – about 1997',
      'January 1, 1996',
      'December 31, 2001',
    ]);
    expect(find(element, '.axis').getAttribute('aria-hidden')).to.equal('true');
    const scroller = find(element, '[part="scale"]');
    expect([scroller.tabIndex, scroller.getAttribute('role'), scroller.getAttribute('aria-label')]).to.deep.equal([
      0,
      'group',
      'Timeline to scale',
    ]);
    expect(all(element, 'details')).to.have.length(1);
    expect(all(element, '[open]')).to.have.length(0);
    find(element, 'summary').click();
    expect(find(element, '[part="text"] em').checkVisibility()).to.equal(true);
  });

  it('marks an undated entry, where the one before it is', async () => {
    const element = await show();
    const then = entry(element, 'Then');
    expect(left(then)).to.be.closeTo(left(entry(element, 'The start')), 0.5);
    const word = then.querySelector<HTMLElement>('.aside')!;
    expect(word.textContent).to.equal('undated');
    expect(word.getBoundingClientRect().width).to.be.greaterThan(20);
  });

  it('draws a span from its first to its last day, and fades the end that is only about right', async () => {
    const element = await show();
    const span = entry(element, 'A span');
    expect(span.dataset.mark!.trim()).to.equal('soft-end');
    const perDay = (left(entry(element, 'The end')) - left(entry(element, 'The start'))) / 4382;
    expect(parseFloat(getComputedStyle(span, '::after').inlineSize)).to.be.closeTo(2192 * perDay, 1);
  });

  it('stacks what would collide, also in a narrow place, and all of it can be reached by scrolling', async () => {
    for (const width of [800, 300]) {
      const element = await show({ story: icmec, groupBy: 'none' }, 'ltr', width);
      expect(collisions(all(element, 'li'))).to.deep.equal([]);
      const scroller = find(element, '.scroller');
      const end = Math.max(...all(element, 'li').map((item) => item.getBoundingClientRect().right));
      expect(end - scroller.getBoundingClientRect().left).to.be.at.most(scroller.scrollWidth + 1);
      expect(scroller.scrollHeight).to.be.at.most(scroller.clientHeight + 1);
    }
  });

  it('shows eras as bands, and stacks those that overlap', async () => {
    const element = await show();
    expect(texts(element, '[part="era"]')).to.deep.equal(['Early 1990 – 1999', 'Late from 1995', 'After 2000 – 2001']);
    const [early, late, after] = all(element, '[part="era"]').map((band) => band.getBoundingClientRect());
    expect(late!.top).to.be.at.least(early!.bottom);
    expect(after!.top).to.be.closeTo(early!.top, 1);
    expect(late!.left).to.be.greaterThan(early!.left);
  });

  it('is mirrored where one reads from right to left', async () => {
    const element = await show({}, 'rtl');
    const right = (title: string) => entry(element, title).getBoundingClientRect().right;
    expect(right('The end')).to.be.lessThan(right('The middle'));
    expect((right('The start') - right('The middle')) / (right('The start') - right('The end'))).to.be.closeTo(
      0.5,
      0.001,
    );
  });

  it('writes the words of the axis in the language of the page', async () => {
    const element = await show();
    element.parentElement!.lang = 'zh';
    await waitUntil(() => parts(element, 'tick')[0] === '1990年');
  });

  it('is the plain list where nothing has a date, and after the scale is taken away', async () => {
    const element = await show({ story: { events: [{ title: 'A' }, { title: 'B' }] } });
    expect(all(element, '.scroller')).to.have.length(0);
    expect(parts(element, 'title')).to.deep.equal(['A', 'B']);
    element.story = story;
    await element.updateComplete;
    expect(all(element, '.scroller')).to.have.length(1);
    element.layout = 'vertical';
    await element.updateComplete;
    expect(all(element, '.scroller, [data-mark], li[style]')).to.have.length(0);
  });

  it('leaves no room for events that a search leaves out', async () => {
    const element = await show();
    const { height } = find(element, 'ol').getBoundingClientRect();
    element.query = 'middle';
    await element.updateComplete;
    expect(find(element, 'ol').getBoundingClientRect().height).to.be.lessThan(height);
    expect(all(element, 'li:not([hidden])')).to.have.length(1);
  });

  it('shows a story from a file', async () => {
    const element = document.createElement('history-timeline');
    Object.assign(element, { layout: 'proportional', src: address(JSON.stringify(story)) });
    document.body.append(element);
    await oneEvent(element, 'load');
    await waitUntil(() => parts(element, 'tick').includes('1996'), 'the ticks of the story');
    element.remove();
  });
});

describe('zooming into time', () => {
  const deep = {
    events: [
      { id: 'bang', date: 'Y-13800000000~', title: 'The big bang', text: 'All.' },
      { id: 'day', date: '1969-07-20', title: 'The Moon', text: 'A day.' },
      { id: 'now', date: '2020', title: 'Now' },
    ],
  };

  it('goes by buttons, and the day in the middle stays', async () => {
    const element = await show();
    const scroller = find(element, '.scroller');
    const { left: edge, width } = scroller.getBoundingClientRect();
    const middle = entry(element, 'The middle');
    const { scrollWidth } = scroller;
    zoomButton(element, 'Zoom in').click();
    await element.updateComplete;
    expect(scroller.scrollWidth).to.be.greaterThan(scrollWidth * 1.5);
    const before = left(middle) - edge - width / 2;
    zoomButton(element, 'Zoom in').click();
    await element.updateComplete;
    expect(left(middle) - edge - width / 2).to.be.closeTo(before * 2, 2);
    zoomButton(element, 'Whole period').click();
    await element.updateComplete;
    expect([scroller.scrollWidth, scroller.scrollLeft]).to.deep.equal([scrollWidth, 0]);
  });

  it('goes by keys, only while the focus is inside', async () => {
    const element = await show();
    const scroller = find(element, '.scroller');
    const { scrollWidth } = scroller;
    await sendKeys({ press: '+' });
    await element.updateComplete;
    expect(scroller.scrollWidth).to.equal(scrollWidth);
    scroller.focus();
    await sendKeys({ press: '+' });
    await element.updateComplete;
    const nearer = scroller.scrollWidth;
    expect(nearer).to.be.greaterThan(scrollWidth * 1.5);
    await sendKeys({ press: '+' });
    await sendKeys({ press: '-' });
    await element.updateComplete;
    expect(scroller.scrollWidth).to.be.closeTo(nearer, 1);
    await sendKeys({ press: '0' });
    await element.updateComplete;
    expect(scroller.scrollWidth).to.equal(scrollWidth);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`goes by the wheel with Ctrl, and the day under the pointer stays (${dir})`, async () => {
      const element = await show({}, dir);
      const middle = entry(element, 'The middle');
      const side = () => middle.getBoundingClientRect()[dir === 'ltr' ? 'left' : 'right'];
      const pointer = Math.round(side());
      for (let step = 0; step < 6; step++) {
        const away = side() - pointer;
        expect(ctrlWheel(element, pointer, -100).defaultPrevented).to.equal(true);
        await element.updateComplete;
        expect(side() - pointer).to.be.closeTo(away * 2, 1.5);
      }
      expect(find(element, '.scroller').scrollWidth).to.be.greaterThan(20_000);
    });
  }

  it('leaves the wheel without Ctrl to the page', async () => {
    const element = await show();
    const event = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    find(element, '.time').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('reaches from 13.8 billion years to a single day, and never draws much', async () => {
    const element = await show({ story: deep });
    expect(parts(element, 'tick')).to.include('10 billion years ago');
    const moon = entry(element, 'The Moon');
    const seen = new Set<string>();
    for (let step = 0; step < 45; step++) {
      ctrlWheel(element, left(moon), -100);
      await element.updateComplete;
      parts(element, 'tick').forEach((words) => seen.add(words));
      expect(all(element, '.axis div').length).to.be.at.most(60);
      expect(collisions(all(element, 'li'))).to.deep.equal([]);
    }
    for (const words of ['10 million years ago', '100000 BC', '1950', 'July 1969', 'July 20, 1969']) {
      expect([...seen]).to.include(words);
    }
    const scroller = find(element, '.scroller');
    const [first, last] = all(element, '.axis div').filter(({ textContent }) => /July (20|21)/.test(textContent!));
    expect(left(last!) - left(first!)).to.be.closeTo(scroller.clientWidth - 12.5 * 16, 2);
    expect(scroller.scrollWidth).to.be.lessThan(1_000_000);
  });

  it('draws further where the reader scrolls on', async () => {
    const element = await show({ story: deep });
    for (let step = 0; step < 20; step++) {
      ctrlWheel(element, left(entry(element, 'The Moon')), -100);
      await element.updateComplete;
    }
    const scroller = find(element, '.scroller');
    const ticks = () => parts(element, 'tick').join();
    const before = ticks();
    scroller.scrollLeft = 100;
    // Now the part around this position is rendered, so that scrolling can continue.
    await waitUntil(() => scroller.scrollLeft > 10_000 && ticks() !== before);
  });

  it('brings an event that is far away into sight when the focus, a script or an address goes there', async () => {
    const element = await show({ story: deep });
    for (let step = 0; step < 30; step++) {
      ctrlWheel(element, left(entry(element, 'The Moon')), -100);
      await element.updateComplete;
    }
    const bang = entry(element, 'The big bang');
    const scroller = find(element, '.scroller');
    const isSeen = (item: HTMLElement) => {
      const [box, view] = [item.getBoundingClientRect(), scroller.getBoundingClientRect()];
      return !item.matches('[data-mark~="away"]') && box.left >= view.left - 1 && box.left < view.right;
    };
    expect(isSeen(bang)).to.equal(false);
    bang.querySelector('summary')!.focus();
    await waitUntil(() => isSeen(bang));
    expect(element.goTo('day')).to.equal(true);
    await waitUntil(() => isSeen(entry(element, 'The Moon')));
    expect(find(element, '[aria-current] [part="title"]').textContent!.trim()).to.equal('The Moon');
    element.next();
    await waitUntil(() => isSeen(entry(element, 'Now')));
  });

  it('fits again when its place has another width, and keeps its place in one that was hidden', async () => {
    const element = await show();
    const scroller = find(element, '.scroller');
    element.parentElement!.style.inlineSize = '1000px';
    await fits(element, 1000);
    const edge = entry(element, 'The end').getBoundingClientRect().right;
    expect(edge).to.be.closeTo(scroller.getBoundingClientRect().right, 1);
    zoomButton(element, 'Zoom in').click();
    await element.updateComplete;
    const { scrollLeft } = scroller;
    element.parentElement!.style.display = 'none';
    await new Promise(requestAnimationFrame);
    element.parentElement!.style.display = '';
    await waitUntil(() => Math.abs(scroller.scrollLeft - scrollLeft) < 2);
  });

  it('works after a move', async () => {
    const element = await show();
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.setAttribute('style', 'inline-size: 1000px; font-size: 16px');
    elsewhere.append(element);
    await fits(element, 1000);
    zoomButton(element, 'Zoom in').click();
    await element.updateComplete;
    expect(find(element, '.scroller').scrollWidth).to.be.greaterThan(1500);
  });
});
