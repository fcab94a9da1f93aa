import { expect } from '@open-wc/testing';
import type { QuoteCard } from '../../src/elements/quote-card.js';
import { fixture, html, parts, warningsOf } from '../support/elements.js';

const show = (template = html`<quote-card></quote-card>`): Promise<QuoteCard> => fixture(template);

const marks = (element: Element): string => {
  const paragraph = element.shadowRoot!.querySelector('blockquote p')!;
  return getComputedStyle(paragraph, '::before').content;
};

describe('quote-card', () => {
  it('shows the first quotation of the built-in story, word for word', async () => {
    const element = await show();
    expect(parts(element, 'quote')).to.deep.equal([
      '“It will take a concerted effort by governments, law enforcement, industry, civil society, communities, and individuals to ensure that the world’s children are protected.”',
    ]);
    expect(parts(element, 'caption')).to.deep.equal(['Dr. Franz B. Humer, Chairman of the Board, ICMEC']);
  });

  it('shows the quotation that item names', async () => {
    const element = await show(html`<quote-card item="belgian-solution"></quote-card>`);
    expect(parts(element, 'quote')).to.deep.equal([
      '“You do not need an American solution to this problem — you need a Belgian solution.”',
    ]);
    expect(parts(element, 'caption')).to.deep.equal([
      'NCMEC’s President, replying to Prime Minister Dehaene, about 1997',
    ]);
  });

  it('says when item names no quotation', async () => {
    const said = await warningsOf(() => show(html`<quote-card item="nothing"></quote-card>`));
    expect(said).to.deep.equal([
      '<quote-card>: item="nothing" is not the id of a quotation in the story; write one of its ids.',
    ]);
  });

  it('reads its HTML children', async () => {
    const element = await show(html`<quote-card>
      <figure>
        <blockquote cite="https://example.org/speech"><p>“A <em>Belgian</em> solution.”</p></blockquote>
        <figcaption><cite>NCMEC’s President</cite>, in a letter</figcaption>
      </figure>
    </quote-card>`);
    expect(parts(element, 'quote')).to.deep.equal(['“A Belgian solution.”']);
    expect(parts(element, 'speaker')).to.deep.equal(['NCMEC’s President']);
    expect(parts(element, 'caption')).to.deep.equal(['NCMEC’s President, in a letter, Source']);
    expect(element.shadowRoot!.querySelector('blockquote')!.cite).to.equal('https://example.org/speech');
  });

  it('adds quotation marks only where the text has none', async () => {
    const element = await show();
    expect(marks(element)).to.equal('none');
    element.story = { lang: 'en', quotes: [{ text: 'You need a Belgian solution.' }] };
    await element.updateComplete;
    expect(marks(element)).to.equal('open-quote');
  });

  it('says the language of a quotation that has one of its own', async () => {
    const element = await show();
    element.story = { lang: 'en', quotes: [{ text: '« L’enfant a droit à la vie »', lang: 'fr' }] };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('blockquote bdi')!.getAttribute('lang')).to.equal('fr');
  });

  it('shows a portrait with its alternative text', async () => {
    const element = await show();
    element.story = { quotes: [{ text: 'A', speaker: 'B', portrait: { src: '/b.png', alt: 'B at a desk' } }] };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('img')!.alt).to.equal('B at a desk');
  });
});
