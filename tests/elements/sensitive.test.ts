import { expect } from '@open-wc/testing';
import type { HistoryTimeline } from '../../src/elements/history-timeline.js';
import { fixture, html, parts, texts } from '../support/elements.js';

const events = [
  {
    id: 'case',
    date: '1996',
    title: 'The case',
    text: 'What was done.',
    contentNote: 'Speaks of violence.',
    source: { name: 'A paper' },
  },
  { id: 'march', date: '1996-10', title: 'The march', text: 'Many came.' },
];

async function show(template = html`<history-timeline></history-timeline>`, more = {}): Promise<HistoryTimeline> {
  const element: HistoryTimeline = await fixture(template);
  element.story = { lang: 'en', sensitive: 'collapsed', events, ...more };
  await element.updateComplete;
  return element;
}

const inRoot = <T extends Element>(element: Element, selector: string): T =>
  element.shadowRoot!.querySelector<T>(selector)!;

/** The visible text of the first entry. */
const seen = (element: Element): string => inRoot<HTMLElement>(element, 'li').innerText.replace(/\s+/g, ' ').trim();

describe('Entries with a content note, where the story has them closed', () => {
  it('show their headline and their note, and the rest once a reader opens them', async () => {
    const element = await show();
    expect(seen(element))
      .to.match(/^1996 The case Speaks of violence\./)
      .and.not.to.match(/was done|paper/);
    inRoot<HTMLElement>(element, 'summary').click();
    expect(seen(element)).to.match(/^1996 The case Speaks of violence\. What was done\. .*A paper/);
    inRoot<HTMLElement>(element, 'summary').click();
    expect(seen(element)).not.to.match(/was done/);
  });

  it('are a native details, whose button is the note', async () => {
    const element = await show();
    expect(texts(element, 'details > summary')).to.deep.equal(['Speaks of violence.']);
    expect(parts(element, 'note')).to.deep.equal(['Speaks of violence.']);
    expect(texts(element, 'h3')).to.deep.equal(['The case', 'The march']);
    expect(texts(element, 'h3 ~ details').length).to.equal(1);
  });

  it('leave the others as they are', async () => {
    const element = await show();
    expect(texts(element, 'li:nth-child(2) > [part="text"]')).to.deep.equal(['Many came.']);
  });

  it('are open where the story does not say so', async () => {
    for (const sensitive of [undefined, 'open', 'shut']) {
      const element = await show(undefined, { sensitive });
      expect(inRoot(element, 'details')).to.equal(null);
      expect(seen(element)).to.match(/Speaks of violence\. The case What was done\./);
    }
  });

  it('follow when the story says otherwise', async () => {
    const element = await show();
    element.story = { lang: 'en', events };
    await element.updateComplete;
    expect(inRoot(element, 'details')).to.equal(null);
    expect(texts(element, 'li:first-child > p')).to.deep.equal(['Speaks of violence.', 'What was done.']);
    element.story = { lang: 'en', sensitive: 'collapsed', events };
    await element.updateComplete;
    expect(texts(element, 'li:first-child > p')).to.deep.equal([]);
    expect(inRoot<HTMLDetailsElement>(element, 'details').open).to.equal(false);
  });

  it('stay open when the list is drawn again', async () => {
    const element = await show();
    inRoot<HTMLElement>(element, 'summary').click();
    element.story = { lang: 'en', sensitive: 'collapsed', events: [...events, { date: '1999', title: 'The launch' }] };
    await element.updateComplete;
    expect(parts(element, 'title')).to.have.length(3);
    expect(inRoot<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });

  it('have only the note where there is nothing more to tell', async () => {
    const element = await show(undefined, { events: [{ title: 'The case', contentNote: 'Speaks of violence.' }] });
    expect(inRoot(element, 'details')).to.equal(null);
    expect(parts(element, 'note')).to.deep.equal(['Speaks of violence.']);
  });

  for (const layout of ['vertical', 'alternating', 'compact', 'horizontal'] as const)
    it(`stay closed in the ${layout} layout when a script or the address goes to them`, async () => {
      const element = await show(html`<history-timeline layout=${layout}></history-timeline>`);
      expect(element.goTo('case')).to.equal(true);
      await element.updateComplete;
      expect(inRoot(element, '[aria-current]').textContent).to.match(/The case/);
      expect(inRoot<HTMLDetailsElement>(element, 'details').open).to.equal(false);
      expect(seen(element)).to.match(/Speaks of violence\./);
    });

  it('stay closed beside an axis, with their note in sight', async () => {
    const element = await show(html`<history-timeline layout="proportional"></history-timeline>`);
    expect(seen(element))
      .to.match(/Speaks of violence\./)
      .and.not.to.match(/was done/);
  });

  it('are written and read as HTML in the same form', async () => {
    const element: HistoryTimeline = await fixture(html`<history-timeline>
      <ol>
        <li>
          <time datetime="1996">1996</time><h3>The case</h3>
          <details data-field="sensitive"><summary>Speaks of violence.</summary><p>What was done.</p></details>
        </li>
      </ol>
    </history-timeline>`);
    expect(seen(element))
      .to.match(/^1996 The case Speaks of violence\./)
      .and.not.to.match(/was done/);
    inRoot<HTMLElement>(element, 'summary').click();
    expect(seen(element)).to.match(/What was done\./);
  });
});
