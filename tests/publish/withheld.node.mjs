import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { command, temporaryFolder } from '../support/command.mjs';
import * as media from '../support/media-files.mjs';
import { contentOf } from '../support/published.mjs';

const names = ['Quillibar Xant', '山田花子'];

/** Names in all that a story can say. */
const story = {
  schemaVersion: 1,
  lang: 'en',
  redact: names,
  title: 'The story of Quillibar Xant',
  lead: { en: '<em>Quillibar</em> Xant and 山田花子.', fr: 'QUILLIBAR XANT et 山田花子.' },
  organization: { name: 'Friends of Quillibar&nbsp;Xant', url: 'https://example.org/quillibar-xant' },
  partners: ['Quillibar Xant'],
  contentNote: 'Quillibar Xant is named.',
  helpLine: { label: 'For Quillibar Xant', telephone: '116000' },
  source: { name: 'Quillibar Xant', url: 'https://example.org/?of=%E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90' },
  eras: [{ id: 'quillibar-xant', title: 'Quillibar Xant', date: '1990/1999' }],
  events: [
    {
      id: 'quillibar-xant',
      date: '1996',
      displayDate: 'when Quillibar Xant was ten',
      title: { en: 'Quillibar Xant', fr: 'Quillibar Xant', ja: '山田花子' },
      text: 'It was Quil\u00adlibar Xant.',
      era: 'quillibar-xant',
      tags: ['Quillibar Xant'],
      contentNote: 'Of Quillibar Xant.',
      media: { src: 'film.mp4', title: 'Quillibar Xant', captions: 'words.vtt' },
      'of Quillibar Xant': { is: '山田花子' },
    },
  ],
  milestones: [{ value: 4, label: { one: 'Quillibar Xant', other: 'friends of Quillibar Xant' } }],
  quotes: [
    {
      id: '山田花子',
      text: '“I am Quillibar Xant.”',
      speaker: 'Quillibar Xant',
      role: 'Quillibar Xant',
      terms: [{ term: 'Quillibar Xant', note: '山田花子' }],
    },
  ],
  photos: [{ caption: 'Quillibar Xant', people: ['Quillibar Xant'], picture: { src: 'quillibar-xant.png', alt: 'A' } }],
  observances: [{ name: 'Day of Quillibar Xant', date: '--05-25', text: '山田花子' }],
  coverage: [{ label: 'countries of Quillibar Xant', count: 4, total: 195, note: '山田花子' }],
};

/** In any case, in an address, or as JSON and HTML may write it. */
const written = /quillibar|xant|山田|花子|%E5%B1%B1%E7%94%B0|\\u5c71\\u7530|&#(x5c71|23665);/i;

async function project(test, words, more = {}) {
  const folder = await temporaryFolder(test);
  await writeFile(join(folder, 'story.json'), JSON.stringify({ ...story, ...more }));
  await writeFile(join(folder, 'film.mp4'), media.mp4('A'));
  await writeFile(join(folder, 'words.vtt'), words);
  await mkdir(join(folder, 'cache'));
  const run = (...args) => command(args, { cwd: folder });
  const publish = () => run('publish', 'story.json', '--cache', 'cache', '--base-url', 'https://example.org/');
  return { folder, run, publish };
}

describe('A name that a story withholds', () => {
  it('is in no file of a published site, nor in its archive, nor in what the command says', async (test) => {
    const { folder, publish } = await project(test, 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n');
    const { code, stdout, stderr } = await publish();
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stdout + stderr, written);
    const files = await contentOf(join(folder, 'site'));
    const zip = [...files.keys()].find((path) => path.endsWith('.zip'));
    const all = [...files, ...Object.entries(unzipSync(files.get(zip)))];
    assert.ok(all.length > files.size + 20);
    const telling = all.filter(([path, bytes]) => written.test(path) || written.test(new TextDecoder().decode(bytes)));
    assert.deepEqual(telling.map(([path]) => path), []); // prettier-ignore
    assert.match(strFromU8(files.get('story.json')), /The story of \[name withheld\]/);
  });

  it('is in no export', async (test) => {
    const { run } = await project(test, '');
    for (const format of ['csv', 'html', 'ics', 'json', 'timelinejs']) {
      const { code, stdout, stderr } = await run('export', 'story.json', '--to', format);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /withheld/);
      assert.doesNotMatch(stdout + stderr, written, format);
    }
  });

  it('is in no import of a TimelineJS file that names it', async (test) => {
    const folder = await temporaryFolder(test);
    const slide = { start_date: { year: '1999' }, text: { headline: 'Quillibar Xant speaks' } };
    await writeFile(join(folder, 'old.json'), JSON.stringify({ redact: names, events: [slide] }));
    const { code, stdout, stderr } = await command(['import', 'old.json'], { cwd: folder });
    assert.equal(code, 0, stderr);
    assert.equal(JSON.parse(stdout).events[0].title, '[name withheld] speaks');
    assert.doesNotMatch(stdout + stderr, written);
  });

  for (const [what, drawing] of [
    ['across its tags', '<text>Quillibar <tspan>Xant</tspan></text>'],
    ['in references', '<text>&#81;uillibar Xant</text>'],
    ['in its title', '<title>Quillibar Xant</title>'],
  ])
    it(`is in no drawing beside the story ${what}: nothing is published`, async (test) => {
      const photos = [{ caption: 'A', picture: { src: 'a.svg', alt: 'A' } }];
      const { folder, publish } = await project(test, 'WEBVTT\n', { photos });
      await writeFile(
        join(folder, 'a.svg'),
        `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${drawing}</svg>`,
      );
      const { code, stderr } = await publish();
      assert.equal(code, 1);
      assert.match(stderr, /"a\.svg" holds a name that is withheld\n/);
    });

  it('is in no picture or film beside the story: what cameras and programs write in them is not published', async (test) => {
    const files = await media.filesOfEachKind('Quillibar Xant');
    const photos = ['a.jpg', 'a.png', 'a.svg'].map((src) => ({ caption: 'A', picture: { src, alt: 'A' } }));
    const { folder, publish } = await project(test, 'WEBVTT\n', { photos });
    for (const { picture } of photos) await writeFile(join(folder, picture.src), files[picture.src]);
    await writeFile(join(folder, 'film.mp4'), media.mp4('Quillibar Xant'));
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    const site = await contentOf(join(folder, 'site'));
    assert.equal([...site.keys()].filter((path) => /^assets\/.*\.(jpg|png|svg|mp4)$/.test(path)).length, 4);
    const telling = [...site].filter(
      ([path, bytes]) => written.test(path) || written.test(new TextDecoder().decode(bytes)),
    );
    assert.deepEqual(telling.map(([path]) => path), []); // prettier-ignore
  });

  it('is in no captions: nothing is published beside a file that holds it', async (test) => {
    const { folder, publish } = await project(test, 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello, Quillibar Xant.\n');
    const { code, stderr } = await publish();
    assert.equal(code, 1);
    assert.match(stderr, /story\.json: events\[0\]\.media\.captions: "words\.vtt" holds a name that is withheld\n/);
    assert.ok(!(await readdir(folder)).includes('site'));
  });
});
