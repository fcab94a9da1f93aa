import { expect } from '@open-wc/testing';
import { check as checkShape } from '../../src/story/check.js';
import { quotesShape, storyNames, wholeStory } from '../../src/story/fields.js';
import { nearestName } from '../../src/story/nearest-name.js';
import { check } from '../support/whole-story.js';

const gone = 'It is not shown and not published';

/** What is said of a story, without what stands in every sentence. */
const said = (input: unknown): string[] =>
  check(input).problems.map(({ path, message }) => `${path}: ${message.replace(` ${gone}`, '')}`);

describe('A field that the model does not know', () => {
  const cases: readonly (readonly [input: object, said: string])[] = [
    [{ milestones: [{ value: 1, label: 'a', asof: '1999' }] }, 'milestones[0].asof: Unknown field "asof"; did you mean "asOf"?'],
    [{ milestones: [{ value: 1, label: 'a', qualifer: 'over' }] }, 'milestones[0].qualifer: Unknown field "qualifer"; did you mean "qualifier"?'],
    [{ events: [{ title: 'a', data: '1999' }] }, 'events[0].data: Unknown field "data"; did you mean "date"?'],
    [{ events: [{ title: 'a', txt: 'b' }] }, 'events[0].txt: Unknown field "txt"; did you mean "text"?'],
    [{ events: [{ title: 'a', display_date: 'b' }] }, 'events[0].display_date: Unknown field "display_date"; did you mean "displayDate"?'],
    [{ events: [{ title: 'a', description: 'b' }] }, 'events[0].description: Unknown field "description"; did you mean "text"?'],
    [{ events: [{ title: 'a', contentWarning: 'b' }] }, 'events[0].contentWarning: Unknown field "contentWarning".'],
    [{ events: [{ title: 'a', picture: { src: 'a.jpg', atl: 'b' } }] }, 'events[0].picture.atl: Unknown field "atl"; did you mean "alt"?'],
    [{ events: [{ title: 'a', picture: { src: 'a.jpg', license: 'b' } }] }, 'events[0].picture.license: Unknown field "license"; did you mean "licence"?'],
    [{ events: [{ title: 'a', media: { src: 'a.mp4', poster: { src: 'a.jpg', with: 5 } } }] }, 'events[0].media.poster.with: Unknown field "with"; did you mean "width"?'],
    [{ events: [{ title: 'a', source: { nam: 'b' } }] }, 'events[0].source.nam: Unknown field "nam"; did you mean "name"?'],
    [{ eras: [{ title: 'a', date: '1999', text: 'b' }] }, 'eras[0].text: Unknown field "text".'],
    [{ milestones: [{ value: 1, label: 'a', series: [{ date: '1999', value: 1, valeu: 2 }] }] }, 'milestones[0].series[0].valeu: Unknown field "valeu"; did you mean "value"?'],
    [{ quotes: [{ text: 'a', terms: [{ term: 'a', note: 'b', notes: 'c' }] }] }, 'quotes[0].terms[0].notes: Unknown field "notes"; did you mean "note"?'],
    [{ photos: [{ caption: 'a', peopleorder: 'b' }] }, 'photos[0].peopleorder: Unknown field "peopleorder"; did you mean "peopleOrder"?'],
    [{ observances: [{ name: 'a', date: '--05-25', observedBy: { cuont: 5 } }] }, 'observances[0].observedBy.cuont: Unknown field "cuont"; did you mean "count"?'],
    [{ coverage: [{ label: 'a', count: 1, totla: 5 }] }, 'coverage[0].totla: Unknown field "totla"; did you mean "total"?'],
    [{ organization: { name: 'a', shortname: 'b' } }, 'organization.shortname: Unknown field "shortname"; did you mean "shortName"?'],
    [{ helpLine: { label: 'a', phone: '116000' } }, 'helpLine.phone: Unknown field "phone"; did you mean "telephone"?'],
    [{ helpline: { label: 'a' } }, 'helpline: Unknown field "helpline"; did you mean "helpLine"?'],
    [{ titel: 'a' }, 'titel: Unknown field "titel"; did you mean "title"?'],
    [{ timeline: [{ title: 'a' }] }, 'timeline: Unknown field "timeline"; did you mean "events"?'],
    [{ event: [{ title: 'a' }] }, 'event: Unknown field "event"; did you mean "events"?'],
    [{ quotations: [{ text: 'a' }] }, 'quotations: Unknown field "quotations"; did you mean "quotes"?'],
    [{ events: { title: 'a' } }, 'events: an object is not a list; write [ … ]'],
    [{ events: [{ title: 'a', '内部メモ': 'b' }] }, 'events[0].内部メモ: Unknown field "内部メモ".'],
    [JSON.parse('{"events": [{"title": "a", "__proto__": {"b": 1}}]}') as object, 'events[0].__proto__: Unknown field "__proto__".'],
  ]; // prettier-ignore
  for (const [input, sentence] of cases)
    it(`is reported: ${sentence}`, () => {
      expect(said(input)).to.deep.equal([sentence]);
      const { problems, story } = check(input);
      const name = problems[0]!.path.split('.').at(-1)!;
      if (problems[0]!.message.startsWith('Unknown')) expect(JSON.stringify(story)).not.to.contain(`"${name}":${name === 'text' ? '"b"' : ''}`);
    }); // prettier-ignore

  it('is said once where thousands of items have it', () => {
    const events = Array.from({ length: 3000 }, (_, index) => ({ title: `${index}`, 'Internal notes': 'private' }));
    expect(said({ events })).to.deep.equal(['events[0].Internal notes: Unknown field "Internal notes" (3000 times).']);
  });

  it('is none where it is the schema, the version, or a part of the story that the element does not show', () => {
    const story = {
      $schema: 'https://example.org/',
      schemaVersion: 1,
      title: 'a',
      events: [{ titel: 'b' }],
      quotes: [],
    };
    expect(checkShape(story, quotesShape).problems).to.deep.equal([]);
    expect(check({ $schema: 'https://example.org/', schemaVersion: 1, events: [] }).problems).to.deep.equal([]);
  });

  it('is none where it holds nothing', () => {
    expect(said({ events: [{ title: 'a', foo: undefined }] })).to.deep.equal([]);
  });

  it('is left as it was in what was given', () => {
    const given = { events: [{ title: 'a', asof: 'b' }] };
    check(given);
    expect(given).to.deep.equal({ events: [{ title: 'a', asof: 'b' }] });
  });

  it('is known by each element where the whole story has it', () => {
    const names = [...Object.keys(wholeStory.root), ...Object.keys(wholeStory.lists), '$schema', 'schemaVersion'];
    expect([...storyNames].sort()).to.deep.equal(names.sort());
  });

  it('is like none where it is too different, and is compared in no time however long it is', () => {
    expect(nearestName('internalNotes', ['date', 'title', 'text'])).to.equal(undefined);
    expect(nearestName('', ['date'])).to.equal(undefined);
    expect(nearestName('x'.repeat(1_000_000), ['date'])).to.equal(undefined);
  });
});
