import { expect } from '@open-wc/testing';
import type { StoryElement } from '../../src/elements/base.js';
import { fixture, html } from '../support/elements.js';

const source = { name: 'Our History', url: 'https://example.org/history' };

/** For each element: a story, the same with one change, the focused element, and a selected text. */
const cases: readonly (readonly [tag: string, story: object, changed: object, focused: string, selected: string])[] = [
  [
    'history-timeline',
    { events: [{ date: '1998', title: 'Founded' }, { date: '1999', title: 'Launched', source }] },
    { events: [{ date: '1998', title: 'Founded here' }, { date: '1999', title: 'Launched', source }] },
    'a',
    'Launched',
  ],
  [
    'milestone-counter',
    { milestones: [{ value: 10_500, label: 'officers', source }] },
    { milestones: [{ value: 10_600, label: 'officers', source }] },
    'a',
    'officers',
  ],
  [
    'quote-card',
    { quotes: [{ text: 'A <em>Belgian</em> solution', speaker: 'The President', source }] },
    { quotes: [{ text: 'A <em>Belgian</em> solution', speaker: 'The first President', source }] },
    'a',
    'Belgian',
  ],
  [
    'captioned-photo',
    { photos: [{ caption: 'The launch', place: 'London', source }] },
    { photos: [{ caption: 'The launch', place: 'Washington', source }] },
    'a',
    'The launch',
  ],
  [
    'observance-day',
    { observances: [{ name: 'A day', date: '--05-25', text: 'For children' }] },
    { observances: [{ name: 'Another day', date: '--05-25', text: 'For children' }] },
    'button',
    'For children',
  ],
  [
    'coverage-map',
    { coverage: [{ label: 'members', countries: ['BE', 'MT'] }] },
    { coverage: [{ label: 'members', countries: ['BE', 'MT', 'FJ'] }] },
    '[data-code=BE]',
    'members',
  ],
  [
    'history-story',
    { title: 'A story', lead: 'In short', source, events: [{ title: 'Founded' }] },
    { title: 'A longer story', lead: 'In short', source, events: [{ title: 'Founded' }] },
    'a',
    'In short',
  ],
]; // prettier-ignore

/** The text node with exactly this text. */
function textIn(root: Node, characters: string): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.nodeValue === characters) return walker.currentNode as Text;
  throw new Error(`no text "${characters}"`);
}

describe('An update', () => {
  for (const [tag, story, changed, focused, selected] of cases)
    it(`of ${tag} keeps the focus, and the text that a reader has selected`, async () => {
      const box: HTMLElement = await fixture(html`<div></div>`);
      const element = document.createElement(tag) as StoryElement;
      element.story = { lang: 'en', ...story };
      box.append(element);
      await element.updateComplete;
      const root = element.shadowRoot!;
      const target = root.querySelector<HTMLElement>(focused)!;
      const text = textIn(root, selected);
      target.focus();
      getSelection()!.setBaseAndExtent(text, 0, text, 3);
      element.story = { lang: 'en', ...changed };
      await element.updateComplete;
      expect(root.activeElement).to.equal(target);
      // A selection is lost if its text nodes are replaced.
      expect([textIn(root, selected) === text, text.data]).to.deep.equal([true, selected]);
      expect(root.textContent).not.to.equal('');
    });

  it('of history-story keeps the elements in it, and what is open in them', async () => {
    const events = [{ title: 'Founded', text: 'Long ago', contentNote: 'Violence' }];
    const story = { lang: 'en', sensitive: 'collapsed' as const, title: 'A story', events };
    const element = await fixture<StoryElement>(html`<history-story .story=${story}></history-story>`);
    const timeline = element.shadowRoot!.querySelector('history-timeline') as StoryElement;
    await timeline.updateComplete;
    const details = timeline.shadowRoot!.querySelector('details')!;
    details.open = true;
    element.story = { ...story, title: 'A longer story', quotes: [{ text: 'Words' }] };
    await element.updateComplete;
    await timeline.updateComplete;
    expect(element.shadowRoot!.querySelector('history-timeline')).to.equal(timeline);
    expect([details.isConnected, details.open]).to.deep.equal([true, true]);
    expect(element.shadowRoot!.querySelectorAll('quote-card')).to.have.length(1);
  });
});
