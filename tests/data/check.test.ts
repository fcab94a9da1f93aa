import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { check as checkShape } from '../../src/story/read.js';
import { wholeStory } from '../../src/story/whole-story.js';
import { problem } from '../support/problems.js';
import { check } from '../support/whole-story.js';
import type { Problem } from '../../src/story/checked.js';
import type { Story } from '../../src/model/model.js';
import { stories } from '../support/arbitrary-story.js';

const whole: Story = {
  schemaVersion: 1,
  events: [],
  eras: [],
  milestones: [],
  quotes: [],
  photos: [],
  observances: [],
  coverage: [],
};

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

/** The paths of problems in known fields; unknown fields can have any name. */
const paths = (problems: readonly Problem[]): string[] =>
  problems.flatMap(({ path, code }) => (code === 'unknownField' ? [] : [path]));

/** Every path exists in the input, or is a missing field of an existing object. */
const leadsSomewhere = (path: string): boolean =>
  /^(story|file|schemaVersion|\w+)(\[\d+\]|\.\w+)*$/.test(path) && !path.includes('undefined');

describe('A story that is checked', () => {
  it('is the same where nothing is wrong with it', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(check(story)).to.deep.equal({ story, problems: [] });
      }),
    );
  });

  it('is checked as if it were new when an earlier state of it is known', () => {
    fc.assert(
      fc.property(stories, fc.oneof(stories, fc.object(), fc.anything()), (earlier, input) => {
        expect(checkShape(input, wholeStory, '', check(earlier))).to.deep.equal(check(input));
      }),
    );
  });

  it('keeps the items that have not changed, also where others have', () => {
    const events = [{ title: 'One' }, { title: 'Two', tags: ['a'] }, { title: 'Three' }];
    const before = check({ events });
    const changed = [{ title: 'One' }, { title: 'Two', tags: ['b'] }, { title: 'Three', id: 'three' }];
    const { story } = checkShape({ events: changed }, wholeStory, '', before);
    expect(story.events.map((event, index) => event === before.story.events[index])).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(story.events).to.deep.equal(changed);
  });

  it('is not changed by that', () => {
    fc.assert(
      fc.property(fc.oneof(stories, fc.object(), fc.anything()), (input) => {
        check(deepFreeze(input));
      }),
    );
  });

  it('never makes the checker throw, and is always whole', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        (input) => {
          const { story } = check(input);
          expect(Object.keys(whole).filter((name) => !Object.hasOwn(story, name))).to.deep.equal([]);
        },
      ),
    );
  });

  it('never makes the checker throw where a field holds anything at all', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
    const names = fc.constantFrom(
      'id',
      'date',
      'title',
      'text',
      'value',
      'label',
      'picture',
      'source',
      'tags',
      'series',
    );
    const list = fc.oneof(anything, fc.array(fc.dictionary(names, anything)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(whole), 'lang', 'title', 'source'), list), (input) => {
        const { problems } = check(input);
        expect(paths(problems).filter((path) => !leadsSomewhere(path))).to.deep.equal([]);
      }),
    );
  });

  it('is empty, with one problem, where a getter throws', () => {
    const input = {
      get events(): unknown {
        throw new Error('no');
      },
    };
    expect(check(input)).to.deep.equal({
      story: whole,
      problems: [problem('story', 'invalid', { kind: 'story', found: '(Error: no)', expected: 'plain JSON' })],
    });
  });

  it('keeps no field that the model does not know, and says which it is', () => {
    expect(check({ color: 'red', events: [{ title: 'Opening', place: 'Alexandria' }] })).to.deep.equal({
      story: { ...whole, events: [{ title: 'Opening' }] },
      problems: [
        problem('color', 'unknownField', { name: 'color', count: 1 }),
        problem('events[0].place', 'unknownField', { name: 'place', count: 1 }),
      ],
    });
  });

  it('may be a list of events alone', () => {
    expect(check([{ title: 'Opening' }])).to.deep.equal({
      story: { ...whole, events: [{ title: 'Opening' }] },
      problems: [],
    });
  });

  it('takes nothing from what a page put on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'title', { value: 'Polluted', configurable: true });
    try {
      expect(check({ events: [{ date: '1996' }] }).story.events).to.deep.equal([]);
    } finally {
      delete (Object.prototype as unknown as Record<string, unknown>).title;
    }
  });

  it('sets no prototype from data', () => {
    const { story } = check(
      JSON.parse('{"__proto__": {"polluted": 1}, "events": [{"title": "a", "__proto__": {"b": 1}}]}'),
    );
    expect('polluted' in story).to.equal(false);
    expect('b' in story.events[0]!).to.equal(false);
    expect('toString' in story.events[0]!).to.equal(false);
  });
});

