import { expect } from '@open-wc/testing';
import type { StoryElement } from '../../src/elements/base.js';
import { fixture, html, tags } from '../support/elements.js';

describe('An attribute that is removed', () => {
  for (const tag of tags)
    it(`brings the default of its property back, as does one that never was: ${tag}`, async () => {
      const untouched = document.createElement(tag) as StoryElement;
      const element = (await fixture(html`<div></div>`)).appendChild(document.createElement(tag)) as StoryElement;
      const { elementProperties } = element.constructor as typeof StoryElement;
      const valueOf = (of: StoryElement, name: PropertyKey): unknown => Reflect.get(of, name);
      let count = 0;
      for (const [property, { attribute = property, type, state, noAccessor }] of elementProperties) {
        if (attribute === false || state || noAccessor) continue;
        const name = String(attribute);
        element.setAttribute(name, type === Boolean ? '' : '4');
        expect(valueOf(element, property), name).not.to.equal(valueOf(untouched, property));
        await element.updateComplete;
        element.removeAttribute(name);
        expect(valueOf(element, property), name).to.equal(valueOf(untouched, property));
        count++;
      }
      expect(count).to.be.greaterThan(2);
    });

  it('does so also after a property was set', async () => {
    const element = (await fixture(
      html`<history-timeline order="newest" limit="3"></history-timeline>`,
    )) as StoryElement & {
      order: string;
      limit: number;
    };
    Object.assign(element, { order: 'oldest', limit: 9 });
    element.removeAttribute('order');
    element.removeAttribute('limit');
    expect([element.order, element.limit]).to.deep.equal(['oldest', 0]);
  });
});
