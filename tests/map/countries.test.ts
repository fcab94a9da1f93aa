import { expect } from '@open-wc/testing';
import { countryName, countryOf, groupCountries, states } from '../../src/map/countries.js';
import { languages } from '../../src/text/languages/all.js';
import { en } from '../../src/text/messages.js';

describe('A country', () => {
  it('is found by either code of ISO 3166-1, in capitals or not', () => {
    const malta = { code: 'MT', continent: 2, isState: true };
    expect(['MT', 'mlt', ' Mt '].map(countryOf)).to.deep.equal([malta, malta, malta]);
  });

  it('is found where its two codes share no letters in order', () => {
    const codes = ['UKR', 'BLR', 'ISR', 'EST', 'IRL', 'SRB', 'SVN', 'COM', 'PRK', 'BEN', 'GNB', 'BIH'];
    expect(codes.map((code) => countryOf(code)?.code).join()).to.equal('UA,BY,IL,EE,IE,RS,SI,KM,KP,BJ,GW,BA');
  });

  it('is none for what no country has', () => {
    expect(['UK', 'EU', 'XX', 'B', '', 'BELG', 'constructor', '__proto__'].map(countryOf)).to.deep.equal(
      Array(8).fill(undefined),
    );
  });

  it('is a state where it is one of the 193 members and two observers', () => {
    expect(states()).to.have.length(195);
    expect(['VA', 'PS', 'TV', 'GL', 'TW', 'XK', 'AQ'].map((code) => countryOf(code)?.isState)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('has the name that the United Nations give it, where that is another', () => {
    expect(countryName('BE', 'fr')).to.equal('Belgique');
    expect(countryName('PS', 'en', en.countryNames)).to.equal('State of Palestine');
    expect(countryName('VA', 'ar', languages['ar']!.countryNames)).to.equal('الكرسي الرسولي');
  });
});

describe('Countries by continent', () => {
  it('are in the order of the alphabet, each once', () => {
    expect(groupCountries(['MT', 'FJ', 'AT', 'BE', 'MT'], 'en', en)).to.deep.equal([
      {
        continent: 'Europe',
        countries: [
          { code: 'AT', name: 'Austria' },
          { code: 'BE', name: 'Belgium' },
          { code: 'MT', name: 'Malta' },
        ],
      },
      { continent: 'Oceania', countries: [{ code: 'FJ', name: 'Fiji' }] },
    ]);
  });

  it('are in that of the reader', () => {
    const [first] = groupCountries(['AT', 'EG', 'EE'], 'fr', languages['fr']!);
    expect(first).to.deep.equal({ continent: 'Afrique', countries: [{ code: 'EG', name: 'Égypte' }] });
    const names = groupCountries(['AT', 'AL', 'SE'], 'sv', en)[0]!.countries.map(({ name }) => name);
    expect(names).to.deep.equal(['Albanien', 'Sverige', 'Österrike']);
  });

  it('have a word for each of the seven continents, in every language', () => {
    for (const { continents } of [en, ...Object.values(languages)]) expect(new Set(continents).size).to.equal(7);
  });
});
