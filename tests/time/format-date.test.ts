import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { addMessages, messagesFor } from '../../src/text/languages.js';
import { languages } from '../../src/text/languages/all.js';
import { parseEdtf } from '../../src/time/edtf.js';
import { formatDate } from '../../src/time/format-date.js';

/**
 * The engines differ in narrow spaces, in marks of direction, and, by the age of their locale data, in the digits and the decimal mark of
 * Arabic; nothing else is evened out.
 */
const even = (text: string): string =>
  text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\u066b/g, '.')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

const written = (edtf: string, lang: string): string => even(formatDate(parseEdtf(edtf)!, lang, messagesFor(lang)));

before(() => {
  Object.keys(languages).forEach((lang) => addMessages(lang, languages[lang]!));
});

const forms = [
  '1996',
  '1999-04',
  '1999-04-03',
  '1998/2001',
  '1997~',
  '1997~/1999~',
  '199X',
  '19XX',
  '-0043',
  '1999-21',
  '1998/..',
  '../1998',
];

const expected: Readonly<Record<string, readonly string[]>> = {
  en: ['1996', 'April 1999', 'April 3, 1999', '1998 – 2001', 'about 1997', 'about 1997 – 1999', '1990s', '20th century', '44 BC', 'spring 1999', 'from 1998', 'until 1998'],
  fr: ['1996', 'avril 1999', '3 avril 1999', '1998–2001', 'vers 1997', 'vers 1997–1999', 'années 1990', 'XXe siècle', '44 av. J.-C.', 'printemps 1999', 'depuis 1998', 'jusqu’en 1998'],
  de: ['1996', 'April 1999', '3. April 1999', '1998–2001', 'um 1997', 'um 1997–1999', '1990er-Jahre', '20. Jahrhundert', '44 v. Chr.', 'Frühjahr 1999', 'ab 1998', 'bis 1998'],
  es: ['1996', 'abril de 1999', '3 de abril de 1999', '1998–2001', 'hacia 1997', 'hacia 1997–1999', 'década de 1990', 'siglo XX', '44 a. C.', 'primavera de 1999', 'desde 1998', 'hasta 1998'],
  pt: ['1996', 'abril de 1999', '3 de abril de 1999', '1998 – 2001', 'por volta de 1997', 'por volta de 1997 – 1999', 'década de 1990', 'século XX', '44 a.C.', 'primavera de 1999', 'desde 1998', 'até 1998'],
  nl: ['1996', 'april 1999', '3 april 1999', '1998–2001', 'rond 1997', 'rond 1997–1999', 'jaren 1990', '20e eeuw', '44 v.Chr.', 'voorjaar 1999', 'vanaf 1998', 'tot en met 1998'],
  ru: ['1996', 'апрель 1999 г.', '3 апреля 1999 г.', '1998–2001', 'примерно 1997', 'примерно 1997–1999', '1990-е годы', 'XX век', '44 г. до н. э.', 'весна 1999 г.', '1998 и позднее', '1998 и ранее'],
  ar: ['1996', 'أبريل 1999', '3 أبريل 1999', '1998–2001', 'حوالي 1997', 'حوالي 1997–1999', 'عقد 1990', 'القرن 20', '44 ق.م', 'ربيع 1999', 'منذ 1998', 'حتى 1998'],
  hi: ['1996', 'अप्रैल 1999', '3 अप्रैल 1999', '1998–2001', 'लगभग 1997', 'लगभग 1997–1999', '1990 का दशक', '20वीं शताब्दी', '44 ईसा-पूर्व', 'वसंत 1999', '1998 से', '1998 तक'],
  zh: ['1996年', '1999年4月', '1999年4月3日', '1998–2001年', '约1997年', '约1997–1999年', '1990年代', '20世纪', '公元前44年', '1999年春季', '1998年起', '截至1998年'],
  ja: ['1996年', '1999年4月', '1999年4月3日', '1998年～2001年', '1997年頃', '1997年～1999年頃', '1990年代', '20世紀', '紀元前44年', '1999年春', '1998年から', '1998年まで'],
}; // prettier-ignore

