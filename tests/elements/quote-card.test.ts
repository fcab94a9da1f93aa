import { expect } from '@open-wc/testing';
import type { QuoteCard } from '../../src/elements/quote-card.js';
import { fixture, html, icmec, parts, texts, warningsOf } from '../support/elements.js';
import { lineOf, problem } from '../support/problems.js';

const show = (template = html`<quote-card .story=${icmec}></quote-card>`): Promise<QuoteCard> => fixture(template);

const marks = (element: Element): string => {
  const paragraph = element.shadowRoot!.querySelector('blockquote p')!;
  return getComputedStyle(paragraph, '::before').content;
};

describe('quote-card', () => {
  it('shows the first quotation of a story, word for word', async () => {
    const element = await show();
    expect(parts(element, 'quote')).to.deep.equal([
      '“It will take a concerted effort by governments, law enforcement, industry, civil society, communities, and individuals to ensure that the world’s children are protected.”',
    ]);
    expect(parts(element, 'caption')).to.deep.equal(['Dr. Franz B. Humer, Chairman of the Board, ICMEC']);
  });

  it('shows the quotation that item names', async () => {
    const element = await show(html`<quote-card items="belgian-solution" .story=${icmec}></quote-card>`);
    expect(parts(element, 'quote')).to.deep.equal([
      '“You do not need an American solution to this problem — you need a Belgian solution.”',
    ]);
    expect(parts(element, 'caption')).to.deep.equal([
      'NCMEC’s President, replying to Prime Minister Dehaene, about 1997',
    ]);
  });

  it('says when item names no quotation', async () => {
    const said = await warningsOf(() => show(html`<quote-card items="nothing" .story=${icmec}></quote-card>`));
    expect(said).to.deep.equal([
      lineOf(
        'quote-card',
        problem('', 'noItem', { what: 'quote', id: 'nothing', ids: icmec.quotes.map(({ id }) => id!) }),
      ),
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

  const termed = {
    lang: 'en',
    quotes: [
      {
        text: '“Laws against child pornography.”',
        speaker: 'A chair',
        terms: [
          { term: 'child pornography', note: 'Today: <em>child sexual abuse material</em>.' },
          { term: { fr: 'pornographie' }, note: { fr: 'Pour les lecteurs français.' } },
        ],
      },
    ],
  };

  it('shows what is said of its terms in a list below it, and leaves the quotation as it was', async () => {
    const element = await show();
    element.story = termed;
    await element.updateComplete;
    expect(parts(element, 'quote')).to.deep.equal(['“Laws against child pornography.”']);
    expect(texts(element, 'figcaption dl[part="terms"] > dt')).to.deep.equal(['child pornography']);
    expect(texts(element, 'dd')).to.deep.equal(['Today: child sexual abuse material.']);
    expect(element.shadowRoot!.querySelector('blockquote *:is(dl, dt, dd, abbr)')).to.equal(null);
  });

  it('shows what is said to readers of one language to them', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="fr"><quote-card .story=${icmec}></quote-card></div>`);
    const element = place.querySelector('quote-card')!;
    element.story = termed;
    await element.updateComplete;
    expect(texts(element, 'dt')).to.deep.equal(['child pornography', 'pornographie']);
  });

  it('shows terms where nobody is named', async () => {
    const element = await show();
    element.story = { quotes: [{ text: 'One.', terms: [{ term: 'one', note: 'first' }] }] };
    await element.updateComplete;
    expect(parts(element, 'terms')).to.deep.equal(['onefirst']);
  });

  it('has no list without terms', async () => {
    expect(parts(await show(), 'terms')).to.deep.equal([]);
  });

  it('reads terms from its HTML', async () => {
    const element = await show(html`<quote-card>
      <figure>
        <blockquote><p>“One.”</p></blockquote>
        <figcaption><cite>A chair</cite><dl><dt>one</dt><dd>The first.</dd></dl></figcaption>
      </figure>
    </quote-card>`);
    expect(parts(element, 'quote')).to.deep.equal(['“One.”']);
    expect(parts(element, 'speaker')).to.deep.equal(['A chair']);
    expect([texts(element, 'dt'), texts(element, 'dd')]).to.deep.equal([['one'], ['The first.']]);
  });
});
