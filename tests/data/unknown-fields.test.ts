import { expect } from '@open-wc/testing';
import { check as checkShape } from '../../src/story/read.js';
import { quotesShape, storyNames } from '../../src/story/fields.js';
import { wholeStory } from '../../src/story/whole-story.js';
import { nearestName } from '../../src/story/nearest-name.js';
import type { Problem } from '../../src/story/checked.js';
import { problem } from '../support/problems.js';
import { check } from '../support/whole-story.js';

const found = (input: unknown): readonly Problem[] => check(input).problems;

describe('A field that the model does not know', () => {
  const cases: readonly (readonly [input: object, path: string, near: string | undefined])[] = [
    [{ milestones: [{ value: 1, label: 'a', asof: '1999' }] }, 'milestones[0].asof', 'asOf'],
    [{ milestones: [{ value: 1, label: 'a', qualifer: 'over' }] }, 'milestones[0].qualifer', 'qualifier'],
    [{ events: [{ title: 'a', data: '1999' }] }, 'events[0].data', 'date'],
    [{ events: [{ title: 'a', txt: 'b' }] }, 'events[0].txt', 'text'],
    [{ events: [{ title: 'a', display_date: 'b' }] }, 'events[0].display_date', 'displayDate'],
    [{ events: [{ title: 'a', description: 'b' }] }, 'events[0].description', 'text'],
    [{ events: [{ title: 'a', contentWarning: 'b' }] }, 'events[0].contentWarning', undefined],
    [{ events: [{ title: 'a', picture: { src: 'a.jpg', atl: 'b' } }] }, 'events[0].picture.atl', 'alt'],
    [{ events: [{ title: 'a', picture: { src: 'a.jpg', license: 'b' } }] }, 'events[0].picture.license', 'licence'],
    [{ events: [{ title: 'a', media: { src: 'a.mp4', poster: { src: 'a.jpg', with: 5 } } }] }, 'events[0].media.poster.with', 'width'],
    [{ events: [{ title: 'a', source: { nam: 'b' } }] }, 'events[0].source.nam', 'name'],
    [{ eras: [{ title: 'a', date: '1999', text: 'b' }] }, 'eras[0].text', undefined],
    [{ milestones: [{ value: 1, label: 'a', series: [{ date: '1999', value: 1, valeu: 2 }] }] }, 'milestones[0].series[0].valeu', 'value'],
    [{ quotes: [{ text: 'a', terms: [{ term: 'a', note: 'b', notes: 'c' }] }] }, 'quotes[0].terms[0].notes', 'note'],
    [{ photos: [{ caption: 'a', peopleorder: 'b' }] }, 'photos[0].peopleorder', 'peopleOrder'],
    [{ observances: [{ name: 'a', date: '--05-25', observedBy: { cuont: 5 } }] }, 'observances[0].observedBy.cuont', 'count'],
    [{ coverage: [{ label: 'a', count: 1, totla: 5 }] }, 'coverage[0].totla', 'total'],
    [{ organization: { name: 'a', shortname: 'b' } }, 'organization.shortname', 'shortName'],
    [{ helpLine: { label: 'a', phone: '116000' } }, 'helpLine.phone', 'telephone'],
    [{ helpline: { label: 'a' } }, 'helpline', 'helpLine'],
    [{ titel: 'a' }, 'titel', 'title'],
    [{ timeline: [{ title: 'a' }] }, 'timeline', 'events'],
    [{ event: [{ title: 'a' }] }, 'event', 'events'],
    [{ quotations: [{ text: 'a' }] }, 'quotations', 'quotes'],
    [{ events: [{ title: 'a', '内部メモ': 'b' }] }, 'events[0].内部メモ', undefined],
    [JSON.parse('{"events": [{"title": "a", "__proto__": {"b": 1}}]}') as object, 'events[0].__proto__', undefined],
  ]; // prettier-ignore
  for (const [input, path, near] of cases)
    it(`is reported: ${path}, ${near}`, () => {
      const name = path.split('.').at(-1)!;
      expect(found(input)).to.deep.equal([problem(path, 'unknownField', { name, count: 1, ...(near && { near }) })]);
      expect(JSON.stringify(check(input).story)).not.to.contain(`"${name}":${name === 'text' ? '"b"' : ''}`);
    });

  it('is not looked for in what should be a list, and is none', () => {
    expect(found({ events: { title: 'a' } })).to.deep.equal([
      problem('events', 'invalid', { kind: 'list', found: '(an object)', expected: '[ \u2026 ]' }),
    ]);
  });

  it('is said once where thousands of items have it', () => {
    const events = Array.from({ length: 3000 }, (_, index) => ({ title: `${index}`, 'Internal notes': 'private' }));
    expect(found({ events })).to.deep.equal([
      problem('events[0].Internal notes', 'unknownField', { name: 'Internal notes', count: 3000 }),
    ]);
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
    expect(found({ events: [{ title: 'a', foo: undefined }] })).to.deep.equal([]);
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
