/** `publish` makes a site of any story, or says what is wrong; it never crashes. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { loadSource } from '../../scripts/load-source.mjs';
import { command } from '../support/command.mjs';
import { filesIn } from '../support/published.mjs';

const { stories } = await loadSource('tests/support/arbitrary-story.ts');
const { wholeStory } = await loadSource('src/story/whole-story.ts');

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-hostile-'));
  await mkdir(join(folder, 'cache'));
  for (const name of ['empty.png', 'text.jpg', 'cut.webp', 'half.svg']) await writeFile(join(folder, name), '<svg'.slice(0, name.length - 9)); // prettier-ignore
});
after(() => rm(folder, { recursive: true, force: true }));

async function run(story, ...args) {
  await writeFile(join(folder, 'story.json'), JSON.stringify(story));
  return command([...args], { cwd: folder });
}

/** Into a new folder: an existing one keeps the URLs of its story. */
async function publish(story) {
  await rm(join(folder, 'site'), { recursive: true, force: true });
  return run(story, 'publish', 'story.json', '--base-url', 'https://example.org/', '--cache', 'cache');
}

/** Texts that are difficult for file systems, calendars, pages and URLs. */
const hostile = [
  '\ud83d', 'a\udc00b', '\0', '\u0007\u001b[31m', '\u0085', '\u202e', '\ufeff', '\ufffe', '', ' ', '.', '..', '../..', 'a/b', 'a\\b', '%2e%2e', '%', '%zz',
  'CON', 'nul', 'com1', 'A', 'a', 'a:b', 'a*b?', 'a|b', '<script>', ']]>', '--', '\ud83d\ude80', `${'x'.repeat(79)}\ud83d\ude80`, '\ud835\udc00'.repeat(90),
  '\u5c71'.repeat(300), 'e\u0301'.repeat(200), '\u0041'.repeat(10_000), '\ufdfa'.repeat(80), '\u0301', '&#x110000;', '&#xd800;', '{{x}}', 'constructor', '__proto__', 'toString',
]; // prettier-ignore
const text = fc.constantFrom(...hostile);
const value = fc.oneof(
  { arbitrary: text, weight: 6 },
  fc.constantFrom(null, true, 0, -0, 1e308, -1e21, 5e-324, [], {}, [[]], { en: 'a', en_GB: 'b' }, { x: 'a' }, { '../y': 'a' }, { one: 'a', other: 'b' }),
  fc.constantFrom('-9999', '0000', '9999-12-31', 'Y170000002', '1999-02-29', '-0001/..', '../-0044', '1996/1995', '1XXX', '2001-21', '1984?/2004~'),
  fc.constantFrom('en_GB', 'EN', 'x', 'de-x-leicht', 'en-', 'zz-Zzzz-ZZ', 'ar', 'ja', 'th-TH-u-ca-buddhist-nu-thai'),
  fc.constantFrom('http://', 'https://[::1', 'https://a b/', 'https://\ud800/', '//', 'mailto:', 'tel:\u202e1', 'a\nb', 'https://xn--/', 'empty.png', 'text.jpg', 'half.svg'),
  fc.constantFrom('1e999', '0x10', '١٢٣', '1.2.3', '9'.repeat(400), '-', 'Infinity', '½'),
); // prettier-ignore

/** A valid story with some values replaced by these. */
const broken = fc.tuple(stories, fc.array(fc.tuple(fc.nat(), value), { minLength: 3, maxLength: 12 })).map(([story, changes]) => {
  const copy = JSON.parse(JSON.stringify(story));
  const places = [];
  const walk = (item) => Object.entries(item).forEach(([name, inner]) => {
    places.push([item, name]);
    if (typeof inner === 'object' && inner !== null) walk(inner);
  });
  walk(copy);
  for (const [at, to] of changes) {
    const [item, name] = places[at % places.length];
    if (!Array.isArray(item[name])) item[name] = to;
  }
  return copy;
}); // prettier-ignore

