import { expect } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { HistoryStory } from '../../src/elements/history-story.js';
import { fixture, html, warningsOf } from '../support/elements.js';
import { oneOf } from '../../src/story/messages.js';
import { lineOf, problem } from '../support/problems.js';
import { school } from '../support/school.js';

const story = {
  ...school,
  subtitle: 'How it grew',
  source: { name: 'Annals', url: 'https://example.org/annals' },
  events: [{ date: '1996', title: 'Opened', source: { name: 'Town records' } }],
  milestones: [
    { value: 12, label: 'teachers' },
    { value: 300, label: 'pupils', source: { name: 'Annals', url: 'https://example.org/annals' } },
  ],
  quotes: [
    { text: '“One.”', speaker: 'A' },
    { text: '“Two.”', speaker: 'B' },
  ],
};

const told = (template: TemplateResult): Promise<HistoryStory> => fixture<HistoryStory>(template);
const inside = (element: HistoryStory, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();

describe('history-story', () => {
  it('shows each part of a story, in their order, with the content note and the help line before all else', async () => {
    const element = await told(html`<history-story .story=${story}></history-story>`);
    expect(inside(element, 'section').map(({ className }) => className)).to.deep.equal([
      'title',
      'lead',
      'timeline',
      'milestones',
      'quotes',
      'mission',
      'partners',
      'closing',
      'help',
      'sources',
    ]);
    expect(words(inside(element, '.lead + .note')[0]!)).to.equal('Some entries speak of war.Help line 116 000');
    expect(inside(element, '.note a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://example.org/help',
      'tel:116000',
    ]);
    expect(inside(element, '.partners li').map(words)).to.deep.equal(['the town', 'the parents']);
  });

  it('has the parts of the elements inside as parts of its own, each told from those of the story', async () => {
    const style = document.createElement('style');
    const looks = { event: 1, date: 2, 'event-title': 3, value: 4, label: 5, quote: 6, speaker: 7, title: 8 };
    style.textContent = Object.entries(looks)
      .map(([part, width]) => `history-story::part(${part}) { outline: ${width}px solid }`)
      .join('\n');
    document.head.append(style);
    const element = await told(html`<history-story .story=${story}></history-story>`);
    const widthIn = async (tag: string, selector: string): Promise<string> => {
      const widget = inside(element, tag)[0] as HistoryStory;
      await widget.updateComplete;
      return getComputedStyle(widget.shadowRoot!.querySelector(selector)!).outlineWidth;
    };
    const widths = [
      await widthIn('history-timeline', 'li'),
      await widthIn('history-timeline', 'li time'),
      await widthIn('history-timeline', '[part="title"]'),
      await widthIn('milestone-counter', '[part="value"]'),
      await widthIn('milestone-counter', '[part="label"]'),
      await widthIn('quote-card', 'blockquote'),
      await widthIn('quote-card', '[part="speaker"]'),
      getComputedStyle(inside(element, '[part="title"]')[0]!).outlineWidth,
    ];
    style.remove();
    expect(widths).to.deep.equal(Object.values(looks).map((width) => `${width}px`));
  });

  it('gives its widgets their share of the story', async () => {
    const element = await told(html`<history-story .story=${story}></history-story>`);
    const shown = await Promise.all(
      inside(element, 'section > history-timeline, section > milestone-counter, section > quote-card').map(
        async (widget) => {
          await (widget as HistoryStory).updateComplete;
          return [widget.localName, words(widget.shadowRoot!.querySelector('h4, [part=label], blockquote')!)];
        },
      ),
    );
    expect(shown).to.deep.equal([
      ['history-timeline', 'Opened'],
      ['milestone-counter', 'teachers'],
      ['quote-card', '“One.”'],
      ['quote-card', '“Two.”'],
    ]);
  });

  it('names every source once', async () => {
    const element = await told(html`<history-story .story=${story}></history-story>`);
    expect(inside(element, '.sources li').map(words)).to.deep.equal(['Annals', 'Town records']);
  });

  it('shows the parts that are asked for, in that order, and names one that it does not know', async () => {
    let element!: HistoryStory;
    const warned = await warningsOf(async () => {
      element = await told(html`<history-story .story=${story} sections="closing title headline"></history-story>`);
    });
    expect(inside(element, 'section').map(({ className }) => className)).to.deep.equal(['closing', 'title']);
    expect(warned).to.have.length(1);
    const found = { kind: 'section', found: '"headline"', expected: oneOf(['title', '']) };
    expect(warned[0]).to.contain(lineOf('history-story', problem('', 'invalid', found)).slice(0, -1));
  });

  it('says what readers should know first, whichever parts are shown', async () => {
    const noted = { ...story, contentNote: 'Of a fire.', translationNote: 'Unofficial.' };
    for (const shown of ['timeline quotes', 'title timeline', 'timeline lead']) {
      const element = await told(html`<history-story .story=${noted} sections=${shown}></history-story>`);
      const said = inside(element, '.translation, [part="note"] p').map(words);
      expect(said, shown).to.deep.equal(['Unofficial.', 'Of a fire.', 'Help line 116 000']);
    }
  });

  it('has its headings in order from the level that it is given', async () => {
    const element = await told(html`<history-story .story=${story} heading-level="3"></history-story>`);
    const levels = inside(element, '[part="title"], [part="heading"]').map(({ localName }) => localName);
    expect(new Set(levels)).to.deep.equal(new Set(['h3', 'h4']));
    expect(levels[0]).to.equal('h3');
    const timeline = inside(element, 'history-timeline')[0] as HistoryStory;
    await timeline.updateComplete;
    expect(timeline.shadowRoot!.querySelector('[part="title"]')!.localName).to.equal('h5');
  });

  it('has a table of contents that takes the reader to a part', async () => {
    const element = await told(html`<history-story .story=${story}></history-story>`);
    const buttons = inside(element, 'nav button');
    expect(buttons.map(words)).to.deep.equal(['How it grew', 'In figures', 'Mission', 'Partners', 'Help', 'Sources']);
    buttons[2]!.click();
    expect(words(element.shadowRoot!.activeElement!)).to.equal('Mission');
    expect(location.hash).to.equal('');
  });

  it('has no table of contents where there is little to go to', async () => {
    const element = await told(html`<history-story .story=${story} sections="title timeline mission"></history-story>`);
    expect(inside(element, 'nav')).to.deep.equal([]);
  });

  it('keeps its widgets when the story changes', async () => {
    const element = await told(html`<history-story .story=${story}></history-story>`);
    const before = inside(element, 'history-timeline')[0];
    element.story = { ...story, events: [{ title: 'Another' }] };
    await element.updateComplete;
    expect(inside(element, 'history-timeline')[0]).to.equal(before);
    await (before as HistoryStory).updateComplete;
    expect(words(before!.shadowRoot!.querySelector('[part="title"]')!)).to.equal('Another');
  });

  it('shows HTML that holds no story as it is', async () => {
    const element = await told(html`<history-story><p>Our history, in a few words.</p></history-story>`);
    expect(inside(element, '*').map(({ localName }) => localName)).to.deep.equal(['slot']);
  });

  it('reads a story that is written as HTML', async () => {
    const element = await told(
      html`<history-story
        ><article data-story lang="en"><h2 data-field="title">A school</h2><p data-field="lead">One room.</p></article></history-story
      >`,
    );
    expect(words(inside(element, '[part="title"]')[0]!)).to.equal('A school');
    expect(words(inside(element, '[part="lead"]')[0]!)).to.equal('One room.');
  });
});
