import { expect } from '@open-wc/testing';
import type { Problem } from '../../src/story/checked.js';
import { dateAsText, dateRead, problem } from '../support/problems.js';
import { check, readStory } from '../support/whole-story.js';

/** The event of a slide, and its problems. */
const read = (slide: object) => {
  const { story, problems } = readStory(JSON.stringify({ events: [{ text: { headline: 'A' }, ...slide }] }));
  return { event: story.events[0], problems };
};

describe('A TimelineJS 3 file', () => {
  it('is a story as it is', () => {
    const file = {
      title: { text: { headline: 'A <i>school</i>', text: '<p>Its history.</p>' } },
      events: [
        {
          start_date: { year: '1946', month: '3', day: '5' },
          text: { headline: 'First class', text: '<p>Twelve pupils, <b>one</b> room.</p><p>See https://example.org/a.</p>' },
          media: { url: 'https://example.org/a.jpg', caption: 'The room', credit: 'A. Person', alt: 'Desks', link: 'https://example.org/1' },
          group: '<b>Teaching</b> ',
          unique_id: 'first-class',
        },
      ],
      eras: [{ start_date: { year: 1946 }, end_date: { year: 1969 }, text: { headline: 'Early years' } }],
    }; // prettier-ignore
    const { story, problems } = readStory(JSON.stringify(file));
    expect(problems).to.deep.equal([]);
    expect([story.title, story.lead]).to.deep.equal(['A <em>school</em>', 'Its history.']);
    expect(story.eras).to.deep.equal([{ title: 'Early years', date: '1946/1969' }]);
    expect(story.events).to.deep.equal([
      {
        id: 'first-class',
        date: '1946-03-05',
        title: 'First class',
        text: 'Twelve pupils, <strong>one</strong> room.<br><br>See <a href="https://example.org/a">https://example.org/a</a>.',
        picture: { src: 'https://example.org/a.jpg', alt: 'Desks', caption: 'The room', credit: 'A. Person', link: 'https://example.org/1' },
        tags: ['Teaching'],
      },
    ]); // prettier-ignore
  });

  it('may be given by a script of the page', () => {
    expect(check({ events: [{ start_date: { year: 1999 }, text: { headline: 'A' } }] }).story.events).to.deep.equal([
      { date: '1999', title: 'A' },
    ]);
  });

  it('is none where it says the version of a story', () => {
    const { story, problems } = check({ schemaVersion: 1, events: [{ title: 'A', start_date: { year: 1999 } }] });
    expect(story.events).to.deep.equal([{ title: 'A' }]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['events[0].start_date']);
  });

  it('changes nothing in what it was given', () => {
    const file = { events: [{ start_date: { year: '1,500' }, text: { headline: 'A' } }] };
    check(file);
    expect(file).to.deep.equal({ events: [{ start_date: { year: '1,500' }, text: { headline: 'A' } }] });
  });
});

describe('A date of TimelineJS', () => {
  const stands = (whole: string, edtf: string, side = 'start') => [dateRead(`events[0].${side}_date`, whole, edtf)];
  const quirks: readonly (readonly [what: string, slide: object, expected: object, problems: readonly Problem[]])[] = [
    ['is a year', { start_date: { year: 1999 } }, { date: '1999' }, []],
    ['is a month', { start_date: { year: 1999, month: 4 } }, { date: '1999-04' }, []],
    ['is a day', { start_date: { year: '1999', month: '04', day: '1' } }, { date: '1999-04-01' }, []],
    ['is less precise where a part is empty', { start_date: { year: 1999, month: '', day: '' } }, { date: '1999' }, []],
    ['is about right where it says so', { start_date: { year: 'c. 1500' } }, { date: '1500~' }, stands('c. 1500', '1500~')],
    ['is in doubt where it says so', { start_date: { year: '1500?' } }, { date: '1500?' }, stands('1500?', '1500?')],
    ['may have a comma', { start_date: { year: '1,500' } }, { date: '1500' }, stands('1,500', '1500')],
    ['has no month 13', { start_date: { year: 2001, month: 13 } }, { date: '2001' }, stands('2001-13', '2001')],
    ['has no month 0', { start_date: { year: 2001, month: 0 } }, { date: '2001' }, stands('2001-0', '2001')],
    ['has no 31 February', { start_date: { year: 2002, month: 2, day: 31 } }, { date: '2002-02' }, stands('2002-2-31', '2002-02')],
    ['has no day 0', { start_date: { year: 2003, month: 5, day: 0 } }, { date: '2003-05' }, stands('2003-5-0', '2003-05')],
    ['is none where the year is empty', { start_date: { year: '' } }, {}, []],
    ['is none where there is none', {}, {}, []],
    ['is that of the same year and its middle', { start_date: { year: 2000 }, end_date: { year: 2000, month: 6 } }, { date: '2000/2000-06' }, []],
    ['is one date where both ends are the same', { start_date: { year: 2000 }, end_date: { year: 2000 } }, { date: '2000' }, []],
    ['is turned round where it ends before it begins', { start_date: { year: 2010 }, end_date: { year: 2008 } }, { date: '2008/2010' }, [dateRead('events[0]', '2010/2008', '2008/2010')]],
    ['may have an end alone', { end_date: { year: 1998 } }, { date: '../1998' }, []],
    ['-44 is 44 BCE', { start_date: { year: -44, month: 3, day: 15 } }, { date: '-0043-03-15' }, []],
    ['-1 is 1 BCE', { start_date: { year: -1 } }, { date: '0000' }, []],
    ['has no year 0', { start_date: { year: 0 } }, { date: '0000' }, stands('0', '0000')],
    ['may be 44 BC in words', { start_date: { year: '44 BC' } }, { date: '-0043' }, stands('44 BC', '-0043')],
    ['may be of deep time', { start_date: { year: -13800000000 }, end_date: { year: -4540000000 } }, { date: 'Y-13800000000/Y-4540000000' }, []],
    ['is text where nobody can tell', { start_date: { year: 'long ago' } }, { displayDate: 'long ago' }, [dateAsText('events[0].start_date', 'long ago')]],
    ['is shown in the words of its author', { start_date: { year: 2011 }, display_date: 'Spring 2011' }, { date: '2011', displayDate: 'Spring 2011' }, []],
    ['is shown in the words of a side, without their markup', { start_date: { year: 2011, display_date: '<em>Spring</em>' } }, { date: '2011', displayDate: 'Spring' }, []],
    ['is shown in the words of both sides', { start_date: { year: 2011, display_date: 'Spring' }, end_date: { year: 2012, display_date: 'summer' } }, { date: '2011/2012', displayDate: 'Spring \u2013 summer' }, []],
    ['is shown with its time of day', { start_date: { year: 1999, month: 4, day: 1, hour: '14', minute: 5 } }, { date: '1999-04-01', displayDate: '1999-04-01 14:05' }, []],
  ]; // prettier-ignore
  for (const [what, slide, expected, problems] of quirks)
    it(what, () => expect(read(slide)).to.deep.equal({ event: { ...expected, title: 'A' }, problems }));
});

