import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { check, readCsv, readJson, readStory } from '../support/whole-story.js';
import { messageOf, type Params } from '../../src/story/messages.js';
import { date } from '../../src/story/value-kinds.js';
import { invalid } from '../support/problems.js';
import { inlineTags, plainText } from '../../src/text/inline-text.js';
import { addMessages } from '../../src/text/languages.js';
import { ar } from '../../src/text/languages/ar.js';
import { fr } from '../../src/text/languages/fr.js';

const names = ['Jane Example', 'Ali', '山田花子', 'Zoë'];

/** A text of a story with these names in `redact`. */
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
    ['before a tag that ends it', 'Jane Example<b>and</b> Jane <br>Example<br>and', '[name withheld]and [name withheld] and'],
    ['before an unknown tag that joins it to what follows', 'Jane <b>Example</b>and', '[name withheld] and'],
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
    expect(problems.filter(({ code }) => code === 'withheldAddress').map(({ path }) => path)).to.deep.equal(['events[0].picture.src', 'events[0].media.captions', 'events[0].source.url', 'events[1].source.url']); // prettier-ignore
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

  it('is not told by fields that the model does not know, or by what is said of them', () => {
    const checked = check({
      redact: names,
      events: [{ title: 'One', ali: 1, x: { 'Jane Example': ['Ali', { y: 'Zoë' }] } }],
      'Jane Example': '山田花子',
    });
    expect(JSON.stringify([checked.story, checked.problems])).not.to.match(/Jane|Ali|Zo|山田/i);
    expect(checked.problems).to.have.length(3);
  });

  it('is not told by the list of names', () => {
    expect(check({ redact: names, events: [] }).story).not.to.have.property('redact');
  });

  it('is not told by a problem', () => {
    const { problems } = check({ redact: ['Ali'], events: [{ title: 'One', date: 'Ali’s day' }] });
    expect(problems).to.deep.equal([invalid('events[0].date', date, '"[name withheld]’s day"')]);
  });

  it('may be a word of the messages, or the name of a field', () => {
    for (const name of ['Invalid', 'date', 'invalid', 'text', 'kind', 'EDTF']) {
      const { problems } = check({ redact: [name], events: [{ title: name, date: `a ${name}` }] });
      expect(problems.map(({ code }) => code)).to.deep.equal(['invalid']);
      expect(problems.map(messageOf).join()).to.contain('[name withheld]');
    }
  });

  it('is not told where it stands in a longer one', () => {
    expect(check({ redact: ['Jane', 'Jane Example'], title: 'Jane Example', events: [] }).story.title).to.equal(
      '[name withheld]',
    );
  });

  it('may hold what a pattern is made of', () => {
    const { story } = check({ redact: ['A. (B) [c+d'], title: 'A. (B) [c+d and Ax', events: [] });
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

  it('is not told where two are written as one word', () => {
    for (const title of ['Jane ExampleAli', 'AliJane Example', 'AliJane ExampleAli', '<sup>Jane </sup>Example&#65;li'])
      expect(told(title)).to.match(/^(\[name withheld\])+$/);
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

  it('may be one alone', () => {
    expect(check({ redact: 'Ali', title: 'Ali', events: [] }).story.title).to.equal('[name withheld]');
  });
});

describe('A name is found', () => {
  const spellings: readonly (readonly [name: string, ...texts: string[]])[] = [
    ['Anna Smith', 'Smith, Anna', 'Smith Anna', 'SMITH, ANNA', 'anna-smith.jpg', 'smith_anna', 'anna.smith@', 'Anna\tSmith', 'Anna%20Smith', 'anna+smith', 'Anna%2520Smith', '%41nna Smith', 'Anna&nbsp;Smith', 'An\u200dna Smith', 'Ａｎｎａ Ｓｍｉｔｈ', 'Anna/Smith', '#JusticeForAnnaSmith', 'IMG_annasmith2.jpg', 'Anna Smiths'],
    ['José García', 'Jose Garcia', 'JOSÉ GARCÍA', 'Jose\u0301 Garci\u0301a', 'Jos&eacute; Garc&iacute;a', 'Jos&#233; Garc&#xED;a', 'Jos&amp;eacute; Garc&amp;iacute;a', 'jose-garcia.jpg', 'jos%C3%A9-garc%C3%ADa', 'García, José', 'Jos<b>é</b> García'],
    ['Jose Garcia', 'José García'],
    ['Gabriel García Márquez', 'García Márquez, Gabriel', 'gabriel-garcia-marquez'],
    ['María-José O’Neill', "Maria Jose O'Neill", 'MARÍA JOSÉ ONEILL', 'O’Neill, María José'],
    ['Strauß', 'STRAUSS', 'Strauss', 'strau&szlig;', 'STRAUẞ'],
    ['Johann Strauss', 'Johann Strauß', 'Strauß, Johann'],
    ['Jürgen Müller', 'JÜRGEN MÜLLER', 'Jurgen Muller', 'J&uuml;rgen M&uuml;ller', 'Jürgen Müllers'],
    ['Søren Łukasz', 'soren-lukasz', 'SØREN ŁUKASZ', 'S&oslash;ren Łukasz'],
    ['İbrahim Işık', 'ibrahim işık', 'İBRAHİM IŞIK', 'Ibrahim Isik', 'IBRAHIM ISIK', 'ibrahim-isik.png'],
    ['Γιώργος Παπαδόπουλος', 'ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ', 'γιώργοσ παπαδόπουλοσ', 'Γιωργος Παπαδοπουλος', 'Παπαδόπουλος, Γιώργος'],
    ['محمد علي', 'مُحَمَّد عَلِيّ', 'محـمـد علـي', 'محمدعلي', 'محمد على', 'علي، محمد', 'ومحمد علي', '%D9%85%D8%AD%D9%85%D8%AF%20%D8%B9%D9%84%D9%8A'],
    ['أحمد', 'احمد', 'أَحْمَد', 'وأحمد'],
    ['山田花子', '山田 花子', '山田　花子', '私は山田花子です', '&#23665;&#30000;花子', '%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90', 'x%E7%A7%81%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90'],
    ['王 小明', '王小明', '在王小明说'],
    ['ジョン・スミス', 'ｼﾞｮﾝ･ｽﾐｽ', 'ジョンスミス', 'ジョン スミス'],
    ['Анна Смирнова', 'АННА СМИРНОВА', 'Смирнова, Анна', 'анна-смирнова', 'А\u0301нна Смирнова'],
    ['Фёдор Йорк', 'Федор Иорк', 'ФЁДОР ЙОРК'],
    ['Steffi Fischer', 'Steﬃ Fischer', 'Steﬃ ﬁscher', 'STEFFI FISCHER'],
    ['Malcolm X', 'malcolmx.jpg', 'X, Malcolm', 'Malcolm X'],
    ['Jos&eacute; D&iacute;az', 'José Díaz'],
    ['김철수', '김철수는', '김철수'.normalize('NFD')],
  ]; // prettier-ignore
  for (const [name, ...texts] of spellings)
    for (const text of texts)
      it(`where ${name} is written ${text}`, () => {
        const { story, problems } = check({ redact: [name], lang: 'en', title: `${text}`, events: [] });
        expect(story.title).to.contain('[name withheld]');
        expect(problems).to.deep.equal([]);
      });

  const kept: readonly (readonly [name: string, ...texts: string[]])[] = [
    ['Ann A', 'Anna', 'Ann Astor'],
    ['Ali', 'Alice', 'Talia', 'align', 'Ali2ce'.replace('2', ''), 'Al i'],
    ['Anna Smith', 'Anna. And Smithsonian', 'Smith; Anna', 'Anna (Smith)', 'Annas Mithra', 'Anna Smithson'],
    ['Strauss', 'Strausser', 'Strau'],
    ['Мария', 'Марияна'],
    ['山田', '山口'],
    ['이수', '이순신'],
  ];
  for (const [name, ...texts] of kept)
    for (const text of texts)
      it(`not where ${name} is not: ${text}`, () => {
        const { story } = check({ redact: [name], lang: 'en', title: text, lead: name, events: [] });
        expect(story.title).to.equal(text);
      });

  it('with the marks that stand on its last letter, and none of the words around it', () => {
    const { story } = check({ redact: ['Jose'], title: '¡Jose\u0301, dijo!', events: [] });
    expect(story.title).to.equal('¡[name withheld], dijo!');
  });

  it('in a time that grows with the text, also where many are withheld and the text is made to slow it down', () => {
    const many = Array.from({ length: 500 }, (_, index) => `Ann${'n'.repeat(index % 20)} A${index}a B`);
    const units = [
      'An',
      'Ann A1a ',
      '&amp;',
      '%25',
      '<p ',
      'a\u0301',
      'A\u00ad',
      '\u200b',
      'Ann ',
      "'",
      '&eacute',
      '%C3',
      'ß',
    ];
    for (const unit of units) {
      const time = (length: number): number => {
        const title = unit.repeat(length / unit.length);
        const start = performance.now();
        check({ redact: many, title, events: [] });
        return performance.now() - start;
      };
      time(1 << 10);
      expect(time(1 << 16), unit).to.be.below(4000);
    }
  }).timeout(60_000);
});

describe('A list of names that cannot be meant so', () => {
  const texts = { title: 'Anna Smith and Bob Jones', events: [{ title: 'Anna Smith' }] };

  const lists: readonly (readonly [redact: unknown, path: string, found: Params<'redactList'>['found']])[] = [
    [[], 'redact', 'no name'],
    [5, 'redact', 'an invalid name'],
    [{}, 'redact', 'an invalid name'],
    [true, 'redact', 'an invalid name'],
    [[''], 'redact[0]', 'an invalid name'],
    [['Anna Smith', '--'], 'redact[1]', 'an invalid name'],
    [['Anna Smith', 5], 'redact[1]', 'an invalid name'],
    [['Anna Smith', null], 'redact[1]', 'an invalid name'],
    [['Anna Smith', { name: 'Bob Jones' }], 'redact[1]', 'an invalid name'],
    [[['Anna Smith']], 'redact[0]', 'an invalid name'],
    ['Anna Smith, Bob Jones', 'redact', 'several names in one'],
    [['Anna Smith; Bob Jones'], 'redact[0]', 'several names in one'],
    [['Anna Smith\nBob Jones'], 'redact[0]', 'several names in one'],
    [['Smith, Anna'], 'redact[0]', 'several names in one'],
    [['山田花子、王小明'], 'redact[0]', 'several names in one'],
  ];
  for (const [redact, path, found] of lists)
    it(`shows nothing: ${JSON.stringify(redact)}`, () => {
      const { story, problems, isRefused } = check({ redact, ...texts });
      expect(problems).to.deep.equal([
        { path, code: 'redactList', params: { found }, isFatal: true },
      ]); // prettier-ignore
      expect(isRefused).to.equal(true);
      expect(JSON.stringify(story)).not.to.match(/Anna|Bob/);
    });

  for (const name of ['Redact', 'REDACT', 'redacted', 'redact_names', 'redaction', 'readct', 'redac', 'withhold', 'withheldNames'])
    it(`shows nothing where the field is called ${name}`, () => {
      for (const story of [
        { [name]: ['Anna Smith'], ...texts },
        { ...texts, [name]: 'x', redact: ['Anna Smith', 'Bob Jones'] },
        { ...texts, events: [{ title: 'Anna Smith', [name]: 'Anna Smith' }] },
      ]) {
        const checked = check(story);
        expect(checked.isRefused).to.equal(true);
        expect(JSON.stringify(checked.story)).not.to.match(/Anna|Bob/);
        expect(checked.problems[0]).to.deep.include({ code: 'redactField', params: { name }, isFatal: true });
      }
    }); // prettier-ignore

  it('shows nothing where it stands in an item, or in a table by a near name', () => {
    expect(check({ ...texts, events: [{ title: 'Anna Smith', redact: ['Anna Smith'] }] }).isRefused).to.equal(true);
    expect(readCsv('kind,redacted,title\nstory,Anna Smith,Of Anna Smith\n').isRefused).to.equal(true);
  });

  it('shows nothing where it stands twice in a file, of which JSON keeps the last', () => {
    const { story, isRefused } = readJson('{"redact": ["Anna Smith"], "title": "Anna Smith and Bob Jones", "redact": ["Bob Jones"]}');
    expect(isRefused).to.equal(true);
    expect(story.title).to.equal(undefined);
    expect(readJson('{"redact": ["Bob Jones"], "title": "Bob Jones: \\"redact\\": it"}').isRefused).to.equal(undefined);
  }); // prettier-ignore

  it('is none where a field is only empty', () => {
    expect(check({ redact: null, ...texts }).problems).to.deep.equal([]);
  });

  it('says which name is found nowhere, and what is like it', () => {
    const { story, problems } = check({ redact: ['Jon Smith', 'Bob Jones', 'Zora'], title: 'John Smith, Bob Jones', events: [] });
    expect(problems).to.deep.equal([
      { path: 'redact[0]', code: 'redactNotFound', params: { name: 'Jon Smith', similar: ['John Smith'] }, isFatal: true },
      { path: 'redact[2]', code: 'redactNotFound', params: { name: 'Zora', similar: [] }, isFatal: true },
    ]);
    expect(story.title).to.equal('John Smith, [name withheld]');
  }); // prettier-ignore

  it('is found where it stands within a longer one of the list', () => {
    expect(
      check({ redact: ['Jane', 'Jane Example', 'JANE'], title: 'Jane Example', events: [] }).problems,
    ).to.deep.equal([]);
  });
});
