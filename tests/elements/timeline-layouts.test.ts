import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { parts, texts, until } from '../support/elements.js';
import { all, find, selections, show, story } from '../support/nine-events.js';

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
    expect(find(element, '.carousel')).not.to.equal(null);
    expect(parts(element, 'title')).to.have.length(9);
    element.layout = null as unknown as 'vertical';
    await element.updateComplete;
    expect(find(element, '.carousel')).to.equal(null);
    expect(parts(element, 'title')).to.have.length(9);
  });

  it('keep the groups', async () => {
    const element = await show({ layout: 'horizontal', groupBy: 'decade' });
    expect(texts(element, '.carousel section > h3')).to.deep.equal(['1990s']);
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

  for (const layout of ['compact', 'proportional'] as const)
    it(`lets a reader click a link in a text that is open, and the rest of its headline: layout="${layout}"`, async () => {
      const element = await show({ layout });
      find<HTMLDetailsElement>(element, 'details').open = true;
      const at = (selector: string): Element | null => {
        const { left, top } = find(element, selector).getBoundingClientRect();
        return element.shadowRoot!.elementFromPoint(left + 4, top + 4);
      };
      expect(at('details a')).to.equal(find(element, 'details a'));
      if (layout === 'compact') expect(at('li > h3')).to.equal(find(element, 'summary'));
    });

  it('has the link of an entry for as long as that is open', async () => {
    const element = await show({ layout: 'compact' });
    const [details, link] = [find<HTMLDetailsElement>(element, 'details'), find(element, '.link')];
    const heights: boolean[] = [];
    for (const isOpen of [false, true, false, true]) {
      details.open = isOpen;
      heights.push(link.offsetHeight > 0);
    }
    expect(heights).to.deep.equal([false, true, false, true]);
  });

  it('has the heading of a group apart from what is before it, though that is in no group', async () => {
    const eras = [{ title: 'Later', date: '1995/1999' }];
    const element = await show({ layout: 'compact', groupBy: 'era', story: { ...story, eras } });
    const above = find(element, 'ol').getBoundingClientRect().bottom;
    expect(find(element, '[part="group"]').getBoundingClientRect().top - above).to.be.greaterThan(12);
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
