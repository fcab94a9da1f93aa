import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { check, readCsv, readStory } from '../support/whole-story.js';
import { inlineTags, plainText } from '../../src/text/inline-text.js';
import { addMessages } from '../../src/text/languages.js';
import { ar } from '../../src/text/languages/ar.js';
import { fr } from '../../src/text/languages/fr.js';

const names = ['Jane Example', 'Ali', '山田花子', 'Zoë'];

/** A text of a story that withholds the names. */
const told = (title: unknown, more: object = {}): unknown =>
  check({ redact: names, lang: 'en', title, events: [], ...more }).story.title;

before(() => {
  addMessages('ar', ar);
  addMessages('fr', fr);
});

describe('A name that a story withholds', () => {
  const hidden: readonly (readonly [what: string, text: string, shown: string])[] = [
    ['as it is', 'Jane Example spoke.', '[name withheld] spoke.'],
    ['more than once', 'Ali and Ali', '[name withheld] and [name withheld]'],
    ['in another case', 'JANE EXAMPLE and jane example', '[name withheld] and [name withheld]'],
    ['with a possessive', 'Ali’s and Ali\'s', '[name withheld]’s and [name withheld]\'s'],
    ['within quotation marks', '“Ali”', '“[name withheld]”'],
    ['with a line between its words', 'Jane\n  Example', '[name withheld]'],
    ['with a no-break space', 'Jane\u00a0Example', '[name withheld]'],
    ['with a hyphen', 'Jane-Example', '[name withheld]'],
    ['with a soft hyphen', 'Jane Exam\u00adple', '[name withheld]'],
    ['with a zero-width space', 'J\u200bane Example', '[name withheld]'],
    ['with a zero-width space beside a space', 'Jane\u200b Example and Jane \u200fExample', '[name withheld] and [name withheld]'],
    ['with a hyphen that does not break', 'Jane\u2011Example', '[name withheld]'],
    ['without a space', '@janeexample and #JaneExample', '@[name withheld] and #[name withheld]'],
    ['with an accent of its own', 'Zoe\u0308', '[name withheld]'],
    ['in a script without spaces', '私は山田花子です。', '私は[name withheld]です。'],
    ['across markup', 'Jane <em>Example</em> spoke.', '[name withheld] spoke.'],
    ['across a line break', 'Jane<br>Example', '[name withheld]'],
    ['across a comment', 'Jane <!-- x -->Example', '[name withheld]'],
    ['within markup', '<em>Jane Example</em> spoke.', '<em>[name withheld]</em> spoke.'],
    ['in references', 'Jane &#69;xample', '[name withheld]'],
    ['with an override of direction', 'Jane \u202eExample', '[name withheld]'],
    ['in the title of an abbreviation', '<abbr title="Jane Example">J. E.</abbr>', '<abbr title="[name withheld]">J. E.</abbr>'],
    ['in an unknown tag', '<b data-x="1">Jane</b> Example', '[name withheld]'],
  ]; // prettier-ignore
  for (const [what, text, shown] of hidden)
    it(`is not told ${what}`, () => {
      expect(told(text)).to.equal(shown);
    });

  const kept = ['Alice and Talia', 'Janet Example', 'Jane was an example.', '<em>An</em> “example” & more', 'zoo'];
  for (const text of kept)
    it(`leaves as they are the words of “${text}”`, () => {
      expect(told(text)).to.equal(text);
    });

  it('is replaced by a word of the language of the text', () => {
    expect(told({ en: 'Ali spoke.', fr: 'Ali a parlé.', ar: 'تحدث Ali.' })).to.deep.equal({
      en: '[name withheld] spoke.',
      fr: '[nom non communiqué] a parlé.',
      ar: 'تحدث [حُجب الاسم].',
    });
    expect(told('Ali', { lang: 'fr' })).to.equal('[nom non communiqué]');
  });

  it('is found with what Arabic writes above, below and within its letters', () => {
    const { story } = check({ redact: ['علي'], lang: 'en', title: 'عَلِيّ', lead: 'عـلـي', events: [] });
    expect([story.title, story.lead]).to.deep.equal(['[name withheld]', '[name withheld]']);
    const whole = check({ redact: ['محمد علي'], lang: 'en', title: 'محمدٌ علي', events: [] });
    expect(whole.story.title).to.equal('[name withheld]');
  });

  it('is found with any apostrophe and hyphen', () => {
    const { story } = check({
      redact: ["O'Brien", 'Jean-Luc Doe', 'Ann A'],
      lang: 'en',
      title: 'O’Brien, OʼBrien and Jean‑Luc Doe',
      lead: 'Anna and Ann A.',
      events: [],
    });
    expect(story.title).to.equal('[name withheld], [name withheld] and [name withheld]');
    expect(story.lead).to.equal('Anna and [name withheld].');
  });

  it('is not told by what ends with it or begins with it in Arabic', () => {
    const { story } = check({ redact: ['علي'], lang: 'en', title: 'وعلي', events: [] });
    expect(story.title).to.equal('و[name withheld]');
  });

  it('is not told by plural forms', () => {
    const milestones = [{ value: 2, label: { en: { one: 'Ali', other: 'friends of Ali' } } }];
    const { story } = check({ redact: names, milestones });
    expect(story.milestones[0]!.label).to.deep.equal({ en: { one: '[name withheld]', other: 'friends of [name withheld]' } }); // prettier-ignore
  });

  it('takes with it an address that holds it, and says which', () => {
    const { story, problems } = check({
      redact: names,
      events: [
        {
          title: 'One',
          picture: { src: 'photos/jane-example.jpg' },
          media: { src: 'a.mp4', captions: 'jane_example.vtt' },
          source: { name: 'A paper', url: 'https://example.org/Jane%20Example' },
        },
        { title: 'Two', source: { url: 'https://example.org/?q=%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90' } },
      ],
    });
    const [one, two] = story.events;
    expect(one).to.deep.equal({ title: 'One', media: { src: 'a.mp4' }, source: { name: 'A paper' } });
    expect(two!.source?.url).to.equal(undefined);
    expect(problems.filter(({ message }) => /withheld/.test(message)).map(({ path }) => path)).to.deep.equal(['events[0].picture.src', 'events[0].media.captions', 'events[0].source.url', 'events[1].source.url']); // prettier-ignore
  });

  for (const address of ['https://example.org/jane-example', 'https://example.org/?q=Jane%20Example'])
    it(`takes with it a link in a text that leads to ${address}`, () => {
      expect(told(`See <a href="${address}">the <em>page</em></a>.`)).to.equal('See the <em>page</em>.');
    });

  it('is not told by what no one sees', () => {
    expect(told('One<!-- Jane Example --><b title="Ali"></b>.')).to.equal('One.');
  });

  it('is not told by ids, and what they join stays joined', () => {
    const { story } = check({
      redact: names,
      eras: [{ id: 'ali', title: 'An era', date: '1990/1999' }],
      events: [{ id: 'jane-example', title: 'An event', era: 'ali' }],
    });
    expect(story.eras[0]!.id).to.equal('withheld');
    expect(story.events[0]!.era).to.equal('withheld');
    expect(story.events[0]!.id).to.equal('withheld');
  });

  it('is not told by fields that the model does not know, or by their names', () => {
    const { story } = check({
      redact: names,
      events: [{ title: 'One', x: { 'Jane Example': ['Ali', { y: 'Zoë' }] } }],
    });
    expect(JSON.stringify(story)).not.to.match(/Jane|Ali|Zo/i);
  });

  it('is not told by the list of names', () => {
    expect(check({ redact: names, events: [] }).story).not.to.have.property('redact');
  });

  it('is not told by a problem', () => {
    const { problems } = check({ redact: names, events: [{ title: 'One', date: 'Ali’s day' }] });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      '"[name withheld]’s day" cannot be used; write a date in EDTF, such as 1996, 1999-04, 1997~ or 1998/..',
    ]);
  });

  it('is not told where it stands in a longer one', () => {
    expect(check({ redact: ['Jane', 'Jane Example'], title: 'Jane Example', events: [] }).story.title).to.equal(
      '[name withheld]',
    );
  });

  it('may hold what a pattern is made of', () => {
    const { story } = check({ redact: ['A. (B) [c]*'], title: 'A. (B) [c]* and Ax', events: [] });
    expect(story.title).to.equal('[name withheld] and Ax');
  });

  it('is not told from a table, or from a TimelineJS file', () => {
    const table = 'kind,redact,title\nstory,Jane Example | Ali,Of Ali\nevent,,Jane Example speaks\n';
    const { story } = readCsv(table);
    expect([story.title, story.events[0]!.title]).to.deep.equal(['Of [name withheld]', '[name withheld] speaks']);
    const timeline = { redact: names, events: [{ start_date: { year: '1999' }, text: { headline: 'Ali' } }] };
    expect(readStory(JSON.stringify(timeline)).story.events[0]!.title).to.equal('[name withheld]');
  });

  it('leaves what was given as it was', () => {
    const given = { redact: ['Ali'], title: 'Ali', events: [{ title: 'Ali' }] };
    check(given);
    expect(given).to.deep.equal({ redact: ['Ali'], title: 'Ali', events: [{ title: 'Ali' }] });
  });

  it('is told by nothing, wherever it stands among tags', () => {
    const tags = fc.constantFrom('', ...Object.keys(inlineTags), 'b', 'br');
    const parts = fc.array(fc.tuple(tags, fc.constantFrom('Jane ', 'Example', ' Ali ', 'and', '&#65;li ')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.map(([tag, words]) => (tag ? `<${tag}>${words}</${tag}>` : words)).join('');
        expect(plainText(String(told(text)))).not.to.match(/(?<![a-z])(jane\s+example|ali)(?![a-z])/i);
      }),
    );
  });

  for (const redact of [[], [''], ['--'], 5, {}, [null]])
    it(`is asked for again where the list is ${JSON.stringify(redact)}`, () => {
      const { story, problems } = check({ redact, title: 'Ali', events: [] });
      expect(problems).to.deep.equal([{ path: 'redact', message: 'names nobody; write a list of names' }]);
      expect(story).not.to.have.property('redact');
      expect(story.title).to.equal('Ali');
    });

  it('may be one alone', () => {
    expect(check({ redact: 'Ali', title: 'Ali', events: [] }).story.title).to.equal('[name withheld]');
  });
});
