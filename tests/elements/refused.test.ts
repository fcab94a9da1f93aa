import { expect } from '@open-wc/testing';
import type { QuoteCard } from '../../src/elements/quote-card.js';
import { fixture, html, parts, texts, warningsOf } from '../support/elements.js';
import { lineOf, problem } from '../support/problems.js';

const story = (redact: object) => ({ ...redact, quotes: [{ text: 'A word', speaker: 'Anna Smith' }] });
const refused: readonly (readonly [list: object, path: string])[] = [
  [{ redact: ['Anna Smith', 5] }, 'redact[1]'],
  [{ Redact: ['Anna Smith'] }, 'Redact'],
  [{ redact_names: ['Anna Smith'] }, 'redact_names'],
  [{ redact: 'Anna Smith, Bob Jones' }, 'redact'],
];
const content = html`<blockquote>The page’s own words</blockquote>`;

describe('An element whose story has a list of names that cannot be meant so', () => {
  for (const [list, path] of refused) {
    it(`shows its own HTML, and says why: ${JSON.stringify(list)}`, async () => {
      const given = story(list);
      let element!: QuoteCard;
      const said = await warningsOf(async () => {
        element = await fixture(html`<quote-card .story=${given}>${content}</quote-card>`);
      });
      expect(texts(element, 'blockquote').join()).to.equal('The page’s own words');
      expect(element.shadowRoot!.textContent).not.to.contain('Anna');
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`<quote-card>: ${path}: `);
    });

    it(`shows nothing without: ${JSON.stringify(list)}`, async () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.text = JSON.stringify(story(list));
      let element!: QuoteCard;
      const said = await warningsOf(async () => {
        element = await fixture(html`<quote-card>${script}</quote-card>`);
      });
      expect(element.shadowRoot!.querySelector('blockquote')).to.equal(null);
      expect(said[0]).to.contain(`<quote-card>: ${path}: `);
    });
  }

  it('shows the rest where a name is only found nowhere, and says so', async () => {
    const given = story({ redact: ['Anna Smith', 'Bob Jones'] });
    let element!: QuoteCard;
    const said = await warningsOf(async () => {
      element = await fixture(html`<quote-card .story=${given}></quote-card>`);
    });
    expect(parts(element, 'speaker').join()).to.equal('[name withheld]');
    expect(said[0]).to.equal(
      lineOf('quote-card', problem('redact[1]', 'redactNotFound', { name: 'Bob Jones', similar: [] })),
    );
  });
});
