import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { chooseForm, formatNumber, parseNumber } from '../../src/text/format-number.js';

const even = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');

describe('a number that people wrote', () => {
  for (const [text, lang, digits] of [
    ['0', 'en', '0'],
    ['10500', 'en', '10500'],
    ['10,500', 'en', '10500'],
    ['10.500', 'de', '10500'],
    ['10 500', 'fr', '10500'],
    ['10\u00a0500', 'en', '10500'],
    ['10\u202f500', 'fr', '10500'],
    ['10\u2009500', 'en', '10500'],
    ["10'500", 'de-CH', '10500'],
    ['10’500.25', 'de-CH', '10500.25'],
    ['1,234,567', 'de', '1234567'],
    ['1.234.567', 'en', '1234567'],
    ['1,234.50', 'de', '1234.50'],
    ['1.234,50', 'en', '1234.50'],
    ['1,234.567', 'en', '1234.567'],
    ['1 234,567', 'fr', '1234.567'],
    ['1,00,000', 'hi', '100000'],
    ['12,34,567.5', 'en', '1234567.5'],
    ['12.5', 'en', '12.5'],
    ['12,5', 'en', '12.5'],
    ['12.50', 'en', '12.50'],
    ['0,500', 'en', '0.500'],
    ['0.500', 'de', '0.500'],
    ['1234,567', 'en', '1234.567'],
    ['12,3456', 'en', '12.3456'],
    ['007', 'en', '7'],
    ['+5', 'en', '5'],
    ['-5', 'en', '-5'],
    ['\u22125.25', 'en', '-5.25'],
    ['  42\n', 'en', '42'],
    ['١٠٬٥٠٠', 'ar', '10500'],
    ['١٠٬٥٠٠٫٢٥', 'ar', '10500.25'],
    ['١٫٥٠٠', 'ar', '1.500'],
    ['۱۹۹۶', 'fa', '1996'],
    ['१०,५००', 'hi', '10500'],
    ['１０，５００', 'ja', '10500'],
    ['１２．５', 'ja', '12.5'],
    ['\u061c-٥', 'ar', '-5'],
    ['12345678901234567890.123', 'en', '12345678901234567890.123'],
  ] as const) {
    it(`is ${digits} for "${text}" in ${lang}`, () => {
      expect(parseNumber(text, lang)).to.deep.equal({ digits });
    });
  }

  for (const [text, lang, asGroup, asDecimal] of [
    ['10.500', 'en', '10500', '10.500'],
    ['10,500', 'de', '10500', '10.500'],
    ['-1.234', 'ja', '-1234', '-1.234'],
    ['10.500', 'fr', '10500', '10.500'],
  ] as const) {
    it(`may be ${asGroup} or ${asDecimal} for "${text}" in ${lang}`, () => {
      expect(parseNumber(text, lang)).to.deep.equal({ ambiguous: [asGroup, asDecimal] });
    });
  }

  for (const text of [
    '', ' ', '-', '.', ',', '5.', '.5', '1e21', 'NaN', 'Infinity', '0x10', 'ten', '10 thousand', '10%', '$5', '--5', '5-', '1,23,45', '1,2,3',
    '1,234,56', '1.234,567.8', '1,234 567', '10 50', '1 2345', '0,500,000', '1,,000', '1_000', '٥٫٥٫٥', '१०५०x', '1.5.5', '1 000.000,5', '٬٥', '½', '²',
  ]) {
    it(`is not "${text}"`, () => {
      expect(parseNumber(text, 'en')).to.equal(undefined);
    });
  } // prettier-ignore

  it('is read back in the language that it was written in', () => {
    const langs = fc.constantFrom(
      'en',
      'de',
      'fr',
      'es',
      'pt-BR',
      'nl',
      'ru',
      'ja',
      'zh',
      'hi',
      'en-IN',
      'fa',
      'ar-EG',
      'de-CH',
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), langs, (number, lang) => {
        expect(parseNumber(formatNumber(number, lang), lang)).to.deep.equal({ digits: String(number) });
      }),
      { numRuns: 200 },
    );
  });

  it('is a plain decimal or nothing, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."012.,' -\u066b\u066c\u0665") }));
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseNumber(text, 'en');
        const readings = parsed ? ('digits' in parsed ? [parsed.digits] : parsed.ambiguous) : [];
        for (const reading of readings) expect(reading).to.match(/^-?\d+(\.\d+)?$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a number in a language', () => {
  for (const [value, lang, words] of [
    [10500, 'en', '10,500'],
    ['10500', 'de', '10.500'],
    ['10500', 'fr', '10 500'],
    ['1500', 'es', '1500'],
    ['10500', 'es', '10.500'],
    ['1050000', 'hi', '10,50,000'],
    ['10500', 'fa', '۱۰٬۵۰۰'],
    ['12.50', 'en', '12.50'],
    ['12.50', 'de', '12,50'],
    [0.1, 'en', '0.1'],
    [-5, 'en', '-5'],
    [0, 'en', '0'],
    ['0.000', 'en', '0.000'],
    ['9007199254740993', 'en', '9,007,199,254,740,993'],
    ['-12345678901234567890', 'en', '-12,345,678,901,234,567,890'],
    ['9007199254740993.10', 'en', '9,007,199,254,740,993.10'],
    [1e21, 'en', '1,000,000,000,000,000,000,000'],
    [1e-7, 'en', '0.0000001'],
    [NaN, 'en', ''],
    [Infinity, 'en', ''],
    ['about ten', 'en', 'about ten'],
    ['1e21', 'en', '1e21'],
    ['', 'en', ''],
    [1500, 'no such language', '1,500'],
  ] as const) {
    it(`is "${words}" for ${JSON.stringify(value)} in ${lang}`, () => {
      expect(even(formatNumber(value, lang))).to.equal(words);
    });
  }

  it('is short where that is asked for', () => {
    expect(['10500', '999', '1234567', '12.50'].map((value) => formatNumber(value, 'en', { notation: 'compact' }))).to.deep.equal([
      '10.5K', '999', '1.2M', '12.5',
    ]); // prettier-ignore
  });

  it('is without groups where that is asked for', () => {
    expect(formatNumber(19960, 'en', { useGrouping: false })).to.equal('19960');
  });

  it('keeps the digits behind the point up to the twentieth', () => {
    expect(formatNumber('0.1234567890123456789012', 'en')).to.equal('0.12345678901234567890');
  });
});

