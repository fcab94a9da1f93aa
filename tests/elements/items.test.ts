import { expect } from '@open-wc/testing';
import type { StoryElement } from '../../src/elements/base.js';
import { fixture, html, parts, texts, warningsOf } from '../support/elements.js';

const picture = { src: '/demo/pictures/convention-1989.svg', alt: 'A', width: 1, height: 1 };
const story = {
  lang: 'en',
  milestones: ['One', 'Two', 'Three'].map((label, index) => ({ id: label.toLowerCase(), value: index, label })),
  quotes: ['One', 'Two', 'Three'].map((text) => ({ id: text.toLowerCase(), text })),
  photos: ['One', 'Two', 'Three'].map((caption) => ({
    id: caption.toLowerCase(),
    caption,
    picture,
    people: [`${caption} the first`],
    peopleOrder: `${caption}, from the left`,
  })),
  observances: ['One', 'Two', 'Three'].map((name) => ({ id: name.toLowerCase(), name, date: '--05-25' })),
  coverage: ['One', 'Two', 'Three'].map((label, index) => ({ id: label.toLowerCase(), count: index + 1, label })),
};

/** The element · where the words of its items stand. */
const elements = [
  ['milestone-counter', '[part="label"]'],
  ['quote-card', 'blockquote'],
  ['captioned-photo', 'figcaption > p:first-child'],
  ['observance-day', '[part="name"]'],
  ['coverage-map', '[part="label"]'],
] as const;

async function show(tag: string, items?: string): Promise<StoryElement> {
  const element = document.createElement(tag) as StoryElement;
  Object.assign(element, { story });
  if (items !== undefined) element.setAttribute('items', items);
  (await fixture(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}

describe('items', () => {
  for (const [tag, selector] of elements) {
    it(`of ${tag} names one, or several in this order; without it the first is shown`, async () => {
      for (const [items, expected] of [
        [undefined, ['One']],
        ['', ['One']],
        ['two', ['Two']],
        [' two\n', ['Two']],
        ['three one', ['Three', 'One']],
        ['three\n  two', ['Three', 'Two']],
      ] as const)
        expect(texts(await show(tag, items), selector), JSON.stringify(items)).to.deep.equal(expected);
    });

    it(`of ${tag} that names one looks as the first alone does`, async () => {
      const shape = ({ shadowRoot }: StoryElement) =>
        [...shadowRoot!.querySelectorAll('.root *')].map(
          ({ localName, classList }) => `${localName}.${[...classList].join('.')}`,
        );
      expect(shape(await show(tag, 'one'))).to.deep.equal(shape(await show(tag)));
    });

    it(`of ${tag} that names none in the story is said, and the others are shown`, async () => {
      let element!: StoryElement;
      const said = await warningsOf(async () => {
        element = await show(tag, 'two nothing');
      });
      expect(texts(element, selector)).to.deep.equal(['Two']);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/^<[a-z-]+>: No [a-z ]+ with id "nothing"\. Available: one, two, three\.$/);
    });

    it(`of ${tag} that is taken away brings the first back`, async () => {
      const element = await show(tag, 'two');
      element.removeAttribute('items');
      await element.updateComplete;
      expect(texts(element, selector)).to.deep.equal(['One']);
    });
  }

  it('names an id with a space in it', async () => {
    const element = await show('quote-card', 'a word');
    Object.assign(element, {
      story: {
        quotes: [
          { id: 'a', text: 'A' },
          { id: 'a word', text: 'The one' },
        ],
      },
    });
    await element.updateComplete;
    expect(texts(element, 'blockquote')).to.deep.equal(['The one']);
  });

  it('of captioned-photo gives each list of people the words of its own picture', async () => {
    const { shadowRoot } = await show('captioned-photo', 'one two');
    const names = [...shadowRoot!.querySelectorAll('[part="people"]')].map((list) => list.ariaLabel);
    expect(names).to.deep.equal(['One, from the left', 'Two, from the left']);
  });

  it('of observance-day saves the calendar of the day whose button it is', async () => {
    const element = await show('observance-day', 'one two');
    expect(parts(element, 'calendar')).to.have.length(2);
    let saved = '';
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved = this.download;
    };
    element.shadowRoot!.querySelectorAll<HTMLElement>('[part="calendar"] button')[1]!.click();
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.equal('two.ics');
  });
});
