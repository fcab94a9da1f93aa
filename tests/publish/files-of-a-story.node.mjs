/** Which files `publish` reads: only supported types in the story's folder, and without metadata. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { command, temporaryFolder } from '../support/command.mjs';
import * as media from '../support/media-files.mjs';
import { contentOf } from '../support/published.mjs';

const secret = 'Planted-Secret-4711';
const quotes = [{ id: 'one', text: '“One.”', speaker: 'A' }];

/** A story in the folder `own/` with files, and other files outside. */
async function project(test, story, files = {}) {
  const folder = await temporaryFolder(test);
  for (const [path, content] of Object.entries({
    'own/story.json': JSON.stringify({ lang: 'en', quotes, ...story }),
    ...files,
  })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const run = (...args) => command(args, { cwd: folder });
  const publish = (...args) =>
    run(
      'publish',
      'own/story.json',
      '--out',
      'site',
      '--cache',
      'cache',
      '--base-url',
      'https://example.org/',
      ...args,
    );
  const assets = async () =>
    [...(await contentOf(join(folder, 'site')))].filter(([path]) => path.startsWith('assets/'));
  return { folder, run, publish, check: () => run('check', 'own/story.json'), assets };
}

const photo = (src, caption = 'A') => ({ caption, picture: { src, alt: 'A' } });
const png = media.png('nobody');

describe('A file outside of the folder of a story', () => {
  const addresses = [
    '../secret.png',
    '../../../../../../../../etc/passwd',
    '../.env',
    '%2e%2e/secret.png',
    '..%2fsecret.png',
    '%2E%2E%5Csecret.png',
    '..\\secret.png',
    'pictures/../../secret.png',
    './/..//secret.png',
    'out.png',
    'folder/secret.png',
    'loop.png',
    '../own-not/secret.png',
    'a%00.png',
    '.',
    '..',
  ];

  it('is never published, in whatever way it is named, and the rest is', async (test) => {
    const outside = {
      'secret.png': media.png(secret),
      '.env': `KEY=${secret}`,
      'own-not/secret.png': media.png(secret),
    };
    const own = { 'own/good.png': png, 'own/pictures/good.png': png };
    const photos = addresses.map((address) => photo(address));
    const { folder, publish, check, assets } = await project(
      test,
      { photos: [...photos, photo('good.png')] },
      { ...outside, ...own },
    );
    await symlink('../secret.png', join(folder, 'own/out.png'));
    await symlink('..', join(folder, 'own/folder'));
    await symlink('loop.png', join(folder, 'own/loop.png'));
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    for (const [index, address] of addresses.entries())
      assert.ok(stderr.includes(`own/story.json: photos[${index}].picture.src: "${address}"`), `${address}: ${stderr}`);
    assert.equal(
      stderr.split("is outside of the story's folder; move the file into the story's folder").length - 1 >= 12,
      true,
      stderr,
    );
    assert.deepEqual((await assets()).map(([path]) => path.slice(15)), ['-good.png']); // prettier-ignore
    for (const [path, content] of await contentOf(join(folder, 'site'))) assert.ok(!content.includes(secret), path);
    const checked = await check();
    assert.equal(checked.code, 1);
    for (const line of checked.stderr.split('\n').filter(Boolean)) assert.ok(stderr.includes(line.slice(0, -1)), line);
    assert.match(checked.stdout, new RegExp(`; ${addresses.length} problems\n`));
  });

  it('is published from nowhere in a story: poster, portrait, captions, srcset', async (test) => {
    const away = '../secret.png';
    const story = {
      events: [
        { title: 'A', date: '1999', picture: { src: 'good.png', srcset: `${away} 2x, good.png 1x` } },
        { title: 'B', date: '2000', media: { src: 'a.mp4', poster: { src: away }, captions: '../secret.vtt' } },
        { title: 'C', date: '2001', media: { src: '../secret.mp4' } },
      ],
      quotes: [{ ...quotes[0], portrait: { src: away } }],
    };
    const files = { 'secret.png': media.png(secret), 'secret.vtt': media.vtt(secret), 'secret.mp4': media.mp4(secret), 'own/good.png': png, 'own/a.mp4': media.mp4('') }; // prettier-ignore
    const { folder, publish } = await project(test, story, files);
    const { code, stderr, stdout } = await publish();
    assert.equal(code, 0, stderr);
    for (const path of ['events[0].picture.srcset', 'events[1].media.captions', 'events[2].media.src'])
      assert.ok(stderr.includes(`own/story.json: ${path}: `), stderr);
    assert.match(stdout, /3 problems/);
    const [a, b, c] = JSON.parse(await readFile(join(folder, 'site/story.json'), 'utf8')).events;
    assert.match(a.picture.srcset, /^https:\/\/example\.org\/assets\/[\da-f]{8}-good\.png 1x$/);
    assert.deepEqual(Object.keys(b.media), ['src']);
    assert.equal(c.media, undefined);
    const told = await readFile(join(folder, 'site/story.json'), 'utf8');
    assert.doesNotMatch(told, /secret|portrait|poster/);
  });

  it('is not published by a TimelineJS file, nor by a CSV file', async (test) => {
    const slide = (url) => ({ start_date: { year: '1999' }, text: { headline: 'A' }, media: { url } });
    const timeline = { events: ['../secret.png', '<img src="../secret.png">', '../%2e%2e/secret.png'].map(slide) };
    const csv = 'date,title,picture.src\n1999,A,../secret.png\n2000,B,%2e%2e/secret.png\n2001,C,good.png\n';
    const { folder, run } = await project(test, {}, { 'own/old.json': JSON.stringify(timeline), 'own/events.csv': csv, 'own/good.png': png, 'secret.png': media.png(secret) }); // prettier-ignore
    for (const file of ['old.json', 'events.csv']) {
      const { code, stderr } = await run('publish', `own/${file}`, '--out', file, '--cache', 'cache', '--base-url', 'https://example.org/'); // prettier-ignore
      assert.equal(code, 0, stderr);
      assert.match(stderr, /is outside of the story's folder/);
      for (const [path, content] of await contentOf(join(folder, file))) assert.ok(!content.includes(secret), path);
    }
  });
});

describe('What is no file', () => {
  it('is said and left out, and nothing waits for it', async (test) => {
    const photos = ['pipe.png', 'folder.png', 'zero.png', 'memory.png'].map((src) => photo(src));
    const { folder, publish } = await project(test, { photos }, { 'own/folder.png/a.txt': '' });
    execFileSync('mkfifo', [join(folder, 'own/pipe.png')]);
    await symlink('/dev/zero', join(folder, 'own/zero.png'));
    await symlink('/proc/self/environ', join(folder, 'own/memory.png'));
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /photos\[0\]\.picture\.src: "pipe\.png" \(own\/pipe\.png\) is not a file; use the path of a file\./,
    );
    assert.match(
      stderr,
      /photos\[1\]\.picture\.src: "folder\.png" \(own\/folder\.png\) is not a file; use the path of a file\./,
    );
    assert.match(stderr, /photos\[2\]\.picture\.src: "zero\.png" \(own\/zero\.png\) is outside/);
    assert.match(stderr, /photos\[3\]\.picture\.src: "memory\.png" \(own\/memory\.png\) is outside/);
  });
});

describe('What is not of a kind that is published', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(40)]);
  const wrong = [
    ['a.heic', heic, 'is HEIC, which browsers cannot show; save it as JPEG'],
    ['phone.jpg', heic, 'is HEIC, which browsers cannot show; save it as JPEG'],
    ['a.tif', Buffer.from('II*\0\x08\0\0\0'), 'is TIFF, which browsers cannot show; save it as JPEG or PNG'],
    ['evil.html', '<!doctype html><script>alert(1)</script>', 'is an HTML page, and pages are not published; '],
    ['evil.png', '<html><body onload="alert(1)">', 'is an HTML page, and pages are not published; '],
    ['evil.svg', '\n<!-- a --><!DOCTYPE html>\n<script>alert(1)</script>', 'is an HTML page, and pages are not published; '],
    ['notes.txt', 'Not for you.', 'has an unsupported file type; save it as JPEG, PNG, GIF, WebP, AVIF, SVG'],
    ['.env', 'KEY=1', 'has an unsupported file type; '],
    ['story.json', undefined, 'has an unsupported file type; '],
    ['entities.svg', '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>', 'defines entities; save it as plain SVG, without a DOCTYPE'],
    ['other.svg', '<svg xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></svg>', 'is damaged or incomplete; '],
    ['a.svgz', Buffer.from('\x1f\x8b\x08', 'latin1'), 'is compressed; extract the file in it and use that'],
    ['photo.png', media.jpeg, 'is a JPEG file, but its name does not end in .jpg; rename it, and change the name in the story'],
    ['photo', media.jpeg, 'is a JPEG file, but its name does not end in .jpg; '],
    ['song.mp3', media.mp3('A'), 'is audio (MP3), not a picture; use a file of type JPEG, PNG'],
    ['empty.jpg', '', 'is empty; save it again'],
    ['cut.jpg', media.jpeg.subarray(0, 300), 'is damaged or incomplete; open it in a program that can show it, and save it again'],
    ['cut.png', png.subarray(0, 60), 'is damaged or incomplete; '],
    ['large.jpg', Buffer.concat([media.jpeg, Buffer.alloc(12_000_000)]), 'is too large (12.0 MB; the maximum is 10.0 MB); save a smaller version'],
    ['Missing.jpg', undefined, 'does not exist; add the file or correct its name'],
    ['HALL.JPG', undefined, 'does not exist; there is "hall.jpg": use the same upper and lower case'],
  ]; // prettier-ignore

  it('is said by check, then by publish, with the remedy; the rest is published', async (test) => {
    const photos = wrong.map(([name], index) => ({ ...photo(name), id: `p${index}` }));
    const files = Object.fromEntries(
      wrong.flatMap(([name, content]) => (content === undefined ? [] : [[`own/${name}`, content]])),
    );
    const { publish, check, assets, folder } = await project(
      test,
      { photos: [...photos, photo('hall.jpg')] },
      { ...files, 'own/hall.jpg': media.jpeg },
    );
    const checked = await check();
    assert.equal(checked.code, 1);
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    for (const [index, [name, , message]] of wrong.entries())
      for (const said of [checked.stderr, stderr])
        assert.ok(
          said.includes(`photos[${index}].picture.src: "${name}" (own/${name}) ${message}`),
          `${name}: ${said}`,
        );
    assert.equal((await assets()).length, 1);
    const story = JSON.parse(await readFile(join(folder, 'site/story.json'), 'utf8'));
    assert.deepEqual(story.photos.map(({ picture }) => picture === undefined), [...photos.map(() => true), false]); // prettier-ignore
  });

  it('is said of sounds, films and captions alike', async (test) => {
    const events = ['a.mov', 'b.srt', 'player.html', 'gps.mp4'].map((src, index) => ({
      title: 'A',
      date: '1999',
      media: src.endsWith('srt')
        ? { src: 'good.mp4', captions: src }
        : { src, ...(src.endsWith('html') && { kind: 'frame' }) },
      id: `e${index}`,
    }));
    const { publish } = await project(test, { events }, {
      'own/a.mov': Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  '),
      'own/b.srt': '1\n00:00:00,000 --> 00:00:01,000\nHello\n',
      'own/player.html': '<!doctype html><script>parent.document</script>',
      'own/gps.mp4': media.mp4('', { handler: 'meta' }),
      'own/good.mp4': media.mp4(''),
    }); // prettier-ignore
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    assert.match(
      stderr,
      /events\[0\]\.media\.src: "a\.mov" .*is QuickTime, which browsers cannot show; save it as MP4/,
    );
    assert.match(stderr, /events\[1\]\.media\.captions: "b\.srt" .*save it as WebVTT \(\.vtt\)/);
    assert.match(stderr, /events\[2\]\.media\.src: "player\.html" .*is an HTML page, and pages are not published/);
    assert.match(stderr, /events\[3\]\.media\.src: "gps\.mp4" .*has a metadata track \("meta"\)/);
  });
});