describe('a date in words', () => {
  for (const lang of Object.keys(expected)) {
    for (const [index, form] of forms.entries()) {
      it(`is "${expected[lang]![index]}" in ${lang} for ${form}`, () => {
        expect(written(form, lang)).to.equal(expected[lang]![index]);
      });
    }
  }

  for (const [edtf, words] of [
    ['1996?', '1996 (uncertain)'],
    ['1996%', 'about 1996 (uncertain)'],
    ['1996?/1998?', '1996 – 1998 (uncertain)'],
    ['1996~/1998', 'about 1996 – 1998'],
    ['1996/1998~', '1996 – about 1998'],
    ['1999-04-03/1999-04-09', 'April 3 – 9, 1999'],
    ['1999-04/1999-06', 'April – June 1999'],
    ['1999-04/2001', 'April 1999 – 2001'],
    ['1998/199X', '1998 – 1990s'],
    ['199X~/200X~', 'about 1990s – 2000s'],
    ['../1998~', 'until about 1998'],
    ['/1998-04-03', 'until April 3, 1998'],
    ['1998-04/', 'from April 1998'],
    ['1999-XX', '1999'],
    ['1999-XX-XX', '1999'],
    ['1999-04-XX', 'April 1999'],
    ['1999-24', 'winter 1999'],
    ['00XX', '1st century'],
    ['01XX', '2nd century'],
    ['20XX', '21st century'],
    ['190X', '1900s'],
    ['-00XX', '100 – 1 BC'],
    ['-004X', '50 – 41 BC'],
    ['000X', '1 BC – 9 AD'],
    ['0000', '1 BC'],
    ['0001', '1'],
    ['0099-03-15', 'March 15, 99'],
    ['-0043-03-15', 'March 15, 44 BC'],
    ['-0043/0014', '44 BC – 14 AD'],
    ['1000-01-01', 'January 1, 1000'],
    ['Y12000', '12000'],
    ['Y300000', '300,000'],
    ['Y-999999', '999,999 BC'],
    ['Y-1000000', '1 million years ago'],
    ['Y-1234567', '1.234567 million years ago'],
    ['Y-13800000000', '13.8 billion years ago'],
    ['Y-13800000000~', 'about 13.8 billion years ago'],
    ['Y-13800000000/..', 'from 13.8 billion years ago'],
    ['Y-13800000000/Y-13799000000', '13.8 billion years ago – 13.799 billion years ago'],
    ['Y-66000000/2000', '66 million years ago – 2000'],
  ] as const) {
    it(`is "${words}" for ${edtf}`, () => {
      expect(written(edtf, 'en')).to.equal(words);
    });
  }

  for (const lang of ['en', 'en-US', 'en-GB']) {
    it(`is in ${lang}, where it is written without Intl, what Intl writes`, () => {
      const options = { calendar: 'gregory', timeZone: 'UTC', year: 'numeric' } as const;
      const [year, month, day] = [{}, { month: 'long' }, { month: 'long', day: 'numeric' }].map(
        (more) => new Intl.DateTimeFormat(lang, { ...options, ...more } as Intl.DateTimeFormatOptions),
      );
      fc.assert(
        fc.property(
          fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
          (date) => {
            const iso = date.toISOString();
            expect([4, 7, 10].map((length) => written(iso.slice(0, length), lang))).to.deep.equal(
              [year, month, day].map((formatter) => even(formatter!.format(date))),
            );
          },
        ),
      );
    });
  }

  for (const [lang, edtf, words] of [
    ['en-GB', '1999-04-03', '3 April 1999'],
    ['pt-BR', '1997~', 'por volta de 1997'],
    ['fr', '1999-04-03~', 'vers le 3 avril 1999'],
    ['fr', '../1999-04-03', 'jusqu’au 3 avril 1999'],
    ['fr', '1999-04-03/..', 'depuis le 3 avril 1999'],
    ['fr', '../1998~', 'jusque vers 1998'],
    ['fr', '1998~/..', 'depuis environ 1998'],
    ['fr', '199X~', 'années 1990 environ'],
    ['fr', '199X/', 'années 1990 et après'],
    ['fr', '/199X', 'années 1990 et avant'],
    ['fr', '00XX', 'Ier siècle'],
    ['de', '1999-04~', 'etwa April 1999'],
    ['de', '../1998~', 'bis etwa 1998'],
    ['de', '199X/..', '1990er-Jahre und später'],
    ['de', '../199X', '1990er-Jahre und früher'],
    ['es', '199X~', 'hacia la década de 1990'],
    ['es', '../1999-04-03', 'hasta el 3 de abril de 1999'],
    ['es', '1999-04-03~/..', 'desde hacia el 3 de abril de 1999'],
    ['pt', '199X~', 'por volta da década de 1990'],
    ['pt', '19XX~', 'por volta do século XX'],
    ['pt', '../19XX', 'até o século XX'],
    ['pt', '199X/..', 'desde a década de 1990'],
    ['pt', '../199X~', 'até por volta da década de 1990'],
    ['nl', '../19XX', 'tot en met de 20e eeuw'],
    ['nl', '199X~', 'rond de jaren 1990'],
    ['ru', '18XX', 'XIX век'],
    ['de', 'Y-4540000000~', 'vor etwa 4,54 Milliarden Jahren'],
    ['fr', 'Y-4540000000', 'il y a 4,54 milliards d’années'],
    ['fr', '../Y-4540000000~', 'il y a 4,54 milliards d’années environ et avant'],
    ['es', 'Y-4540000000~', 'hace unos 4,54 mil millones de años'],
    ['es', '../Y-4540000000', 'hasta hace 4,54 mil millones de años'],
    ['pt', 'Y-66000000~', 'há cerca de 66 milhões de anos'],
    ['nl', 'Y-4540000000~', 'ongeveer 4,54 miljard jaar geleden'],
    ['nl', '../Y-4540000000', 'tot 4,54 miljard jaar geleden'],
    ['ru', 'Y-4540000000~', 'примерно 4,54 миллиарда лет назад'],
    ['ar', 'Y-4540000000', 'قبل 4.54 مليار سنة'],
    ['ar', 'Y-4540000000~', 'قبل حوالي 4.54 مليار سنة'],
    ['ar', 'Y-4540000000/..', 'منذ 4.54 مليار سنة'],
    ['zh', 'Y-4540000000', '45.4亿年前'],
    ['ja', 'Y-4540000000~', '45.4億 年前頃'],
    ['hi', 'Y-4540000000', '4.54 अरब वर्ष पहले'],
    ['hi', 'Y-66000000', '6.6 करोड़ वर्ष पहले'],
    // A language without messages uses those of `Intl`.
    ['sv', 'Y-66000000', 'för 66 miljoner år sedan'],
    ['fa', 'Y-66000000', '۶۶ میلیون سال پیش'],
    ['hi', '00XX', 'पहली शताब्दी'],
  ] as const) {
    it(`is "${words}" in ${lang} for ${edtf}`, () => {
      expect(written(edtf, lang)).to.equal(words);
    });
  }

  // Engines shorten ranges within a month differently.
  for (const [lang, ...words] of [
    ['zh', '1999年4月3日 – 1999年4月9日', '1999年四月3日 – 9日', '1999年4月3日至9日'],
    ['ja', '1999年4月3日 – 1999年4月9日', '1999年4月3日～9日'],
  ] as const) {
    it(`says a range of days in ${lang}`, () => {
      expect(written('1999-04-03/1999-04-09', lang)).to.be.oneOf([...words]);
    });
  }

  it('is in the Gregorian calendar where the language has another one', () => {
    expect(written('1999-04-03', 'th')).to.equal('3 เมษายน 1999');
  });

  it('stays in English for a language that no one knows', () => {
    expect(written('1999-04-03', 'not a language')).to.equal('April 3, 1999');
  });

  it('never throws, whatever the date and the language', () => {
    const years = fc.integer({ min: -13.8e9, max: 13.8e9 }).map((year) => `Y${year}`);
    const texts = fc.oneof(
      years,
      fc.tuple(years, years).map((both) => both.join('/')),
      fc.constantFrom('../-000X%', '-99XX/Y99999'),
    );
    fc.assert(
      fc.property(
        texts,
        fc.oneof(fc.string(), fc.constantFrom(...Object.keys(languages), 'en-US-u-ca-hebrew')),
        (text, lang) => {
          const date = parseEdtf(text);
          if (date) expect(formatDate(date, lang, messagesFor(lang))).to.not.equal('');
        },
      ),
      { numRuns: 150 },
    );
  });
});
