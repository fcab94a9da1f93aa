import { expect } from '@open-wc/testing';
import type { StoryElement } from '../../src/elements/base.js';
import { fixture, html, parts, texts, warningsOf } from '../support/elements.js';

/** Sets attributes or properties of 0.1 by name. */
type Old = HTMLElement & Record<string, unknown>;

const story = {
  lang: 'en',
  title: 'A story',
  closing: 'The end',
  events: [
    { id: 'a', date: '1990', title: 'First', importance: 'key' },
    { id: 'b', date: '1999', title: 'Second' },
  ],
  milestones: [
    { id: 'a', value: 1, label: 'One' },
    { id: 'b', value: 2, label: 'Two' },
  ],
  quotes: [
    { id: 'a', text: 'One' },
    { id: 'b', text: 'Two' },
  ],
  photos: [
    { id: 'a', caption: 'One' },
    { id: 'b', caption: 'Two' },
  ],
  observances: [
    { id: 'a', name: 'One', date: '--05-25' },
    { id: 'b', name: 'Two', date: '--05-26' },
  ],
  coverage: [
    { id: 'a', count: 1, label: 'One' },
    { id: 'b', count: 2, label: 'Two' },
  ],
};

const words = (element: Element): string => element.shadowRoot!.querySelector('.root')!.textContent!;
const isDrawnToScale = (element: Element): boolean => !!element.shadowRoot!.querySelector('[part="scale"]');
const shown = (element: Element): string => texts(element, 'li:not([hidden]) [part="title"]').join();

/** The element · its attribute in 0.1 · the value · what the element then shows, and what it shows without. */
const renamed = [
  ['history-timeline', 'scale', 'time', isDrawnToScale, true, false],
  ['history-timeline', 'density', 'key', shown, 'First', 'First,Second'],
  ['history-story', 'parts', 'closing', (element: Element) => parts(element, 'title').join(), '', 'A story'],
  ['milestone-counter', 'item', 'b', (element: Element) => parts(element, 'label').join(), 'Two', 'One'],
  ['quote-card', 'item', 'b', (element: Element) => texts(element, 'blockquote').join(), 'Two', 'One'],
  ['captioned-photo', 'item', 'b', (element: Element) => texts(element, 'figcaption > p').join(), 'Two', 'One'],
  ['observance-day', 'item', 'b', (element: Element) => parts(element, 'name').join(), 'Two', 'One'],
  ['coverage-map', 'item', 'b', (element: Element) => parts(element, 'label').join(), 'Two', 'One'],
  ['milestone-counter', 'still', '', (element: Element) => (element as Old).noAnimation, true, false],
] as const;

/** An element with the whole story, with these attributes. */
async function show(tag: string, attributes: Record<string, string> = {}): Promise<StoryElement> {
  const place = await fixture(html`<div></div>`);
  const element = document.createElement(tag) as StoryElement;
  Object.assign(element, { story });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  place.append(element);
  await element.updateComplete;
  return element;
}

let count = 0;

/** The same for an element that a script has before it is defined. */
async function upgraded(tag: string, act: (early: HTMLElement) => void): Promise<StoryElement> {
  const early = document.createElement(`early-element-${++count}`);
  act(early);
  (await fixture(html`<div></div>`)).append(early);
  customElements.define(early.localName, class extends (customElements.get(tag) as typeof HTMLElement) {});
  const element = early as StoryElement;
  await element.updateComplete;
  return element;
}

