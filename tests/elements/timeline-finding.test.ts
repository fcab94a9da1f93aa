import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { fixture, html, texts, until } from '../support/elements.js';

const story = {
  lang: 'en',
  eras: [
    { id: 'war', title: 'War', date: '1939/1945' },
    { id: 'peace', title: 'Peace', date: '1946/1960' },
  ],
  events: [
    { id: 'a', date: '1940', title: 'Bruxelles évacuée', tags: ['flight'] },
    { id: 'b', date: '1944', title: 'Geneva meets', tags: ['law', 'meeting'], importance: 'key' },
    { id: 'c', date: '1948', title: 'A declaration', tags: ['law'], importance: 'key' },
    { id: 'd', date: '1959', title: 'Ten principles', tags: ['law'] },
  ],
};

async function show(attributes: Partial<HistoryTimeline> = {}): Promise<HistoryTimeline> {
  const place = await fixture(html`<div></div>`);
  const element = document.createElement('history-timeline');
  Object.assign(element, { story, searchable: true, filterable: true, ...attributes });
  place.append(element);
  await element.updateComplete;
  return element;
}

const root = (element: HistoryTimeline): ShadowRoot => element.shadowRoot!;
const shown = (element: HistoryTimeline): string[] => texts(element, 'li:not([hidden]) [part="title"]');
const count = (element: HistoryTimeline): string => texts(element, '[part="count"]')[0]!;
const field = (element: HistoryTimeline): HTMLInputElement => root(element).querySelector('[type="search"]')!;
const box = (element: HistoryTimeline, label: string): HTMLInputElement =>
  [...root(element).querySelectorAll('label')]
    .find((found) => found.textContent!.trim() === label)!
    .querySelector('input')!;

async function type(element: HistoryTimeline, words: string): Promise<void> {
  field(element).value = words;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

const told = (element: HistoryTimeline): unknown[] => {
  const details: unknown[] = [];
  element.addEventListener('history-timeline-filter', (event) => details.push((event as CustomEvent).detail));
  return details;
};

describe('searching a history-timeline', () => {
  it('is offered only where it is asked for', async () => {
    const element = await show({ searchable: false, filterable: false });
    expect(root(element).querySelector('[role="search"], input')).to.equal(null);
  });

  it('leaves what matches, whatever its case and accents, and counts it', async () => {
    const element = await show();
    expect(count(element)).to.equal('4 of 4 events');
    await type(element, 'EVACUEE');
    expect([shown(element), count(element)]).to.deep.equal([['Bruxelles évacuée'], '1 of 4 events']);
    expect(element.query).to.equal('EVACUEE');
  });

  it('works by typing', async () => {
    const element = await show();
    field(element).focus();
    await sendKeys({ type: 'geneva' });
    await until(() => shown(element).join() === 'Geneva meets');
    expect(root(element).activeElement).to.equal(field(element));
  });

  it('draws no list anew', async () => {
    const element = await show();
    const items = [...root(element).querySelectorAll('li')];
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(root(element).querySelector('ol')!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await type(element, 'declaration');
    await type(element, 'declarations');
    await type(element, '');
    seen.push(...observer.takeRecords());
    expect([...root(element).querySelectorAll('li')]).to.deep.equal(items);
    const names = seen.map(({ attributeName }) => attributeName);
    expect(names.filter((name) => name === 'hidden')).to.have.length(8);
    expect(names.filter((name) => name === 'aria-hidden')).to.have.length(8);
    expect(names).to.have.length(16);
  });

  it('says that nothing matches, and offers all again, with the focus where it was', async () => {
    const element = await show();
    await type(element, 'nobody');
    expect([shown(element), count(element)]).to.deep.equal([[], 'No event matches.']);
    const reset = root(element).querySelector<HTMLButtonElement>('[part="reset"]')!;
    expect(reset.getAttribute('aria-disabled')).to.equal(null);
    reset.focus();
    reset.click();
    await element.updateComplete;
    expect([shown(element).length, count(element), element.query, field(element).value]).to.deep.equal([
      4,
      '4 of 4 events',
      '',
      '',
    ]);
    expect(root(element).activeElement).to.equal(reset);
    expect(reset.getAttribute('aria-disabled')).to.equal('true');
  });

  it('has one line that is announced', async () => {
    const element = await show();
    await type(element, 'geneva');
    expect(texts(element, '[role="status"], [aria-live]')).to.deep.equal(['1 of 4 events']);
  });

  for (const layout of ['vertical', 'horizontal'] as const)
    it(`hides the headings of groups in which nothing matches, and shows them again: ${layout}`, async () => {
      const element = await show({ groupBy: 'era', layout });
      const areShown = (): boolean[] =>
        [...root(element).querySelectorAll<HTMLElement>('section > h3')].map((heading) => heading.offsetHeight > 0);
      await type(element, 'principles');
      expect(areShown()).to.deep.equal([false, true]);
      await type(element, '');
      expect(areShown()).to.deep.equal([true, true]);
    });

  it('looks in the language in which the events are read', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    const element = await show();
    place.append(element);
    element.query = 'janvier';
    element.story = { events: [{ date: '1944-01', title: { en: 'One', fr: 'Un' } }, { title: 'Deux' }] };
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Un']);
  });

  it('finds what is beyond the limit, and keeps the limit', async () => {
    const element = await show({ limit: 1 });
    await type(element, 'de');
    expect([shown(element), count(element)]).to.deep.equal([['A declaration'], '1 of 4 events']);
    await type(element, 'e');
    expect(shown(element)).to.deep.equal(['Bruxelles évacuée']);
    expect(texts(element, '[part="more"]')).to.deep.equal(['Show 3 more']);
  });
});

describe('filtering a history-timeline', () => {
  it('is by tags and eras, as checkboxes', async () => {
    const element = await show();
    expect(texts(element, 'summary')).to.deep.equal(['Filter']);
    expect(texts(element, 'legend')).to.deep.equal(['Topics', 'Eras']);
    expect(texts(element, 'fieldset label')).to.deep.equal(['flight', 'law', 'meeting', 'War', 'Peace']);
  });

  it('takes any of the tags, and any of the eras', async () => {
    const element = await show();
    box(element, 'flight').click();
    await element.updateComplete;
    box(element, 'meeting').click();
    await element.updateComplete;
    expect([shown(element), element.tags]).to.deep.equal([
      ['Bruxelles évacuée', 'Geneva meets'],
      ['flight', 'meeting'],
    ]);
    box(element, 'Peace').click();
    await element.updateComplete;
    expect([shown(element), element.eras]).to.deep.equal([[], ['peace']]);
    box(element, 'flight').click();
    box(element, 'Peace').click();
    await element.updateComplete;
    expect([shown(element), element.tags, element.eras]).to.deep.equal([['Geneva meets'], ['meeting'], []]);
  });

  it('works by the keyboard', async () => {
    const element = await show();
    root(element).querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => root(element).querySelector('details')!.open);
    box(element, 'law').focus();
    await sendKeys({ press: ' ' });
    await until(() => element.tags.join() === 'law');
    expect(shown(element)).to.have.length(3);
  });

  it('follows properties that a script sets, and tells nothing of them', async () => {
    const element = await show();
    const details = told(element);
    element.tags = ['law'];
    element.eras = ['peace'];
    element.query = 'ten';
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Ten principles']);
    expect([field(element).value, box(element, 'law').checked, box(element, 'War').checked]).to.deep.equal([
      'ten',
      true,
      false,
    ]);
    expect(details).to.deep.equal([]);
  });

  it('takes what is no list, or no text, for nothing', async () => {
    const element = await show();
    Object.assign(element, { tags: 'law', eras: null, query: undefined });
    await element.updateComplete;
    expect(shown(element)).to.have.length(4);
  });

  it('tells by an event what a reader looks for', async () => {
    const element = await show();
    const details = told(element);
    await type(element, 'a');
    box(element, 'law').click();
    await element.updateComplete;
    expect(details).to.deep.equal([
      { query: 'a', tags: [], eras: [], count: 4 },
      { query: 'a', tags: ['law'], eras: [], count: 3 },
    ]);
  });

  it('has an event that leaves shadow roots', async () => {
    const outer = await fixture(html`<div></div>`);
    const element = await show();
    outer.attachShadow({ mode: 'open' }).append(element);
    let heard = 0;
    outer.addEventListener('history-timeline-filter', () => heard++);
    await type(element, 'a');
    expect(heard).to.equal(1);
  });
});

