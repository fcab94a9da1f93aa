import { expect } from '@open-wc/testing';
import type { EventInput } from '../../src/model/input.js';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { address, fixture, html, icmec, oneEvent, parts, texts, waitUntil, warningsOf } from '../support/elements.js';
import { lineOf, problem } from '../support/problems.js';

const two = JSON.stringify({
  lang: 'en',
  events: [
    { id: 'b', date: '2001', title: 'Second' },
    { id: 'a', date: '1999-04', title: 'First' },
  ],
});

const children = html`<history-timeline>
  <ol>
    <li><time datetime="1999-04">April 1999</time><h3>First</h3><p>With <em>weight</em>.</p></li>
    <li><time datetime="2001">2001</time><h3>Second</h3></li>
  </ol>
</history-timeline>`;

const show = (template = html`<history-timeline .story=${icmec}></history-timeline>`): Promise<HistoryTimeline> =>
  fixture(template);

const visible = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('li:not([hidden]) [part="title"]')].map((title) =>
    title.textContent!.trim(),
  );

describe('history-timeline: where its events come from', () => {
  it('tells the events of a story that a script gives', async () => {
    expect(parts(await show(), 'title')).to.deep.equal([
      'The Dutroux Affair',
      'The White March',
      'Belgium asks for help',
      'Calls from around the world',
      '“A Belgian solution”',
      'A new organisation is authorised',
      'The Board of Directors meets for the first time',
      'The public launch',
    ]);
  });

  it('reads its HTML children', async () => {
    const element = await show(children);
    expect(parts(element, 'title')).to.deep.equal(['First', 'Second']);
    expect(parts(element, 'date')).to.deep.equal(['April 1999', '2001']);
    expect(element.shadowRoot!.querySelector('[part="text"] em')!.textContent).to.equal('weight');
  });

  it('reads its children again when they change', async () => {
    const element = await show(children);
    element.querySelector('h3')!.textContent = 'Changed';
    await waitUntil(() => parts(element, 'title')[0] === 'Changed');
  });

  it('shows children that hold no events as they are', async () => {
    const element = await show(html`<history-timeline><p>Our history is being written.</p></history-timeline>`);
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()[0]!.textContent).to.equal(
      'Our history is being written.',
    );
  });

  it('reads inline JSON before other children', async () => {
    const element = await show(
      html`<history-timeline><script type="application/json">${two}</script><p>Later.</p></history-timeline>`,
    );
    expect(parts(element, 'title')).to.deep.equal(['First', 'Second']);
  });

  it('reads the story at src and fires load', async () => {
    const element = document.createElement('history-timeline');
    element.src = address(two);
    const loaded = oneEvent(element, 'load');
    document.body.append(element);
    await loaded;
    await element.updateComplete;
    expect(parts(element, 'title')).to.deep.equal(['First', 'Second']);
    element.remove();
  });

  it('reads a spreadsheet at src', async () => {
    const element = await show(html`<history-timeline></history-timeline>`);
    element.src = address('date,title\n2001,Second\n1999,First\n', 'text/csv');
    await oneEvent(element, 'load');
    await element.updateComplete;
    expect(parts(element, 'title')).to.deep.equal(['First', 'Second']);
  });

  it('shows nothing while src loads and the page has nothing else', async () => {
    const element = document.createElement('history-timeline');
    element.src = address(two);
    const loaded = oneEvent(element, 'load');
    document.body.append(element);
    await element.updateComplete;
    expect([parts(element, 'title'), parts(element, 'status')]).to.deep.equal([[], []]);
    await loaded;
    element.remove();
  });

  it('shows its children while src loads and when it fails, says so in one line, and fires error', async () => {
    const element = await show(children);
    const said = await warningsOf(async () => {
      element.src = '/no-such-story.json';
      await oneEvent(element, 'error');
      await element.updateComplete;
    });
    expect(parts(element, 'title')).to.deep.equal(['First', 'Second']);
    expect(parts(element, 'status')).to.deep.equal(['The latest data could not be reached.']);
    expect(said).to.deep.equal([
      lineOf(
        'history-timeline',
        problem('', 'notLoaded', { source: 'src="/no-such-story.json"', reason: 'HTTP 404', hasFallback: true }),
      ),
    ]);
  });

  it('takes a story from a script before everything else, also when it was set before the upgrade', async () => {
    const element = await show(children);
    element.story = { events: [{ title: 'From the property' }] };
    await element.updateComplete;
    expect(parts(element, 'title')).to.deep.equal(['From the property']);
  });

  it('loses one bad row alone, and says which', async () => {
    const said = await warningsOf(async () => {
      const element = await show();
      element.story = { events: [{ date: '1999' } as EventInput, { date: '2000', title: 'Whole' }] };
      await element.updateComplete;
      expect(parts(element, 'title')).to.deep.equal(['Whole']);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^<history-timeline>: events\[0\]\.title: /);
  });

  it('is the same after a move and in a clone', async () => {
    const element = await show(children);
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(element, element.cloneNode(true));
    const [moved, cloned] = [...elsewhere.children] as HistoryTimeline[];
    await Promise.all([moved!.updateComplete, cloned!.updateComplete]);
    expect(parts(moved!, 'title')).to.deep.equal(['First', 'Second']);
    expect(parts(cloned!, 'title')).to.deep.equal(['First', 'Second']);
  });
});

