import { expect } from '@open-wc/testing';
import { publisherMessages } from '../../publisher/src/messages.js';
import {
  messageOf as messageOfNote,
  importOnlyMessages,
  outcomeOf,
  type ImportMessage,
} from '../../src/import/messages.js';
import { messageOf, messages, type StoryMessage } from '../../src/story/messages.js';
import { mapStrings } from '../../src/story/value-kinds.js';
import { examples, importExamples, publisherExamples } from '../support/message-examples.js';

type Sentence = (params: object) => string;

const catalogues = [
  ['pages and stories', messages, examples],
  ['imports', importOnlyMessages, importExamples],
  ['files of a story', publisherMessages, publisherExamples],
] as const;

for (const [of, catalogue, paramsOf] of catalogues)
  describe(`The catalogue of messages on ${of}`, () => {
    it('has an example for each code, and no other', () => {
      expect(Object.keys(paramsOf)).to.deep.equal(Object.keys(catalogue));
    });

    for (const [code, sentence] of Object.entries(catalogue as unknown as Readonly<Record<string, Sentence>>)) {
      const params = (paramsOf as unknown as Readonly<Record<string, object>>)[code]!;

      it(`says what is wrong and what to do: ${code}`, () => {
        const text = sentence(params);
        expect(text).not.to.match(/undefined|null|NaN|\[object|\bfalse\b|\btrue\b| {2}|\.\.\.|\.\.$/);
        // First what is wrong, then what to do; with a full stop at the end.
        expect(text).to.match(/^["<A-Z\d].*[\w"')>\]}\u2026][;.?:,] .+[.?]$/);
      });

      it(`tells all of its parameters: ${code}`, () => {
        let count = 0;
        const marked = mapStrings(params, (text) => `${text}\u2020${++count}`);
        for (let each = 1; each <= count; each++) expect(sentence(marked)).to.contain(`\u2020${each}`);
      });
    }
  });

describe('A message', () => {
  it('is that of its code', () => {
    const said: StoryMessage = { code: 'unsupportedVersion', params: { found: '"2"' } };
    expect(messageOf(said)).to.equal('Unsupported schemaVersion "2"; expected 1.');
    expect(messageOfNote(said)).to.equal(messageOf(said));
    const note: ImportMessage = { code: 'noEvent', params: { cells: ['a'] } };
    expect(messageOfNote(note)).to.contain('"a"');
  });

  it('leaves out what there is none of', () => {
    expect(messageOf({ code: 'unknownField', params: { name: 'x', count: 1 } })).not.to.match(/times|mean/);
    expect(messageOf({ code: 'redactNotFound', params: { name: 'x', similar: [] } })).not.to.contain('but');
    expect(messageOf({ code: 'notLoaded', params: { source: 'a', reason: 'b', hasFallback: false } })).to.equal(
      'Could not load a (b). Check the URL.',
    );
    expect(messageOf({ code: 'noItem', params: { what: 'photo', id: 'x', ids: [] } })).to.match(/Available: none\.$/);
  });
});

describe('What became of something', () => {
  it('is left out where a code says nothing else', () => {
    expect(outcomeOf('unknownField')).to.equal('left out');
    expect(outcomeOf('shownAsText')).to.equal('text');
    expect(outcomeOf('readAs')).to.equal('repaired');
  });

  it('is what the sentence says', () => {
    for (const [code, sentence] of Object.entries(
      importOnlyMessages as unknown as Readonly<Record<string, Sentence>>,
    )) {
      const text = sentence((importExamples as unknown as Readonly<Record<string, object>>)[code]!);
      const outcome = outcomeOf(code as keyof typeof importOnlyMessages);
      expect(/showing it as text/.test(text), text).to.equal(outcome === 'text');
      if (outcome === 'left out') expect(text).to.contain('left out');
    }
  });
});
