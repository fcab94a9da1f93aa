/** No built script contains a story. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { partsFolder } from '../../scripts/sizes.mjs';

const parts = `dist/${await partsFolder()}`;
const folders = ['dist', 'dist/builder', 'publisher/dist', 'dist/esm', parts];

/** All texts of a story that are unlikely elsewhere, without the URL of the schema. */
function textsOf({ $schema: _, ...value }) {
  return Object.values(value).flatMap((inner) =>
    typeof inner === 'object' && inner !== null ? textsOf(inner) : String(inner).length > 12 ? [String(inner)] : [],
  );
}

/** As in a script: unchanged, or with non-ASCII characters escaped. */
const spellings = (text) => {
  const escaped = [...text].map((character) =>
    character > '~' ? [...character].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('') : character,
  ); // prettier-ignore
  return [text, escaped.join('')];
};

describe('the scripts', () => {
  const scripts = new Map();
  let texts;
  before(async () => {
    for (const folder of folders)
      for (const name of await readdir(folder, { recursive: folder === 'dist/esm' }))
        if (name.endsWith('.js')) scripts.set(join(folder, name), await readFile(join(folder, name), 'utf8'));
    const stories = (await readdir('demo/stories')).filter((name) => name.endsWith('.json'));
    const read = async (name) => textsOf(JSON.parse(await readFile(`demo/stories/${name}`, 'utf8')));
    texts = [...new Set((await Promise.all(stories.map(read))).flat())];
  });

  it('are there to be searched, and so are the texts', () => {
    for (const name of ['dist/history-widgets.js', `${parts}/story.js`, 'dist/builder/builder.js', 'dist/esm/index.js'])
      assert.ok(scripts.has(name), name);
    assert.ok([...scripts.keys()].some((name) => name.startsWith('publisher/dist/')));
    assert.ok(texts.some((text) => text.includes('Dutroux')) && texts.length > 200, String(texts.length));
  });

  it('hold no text of a story', () => {
    const found = [...scripts].flatMap(([name, code]) =>
      texts.filter((text) => spellings(text).some((spelling) => code.includes(spelling))).map((text) => `${name}: ${text}`),
    ); // prettier-ignore
    assert.deepEqual(found, []);
  });

  it('hold no name of a story', () => {
    const names = ['Dutroux', 'Humer', 'ICMEC', 'NCMEC', 'Dehaene', 'Belgian', 'White March', 'Rodham', 'icmec.org'];
    const found = [...scripts].flatMap(([name, code]) =>
      names.filter((word) => code.toLowerCase().includes(word.toLowerCase())).map((word) => `${name}: ${word}`),
    );
    assert.deepEqual(found, []);
  });
});
