import { expect } from '@open-wc/testing';
import { fixture, html, icmec, until } from '../support/elements.js';

/** The visible text of an element, including nested elements. */
const seen = (root: ParentNode): string =>
  [...root.childNodes]
    .map((node): string => {
      if (node instanceof HTMLStyleElement) return '';
      if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent! : '';
      if (!node.checkVisibility() || node.localName === 'svg') return '';
      return `${seen(node.shadowRoot ?? node)}${/^(inline|contents)$/.test(getComputedStyle(node).display) ? '' : ' '}`;
    })
    .join('');

/** One entry for each fact of the source page. */
const facts: readonly (readonly [fact: string, words: RegExp])[] = [
  ['the title', /Our History/],
  ['the title of the section', /Responding to tragedy/],
  ['how it began', /a reaction to heinous crimes against children/],
  ['that it works ahead of them today', /Today it works ahead of them, for the protection of every child/],
  ['what each partnership is', /Each new partnership, each initiative, is a step towards a world that is safer for children/],
  ['the occasion of the photo', /The official public launch of ICMEC at the British Embassy April 1999 · Washington, D\.C\./],
  ['the people in it, in order', /Lady Catherine Meyer\W*Hillary Rodham Clinton\W*Cherie Booth Blair/],
  ['the content note', /This entry speaks of sexual violence against children and of murder/],
  ['the Dutroux Affair', /1996 .*The Dutroux Affair Belgium is shaken .* over many years Marc Dutroux, an unemployed electrician and father of three, had kidnapped, raped and killed teenage girls\. How many is still unknown/],
  ['the White March', /1996 The White March More than 300,000 Belgian citizens come together, in anger and frustration at how the case was handled/],
  ['that Belgium asks for help', /about 1996 – 1997 Belgium asks for help Belgian Prime Minister Dehaene .* \(NCMEC\) in the United States and asks it to help set up a centre in Brussels/],
  ['the requests from around the world', /late 1990s .*NCMEC finds itself answering request after request for help, from individuals and organisations/],
  ['the answer of the President', /about 1997 “A Belgian solution” NCMEC’s President answers Prime Minister Dehaene/],
  ['the authorisation', /about 1997 A new organisation is authorised .*Its Board of Directors authorises a new organisation, to do for the world what NCMEC does in the United States/],
  ['the first meeting of the board', /1998 The Board of Directors meets for the first time A year later/],
  ['the launch', /April 1999 The public launch ICMEC is launched, publicly, at the British Embassy in Washington, D\.C\./],
  ['the officers', /over 10,500 law enforcement officers trained since the organisation opened its doors/],
  ['the laws', /127 countries where it contributed substantially to new or refined laws against child pornography \(today’s term: child sexual abuse material\)/],
  ['the network', /25 member countries of the Global Missing Children’s Network, which it expanded/],
  ['the countries of the day', /17 countries that recognise International Missing Children’s Day/],
  ['their continents', /4 continents with countries that recognise the day/],
  ['the people of the march', /over 300,000 people in the White March in Belgium, 1996/],
  ['that the source gives no date for its figures', /date not stated/i],
  ['the day', /International Missing Children’s Day .*May 25/],
  ['the first quotation, word for word', /“It will take a concerted effort by governments, law enforcement, industry, civil society, communities, and individuals to ensure that the world’s children are protected\.” Dr\. Franz B\. Humer, Chairman of the Board, ICMEC/],
  ['the second quotation, word for word', /“You do not need an American solution to this problem — you need a Belgian solution\.” NCMEC’s President, replying to Prime Minister Dehaene/],
  ['the shares of all countries, with none named', /127 of 195 .* 25 of 195 .* 17 of 195/],
  ['the mission', /safeguard children from abduction, sexual abuse and exploitation/],
  ['the practical measures', /a range of practical measures that protect children/],
  ['that it spoke for the day', /has spoken for the commemoration of International Missing Children’s Day/],
  ['its partnerships', /has expanded its partnerships around the world/],
  ['its partners', /governments academia law enforcement the NGO community/],
  ['the help line', /116000/],
  ['the source', /ICMEC, Our History/],
]; // prettier-ignore

describe('The story of ICMEC, as <history-story> tells it', () => {
  let text = '';
  before(async () => {
    const element = await fixture(html`<history-story lang="en" .story=${icmec}></history-story>`);
    const told = () => (text = seen(element.shadowRoot!).replace(/\s+/g, ' '));
    await until(() => /NCMEC’s President, replying/.test(told()) && /of 195|195/.test(told()));
  });

  for (const [fact, words] of facts)
    it(`tells ${fact}`, () => {
      expect(text).to.match(words);
    });
});
