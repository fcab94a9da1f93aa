import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readJson } from '../support/whole-story.js';
import { readStory } from '../support/whole-story.js';
import { stories } from '../support/arbitrary-story.js';

describe('A story in JSON', () => {
  it('is the story that was written', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(readJson(JSON.stringify(story))).to.deep.equal({ story, problems: [] });
      }),
    );
  });

  it('may begin with a byte-order mark', () => {
    expect(readJson('\ufeff{"events":[{"title":"Opening"}]}').story.events).to.deep.equal([{ title: 'Opening' }]);
  });

  it('is empty, with one problem that names the file, where it is no JSON', () => {
    const { story, problems } = readJson('{"events": [');
    expect(story.events).to.deep.equal([]);
    expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([['file', 'notJson']]);
    expect((problems[0]!.params as { reason: string }).reason).to.match(/.+/);
  });

  it('never makes the reader throw where it is cut short', () => {
    fc.assert(
      fc.property(stories, fc.nat(), (story, at) => {
        const text = JSON.stringify(story);
        expect(readJson(text.slice(0, at % text.length)).problems.length).to.equal(1);
      }),
    );
  });

  it('never makes the reader throw, whatever text it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readJson(text).story.schemaVersion).to.equal(1);
      }),
    );
  });
});

describe('A story file', () => {
  it('is JSON where it begins with a brace', () => {
    expect(readStory(' \n{"events":[{"title":"Opening"}]}').story.events).to.deep.equal([{ title: 'Opening' }]);
  });

  it('is JSON where it begins with a bracket', () => {
    expect(readStory('[{"title":"Opening"}]').story.events).to.deep.equal([{ title: 'Opening' }]);
  });

  it('is a table where it begins with anything else', () => {
    expect(readStory('title\nOpening').story.events).to.deep.equal([{ title: 'Opening' }]);
  });
});
