import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { build } from 'vite';
import { launch } from '../support/browser.mjs';
import { serve } from '../support/site.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

let folder;
let tarball;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-widgets-package-'));
  const packed = execFileSync(npm, ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    stdio: 'pipe',
  });
  tarball = join(folder, JSON.parse(packed)[0].filename);
});
after(() => rm(folder, { recursive: true, force: true }));

/** A partner's project with the package installed from the tarball. */
async function project() {
  const modules = join(folder, 'site', 'node_modules');
  await mkdir(modules, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', modules]);
  await cp(join(modules, 'package'), join(modules, 'history-widgets'), { recursive: true });
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit']) {
    await symlink(resolve('node_modules', name), join(modules, name), 'dir');
  }
  return join(folder, 'site');
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

  it('makes a page that works when Vite builds it', async () => {
    const root = await project();
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
