/** No file of a published site contains direction controls, and help lines dial the number that they show. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { contentOf, publish } from '../support/published.mjs';

const turn = '\u202e';
const open = '\u2067';
const story = {
  lang: 'en',
  title: `The ${turn}title`,
  lead: `A lead that opens ${open}and never closes`,
  organization: { name: `${turn}An organisation`, url: `https://example.org/${turn}a` },
  helpLine: { label: `${turn}Help`, telephone: `${turn}000611`, url: 'https://example.org/help' },
  source: { name: `A ${turn}source` },
  events: [
    { id: `a${turn}b`, date: '1999', title: `An ${open}event`, text: `${turn}What happened &#x202e;there`, tags: [`t${turn}ag`] },
    { date: '2000', title: 'Another', picture: { src: 'https://example.org/a.png', alt: `${turn}A gate`, credit: `${open}A photographer` } },
  ],
  milestones: [{ value: 7, unit: `${turn}km`, label: { one: `${turn}one`, other: `${turn}others` } }],
  quotes: [{ text: `Words ${open}`, speaker: `${turn}A speaker` }],
  photos: [{ caption: `${open}A caption`, people: [`${turn}Jo`], place: `\u200fA place` }],
}; // prettier-ignore

let folder;
let published;
let files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-bidi-'));
  const path = join(folder, 'story.json');
  await writeFile(path, JSON.stringify(story));
  published = await publish(path);
  assert.equal(published.code, 0, published.stderr);
  files = await contentOf(published.site);
});
after(async () => {
  await published?.remove();
  await rm(folder, { recursive: true, force: true });
});

const texts = (ending) =>
  [...files]
    .filter(([path]) => path.endsWith(ending) && !path.startsWith('v/'))
    .map(([path, bytes]) => [path, bytes.toString('utf8')]);

describe('A published story', () => {
  for (const ending of ['.html', '.json', '.jsonld', '.csv', '.ics', '.txt'])
    it(`holds nothing that turns texts about in any ${ending}`, () => {
      const found = texts(ending);
      assert.ok(found.length > 0, ending);
      for (const [path, text] of found) {
        assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/, path);
        if (ending === '.html')
          assert.doesNotMatch(text, /&#(?:x20(?:2a|2b|2c|2d|2e|66|67|68|69)|82(?:3[4-8]|9[4-7]));/i, path);
      }
    });

  it('dials the number that it shows, on its pages and in its mails', () => {
    const calls = texts('.html').flatMap(([path, text]) =>
      [...text.matchAll(/href="tel:(\d+)"[^>]*>(?:<bdi[^>]*>)?([^<]*)</g)].map(([, ...call]) => [path, ...call]),
    );
    assert.ok(calls.some(([path]) => path.endsWith('mail.html')) && calls.some(([path]) => path.startsWith('w/')));
    for (const [path, dialled, shown] of calls) assert.deepEqual([dialled, shown], ['000611', '000611'], path);
  });
});
