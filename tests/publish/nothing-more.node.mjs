/** `publish` writes nothing unrequested: every source that it could read contains a unique word, and every byte of the output is searched. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { command, temporaryFolder } from '../support/command.mjs';
import * as media from '../support/media-files.mjs';
import { contentOf } from '../support/published.mjs';

/** A word for each source, so that a failing test shows the source. */
const planted = (place) => `Zq${place}Vx`;
const name = 'Quillibar Zqnamevx';

const story = {
  schemaVersion: 1,
  lang: 'en',
  title: 'A story',
  redact: [name, 'Émile Zqtwovx'],
  [planted('RootField')]: 'x',
  notes: planted('RootValue'),
  _comment: { deep: [planted('RootDeep')] },
  organization: { name: 'The club', internal: planted('Organization') },
  helpLine: { label: 'Help', telephone: '116000', person: planted('HelpLine') },
  source: { name: 'Report', url: 'https://example.org/', checkedBy: planted('Source') },
  events: [
    {
      date: '1999',
      title: `It began with ${name}`,
      text: `Then QUILLIBAR ZQNAMEVX and <em>Quillibar</em> Zqnamevx and Émile Zqtwovx, E\u0301MILE ZQTWOVX, Quillibar&nbsp;Zqnamevx.`,
      reviewer: planted('Event'),
      source: { name: 'A', draft: planted('EventSource') },
      picture: { src: 'a.jpg', alt: 'A', original: planted('Picture') },
      media: { src: 'a.mp4', captions: 'a.vtt', [planted('MediaField')]: true },
    },
  ],
  eras: [{ title: 'An era', date: '1999/2001', why: planted('Era') }],
  milestones: [{ value: 3, label: 'wells dug', calculation: planted('Milestone'), series: [{ date: '1999', value: 1, note: planted('Point') }] }],
  quotes: [{ text: '“Water.”', speaker: name, email: planted('Quote'), terms: [{ term: 'Water', note: 'Here: clean', by: planted('Term') }] }],
  photos: [{ caption: 'A photo', picture: { src: 'b.png', alt: 'B' }, consent: { person: planted('Photo') } }],
  observances: [{ name: 'A day', date: '--05-25', owner: planted('Observance') }],
  coverage: [{ label: 'countries', count: 3, contacts: [planted('Coverage')] }],
  people: [{ name: planted('UnknownList') }],
}; // prettier-ignore

const csv = [
  'type,date,title,text,picture.src,Internal notes (do not publish),e-mail',
  `event,1999,It began,Words,a.jpg,${planted('CsvColumn')},${planted('CsvMail')}`,
].join('\n');

/** Files next to the story that it does not refer to. */
const others = {
  '.env': planted('Env'),
  '.git/config': planted('Git'),
  'notes.txt': planted('Notes'),
  'draft.html': `<script>${planted('Html')}</script>`,
  'other.jpg': media.jpegWith(planted('OtherPhoto'), media.jpeg),
  'budget.xlsx': planted('Budget'),
  '../secret.png': media.png(planted('Outside')),
};

/** The parts of archives and compressed files, which cannot be searched directly. */
function* unpacked(path, bytes) {
  yield [path, bytes];
  if (path.endsWith('.gz')) yield* unpacked(path.slice(0, -3), gunzipSync(bytes));
  if (path.endsWith('.br')) yield* unpacked(path.slice(0, -3), brotliDecompressSync(bytes));
  if (path.endsWith('.zip')) for (const [inner, content] of Object.entries(unzipSync(bytes))) yield* unpacked(`${path}: ${inner}`, Buffer.from(content)); // prettier-ignore
  if (path.endsWith('.png'))
    for (let at = bytes.indexOf('zTXt'); at >= 0; at = bytes.indexOf('zTXt', at + 1)) {
      const data = bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
      yield [`${path}: zTXt`, inflateSync(data.subarray(data.indexOf(0) + 2))];
    }
}

