import { expect } from '@open-wc/testing';
import { fixture, html } from '../support/elements.js';

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
