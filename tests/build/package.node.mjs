import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { build } from 'vite';
import { loadSource } from '../../scripts/load-source.mjs';
import { launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let folder;
let tarball;
let publisherTarball;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-package-'));
  const pack = (...args) => {
    const destination = ['--ignore-scripts', '--json', '--pack-destination', folder];
    const packed = execFileSync(npm, ['pack', ...args, ...destination], { stdio: 'pipe' });
    return join(folder, JSON.parse(packed)[0].filename);
  };
  tarball = pack();
  publisherTarball = pack('--workspace', 'publisher');
});
after(() => rm(folder, { recursive: true, force: true }));

const lit = ['lit', 'lit-html', 'lit-element', '@lit', '@types/trusted-types'];

async function bytesIn(folderOfFiles) {
  const entries = await readdir(folderOfFiles, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.path, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A project that installs the package from the tarball. */
async function project(name) {
  const modules = join(folder, name, 'node_modules');
  await mkdir(modules, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', modules]);
  await cp(join(modules, 'package'), join(modules, 'history-widgets'), { recursive: true });
  await mkdir(join(modules, '@types'), { recursive: true });
  for (const part of lit) await symlink(resolve('node_modules', part), join(modules, part), 'dir');
  return join(folder, name);
}

describe('the package', () => {
  it('is one that publint accepts', async () => {
    const bytes = await readFile(tarball);
    const tar = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages } = await publint({ pack: { tarball: tar }, strict: true });
    assert.deepEqual(messages, []);
  });

  it('gives types to those who import it', () => {
    const cli = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    const args = [cli, tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'history-widgets.css'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  it('types what authors write in scripts and in JSX', async () => {
    const root = await project('authors');
    const modules = join(root, 'node_modules');
    for (const part of ['@types/react', 'csstype'])
      await symlink(resolve('node_modules', part), join(modules, part), 'dir');
    await cp('tests/build/authors', root, { recursive: true });
    const options = '--noEmit --strict --target es2022 --module esnext --moduleResolution bundler --jsx react-jsx';
    const files = (await readdir('tests/build/authors')).map((file) => join(root, file));
    const args = [resolve('node_modules/typescript/bin/tsc'), ...options.split(' '), ...files];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  it('tells editors what its elements, their attributes, events, parts and properties are', async () => {
    const home = join(await project('editor'), 'node_modules/history-widgets');
    const json = async (path) => JSON.parse(await readFile(join(home, path), 'utf8'));
    const { exports, customElements, 'web-types': webTypes, version } = await json('package.json');
    const [manifest, jetBrains, html, css] = await Promise.all(
      [customElements, webTypes, ...['html', 'css'].map((kind) => exports[`./vscode.${kind}-custom-data.json`])].map(
        json,
      ),
    );
    const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName));
    const tags = elements.map(({ tagName }) => tagName);
    assert.deepEqual(tags, (await readdir(join(home, 'dist/esm/elements'))).filter((name) => /^(?!is-|feed-)\w+-\w+\.js$/.test(name)).map((name) => name.slice(0, -3))); // prettier-ignore
    for (const { tagName, members, attributes, events, slots, cssParts, cssProperties, ...about } of elements) {
      const described = [about, ...[members, attributes, events, slots, cssParts, cssProperties].flat()];
      for (const { name, description } of described)
        assert.match(description ?? '', /^[A-Z`][^]*(\.|```)$/, `${tagName}: ${name}`);
      for (const { name, type } of [...attributes, ...events]) assert.ok(type.text, `${tagName}: ${name}`);
      assert.ok(
        cssProperties.some(({ name }) => name === '--history-accent'),
        tagName,
      );
    }
    const { members } = elements.find(({ tagName }) => tagName === 'history-timeline');
    const methods = members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
    assert.deepEqual(methods, ['goTo', 'next', 'previous', 'reload']);
    for (const { tagName, cssStates } of elements) assert.deepEqual(cssStates.map(({ name }) => name), ['loading', 'fallback', 'error'], tagName); // prettier-ignore

    assert.equal(jetBrains.version, version);
    assert.deepEqual(
      jetBrains.contributions.html.elements.map(({ name }) => name),
      tags,
    );
    assert.deepEqual(
      html.tags.map(({ name }) => name),
      tags,
    );
    const looks = html.tags.flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'theme'));
    assert.equal(looks.length, tags.length);
    for (const { values } of looks) assert.deepEqual(values.map(({ name }) => name), ['plain', 'uswds', 'govuk', 'ecl', 'newsprint']); // prettier-ignore
    const { exportedParts } = await loadSource('src/elements/partials/exported-parts.ts');
    const exported = exportedParts.split(', ').map((part) => part.split(':')[0]);
    const inner = elements.filter(({ tagName }) => tagName !== 'history-story').flatMap(({ cssParts }) => cssParts.map(({ name }) => name)); // prettier-ignore
    assert.deepEqual([...new Set(inner)].filter((name) => !['base', 'status'].includes(name)).sort(), exported.sort());
    const parts = elements.find(({ tagName }) => tagName === 'history-story').cssParts.map(({ name }) => name);
    assert.equal(new Set(parts).size, parts.length);
    const { tokens } = await loadSource('src/theme/tokens.ts');
    assert.deepEqual(css.properties.map(({ name }) => name).sort(), Object.keys(tokens).map((name) => `--history-${name}`).sort()); // prettier-ignore
    assert.ok(css.pseudoElements.some(({ name }) => name === '::part(base)'));
  });

  it('brings lit alone, and both are under 5 MB when they are installed', async () => {
    const modules = join(await project('installed'), 'node_modules');
    const { dependencies } = JSON.parse(await readFile(join(modules, 'history-widgets/package.json'), 'utf8'));
    assert.deepEqual(Object.keys(dependencies), ['lit']);
    const sizes = await Promise.all(['history-widgets', ...lit].map((name) => bytesIn(join(modules, name))));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total > 500_000 && total < 5_000_000, `${total} bytes`);
  });

  it('leaves the command to a package of its own, which publishes without the other one', async () => {
    const place = join(folder, 'publisher');
    await mkdir(place);
    execFileSync('tar', ['-xzf', publisherTarball, '-C', place]);
    await symlink(resolve('node_modules'), join(place, 'node_modules'), 'dir');
    const program = join(place, 'package/dist/history-widgets.js');
    const story = join(place, 'story.json');
    await writeFile(story, JSON.stringify({ title: 'A story', events: [{ date: '1998', title: 'The founding' }] }));
    const out = join(place, 'site');
    const args = [
      program,
      'publish',
      story,
      '--out',
      out,
      '--cache',
      join(place, 'cache'),
      '--base-url',
      'https://example.org/',
    ];
    const { status, stderr } = spawnSync(process.execPath, [...args, '--quiet'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const { version } = JSON.parse(await readFile(join(place, 'package/package.json'), 'utf8'));
    const published = await readFile(join(out, 'v', version, 'history-widgets.js'), 'utf8');
    assert.equal(published, await readFile('dist/history-widgets.js', 'utf8'));
  });

  it('makes a page that works when Vite builds it', async () => {
    const root = await project('site');
    await writeFile(
      join(root, 'index.html'),
      `<!doctype html><html lang="en"><title>A page</title><script type="module" src="main.js"></script>
       <history-timeline><ol><li><time>1998</time><h3>The founding</h3></li></ol></history-timeline><quote-card></quote-card>`,
    );
    await writeFile(
      join(root, 'main.js'),
      `import 'history-widgets/history-timeline.js'; import 'history-widgets/history-widgets.css';`,
    );
    await build({ root, logLevel: 'silent', configFile: false });
    const site = await serve(undefined, join(root, 'dist'));
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}/`);
      await page.waitForFunction(() => document.querySelector('history-timeline').shadowRoot?.querySelector('li'));
      assert.equal(await page.evaluate(() => customElements.get('quote-card')), undefined);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
