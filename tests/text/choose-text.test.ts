import { expect } from '@open-wc/testing';
import { chooseText } from '../../src/text/choose-text.js';

describe('the text for a reader', () => {
  it('is a plain text, in the language of the story', () => {
    expect(chooseText('Hello', 'fr', 'en')).to.deep.equal({ text: 'Hello', lang: 'en' });
  });

  it('is an empty text where that was given', () => {
    expect(chooseText('', 'fr', undefined)).to.deep.equal({ text: '', lang: undefined });
  });

  it('is not there where none was given', () => {
    expect([chooseText(undefined, 'fr', 'en'), chooseText({}, 'fr', 'en')]).to.deep.equal([undefined, undefined]);
  });

  for (const [why, tags, wanted, storyLang, chosen] of [
    ['the very tag', ['pt', 'pt-BR', 'en'], 'pt-BR', 'en', 'pt-BR'],
    ['the very tag in another case', ['en', 'PT-br'], 'pt-BR', 'en', 'PT-br'],
    ['a shorter tag', ['en', 'zh', 'zh-Hant'], 'zh-Hant-TW', 'en', 'zh-Hant'],
    ['the base language', ['en', 'pt-BR', 'pt'], 'pt-PT', 'en', 'pt'],
    ['another region of the language', ['en', 'pt-BR'], 'pt-PT', 'en', 'pt-BR'],
    ['a region of a language without one', ['en', 'pt-BR'], 'pt', 'en', 'pt-BR'],
    ['the language of the story', ['en', 'de', 'fr'], 'ja', 'fr-BE', 'fr'],
    ['English', ['de', 'en-GB', 'fr'], 'ja', 'nl', 'en-GB'],
    ['the first', ['de', 'fr'], 'ja', undefined, 'de'],
    ['no language that only begins alike', ['arn', 'fr'], 'ar', 'fr', 'fr'],
  ] as const) {
    it(`is in ${why}`, () => {
      const map = Object.fromEntries(tags.map((tag) => [tag, `text in ${tag}`]));
      expect(chooseText(map, wanted, storyLang)).to.deep.equal({ text: `text in ${chosen}`, lang: chosen });
    });
  }

  it('is never one that the map does not hold itself', () => {
    const map = Object.create({ fr: 'inherited' }) as Record<string, string>;
    map['de'] = 'eigen';
    expect(chooseText(map, 'fr', 'constructor')).to.deep.equal({ text: 'eigen', lang: 'de' });
  });

  it('passes over what is no text', () => {
    expect(chooseText({ fr: 5 as unknown as string, de: 'ja' }, 'fr', 'fr')).to.deep.equal({ text: 'ja', lang: 'de' });
  });
});