describe('A file that is taken', () => {
  it('is said, each of them, unless the command is to be quiet', async (test) => {
    const story = { photos: [photo('hall.jpg'), photo('pictures/plan.svg')] };
    const { publish } = await project(test, story, {
      'own/hall.jpg': media.jpegWith(secret, media.jpeg),
      'own/pictures/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n',
    });
    const { stderr } = await publish();
    assert.match(stderr, /^included: hall\.jpg: JPEG, 1 KB, metadata removed$/m);
    assert.match(stderr, /^included: pictures\/plan\.svg: SVG, 1 KB$/m);
    assert.equal((await publish('--quiet')).stderr, '');
    assert.equal(JSON.parse((await publish('--json')).stdout).taken.length, 2);
  });

  it('has nothing in it of what is not seen or heard, of each kind', async (test) => {
    const files = await media.filesOfEachKind(secret);
    const names = Object.keys(files);
    const isPicture = (name) => /\.(jpg|png|gif|webp|avif|svg)$/.test(name);
    const story = {
      photos: names.filter(isPicture).map((name) => photo(name)),
      events: names.filter((name) => !isPicture(name) && name !== 'a.vtt').map((src) => ({ title: src, date: '1999', media: { src, captions: 'a.vtt' } })),
    }; // prettier-ignore
    const { folder, publish, assets } = await project(
      test,
      story,
      Object.fromEntries(names.map((name) => [`own/${name}`, files[name]])),
    );
    const { code, stderr, stdout } = await publish();
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stdout, /problem/);
    const taken = await assets();
    assert.deepEqual(taken.map(([path]) => path.slice(16)).sort(), names.sort());
    for (const [path, content] of await contentOf(join(folder, 'site')))
      for (const marker of [secret, 'Planted', '+50.8503', Buffer.from('4711', 'utf16le')])
        assert.ok(!content.includes(marker), `${path}: ${marker}`);
  });
});
