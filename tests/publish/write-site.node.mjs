/** Writing a site into a folder: with other files, over an earlier site, and after a killed run. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { command, temporaryFolder } from '../support/command.mjs';
import * as media from '../support/media-files.mjs';
import { contentOf, filesIn } from '../support/published.mjs';

const figure = (label, value = 3, more = {}) => ({ value, label, ...more });
const small = { lang: 'en', title: 'A story', milestones: [figure('wells dug')] };

/** A folder with a story, which is published into `site`. */
async function project(test, story = small) {
  const folder = await temporaryFolder(test);
  const write = (given) => writeFile(join(folder, 'story.json'), JSON.stringify(given));
  await write(story);
  const publish = async (given, ...args) => {
    if (given) await write(given);
    return command(['publish', 'story.json', '--cache', 'cache', '--base-url', 'https://example.org/', ...args], {
      cwd: folder,
    });
  };
  const done = async (given, ...args) => {
    const result = await publish(given, ...args);
    assert.equal(result.code, 0, result.stderr);
    return result;
  };
  const site = join(folder, 'site');
  return { folder, site, publish, done, read: (path) => readFile(join(site, path), 'utf8') };
}

describe('A site that is published again', () => {
  it('leaves earlier versions, and what is of others, as they are', async (test) => {
    const { site, done, read } = await project(test);
    await done();
    await rename(join(site, 'v/0.1.0'), join(site, 'v/0.0.9'));
    const others = {
      '.git/HEAD': 'ref: refs/heads/main',
      CNAME: 'history.example.org',
      '.well-known/security.txt': 'Contact: mailto:a@example.org',
      'robots.txt': 'User-agent: *',
      'w/own.html': 'A page of the site',
      'assets/own.png': 'A picture of the site',
      'v/1/other.js': 'Another script',
      'mail/2024/letter.html': 'Dear',
    };
    for (const [path, content] of Object.entries(others)) {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), content);
    }
    const old = await contentOf(join(site, 'v/0.0.9'));
    await done({ ...small, title: 'Another title', milestones: [figure('wells dug', 4)] });
    for (const [path, content] of Object.entries(others)) assert.equal(await read(path), content, path);
    assert.deepEqual(await contentOf(join(site, 'v/0.0.9')), old);
    assert.deepEqual((await filesIn(join(site, 'v/0.1.0'))).length, old.size);
    assert.match(await read('index.html'), /Another title/);
  });

  it('keeps what pages of partners may show, says so, and removes what none can name', async (test) => {
    const { folder, site, done, read } = await project(test);
    await writeFile(join(folder, 'a.png'), media.png('A'));
    const photos = [{ id: 'hall', caption: 'The hall', picture: { src: 'a.png' } }];
    const two = { ...small, milestones: [figure('wells dug'), figure('schools built')] };
    await done({ ...two, photos });
    const before = await contentOf(site);
    const { stderr } = await done(two);
    const now = await contentOf(site);
    const gone = [...before.keys()].filter((path) => !now.has(path)).sort();
    assert.deepEqual(gone, ['mail.html', 'mail-with-picture.html', 'mail.json', 'mail.txt'].map((name) => `mail/photo/hall/${name}`).sort()); // prettier-ignore
    for (const path of [
      'w/photo/hall/index.html',
      'w/photo/hall/preview.png',
      'e/photo/hall/index.html',
      'mail/photo/hall/mail.png',
    ])
      assert.ok(now.get(path).equals(before.get(path)), path);
    assert.match(stderr, /^removed \(no longer part of the site\): mail\/photo\/hall\/ \(4 files\)$/m);
    assert.match(stderr, /^kept \(other sites may use it\): e\/photo\/hall\/ \(1 file\)$/m);
    assert.match(stderr, /^kept \(other sites may use it\): assets\/ \(1 file\)$/m);
    // It is reported each time; manually changed or removed files are not touched.
    await rm(join(site, 'w/photo/hall'), { recursive: true });
    await writeFile(join(site, 'e/photo/hall/index.html'), 'By hand');
    assert.doesNotMatch((await done()).stderr, /kept.*[we]\/photo\/hall/);
    assert.equal(await read('e/photo/hall/index.html'), 'By hand');
  });

  it('keeps nothing that contains a withheld name now', async (test) => {
    const { site, done } = await project(test);
    const quotes = [
      { id: 'anna-quillibar', text: '“We dug.”', speaker: 'Anna Quillibar' },
      { id: 'ben', text: '“We drank.”', speaker: 'Ben' },
    ];
    await done({ ...small, quotes });
    await done({ ...small, quotes, redact: ['Anna Quillibar'] });
    const left = await contentOf(site);
    for (const [path, content] of left) assert.ok(!content.includes('Quillibar'), path);
    assert.ok(left.has('w/quote/ben/index.html'));
    assert.ok(![...left.keys()].some((path) => path.includes('anna')));
  });

  for (const [what, path] of [
    ['a page', 'index.html'],
    ['a file of data', 'story.json'],
    ['a headers file', '_headers'],
    ['a picture in a folder', 'w/milestone/wells-dug/preview.png'],
  ])
    it(`stops before it writes where ${what} of others is in its way, and names it`, async (test) => {
      const { site, publish } = await project(test);
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), 'Of others');
      const { code, stderr } = await publish();
      assert.equal(code, 1);
      assert.ok(stderr.includes(`history-widgets: ${join('site', path)}: was not written by this command\n  Move it elsewhere, or use another folder\n`), stderr); // prettier-ignore
      assert.deepEqual(await filesIn(site), [path]);
    });

  it('stops where a file of its own was changed by hand, or is another build of the same version', async (test) => {
    const { site, done, publish } = await project(test);
    await done();
    await writeFile(join(site, 'privacy-and-security.md'), 'By hand');
    const before = await contentOf(site);
    assert.match((await publish()).stderr, /privacy-and-security\.md: was changed after it was published\n/);
    assert.deepEqual(await contentOf(site), before);
    await rm(join(site, 'privacy-and-security.md'));
    await writeFile(join(site, 'v/0.1.0/frame.js'), 'Another build');
    assert.match(
      (await publish()).stderr,
      /frame\.js: differs from the published file of the same version; other sites use its hash\n/,
    );
  });

  it('goes through no link that leads out of its folder', async (test) => {
    const { folder, site, publish } = await project(test);
    await mkdir(site);
    await mkdir(join(folder, 'elsewhere'));
    await symlink('../elsewhere', join(site, 'assets'));
    await writeFile(join(folder, 'a.png'), media.png('A'));
    const { code } = await publish({ ...small, photos: [{ id: 'a', caption: 'A', picture: { src: 'a.png' } }] });
    assert.deepEqual(await readdir(join(folder, 'elsewhere')), []);
    assert.equal(code, 1);
  });

  it('removes nothing outside of its folder, whatever its list says', async (test) => {
    const { folder, site, done } = await project(test);
    await done();
    const list = JSON.parse(await readFile(join(site, '.history-widgets.json'), 'utf8'));
    const hash = list.files['LICENSE.txt'];
    await cp(join(site, 'LICENSE.txt'), join(folder, 'precious.txt'));
    await writeFile(
      join(site, '.history-widgets.json'),
      JSON.stringify({ ...list, files: { ...list.files, '../precious.txt': hash } }),
    );
    await done();
    assert.ok((await readdir(folder)).includes('precious.txt'));
  });

  it('takes over a site of version 0.1.0, which kept no list', async (test) => {
    const { site, done, read } = await project(test);
    await done();
    await rm(join(site, '.history-widgets.json'));
    await done({ ...small, title: 'Another title' });
    assert.match(await read('index.html'), /Another title/);
  });

  it('lets one run at a time write: the second says so, and what a killed one held is free', async (test) => {
    const { done, publish, site } = await project(test);
    const [first, second] = await Promise.all([publish(), publish()]);
    const [good, other] = first.code === 0 ? [first, second] : [second, first];
    assert.equal(good.code, 0, good.stderr);
    assert.equal(
      other.stderr,
      'history-widgets: --out site: is being written by another run of this command\n  Wait until it has finished\n',
    );
    await done();
    assert.ok((await filesIn(site)).includes('index.html'));
  });
});

