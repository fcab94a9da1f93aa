import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { command, temporaryFolder } from '../support/command.mjs';
import { messageOf } from '../support/messages.mjs';
import * as media from '../support/media-files.mjs';
import { contentOf } from '../support/published.mjs';

const names = ['Quillibar Xant', '山田花子'];

/** Names in all texts of a story. */
const story = {
  schemaVersion: 1,
  lang: 'en',
  redact: names,
  title: 'The story of Quillibar Xant',
  lead: { en: '<em>Quillibar</em> Xant and 山田花子.', fr: 'QUILLIBAR XANT et 山田花子.' },
  organization: { name: 'Friends of Quillibar&nbsp;Xant', url: 'https://example.org/quillibar-xant' },
  partners: ['Quillibar Xant'],
  contentNote: 'Quillibar Xant is named.',
  mission:
    'Xant, Quillibar; QUILLIBAR_XANT; Quíllibar Xánt; Ｑｕｉｌｌｉｂａｒ Ｘａｎｔ; #JusticeForQuillibarXant; 山田 花子; &#23665;&#30000;花子',
  closing:
    'quillibar%20xant, %E5%B1%B1%E7%94%B0%E8%8A%B1%E5%AD%90, Qu&iacute;llibar Xant, Quilli\u200bbar\u00a0Xant, <q>Quillibar</q> <em>Xant</em>',
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
      'Internal notes (do not publish)': 'Vorplatz',
      asof: 'Vorplatz',
    },
  ],
  internal: { notes: ['Vorplatz'] },
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

/** The names in any case, in URLs, in JSON and in HTML, and the content of unknown fields. */
const written = /vorplatz|quillibar|xant|山田|花子|%E5%B1%B1%E7%94%B0|\\u5c71\\u7530|&#(x5c71|23665);/i;

/** A hash may contain the letters of a name by chance. */
const textOf = (bytes) => new TextDecoder().decode(bytes).replace(/\bsha(256|384|512)-[A-Za-z0-9+/]+=*/g, '');

async function project(test, words, given = story) {
  const folder = await temporaryFolder(test);
  await writeFile(join(folder, 'story.json'), JSON.stringify(given));
  await writeFile(join(folder, 'film.mp4'), media.mp4('A'));
  await writeFile(join(folder, 'words.vtt'), words);
  await mkdir(join(folder, 'cache'));
  const run = (...args) => command(args, { cwd: folder });
  const publish = (base = 'https://example.org/') =>
    run('publish', 'story.json', '--cache', 'cache', '--base-url', base);
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
    const telling = all.filter(([path, bytes]) => written.test(path) || written.test(textOf(bytes)));
    assert.deepEqual(telling.map(([path]) => path), []); // prettier-ignore
    assert.match(strFromU8(files.get('story.json')), /The story of \[name withheld\]/);
    const compressed = [...files].filter(([path]) => path.endsWith('.gz'));
    for (const [path, bytes] of compressed) assert.doesNotMatch(textOf(gunzipSync(bytes)), written, path);
    const unknown = { name: 'Internal notes (do not publish)', count: 1 };
    const sentence = messageOf({ code: 'unknownField', params: unknown });
    assert.ok(stderr.includes(`events[0].${unknown.name}: ${sentence}\n`), stderr);
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
    await writeFile(join(folder, 'old.json'), JSON.stringify({ redact: names.slice(0, 1), events: [slide] }));
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
      const { folder, publish } = await project(test, 'WEBVTT\n', { ...story, photos });
      await writeFile(
        join(folder, 'a.svg'),
        `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${drawing}</svg>`,
      );
      const { code, stderr } = await publish();
      assert.equal(code, 1);
      assert.match(stderr, /"a\.svg" contains a withheld name\n/);
    });

  it('is in no picture or film beside the story: what cameras and programs write in them is not published', async (test) => {
    const files = await media.filesOfEachKind('Quillibar Xant');
    const photos = ['a.jpg', 'a.png', 'a.svg'].map((src) => ({ caption: 'A', picture: { src, alt: 'A' } }));
    const { folder, publish } = await project(test, 'WEBVTT\n', { ...story, photos });
    for (const { picture } of photos) await writeFile(join(folder, picture.src), files[picture.src]);
    await writeFile(join(folder, 'film.mp4'), media.mp4('Quillibar Xant'));
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    const site = await contentOf(join(folder, 'site'));
    assert.equal([...site.keys()].filter((path) => /^assets\/.*\.(jpg|png|svg|mp4)$/.test(path)).length, 4);
    const telling = [...site].filter(([path, bytes]) => written.test(path) || written.test(textOf(bytes)));
    assert.deepEqual(telling.map(([path]) => path), []); // prettier-ignore
  });

  it('is in no captions: nothing is published beside a file that holds it', async (test) => {
    const { folder, publish } = await project(test, 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello, Quillibar Xant.\n');
    const { code, stderr } = await publish();
    assert.equal(code, 1);
    assert.match(stderr, /story\.json: events\[0\]\.media\.captions: "words\.vtt" contains a withheld name\n/);
    assert.ok(!(await readdir(folder)).includes('site'));
  });
});