describe('A value that is read for another', () => {
  const event = (given: object): unknown => check({ events: [{ title: 'x', ...given }] }).story.events[0];
  const value = (given: unknown, lang = 'en'): unknown =>
    check({ lang, milestones: [{ label: 'x', value: given }] }).story.milestones[0]?.value;

  it('is a year, where a date is a number', () => expect(event({ date: 1996 })).to.deep.equal({ title: 'x', date: '1996' }));
  it('is a year of four digits, where it has fewer', () => expect(event({ date: 79 })).to.deep.equal({ title: 'x', date: '0079' }));
  it('is a date without the white space around it', () => expect(event({ date: ' 1996 ' })).to.deep.equal({ title: 'x', date: '1996' }));
  it('is a text, where an id is a number', () => expect(event({ id: 7 })).to.deep.equal({ title: 'x', id: '7' }));
  it('is a size, where it is digits', () =>
    expect(event({ picture: { src: 'a.jpg', width: '640' } })).to.deep.equal({ title: 'x', picture: { src: 'a.jpg', width: 640 } }));
  it('is nothing, where it is null or empty', () => expect(event({ date: null, text: '' })).to.deep.equal({ title: 'x' }));
  it('is a number, where its marks are those of the language', () => expect(value('10,500')).to.equal(10500));
  const lang = (given: unknown): readonly [unknown, readonly Problem[]] => {
    const { story, problems } = check({ lang: given, title: { [String(given)]: 'x', en: 'y' } });
    return [story.lang, problems];
  };
  it('is a language tag, where it is written as programs write it', () => {
    expect(lang('en_GB')).to.deep.equal(['en-GB', ['lang', 'title'].map((path) => problem(path, 'readAs', { kind: 'language', text: 'en_GB', as: 'en-GB', expected: 'en-GB' }))]);
    expect(lang('pt_br.UTF-8')[0]).to.equal('pt-BR');
    expect(lang('zh_Hant_TW')[0]).to.equal('zh-Hant-TW');
  });
  it('is the same language, where it is in another case', () => {
    expect(lang('EN')).to.deep.equal(['en', []]);
    expect(lang('de-x-leicht')).to.deep.equal(['de-x-leicht', []]);
  });
  for (const given of ['x', 'english', '../x', 'en-', 'de-DE-1996-1996', 'i-klingon', 'e'.repeat(200), 'en> ref={x}', 5])
    it(`is no language where it is ${String(given).slice(0, 20)}`, () => {
      const [read, said] = lang(given);
      expect(read).to.equal(undefined);
      expect(said).to.have.length(2);
    });
  it('is the text of the story, where its language is none and there is no other', () => {
    expect(event({ text: { auto: 'b' } })).to.deep.equal({ title: 'x', text: 'b' });
    expect(event({ text: { auto: 'b', en: 'c' } })).to.deep.equal({ title: 'x', text: { en: 'c' } });
  });
  it('is without control characters and halves of characters', () => {
    expect(event({ id: 'a\0b', tags: ['a\u0007'], text: 'a\u001b[31m\ud83d b\u0085', picture: { src: 'a.jpg', alt: { en: '\udc00c\n' } } })).to.deep.equal(
      { title: 'x', id: 'ab', tags: ['a'], text: 'a[31m b', picture: { src: 'a.jpg', alt: { en: 'c\n' } } });
  });
  it('is a number by the story\u2019s own language', () => expect(value('10.500', 'de')).to.equal(10500));
  it('stays digits, where a double would lose some', () =>
    expect(value('123456789012345678901')).to.equal('123456789012345678901'));
  it('stays digits, where the last is a zero behind the point', () => expect(value('12.50')).to.equal('12.50'));
  it('stays as it is, where it can be read in two ways', () => expect(value('10.500')).to.equal('10.500'));
}); // prettier-ignore