describe('An address of a published site', () => {
  const labels = ['wells dug', 'schools built', 'bridges mended'];
  const titleOf = async (read, path) => /<title>([^<]*)/.exec(await read(`${path}/index.html`))[1];

  it('is about the same when an item comes before it, is taken out, or is moved', async (test) => {
    const { done, read } = await project(test, { ...small, milestones: labels.map((label) => figure(label)) });
    await done();
    for (const now of [['trees planted', ...labels], labels.slice(1), [...labels].reverse()]) {
      await done({ ...small, milestones: now.map((label) => figure(label)) });
      assert.match(await titleOf(read, 'w/milestone/schools-built'), /schools built/);
      assert.match(await titleOf(read, 'e/milestone/bridges-mended'), /bridges mended/);
    }
  });

  it('is about the same when its figure is corrected, its words are mended, or it is said at more length', async (test) => {
    const { done } = await project(test, {
      ...small,
      milestones: [figure('peopel trained', 10_500, { id: 'people' })],
    });
    await done();
    for (const label of ['people trained', 'people trained', 'police officers and people trained in 2024'])
      await done({ ...small, milestones: [figure(label, 11_000, { id: 'people' })] });
  });

  const other = [
    ['an id is given to another item', [figure('wells dug', 3, { id: 'a' })], [figure('schools built', 3, { id: 'a' })]],
    ['two ids are exchanged', [figure('wells dug', 3, { id: 'a' }), figure('schools built', 2, { id: 'b' })], [figure('wells dug', 3, { id: 'b' }), figure('schools built', 2, { id: 'a' })]],
    ['two ids look alike in an address', [figure('wells dug', 3, { id: 'a b' }), figure('schools built', 2, { id: 'a-b' })], [figure('schools built', 2, { id: 'a-b' }), figure('wells dug', 3, { id: 'a b' })]],
    ['it is in another script', [figure('井戸を掘りました', 3, { id: 'a' })], [figure('学校ができた', 3, { id: 'a' })]],
  ]; // prettier-ignore
  for (const [what, before, now] of other)
    it(`would be about something else where ${what}: nothing is written, and both are named`, async (test) => {
      const { done, publish, site } = await project(test, { ...small, milestones: before });
      await done();
      const files = await contentOf(site);
      const { code, stderr } = await publish({ ...small, milestones: now });
      assert.equal(code, 1);
      assert.match(
        stderr,
        /site\/w\/milestone\/[ab](-b)?\/: is about "\d (wells dug|schools built|井戸を掘りました)", but would be about "\d (wells dug|schools built|学校ができた)"/,
      );
      assert.match(stderr, /Give the new item its own "id"; if it is the same item reworded, delete that folder first/);
      assert.deepEqual(await contentOf(site), files);
      await rm(join(site, 'w/milestone'), { recursive: true });
      await done();
    });

  it('stays with an item that was taken out: another one cannot have it', async (test) => {
    const { done, publish } = await project(test, { ...small, milestones: [figure('wells dug', 3, { id: 'a' }), figure('schools built', 2, { id: 'b' })] }); // prettier-ignore
    await done();
    await done({ ...small, milestones: [figure('schools built', 2, { id: 'b' })] });
    const { code, stderr } = await publish({ ...small, milestones: [figure('trees planted', 2, { id: 'a' })] });
    assert.equal(code, 1);
    assert.match(stderr, /is about "3 wells dug", but would be about "2 trees planted"/);
  });

  it('has a name in every script, whole, and tells items of the same words apart', async (test) => {
    const milestones = [
      figure('井戸を掘った'),
      figure('آبار محفورة'),
      figure('колодцев выкопано'),
      figure('🎉🎉'),
      figure(`${'a'.repeat(59)}𝒜𝒜𝒜`),
      figure('👩‍🚀 in space'),
      figure('wells dug', 3, { asOf: '2019' }),
      figure('wells dug', 4, { asOf: '2020' }),
      figure({ one: 'school', other: 'schools' }),
      figure({ en: 'bridges', fr: 'ponts' }),
      figure('\ud83d wells'),
      figure('<em>Trees</em> &amp; flowers'),
    ];
    const { site, done } = await project(test, { ...small, milestones });
    const { stderr } = await done();
    const found = (await readdir(join(site, 'w/milestone'))).sort();
    const wanted = [
      '井戸を掘った',
      'آبار-محفورة',
      'колодцев-выкопано',
      'milestone',
      `${'a'.repeat(59)}𝒜`,
      'in-space',
      'wells-dug-2019',
      'wells-dug-2020',
      'schools',
      'bridges',
      'wells',
      'trees-flowers',
    ];
    assert.deepEqual(found, wanted.sort());
    assert.match(
      stderr,
      /story\.json: milestones: An item has no id, .* Add "id": "wells-dug-2019" to keep the URL\.$/m,
    );
    assert.ok(!JSON.stringify(await filesIn(site)).includes('\ufffd'));
  });

  it('is kept by import, which writes the ids into the story, and by init, whose story has them', async (test) => {
    const { folder, done, site } = await project(test);
    await writeFile(join(folder, 'old.json'), JSON.stringify({ milestones: labels.map((label) => figure(label)), events: [{ date: '1999', title: 'The first well' }], quotes: [{ text: '“Water first, and then the rest of it all.”', speaker: 'A' }] })); // prettier-ignore
    const { stdout } = await command(['import', 'old.json'], { cwd: folder });
    const story = JSON.parse(stdout);
    assert.deepEqual(story.milestones.map(({ id }) => id), ['wells-dug', 'schools-built', 'bridges-mended']); // prettier-ignore
    assert.deepEqual(
      [story.events[0].id, story.quotes[0].id],
      ['the-first-well', 'water-first-and-then-the-rest-of-it-all'],
    );
    const { stderr } = await done(story);
    assert.doesNotMatch(stderr, /has no id/);
    // Now its text can change.
    await done({ ...story, milestones: story.milestones.map((item) => ({ ...item, label: `${item.label} by hand` })) });
    assert.deepEqual((await readdir(join(site, 'w/milestone'))).sort(), [
      'bridges-mended',
      'schools-built',
      'wells-dug',
    ]);
    await command(['init', 'new'], { cwd: folder });
    const checked = await command(['check', 'new/story.json'], { cwd: folder });
    assert.equal(checked.stderr, '');
  });
});