describe('The media of TimelineJS', () => {
  const media = (given: object) => {
    const { title: _, ...event } = read({ media: given }).event!;
    return event;
  };
  const kinds: readonly (readonly [what: string, media: object, expected: object])[] = [
    ['are a picture by the ending', { url: 'https://example.org/a.PNG?x=1' }, { picture: { src: 'https://example.org/a.PNG?x=1' } }],
    ['may leave out the protocol', { url: '//example.org/a.jpg' }, { picture: { src: '//example.org/a.jpg' } }],
    ['may be on the same site', { url: '/a.jpg' }, { picture: { src: '/a.jpg' } }],
    ['are a sound by the ending', { url: 'a.mp3', caption: 'A song' }, { media: { src: 'a.mp3', caption: 'A song' } }],
    ['are a film of a known host', { url: 'https://youtu.be/x', title: 'T', thumbnail: 't.jpg' }, { media: { src: 'https://youtu.be/x', title: 'T', poster: { src: 't.jpg' } } }],
    ['are a frame by its markup', { url: '<iframe width="1" src="https://example.org/?a=1&amp;b=2"></iframe>' }, { media: { src: 'https://example.org/?a=1&b=2', kind: 'frame' } }],
    ['are a picture by its markup', { url: "<img src='a?b'>" }, { picture: { src: 'a?b' } }],
    ['are words where they are markup without an address', { url: '<blockquote>Well <b>said</b>.</blockquote>' }, { text: 'Well <strong>said</strong>.' }],
    ['are a source where they are a page', { url: 'https://example.org/wiki', caption: 'School', credit: 'A. Person' }, { source: { name: 'School, A. Person', url: 'https://example.org/wiki' } }],
    ['are words where they have no address', { url: '', caption: 'Only words' }, { text: 'Only words' }],
  ]; // prettier-ignore
  for (const [what, given, expected] of kinds) it(what, () => expect(media(given)).to.deep.equal(expected));
});

describe('A slide of TimelineJS', () => {
  it('without a headline has its text as one', () => {
    expect(read({ text: { text: '<p>Only a text.</p>' } }).event).to.deep.equal({ title: 'Only a text.' });
  });

  it('without any words has its date as a headline', () => {
    expect(read({ text: undefined, start_date: { year: 1999 } }).event).to.deep.equal({ date: '1999', title: '1999' });
  });

  it('links no addresses where it says so', () => {
    const { event } = read({ autolink: false, text: { headline: 'A', text: 'https://example.org/' } });
    expect(event).to.deep.equal({ title: 'A', text: 'https://example.org/' });
  });

  it('that is broken costs itself alone', () => {
    const { story, problems } = readStory(JSON.stringify({ events: ['x', {}, { start_date: { year: 1999 } }] }));
    expect(story.events).to.deep.equal([{ date: '1999', title: '1999' }]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['events[0]', 'events[1].title']);
  });

  it('that an export of ours has made is what it was', () => {
    const event = { title: { en: 'A', fr: 'B' }, date: '1996~' };
    expect(read({ start_date: { year: 1996 }, 'history-widgets': event })).to.deep.equal({ event, problems: [] });
  });
});

describe('An era of TimelineJS', () => {
  it('without an end goes on', () => {
    const file = { events: [], eras: [{ start_date: { year: 1970 }, text: { headline: 'Now' } }] };
    const { story, problems } = readStory(JSON.stringify(file));
    expect(story.eras).to.deep.equal([{ title: 'Now', date: '1970/..' }]);
    expect(problems).to.deep.equal([problem('eras[0]', 'openEnd', { date: '1970/..' })]);
  });

  it('without dates costs itself alone', () => {
    const file = { events: [{ start_date: { year: 1999 } }], eras: [{ text: { headline: 'Now' } }] };
    const { story, problems } = readStory(JSON.stringify(file));
    expect([story.events.length, story.eras.length]).to.deep.equal([1, 0]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['eras[0].date']);
  });
});