/** No file name may be invalid, or equal to another one, on any file system. */
async function assertSafeNames() {
  const names = await filesIn(join(folder, 'site'));
  const folded = names.map((name) => name.normalize('NFC').toLowerCase());
  assert.equal(new Set(folded).size, names.length);
  for (const part of names.flatMap((name) => name.split('/'))) {
    assert.ok(Buffer.byteLength(part) < 256, part);
    assert.doesNotMatch(part, /[<>:"|?*\\\p{Cc}\ufffd]|^\.\.?$|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
  }
}

describe('A story that holds what no one expects', () => {
  const lists = ['milestones', 'quotes', 'photos', 'observances', 'coverage', 'events', 'eras'];

  it('is published with each of its items', async () => {
    const story = { lang: 'en', title: 'T', events: [{ title: 'One' }] };
    hostile.forEach((id, index) => {
      const list = lists[index % 7];
      const item = { id, title: id, label: id, value: 7, text: id, caption: id, name: id, date: list === 'observances' ? '--05-25' : '1999', count: 1, tags: [id], unit: id, picture: { src: 'empty.png', alt: id } }; // prettier-ignore
      const known = Object.keys(wholeStory.lists[list]).filter((name) => name in item && (name !== 'picture' || index % 2)); // prettier-ignore
      story[list] = [...(story[list] ?? []), Object.fromEntries(known.map((name) => [name, item[name]]))];
    });
    const { code, stderr } = await publish(story);
    assert.equal(code, 0, stderr);
    await assertSafeNames();
  });

  it('is published with ids that no file system takes, or takes for one another', async () => {
    const ids = ['CON', 'nul', 'com1', '.', '..', 'a/b', '%2e', 'A', 'a', 'e\u0301', '\u00e9', '\ud83d', `${'x'.repeat(79)}\ud83d\ude80`, `${'x'.repeat(79)}\ud835\udc00`, '\ud800\udf00'.repeat(90), '\u5c71'.repeat(300), 'a:b*?', 'a. ', '\u202ea']; // prettier-ignore
    const { code, stderr } = await publish({ milestones: ids.map((id) => ({ id, value: 1, label: 'a' })) });
    assert.equal(code, 0, stderr);
    await assertSafeNames();
    const names = new Set((await filesIn(join(folder, 'site'))).flatMap((name) => /^w\/milestone\/([^/]+)\//.exec(name)?.[1] ?? [])); // prettier-ignore
    assert.equal(names.size, ids.length);
  });

  it('is published whatever it says of itself', async () => {
    for (const each of [hostile.slice(0, 20), hostile.slice(20)]) {
      const all = each.join('\n');
      const story = { title: all, lead: all, mission: all, partners: each, organization: { name: all, url: each[0] }, helpLine: { label: all, telephone: all }, source: { name: all }, events: [{ title: 'One' }] }; // prettier-ignore
      const { code, stderr } = await publish(story);
      assert.equal(code, 0, stderr);
    }
  });

  it('is published with a title of 200 KB', async () => {
    const long = 'A \ud83d\ude80 word. '.repeat(18_000);
    const story = { title: long, events: [{ title: long, text: long }], quotes: [{ text: long, speaker: long }], milestones: [{ value: 1, label: long }] }; // prettier-ignore
    const { code, stderr } = await publish(story);
    assert.equal(code, 0, stderr);
  });

  it('is published, or what is wrong is said, whatever stands in its fields; and check says the same', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async (story) => {
        const published = await publish(story);
        assert.doesNotMatch(published.stderr, /This is a bug/, published.stderr);
        if (published.code === 0) await assertSafeNames();
        const checked = await run(story, 'check', 'story.json', '--json');
        assert.doesNotMatch(checked.stdout, /This is a bug/);
        const { problems } = JSON.parse(checked.stdout);
        const said = published.stderr
          .split('\n')
          .filter((line) => line.startsWith('story.json: ') && !/An item has no id/.test(line));
        // Lone surrogates and control characters are written to the terminal as U+FFFD.
        if (published.code === 0) assert.deepEqual(said, problems.flatMap(({ path, message }) => `story.json: ${path}: ${message}`.toWellFormed().replace(/(?![\t\n])\p{Cc}/gu, '\ufffd').split('\n').filter((line) => line.startsWith('story.json: ')))); // prettier-ignore
      }),
      // No shrinking: it takes minutes, and helps little.
      { numRuns: Number(process.env.RUNS ?? 12), endOnFailure: true },
    );
  });
});
