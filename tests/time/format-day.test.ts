import { expect } from '@open-wc/testing';
import { languages } from '../../src/text/languages/all.js';
import { en } from '../../src/text/messages.js';
import { formatDay, formatDistance, formatMonthDay, formatRule, isoDay } from '../../src/time/format-day.js';

const day = 20598;

describe('A day in words', () => {
  it('has its weekday, in the language of the reader', () => {
    expect(formatDay(day, 'en')).to.equal('Monday, May 25, 2026');
    expect(formatDay(day, 'en-GB')).to.match(/^Monday,? 25 May 2026$/);
    expect(formatDay(day, 'fr')).to.equal('lundi 25 mai 2026');
    expect(formatDay(day, 'zh')).to.equal('2026年5月25日星期一');
  });

  it('is in the calendar of the reader', () => {
    expect(formatDay(day, 'th-TH-u-nu-latn')).to.contain('2569');
    expect(formatDay(day, 'en-u-ca-buddhist')).to.contain('2569');
  });

  it('is written for machines as ISO 8601 has it', () => {
    expect([isoDay(day), isoDay(0), isoDay(-1)]).to.deep.equal(['2026-05-25', '1970-01-01', '1969-12-31']);
  });

  it('is told by its distance from today', () => {
    expect([0, 1, 12, 183, -3].map((days) => formatDistance(days, 'en'))).to.deep.equal([
      'today',
      'tomorrow',
      'in 12 days',
      'in 183 days',
      '3 days ago',
    ]);
    expect([0, 1, 12].map((days) => formatDistance(days, 'fr'))).to.deep.equal([
      'aujourd’hui',
      'demain',
      'dans 12 jours',
    ]);
  });
});

describe('A yearly day in words', () => {
  it('is its month and day, of the calendar that it is written in', () => {
    expect(formatMonthDay('--05-25', 'en')).to.equal('May 25');
    expect(formatMonthDay('--05-25', 'ru')).to.equal('25 мая');
    expect(formatMonthDay('--02-29', 'de')).to.equal('29. Februar');
    expect(formatMonthDay('--05-25', 'th')).to.equal('25 พฤษภาคม');
  });
});

describe('A rule in words', () => {
  const both = (lang: string, messages = languages[lang]!) =>
    ['second Sunday in May', 'last Monday in April'].map((rule) => formatRule(rule, lang, messages));

  for (const [lang, words] of [
    ['ar', ['الأحد الثاني من شهر مايو', 'الاثنين الأخير من شهر أبريل']],
    ['de', ['zweiter Sonntag im Mai', 'letzter Montag im April']],
    ['es', ['segundo domingo de mayo', 'último lunes de abril']],
    ['fr', ['deuxième dimanche de mai', 'dernier lundi d’avril']],
    ['hi', ['मई का दूसरा रविवार', 'अप्रैल का आख़िरी सोमवार']],
    ['ja', ['5月の第2日曜日', '4月の最終月曜日']],
    ['nl', ['tweede zondag in mei', 'laatste maandag in april']],
    ['pt', ['segundo domingo de maio', 'última segunda-feira de abril']],
    ['ru', ['2-е воскресенье мая', 'последний понедельник апреля']],
    ['zh', ['五月第二个星期日', '四月最后一个星期一']],
  ] as const) {
    it(`reads as one says it in ${lang}`, () => {
      expect(both(lang)).to.deep.equal(words);
    });
  }

  it('agrees with its weekday in languages where weekdays have genders', () => {
    const last = (lang: string, rule: string) => formatRule(rule, lang, languages[lang]!);
    expect(last('ru', 'last Friday in May')).to.equal('последняя пятница мая');
    expect(last('ru', 'third Friday in May')).to.equal('3-я пятница мая');
    expect(last('ar', 'first Friday in May')).to.equal('الجمعة الأولى من شهر مايو');
    expect(last('ar', 'last Friday in May')).to.equal('الجمعة الأخيرة من شهر مايو');
    expect(last('pt', 'first Saturday in May')).to.equal('primeiro sábado de maio');
  });

  it('reads as it is written in en', () => {
    expect(both('en', en)).to.deep.equal(['second Sunday in May', 'last Monday in April']);
  });
});
