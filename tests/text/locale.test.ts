import { expect, fixture, html } from '@open-wc/testing';
import * as fc from 'fast-check';
import { direction, nearestLang, resolveLocale } from '../../src/text/locale.js';

describe('the locale of a page', () => {
  for (const [lang, locale] of [
    ['en', 'en'],
    ['en-US', 'en-US'],
    ['en_US', 'en-US'],
    ['en_US.UTF-8', 'en-US'],
    ['FR-ca', 'fr-CA'],
    [' de ', 'de'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['fr-XX', 'fr-XX'],
    ['iw', 'he'],
    ['auto', 'en'],
    ['C', 'en'],
    ['', 'en'],
    ['xx', 'en'],
    ['english', 'en'],
    ['en, fr', 'en'],
    ['$lang', 'en'],
  ] as const) {
    it(`is ${locale} for "${lang}"`, () => {
      expect(resolveLocale(lang)).to.equal(locale);
    });
  }

  it('is English where nothing is said', () => {
    expect([resolveLocale(null), resolveLocale(undefined)]).to.deep.equal(['en', 'en']);
  });

  it('is one that Intl takes, whatever is said', () => {
    fc.assert(
      fc.property(fc.string(), (lang) => {
        new Intl.NumberFormat(resolveLocale(lang));
      }),
    );
  });
});

describe('the nearest language', () => {
  it('is that of the element itself', async () => {
    const element = await fixture<HTMLElement>(html`<p lang="fr">texte</p>`);
    expect(nearestLang(element)).to.equal('fr');
  });

  it('is that of the nearest ancestor', async () => {
    const element = await fixture(html`<div lang="fr"><div lang="de"><p>Text</p></div></div>`);
    expect(nearestLang(element.querySelector('p')!)).to.equal('de');
  });

  it('is found out of shadow roots', async () => {
    const host = await fixture(html`<div lang="ar"><section></section></div>`);
    const inner = host
      .querySelector('section')!
      .attachShadow({ mode: 'closed' })
      .appendChild(document.createElement('p'));
    expect(nearestLang(inner)).to.equal('ar');
  });

  it('is not asked of a link that the element was left in, though a link has a host', () => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    expect(nearestLang(link.appendChild(document.createElement('p')))).to.equal(document.documentElement.lang);
  });

  it('is that of the page for an element outside of it', () => {
    document.documentElement.lang = 'nl';
    const lang = nearestLang(document.createElement('p'));
    document.documentElement.removeAttribute('lang');
    expect(lang).to.equal('nl');
  });

  it('is unknown where the page says so', async () => {
    const element = await fixture(html`<div lang="fr"><p lang=""></p></div>`);
    expect(nearestLang(element.querySelector('p')!)).to.equal('');
  });
});

describe('the direction of a language', () => {
  for (const lang of [
    'ar',
    'ar-EG',
    'he',
    'iw',
    'fa-IR',
    'ur',
    'ps',
    'yi',
    'dv',
    'ckb',
    'sd',
    'ug',
    'ku-Arab',
    'az_Arab_IR',
    'AR',
  ]) {
    it(`is from right to left for ${lang}`, () => {
      expect(direction(lang)).to.equal('rtl');
    });
  }

  for (const lang of ['en', 'fr', 'arn', 'hi', 'ku', 'ur-Latn', 'sd-Deva', 'az', 'fil', 'zh-Hant', '', 'yid']) {
    it(`is from left to right for "${lang}"`, () => {
      expect(direction(lang)).to.equal('ltr');
    });
  }
});
