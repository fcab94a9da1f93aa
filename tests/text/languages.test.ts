import { expect } from '@open-wc/testing';
import { addMessages, messagesFor, missingMessages } from '../../src/text/languages.js';
import { languages } from '../../src/text/languages/all.js';
import { files } from '../../src/text/languages/files.js';
import { en, plural, type Messages } from '../../src/text/messages.js';

const fixed = (messages: Messages): string[] =>
  Object.values(messages).filter((message): message is string => typeof message === 'string');

describe('the words of a language', () => {
  before(() => {
    addMessages('de', languages['de']!);
    addMessages('pt', languages['pt']!);
    addMessages('zh-Hant', languages['ja']!);
  });

  it('are those of the very tag', () => {
    expect(messagesFor('zh-Hant')).to.deep.equal(languages['ja']);
  });

  it('are those of a shorter tag, in whatever case', () => {
    expect(messagesFor('DE-at-1996')).to.deep.equal(languages['de']);
  });

  it('are said to be lacking while their file has not come, and never where there is none', () => {
    expect(Object.keys(files)).to.deep.equal(Object.keys(languages));
    const missing = ['it', 'sv-FI', 'de', 'en-GB', 'is', 'tlh', ''].map((lang) => missingMessages(lang)?.name);
    expect(missing).to.deep.equal(['it', 'sv', undefined, undefined, undefined, undefined, undefined]);
  });

  it('are in the file of the language', async () => {
    for (const [lang, load] of Object.entries(files)) expect((await load())[lang]).to.equal(languages[lang]);
  });

  it('are English for a language that was not added', () => {
    expect([messagesFor('fr'), messagesFor(''), messagesFor('constructor'), messagesFor('-')]).to.deep.equal([
      en,
      en,
      en,
      en,
    ]);
  });

  for (const lang of Object.keys(languages)) {
    it(`are all there in ${lang}, and none is empty`, () => {
      expect(fixed(languages[lang]!).filter((word) => !word.trim())).to.deep.equal([]);
    });
  }

  for (const [lang, words] of [
    ['de', ['Einen weiteren anzeigen', '7 weitere anzeigen', 'Stand: 2024']],
    ['fr', ['Afficher 1 de plus', 'Afficher 7 de plus', 'date des données\u00a0: 2024']],
    ['es', ['Mostrar 1 más', 'Mostrar 7 más', 'fecha de los datos: 2024']],
    ['pt', ['Mostrar mais 1', 'Mostrar mais 7', 'data dos dados: 2024']],
    ['nl', ['Nog 1 tonen', 'Nog 7 tonen', 'stand: 2024']],
    ['ru', ['Показать ещё 1', 'Показать ещё 7', 'дата данных: 2024']],
    ['ar', ['عرض المزيد (1)', 'عرض المزيد (7)', 'تاريخ البيانات: 2024']],
    ['hi', ['1 और दिखाएँ', '7 और दिखाएँ', '2024 की स्थिति']],
    ['zh', ['再显示1项', '再显示7项', '截至2024']],
    ['ja', ['さらに1件を表示', 'さらに7件を表示', '2024時点']],
  ] as const) {
    it(`go around what they get in ${lang}`, () => {
      const { showMore, asOf } = languages[lang]!;
      expect([showMore(1, '1'), showMore(7, '7'), asOf('2024')]).to.deep.equal(words);
    });
  }

  it('go around what they get in en', () => {
    expect([en.showMore(7, '7'), en.asOf('2024')]).to.deep.equal(['Show 7 more', 'as of 2024']);
  });
});

describe('the plural category', () => {
  it('is that of the language', () => {
    expect([plural('en', 1), plural('ru', 3), plural('ar', 0), plural('ja', 1)]).to.deep.equal([
      'one',
      'few',
      'zero',
      'other',
    ]);
  });
});
