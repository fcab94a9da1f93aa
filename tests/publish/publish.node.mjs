import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadSource } from '../../scripts/load-source.mjs';
import { command, temporaryFolder } from '../support/command.mjs';
import { contentOf } from '../support/published.mjs';

const { writeSite } = await loadSource('publisher/src/write-site.ts');

const small = { lang: 'en', title: 'A story', quotes: [{ id: 'one', text: '“One.”', speaker: 'A' }] };
const url = ['--base-url', 'https://example.org/'];

/** Runs the command in a folder with a story. */
async function project(test, story = small) {
  const folder = await temporaryFolder(test);
  await writeFile(join(folder, 'story.json'), typeof story === 'string' ? story : JSON.stringify(story));
  const run = (...args) =>
    command(['publish', 'story.json', '--cache', join(folder, 'cache'), ...args], { cwd: folder });
  return { folder, run };
}

describe('history-widgets publish', () => {
  const wrong = [
    ['without an address', [], '--base-url: is missing', 2],
    ['with an address that is none', ['--base-url', 'example'], '--base-url: "example" is not a web address', 2],
    ['with a query in the address', ['--base-url', 'https://example.org/?a'], '--base-url: "https://example.org/?a" must have only a host and a path', 2],
    ['in a language that the story does not have', [...url, '--lang', 'en,fr'], '--lang: "fr" is not a language of the story', 2],
    ['over the folder that it is in', [...url, '--out', '.'], '--out .: contains the story file or the current folder', 1],
    ['over a file of others', [...url, '--out', 'other'], 'other/index.html: was not written by this command', 1],
    ['over a file', [...url, '--out', 'story.json'], '--out story.json: contains the story file or the current folder', 1],
  ]; // prettier-ignore
  for (const [what, args, message, code] of wrong)
    it(`writes nothing ${what}, and says so`, async (test) => {
      const { folder, run } = await project(test);
      await mkdir(join(folder, 'other'));
      await writeFile(join(folder, 'other', 'index.html'), 'Dear');
      const result = await run(...args);
      assert.equal(result.code, code);
      assert.ok(result.stderr.startsWith(`history-widgets: ${message}\n  `), result.stderr);
      assert.deepEqual((await readdir(folder)).filter((name) => name !== 'cache').sort(), ['other', 'story.json']);
      assert.deepEqual(await readdir(join(folder, 'other')), ['index.html']);
    });

  for (const [what, story] of [
    ['is no story', '{ "events": '],
    ['has nothing to show', { title: 'Empty' }],
  ])
    it(`writes nothing where the file ${what}`, async (test) => {
      const { folder, run } = await project(test, story);
      const { code, stderr } = await run(...url);
      assert.equal(code, 1);
      assert.match(stderr, /history-widgets: story\.json: has nothing to show\n/);
      assert.deepEqual(await readdir(folder), ['story.json']);
    });

  it('publishes the rest where a picture that the story names is missing, and says so', async (test) => {
    const photos = [{ caption: 'A', picture: { src: 'a.jpg' } }];
    const { folder, run } = await project(test, { ...small, photos });
    const { code, stderr, stdout } = await run(...url);
    assert.equal(code, 0);
    assert.match(
      stderr,
      /story\.json: photos\[0\]\.picture\.src: "a\.jpg" does not exist; add the file or correct its name\.\n/,
    );
    assert.match(stdout, /; 1 problem\n/);
    assert.ok((await readdir(join(folder, 'site', 'w', 'photo'))).includes('a'));
  });

  it('leaves nothing beside the site', async (test) => {
    const { folder, run } = await project(test);
    assert.equal((await run(...url)).code, 0);
    assert.equal((await run(...url)).code, 0);
    assert.deepEqual((await readdir(folder)).sort(), ['cache', 'site', 'story.json']);
  });

  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'])
    it(`leaves what was there, and nothing half-written, where ${signal} interrupts it`, async (test) => {
      const folder = await temporaryFolder(test);
      const site = join(folder, 'site');
      await writeSite(site, { files: [{ path: 'index.html', content: 'as it was' }], about: {} });
      const second = {
        path: 'b/second.txt',
        get content() {
          process.kill(process.pid, signal);
          return 'new';
        },
      };
      // The signal arrives some time after the file is written.
      const others = Array.from({ length: 2000 }, (_, index) => ({ path: `c/${index}`, content: 'new' }));
      const files = [{ path: 'index.html', content: 'new' }, second, ...others];
      await assert.rejects(writeSite(site, { files, about: {} }), {
        message: 'cannot be written: the run was interrupted',
        exitCode: 130,
      });
      assert.deepEqual((await readdir(site)).sort(), ['.history-widgets.json', 'index.html']);
      assert.equal(await readFile(join(site, 'index.html'), 'utf8'), 'as it was');
      assert.deepEqual(process.listenerCount(signal), 0);
    });

  it('draws nothing again that was drawn before', async (test) => {
    const { folder, run } = await project(test);
    await run(...url);
    const before = await readdir(join(folder, 'cache'));
    const pictures = await contentOf(join(folder, 'cache'));
    // Existing pictures are reused, so that an interrupted run can continue.
    await writeFile(join(folder, 'cache', before[0]), pictures.get(before[1]));
    await run(...url);
    assert.deepEqual(await readdir(join(folder, 'cache')), before);
    const site = await contentOf(join(folder, 'site'));
    assert.equal(before.length, 2);
    assert.ok(site.get('w/quote/one/preview.png').equals(site.get('mail/quote/one/mail.png')));
  });

  it('publishes the one language that is asked for at the root', async (test) => {
    const title = { en: 'A story', fr: 'Une histoire' };
    const { folder, run } = await project(test, { ...small, title });
    const { code, stdout } = await run(...url, '--lang', 'fr', '--json');
    assert.equal(code, 0);
    const { languages, base, problems } = JSON.parse(stdout);
    assert.deepEqual({ languages, base, problems }, { languages: ['fr'], base: 'https://example.org/', problems: [] });
    assert.match(await readFile(join(folder, 'site', 'index.html'), 'utf8'), /<html lang="fr" dir="ltr">/);
    assert.ok(!(await readdir(join(folder, 'site'))).includes('fr'));
  });

  it('says which letters no font has', async (test) => {
    const { run } = await project(test, { ...small, quotes: [{ text: 'A flower: 🌻', speaker: 'A' }] });
    const { code, stderr } = await run(...url);
    assert.equal(code, 0);
    assert.match(stderr, /pictures \(en\): no font has 🌻/);
  });

  it('says nothing but the result where that is asked for', async (test) => {
    const { run } = await project(test, { ...small, events: [{ date: '1999' }] });
    const { stderr, stdout } = await run(...url, '--quiet');
    assert.equal(stderr, '');
    assert.match(stdout, /^site: \d+ files in en; 1 problem\n/);
  });

  it('gives items whose ids look alike folders of their own', async (test) => {
    const quotes = ['A b', 'a-b', '../a/b', 'Ünï'].map((id) => ({ id, text: id, speaker: 'A' }));
    const { folder, run } = await project(test, { ...small, quotes });
    assert.equal((await run(...url)).code, 0);
    assert.deepEqual((await readdir(join(folder, 'site', 'w', 'quote'))).sort(), ['a-b', 'a-b-2', 'a-b-3', 'ünï']);
  });
});

describe('history-widgets init', () => {
  it('writes a story that has no problem and can be published', async (test) => {
    const folder = await temporaryFolder(test);
    const made = await command(['init', 'new', '--title', 'Notre histoire', '--lang', 'fr'], { cwd: folder });
    assert.equal(made.code, 0, made.stderr);
    const file = join('new', 'story.json');
    const story = JSON.parse(await readFile(join(folder, file), 'utf8'));
    assert.equal(story.title, 'Notre histoire');
    assert.equal(story.lang, 'fr');
    assert.equal((await command(['check', file], { cwd: folder })).code, 0);
    assert.equal((await command(['publish', file, ...url, '--cache', 'cache'], { cwd: folder })).code, 0);
  });

  it('leaves a story that is there as it is', async (test) => {
    const { folder } = await project(test);
    const { code, stderr } = await command(['init'], { cwd: folder });
    assert.equal(code, 1);
    assert.equal(stderr, 'history-widgets: story.json: already exists, and was not changed\n  Use another folder\n');
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'story.json'), 'utf8')), small);
  });
});
