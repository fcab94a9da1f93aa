/** A published site for tests. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './command.mjs';
import { measured } from './v8-coverage.mjs';

export const manyLanguages = 'tests/publish/stories/many-languages.json';
export const base = 'https://widgets.example.org/history/';

/**
 * Publishes a story into a new folder; call `remove()` afterwards.
 *
 * @param {string} story
 * @param {readonly string[]} [options] further options
 */
export async function publish(story, options = []) {
  const folder = await mkdtemp(join(tmpdir(), 'history-widgets-site-'));
  const site = join(folder, 'site');
  const given = ['publish', story, '--out', site, '--cache', join(folder, 'cache'), '--base-url', base, ...options];
  const result = await command(given);
  return { folder, site, ...result, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The folder in which the test files of a run share sites; without it, each publishes its own. */
const shared = process.env.PUBLISHED_FOLDER;

/** A published site that tests only read; published once per run and story. */
export async function publishOnce(story) {
  if (!shared) return publish(story);
  const folder = join(shared, story.replaceAll('/', '-'));
  const found = () => readFile(join(folder, 'said.json'), 'utf8').then(JSON.parse, () => undefined);
  const said = (await found()) ?? (await publishInto(folder, story));
  return { folder, site: join(folder, 'site'), ...said, remove: async () => {} };
}

/** Creates a complete folder atomically; if two do at the same time, the first stays. */
async function publishInto(folder, story) {
  const { folder: own, remove, code, stdout, stderr } = await publish(story);
  const said = { code, stdout, stderr };
  await writeFile(join(own, 'said.json'), JSON.stringify(said));
  await rename(own, folder).catch(remove);
  return said;
}

/** The paths of all files in a folder, sorted. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The files of a folder: path → bytes. */
export async function contentOf(folder) {
  const paths = await filesIn(folder);
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))])));
}

/** Serves a published site with `history-widgets serve`, on a free or given port; call `close()` afterwards. */
export async function serveSite(folder, port = 0) {
  const program = fileURLToPath(new URL('../../publisher/dist/history-widgets.js', import.meta.url));
  const child = spawn(process.execPath, [program, 'serve', folder, '--port', String(port), '--json'], {
    env: measured(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise((done, failed) => {
    child.once('exit', () => failed(new Error(`serve has ended: ${said}`)));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.endsWith('}\n')) done(JSON.parse(said).url);
    });
  });
  const close = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  };
  return { url, close };
}
