import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Renderer } from '@takumi-rs/core';
import { command, temporaryFolder } from '../support/command.mjs';

const node = { type: 'container', style: { width: 64, height: 48, backgroundColor: '#39c' }, children: [] };
const drawn = (format) => new Renderer().render(node, { width: 64, height: 48, format });
const [png, jpeg, webp] = await Promise.all([drawn('png'), drawn('jpeg'), drawn('webp')]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="4" height="4"/></svg>';

async function project(test, file, content) {
  const folder = await temporaryFolder(test);
  const story = {
    lang: 'en',
    title: 'T',
    events: [{ title: 'One', date: '1999', picture: { src: file, alt: 'An alternative' } }],
    photos: [{ caption: 'A photograph', picture: { src: 'good.png', srcset: `good.png 64w, ${file} 128w` } }],
    quotes: [{ text: 'A word', portrait: { src: file } }],
  };
  await writeFile(join(folder, 'story.json'), JSON.stringify(story));
  await writeFile(join(folder, 'good.png'), png);
  await writeFile(join(folder, file), content);
  const run = (...args) => command(args, { cwd: folder });
  return { folder, run };
}

const publish = ['publish', 'story.json', '--cache', 'cache', '--base-url', 'https://example.org/'];

describe('A picture that cannot be read', () => {
  for (const [what, file, content] of [
    ['is a PNG that is cut off', 'a.png', png.subarray(0, png.length / 2)],
    ['is the head of a PNG', 'a.png', png.subarray(0, 40)],
    ['is a JPEG that is cut off', 'a.jpg', jpeg.subarray(0, jpeg.length - 40)],
    ['is the head of a JPEG', 'a.jpg', jpeg.subarray(0, 60)],
    ['is a WebP that is cut off', 'a.webp', webp.subarray(0, webp.length - 20)],
    ['is empty', 'a.jpg', ''],
    ['is a page that says so', 'a.jpg', '<!doctype html><title>404</title>'],
    ['is a drawing that is none', 'a.svg', '<svg'],
    ['is random bytes', 'a.png', Buffer.from('89504e470d0a1a0a0000ffff00', 'hex')],
  ])
    it(`costs only itself where it ${what}, and check finds it`, async (test) => {
      const { folder, run } = await project(test, file, content);
      const { code, stdout, stderr } = await run(...publish);
      assert.equal(code, 0, stderr);
      const said = (path) => new RegExp(`story\\.json: ${path}: (The picture .*cannot be read: the file is .*\\. Save it again, or name another|"a\\.\\w+" is .*; .*)\\.\\n`);
      // A refused file is reported once, at its first use; a file that cannot be drawn, at each use.
      assert.match(stderr, said('events\\[0\\]\\.picture\\.src'));
      assert.match(stdout, /; [13] problems?\n/);
      const story = JSON.parse(await readFile(join(folder, 'site/story.json'), 'utf8'));
      assert.equal(story.events[0].picture, undefined);
      assert.equal(story.quotes[0].portrait, undefined);
      assert.match(story.photos[0].picture.srcset, /^https:\/\/example\.org\/assets\/[\w-]+good\.png 64w$/);
      assert.equal(story.events[0].title, 'One');
      const checked = await run('check', 'story.json');
      assert.equal(checked.code, 1);
      assert.match(checked.stderr, /events\[0\]\.picture\.src: (The picture .*cannot be read|"a\.\w+" is )/);
    }); // prettier-ignore

  for (const [file, content] of [['a.png', png], ['a.jpg', jpeg], ['a.webp', webp], ['a.svg', svg]])
    it(`is none that is a whole ${file}`, async (test) => {
      const { run } = await project(test, file, content);
      const { code, stderr, stdout } = await run(...publish);
      assert.equal(code, 0, stderr);
      assert.doesNotMatch(stdout, /problem/);
      assert.equal((await run('check', 'story.json')).code, 0);
    }); // prettier-ignore

  it('is said by check where it is missing', async (test) => {
    const { folder, run } = await project(test, 'a.png', png);
    await writeFile(join(folder, 'story.json'), JSON.stringify({ photos: [{ caption: 'A', picture: { src: 'none.png' } }] }));
    const { code, stderr } = await run('check', 'story.json');
    assert.equal(code, 1);
    assert.match(stderr, /photos\[0\]\.picture\.src: "none\.png" does not exist/);
  }); // prettier-ignore
});