const given = { lang: 'en', title: 'Of Anna Smith', events: [{ title: 'Anna Smith', date: '1999' }, { title: 'Two' }] };

describe('A list of names that cannot be meant so', () => {
  const stories = [
    [{ redact: ['Anna Smith', 5] }, ['redact[1]', 'redactList', { found: 'an invalid name' }]],
    [{ redact: ['Anna Smith', null] }, ['redact[1]', 'redactList', { found: 'an invalid name' }]],
    [{ redact: 'Anna Smith, Bob Jones' }, ['redact', 'redactList', { found: 'several names in one' }]],
    [{ Redact: ['Anna Smith'] }, ['Redact', 'redactField', { name: 'Redact' }]],
    [{ redacted: ['Anna Smith'], redact: ['Anna Smith'] }, ['redacted', 'redactField', { name: 'redacted' }]],
    [
      { events: [{ title: 'Anna Smith', redact: 'Anna Smith' }] },
      ['events[0].redact', 'redactField', { name: 'redact' }],
    ],
    [{ redact: ['Ana Smith'] }, ['redact[0]', 'redactNotFound', { name: 'Ana Smith', similar: ['Anna Smith'] }]],
    [{ redact: ['Anna Smith', 'Zora'] }, ['redact[1]', 'redactNotFound', { name: 'Zora', similar: [] }]],
  ];
  const commands = [
    ['publish', 'story.json', '--base-url', 'https://example.org/'],
    ['export', 'story.json', '--to', 'html', '--out', 'out.html'],
    ['export', 'story.json', '--to', 'ics'],
    ['import', 'story.json', '--out', 'out.json'],
  ];
  for (const [list, [path, code, params]] of stories)
    it(`stops each command before it writes anything: ${JSON.stringify(list)}`, async (test) => {
      const { folder, run } = await project(test, '', { ...given, ...list });
      const message = `${path}: ${messageOf({ code, params })}`;
      const before = await readdir(folder);
      for (const args of commands) {
        const { code, stdout, stderr } = await run(...args);
        assert.equal(code, 1, args.join(' '));
        assert.equal(stdout, '');
        assert.ok(stderr.includes(message), stderr);
        assert.deepEqual(await readdir(folder), before);
      }
      const checked = await run('check', 'story.json');
      assert.equal(checked.code, 1);
      assert.ok(checked.stderr.includes(message), checked.stderr);
    });

  it('stops from a table, too', async (test) => {
    const { folder, run } = await project(test, '');
    await writeFile(join(folder, 'story.csv'), 'kind,redact names,title\nstory,Anna Smith,Of Anna Smith\nevent,,Anna Smith\n');
    for (const args of [['publish', 'story.csv', '--base-url', 'https://example.org/'], ['export', 'story.csv', '--to', 'json']]) {
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      const params = { name: 'redact names' };
      assert.ok(stderr.includes(`redact names: ${messageOf({ code: 'redactField', params })}`), stderr);
    }
  }); // prettier-ignore
});

describe('The search of all that will be written', () => {
  const redact = ['Anna Smith'];

  for (const [what, more, base] of [
    ['the address of the site', {}, 'https://anna-smith.example.org/'],
    ['a path of the site', {}, 'https://example.org/Anna%20Smith/'],
    ['a figure and its unit and label', { milestones: [{ value: 1, unit: 'Anna', label: 'Smith' }] }],
    ['who says it and in what role', { quotes: [{ text: 'A word', speaker: 'Anna', role: 'Smith' }] }],
  ])
    it(`finds a name that is put together of ${what}, and nothing is written`, async (test) => {
      const { folder, publish } = await project(test, '', { ...given, redact, ...more });
      const { code, stderr } = await publish(base);
      assert.equal(code, 1);
      assert.match(stderr, /would contain a withheld name/);
      assert.ok(!(await readdir(folder)).includes('site'));
    });

  it('takes no word of the program for a name', async (test) => {
    const events = [{ title: 'May and Page spoke to Anna Smith', date: '1999-05-04' }, { title: 'Main Day' }];
    const { folder, publish } = await project(test, '', { ...given, redact: ['May', 'Page', 'Main', 'Day', ...redact], events });
    const { code, stderr } = await publish();
    assert.equal(code, 0, stderr);
    const { events: written } = JSON.parse(await readFile(join(folder, 'site', 'story.json'), 'utf8'));
    assert.deepEqual(written.map(({ title }) => title), ['[name withheld] and [name withheld] spoke to [name withheld]', '[name withheld] [name withheld]']);
  }); // prettier-ignore
});
