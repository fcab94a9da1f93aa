import { expect } from '@open-wc/testing';
import { check } from '../support/whole-story.js';
import { fixture, html, icmec as story, parts, tags, texts, waitUntil } from '../support/elements.js';

async function show(name: (typeof tags)[number], lang: string): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.lang = lang;
  const element = document.createElement(name);
  element.story = story;
  place.append(element);
  await element.updateComplete;
  return element;
}

/** All language maps of a value, with their paths. */
const mapsOf = (value: unknown, path = ''): [string, Record<string, string>][] => {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return 'fr' in value
    ? [[path, value as Record<string, string>]]
    : entries.flatMap(([name, inner]) => mapsOf(inner, `${path}.${name}`));
};

describe('The story of ICMEC in translation', () => {
  it('has each of its translated texts in all of its languages', () => {
    const maps = mapsOf(story);
    expect(maps.length).to.be.above(35);
    for (const [path, map] of maps) {
      const languages = path === '.translationNote' ? ['ar', 'fr'] : ['ar', 'en', 'fr'];
      expect(Object.keys(map).sort(), path).to.deep.equal(languages);
    }
    expect(check(story).problems).to.deep.equal([]);
  });

  it('has the same figures in each text in all of its languages, but for a decade in words', () => {
    const figures = (text: string) => text.replace(/(\d)[ \u00a0,](?=\d{3})/g, '$1').match(/\d+/g);
    for (const [path, { en = '', fr = '', ar = '' }] of mapsOf(story).filter(
      ([name, map]) => /\d{2}/.test(map.en ?? '') && !name.endsWith('.displayDate'),
    ))
      expect([figures(fr), figures(ar)], path).to.deep.equal([figures(en), figures(en)]);
  });

  it('has its quotations word for word in every language', async () => {
    const element = await show('quote-card', 'fr');
    expect(parts(element, 'quote')).to.deep.equal([
      '“It will take a concerted effort by governments, law enforcement, industry, civil society, communities, and individuals to ensure that the world’s children are protected.”',
    ]);
    expect(element.shadowRoot!.querySelector('blockquote bdi')!.getAttribute('lang')).to.equal('en');
    expect(parts(element, 'caption')).to.deep.equal([
      'Dr. Franz B. Humer, président du conseil d’administration de l’ICMEC',
    ]);
  });

  for (const name of tags)
    it(`says in <${name}> to its readers that it is unofficial, once, and to nobody else`, async () => {
      for (const [lang, said] of [
        ['fr-CA', ['Traduction non officielle']],
        ['ar', ['ترجمة غير رسمية']],
        ['en', []],
        ['de', []],
      ] as const) {
        const element = await show(name, lang);
        expect(texts(element, '.translation'), lang).to.deep.equal(said);
        for (const inner of element.shadowRoot!.querySelectorAll(tags.join()))
          expect(texts(inner, '.translation'), `${lang}: ${inner.localName}`).to.deep.equal([]);
      }
    });

  for (const name of tags)
    it(`is shown in <${name}> in another language when the language of the page changes`, async () => {
      const { lang } = document.documentElement;
      const element = document.createElement(name);
      element.story = story;
      (await fixture(html`<div></div>`)).append(element);
      document.documentElement.lang = 'fr';
      await waitUntil(() => texts(element, '.translation')[0] === 'Traduction non officielle');
      document.documentElement.lang = 'ar';
      await waitUntil(() => texts(element, '.translation')[0] === 'ترجمة غير رسمية');
      document.documentElement.lang = 'en';
      await waitUntil(() => texts(element, '.translation').length === 0);
      document.documentElement.lang = lang;
    });
});