/** Unchanged, as 16-bit text, in a URL, in JSON and as Base64. */
function holds(bytes, word) {
  const base64 = Buffer.from(word).toString('base64').slice(0, -4);
  const text = bytes.toString('latin1').toLowerCase();
  return [word.toLowerCase(), base64.toLowerCase()].some((each) => text.includes(each)) || bytes.includes(Buffer.from(word, 'utf16le')); // prettier-ignore
}

async function publishAll(test, file, content) {
  const folder = await temporaryFolder(test);
  const files = {
    ...others,
    'a.jpg': media.jpegWith(planted('Jpeg'), media.jpeg),
    'b.png': media.png(planted('Png')),
    'a.mp4': media.mp4(planted('Film')),
    'a.vtt': media.vtt(planted('Captions')),
    [file]: content,
  };
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'own', path)), { recursive: true });
    await writeFile(join(folder, 'own', path), bytes);
  }
  const publish = (...args) => command(['publish', `own/${file}`, '--cache', 'cache', '--base-url', 'https://example.org/', ...args], { cwd: folder }); // prettier-ignore
  const { code, stderr } = await publish('--out', 'site');
  assert.equal(code, 0, stderr);
  const all = [...(await contentOf(join(folder, 'site')))].flatMap(([path, bytes]) => [...unpacked(path, bytes)]);
  assert.ok(all.some(([path]) => path.endsWith('.zip: history-widgets-0.1.0/story.json')));
  return { folder, all, publish };
}

const placesIn = (text) => [...text.matchAll(/Zq(\w+?)Vx/g)].map(([word]) => word);

describe('A published site', () => {
  it('holds no field that the model does not know, no name that is withheld, and nothing of other files', async (test) => {
    const { all } = await publishAll(test, 'story.json', JSON.stringify(story));
    const words = [
      ...placesIn(JSON.stringify(story)),
      ...Object.values(others).flatMap((bytes) => placesIn(String(bytes))),
      ...['Jpeg', 'Png', 'Film', 'Captions'].map(planted),
      'Zqnamevx',
      'Zqtwovx',
    ];
    assert.ok(new Set(words).size > 30);
    const found = all.flatMap(([path, bytes]) => words.filter((word) => holds(bytes, word) || holds(Buffer.from(path), word)).map((word) => `${word} in ${path}`)); // prettier-ignore
    assert.deepEqual(found, []);
  });

  it('holds no column of a table that is not of the model', async (test) => {
    const { all } = await publishAll(test, 'events.csv', csv);
    const words = [planted('CsvColumn'), planted('CsvMail'), 'Internal notes'];
    const found = all.flatMap(([path, bytes]) => words.filter((word) => holds(bytes, word)).map((word) => `${word} in ${path}`)); // prettier-ignore
    assert.deepEqual(found, []);
  });

  it('holds nothing of the machine: no path, no user, no host, and is the same from another folder', async (test) => {
    const plain = { lang: 'en', title: 'A story', milestones: [{ value: 3, label: 'wells dug' }], photos: [{ id: 'a', caption: 'A', picture: { src: 'a.jpg', alt: 'A' } }] }; // prettier-ignore
    const { folder, all, publish } = await publishAll(test, 'story.json', JSON.stringify(plain));
    const machine = [folder, process.cwd(), tmpdir(), homedir(), hostname(), userInfo().username].filter(
      // A short word, such as "root", can occur anywhere by chance.
      (each) => each.length > 5,
    );
    assert.ok(machine.length >= 2);
    const found = all.flatMap(([path, bytes]) => machine.filter((each) => bytes.includes(each)).map((each) => `${each} in ${path}`)); // prettier-ignore
    assert.deepEqual(found, []);
    await publish('--out', 'elsewhere/deep/site');
    const [here, there] = [await contentOf(join(folder, 'site')), await contentOf(join(folder, 'elsewhere/deep/site'))];
    assert.deepEqual([...there.keys()], [...here.keys()]);
    for (const [path, bytes] of here) assert.ok(bytes.equals(there.get(path)), path);
  });
});