describe('A language', () => {
  const langOf = (lang: unknown) => check({ lang, quotes: [{ text: 'a', lang }] }).story;
  for (const lang of ['en', 'pt-BR', 'zh-Hant-TW', 'de-CH-1901', 'es-419', 'en-u-ca-gregory', 'sr-Latn-x-a'])
    it(`is ${lang}, as it is written`, () => {
      expect([langOf(lang).lang, langOf(lang).quotes[0]!.lang]).to.deep.equal([lang, lang]);
      expect(check({ lang }).problems).to.deep.equal([]);
    });
  for (const [lang, read] of [
    ['en_GB', 'en-GB'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['ca@valencia', 'ca'],
  ])
    it(`is ${read} where ${lang} is written, and that is said`, () => {
      const { story, problems } = check({ lang, events: [{ title: { [lang!]: 'a' } }] });
      expect([story.lang, story.events[0]!.title]).to.deep.equal([read, { [read!]: 'a' }]);
      expect(problems.map(({ path }) => path)).to.deep.equal(['lang', 'events[0].title']);
    });
  for (const lang of [
    'en"',
    'en>',
    'e',
    'en--GB',
    '-en',
    'en GB',
    'en\nGB',
    '../../en',
    'javascript:1',
    'en-' + 'a'.repeat(9),
    '\u0435n',
    5,
    {},
  ])
    it(`is not ${JSON.stringify(lang)}`, () => {
      const { story, problems } = check({ lang, events: [{ title: { fr: 'a', [String(lang)]: 'b' } }] });
      expect([story.lang, story.events[0]!.title]).to.deep.equal([undefined, { fr: 'a' }]);
      expect(problems.map(({ path }) => path)).to.deep.equal(['lang', 'events[0].title']);
    });
});

describe('What sets the direction of the text around it', () => {
  const all = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
  /** Every text of these fields, after the check. */
  const story = (t: string) =>
    check({
      title: t,
      organization: { name: t, shortName: t, url: `https://example.org/${t}` },
      partners: [t, { en: t }],
      helpLine: { label: t, telephone: t, url: `/${t}` },
      source: { name: t, url: `/${t}` },
      events: [{ id: t, title: t, displayDate: t, era: t, tags: [t], picture: { src: t, alt: t, credit: t, licence: t, sizes: t, link: t }, media: { src: t, title: t, captions: t }, source: { name: { en: t } } }, { title: 'a', date: t }],
      milestones: [{ id: t, value: t, unit: t, label: 'a' }],
      quotes: [{ text: 'a', speaker: t, role: t, terms: [{ term: t, note: 'a' }] }],
      photos: [{ caption: 'a', place: t, people: [t], peopleOrder: t }],
      observances: [{ name: t, date: '--05-25' }],
      coverage: [{ name: t, label: 'a', count: t }],
    }).story; // prettier-ignore
  it('is in no name, number and address', () => {
    const turned = story(`${all}000${all}611${all}`);
    expect(JSON.stringify(turned)).not.to.match(new RegExp(`[${all}]`));
    expect(turned).to.deep.equal(story('000611'));
  });
  it('leaves the joiners that Persian and Hindi are written with', () => {
    const { organization, photos } = check({
      organization: { name: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645' },
      photos: [{ caption: 'a', people: ['\u0915\u094d\u200d\u0937'] }],
    }).story;
    expect(organization!.name).to.equal('\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645');
    expect(photos[0]!.people).to.deep.equal(['\u0915\u094d\u200d\u0937']);
  });
  it('is no value of itself', () => {
    const { story: checked, problems } = check({ helpLine: { label: 'a', telephone: all }, events: [{ title: all }] });
    expect([checked.helpLine, checked.events]).to.deep.equal([{ label: 'a' }, []]);
    expect(problems.map(({ path }) => path)).to.include('helpLine.telephone');
  });
});
