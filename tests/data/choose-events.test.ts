import { expect } from '@open-wc/testing';
import { eventChooser, type TimelineQuery } from '../../src/story/choose-events.js';
import { emptyFilter } from '../../src/story/filter.js';
import { makeSearchable } from '../../src/story/find-events.js';
import type { StoryEvent } from '../../src/model/model.js';
import { en } from '../../src/text/messages.js';
import { check } from '../support/whole-story.js';

const storyOf = (events: readonly StoryEvent[]) => check({ lang: 'en', events }).story;

const story = storyOf([
  { date: '1996', title: 'A', tags: ['x'], importance: 'key' },
  { date: '1997', title: 'B' },
  { date: '1998', title: 'C', tags: ['x'] },
  { date: '1999', title: 'D', importance: 'key' },
]);

const asked = (more: Partial<TimelineQuery> = {}): TimelineQuery => ({
  story,
  context: { lang: 'en', messages: en, storyLang: 'en' },
  newestFirst: false,
  groupBy: 'none',
  filter: emptyFilter,
  search: makeSearchable,
  keyOnly: false,
  limit: 0,
  drawn: 1000,
  ...more,
});

const visibilities = (more?: Partial<TimelineQuery>) => eventChooser()(asked(more)).visibilities;

describe('What is chosen of the events of a story', () => {
  it('is all of them', () => expect(visibilities()).to.deep.equal(['shown', 'shown', 'shown', 'shown']));

  it('is the first few, and the others are folded away', () => {
    expect(visibilities({ limit: 3 })).to.deep.equal(['shown', 'shown', 'shown', 'folded']);
  });

  it('is the key ones', () => {
    expect(visibilities({ keyOnly: true })).to.deep.equal(['shown', 'folded', 'folded', 'shown']);
  });

  it('is the first few of the key ones', () => {
    expect(visibilities({ keyOnly: true, limit: 1 })).to.deep.equal(['shown', 'folded', 'folded', 'folded']);
  });

  it('is all where none is key', () => {
    expect(visibilities({ keyOnly: true, story: storyOf([{ title: 'A' }]) })).to.deep.equal(['shown']);
  });

  it('is what is looked for, key or not', () => {
    expect(visibilities({ keyOnly: true, filter: { ...emptyFilter, tags: ['x'] } })).to.deep.equal([
      'shown',
      'out',
      'shown',
      'out',
    ]);
  });

  it('is the first few of what is looked for', () => {
    expect(visibilities({ limit: 1, filter: { ...emptyFilter, tags: ['x'] } })).to.deep.equal([
      'shown',
      'out',
      'folded',
      'out',
    ]);
  });

  it('is counted', () => {
    const { found, folded } = eventChooser()(asked({ limit: 1, filter: { ...emptyFilter, tags: ['x'] } }));
    expect([found, folded]).to.deep.equal([2, 1]);
  });

  it('is gathered in the same groups, whatever is looked for, so that the list need not be drawn again', () => {
    const choose = eventChooser();
    const { groups } = choose(asked());
    expect(choose(asked({ filter: { ...emptyFilter, query: 'b' }, limit: 2 })).groups).to.equal(groups);
    expect(choose(asked({ groupBy: 'year' })).groups).not.to.equal(groups);
  });

  it('is found by the new words of an event that has changed, and the others are not read again', () => {
    let read = 0;
    const kept = {
      title: 'Kept',
      get text() {
        read++;
        return 'As it was';
      },
    };
    const choose = eventChooser();
    const foundIn = (changed: StoryEvent, query: string) =>
      choose(asked({ story: { ...story, events: [kept, changed] }, filter: { ...emptyFilter, query } })).found;
    expect(foundIn({ title: 'Old' }, 'old')).to.equal(1);
    read = 0;
    expect([foundIn({ title: 'New' }, 'new'), foundIn({ title: 'New' }, 'old')]).to.deep.equal([1, 0]);
    expect(read).to.equal(0);
  });
});

describe('What is chosen of a very long list', () => {
  const long = storyOf(Array.from({ length: 10_001 }, (_, index) => ({ title: `Number ${index}` })));

  it('is a first step', () => {
    const { placed, found } = eventChooser()(asked({ story: long, drawn: 1000 }));
    expect([placed.length, found]).to.deep.equal([1000, 10_001]);
  });

  it('is looked for in all of it', () => {
    const filter = { ...emptyFilter, query: 'number 9999' };
    const { placed, found, visibilities } = eventChooser()(asked({ story: long, filter }));
    expect(placed.map(({ event }) => event.title)).to.deep.equal(['Number 9999']);
    expect([found, ...visibilities]).to.deep.equal([1, 'shown']);
  });
});
