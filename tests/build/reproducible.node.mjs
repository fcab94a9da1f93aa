import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const listed = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'rollup.config.mjs', 'scripts', 'src'];

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-build-'));
  for (const name of listed) await cp(name, join(folder, name), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  // Its status is not looked at: a build over budget is the build step's failure, and writes the same files.
  spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder });
});
after(() => rm(folder, { recursive: true, force: true }));

const filesOf = async (root) => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.path, entry.name).slice(root.length + 1))
    .sort();
};

describe('a build', () => {
  it('is the same, byte for byte, in another folder', async () => {
    const files = await filesOf('dist');
    assert.deepEqual(await filesOf(join(folder, 'dist')), files);
    for (const file of files) {
      const same = (await readFile(join('dist', file))).equals(await readFile(join(folder, 'dist', file)));
      assert.ok(same, file);
    }
  });

  it('holds no path of the machine that made it', async () => {
    for (const file of await filesOf('dist')) {
      const text = await readFile(join('dist', file), 'utf8');
      assert.ok(!text.includes(resolve('.')) && !text.includes(folder), file);
    }
  });

  it('makes scripts of pure ASCII, each with its source map', async () => {
    const scripts = (await readdir('dist')).filter((name) => name.endsWith('.js'));
    assert.deepEqual(scripts.sort(), [
      'captioned-photo.js',
      'coverage-map.js',
      'frame.js',
      'history-timeline.js',
      'history-widgets.js',
      'milestone-counter.js',
      'observance-day.js',
      'quote-card.js',
    ]);
    for (const name of scripts) {
      const text = await readFile(`dist/${name}`, 'utf8');
      assert.match(text, /^[\x00-\x7f]*$/, name);
      assert.ok(text.endsWith(`//# sourceMappingURL=${name}.map\n`), name);
      assert.equal(JSON.parse(await readFile(`dist/${name}.map`, 'utf8')).version, 3);
    }
  });
});