describe('An attribute of 0.1', () => {
  it('is said once for the page, with its name of today', async () => {
    const said = await warningsOf(async () => {
      for (const [tag, name, value] of renamed) {
        await show(tag, { [name]: value });
        await show(tag, { [name]: value });
      }
    });
    expect(said.map((line) => line.replace(/^<[a-z-]+>: /, '')).sort()).to.deep.equal([
      'The attribute density is now show; the old name will stop working in 0.3.',
      'The attribute item is now items; the old name will stop working in 0.3.',
      'The attribute parts is now sections; the old name will stop working in 0.3.',
      'The attribute scale="time" is now layout="proportional"; the old name will stop working in 0.3.',
      'The attribute still is now no-animation; the old name will stop working in 0.3.',
    ]);
  });

  for (const [tag, name, value, look, then, without] of renamed) {
    it(`still works: <${tag} ${name}="${value}">, also when it is set, changed and removed later`, async () => {
      expect(look(await show(tag, { [name]: value }))).to.equal(then);
      const element = await show(tag);
      expect(look(element)).to.equal(without);
      element.setAttribute(name, value);
      await element.updateComplete;
      expect(look(element)).to.equal(then);
      element.removeAttribute(name);
      await element.updateComplete;
      expect(look(element)).to.equal(without);
    });

    it(`still works as a property: ${tag}.${name}, also set before the upgrade`, async () => {
      const element = (await show(tag)) as unknown as Old & StoryElement;
      element[name] = value || true;
      await element.updateComplete;
      expect(look(element)).to.equal(then);
      element[name] = value ? null : false;
      await element.updateComplete;
      expect(look(element)).to.equal(without);

      const later = await upgraded(tag, (early) => Object.assign(early, { story, [name]: value || true }));
      expect(look(later)).to.equal(then);
    });
  }

  it('gives way to its name of today, in any order', async () => {
    for (const names of [
      ['item', 'items'],
      ['items', 'item'],
    ]) {
      const element = await show(
        'quote-card',
        Object.fromEntries(names.map((name) => [name, name === 'items' ? 'b' : 'a'])),
      );
      expect(texts(element, 'blockquote')).to.deep.equal(['Two']);
    }
  });

  it('scale="time" draws to scale in any layout, as it did, in any order', async () => {
    for (const names of [
      ['scale', 'layout'],
      ['layout', 'scale'],
    ]) {
      const values: Record<string, string> = { scale: 'time', layout: 'horizontal' };
      const element = await show('history-timeline', Object.fromEntries(names.map((name) => [name, values[name]!])));
      expect(isDrawnToScale(element)).to.equal(true);
      element.removeAttribute('scale');
      await element.updateComplete;
      expect([isDrawnToScale(element), !!element.shadowRoot!.querySelector('.carousel')]).to.deep.equal([false, true]);
    }
  });

  it('that names nothing is as it was', async () => {
    expect(isDrawnToScale(await show('history-timeline', { scale: 'none' }))).to.equal(false);
    expect(isDrawnToScale(await show('history-timeline', { scale: 'constructor' }))).to.equal(false);
    expect(words(await show('quote-card', { item: '' }))).to.contain('One');
  });
});

/** The size, gap and so on of what a selector finds in an element on a page that sets these tokens. */
async function styleOf(tokens: string, selector: string): Promise<CSSStyleDeclaration> {
  const page = await fixture(html`<div style=${`font-size: 20px; ${tokens}`}>
    <milestone-counter items="a b" .story=${{
      milestones: [
        { id: 'a', value: 1, label: 'A' },
        { id: 'b', value: 2, label: 'B' },
      ],
    }}></milestone-counter>
  </div>`);
  return getComputedStyle(page.querySelector('milestone-counter')!.shadowRoot!.querySelector(selector)!);
}

const figure = '[part="value"]';
const ground = '--_focus-background';

describe('A token of 0.1', () => {
  for (const [name, old, now, selector, property] of [
    ['scale', '--history-scale: 2', '--history-type-scale: 2', figure, 'fontSize'],
    ['step', '--history-step: 3em', '--history-spacing: 3em', '.grid', 'columnGap'],
    ['space', '--history-space: 2', '--history-spacing: 3em', '.grid', 'columnGap'],
    ['focus-ground', '--history-focus-ground: red', '--history-focus-background: red', '.root', ground],
  ] as const)
    it(`still works: ${name}`, async () => {
      const value = async (tokens: string) => {
        const style = await styleOf(tokens, selector);
        return property === ground ? style.getPropertyValue(ground) : style[property];
      };
      const byOldName = await value(old);
      expect(byOldName).to.equal(await value(now));
      expect(byOldName).not.to.equal(await value(''));
    });

  it('gives way to its name of today', async () => {
    const { columnGap } = await styleOf('--history-step: 3em; --history-space: 9; --history-spacing: 1em', '.grid');
    expect(columnGap).to.equal('20px');
  });
});