describe('A run that is killed', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'history-widgets-killed-'));
    await build({ entryPoints: ['publisher/src/write-site.ts'], bundle: true, platform: 'node', format: 'esm', outfile: join(folder, 'write-site.mjs'), logLevel: 'warning', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } }); // prettier-ignore
    await writeFile(
      join(folder, 'run.mjs'),
      `import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      const [site, files, at] = process.argv.slice(2);
      let left = Number(at);
      for (const name of ['mkdir', 'writeFile', 'rename', 'rm', 'rmdir']) {
        const act = fs[name];
        fs[name] = (...args) => {
          if (left-- === 0) process.kill(process.pid, 'SIGKILL');
          return act(...args);
        };
      }
      syncBuiltinESMExports();
      const { writeSite } = await import('./write-site.mjs');
      await writeSite(site, { files: JSON.parse(files), about: {} });`,
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Writes a site in a separate process, which kills itself before the given number of file operations. */
  async function write(site, version, at = -1) {
    const files = Object.entries(version).map(([path, content]) => ({ path, content }));
    const child = spawn(process.execPath, [join(folder, 'run.mjs'), site, JSON.stringify(files), String(at)], { stdio: ['ignore', 'ignore', 'inherit'] }); // prettier-ignore
    const [code, signal] = await new Promise((done) => child.once('exit', (...ended) => done(ended)));
    assert.ok(code === 0 || signal === 'SIGKILL', `${code} ${signal}`);
    return signal === 'SIGKILL';
  }

  const shared = { 'v/1.0.0/a.js': 'script' };
  const old = { ...shared, 'index.html': 'old index', 'w/a/index.html': 'old page', 'e/a/index.html': 'old frame', 'assets/1.png': 'old picture', 'mail/a/mail.html': 'old mail' }; // prettier-ignore
  const now = { ...shared, 'v/2.0.0/a.js': 'new script', 'index.html': 'new index', 'w/a/index.html': 'new page', 'w/b/index.html': 'second page', 'e/a/index.html': 'new frame', 'assets/2.png': 'new picture' }; // prettier-ignore
  const contentIn = async (site) =>
    Object.fromEntries([...(await contentOf(site))].map(([path, bytes]) => [path, bytes.toString()]));

  /** After any kill: each file is from one of the two sites; all dependencies of a page exist; other files are unchanged. */
  async function checkBetween(site, what) {
    const found = await contentIn(site);
    assert.equal(found.CNAME, 'of others', what);
    for (const path of Object.keys(old).filter((name) => name !== 'mail/a/mail.html'))
      assert.ok(found[path] === old[path] || found[path] === now[path], `${what}: ${path} is ${found[path]}`);
    if (found['index.html'] === 'new index')
      for (const path of Object.keys(now)) assert.equal(found[path], now[path], `${what}: ${path}`);
    for (const path of ['w/a/index.html', 'e/a/index.html'])
      if (found[path] === now[path]) assert.equal(found['v/2.0.0/a.js'], 'new script', what);
  }

  async function checkDone(site, what) {
    const { '.history-widgets.json': list, ...found } = await contentIn(site);
    assert.deepEqual(found, { ...now, CNAME: 'of others', 'assets/1.png': 'old picture' }, what);
    assert.deepEqual(Object.keys(JSON.parse(list).files).sort(), [...Object.keys(now), 'assets/1.png'].sort(), what);
    assert.ok(!(await readdir(site)).includes('.history-widgets.tmp'), what);
    assert.ok(!(await readdir(join(site, 'mail')).catch(() => [])).length, what);
  }

  it('leaves a whole site at each point, and the next run leaves nothing of it', async () => {
    let points = 0;
    for (let at = 0; ; at += 1) {
      const site = join(folder, `site-${at}`);
      await write(site, old);
      await writeFile(join(site, 'CNAME'), 'of others');
      const isKilled = await write(site, now, at);
      await checkBetween(site, `killed at ${at}`);
      // Also if the next run is killed, early or late.
      if (isKilled) await write(site, now, at % 7).then(() => checkBetween(site, `killed at ${at}, then at ${at % 7}`));
      await write(site, now);
      await checkDone(site, `after a kill at ${at}`);
      points = at;
      if (!isKilled) break;
    }
    assert.ok(points > 20, String(points));
  });

  it('leaves no first page of a site whose other files are not there', async () => {
    for (let at = 0; at < 30; at += 1) {
      const site = join(folder, `first-${at}`);
      const isKilled = await write(site, now, at);
      const found = await contentIn(site).catch(() => ({}));
      if ('index.html' in found)
        for (const path of Object.keys(now)) assert.equal(found[path], now[path], `killed at ${at}: ${path}`);
      await write(site, now);
      assert.deepEqual(Object.keys(await contentIn(site)).sort(), ['.history-widgets.json', ...Object.keys(now)].sort(), `killed at ${at}`); // prettier-ignore
      if (!isKilled) break;
    }
  });
});