describe('history-timeline: how its events are shown', () => {
  it('shows the newest first', async () => {
    const element = await show(html`<history-timeline order="newest" .story=${icmec}></history-timeline>`);
    expect(parts(element, 'title')[0]).to.equal('The public launch');
  });

  it('uses the heading level of the page, within 2 to 6', async () => {
    const element = await show(html`<history-timeline heading-level="2" .story=${icmec}></history-timeline>`);
    expect(element.shadowRoot!.querySelectorAll('h2')).to.have.length(8);
    element.headingLevel = 9;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('h6')).to.have.length(8);
  });

  it('gathers events under decades, with the events one level below', async () => {
    const element = await show(html`<history-timeline group-by="decade" .story=${icmec}></history-timeline>`);
    element.story = {
      events: [
        { date: '1996', title: 'A' },
        { date: '1999', title: 'B' },
        { date: '2001', title: 'C' },
      ],
    };
    await element.updateComplete;
    expect(texts(element, 'h3')).to.deep.equal(['1990s', '2000s']);
    expect(texts(element, 'h4')).to.deep.equal(['A', 'B', 'C']);
  });

  it('gathers events under eras by their dates or by the era that they name', async () => {
    const element = await show(html`<history-timeline group-by="era" .story=${icmec}></history-timeline>`);
    element.story = {
      eras: [
        { id: 'early', title: 'Early', date: '1990/1999' },
        { id: 'late', title: 'Late', date: '2000/2009' },
      ],
      events: [
        { date: '1996', title: 'A' },
        { date: '1999', title: 'B', era: 'late' },
        { date: '2012', title: 'C' },
      ],
    };
    await element.updateComplete;
    expect(texts(element, 'section')).to.have.length(2);
    expect(texts(element, 'h3')).to.deep.equal(['Early', 'Late', 'C']);
  });

  it('offers the events beyond the limit by a button, and moves the focus to the first of them', async () => {
    const element = await show(html`<history-timeline limit="3" .story=${icmec}></history-timeline>`);
    expect(visible(element)).to.have.length(3);
    expect(parts(element, 'title')).to.have.length(8);
    const more = element.shadowRoot!.querySelector<HTMLButtonElement>('[part="more"]')!;
    expect(more.textContent).to.equal('Show 5 more');
    more.click();
    await element.updateComplete;
    expect(visible(element)).to.have.length(8);
    expect(element.shadowRoot!.activeElement).to.equal(element.shadowRoot!.querySelectorAll('li')[3]);
    expect(element.shadowRoot!.querySelector('[part="more"]')).to.equal(null);
  });

  it('shows all when find-in-page meets a hidden event', async () => {
    const element = await show(html`<history-timeline limit="3" .story=${icmec}></history-timeline>`);
    element.shadowRoot!.querySelectorAll('li')[5]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await element.updateComplete;
    expect(visible(element)).to.have.length(8);
  });

  it('puts a content note before the heading of a sensitive event', async () => {
    const first = (await show()).shadowRoot!.querySelector('li')!;
    expect(first.querySelector('[part="note"]')!.nextElementSibling!.textContent).to.equal('The Dutroux Affair');
  });

  it('says that a date is approximate where the words of the story do not', async () => {
    expect(texts(await show(), '.aside')).to.deep.equal(['approximate']);
  });

  it('keeps an undated event behind the one that it follows', async () => {
    const element = await show();
    element.story = { events: [{ date: '2001', title: 'B' }, { title: 'then' }, { date: '1999', title: 'A' }] };
    await element.updateComplete;
    expect(parts(element, 'title')).to.deep.equal(['A', 'B', 'then']);
    expect(texts(element, '.aside')).to.deep.equal(['undated']);
  });

  it('reserves the space of a picture, and shows its caption and credit', async () => {
    const element = await show(html`<history-timeline>
      <ol>
        <li>
          <time datetime="1999">1999</time><h3>A</h3>
          <figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A house" width="640" height="360" /><figcaption>The house <small>A drawing</small></figcaption></figure>
        </li>
      </ol>
    </history-timeline>`);
    const image = element.shadowRoot!.querySelector('img');
    expect(image, 'a data: picture is not a web address').to.equal(null);
    element.querySelector('img')!.src = '/demo/pictures/embassy.svg';
    await waitUntil(() => element.shadowRoot!.querySelector('img'));
    const shown = element.shadowRoot!.querySelector('img')!;
    expect([shown.alt, shown.getAttribute('width'), shown.getAttribute('height'), shown.loading]).to.deep.equal([
      'A house',
      '640',
      '360',
      'lazy',
    ]);
    expect(parts(element, 'caption')).to.deep.equal(['The house A drawing']);
  });

  it('writes dates in the language of the page, and follows when that changes', async () => {
    const place = await fixture<HTMLElement>(
      html`<div lang="fr"><history-timeline .story=${icmec}></history-timeline></div>`,
    );
    const element = place.querySelector('history-timeline')!;
    await element.updateComplete;
    expect(parts(element, 'date').at(-1)).to.equal('avril 1999');
    expect(parts(element, 'title').at(-1)).to.equal('Le lancement public');
    const language = () => element.shadowRoot!.querySelector('[part="title"] bdi')!.getAttribute('lang');
    expect(language()).to.equal(null);
    place.lang = 'de';
    await waitUntil(() => parts(element, 'date').at(-1) === 'April 1999');
    expect(parts(element, 'title').at(-1)).to.equal('The public launch');
    expect(language()).to.equal('en');
  });
});