describe('the address of the page', () => {
  const before = location.pathname + location.search;
  afterEach(() => history.replaceState(null, '', before));

  it('stays as it is while a reader looks for something', async () => {
    const element = await show();
    await type(element, 'geneva');
    expect(location.pathname + location.search).to.equal(before);
  });

  it('says what the reader looks for where deep-links asks for it, and is read again', async () => {
    const element = await show({ deepLinks: true });
    await type(element, 'a & b');
    box(element, 'law').click();
    box(element, 'War').click();
    await element.updateComplete;
    const { searchParams } = new URL(location.href);
    const kept = ['query', 'tags', 'eras'].map((name) => searchParams.getAll(`history-${name}`));
    expect(kept).to.deep.equal([['a & b'], ['law'], ['war']]);
    const later = await show({ deepLinks: true });
    expect([later.query, later.tags, later.eras]).to.deep.equal(['a & b', ['law'], ['war']]);
    root(element).querySelector<HTMLElement>('[part="reset"]')!.click();
    await element.updateComplete;
    expect(location.pathname + location.search).to.equal(before);
  });

  it('changes nothing where it says nothing', async () => {
    const element = await show({ deepLinks: true, query: 'geneva' });
    expect(element.query).to.equal('geneva');
  });
});

describe('the key events of a history-timeline', () => {
  it('shows the key events, and all by a button that moves the focus to the first new one', async () => {
    const element = await show({ show: 'key' });
    expect(shown(element)).to.deep.equal(['Geneva meets', 'A declaration']);
    const more = root(element).querySelector<HTMLButtonElement>('[part="more"]')!;
    expect(more.textContent).to.equal('Show all 4');
    more.click();
    await element.updateComplete;
    expect(shown(element)).to.have.length(4);
    expect(root(element).activeElement).to.equal(root(element).querySelector('li'));
    expect(root(element).querySelector('[part="more"]')).to.equal(null);
  });

  it('does not keep from a reader what they look for', async () => {
    const element = await show({ show: 'key' });
    await type(element, 'ten');
    expect(shown(element)).to.deep.equal(['Ten principles']);
  });

  it('shows all where no event is key, or the word is not known', async () => {
    const element = await show({ show: 'key', story: { events: [{ title: 'A' }, { title: 'B' }] } });
    expect(shown(element)).to.deep.equal(['A', 'B']);
    const other = await show({ show: 'some' as 'all' });
    expect(shown(other)).to.have.length(4);
  });

  it('lets find-in-page meet the others', async () => {
    const element = await show({ show: 'key' });
    const hidden = root(element).querySelector('li')!;
    expect(hidden.hidden).not.to.equal(false);
    hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(shown(element)).to.have.length(4);
  });
});
