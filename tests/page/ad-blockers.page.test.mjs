/** No shipped file contains names that ad blockers look for. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

describe('ad blockers', () => {
  const forbidden = ['ad', 'ads', 'banner', 'share', 'sponsor', 'track'];
  const wordsOf = (name) =>
    name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
  const blocked = (names) => names.filter((name) => wordsOf(name).some((word) => forbidden.includes(word)));

  it('find no name of theirs in the files, nor in any class, id, part or event', async () => {
    const files = await readdir('dist');
    const names = [...files];
    for (const name of files.filter((name) => /\.(js|css)$/.test(name))) {
      const code = await readFile(`dist/${name}`, 'utf8');
      // Attributes of the templates; selectors and members; strings of one word, such as the names of events and classes.
      for (const [, quoted, bare] of code.matchAll(/\b(?:class|id|part)=(?:"([^"]*)"|([\w-]+))/g)) {
        names.push(...(quoted ?? bare).split(' '));
      }
      // Names of one or two letters in a script are the minifier's.
      const least = name.endsWith('.js') ? 3 : 1;
      for (const [, word] of code.matchAll(/[.#@]([A-Za-z][\w-]*)/g)) if (word.length >= least) names.push(word);
      for (const [, word] of code.matchAll(/["'`]([A-Za-z][\w-]*)["'`]/g)) names.push(word);
    }
    for (const known of [
      'history-widgets.js',
      'quiet',
      'speaker',
      'link',
      'counting',
      'load',
      'error',
      'beforematch',
    ]) {
      assert.ok(names.includes(known), known);
    }
    // The captions of a video are a <track> element.
    const own = names.filter((name) => name !== 'track');
    assert.deepEqual(blocked(own), []);
    assert.deepEqual(blocked(['ad-box', 'shareButton', 'shadow', 'loaded', 'sharedText']), ['ad-box', 'shareButton']);
  });
});