describe('history-timeline: links to its events', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('marks and shows the event that the address names, also beyond the limit', async () => {
    location.hash = '#history-public-launch';
    const element = await show(html`<history-timeline limit="2" .story=${icmec}></history-timeline>`);
    const marked = element.shadowRoot!.querySelector('[aria-current]')!;
    expect(marked.querySelector('[part="title"]')!.textContent).to.equal('The public launch');
    expect(visible(element)).to.have.length(8);
  });

  it('scrolls to it when the address changes', async () => {
    await fixture(html`<div><div class="tall"></div></div>`).then(
      (place) => ((place.firstElementChild as HTMLElement).style.height = '3000px'),
    );
    const element = await show();
    location.hash = '#history-first-board-meeting';
    await waitUntil(() => element.shadowRoot!.querySelector('[aria-current]'));
    const { top } = element.shadowRoot!.querySelector('[aria-current]')!.getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
    scrollTo(0, 0);
  });

  it('names an event without an id by its title, in any script', async () => {
    const element = await show();
    element.story = { events: [{ title: '儿童权利公约' }, { title: '儿童权利公约' }] };
    location.hash = `#history-${encodeURIComponent('儿童权利公约-2')}`;
    await waitUntil(() => element.shadowRoot!.querySelector('[aria-current]'));
    expect(element.shadowRoot!.querySelectorAll('li')[1]!.getAttribute('aria-current')).to.equal('true');
  });

  const withClipboard = async (clipboard: unknown, act: () => Promise<void>): Promise<void> => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      await act();
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  };

  it('says of an event what the story says, and no word more, also once it says something else', async () => {
    const element = await show();
    const said = async (event: object): Promise<(string | null)[]> => {
      element.story = { lang: 'en', events: [{ date: '1999', title: 'A', ...event }] };
      await element.updateComplete;
      return [...element.shadowRoot!.querySelectorAll('li')].map((item) => item.textContent);
    };
    expect(await said({})).to.deep.equal(['1999ACopy link']);
    expect(await said({ text: 'B', source: { name: 'C' } })).to.deep.equal(['1999ABCCopy link']);
    expect(await said({ date: '2000', source: { name: 'D' } })).to.deep.equal(['2000ADCopy link']);
    expect(await said({ text: 'B' })).to.deep.equal(['1999ABCopy link']);
  });

  it('copies a link to an event', async () => {
    const element = await show();
    let copied = '';
    await withClipboard({ writeText: async (text: string) => void (copied = text) }, async () => {
      element.shadowRoot!.querySelectorAll<HTMLElement>('[part="link"]')[7]!.click();
      await waitUntil(() => parts(element, 'link')[7] === 'Link copied');
    });
    expect(copied).to.equal(`${location.href.replace(/#.*/, '')}#history-public-launch`);
  });

  it('shows the link where there is no clipboard', async () => {
    const element = await show();
    await withClipboard(undefined, async () => {
      element.shadowRoot!.querySelector<HTMLElement>('[part="link"]')!.click();
      await waitUntil(() => element.shadowRoot!.querySelector('li [role="status"] a'));
    });
    expect(texts(element, 'li [role="status"] a')).to.deep.equal([
      `${location.href.replace(/#.*/, '')}#history-dutroux-affair`,
    ]);
  });
});