describe('a word beside a number', () => {
  const officers = { one: 'officer', other: 'officers' };

  for (const [value, word] of [
    [1, 'officer'],
    ['1', 'officer'],
    [2, 'officers'],
    ['1.0', 'officers'],
    ['many', 'officers'],
  ] as const) {
    it(`is "${word}" beside ${JSON.stringify(value)}`, () => {
      expect(chooseForm(officers, value, 'en')).to.equal(word);
    });
  }

  it('is in the form of its own language in a language map', () => {
    const label = {
      en: officers,
      ru: { one: 'сотрудник', few: 'сотрудника', many: 'сотрудников', other: 'сотрудника' },
      fr: 'agents',
    };
    expect(chooseForm(label, 21, 'en')).to.deep.equal({ en: 'officers', ru: 'сотрудник', fr: 'agents' });
  });

  it('is in the form of the story’s language where it stands alone', () => {
    expect(chooseForm(officers, 21, 'ru', 'en')).to.equal('officers');
  });

  it('is the form for all others where one is missing', () => {
    expect(chooseForm({ other: 'countries' }, 1, 'en')).to.equal('countries');
  });

  it('is the same beside every number where it has no forms', () => {
    expect([chooseForm('children', 1, 'en'), chooseForm({ fr: 'enfants' }, 1, 'en')]).to.deep.equal([
      'children',
      { fr: 'enfants' },
    ]);
  });
});