describe('The command publish, killed', () => {
  it('is whole after the next run, without leftovers', async (test) => {
    const { folder, site, done } = await project(test);
    await done();
    const story = { ...small, title: 'Another title', quotes: [{ id: 'a', text: '“A.”', speaker: 'A' }] };
    await writeFile(join(folder, 'story.json'), JSON.stringify(story));
    const program = join(process.cwd(), 'publisher/dist/history-widgets.js');
    const isKilledWhen = async (isDue) => {
      const child = spawn(process.execPath, [program, 'publish', 'story.json', '--cache', 'cache', '--base-url', 'https://example.org/'], { cwd: folder, stdio: 'ignore' }); // prettier-ignore
      const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal === 'SIGKILL')));
      let isOver = false;
      void ended.then(() => (isOver = true));
      while (!isOver && !(await isDue())) await new Promise((done) => setImmediate(done));
      child.kill('SIGKILL');
      return ended;
    };
    const isThere = (path) => readFile(join(site, path)).then(() => true, (error) => error.code === 'EISDIR'); // prettier-ignore
    assert.ok(await isKilledWhen(() => isThere('.history-widgets.tmp')));
    assert.ok((await readdir(site)).includes('.history-widgets.tmp'));
    await isKilledWhen(() => isThere('e/quote/a/index.html'));
    await done();
    const again = await project(test, story);
    await again.done();
    const [found, wanted] = [await contentOf(site), await contentOf(again.site)];
    assert.deepEqual([...found.keys()], [...wanted.keys()]);
    for (const [path, content] of wanted) assert.ok(found.get(path).equals(content), path);
  });
});
