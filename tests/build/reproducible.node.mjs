import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve, sep } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { partsFolder } from '../../scripts/sizes.mjs';

const listed = [
  'ACCESSIBILITY.md',
  'LICENSE',
  'package.json',
  'publisher/src',
  'rollup.config.mjs',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
];
const built = ['dist', 'publisher/dist'];

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-build-'));
  for (const name of listed) await cp(name, join(folder, name), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  // The exit code does not matter: a build over budget fails in the build step, and writes the same files.
  spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder });
});
after(() => rm(folder, { recursive: true, force: true }));

const filesOf = async (root) => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.path, entry.name).slice(root.length + 1))
      // Not of the build: `npm run docs` writes them there.
      .filter((file) => !file.startsWith(`docs${sep}`))
      .sort()
  );
};

describe('a build', () => {
  it('is the same, byte for byte, in another folder', async () => {
    for (const root of built) {
      const files = await filesOf(root);
      assert.deepEqual(await filesOf(join(folder, root)), files);
      for (const file of files) {
        const same = (await readFile(join(root, file))).equals(await readFile(join(folder, root, file)));
        assert.ok(same, file);
      }
    }
  });

  it('holds no path of the machine that made it', async () => {
    for (const root of built)
      for (const file of await filesOf(root)) {
        const text = await readFile(join(root, file), 'utf8');
        assert.ok(!text.includes(resolve('.')) && !text.includes(folder), file);
      }
  });

  it('makes scripts of pure ASCII, each with its source map', async () => {
    const place = await partsFolder();
    const scripts = (await readdir('dist')).filter((name) => name.endsWith('.js'));
    assert.deepEqual(scripts.sort(), ['frame.js', 'history-widgets.full.js', 'history-widgets.js']);
    const parts = (await readdir(`dist/${place}`)).filter((name) => name.endsWith('.js'));
    assert.ok(parts.includes('scale.js') && parts.includes('fr.js'));
    for (const name of ['history-widgets.full.js', ...parts.map((part) => `${place}/${part}`)])
      assert.match(await readFile(`dist/${name}`, 'utf8'), /^[\x00-\x7f]*$/, name);
    for (const name of ['frame.js', 'history-widgets.js', `${place}/scale.js`]) {
      const text = await readFile(`dist/${name}`, 'utf8');
      assert.match(text, /^[\x00-\x7f]*$/, name);
      assert.ok(text.endsWith(`//# sourceMappingURL=${basename(name)}.map\n`), name);
      assert.equal(JSON.parse(await readFile(`dist/${name}.map`, 'utf8')).version, 3);
    }
  });
});
