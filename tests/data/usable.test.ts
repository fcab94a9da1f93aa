import { expect } from '@open-wc/testing';
import { check } from '../../src/story/read.js';
import { wholeStory } from '../../src/story/whole-story.js';
import { foundInText, foundInValue, isUsable, notUsable, problemText, type Shows } from '../../src/story/usable.js';
import { problem } from '../support/problems.js';

const checked = (story: unknown) => check(story, wholeStory, 'en');

describe('isUsable', () => {
  for (const [story, shows, expected] of [
    [{ events: [{ title: 'T' }] }, 'events', true],
    [{ events: [{ title: 'T' }] }, 'quotes', false],
    [{ events: [{ title: 'T' }] }, 'story', true],
    [{ title: 'T' }, 'story', true],
    [{ partners: [] }, 'story', false],
    [{ eras: [{ title: 'E', date: '1999' }] }, 'story', false],
    [{}, 'story', false],
  ] as readonly (readonly [unknown, Shows, boolean])[])
    it(`is ${expected} of ${JSON.stringify(story)} for ${shows}`, () => {
      expect(isUsable(checked(story).story, shows)).to.equal(expected);
    });
});

describe('What was found instead', () => {
  for (const [text, expected] of [
    ['', 'an empty file'],
    [' \n', 'an empty file'],
    ['<!doctype html><title>Not found</title>', 'HTML'],
    ['<?xml version="1.0"?><rss/>', 'XML'],
    ['[]', 'an empty list'],
    ['[1, 2]', 'a list of 2'],
    ['{}', 'a JSON object without fields'],
    ['{"name":"x","items":[]}', 'a JSON object with "name", "items" (empty)'],
    ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}', 'a JSON object with "a", "b", "c", "d", "e" \u2026'],
    ['Name;Ort\r\nA;B', 'a table that starts with "Name;Ort"'],
  ] as const)
    it(`is said of ${JSON.stringify(text)}`, () => {
      expect(foundInText(text, { ...checked({}), problems: [] })).to.equal(expected);
    });

  it('says why JSON cannot be read, and what is wrong with a story', () => {
    expect(foundInText('{"a":', checked({}))).to.match(/^text that is not valid JSON \(.+\)$/);
    const problems = [
      problem('a', 'unknownField', { name: 'a', count: 1 }),
      problem('events[0].title', 'missing', { field: 'title', expected: 'text' }),
    ];
    expect(foundInText('{"events":[{}]}', { ...checked({}), problems })).to.equal(
      `a JSON object with "events" (${problemText(problems[1]!)})`,
    );
  });

  it('is nothing where a script gives nothing yet', () => {
    expect(foundInValue(undefined, 'events')).to.equal(undefined);
    expect(foundInValue({}, 'events')).to.equal(undefined);
    expect(foundInValue({ events: [] }, 'events')).to.equal(undefined);
    expect(foundInValue({ items: [1] }, 'events')).to.equal('an object with "items"');
  });

  it('is told in one sentence', () => {
    expect(notUsable('src="/a.json"', 'quotes', 'HTML')).to.deep.equal(
      problem('', 'notUsable', { source: 'src="/a.json"', expected: 'quotes', found: 'HTML' }),
    );
    expect(notUsable('data-story', 'story', 'XML').params).to.deep.include({ expected: 'a story' });
    expect(problemText(problem('', 'noContent', {}))).to.match(/^No content/);
  });
});
